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
    case .discriminator(let old, let new): "discriminator: \(old.discriminator.phrase, to: new.discriminator.phrase)"
    case .selectors(let old, let new):
      "members that select the cases: \("\(codes: old.map(\.selection))", to: "\(codes: new.map(\.selection))")"
    case .webhook(let action, _): "webhook \(action.word)"
    case .event(let old, let new): "event \(change(old, new))"
    case .reply(let old, let new): "reply \(old.phrase, to: new.phrase)"
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
  fileprivate var phrase: Phrase { name.map { "\(code: text), \(code: $0)," } ?? "\(code: text)" }
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
    case .list(let item): "list of \(item.phrase)"
    }
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
    case .lessThan(let member, let other): "\(code: member) is less than \(code: other)"
    case .atMost(let list, let tag, let count): "\(code: list) has at most \(code: String(count)) of \(code: tag)"
    case .last(let list, let tag): "\(code: tag) is the last of \(code: list)"
    case .notBefore(let list, let tag, let next): "in \(code: list), no \(code: tag) right before \(code: next)"
    }
  }
}

extension DerivedMember {
  fileprivate var shapesPhrase: Phrase {
    "shapes of \(code: member): \(codes: shapes.map { "\($0.tag) \($0.member ?? "itself") (\($0.type.name))" })"
  }
}

extension Union.Discriminator {
  fileprivate var phrase: Phrase {
    switch self {
    case .tag(let member): "member \(code: member)"
    case .tagBeside(let member, let content): "member \(code: member), content in \(code: content)"
    case .outerTag(let member): "member \(code: member) of the record around it"
    case .members: "members"
    case .jsonKind: "JSON kind"
    }
  }
}

extension Union.Case {
  /// `recording if recording_url`.
  fileprivate var selection: String { has.isEmpty ? tag : "\(tag) if \(has.joined(separator: ", "))" }
}

extension Webhook.Reply {
  fileprivate var phrase: Phrase {
    switch self {
    case .type(let name): "\(code: name)"
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
