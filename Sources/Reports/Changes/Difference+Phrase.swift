import Emitters
import SpecDiff
import SpecModel

extension Difference {
  /// What is different, in the terms of the spec. Reports print the subject before it.
  var phrase: Phrase {
    switch self {
    case .module(let old, let new): "name: \(change(old, new))"
    case .type(let action, let type): "\(type.kind) \(action.word)"
    case .value(let action, let value): "value \(value.phrase) \(action.word)"
    case .valueName(let old, let new): "name of \(code: new.text): \(change(old.name, new.name))"
    case .caseName(let old, let new): "name of \(code: new.tag): \(change(old.givenName, new.givenName))"
    case .memberName(let old, let new): "name of \(code: new.name): \(change(old.givenName, new.givenName))"
    case .tagName(let old, let new):
      "name of \(code: new.discriminator.tagName ?? ""): \(change(old.givenTagName, new.givenTagName))"
    case .member(let action, let member, _):
      "\(member.presence) member \(code: member.name) \(action.word): \(member.type.phrase)"
    case .memberType(let old, let new, _): "type of \(code: new.name): \(old.type.phrase, to: new.type.phrase)"
    case .presence(let member):
      "\(code: member.name): \(member.isOptional ? "required" : "optional", to: member.isOptional ? "optional" : "required")"
    case .constant(let old, let new):
      "the only value of \(code: new.name): \(change(old.constant, new.constant, none: "any"))"
    case .fact(let key, let member, let old, let new):
      "\(Phrase(stringLiteral: Statement.noun(of: key))) of \(code: member): \(change(old?.conditionClause, new?.conditionClause))"
    case .order(let old, let new):
      "order of members: \("\(codes: old.map(\.name))", to: "\(codes: new.map(\.name))")"
    case .tolerance(let action, let tolerance, let member):
      "\(tolerance.phrase(of: member)) \(action.acceptance), \(ruled(tolerance.ruling))"
    case .hoisted(let action, let member):
      "\(code: member.name) beside \(code: member.container) instead of in it \(action.acceptance), \(ruled(member.ruling))"
    case .alias(let action, let alias, let text):
      "alias \(code: alias.text) of \(code: text) \(action.acceptance), \(ruled(alias.ruling))"
    case .rule(let action, let rule): "rule \(action.word): \(rule.phrase)"
    case .severity(let rule):
      "severity of rule \(rule.phrase): \(rule.severity == .error ? "warning" : "error", to: rule.severity == .error ? "error" : "warning")"
    case .derivedMember(let action, let derived):
      "derived property \(code: derived.name) of \(code: derived.member) \(action.word)"
    case .shapes(let old, let new): "\(code: new.name): \(old.shapesPhrase, to: new.shapesPhrase)"
    case .unionCase(let action, let item, _): "case \(code: item.tag) \(action.word): \(item.type.phrase)"
    case .caseType(let old, let new): "type of case \(code: new.tag): \(old.type.phrase, to: new.type.phrase)"
    case .caseTags(let old, let new):
      "tags of case \(code: new.tag): \(old.tagsPhrase, to: new.tagsPhrase)"
    case .sharedMember(let action, let shared):
      "shared member \(code: shared.name) \(action.word): \(code: shared.path.joined(separator: "."))"
    case .sharedMemberPath(let old, let new):
      "shared member \(code: new.name): \(old.phrase, to: new.phrase)"
    case .sharedMemberName(let old, let new):
      "name of shared member \(code: new.name): \(change(old.givenName, new.givenName))"
    case .discriminator(let old, let new): "discriminator: \(old.discriminator.phrase, to: new.discriminator.phrase)"
    case .selectors(let old, let new):
      "members that select the cases: \("\(codes: old.map(\.selection))", to: "\(codes: new.map(\.selection))")"
    case .webhook(let action, _): "webhook \(action.word)"
    case .event(let old, let new): "event \(change(old.text, new.text))"
    case .reply(let old, let new): "reply \(old.phrase, to: new.phrase)"
    case .caseReply(let tag, let old, let new):
      "reply to \(code: tag): \(old?.phrase ?? "that of the webhook", to: new?.phrase ?? "that of the webhook")"
    case .replies(let webhook):
      webhook.replies.isEmpty
        ? "\("a reply per case", to: "one reply")" : "\("one reply", to: "a reply per case")"
    case .signature(let old, let new): "signature \(change(old?.text, new?.text))"
    case .restriction(let action, let values, let subject):
      action == .added
        ? "allows only \(codes: values) for \(subject.phrase)"
        : "allows any value for \(subject.phrase), not only \(codes: values)"
    case .allowed(let action, let values, let subject):
      "\(action == .added ? "allows" : "no longer allows") \(codes: values) for \(subject.phrase)"
    case .ruling(let action, let ruling): "ruling \(action.word): \(text: ruling.decision)"
    case .ruledTolerances(let old, let new):
      "tolerates \(change(joined(old.map(\.rawValue)), joined(new.map(\.rawValue)), none: "nothing"))"
    case .page(let action, let page): "page \(action.word): revision \(code: page.revision)"
    case .row(let action, let row):
      row.type.map { "row \(code: row.name) \(action.word): \(code: $0)" } ?? "row \(code: row.name) \(action.word)"
    case .list(let action, let list):
      "list \(text: list.title) \(action.word): \(code: list.statements.joined(separator: "; "))"
    case .sample(let action, let sample): "sample \(text: sample.title) \(action.word)"
    case .guide(let action, let guide): "guide \(text: guide.title) \(action.word)"
    case .attribute(let attribute, let part, let old, let new): attribute.phrase(of: part, old, new)
    }
  }
}

private func ruled(_ id: String) -> Phrase { "ruling \(code: id)" }

private func change(_ old: GivenName?, _ new: GivenName?) -> Phrase { change(old?.text, new?.text) }

private func change(_ old: String?, _ new: String?, none: Phrase = "none") -> Phrase {
  "\(old.map { "\(code: $0)" } ?? none, to: new.map { "\(code: $0)" } ?? none)"
}

private func joined(_ names: [String]) -> String? {
  names.isEmpty ? nil : names.sorted().joined(separator: ", ")
}

extension Difference.Action {
  var word: Phrase {
    switch self {
    case .added: "added"
    case .removed: "removed"
    }
  }

  /// For an input that is tolerated.
  fileprivate var acceptance: Phrase {
    switch self {
    case .added: "is accepted"
    case .removed: "is no longer accepted"
    }
  }
}

extension Difference.Attribute {
  fileprivate func phrase(of part: String?, _ old: String?, _ new: String?) -> Phrase {
    let name: Phrase = part.map { "\(word) of \(code: $0)" } ?? word
    switch self {
    case .sections: return "\(name) changed"
    case .doc, .title, .decision, .because:
      let texts = [old, new].map { text -> Phrase in text.map { "\(text: $0)" } ?? "none" }
      return "\(name): \(texts[0], to: texts[1])"
    case .product, .endpoint, .revision, .source, .revises, .arrangement, .pages, .members, .moreMembers,
      .replyStatus, .sameMembersAs, .printedName, .printedType, .rowStatements, .listStatements, .sampleValue,
      .sampleLiterals, .sampleSubject:
      switch (old, new) {
      case (nil, let new?): return "\(name): \(code: new) added"
      case (let old?, nil): return "\(name): \(code: old) removed"
      default: return "\(name): \(change(old, new))"
      }
    }
  }

  private var word: Phrase {
    switch self {
    case .doc: "description"
    case .title: "title"
    case .product: "product"
    case .endpoint: "endpoint"
    case .revision: "revision"
    case .source: "source"
    case .revises: "revised page"
    case .arrangement: "arrangement"
    case .pages: "pages"
    case .members: "members"
    case .decision: "decision"
    case .because: "reason"
    case .sections: "sections"
    case .moreMembers: "more members"
    case .replyStatus: "reply status"
    case .sameMembersAs: "page with the same members"
    case .printedName: "printed name"
    case .printedType: "printed type"
    case .rowStatements: "row"
    case .listStatements: "list"
    case .sampleValue: "sample"
    case .sampleLiterals: "values in sample"
    case .sampleSubject: "type of sample"
    }
  }
}

extension Enumeration.Value {
  fileprivate var phrase: Phrase { name.map { "\(code: text), \(code: $0.text)," } ?? "\(code: text)" }
}

extension TypeDeclaration {
  var kind: Phrase {
    switch self {
    case .record: "record"
    case .union: "union"
    case .enumeration(let enumeration): enumeration.isNumeric ? "enum of integers" : "enum"
    }
  }
}

extension MemberType {
  /// The type as the spec names it: `seconds`, `list of CallFlowAction`.
  fileprivate var phrase: Phrase {
    switch self {
    case .scalar(let scalar): "\(code: scalar.name)"
    case .enumeration(let name), .record(let name), .union(let name): "\(code: name)"
    case .json: "\(code: MemberType.jsonName)"
    case .list(let item): "list of \(item.phrase)"
    case .map(let item): "map of \(item.phrase)"
    }
  }
}

extension MemberType.Item {
  /// The type with its limits: `text or null (max-length: 10)`.
  fileprivate var phrase: Phrase {
    let null: Phrase = isNullable ? " or null" : ""
    let limits: Phrase = facts.isEmpty ? "" : " (\(codes: facts.descriptions))"
    return "\(type.phrase)\(null)\(limits)"
  }
}

extension Member {
  fileprivate var presence: Phrase { constant != nil ? "constant" : isOptional ? "optional" : "required" }
}

extension Tolerance {
  fileprivate func phrase(of member: Member) -> Phrase {
    switch input {
    case .numberInText: "a number in a string for \(code: member.name)"
    case .nullInText: "the string `null` for a missing \(code: member.name)"
    case .alias(let name): "alias \(code: name) of \(code: member.name)"
    }
  }
}

extension Rule {
  fileprivate var phrase: Phrase {
    switch condition {
    case .requires(let member, nil, let other): "\(code: member) needs \(code: other)"
    case .requires(let member, let value?, let other): "\(code: member) needs \(code: other) when it is \(code: value)"
    case .excludes(let member, let other): "\(code: member) excludes \(code: other)"
    case .exactlyOne(let members): "exactly one of \(codes: members) is present"
    case .atLeastOne(let members): "at least one of \(codes: members) is present"
    case .lessThan(let member, let other): "\(code: member) is less than \(code: other)"
    case .atLeast(let list, let tag, let count):
      "\(noun(of: list)) has at least \(code: String(count)) of \(code: tag)"
    case .atMost(let list, let tag, let count):
      "\(noun(of: list)) has at most \(code: String(count)) of \(code: tag)"
    case .last(let list, let tag): "\(code: tag) is the last of \(noun(of: list))"
    case .notBefore(let list, let tag, let next): "in \(noun(of: list)), no \(code: tag) right before \(code: next)"
    }
  }

  /// The list of a rule. A body that is a list has no name.
  private func noun(of list: String) -> Phrase { list.isEmpty ? "the list" : "\(code: list)" }
}

extension DerivedMember {
  fileprivate var shapesPhrase: Phrase {
    "shapes of \(code: member): \(codes: shapes.map { "\($0.tag) \($0.member ?? "itself") (\($0.type.name))" })"
  }
}

extension Union.Discriminator {
  fileprivate var phrase: Phrase {
    switch self {
    case .tag(let tag): "\(tag.phrase)"
    case .tagBeside(let tag, let content): "\(tag.phrase), content in \(code: content)"
    case .outerTag(let member): "member \(code: member) of the record around it"
    case .members: "members"
    case .header(let name): "header \(code: name)"
    case .jsonKind: "JSON kind"
    }
  }
}

extension Union.Tag {
  fileprivate var phrase: Phrase {
    switch kind {
    case .text: "member \(code: text)"
    case .integer: "integer member \(code: text)"
    case .boolean: "boolean member \(code: text)"
    }
  }
}

extension Union.SharedMember {
  fileprivate var phrase: Phrase { "\(code: path.joined(separator: ".")) of type \(type.phrase)" }
}

extension Union.Case {
  fileprivate var tagsPhrase: Phrase { tags.isEmpty ? "no tag" : "\(codes: tags)" }

  /// `recording if recording_url`.
  fileprivate var selection: String { has.isEmpty ? tag : "\(tag) if \(has.joined(separator: ", "))" }
}

extension Webhook.Reply {
  fileprivate var phrase: Phrase {
    switch self {
    case .body(let body): "\(code: body.text)"
    case .text: "plain text"
    case .acknowledgement: "acknowledgement"
    }
  }
}

extension Restriction.Subject {
  fileprivate var phrase: Phrase {
    switch self {
    case .member(let record, let name): "\(code: "\(record).\(name)")"
    case .tag(let union): "\(code: union)"
    }
  }
}
