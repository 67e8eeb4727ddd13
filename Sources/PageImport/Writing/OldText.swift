import SpecText

/// The text of an old spec file, to keep its comments and its style.
struct OldText: Sendable {
  let source: SourceText
  private var bytes: [UInt8] { source.utf8 }

  init(_ source: SourceText) { self.source = source }

  // MARK: Values

  func entry(_ entry: SyntaxNode.Entry) -> SpecValue.Entry {
    .init(entry.key, value(entry.value), comments(of: entry))
  }

  func value(_ node: SyntaxNode) -> SpecValue {
    switch node.content {
    case .scalar(let text): .text(text)
    case .mapping(let entries): SpecValue(.mapping(entries.map(entry)), isSpread: !begins(node, with: "{"))
    case .sequence(let items):
      SpecValue(.sequence(items.map { .init(value($0), comments(of: $0)) }), isSpread: !begins(node, with: "["))
    }
  }

  private func begins(_ node: SyntaxNode, with bracket: Unicode.Scalar) -> Bool {
    bytes.element(at: node.range.start) == UInt8(ascii: bracket)
  }

  /// A new entry with the comments and in the style of an old one.
  func restyled(_ new: SpecValue.Entry, like old: SyntaxNode.Entry) -> SpecValue.Entry {
    let known = entry(old)
    var restyled = SpecValue.Entry(new.key, new.value, known.comments)
    restyled.value.isSpread = known.value.isSpread
    if known.value.states(new.value), let line = inlineText(old) { restyled.value = SpecValue(.lines([line])) }
    return restyled
  }

  /// The text of a value that is on the line of its key, with the comment behind it.
  private func inlineText(_ entry: SyntaxNode.Entry) -> String? {
    let lines = (entry.keyRange.start..<entry.value.range.end).contains { bytes[$0] == 0x0A }
    return lines ? nil : text(entry.value.range.start..<lineEnd(entry.value.range.end))
  }

  /// The lines of an item as they are; nil if the item does not begin on a line of its own.
  func lines(_ node: SyntaxNode) -> [String]? {
    let start = lineStart(node.range.start)
    let column = node.range.start - start
    guard bytes[start..<node.range.start].allSatisfy({ $0 == 0x20 || $0 == 0x2D }), column > 0 else { return nil }
    let lines = bytes[node.range.start..<lineEnd(node.range.end)].split(
      separator: 0x0A, omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      let indent = index == 0 ? 0 : min(column, line.prefix { $0 == 0x20 }.count)
      return allowedText(String(decoding: line.dropFirst(indent), as: UTF8.self))
    }
  }

  // MARK: Comments

  func comments(of entry: SyntaxNode.Entry) -> SpecValue.Comments {
    let start = lineStart(entry.keyRange.start)
    var comments: SpecValue.Comments = []
    // What is before the first entry of an item belongs to the item, and braces have no comments.
    if bytes[start..<entry.keyRange.start].allSatisfy({ $0 == 0x20 }) { comments = self.comments(before: start) }
    let isInline = !bytes[entry.keyRange.end..<max(entry.keyRange.end, entry.value.range.start)].contains(0x0A)
    addComment(behind: isInline ? entry.value.range.end : entry.keyRange.end + 1, to: &comments)
    return comments
  }

  /// The comments of an item; none if it does not begin on a line of its own.
  func comments(of item: SyntaxNode) -> SpecValue.Comments {
    let start = lineStart(item.range.start)
    guard bytes[start..<item.range.start].allSatisfy({ $0 == 0x20 || $0 == 0x2D }) else { return [] }
    var comments = self.comments(before: start)
    if case .scalar = item.content { addComment(behind: item.range.end, to: &comments) }
    return comments
  }

  /// The comments on the lines before a line.
  private func comments(before start: Int) -> SpecValue.Comments {
    var lines: [String] = []
    var next = start
    while next > 0 {
      let previous = lineStart(next - 1)
      let words = bytes[previous..<next - 1].drop { $0 == 0x20 }
      if words.isEmpty { return .init(lines.reversed(), isApart: true) }
      guard words.first == UInt8(ascii: "#") else { break }
      lines.append(comment(words))
      next = previous
    }
    return .init(lines.reversed())
  }

  private func addComment(behind end: Int, to comments: inout SpecValue.Comments) {
    guard end <= bytes.count else { return }
    let line = bytes[end..<lineEnd(end)]
    let rest = line.drop { $0 == 0x20 }
    guard rest.first == UInt8(ascii: "#") else { return }
    comments.behind = comment(rest)
    comments.gap = line.count - rest.count
  }

  /// The words of a comment, without its sign.
  private func comment(_ bytes: ArraySlice<UInt8>) -> String {
    let words = bytes.dropFirst()
    return String(decoding: words.first == 0x20 ? words.dropFirst() : words, as: UTF8.self)
  }

  // MARK: Lines

  private func text(_ range: Range<Int>) -> String { allowedText(String(decoding: bytes[range], as: UTF8.self)) }

  private func lineStart(_ offset: Int) -> Int {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private func lineEnd(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    if end > offset, bytes[end - 1] == 0x0D { end -= 1 }
    return max(end, min(offset, bytes.count))
  }
}
