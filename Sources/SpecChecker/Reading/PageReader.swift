import SpecModel
import SpecText

/// Reads the `page` files: tree -> ``PageSyntax``.
struct PageReader {
  static func page(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> PageSyntax? {
    guard let fields = Fields(node, of: "a page", Language.page, &diagnostics),
      let id = fields.requiredText("page", &diagnostics)
    else { return nil }
    if !isKebabCase(id.value) { diagnostics.append(.badName("page", id, pattern: kebabCasePattern)) }
    let declared = fields.node("declares").flatMap {
      Fields($0, of: "'declares'", Language.declares, &diagnostics)
    }
    let words = words(of: fields, &diagnostics)
    for key in ["lists", "tables", "samples"] { reportRepeatedTitles(of: key, in: fields, &diagnostics) }
    return PageSyntax(
      id: id,
      title: fields.doc("title", &diagnostics),
      product: fields.doc("product", &diagnostics),
      endpoint: fields.doc("endpoint", &diagnostics),
      revision: Located(
        value: fields.doc("revision", &diagnostics), range: fields.node("revision")?.range ?? fields.range),
      source: fields.node("source").flatMap { PageSourceReader.source($0, &diagnostics) },
      revises: fields.text("revises", &diagnostics),
      sameMembersAs: declared?.text("same-members-as", &diagnostics),
      allowsMoreMembers: declared?.flag("more-members", &diagnostics) ?? false,
      replyStatus: declared?.size("reply-status", &diagnostics)?.value,
      lists: items("lists", of: fields, &diagnostics).compactMap { list($0, &diagnostics) },
      tables: items("tables", of: fields, &diagnostics).compactMap { table($0, words, &diagnostics) },
      samples: items("samples", of: fields, &diagnostics).compactMap { sample($0, &diagnostics) },
      range: fields.range)
  }

  private static func items(_ key: String, of fields: Fields, _ diagnostics: inout Diagnostics) -> [SyntaxNode] {
    fields.node(key).map { sequence($0, for: "'\(key)'", &diagnostics) } ?? []
  }

  /// Reports a title that occurs twice in one section. Sources are identified by page and title.
  private static func reportRepeatedTitles(of key: String, in fields: Fields, _ diagnostics: inout Diagnostics) {
    guard case .sequence(let items)? = fields.node(key)?.content else { return }
    let titles = items.compactMap { item -> Located<String>? in
      guard case .mapping(let entries) = item.content, let title = entries.first(where: { $0.key == "title" })?.value,
        case .scalar(let text) = title.content
      else { return nil }
      return Located(value: text, range: title.range)
    }
    reportRepeated("title", titles, &diagnostics)
  }

  /// What the page means by its words for types, by the word in small letters: `{money: decimal}`.
  private static func words(of fields: Fields, _ diagnostics: inout Diagnostics) -> [String: String] {
    let pairs = fields.textPairs("words", &diagnostics) ?? []
    let known = PrintedType.words.flatMap(\.words)
    for (_, meaning) in pairs where PrintedType(meaning.value).kinds.isEmpty {
      diagnostics.append(.unknown(.type, meaning.value, in: " for 'words'", among: known, at: meaning.range))
    }
    return Dictionary(pairs.map { ($0.key.value.lowercased(), $0.value.value) }) { first, _ in first }
  }

  private static func list(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> ListSyntax? {
    guard let fields = Fields(node, of: "a list", Language.list, &diagnostics) else { return nil }
    let title = fields.doc("title", &diagnostics)
    guard let of = fields.requiredText("of", &diagnostics), let values = fields.texts("values", &diagnostics) else {
      return nil
    }
    // No type has a dot in its name, and a member can have several.
    guard let dot = of.value.utf8.firstIndex(of: UInt8(ascii: ".")) else {
      diagnostics.append(
        .expected("a type and its member, such as 'CallFlowAction.action',", for: "'of'", at: of.range))
      return nil
    }
    return ListSyntax(
      title: title, owner: Located(value: String(of.value[..<dot]), range: of.range),
      member: String(of.value[of.value.utf8.index(after: dot)...]), values: values,
      rules: listRules(fields, &diagnostics),
      statements: statements(of: fields, Array(Language.list.keyNames.drop { $0 != "values" })),
      range: fields.range)
  }

  /// `at-least: {say: 1}`, `at-most: {makeCall: 2}`, `last: hangup`, `not-before: {sayAndCapture: hangup}`.
  private static func listRules(_ fields: Fields, _ diagnostics: inout Diagnostics) -> [Located<Rule.Condition>] {
    let least = counts("at-least", fields, &diagnostics).map { tag, count in
      Located(value: Rule.Condition.atLeast(list: "", tag: tag.value, count: count), range: tag.range)
    }
    let most = counts("at-most", fields, &diagnostics).map { tag, count in
      Located(value: Rule.Condition.atMost(list: "", tag: tag.value, count: count), range: tag.range)
    }
    let last = fields.text("last", &diagnostics).map { tag in
      Located(value: Rule.Condition.last(list: "", tag: tag.value), range: tag.range)
    }
    let neighbours = (fields.textPairs("not-before", &diagnostics) ?? []).map { tag, next in
      Located(value: Rule.Condition.notBefore(list: "", tag: tag.value, next: next.value), range: tag.range)
    }
    return least + most + [last].compactMap(\.self) + neighbours
  }

  /// `at-most: {makeCall: 2}`
  private static func counts(
    _ key: String, _ fields: Fields, _ diagnostics: inout Diagnostics
  ) -> [(tag: Located<String>, count: Int)] {
    (fields.textPairs(key, &diagnostics) ?? []).compactMap { tag, limit in
      if let count = DecimalNumber(limit.value)?.integer, count >= 0 { return (tag, count) }
      diagnostics.append(.expected("a whole number", for: "'\(tag.value)'", at: limit.range))
      return nil
    }
  }

  private static func table(
    _ node: SyntaxNode, _ words: [String: String], _ diagnostics: inout Diagnostics
  ) -> TableSyntax? {
    guard let fields = Fields(node, of: "a table", Language.table, &diagnostics) else { return nil }
    let title = fields.doc("title", &diagnostics)
    guard let rows = fields.requiredNode("rows", &diagnostics), fields.requiredNode("of", &diagnostics) != nil else {
      return nil
    }
    let table = TableSyntax(
      title: title,
      subjects: fields.texts("of", &diagnostics) ?? [],
      rows: sequence(rows, for: "'rows'", &diagnostics).compactMap { row($0, words, &diagnostics) })
    // A table has types in each row or in none.
    if table.rows.contains(where: { $0.type != nil }) {
      for row in table.rows where row.type == nil {
        diagnostics.append(
          .expected(
            "the printed type", for: "row '\(row.name.value)', because other rows of its table have one",
            at: row.name.range))
      }
    }
    return table
  }

  // MARK: Rows

  private static func row(
    _ node: SyntaxNode, _ words: [String: String], _ diagnostics: inout Diagnostics
  ) -> RowSyntax? {
    guard let (name, body) = named(node, for: "a row", &diagnostics) else { return nil }
    var row = RowSyntax(name: name, type: nil, typeMeaning: nil, facts: FactsSyntax(), statements: [])
    switch body?.content {
    case nil: break
    case .scalar(let type)?: row.type = body.map { Located(value: type, range: $0.range) }
    case .mapping?, .sequence?:
      guard let body,
        let fields = Fields(body, of: "row '\(name.value)'", Language.row, &diagnostics)
      else { return nil }
      row.type = fields.text("type", &diagnostics)
      read(fields, into: &row, &diagnostics)
    }
    guard let type = row.type else { return row }
    row.typeMeaning = meaning(of: type.value, by: words)
    if row.typeMeaning == nil, PrintedType(type.value).kinds.isEmpty {
      diagnostics.append(
        Diagnostic(
          "unknown-printed-type",
          "'\(type.value)' is no known word for a type; add what it means to the page: words: {\"\(type.value)\": ...}",
          at: type.range))
    }
    // `nullable string` states as much as the key.
    if PrintedType(row.typeMeaning ?? type.value).isNullable, row.facts.facts["nullable"] == nil {
      row.facts.facts["nullable"] = .flag(true)
      row.facts.ranges["nullable"] = type.range
      row.facts.range = row.facts.range ?? type.range
    }
    return row
  }

  /// What a printed type means by the page's own words: `Money or null` is `decimal or null`.
  private static func meaning(of printed: String, by words: [String: String]) -> String? {
    let printed = printed.lowercased()
    if words[printed] != nil || !PrintedType(printed).kinds.isEmpty { return words[printed] }
    let longestFirst = words.sorted { ($0.key.utf8.count, $1.key) > ($1.key.utf8.count, $0.key) }
    let meaning = longestFirst.reduce(printed) { $0.replacing($1.key, with: $1.value) }
    return PrintedType(meaning).kinds.isEmpty ? nil : meaning
  }

  private static func read(_ fields: Fields, into row: inout RowSyntax, _ diagnostics: inout Diagnostics) {
    if fields.node("value") != nil, let range = fields.keyRange("values") {
      diagnostics.append(
        Diagnostic("exclusive-keys", "a row cannot have both 'value' and 'values'; keep one", at: range))
    }
    row.facts = FactsReader.facts(of: fields, Statement.keys, &diagnostics)
    row.statements = statements(of: fields)
  }

  /// `format: e164`, `values: INBOUND, OUTBOUND`, `present-when: callDirection INBOUND`.
  private static func statements(of fields: Fields, _ keys: [String] = Language.comment.keyNames) -> [String] {
    keys.compactMap { key in
      guard let node = fields.node(key) else { return nil }
      switch node.content {
      case .scalar(let text): return "\(key): \(text)"
      case .sequence(let items): return "\(key): " + items.compactMap(text).joined(separator: ", ")
      case .mapping(let entries):
        return "\(key): " + entries.map { "\($0.key) \(text($0.value) ?? "")" }.joined(separator: ", ")
      }
    }
  }

  private static func text(_ node: SyntaxNode) -> String? {
    if case .scalar(let text) = node.content { text } else { nil }
  }

  // MARK: Samples

  private static func sample(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> SampleSyntax? {
    guard let fields = Fields(node, of: "a sample", Language.sample, &diagnostics) else { return nil }
    let title = fields.doc("title", &diagnostics)
    for defect in fields.texts("defects", &diagnostics) ?? [] where !Language.sampleDefects.contains(defect.value) {
      diagnostics.append(.unknown(.defect, defect.value, among: Language.sampleDefects, at: defect.range))
    }
    guard let subject = fields.requiredText("of", &diagnostics), let body = body(of: fields, &diagnostics) else {
      return nil
    }
    var shape = body.shape
    let statements = fields.node("comments").map { add($0, to: &shape, &diagnostics) } ?? []
    return SampleSyntax(
      title: title, subject: subject, isList: body.isList, header: fields.text("header", &diagnostics), shape: shape,
      statements: statements)
  }

  /// The key `shape` of a sample, or `items` if it is a list.
  private static func body(of fields: Fields, _ diagnostics: inout Diagnostics) -> (shape: ShapeSyntax, isList: Bool)? {
    guard let items = fields.node("items") else {
      return fields.requiredNode("shape", &diagnostics).flatMap { shape($0, &diagnostics) }.map { ($0, false) }
    }
    if let range = fields.keyRange("shape") {
      diagnostics.append(
        Diagnostic("exclusive-keys", "a sample cannot have both 'shape' and 'items'; keep one", at: range))
    }
    let shapes = sequence(items, for: "'items'", &diagnostics).compactMap { shape($0, &diagnostics) }
    return (ShapeSyntax(content: .array(shapes), range: items.range), true)
  }

  /// Adds the comments to the members of the shape.
  ///
  /// - Returns: the statements of the comments as spec text.
  private static func add(
    _ comments: SyntaxNode, to shape: inout ShapeSyntax, _ diagnostics: inout Diagnostics
  ) -> [String] {
    var statements: [String] = []
    for (path, body) in pairs(comments, for: "'comments'", &diagnostics) {
      let fields = Fields(body, of: "a comment", Language.comment, &diagnostics)
      let stated = fields.map { FactsReader.facts(of: $0, Statement.keys, &diagnostics) } ?? FactsSyntax()
      if !shape.add(stated, at: path.value[...]) {
        diagnostics.append(Diagnostic("unknown-path", "the sample has no member '\(path.value)'", at: path.range))
      }
      statements += (fields.map { self.statements(of: $0) } ?? []).map { "\(path.value) \($0)" }
    }
    return statements
  }

  private static func shape(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> ShapeSyntax? {
    switch node.content {
    case .mapping(let entries):
      let members = entries.compactMap { entry in
        shape(entry.value, &diagnostics).map {
          ShapeSyntax.Part(name: Located(value: entry.key, range: entry.keyRange), shape: $0)
        }
      }
      return ShapeSyntax(content: .object(members), range: node.range)
    case .sequence(let items):
      return ShapeSyntax(content: .array(items.compactMap { shape($0, &diagnostics) }), range: node.range)
    case .scalar(let text): return ShapeReader.scalar(text, node, &diagnostics)
    }
  }
}

extension ShapeSyntax {
  /// Adds the statements of a comment to the members at a path. The path does not name the items of arrays.
  ///
  /// A name can contain dots, so the names of the sample decide where each part of the path ends. The longest name wins.
  ///
  /// - Returns: whether a member was found.
  fileprivate mutating func add(_ facts: FactsSyntax, at path: Substring) -> Bool {
    switch content {
    case .scalar: return false
    case .array(var items):
      let found = items.indices.map { items[$0].add(facts, at: path) }
      content = .array(items)
      return found.contains(true)
    case .object(var parts):
      let named = parts.indices.filter { path.hasPrefix(parts[$0].name.value + ".") }
      if let index = parts.firstIndex(where: { $0.name.value == path }) {
        parts[index].comment = facts
      } else {
        let longest = named.sorted { parts[$0].name.value.utf8.count > parts[$1].name.value.utf8.count }
        let index = longest.first { parts[$0].shape.add(facts, at: path.dropFirst(parts[$0].name.value.count + 1)) }
        if index == nil { return false }
      }
      content = .object(parts)
      return true
    }
  }
}
