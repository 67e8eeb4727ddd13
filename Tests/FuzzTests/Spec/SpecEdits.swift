import SpecText

extension SyntaxNode {
  /// Visits every key and every text, in their order, with the keys above it.
  mutating func eachText(below keys: [String] = [], _ visit: (inout String, _ keys: [String], _ isKey: Bool) -> Void) {
    switch content {
    case .scalar(let old):
      var text = old
      visit(&text, keys, false)
      if ByteKey(text) == ByteKey(old) { return }
      content = .scalar(text)
      isQuoted = !isPlain(text)
    case .mapping(var entries):
      for index in entries.indices {
        let key = entries[index].key
        visit(&entries[index].key, keys, true)
        entries[index].value.eachText(below: keys + [key], visit)
      }
      content = .mapping(entries)
    case .sequence(var items):
      for index in items.indices { items[index].eachText(below: keys, visit) }
      content = .sequence(items)
    }
  }

  /// Visits every mapping and sequence, the outer ones first.
  fileprivate mutating func eachCollection(_ visit: (inout SyntaxNode) -> Void) {
    if case .scalar = content { return }
    visit(&self)
    switch content {
    case .scalar: break
    case .mapping(var entries):
      for index in entries.indices { entries[index].value.eachCollection(visit) }
      content = .mapping(entries)
    case .sequence(var items):
      for index in items.indices { items[index].eachCollection(visit) }
      content = .sequence(items)
    }
  }

  /// Replaces all prose by numbered texts, except where it is blank.
  mutating func replaceProse() {
    var count = 0
    eachText { text, keys, isKey in
      guard !isKey, isProse(keys), text.contains(where: { !$0.isWhitespace }) else { return }
      count += 1
      text = "Text \(count)"
    }
  }
}

/// Whether the text below these keys is prose, which has no effect except in docs and comments.
private func isProse(_ keys: [String]) -> Bool {
  prosePaths.contains { path in
    path.count == keys.count && zip(path, keys).allSatisfy { $0 == "*" || $0.utf8.elementsEqual($1.utf8) }
  }
}

private let prosePaths = [
  "webhooks.*.doc", "rulings.*.decision", "rulings.*.because", "members.*.doc", "unions.*.doc", "records.*.doc",
  "records.*.members.*.doc", "records.*.rules.doc", "records.*.derived.*.doc", "enums.*.doc", "enums.*.values.*",
  "enums.*.values.*.doc", "guides.*.title", "guides.*.doc", "guides.*.sections.title", "guides.*.sections.text",
  "guides.*.sections.points", "guides.*.sections.source", "pages.title", "pages.tables.title", "pages.samples.title",
  "pages.tables.rows.*.note",
].map { $0.split(separator: ".").map(String.init) }

/// Whether a text can be written without quotes. Numbers and Booleans can.
private func isPlain(_ text: String) -> Bool {
  let (tree, diagnostics) = parse(SourceText(name: "", utf8: Array("- \(text)\n".utf8)), file: 0)
  guard diagnostics.isEmpty, case .sequence(let items) = tree?.content, items.count == 1,
    case .scalar(let read) = items[0].content
  else { return false }
  return ByteKey(read) == ByteKey(text) && !items[0].isQuoted
}

extension Drawing {
  /// A spec with a few changes. Most of them change a text, so that the spec is still accepted.
  mutating func edited(_ tree: SyntaxNode) -> SyntaxNode {
    var tree = tree
    for _ in 0...byte() % 4 {
      switch byte() % 16 {
      case 0...7: replace({ $0.text() }, into: &tree, .prose)
      case 8: replace({ $0.text() }, into: &tree, .all)
      case 9: replace({ $0.text() }, into: &tree, .values)
      case 10:
        let known = texts(of: tree)
        replace({ $0.one(of: known) }, into: &tree, .values)
      case 11...13: rename(in: &tree)
      case 14: changeCollection(of: &tree, Self.remove)
      default: changeCollection(of: &tree, Self.duplicate)
      }
    }
    return tree
  }

  /// The texts that an edit can change.
  private enum Choice {
    case all, values, prose

    func has(_ keys: [String], _ isKey: Bool) -> Bool {
      switch self {
      case .all: true
      case .values: !isKey
      case .prose: !isKey && isProse(keys)
      }
    }
  }

  private func texts(of tree: SyntaxNode, _ choice: Choice = .all) -> [String] {
    var tree = tree
    var texts: [String] = []
    tree.eachText { text, keys, isKey in if choice.has(keys, isKey) { texts.append(text) } }
    return texts
  }

  /// Replaces a text by another one.
  private mutating func replace(_ text: (inout Drawing) -> String, into tree: inout SyntaxNode, _ choice: Choice) {
    let count = texts(of: tree, choice).count
    if count == 0 { return }
    var left = number(below: count)
    let new = text(&self)
    tree.eachText { text, keys, isKey in
      guard choice.has(keys, isKey) else { return }
      if left == 0 { text = new }
      left -= 1
    }
  }

  /// Renames something everywhere.
  private mutating func rename(in tree: inout SyntaxNode) {
    let old = one(of: texts(of: tree))
    let new = byte() % 2 == 0 ? name() : text()
    tree.eachText { text, _, _ in
      text = text.split(separator: ".", omittingEmptySubsequences: false)
        .map { $0.utf8.elementsEqual(old.utf8) ? new : String($0) }.joined(separator: ".")
    }
  }

  private mutating func changeCollection(of tree: inout SyntaxNode, _ change: (inout SyntaxNode, Int) -> Void) {
    var count = 0
    tree.eachCollection { _ in count += 1 }
    if count == 0 { return }
    var left = number(below: count)
    let position = Int(byte())
    tree.eachCollection { node in
      if left == 0 { change(&node, position) }
      left -= 1
    }
  }

  private static func remove(from node: inout SyntaxNode, _ position: Int) {
    switch node.content {
    case .mapping(var entries) where entries.count > 1:
      entries.remove(at: position % entries.count)
      node.content = .mapping(entries)
    case .sequence(var items) where items.count > 1:
      items.remove(at: position % items.count)
      node.content = .sequence(items)
    default: break
    }
  }

  private static func duplicate(in node: inout SyntaxNode, _ position: Int) {
    switch node.content {
    case .mapping(var entries) where !entries.isEmpty:
      var copy = entries[position % entries.count]
      copy.key += "X"
      entries.append(copy)
      node.content = .mapping(entries)
    case .sequence(var items) where !items.isEmpty:
      items.append(items[position % items.count])
      node.content = .sequence(items)
    default: break
    }
  }

  private mutating func text() -> String {
    let bytes = some(12) { drawing -> [UInt8] in
      let choice = drawing.byte()
      if choice < 0x20 { return [drawing.byte()] }
      return choice < 0x30 ? Array(drawing.name().utf8) : Array(Self.pieces[Int(choice) % Self.pieces.count].utf8)
    }
    return String(decoding: bytes.joined(), as: UTF8.self)
  }

  private mutating func name() -> String { one(of: Self.names) + one(of: ["", "", "2", "_", "X"]) }

  /// Delimiters in Swift, Markdown, diagrams and URLs.
  private static let pieces = [
    "a", " ", "\n", "\n\n", "\"", "\\", "\\(x())", "\"\"\"", "\"#", "/*", "*/", "//", "\n/// ", "#", "`", "```", "~~~",
    "|",
    "<", ">", "<b>", "<!--", "-->", "&", "&lt;", "[", "](x)", "![", "*", "_", "- ", "+ ", "1. ", "# ", "\t", "---",
    "===",
    "{{", "{%", "}", "(", ")", ":", "http://", "www.x", "%%", ";", "end", "$", "é", "\u{212A}", "e\u{301}", "\u{1F600}",
    "0",
    "1", "-1", "0.5", "1000000", "null", ".", ", ", "'", "@", "!", "import x", "#if", "\\u{22}", "string ", "integer 2",
  ]

  private static let names = [
    "class", "init", "self", "Self", "Type", "Protocol", "Any", "String", "Int", "Error", "Swift", "none", "some", "_",
    "kept",
    "json", "value", "unrecognized", "Unrecognized", "let", "in", "case", "default", "text", "type", "a-b", "aB", "A_B",
    "a b",
    "200", "-1", "x1", "Foundation", "Webhook", "Ruling", "Member", "Event", "Reply", "description", "hashValue", "tag",
  ]
}
