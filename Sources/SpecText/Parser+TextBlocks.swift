extension Parser {
  /// Parses a text block after `|`, which preserves the line breaks, or `>`, which joins the lines.
  ///
  /// The text ends with a line feed, except after `|-` and `>-`.
  mutating func textBlock(indent: Int) -> SyntaxNode? {
    let start = cursor
    let isFolded = bytes[start] == .greater
    let isStripped = byte(at: start + 1) == .dash
    guard readTextBlockHeader() else {
      advance()
      return nil
    }
    let header = start..<cursor
    let lines = textLines(deeperThan: indent, isFolded: isFolded)
    let end = lines.last?.upperBound ?? header.upperBound
    if lines.isEmpty, !hasSkippedBrokenLine { reportEmptyBlock(at: header) }
    if end == bytes.count, !isStripped, !lines.isEmpty { reportMissingLineBreak(at: header) }
    advance()
    if lines.isEmpty { return nil }
    let text = joined(lines, isFolded: isFolded) + (isStripped ? "" : "\n")
    return SyntaxNode(range: diagnostics.sourceRange(start..<end), content: .scalar(text), isQuoted: true)
  }

  /// Skips `|`, `|-`, `>` or `>-`. Only a comment may follow on the line.
  private mutating func readTextBlockHeader() -> Bool {
    let start = cursor
    cursor += byte(at: cursor + 1) == .dash ? 2 : 1
    let end = cursor
    skipBlanks()
    if isAtLineEnd {
      cursor = end
      return true
    }
    let found = quoted(start..<line.end)
    diagnostics.report(
      .badBlockHeader, "expected '|', '|-', '>' or '>-' and the text on the lines below, found \(found)",
      at: start..<line.end)
    return false
  }

  /// The lines of a text without the indentation of the first line. A blank line is an empty range.
  private mutating func textLines(deeperThan indent: Int, isFolded: Bool) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var textIndent: Int?
    hasSkippedBrokenLine = false
    while line.next < bytes.count {
      let next = line(at: line.next)
      let needed = textIndent ?? indent + 1
      if next.range.isEmpty {
        lines.append(next.end..<next.end)
      } else if next.indent >= needed {
        textIndent = textIndent ?? next.indent
        let text = next.start + (textIndent ?? 0)..<next.end
        lines.append(text)
        if isFolded, text.lowerBound < next.content { reportIndentedFoldedLine(at: next.range) }
      } else if bytes[next.content] == .tab {
        hasSkippedBrokenLine = true
      } else {
        break
      }
      if next.end > next.start, bytes[next.end - 1] == .space { reportTrailingSpace(at: next) }
      line = next
    }
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    return lines
  }

  private func joined(_ lines: [Range<Int>], isFolded: Bool) -> String {
    var text: [UInt8] = []
    var lineFeeds = 0
    for range in lines {
      if range.isEmpty {
        lineFeeds += 1
        continue
      }
      let isFirst = text.count == 0
      text.append(contentsOf: repeatElement(.lineFeed, count: isFirst || isFolded ? lineFeeds : lineFeeds + 1))
      if isFolded, !isFirst, lineFeeds == 0 { text.append(.space) }
      text.append(contentsOf: bytes[range])
      lineFeeds = 0
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func reportEmptyBlock(at range: Range<Int>) {
    diagnostics.report(
      .emptyValue, "expected an indented text on the lines below; write \"\" for an empty text", at: range)
  }

  private mutating func reportTrailingSpace(at line: Line) {
    let spaces = bytes[line.start..<line.end].reversed().prefix { $0 == .space }.count
    let message = "spaces at the end of a line would be part of the text; remove them"
    diagnostics.report(.trailingSpace, message, at: line.end - spaces..<line.end)
  }

  private mutating func reportIndentedFoldedLine(at range: Range<Int>) {
    let message = "a line of a '>' block cannot be indented further than the first one; use '|' to preserve the lines"
    diagnostics.report(.indentedFoldedLine, message, at: range)
  }

  private mutating func reportMissingLineBreak(at range: Range<Int>) {
    let message = "the file ends inside this text; add a line break at the end"
    diagnostics.report(.missingLineBreak, message, at: range)
  }
}
