extension Parser {
  /// Reads the key at the beginning of the line and moves the cursor after its colon.
  mutating func key() -> (text: String, range: Range<Int>)? {
    let start = line.content
    cursor = start
    guard bytes[start].isQuote || canBeginKey() else { return nil }
    guard let colon = keyEnd(from: start) else {
      reportNoEntry()
      return nil
    }
    guard let key = bytes[start].isQuote ? quotedText() : plainKey(in: .block) else { return nil }
    let end = start + bytes[start..<colon].reversed().drop { $0.isBlank }.count
    checkKey(key, start..<end, colon: colon)
    cursor = colon + 1
    return (key, start..<end)
  }

  /// The offset of the colon that ends the key at this offset; nil if there is no key.
  func keyEnd(from start: Int) -> Int? {
    if byte(at: start).isFlowIndicator { return nil }
    var offset = start
    if byte(at: start).isQuote {
      guard let end = quoteEnd(from: start) else { return nil }
      offset = end
      while byte(at: offset).isBlank { offset += 1 }
      return byte(at: offset) == .colon && isWordEnd(offset + 1) ? offset : nil
    }
    while offset < line.end {
      if bytes[offset] == .colon, isWordEnd(offset + 1) { return offset }
      if bytes[offset] == .hash, offset > start, bytes[offset - 1].isBlank { return nil }
      offset += 1
    }
    return nil
  }

  /// Reads the key without quotes at the cursor. Every YAML program must read it as text.
  mutating func plainKey(in context: Context) -> String? {
    guard let range = plainText(in: context) else { return nil }
    if isMergeKey(range) {
      diagnostics.report(.mergeKey, "merge keys are not allowed; write the entries again", at: range)
      return nil
    }
    if InferredType(bytes[range]) != .text {
      let message = "the key \(quoted(range)) can be read as something other than text; quote it"
      diagnostics.report(.ambiguousScalar, message, at: range)
    }
    return text(range)
  }

  /// - Parameter text: the key without its quotes.
  mutating func checkKey(_ text: String, _ range: Range<Int>, colon: Int) {
    if range.upperBound < colon {
      diagnostics.report(
        .spaceBeforeColon, "expected ':' right after the key; remove the space", at: range.upperBound..<colon + 1)
    }
    if text.utf8.count > SpecLimits.keyLength {
      diagnostics.report(.longKey, "the key is longer than \(SpecLimits.keyLength) bytes; shorten it", at: range)
    }
  }

  private func isMergeKey(_ range: Range<Int>) -> Bool { bytes[range].elementsEqual("<<".utf8) }

  private mutating func canBeginKey() -> Bool {
    let first = bytes[cursor]
    if first == .question, isWordEnd(cursor + 1) {
      diagnostics.report(.complexKey, "keys after '?' are not allowed; expected 'key: value'", at: cursor..<cursor + 1)
      return false
    }
    guard first == .openBrace || first == .openBracket else { return canBeginPlainText(in: .block) }
    let closing: UInt8 = first == .openBrace ? .closeBrace : .closeBracket
    let end = bytes[cursor..<line.end].lastIndex(of: closing) ?? cursor
    if byte(at: end + 1) == .colon {
      diagnostics.report(.complexKey, "a key cannot be a collection; use a text", at: cursor..<end + 1)
    } else {
      let message = "expected 'key: value' or '- item'; a collection on one line must follow a key or a dash"
      diagnostics.report(.unexpectedLine, message, at: line.range)
    }
    return false
  }

  private mutating func reportNoEntry() {
    if bytes[cursor].isQuote, quoteEnd(from: cursor) == nil { return reportUnclosedQuote(from: cursor) }
    let hint = bytes[line.range].contains(.colon) ? "; write a space after ':'" : ""
    diagnostics.report(
      .unexpectedLine, "expected 'key: value' or '- item', found \(quoted(line.range))\(hint)", at: line.range)
  }

  mutating func reportDuplicate(of first: SyntaxNode.Entry, at range: SourceRange) {
    diagnostics.report(
      .duplicateKey, "the mapping has the key \(quoted(range.start..<range.end)) twice; keep one",
      at: range.start..<range.end, notes: [.init("the first one is here", at: first.keyRange)])
  }

  mutating func reportEmptyValue(at owner: Range<Int>) {
    diagnostics.report(.emptyValue, "\(quoted(owner)) has no value; write one, or \"\" for an empty text", at: owner)
  }
}
