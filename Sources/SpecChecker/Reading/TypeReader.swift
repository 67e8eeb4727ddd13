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
        switch entry.key {
        case "members":
          if let member = member(name, body, &diagnostics) { group.sharedMembers.append(member) }
        case "records":
          if let record = record(name, body, &diagnostics) { group.types.append(.record(record)) }
        case "unions":
          if let union = union(name, body, &diagnostics) { group.types.append(.union(union)) }
        case "enums":
          if let enumeration = enumeration(name, body, &diagnostics) { group.types.append(.enumeration(enumeration)) }
        default: break
        }
      }
    }
    return group
  }

  private static func record(
    _ name: Located<String>, _ body: SyntaxNode, _ diagnostics: inout Diagnostics
  ) -> RecordSyntax? {
    checkTypeName("record", name, &diagnostics)
    guard
      let fields = Fields(
        body, of: "record '\(name.value)'", keys: ["doc", "members", "rules", "derived"], &diagnostics)
    else {
      return nil
    }
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
    let keys = ["name", "type", "list"] + Statement.declarableKeys.map(\.name) + ["doc"]
    guard let fields = Fields(body, of: "member '\(name.value)'", keys: keys, &diagnostics) else { return nil }
    if fields.node("type") != nil, let range = fields.keyRange("list") {
      diagnostics.append(
        Diagnostic("exclusive-keys", "a member cannot have both 'type' and 'list'; keep one", at: range))
    }
    member.givenName = swiftName(fields, &diagnostics)?.value
    member.type = fields.text("type", &diagnostics)
    member.list = fields.text("list", &diagnostics)
    member.facts = FactsReader.facts(of: fields, Statement.declarableKeys, &diagnostics)
    if fields.node("doc") != nil { member.doc = fields.doc("doc", &diagnostics) }
    return member
  }

  /// `- digits: {from: eventData, object: dtmf, string: itself, doc: ...}`: besides `from` and `doc`, the keys are the
  /// cases of the member's union.
  private static func derivedMembers(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> [DerivedMemberSyntax] {
    sequence(node, for: "'derived'", &diagnostics).compactMap { item in
      guard let (name, body) = named(item, for: "a derived member", &diagnostics), let body else { return nil }
      if !isPropertyName(name.value) {
        diagnostics.append(.badName("derived member", name, pattern: propertyNamePattern))
      }
      let kinds = UnionSyntax.kinds.map(\.rawValue)
      guard
        let fields = Fields(body, of: "derived member '\(name.value)'", keys: ["from", "doc"] + kinds, &diagnostics),
        let member = fields.requiredText("from", &diagnostics)
      else { return nil }
      let shapes = kinds.compactMap { kind -> (tag: Located<String>, member: Located<String>?)? in
        guard let shape = fields.text(kind, &diagnostics), let range = fields.keyRange(kind) else { return nil }
        return (Located(value: kind, range: range), shape.value == "itself" ? nil : shape)
      }
      return DerivedMemberSyntax(name: name, member: member, shapes: shapes, doc: fields.doc("doc", &diagnostics))
    }
  }

  private static func union(_ name: Located<String>, _ body: SyntaxNode, _ diagnostics: inout Diagnostics)
    -> UnionSyntax?
  {
    checkTypeName("union", name, &diagnostics)
    guard let fields = Fields(body, of: "union '\(name.value)'", keys: ["doc", "by", "cases"], &diagnostics) else {
      return nil
    }
    let doc = fields.doc("doc", &diagnostics)
    guard let by = fields.requiredNode("by", &diagnostics),
      let (discriminator, tagName) = discriminator(by, &diagnostics),
      let cases = fields.requiredNode("cases", &diagnostics)
    else { return nil }
    return UnionSyntax(
      name: name,
      doc: doc,
      discriminator: discriminator,
      givenTagName: tagName,
      cases: sequence(cases, for: "'cases'", &diagnostics).compactMap {
        unionCase($0, by: discriminator, &diagnostics)
      })
  }

  /// `- say: Say`, or with a name in Swift `- "*": {type: AnyKey, name: any}`; by JSON kind also `- array: {list: text}`
  /// and `- "null"`; by members also `- recording:` with the keys `type` and `has`.
  private static func unionCase(
    _ item: SyntaxNode, by discriminator: Union.Discriminator, _ diagnostics: inout Diagnostics
  ) -> UnionSyntax.Case? {
    guard let (tag, body) = named(item, for: "a case", &diagnostics) else { return nil }
    checkLength("case", tag, &diagnostics)
    let subject = "case '\(tag.value)'"
    guard let body else {
      if discriminator == .jsonKind, tag.value == JSONKind.null.rawValue {
        return UnionSyntax.Case(tag: tag, type: tag, content: .nothing)
      }
      diagnostics.append(.expected("the type", for: subject, at: tag.range))
      return nil
    }
    guard case .mapping = body.content else {
      return scalar(body, for: subject, &diagnostics).map { UnionSyntax.Case(tag: tag, type: $0) }
    }
    let more = discriminator == .members ? ["has"] : discriminator == .jsonKind ? ["list"] : []
    guard let fields = Fields(body, of: subject, keys: ["type", "name"] + more, &diagnostics) else { return nil }
    let givenName = swiftName(fields, &diagnostics)?.value
    if let item = fields.text("list", &diagnostics) {
      if let range = fields.keyRange("type") {
        diagnostics.append(
          Diagnostic("exclusive-keys", "a case cannot have both 'type' and 'list'; keep one", at: range))
      }
      return UnionSyntax.Case(tag: tag, givenName: givenName, type: item, content: .list)
    }
    guard let type = fields.requiredText("type", &diagnostics) else { return nil }
    return UnionSyntax.Case(tag: tag, givenName: givenName, type: type, has: fields.texts("has", &diagnostics))
  }

  /// The name in Swift that an entry gives with the key `name`.
  private static func swiftName(_ fields: Fields, _ diagnostics: inout Diagnostics) -> Located<String>? {
    guard let name = fields.text("name", &diagnostics) else { return nil }
    if !isSwiftName(name.value) { diagnostics.append(.badName("Swift", name, pattern: swiftNamePattern)) }
    return name
  }

  /// `{member: eventType}`, `{member: action, content: params}`, `{outer: event_type}`, `members` or `json-kind`. With
  /// `name`, a tag has another name in Swift.
  private static func discriminator(
    _ node: SyntaxNode, _ diagnostics: inout Diagnostics
  ) -> (Union.Discriminator, tagName: String?)? {
    if case .scalar(let text) = node.content {
      if text == "json-kind" { return (.jsonKind, nil) }
      if text == "members" { return (.members, nil) }
      diagnostics.append(
        .expected("'json-kind', 'members', or a mapping with 'member' or 'outer'", for: "'by'", at: node.range))
      return nil
    }
    guard let fields = Fields(node, of: "'by'", keys: ["member", "content", "outer", "name"], &diagnostics) else {
      return nil
    }
    if let outer = fields.text("outer", &diagnostics) {
      for key in ["member", "content"] {
        guard let range = fields.keyRange(key) else { continue }
        diagnostics.append(
          Diagnostic("exclusive-keys", "'by' cannot have both 'outer' and '\(key)'; keep one", at: range))
      }
      checkLength("member", outer, &diagnostics)
      return (.outerTag(member: outer.value), swiftName(fields, &diagnostics)?.value)
    }
    guard let member = fields.requiredText("member", &diagnostics) else { return nil }
    let content = fields.text("content", &diagnostics)
    if let content, content.value == member.value {
      diagnostics.append(
        Diagnostic("exclusive-keys", "'member' and 'content' have the same name; use two names", at: content.range))
    }
    for name in [member, content].compactMap(\.self) { checkLength("member name", name, &diagnostics) }
    let name = swiftName(fields, &diagnostics)?.value
    return content.map { (.tagBeside(member: member.value, content: $0.value), name) }
      ?? (.tag(member: member.value), name)
  }

  private static func enumeration(
    _ name: Located<String>, _ body: SyntaxNode, _ diagnostics: inout Diagnostics
  ) -> EnumerationSyntax? {
    checkTypeName("enum", name, &diagnostics)
    guard let fields = Fields(body, of: "enum '\(name.value)'", keys: ["doc", "values"], &diagnostics) else {
      return nil
    }
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
      diagnostics.append(.expected("a description", for: "value '\(name.value)'", at: name.range))
      return nil
    }
    guard case .mapping = body.content else {
      checkLength("value", name, &diagnostics)
      return scalar(body, for: "value '\(name.value)'", &diagnostics).map {
        .init(text: name, name: nil, isNumber: false, doc: $0.value)
      }
    }
    guard let fields = Fields(body, of: "value '\(name.value)'", keys: ["value", "name", "doc"], &diagnostics) else {
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
      text: Located(value: number.value.text, range: number.range), name: name, isNumber: true,
      doc: fields.doc("doc", &diagnostics))
  }

  private static func checkTypeName(_ kind: String, _ name: Located<String>, _ diagnostics: inout Diagnostics) {
    if !isTypeName(name.value) { diagnostics.append(.badName(kind, name, pattern: typeNamePattern)) }
  }
}
