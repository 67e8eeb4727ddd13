/// Finds JSON that stands in the text without a fence.
struct BareCode {
  /// The offset behind a closing bracket, by the offset of the opening one, for those that begin a line.
  private let ends: [Int: Int]

  init(in bytes: [UInt8], _ lines: [PageLine]) {
    var ends: [Int: Int] = [:]
    var open: [Int] = []
    for line in lines where !line.isBlank { Self.match(bytes, line, &open, &ends) }
    self.ends = ends
  }

  /// Matches the brackets of a line. A text in quotes does not go over a line.
  private static func match(_ bytes: [UInt8], _ line: PageLine, _ open: inout [Int], _ ends: inout [Int: Int]) {
    var index = line.text
    var isInText = false
    while index < line.end {
      let byte = bytes[index]
      if byte == .backslash { index += 1 }
      if byte == .doubleQuote { isInText.toggle() }
      if !isInText {
        if byte == .slash, bytes.byte(at: index + 1) == .slash { return }
        if byte == .openBrace || byte == .openBracket { open.append(index == line.text ? index : -1 - index) }
        if byte == .closeBrace || byte == .closeBracket, let opening = open.popLast(), opening >= 0 {
          ends[opening] = index + 1
        }
      }
      index += 1
    }
  }

  func end(of opening: Int) -> Int? { ends[opening] }
}

extension BlockReader {
  mutating func readBareCode() -> Bool {
    let line = lines[index]
    guard line.text >= noMembersBefore else { return false }
    guard bytes[line.text] == .openBrace || bytes[line.text] == .openBracket, looksLikeJSON(line) else { return false }
    let end = bareCode.end(of: line.text) ?? endOfParagraph()
    var last = index
    while last + 1 < lines.count, lines[last + 1].text < end { last += 1 }
    let range = line.text..<lines[last].end
    guard hasMember(range) else {
      noMembersBefore = range.upperBound
      return false
    }
    let code = lines[index...last].map { line in
      CodeBlock.Line(text: Array(bytes[line.content..<line.fullEnd]), start: line.content)
    }
    append(.code(CodeBlock(language: "", lines: code)), at: range)
    index = last + 1
    return true
  }

  /// Whether a line is a bracket alone, or a bracket and what can follow it in JSON.
  private func looksLikeJSON(_ line: PageLine) -> Bool {
    var next = line.text + 1
    while next < line.end, bytes[next].isSpace { next += 1 }
    if next == line.end || bytes[next] == .doubleQuote || bytes.has("“", at: next) { return true }
    if bytes.has("//", at: next) || bytes.has("/*", at: next) && bytes[line.text] == .openBrace { return true }
    return bytes[line.text] == .openBracket && bytes[next] == .openBrace
  }

  /// The offset of the empty line behind the current one. JSON whose brackets do not match ends there.
  private func endOfParagraph() -> Int {
    var last = index
    while last + 1 < lines.count, !lines[last + 1].isBlank { last += 1 }
    return lines[last].end
  }

  /// Whether a text has a quote and a colon, as JSON with members has.
  private func hasMember(_ range: Range<Int>) -> Bool {
    var hasQuote = false
    for offset in range {
      if bytes[offset] == .doubleQuote || bytes[offset] == 0xE2 { hasQuote = true }
      if hasQuote, bytes[offset] == .colon { return true }
    }
    return false
  }
}
