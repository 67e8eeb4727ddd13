/// The text of a spec file with these entries. ``parse(_:file:)`` reads the same entries from it.
///
/// Mappings and sequences of texts are on one line where they fit. Texts have quotes where they need them.
///
/// - Parameter ending: the comments at the end of the file.
package func specText(_ entries: [SpecValue.Entry], ending: [String] = []) -> String {
  var writer = SpecTextWriter()
  writer.write(entries, indent: 0)
  if !ending.isEmpty { writer.write(SpecValue.Comments(ending, isApart: true), 0) }
  return writer.text
}

/// Writes values line by line.
private struct SpecTextWriter {
  private(set) var text = ""
  /// The beginning of the current line, of which nothing is written yet: `- ` of the items that begin on it.
  private var lineStart = ""

  /// The longest line on which a mapping or sequence is written as a whole.
  private static let width = 100

  mutating func write(_ entries: [SpecValue.Entry], indent: Int) {
    for entry in entries {
      write(entry.comments, indent)
      write(entry.value, after: plainOrQuoted(entry.key, as: .key) + ":", entry.comments, indent)
    }
  }

  private mutating func write(_ items: [SpecValue.Item], indent: Int) {
    for item in items {
      write(item.comments, indent)
      if item.beginsOnItsLine(Self.width - indent - 2) {
        if lineStart.isEmpty { lineStart = spaces(indent) }
        lineStart += "- "
        writeBlock(item.value, indent: indent + 2)
      } else {
        write(item.value, after: "-", item.comments, indent)
      }
    }
  }

  /// Writes a value after its key or dash.
  private mutating func write(
    _ value: SpecValue, after owner: String, _ comments: SpecValue.Comments, _ indent: Int
  ) {
    let start = lineStart.isEmpty ? spaces(indent) : lineStart
    lineStart = ""
    let room = Self.width - start.utf8.count - owner.utf8.count - 1
    let remark = comments.behind.isEmpty ? "" : spaces(max(1, comments.gap)) + comment(comments.behind)
    if case .lines(let lines) = value.content {
      text += start + owner + " " + (lines.first ?? "\"\"") + "\n"
      for line in lines.dropFirst() { text += line.isEmpty ? "\n" : spaces(indent + 2) + line + "\n" }
    } else if let line = value.oneLine(room) {
      text += start + owner + " " + line + remark + "\n"
    } else {
      text += start + owner + remark + "\n"
      writeBlock(value, indent: indent + 2)
    }
  }

  private mutating func writeBlock(_ value: SpecValue, indent: Int) {
    switch value.content {
    case .mapping(let entries): write(entries, indent: indent)
    case .sequence(let items): write(items, indent: indent)
    // They are written after their key or dash.
    case .text, .lines: break
    }
  }

  mutating func write(_ comments: SpecValue.Comments, _ indent: Int) {
    if comments.isApart, !text.isEmpty { text += "\n" }
    for part in comments.before {
      for line in part.utf8.split(separator: .lineFeed) {
        text += spaces(indent) + comment(String(Substring(line))) + "\n"
      }
    }
  }

  /// A comment cannot have what a spec refuses, and it has one line.
  private func comment(_ words: String) -> String {
    let line = allowedText(words).utf8.split(separator: .lineFeed).map { String(Substring($0)) }.joined(
      separator: " ")
    return line.isEmpty ? "#" : "# " + line
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension SpecValue.Item {
  /// Whether the first part of the value is on the line of the dash.
  ///
  /// - Parameter room: the number of bytes that the value can have on one line.
  fileprivate func beginsOnItsLine(_ room: Int) -> Bool {
    guard comments.behind.isEmpty else { return false }
    switch value.content {
    // The entries of a mapping are in braces only behind a key.
    case .mapping(let entries): return entries.first.map { $0.comments.isEmptyBefore } ?? false
    case .sequence(let items):
      return value.oneLine(room) == nil && items.first.map { $0.comments.isEmptyBefore } ?? false
    case .text, .lines: return false
    }
  }
}

extension SpecValue.Comments {
  fileprivate var isEmptyBefore: Bool { before.isEmpty && !isApart }
  fileprivate var isEmpty: Bool { isEmptyBefore && behind.isEmpty }
}

extension SpecValue {
  /// The value as it follows its key or dash on one line; nil if it needs lines of its own.
  ///
  /// - Parameter room: the number of bytes that a mapping or sequence can have.
  fileprivate func oneLine(_ room: Int) -> String? {
    let parts: [String]
    let brackets: (String, String)
    switch content {
    case .text(let text): return plainOrQuoted(text)
    case .lines: return nil
    case .mapping(let entries):
      if entries.isEmpty { return "{}" }
      guard !isSpread else { return nil }
      brackets = ("{", "}")
      parts = flat(
        entries.lazy.map { entry in
          let isAlone = entries.count == 1
          guard entry.comments.isEmpty, let value = isAlone ? entry.value.flatText(room) : entry.value.itemText(room)
          else { return nil }
          return plainOrQuoted(entry.key, as: .keyInBraces) + ": " + value
        }, room)
    case .sequence(let items):
      if items.isEmpty { return "[]" }
      guard !isSpread else { return nil }
      brackets = ("[", "]")
      parts = flat(items.lazy.map { $0.comments.isEmpty ? $0.value.itemText(room) : nil }, room)
    }
    return parts.isEmpty ? nil : brackets.0 + parts.joined(separator: ", ") + brackets.1
  }

  /// The parts, or none if one of them does not fit on the line.
  private func flat(_ parts: some Sequence<String?>, _ room: Int) -> [String] {
    var all: [String] = []
    var length = 0
    for part in parts {
      guard let part else { return [] }
      all.append(part)
      length += part.utf8.count + 2
      if length > room { return [] }
    }
    return all
  }

  /// A text, or a list of texts, between braces.
  private func flatText(_ room: Int) -> String? {
    if case .sequence(let items) = content, items.allSatisfy({ $0.value.itemText(room) != nil }) {
      return oneLine(room)
    }
    return itemText(room)
  }

  /// A text between brackets; nil for other values and for longer texts.
  private func itemText(_ room: Int) -> String? {
    guard case .text(let text) = content, text.utf8.count <= room else { return nil }
    return plainOrQuoted(text, as: .item)
  }
}
