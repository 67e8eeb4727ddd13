extension Parser {
  /// The key at the beginning of the line; the cursor stands after its colon.
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
    checkKey(start..<end, colon: colon)
    cursor = colon + 1
    return (key, start..<end)
  }

  /// Where the key that begins here ends, at its colon, or nil when no key begins here.
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

  /// The plain key at the cursor, which must be a text to every reader.
  mutating func plainKey(in surroundings: Surroundings) -> String? {
    guard let range = plainText(in: surroundings) else { return nil }
    if isMergeKey(range) {
      diagnostics.report(.mergeKey, "merge keys are not allowed; expected the merged entries themselves", at: range)
      return nil
    }
    if PlainForm(bytes[range]) != .text {
      let message = "the key \(quoted(range)) can be read as something other than text; quote it"
      diagnostics.report(.ambiguousScalar, message, at: range)
    }
    return text(range)
  }

  mutating func checkKey(_ range: Range<Int>, colon: Int) {
    if range.upperBound < colon {
      diagnostics.report(.spaceBeforeColon, "expected ':' right after the key", at: range.upperBound..<colon + 1)
    }
    if range.count > SpecLimits.keyLength {
      diagnostics.report(.longKey, "the key is longer than \(SpecLimits.keyLength) bytes", at: range)
    }
  }

  private func isMergeKey(_ range: Range<Int>) -> Bool { bytes[range].elementsEqual("<<".utf8) }

  private mutating func canBeginKey() -> Bool {
    let first = bytes[cursor]
    if first == .question, isWordEnd(cursor + 1) {
      diagnostics.report(.complexKey, "a key after '?' is not allowed; expected 'key: value'", at: cursor..<cursor + 1)
      return false
    }
    guard first == .openBrace || first == .openBracket else { return canBeginPlainText(in: .block) }
    let closing: UInt8 = first == .openBrace ? .closeBrace : .closeBracket
    let end = bytes[cursor..<line.end].lastIndex(of: closing) ?? cursor
    if byte(at: end + 1) == .colon {
      diagnostics.report(.complexKey, "a key cannot be a collection; expected a text", at: cursor..<end + 1)
    } else {
      let message = "expected 'key: value' or '- item'; a collection in one line stands after a key or a dash"
      diagnostics.report(.unexpectedLine, message, at: line.range)
    }
    return false
  }

  private mutating func reportNoEntry() {
    if bytes[cursor].isQuote, quoteEnd(from: cursor) == nil { return reportUnclosedQuote(from: cursor) }
    let hint = bytes[line.range].contains(.colon) ? "; ':' needs a space after it" : ""
    diagnostics.report(
      .unexpectedLine, "expected 'key: value' or '- item', found \(quoted(line.range))\(hint)", at: line.range)
  }

  mutating func reportDuplicate(of first: SyntaxNode.Entry, at range: SourceRange) {
    diagnostics.report(
      .duplicateKey, "the key \(quoted(range.start..<range.end)) stands twice in one mapping",
      at: range.start..<range.end, notes: [.init("first here", at: first.keyRange)])
  }

  mutating func reportEmptyValue(at owner: Range<Int>) {
    diagnostics.report(.emptyValue, "\(quoted(owner)) has no value; expected one, or \"\" for an empty text", at: owner)
  }
}
