import Emitters
import SpecDiff
import SpecModel

extension Difference {
  /// What is different, in the words of the spec. The subject stands before it.
  var wording: Phrase {
    switch self {
    case .module(let old, let new): "name: \(turning(old, new))"
    case .type(let turn, let type): "\(type.kindWord) \(turn.word)"
    case .value(let turn, let value): "value \(value.words) \(turn.word)"
    case .valueName(let old, let new): "name of \(code: new.text): \(turning(old.name, new.name))"
    case .member(let turn, let member, _):
      "\(member.presenceWord) member \(code: member.name) \(turn.word): \(member.type.words)"
    case .memberType(let old, let new, _): "type of \(code: new.name): \(old.type.words, to: new.type.words)"
    case .presence(let member):
      "\(code: member.name) is \(member.isOptional ? "optional, was required" : "required, was optional")"
    case .constant(let old, let new):
      "the only value of \(code: new.name): \(turning(old.constant, new.constant, none: "any"))"
    case .limit(let limit, let member, let old, let new):
      "\(limit.words) of \(code: member): \(turning(old?.text, new?.text))"
    case .order(let old, let new):
      "order of members: \("\(codes: old.map(\.name))", to: "\(codes: new.map(\.name))")"
    case .tolerance(let turn, let tolerance, let member):
      "\(tolerance.words(of: member)) \(turn == .added ? "is read" : "is not read any more"), \(ruled(tolerance.ruling))"
    case .hoisted(let turn, let member):
      "\(code: member.name) beside \(code: member.container) \(turn == .added ? "is read" : "is not read any more"), \(ruled(member.ruling))"
    case .alias(let turn, let other, let text):
      "\(code: other.text) \(turn == .added ? "is read" : "is not read any more") as \(code: text), \(ruled(other.ruling))"
    case .rule(let turn, let rule): "rule \(turn.word): \(rule.wording)"
    case .severity(let rule): "rule \(rule.wording) \(rule.severity == .error ? "was advice" : "was an error")"
    case .derivedMember(let turn, let reading): "\(code: reading.name) \(turn.word), read from \(code: reading.member)"
    case .shapes(let old, let new): "\(code: new.name): \(old.shapeWords, to: new.shapeWords)"
    case .unionCase(let turn, let item, _): "case \(code: item.tag) \(turn.word): \(item.type.words)"
    case .caseType(let old, let new): "type of case \(code: new.tag): \(old.type.words, to: new.type.words)"
    case .discriminator(let old, let new): "cases told apart \(old.words, to: new.words)"
    case .webhook(let turn, _): "webhook \(turn.word)"
    case .event(let old, let new): "event \(turning(old, new))"
    case .reply(let old, let new): "reply \(old.words, to: new.words)"
    case .restriction(let turn, let values, let subject):
      turn == .added
        ? "allows only \(codes: values) as \(subject.words)"
        : "no longer allows only \(codes: values) as \(subject.words)"
    case .allowed(let turn, let values, let subject):
      "\(turn == .added ? "allows" : "no longer allows") \(codes: values) as \(subject.words)"
    case .ruling(let turn, let ruling): "ruling \(turn.word): \(text: ruling.decision)"
    case .ruledTolerances(let old, let new):
      "tolerates \(turning(listed(old.map(\.rawValue)), listed(new.map(\.rawValue)), none: "nothing"))"
    case .page(let turn, let page): "page \(turn.word): revision \(code: page.revision)"
    case .row(let turn, let row): "row \(code: row.name) \(turn.word): \(code: row.type)"
    case .list(let turn, let list):
      "list \(text: list.title) \(turn.word): \(code: list.statements.joined(separator: "; "))"
    case .sample(let turn, let sample): "sample \(text: sample.title) \(turn.word)"
    case .guide(let turn, let guide): "guide \(text: guide.title) \(turn.word)"
    case .attribute(let attribute, let part, let old, let new): attribute.wording(of: part, old, new)
    }
  }
}

private func ruled(_ id: String) -> Phrase { "by ruling \(code: id)" }

private func turning(_ old: String?, _ new: String?, none: Phrase = "none") -> Phrase {
  "\(old.map { "\(code: $0)" } ?? none, to: new.map { "\(code: $0)" } ?? none)"
}

private func listed(_ names: [String]) -> String? {
  names.isEmpty ? nil : names.sorted().joined(separator: ", ")
}

extension Difference.Action {
  var word: Phrase {
    switch self {
    case .added: "added"
    case .removed: "removed"
    }
  }
}

extension Difference.Limit {
  var words: Phrase {
    switch self {
    case .minimum: "minimum"
    case .maximum: "maximum"
    case .minimumLength: "minimum length"
    case .maximumLength: "maximum length"
    case .minimumCount: "minimum count"
    case .maximumCount: "maximum count"
    }
  }
}

extension Difference.Attribute {
  fileprivate func wording(of part: String?, _ old: String?, _ new: String?) -> Phrase {
    let name: Phrase = part.map { "\(word) of \(code: $0)" } ?? word
    switch self {
    case .sections: return "\(name) changed"
    case .doc, .title, .decision, .because:
      let texts = [old, new].map { text -> Phrase in text.map { "\(text: $0)" } ?? "none" }
      return "\(name): \(texts[0], to: texts[1])"
    case .product, .endpoint, .revision, .revises, .table, .pages, .members, .defaultValue, .presentWhen, .moreMembers,
      .replyStatus, .sameMembersAs, .printedType, .rowStatements, .listStatements, .sampleValue, .sampleSubject:
      switch (old, new) {
      case (nil, let new?): return "\(name): \(code: new) added"
      case (let old?, nil): return "\(name): \(code: old) removed"
      default: return "\(name): \(turning(old, new))"
      }
    }
  }

  private var word: Phrase {
    switch self {
    case .doc: "text"
    case .title: "title"
    case .product: "product"
    case .endpoint: "endpoint"
    case .revision: "revision"
    case .revises: "page that it revises"
    case .table: "table"
    case .pages: "pages"
    case .members: "members"
    case .decision: "decision"
    case .because: "reason"
    case .sections: "sections"
    case .defaultValue: "default"
    case .presentWhen: "condition"
    case .moreMembers: "more members may come"
    case .replyStatus: "reply status"
    case .sameMembersAs: "page that it claims to equal"
    case .printedType: "printed type"
    case .rowStatements: "row"
    case .listStatements: "list"
    case .sampleValue: "sample"
    case .sampleSubject: "type of sample"
    }
  }
}

extension Enumeration.Value {
  fileprivate var words: Phrase { name.map { "\(code: text), \(code: $0)," } ?? "\(code: text)" }
}

extension TypeDeclaration {
  var kindWord: Phrase {
    switch self {
    case .record: "record"
    case .union: "union"
    case .enumeration(let enumeration): enumeration.isNumeric ? "enum of integers" : "enum"
    }
  }
}

extension MemberType {
  /// As a spec names it: `seconds`, `list of CallFlowAction`.
  fileprivate var words: Phrase {
    switch self {
    case .scalar(let scalar): "\(code: scalar.rawValue)"
    case .enumeration(let name), .record(let name), .union(let name): "\(code: name)"
    case .list(let item): "list of \(item.words)"
    }
  }
}

extension Member {
  fileprivate var presenceWord: Phrase { constant != nil ? "constant" : isOptional ? "optional" : "required" }
}

extension Tolerance {
  fileprivate func words(of member: Member) -> Phrase {
    switch input {
    case .numberInText: "a number in a text as \(code: member.name)"
    case .nullInText: "the text null as no \(code: member.name)"
    case .alias(let name): "\(code: name) as \(code: member.name)"
    }
  }
}

extension Rule {
  fileprivate var wording: Phrase {
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
  fileprivate var shapeWords: Phrase {
    "\(code: member) as \(codes: shapes.map { "\($0.tag) \($0.member ?? "itself") (\($0.type.rawValue))" })"
  }
}

extension Union.Discriminator {
  fileprivate var words: Phrase {
    switch self {
    case .tag(let member): "by \(code: member)"
    case .tagBeside(let member, let content): "by \(code: member) beside \(code: content)"
    case .jsonKind: "by JSON kind"
    }
  }
}

extension Webhook.Reply {
  fileprivate var words: Phrase {
    switch self {
    case .type(let name): "\(code: name)"
    case .acknowledgement: "acknowledgement"
    }
  }
}

extension Restriction.Subject {
  fileprivate var words: Phrase {
    switch self {
    case .member(let record, let name): "\(code: "\(record).\(name)")"
    case .tag(let union): "\(code: union)"
    }
  }
}
