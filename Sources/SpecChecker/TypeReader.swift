import SpecModel
import SpecText

/// Reads the type files: tree -> ``FamilySyntax``.
struct TypeReader {
  static let keys = ["members", "records", "unions", "enums"]

  /// Reads the sections of one file, in the order in which they stand there.
  static func family(_ name: String, _ entries: [SyntaxNode.Entry], _ problems: inout Problems) -> FamilySyntax {
    var family = FamilySyntax(name: name, glossary: [], types: [])
    for entry in entries {
      for (name, body) in pairs(entry.value, for: "'\(entry.key)'", &problems) {
        switch entry.key {
        case "members":
          if let member = member(name, body, &problems) { family.glossary.append(member) }
        case "records":
          if let record = record(name, body, &problems) { family.types.append(.record(record)) }
        case "unions":
          if let union = union(name, body, &problems) { family.types.append(.union(union)) }
        case "enums":
          if let enumeration = enumeration(name, body, &problems) { family.types.append(.enumeration(enumeration)) }
        default: break
        }
      }
    }
    return family
  }

  private static func record(
    _ name: Located<String>, _ body: SyntaxNode, _ problems: inout Problems
  ) -> RecordSyntax? {
    checkTypeName("record", name, &problems)
    guard
      let fields = Fields(body, of: "record '\(name.value)'", keys: ["doc", "members", "rules", "reads"], &problems)
    else {
      return nil
    }
    let items = fields.node("members").map { sequence($0, for: "'members'", &problems) } ?? []
    if items.count > memberLimit {
      problems.append(
        Diagnostic(
          "too-many-members", "record '\(name.value)' has \(items.count) members; the limit is \(memberLimit)",
          at: name.range))
    }
    return RecordSyntax(
      name: name,
      doc: fields.doc("doc", &problems),
      members: items.prefix(memberLimit).compactMap { item in
        guard let (name, body) = named(item, for: "a member", &problems) else { return nil }
        return member(name, body, &problems)
      },
      rules: fields.node("rules").map { RuleReader.rules($0, &problems) } ?? [],
      readings: fields.node("reads").map { readings($0, &problems) } ?? [])
  }

  /// The most members that a record can have.
  private static let memberLimit = 256

  private static func member(
    _ name: Located<String>, _ body: SyntaxNode?, _ problems: inout Problems
  ) -> MemberSyntax? {
    if !isMemberName(name.value) { problems.append(.badName("member", name, form: memberNameForm)) }
    var member = MemberSyntax(name: name)
    guard let body else { return member }
    let keys = [
      "type", "list", "value", "optional", "default", "minimum", "maximum", "minimum-length", "maximum-length",
      "minimum-count", "maximum-count", "present-when", "means", "doc",
    ]
    guard let fields = Fields(body, of: "member '\(name.value)'", keys: keys, &problems) else { return nil }
    if fields.node("type") != nil, let range = fields.keyRange("list") {
      problems.append(Diagnostic("exclusive-keys", "a member has either 'type' or 'list'", at: range))
    }
    member.type = fields.text("type", &problems)
    member.list = fields.text("list", &problems)
    member.constant = fields.text("value", &problems)
    member.isOptional = fields.flag("optional", &problems)
    member.defaultValue = fields.text("default", &problems)
    member.minimum = fields.number("minimum", &problems)
    member.maximum = fields.number("maximum", &problems)
    member.minimumLength = fields.size("minimum-length", &problems)
    member.maximumLength = fields.size("maximum-length", &problems)
    member.minimumCount = fields.size("minimum-count", &problems)
    member.maximumCount = fields.size("maximum-count", &problems)
    member.presentWhen = (fields.textPairs("present-when", &problems) ?? []).first
    member.means = fields.text("means", &problems)
    if fields.node("doc") != nil { member.doc = fields.doc("doc", &problems) }
    return member
  }

  /// `- digits: {from: eventData, object: dtmf, string: itself, doc: ...}`: besides `from` and `doc`, the cases of the
  /// member's union.
  private static func readings(_ node: SyntaxNode, _ problems: inout Problems) -> [ReadingSyntax] {
    sequence(node, for: "'reads'", &problems).compactMap { item in
      guard let (name, body) = named(item, for: "a reading", &problems), let body else { return nil }
      if !isMemberName(name.value) { problems.append(.badName("reading", name, form: memberNameForm)) }
      let kinds = UnionSyntax.kinds.map(\.rawValue)
      guard let fields = Fields(body, of: "reading '\(name.value)'", keys: ["from", "doc"] + kinds, &problems),
        let member = fields.requiredText("from", &problems)
      else { return nil }
      let shapes = kinds.compactMap { kind -> (tag: Located<String>, member: Located<String>?)? in
        guard let shape = fields.text(kind, &problems), let range = fields.keyRange(kind) else { return nil }
        return (Located(value: kind, range: range), shape.value == "itself" ? nil : shape)
      }
      return ReadingSyntax(name: name, member: member, shapes: shapes, doc: fields.doc("doc", &problems))
    }
  }

  private static func union(_ name: Located<String>, _ body: SyntaxNode, _ problems: inout Problems) -> UnionSyntax? {
    checkTypeName("union", name, &problems)
    guard let fields = Fields(body, of: "union '\(name.value)'", keys: ["doc", "by", "cases"], &problems) else {
      return nil
    }
    let doc = fields.doc("doc", &problems)
    guard let by = fields.requiredNode("by", &problems), let discriminator = discriminator(by, &problems),
      let cases = fields.requiredNode("cases", &problems)
    else { return nil }
    return UnionSyntax(
      name: name,
      doc: doc,
      discriminator: discriminator,
      cases: sequence(cases, for: "'cases'", &problems).compactMap { item in
        guard let (tag, body) = named(item, for: "a case", &problems) else { return nil }
        if !isValueText(tag.value) { problems.append(.badName("case", tag, form: valueTextForm)) }
        guard let body else {
          problems.append(.expected("the type", for: "case '\(tag.value)'", at: tag.range))
          return nil
        }
        return scalar(body, for: "case '\(tag.value)'", &problems).map { UnionSyntax.Case(tag: tag, type: $0) }
      })
  }

  /// `{member: eventType}`, `{member: action, content: params}` or `json-kind`.
  private static func discriminator(_ node: SyntaxNode, _ problems: inout Problems) -> Union.Discriminator? {
    if case .scalar(let text) = node.content {
      if text == "json-kind" { return .jsonKind }
      problems.append(.expected("'json-kind', or a mapping with 'member',", for: "'by'", at: node.range))
      return nil
    }
    guard let fields = Fields(node, of: "'by'", keys: ["member", "content"], &problems),
      let member = fields.requiredText("member", &problems)
    else { return nil }
    let content = fields.text("content", &problems)
    if let content, content.value == member.value {
      problems.append(
        Diagnostic("exclusive-keys", "'member' and 'content' need different names", at: content.range))
    }
    for name in [member, content].compactMap(\.self) where !isMemberName(name.value) {
      problems.append(.badName("member", name, form: memberNameForm))
    }
    return content.map { .tagBeside(member: member.value, content: $0.value) } ?? .tag(member: member.value)
  }

  private static func enumeration(
    _ name: Located<String>, _ body: SyntaxNode, _ problems: inout Problems
  ) -> EnumerationSyntax? {
    checkTypeName("enum", name, &problems)
    guard let fields = Fields(body, of: "enum '\(name.value)'", keys: ["doc", "values"], &problems) else { return nil }
    let doc = fields.doc("doc", &problems)
    guard let values = fields.requiredNode("values", &problems) else { return nil }
    let items = sequence(values, for: "'values'", &problems).compactMap { value($0, &problems) }
    if let other = items.first(where: { ($0.name == nil) != (items[0].name == nil) }) {
      problems.append(.expected("texts only or integers only", for: "the values of an enum", at: other.text.range))
    }
    return EnumerationSyntax(name: name, doc: doc, values: items)
  }

  /// `- CALL_RECEIVED: A call has come.` or, for an integer, `- noCoverage: {value: -2004, doc: Nobody serves the number.}`.
  private static func value(_ item: SyntaxNode, _ problems: inout Problems) -> EnumerationSyntax.Value? {
    guard let (name, body) = named(item, for: "a value", &problems) else { return nil }
    guard let body else {
      problems.append(.expected("its meaning", for: "value '\(name.value)'", at: name.range))
      return nil
    }
    guard case .mapping = body.content else {
      if !isValueText(name.value) { problems.append(.badName("value", name, form: valueTextForm)) }
      return scalar(body, for: "value '\(name.value)'", &problems).map { .init(text: name, name: nil, doc: $0.value) }
    }
    if !isNumberName(name.value) { problems.append(.badName("value", name, form: numberNameForm)) }
    guard let fields = Fields(body, of: "value '\(name.value)'", keys: ["value", "doc"], &problems),
      let number = fields.number("value", &problems)
    else { return nil }
    if number.value.integer.map(String.init) != number.value.text {
      problems.append(.expected("an integer of 64 bits", for: "'value'", at: number.range))
    }
    return EnumerationSyntax.Value(
      text: Located(value: number.value.text, range: number.range), name: name, doc: fields.doc("doc", &problems))
  }

  private static func checkTypeName(_ kind: String, _ name: Located<String>, _ problems: inout Problems) {
    if !isTypeName(name.value) { problems.append(.badName(kind, name, form: typeNameForm)) }
  }
}
