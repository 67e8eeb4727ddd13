import SpecModel
import SpecText

/// Reads the type files: tree -> ``SourceGroupSyntax``.
struct TypeReader {
  static let keys = ["members", "records", "unions", "enums"]

  /// Reads the sections of one file in their order.
  static func group(_ name: String, _ entries: [SyntaxNode.Entry], _ diagnostics: inout Diagnostics)
    -> SourceGroupSyntax
  {
    var group = SourceGroupSyntax(name: name, sharedMembers: [], types: [])
    for entry in entries {
      for (name, body) in pairs(entry.value, for: "'\(entry.key)'", &diagnostics) {
        let type: TypeSyntax?
        switch entry.key {
        case "members":
          if let member = member(name, body, &diagnostics) { group.sharedMembers.append(member) }
          continue
        case "records": type = record(name, body, &diagnostics).map(TypeSyntax.record)
        case "unions": type = UnionReader.union(name, body, &diagnostics).map(TypeSyntax.union)
        case "enums": type = enumeration(name, body, &diagnostics).map(TypeSyntax.enumeration)
        default: continue
        }
        if let type { group.types.append(type) } else { group.unreadableTypes.append(name.value) }
      }
    }
    return group
  }

  private static func record(
    _ name: Located<String>, _ body: SyntaxNode, _ diagnostics: inout Diagnostics
  ) -> RecordSyntax? {
    checkTypeName("record", name, &diagnostics)
    guard let fields = Fields(body, of: "record '\(name.value)'", Language.record, &diagnostics) else { return nil }
    let items = fields.node("members").map { sequence($0, for: "'members'", &diagnostics) } ?? []
    if items.count > memberLimit {
      diagnostics.append(
        Diagnostic(
          "too-many-members",
          "record '\(name.value)' has \(items.count) members, but the limit is \(memberLimit); split it",
          at: name.range))
    }
    return RecordSyntax(
      name: name,
      doc: fields.doc("doc", &diagnostics),
      members: items.prefix(memberLimit).compactMap { item in
        guard let (name, body) = named(item, for: "a member", &diagnostics) else { return nil }
        return member(name, body, &diagnostics)
      },
      rules: fields.node("rules").map { RuleReader.rules($0, &diagnostics) } ?? [],
      derivedMembers: fields.node("derived").map { derivedMembers($0, &diagnostics) } ?? [])
  }

  /// The maximum number of members of a record.
  private static let memberLimit = 256

  private static func member(
    _ name: Located<String>, _ body: SyntaxNode?, _ diagnostics: inout Diagnostics
  ) -> MemberSyntax? {
    checkLength("member name", name, &diagnostics)
    var member = MemberSyntax(name: name)
    guard let body else { return member }
    if case .scalar(let type) = body.content {
      let hint = "member '\(name.value)'; write '{type: \(type), doc: ...}'"
      diagnostics.append(.expected("a mapping", for: hint, at: body.range))
      member.hasType = true
      member.type = TypeExpressionSyntax(form: .name(type), range: body.range)
      member.doc = ""
      return member
    }
    guard let fields = Fields(body, of: "member '\(name.value)'", Language.member, &diagnostics) else { return nil }
    if let range = fields.keyRange(TypeExpressionReader.nullable) {
      diagnostics.append(
        Diagnostic(
          "nullable-member",
          "'nullable' is for items of lists and values of maps; write 'optional: true' for a member that can be null",
          at: range))
    }
    member.givenName = swiftName(fields, &diagnostics)
    member.hasType = TypeExpressionReader.keys.contains { fields.node($0) != nil }
    member.type = TypeExpressionReader.type(of: fields, &diagnostics)
    member.facts = FactsReader.facts(of: fields, Statement.declarableKeys, &diagnostics)
    if fields.node("doc") != nil { member.doc = fields.doc("doc", &diagnostics) }
    return member
  }

  /// `- digits: {from: eventData, object: dtmf, string: itself, doc: ...}`: besides `from` and `doc`, the keys are the
  /// cases of the member's union.
  private static func derivedMembers(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> [DerivedMemberSyntax] {
    sequence(node, for: "'derived'", &diagnostics).compactMap { item in
      guard let (name, body) = named(item, for: "a derived member", &diagnostics) else { return nil }
      guard let body else {
        diagnostics.append(
          .expected("'from' and a member for each kind of JSON", for: "derived member '\(name.value)'", at: name.range))
        return nil
      }
      if !isPropertyName(name.value) {
        diagnostics.append(.badName("derived member", name, pattern: propertyNamePattern))
      }
      let kinds = JSONKind.ofCases.map(\.rawValue)
      guard
        let fields = Fields(body, of: "derived member '\(name.value)'", Language.derivedMember, &diagnostics),
        let member = fields.requiredText("from", &diagnostics)
      else { return nil }
      let shapes = kinds.compactMap { kind -> (tag: Located<String>, member: Located<String>?)? in
        guard let shape = fields.text(kind, &diagnostics), let range = fields.keyRange(kind) else { return nil }
        return (Located(value: kind, range: range), shape.value == "itself" ? nil : shape)
      }
      return DerivedMemberSyntax(name: name, member: member, shapes: shapes, doc: fields.doc("doc", &diagnostics))
    }
  }

  /// The name in Swift that an entry gives with the key `name`.
  static func swiftName(_ fields: Fields, _ diagnostics: inout Diagnostics) -> GivenName? {
    guard let name = fields.text("name", &diagnostics) else { return nil }
    if !isSwiftName(name.value) { diagnostics.append(.badName("Swift", name, pattern: swiftNamePattern)) }
    return GivenName(name.value, at: name.range)
  }

  private static func enumeration(
    _ name: Located<String>, _ body: SyntaxNode, _ diagnostics: inout Diagnostics
  ) -> EnumerationSyntax? {
    checkTypeName("enum", name, &diagnostics)
    guard let fields = Fields(body, of: "enum '\(name.value)'", Language.enumeration, &diagnostics) else { return nil }
    let doc = fields.doc("doc", &diagnostics)
    guard let values = fields.requiredNode("values", &diagnostics) else { return nil }
    let items = sequence(values, for: "'values'", &diagnostics).compactMap { value($0, &diagnostics) }
    if let other = items.first(where: { $0.isNumber != items[0].isNumber }) {
      diagnostics.append(.expected("texts only or integers only", for: "the values of an enum", at: other.text.range))
    }
    return EnumerationSyntax(name: name, doc: doc, values: items)
  }

  /// `- CALL_RECEIVED: A call has come.`, with a name in Swift `- "+1": {name: thumbsUp, doc: Liked.}`, or for an
  /// integer `- noCoverage: {value: -2004, doc: Nobody serves the number.}`.
  private static func value(_ item: SyntaxNode, _ diagnostics: inout Diagnostics) -> EnumerationSyntax.Value? {
    guard let (name, body) = named(item, for: "a value", &diagnostics) else { return nil }
    guard let body else {
      let hint = "value '\(name.value)'; write '\(name.value): ...'"
      diagnostics.append(.expected("a description", for: hint, at: name.range))
      return EnumerationSyntax.Value(text: name, name: nil, isNumber: false, doc: "")
    }
    guard case .mapping = body.content else {
      checkLength("value", name, &diagnostics)
      return scalar(body, for: "value '\(name.value)'", &diagnostics).map {
        .init(text: name, name: nil, isNumber: false, doc: $0.value)
      }
    }
    guard let fields = Fields(body, of: "value '\(name.value)'", Language.enumerationValue, &diagnostics) else {
      return nil
    }
    if fields.node("name") != nil {
      checkLength("value", name, &diagnostics)
      if let range = fields.keyRange("value") {
        diagnostics.append(
          Diagnostic(
            "exclusive-keys", "an integer has its name before the colon; remove 'name' or 'value'", at: range))
      }
      return EnumerationSyntax.Value(
        text: name, name: swiftName(fields, &diagnostics), isNumber: false, doc: fields.doc("doc", &diagnostics))
    }
    if !isPropertyName(name.value) { diagnostics.append(.badName("value", name, pattern: propertyNamePattern)) }
    guard fields.requiredNode("value", &diagnostics) != nil, let number = fields.number("value", &diagnostics) else {
      return nil
    }
    if number.value.integer.map(String.init) != number.value.text {
      diagnostics.append(.expected("an integer of 64 bits", for: "'value'", at: number.range))
    }
    return EnumerationSyntax.Value(
      text: Located(value: number.value.text, range: number.range), name: GivenName(name.value, at: name.range),
      isNumber: true,
      doc: fields.doc("doc", &diagnostics))
  }

  static func checkTypeName(_ kind: String, _ name: Located<String>, _ diagnostics: inout Diagnostics) {
    if !isTypeName(name.value) { diagnostics.append(.badName(kind, name, pattern: typeNamePattern)) }
  }
}
