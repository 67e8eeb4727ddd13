/// A fenced block of code.
struct Fence {
  var code: CodeBlock
  /// The offset behind the fence that closes the block.
  var end: Int
  var isClosed: Bool

  /// Reads the block that a line opens. Other lines give nil.
  init?(in bytes: [UInt8], _ opening: PageLine, limit: Int) {
    guard let mark = Mark(in: bytes, opening) else { return nil }
    code = CodeBlock(language: Self.language(bytes[mark.information]), lines: [])
    isClosed = false
    end = opening.fullEnd
    var start = Self.afterBreak(in: bytes, end, limit)
    while start < limit {
      let line = PageLine(in: bytes, at: start)
      let (content, quotes) = PageLine.content(in: bytes, line.start..<line.fullEnd, quotes: opening.quotes)
      // A block quote that ends also ends the code in it.
      if quotes < opening.quotes || content > limit { return }
      end = min(line.fullEnd, limit)
      if mark.isClosed(in: bytes, by: content..<end) {
        isClosed = true
        return
      }
      var text = content
      while text < min(end, content + opening.indentation), bytes[text].isBlank { text += 1 }
      code.lines.append(CodeBlock.Line(text: Array(bytes[text..<max(text, end)]), start: text))
      start = Self.afterBreak(in: bytes, line.fullEnd, limit)
    }
  }

  private static func afterBreak(in bytes: [UInt8], _ end: Int, _ limit: Int) -> Int {
    var end = end
    while end < limit, bytes[end] != .lineFeed { end += 1 }
    return end + 1
  }

  /// The first word behind the fence, without braces and dots: `json`.
  private static func language(_ information: ArraySlice<UInt8>) -> String {
    let start = information.drop { !$0.isAlphanumeric }
    let word = start.prefix { $0.isAlphanumeric || $0 == .plus || $0 == .hash || $0 == .dash || $0 == .underscore }
    return String(decoding: word.map(\.lowercased), as: UTF8.self)
  }

  /// The line that opens a block.
  private struct Mark {
    var byte: UInt8
    var count: Int
    var information: Range<Int>

    init?(in bytes: [UInt8], _ line: PageLine) {
      guard line.text < line.end, bytes[line.text] == .backtick || bytes[line.text] == .tilde else { return nil }
      byte = bytes[line.text]
      var end = line.text
      while end < line.end, bytes[end] == byte { end += 1 }
      count = end - line.text
      information = end..<line.end
      guard count >= 3, byte == .tilde || !bytes[information].contains(.backtick) else { return nil }
    }

    func isClosed(in bytes: [UInt8], by line: Range<Int>) -> Bool {
      var index = line.lowerBound
      while index < line.upperBound, bytes[index].isSpace { index += 1 }
      let start = index
      while index < line.upperBound, bytes[index] == byte { index += 1 }
      guard index - start >= count else { return false }
      while index < line.upperBound, bytes[index].isSpace { index += 1 }
      return index == line.upperBound
    }
  }
}

extension BlockReader {
  mutating func readFence() -> Bool {
    let opening = lines[index]
    if isRST, bytes[opening.text] == .tilde { return false }
    guard let fence = Fence(in: bytes, opening, limit: bytes.count) else { return false }
    append(.code(fence.code), at: opening.text..<fence.end)
    if !fence.isClosed, opening.quotes == 0 {
      leaveOut("the code block is not closed; the rest of the page was read as code", at: opening.range)
    }
    skip(to: fence.end)
    return true
  }

  /// Goes on at the first line that begins at or behind an offset. A line around the offset is cut.
  mutating func skip(to offset: Int) {
    while index < lines.count, lines[index].fullEnd <= offset, lines[index].start < offset || lines[index].isBlank {
      index += 1
    }
    guard index < lines.count, lines[index].start < offset else { return }
    lines[index].start = offset
    lines[index].content = max(offset, lines[index].content)
    lines[index].text = max(offset, lines[index].text)
    while lines[index].text < lines[index].end, bytes[lines[index].text].isSpace { lines[index].text += 1 }
    lines[index].end = max(lines[index].text, lines[index].end)
    lines[index].fullEnd = max(lines[index].end, lines[index].fullEnd)
  }
}
