import SpecModel

// Blanks, comments, and the text around the samples.
extension SampleReader {
  /// A comment without its marks.
  struct Comment {
    var text: String
    var start: Int
  }

  /// Skips blanks, and collects comments.
  mutating func skipBlanks(onLine: Bool = false) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .lineFeed ? !onLine : byte.isSpace {
        position += 1
      } else if byte == 0xC2 && bytes.byte(at: position + 1) == 0xA0 {
        position += 2
      } else if byte == 0xEF && bytes.has("\u{FEFF}", at: position) {
        position += 3
      } else if !(byte == .slash && readSlashes() || byte == .hash && readHash()) {
        return
      }
    }
  }

  private mutating func readSlashes() -> Bool {
    if bytes.byte(at: position + 1) == .slash {
      readLineComment()
      return true
    }
    guard bytes.byte(at: position + 1) == .star else { return false }
    let start = position
    let end = bytes.firstIndex(of: "*/", from: start + 2, to: bytes.count)
    if end == nil { report("the comment is not closed", at: start..<start + 2) }
    position = end.map { $0 + 2 } ?? bytes.count
    comment(start + 2..<(end ?? bytes.count), at: start)
    return true
  }

  private mutating func readHash() -> Bool {
    let before = bytes.byte(at: position - 1)
    guard before.isSpace || before == .comma || before == .openBrace || before == .openBracket else { return false }
    readLineComment()
    return true
  }

  private mutating func readLineComment() {
    let start = position
    while position < bytes.count, bytes[position] != .lineFeed { position += 1 }
    comment(start..<position, at: start)
  }

  private mutating func comment(_ range: Range<Int>, at start: Int) {
    defects.insert(.comment)
    let words = bytes[range].split(whereSeparator: \.isSpace).map { $0.drop { "/#*".utf8.contains($0) } }
    let text = words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    comments.append(Comment(text: text, start: start))
  }

  // MARK: - Text around samples

  /// Whether a sample begins at the position: an object or an array whose first bytes look like JSON.
  func beginsSample(at start: Int) -> Bool {
    guard bytes[start] == .openBrace || bytes[start] == .openBracket else { return false }
    var next = start + 1
    while next < bytes.count, bytes[next].isSpace { next += 1 }
    let byte = bytes.byte(at: next)
    if byte == .slash || byte == .hash || isQuote(at: next) || ellipsisLength(at: next) > 0 { return true }
    if bytes[start] == .openBrace { return byte == .closeBrace || isPlainName(at: next) }
    return byte == .openBrace && !bytes.has("{{", at: next) || byte == .openBracket || byte == .closeBracket
      || byte == .dash || byte.isDigit || bytes.has("true", at: next) || bytes.has("false", at: next)
      || bytes.has("null", at: next)
  }

  /// Whether a sample begins at the position, behind other words of the line. An array there can be an index of other
  /// code, unless it has objects.
  private func beginsSampleBehindWords() -> Bool {
    guard beginsSample(at: position) else { return false }
    if bytes[position] == .openBrace { return true }
    var next = position + 1
    while next < bytes.count, bytes[next].isBlank { next += 1 }
    return bytes.byte(at: next) == .openBrace || bytes.byte(at: next).isSpace
  }

  private func isPlainName(at start: Int) -> Bool {
    var index = start
    while bytes.byte(at: index).isAlphanumeric || bytes.byte(at: index) == .underscore { index += 1 }
    return index > start && bytes.byte(at: index) == .colon
  }

  /// Skips the words before a sample. They end at the sample or at the end of the line.
  ///
  /// Returns the range of the words; nil if they are only marks, such as a comma between two samples.
  mutating func skipWords() -> Range<Int>? {
    let start = position
    repeat { position += 1 } while position < bytes.count && bytes[position] != .lineFeed && !beginsSampleBehindWords()
    let words = bytes[start..<position]
    return words.contains { $0.isAlphanumeric || $0 >= 0x80 || "{}[]".utf8.contains($0) } ? start..<position : nil
  }
}
