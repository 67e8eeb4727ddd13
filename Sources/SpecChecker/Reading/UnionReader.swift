import SpecModel
import SpecText

/// Reads one union: tree -> ``UnionSyntax``.
struct UnionReader {
  static func union(_ name: Located<String>, _ body: SyntaxNode, _ diagnostics: inout Diagnostics) -> UnionSyntax? {
    TypeReader.checkTypeName("union", name, &diagnostics)
    let keys = ["doc", "by", "shared", "cases"]
    guard let fields = Fields(body, of: "union '\(name.value)'", keys: keys, &diagnostics) else { return nil }
    let doc = fields.doc("doc", &diagnostics)
    guard let by = fields.requiredNode("by", &diagnostics), let discriminator = discriminator(by, &diagnostics),
      let cases = fields.requiredNode("cases", &diagnostics)
    else { return nil }
    return UnionSyntax(
      name: name,
      doc: doc,
      discriminator: discriminator,
      sharedMembers: fields.node("shared").map { sharedMembers($0, &diagnostics) } ?? [],
      cases: sequence(cases, for: "'cases'", &diagnostics).compactMap { item($0, &diagnostics) })
  }

  // MARK: Cases

  /// `- say: Say`, `- 10: {type: Hello, name: hello}`, `- status: {tags: [started, busy], type: CallState}` or
  /// `- message: {without-tag: true, type: Message}`.
  private static func item(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> UnionSyntax.Case? {
    guard let (tag, body) = named(node, for: "a case", &diagnostics) else { return nil }
    if !isValueText(tag.value) { diagnostics.append(.badName("case", tag, pattern: valueTextPattern)) }
    guard let body else {
      diagnostics.append(.expected("the type", for: "case '\(tag.value)'", at: tag.range))
      return nil
    }
    guard case .mapping = body.content else {
      return scalar(body, for: "case '\(tag.value)'", &diagnostics).map {
        UnionSyntax.Case(tag: tag, tags: [tag], name: nil, type: $0)
      }
    }
    let keys = ["type", "name", "tags", "without-tag"]
    guard let fields = Fields(body, of: "case '\(tag.value)'", keys: keys, &diagnostics),
      let type = fields.requiredText("type", &diagnostics)
    else { return nil }
    let name = fields.text("name", &diagnostics)
    if let name, !isNumberName(name.value) {
      diagnostics.append(.badName("case", name, pattern: numberNamePattern))
    }
    return UnionSyntax.Case(tag: tag, tags: tags(of: tag, fields, &diagnostics), name: name, type: type)
  }

  private static func tags(
    of item: Located<String>, _ fields: Fields, _ diagnostics: inout Diagnostics
  ) -> [Located<String>] {
    let tags = fields.texts("tags", &diagnostics)
    for tag in tags ?? [] where !isValueText(tag.value) {
      diagnostics.append(.badName("tag", tag, pattern: valueTextPattern))
    }
    let isWithoutTag = fields.flag("without-tag", &diagnostics) ?? false
    if isWithoutTag, let range = fields.keyRange("tags") {
      diagnostics.append(
        Diagnostic("exclusive-keys", "a case cannot have both 'tags' and 'without-tag'; keep one", at: range))
    }
    if isWithoutTag { return [] }
    // A mistake in the list has been reported.
    guard let tags, !tags.isEmpty else { return [item] }
    return tags
  }

  // MARK: Tags

  /// `{member: eventType}`, `{member: [data, event_type]}`, `{member: action, content: params}` or `json-kind`.
  private static func discriminator(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> Union.Discriminator? {
    if case .scalar(let text) = node.content {
      if text == "json-kind" { return .jsonKind }
      diagnostics.append(.expected("'json-kind' or a mapping with 'member'", for: "'by'", at: node.range))
      return nil
    }
    guard let fields = Fields(node, of: "'by'", keys: ["member", "content", "type"], &diagnostics),
      let member = fields.requiredNode("member", &diagnostics)
    else { return nil }
    let path = Self.path(member, for: "'member'", &diagnostics)
    if path.isEmpty { return nil }
    let names = path.map(\.value)
    guard let content = fields.text("content", &diagnostics) else {
      if let range = fields.keyRange("type") {
        diagnostics.append(
          Diagnostic(
            "exclusive-keys",
            "only a tag beside its content has a 'type'; the records of the cases have the type of any other tag",
            at: range))
      }
      return .tag(Union.Tag(path: names))
    }
    if content.value == names[0] {
      diagnostics.append(
        Diagnostic("exclusive-keys", "'member' and 'content' have the same name; use two names", at: content.range))
    }
    if !isMemberName(content.value) { diagnostics.append(.badName("member", content, pattern: memberNamePattern)) }
    if names.count > 1 {
      diagnostics.append(.expected("one name, because there is 'content',", for: "'member'", at: member.range))
    }
    return .tagBeside(Union.Tag(path: names, kind: kind(fields, &diagnostics)), content: content.value)
  }

  /// The type of a tag beside its content: `type: integer`.
  private static func kind(_ fields: Fields, _ diagnostics: inout Diagnostics) -> Union.Tag.Kind {
    guard let type = fields.text("type", &diagnostics) else { return .text }
    if let kind = Union.Tag.Kind(rawValue: type.value) { return kind }
    let known = Union.Tag.Kind.allCases.map(\.rawValue)
    diagnostics.append(.expected(listing(known), for: "the type of a tag", at: type.range))
    return .text
  }

  /// One name, or a list of names.
  private static func path(
    _ node: SyntaxNode, for subject: String, _ diagnostics: inout Diagnostics
  ) -> [Located<String>] {
    let names: [Located<String>]
    if case .sequence(let items) = node.content {
      names = items.compactMap { scalar($0, for: subject, &diagnostics) }
    } else {
      names = scalar(node, for: subject, &diagnostics).map { [$0] } ?? []
    }
    for name in names where !isMemberName(name.value) {
      diagnostics.append(.badName("member", name, pattern: memberNamePattern))
    }
    return names
  }

  /// `shared: [id]`, or with a path `- sessionId: [payload, sessionId]`.
  private static func sharedMembers(
    _ node: SyntaxNode, _ diagnostics: inout Diagnostics
  ) -> [UnionSyntax.SharedMember] {
    sequence(node, for: "'shared'", &diagnostics).compactMap { item -> UnionSyntax.SharedMember? in
      guard let (name, body) = named(item, for: "a shared member", &diagnostics) else { return nil }
      if !isMemberName(name.value) { diagnostics.append(.badName("member", name, pattern: memberNamePattern)) }
      let path = body.map { Self.path($0, for: "shared member '\(name.value)'", &diagnostics) } ?? [name]
      return path.isEmpty ? nil : UnionSyntax.SharedMember(name: name, path: path)
    }
  }
}
