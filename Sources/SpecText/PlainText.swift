/// Where a spec file has a text.
package enum TextPosition {
  case key, value
  /// An item between brackets.
  case item
}

/// A text as a scalar of a spec file: without quotes if every YAML reader takes it as this text, otherwise in double
/// quotes.
package func plainOrQuoted(_ text: String, as position: TextPosition = .value) -> String {
  let line =
    switch position {
    case .key: "\(text): k"
    case .value: "k: \(text)"
    case .item: "k: [\(text)]"
    }
  let parsed = parse(SourceText(name: "", utf8: Array("\(line)\n".utf8)), file: 0)
  if parsed.diagnostics.isEmpty, case .mapping(let entries)? = parsed.tree?.content, entries.count == 1,
    isPlain(text, entries[0], position)
  {
    return text
  }
  return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
}

private func isPlain(_ text: String, _ entry: SyntaxNode.Entry, _ position: TextPosition) -> Bool {
  switch (position, entry.value.content) {
  case (.key, _): entry.key == text
  case (.value, .scalar(let value)): value == text && !entry.value.isQuoted
  case (.item, .sequence(let items)):
    if items.count == 1, case .scalar(let item) = items[0].content { item == text && !items[0].isQuoted } else { false }
  default: false
  }
}

/// A character in double quotes.
private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\"", "\\": "\\" + String(scalar)
  case "\n": "\\n"
  case "\t": "\\t"
  default: String(scalar)
  }
}
