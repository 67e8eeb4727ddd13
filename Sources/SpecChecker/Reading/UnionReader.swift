import SpecModel
import SpecText

/// Reads one union: tree -> ``UnionSyntax``.
struct UnionReader {
  static func union(_ name: Located<String>, _ body: SyntaxNode, _ diagnostics: inout Diagnostics) -> UnionSyntax? {
    TypeReader.checkTypeName("union", name, &diagnostics)
    guard let fields = Fields(body, of: "union '\(name.value)'", Language.union, &diagnostics) else { return nil }
    let doc = fields.doc("doc", &diagnostics)
    guard let by = fields.requiredNode("by", &diagnostics),
      let (discriminator, tagName, tagRange) = discriminator(by, &diagnostics),
      let cases = fields.requiredNode("cases", &diagnostics)
    else { return nil }
    return UnionSyntax(
      name: name,
      doc: doc,
      discriminator: discriminator,
      givenTagName: tagName,
      tagRange: tagRange,
      sharedMembers: fields.node("shared").map { sharedMembers($0, &diagnostics) } ?? [],
      cases: sequence(cases, for: "'cases'", &diagnostics).compactMap { item($0, by: discriminator, &diagnostics) })
  }

  // MARK: Cases

  /// `- say: Say`, or a mapping with the keys of a type and `name`. By a tag, the mapping can also have `tags` or
  /// `without-tag`; by members, it can have `has`. By JSON kind, there is also `- "null"`.
  private static func item(
    _ node: SyntaxNode, by discriminator: Union.Discriminator, _ diagnostics: inout Diagnostics
  ) -> UnionSyntax.Case? {
    guard let (tag, body) = named(node, for: "a case", &diagnostics) else { return nil }
    checkLength("case", tag, &diagnostics)
    let subject = "case '\(tag.value)'"
    guard let body else {
      if discriminator == .jsonKind, tag.value == JSONKind.null.rawValue {
        let type = TypeExpressionSyntax(form: .name(tag.value), range: tag.range)
        return UnionSyntax.Case(tag: tag, tags: [tag], type: type, isNull: true)
      }
      diagnostics.append(.expected("the type", for: subject, at: tag.range))
      return nil
    }
    guard case .mapping = body.content else {
      return TypeExpressionReader.type(body, for: subject, &diagnostics).map {
        UnionSyntax.Case(tag: tag, tags: [tag], type: $0)
      }
    }
    let others =
      switch discriminator {
      case .members: ["tags", "without-tag"]
      case .jsonKind, .header: ["tags", "without-tag", "has"]
      case .tag, .tagBeside, .outerTag: ["has"]
      } as Set<String>
    guard let fields = Fields(body, of: subject, Language.unionCase, without: others, &diagnostics) else { return nil }
    let givenName = TypeReader.swiftName(fields, &diagnostics)
    if !TypeExpressionReader.keys.contains(where: { fields.node($0) != nil }) {
      diagnostics.append(Diagnostic("missing-key", "\(subject) needs the key 'type', 'list' or 'map'", at: body.range))
    }
    guard let type = TypeExpressionReader.type(of: fields, &diagnostics) else { return nil }
    return UnionSyntax.Case(
      tag: tag, tags: tags(of: tag, fields, &diagnostics), givenName: givenName, type: type,
      has: fields.texts("has", &diagnostics))
  }

  private static func tags(
    of item: Located<String>, _ fields: Fields, _ diagnostics: inout Diagnostics
  ) -> [Located<String>] {
    let tags = fields.texts("tags", &diagnostics)
    for tag in tags ?? [] { checkLength("tag", tag, &diagnostics) }
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

  /// `{member: eventType}`, `{member: [data, event_type]}`, `{member: action, content: params}`, `{outer: event_type}`,
  /// `{header: X-GitHub-Event}`, `members` or `json-kind`. With `name`, a tag has another name in Swift.
  private static func discriminator(
    _ node: SyntaxNode, _ diagnostics: inout Diagnostics
  ) -> (Union.Discriminator, tagName: GivenName?, tagRange: SourceRange)? {
    if case .scalar(let text) = node.content {
      if text == "json-kind" { return (.jsonKind, nil, node.range) }
      if text == "members" { return (.members, nil, node.range) }
      diagnostics.append(
        .expected(
          "'json-kind', 'members', or a mapping such as '{member: \(text)}'", for: "'by'", at: node.range))
      return nil
    }
    guard let fields = Fields(node, of: "'by'", Language.discriminator, &diagnostics) else { return nil }
    if let header = fields.text("header", &diagnostics) {
      if !isHeaderName(header.value) { diagnostics.append(.badName("header", header, pattern: headerNamePattern)) }
      if let range = Language.discriminator.keyNames.filter({ $0 != "header" }).lazy.compactMap({ fields.keyRange($0) })
        .first
      {
        diagnostics.append(
          Diagnostic("exclusive-keys", "a union by a header cannot have another key in 'by'; keep one", at: range))
      }
      return (.header(name: header.value), nil, header.range)
    }
    if let outer = fields.text("outer", &diagnostics) {
      for key in ["member", "content", "type"] {
        guard let range = fields.keyRange(key) else { continue }
        diagnostics.append(
          Diagnostic("exclusive-keys", "'by' cannot have both 'outer' and '\(key)'; keep one", at: range))
      }
      checkLength("member", outer, &diagnostics)
      return (.outerTag(member: outer.value), TypeReader.swiftName(fields, &diagnostics), outer.range)
    }
    guard let member = fields.requiredNode("member", &diagnostics) else { return nil }
    let path = Self.path(member, for: "'member'", &diagnostics)
    guard let last = path.last else { return nil }
    let names = path.map(\.value)
    let name = TypeReader.swiftName(fields, &diagnostics)
    guard let content = fields.text("content", &diagnostics) else {
      if let range = fields.keyRange("type") {
        diagnostics.append(
          Diagnostic(
            "exclusive-keys",
            "only a tag beside its content has a 'type'; the records of the cases have the type of any other tag",
            at: range))
      }
      return (.tag(Union.Tag(path: names)), name, last.range)
    }
    if content.value == names[0] {
      diagnostics.append(
        Diagnostic("exclusive-keys", "'member' and 'content' have the same name; use two names", at: content.range))
    }
    checkLength("member name", content, &diagnostics)
    if names.count > 1 {
      diagnostics.append(.expected("one name, because there is 'content',", for: "'member'", at: member.range))
    }
    let tag = Union.Tag(path: names, kind: kind(fields, &diagnostics))
    return (.tagBeside(tag, content: content.value), name, last.range)
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
    for name in names { checkLength("member name", name, &diagnostics) }
    return names
  }

  /// `shared: [id]`, or with a path `- sessionId: [payload, sessionId]`.
  private static func sharedMembers(
    _ node: SyntaxNode, _ diagnostics: inout Diagnostics
  ) -> [UnionSyntax.SharedMember] {
    sequence(node, for: "'shared'", &diagnostics).compactMap { item -> UnionSyntax.SharedMember? in
      guard let (name, body) = named(item, for: "a shared member", &diagnostics) else { return nil }
      checkLength("member name", name, &diagnostics)
      let path = body.map { Self.path($0, for: "shared member '\(name.value)'", &diagnostics) } ?? [name]
      return path.isEmpty ? nil : UnionSyntax.SharedMember(name: name, path: path)
    }
  }
}
