// Texts in quotes.
extension SampleReader {
  func isQuote(at index: Int) -> Bool {
    let byte = bytes.byte(at: index)
    return byte == .doubleQuote || byte == .singleQuote || byte == 0xE2 && Self.curlyQuote(bytes, at: index) != nil
  }

  /// Reads a text in quotes of any kind. It ends at a line break if the quote is not closed.
  mutating func quotedText() -> String {
    let start = position
    guard bytes[start] == .doubleQuote else { return otherQuotes() }
    position += 1
    var decoded: [UInt8] = []
    var plain = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .doubleQuote {
        defer { position += 1 }
        return text(decoded, plain..<position)
      }
      if byte == .backslash {
        decoded += bytes[plain..<position]
        readEscape(&decoded)
        plain = position
      } else if byte == .lineFeed {
        guard continuesOnNextLine() else { break }
        report("the text goes over two lines", at: start..<position)
        decoded += bytes[plain..<position]
        decoded.append(.space)
        skipIndentation()
        plain = position
      } else {
        position += 1
      }
    }
    return unclosedText(decoded, plain, from: start)
  }

  private func text(_ decoded: [UInt8], _ rest: Range<Int>) -> String {
    decoded.isEmpty ? bytes.text(rest) : String(decoding: decoded + bytes[rest], as: UTF8.self)
  }

  /// Ends a text at the end of its line; a comma there is not part of it.
  private mutating func unclosedText(_ decoded: [UInt8], _ plain: Int, from start: Int) -> String {
    while position > plain, bytes[position - 1].isSpace { position -= 1 }
    if position > plain, bytes[position - 1] == .comma { position -= 1 }
    report("the text is not closed", at: start..<position)
    return text(decoded, plain..<position)
  }

  /// Whether the next line is the rest of a text: words, a quote, and the end of a member.
  private func continuesOnNextLine() -> Bool {
    var index = position + 1
    while bytes.byte(at: index).isBlank { index += 1 }
    guard index < bytes.count, bytes[index].isAlphanumeric else { return false }
    while bytes.byte(at: index) != .doubleQuote, bytes.byte(at: index) != .lineFeed { index += 1 }
    guard bytes.byte(at: index) == .doubleQuote else { return false }
    index += 1
    while bytes.byte(at: index).isBlank { index += 1 }
    let next = bytes.byte(at: index)
    return next == .comma || next == .closeBrace || next == .closeBracket || next == .lineFeed
  }

  private mutating func skipIndentation() {
    while position < bytes.count, bytes[position].isSpace { position += 1 }
  }

  // MARK: - Escapes

  private mutating func readEscape(_ decoded: inout [UInt8]) {
    let byte = bytes.byte(at: position + 1)
    if byte == .lineFeed {
      position += 1
      return
    }
    if byte == UInt8(ascii: "u"), let unit = codeUnit(at: position + 2) { return readUnit(unit, &decoded) }
    if let replaced = Self.escapes[byte] {
      decoded.append(replaced)
    } else {
      report("JSON has no escape '\\\(shortened(position + 1..<position + 2))'", at: position..<position + 2)
      decoded.append(byte)
    }
    position += 2
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): .lineFeed, UInt8(ascii: "t"): .tab, UInt8(ascii: "r"): .carriageReturn, UInt8(ascii: "b"): 8,
    UInt8(ascii: "f"): 12, .doubleQuote: .doubleQuote, .backslash: .backslash, .slash: .slash,
  ]

  private func codeUnit(at start: Int) -> UInt16? {
    var value: UInt16 = 0
    for index in start..<start + 4 {
      guard let digit = bytes.byte(at: index).hexadecimalValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  /// Decodes one code unit or the two of a pair. A unit without its pair becomes the replacement character.
  private mutating func readUnit(_ unit: UInt16, _ decoded: inout [UInt8]) {
    var units = [unit]
    position += 6
    if UTF16.isLeadSurrogate(unit), bytes.has("\\u", at: position), let trail = codeUnit(at: position + 2),
      UTF16.isTrailSurrogate(trail)
    {
      units.append(trail)
      position += 6
    }
    decoded += String(decoding: units, as: UTF16.self).utf8
  }

  // MARK: - Single and curly quotes

  private static func curlyQuote(_ bytes: [UInt8], at index: Int) -> (what: String, ends: [String])? {
    if bytes.has("“", at: index) || bytes.has("”", at: index) { return ("curly quotes", ["”", "“", "\""]) }
    if bytes.has("‘", at: index) || bytes.has("’", at: index) { return ("curly quotes", ["’", "‘"]) }
    return nil
  }

  private mutating func otherQuotes() -> String {
    let start = position
    let quote = Self.curlyQuote(bytes, at: start) ?? ("single quotes", ["'"])
    position += bytes[start] == .singleQuote ? 1 : 3
    let content = position
    while position < bytes.count, bytes[position] != .lineFeed {
      for end in quote.ends where bytes.has(end, at: position) {
        let close = position
        // An apostrophe inside of a word does not end the text.
        if end == "'", bytes.byte(at: close + 1).isLetter { break }
        position += end.utf8.count
        report(quote.what, at: start..<position)
        return bytes.text(content..<close)
      }
      position += bytes[position] == .backslash && bytes.byte(at: position + 1) != .lineFeed ? 2 : 1
    }
    return unclosedText([], content, from: start)
  }
}
