extension Parser {
  /// Reads the text in quotes at the cursor and moves the cursor after the closing quote.
  mutating func quotedText() -> String? {
    let start = cursor
    guard let end = quoteEnd(from: start) else {
      reportUnclosedQuote(from: start)
      return nil
    }
    cursor = end
    let inside = start + 1..<end - 1
    let escape: UInt8 = bytes[start] == .singleQuote ? .singleQuote : .backslash
    if !bytes[inside].contains(escape) { return text(inside) }
    return escape == .singleQuote ? unescapedSingleQuotes(inside) : unescaped(inside)
  }

  /// The offset after the closing quote, or nil if the line has none.
  func quoteEnd(from start: Int) -> Int? {
    let quote = bytes[start]
    var offset = start + 1
    while offset < line.end {
      if bytes[offset] == quote {
        guard quote == .singleQuote, byte(at: offset + 1) == quote else { return offset + 1 }
        offset += 1
      } else if bytes[offset] == .backslash, quote == .doubleQuote {
        offset += 1
      }
      offset += 1
    }
    return nil
  }

  mutating func reportUnclosedQuote(from start: Int) {
    let quote = Character(Unicode.Scalar(bytes[start]))
    let message = "expected a closing \(quote) on the same line; write a longer text as a block after '|' or '>'"
    diagnostics.report(.unclosedQuote, message, at: start..<line.end)
  }

  /// A text in single quotes, where two quotes mean one. Some YAML programs read four quotes as three instead of two.
  private mutating func unescapedSingleQuotes(_ range: Range<Int>) -> String {
    var text: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset..<min(offset + 4, range.upperBound)].elementsEqual("''''".utf8) {
        let message = "a text in single quotes cannot contain two quotes in a row; put it in double quotes"
        diagnostics.report(.badEscape, message, at: offset..<offset + 4)
      }
      text.append(bytes[offset])
      offset += bytes[offset] == .singleQuote ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A text in double quotes. The escapes are those of JSON.
  private mutating func unescaped(_ range: Range<Int>) -> String? {
    var text: [UInt8] = []
    var isWellFormed = true
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      guard bytes[offset] == .backslash else {
        text.append(bytes[offset])
        offset += 1
        continue
      }
      if let scalar = escapedScalar(&offset, before: range.upperBound) {
        text.append(contentsOf: String(scalar).utf8)
        checkEscape(scalar, at: start..<offset)
      } else {
        isWellFormed = false
        reportBadEscape(at: start..<offset)
      }
    }
    guard isWellFormed else { return nil }
    let unescaped = String(decoding: text, as: UTF8.self)
    checkMarks(of: unescaped, at: range)
    return unescaped
  }

  /// The character of an escape, or nil if JSON does not have the escape.
  private func escapedScalar(_ offset: inout Int, before end: Int) -> Unicode.Scalar? {
    let letter = bytes[offset + 1]
    offset += 2
    switch letter {
    case .doubleQuote, .backslash, UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return unicodeEscape(&offset, before: end)
    default:
      while bytes[offset].isUTF8Continuation { offset += 1 }
      return nil
    }
  }

  /// The scalar of `\u` and four digits. Surrogates are refused: some YAML programs read a pair as two
  /// characters.
  private func unicodeEscape(_ offset: inout Int, before end: Int) -> Unicode.Scalar? {
    let digits = bytes[offset..<min(offset + 4, end)].prefix { Character(Unicode.Scalar($0)).isHexDigit }
    offset += digits.count
    guard digits.count == 4, let value = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
    return Unicode.Scalar(value)
  }

  private mutating func checkEscape(_ scalar: Unicode.Scalar, at range: Range<Int>) {
    guard scalar != "\t", let rule = misleadingCharacterRule(of: scalar) else { return }
    diagnostics.report(misleading: rule, scalar, at: range)
  }

  /// Counts the marks again, because escapes can add some.
  private mutating func checkMarks(of text: String, at range: Range<Int>) {
    var marks = MarkCounter()
    for (index, scalar) in text.unicodeScalars.enumerated() where marks.isTooMany(scalar, from: index, to: index + 1) {
      diagnostics.reportStackedMarks(at: range)
    }
  }

  private mutating func reportBadEscape(at range: Range<Int>) {
    let expected = #"expected \" \\ \/ \n \t or \u and the four digits of one character"#
    let message = "\(quoted(range)) is not an allowed escape; \(expected)"
    diagnostics.report(.badEscape, message, at: range)
  }
}
