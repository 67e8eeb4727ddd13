extension Parser {
  /// A value that begins in the current line; reading goes on in the line after it.
  mutating func inlineValue(indent: Int, depth: Int) -> SyntaxNode? {
    let first = bytes[cursor]
    if first == .bar || first == .greater { return textBlock(indent: indent) }
    let isFlow = first == .openBrace || first == .openBracket
    let value = isFlow ? flow(depth: depth + 1) : scalar(in: .block)
    if value != nil { expectLineEnd() }
    advance()
    return value
  }

  /// The scalar at the cursor.
  mutating func scalar(in surroundings: Surroundings) -> SyntaxNode? {
    let start = cursor
    if bytes[start].isQuote {
      guard let text = quotedText() else { return nil }
      return SyntaxNode(range: diagnostics.sourceRange(start..<cursor), content: .scalar(text), isQuoted: true)
    }
    guard let range = plainText(in: surroundings) else { return nil }
    if byte(at: cursor) == .colon {
      let message = "':' with a space after it begins another mapping; quote the text or give it lines of its own"
      diagnostics.report(.colonInText, message, at: cursor..<cursor + 1)
      return nil
    }
    if PlainForm(bytes[range]) == .ambiguous {
      let message = "\(quoted(range)) can be read as something other than text; quote it"
      diagnostics.report(.ambiguousScalar, message, at: range)
    }
    return node(.scalar(text(range)), range)
  }

  /// The plain text at the cursor: up to a comment, a colon that ends a key, and within a flow up to its next sign.
  mutating func plainText(in surroundings: Surroundings) -> Range<Int>? {
    guard canBeginPlainText(in: surroundings) else { return nil }
    let start = cursor
    var end = start
    while cursor < line.end {
      let byte = bytes[cursor]
      if byte == .colon, endsKey(cursor, in: surroundings) { break }
      if byte == .hash, bytes[cursor - 1].isBlank { break }
      if surroundings == .flow, byte.isFlowIndicator { break }
      if surroundings == .flow, byte == .question {
        // Some readers end the text here.
        let message = "a text without quotes cannot hold '?' within a collection in one line; quote it"
        diagnostics.report(.reservedCharacter, message, at: cursor..<cursor + 1)
        return nil
      }
      cursor += 1
      if !byte.isBlank { end = cursor }
    }
    return start..<end
  }

  /// Whether a colon (or a dash at the beginning of a text) is a sign and no part of a text.
  func endsKey(_ colon: Int, in surroundings: Surroundings) -> Bool {
    isWordEnd(colon + 1) || surroundings == .flow && bytes[colon + 1].isFlowIndicator
  }

  /// Whether a plain text can begin with the byte at the cursor; if not, says what that byte means in YAML.
  mutating func canBeginPlainText(in surroundings: Surroundings) -> Bool {
    let first = bytes[cursor]
    let place = cursor..<cursor + 1
    switch first {
    case UInt8(ascii: "&"):
      diagnostics.report(.anchor, "anchors are not allowed; quote a text that begins with '&'", at: place)
    case UInt8(ascii: "*"):
      diagnostics.report(.alias, "aliases are not allowed; quote a text that begins with '*'", at: place)
    case UInt8(ascii: "!"):
      diagnostics.report(.tag, "tags are not allowed; quote a text that begins with '!'", at: place)
    case .openBrace where surroundings == .flow, .openBracket where surroundings == .flow:
      let message = "a collection in one line holds texts only; give the outer one lines of its own"
      diagnostics.report(.nestedFlow, message, at: place)
    case .dash where !endsKey(cursor, in: surroundings):
      return true
    case .dash where surroundings == .block:
      diagnostics.report(
        .reservedCharacter, "'- ' begins an item; expected it in a line of its own, or quotes", at: place)
    case .dash, .colon, .question, .hash, .percent, .bar, .greater, UInt8(ascii: "@"), UInt8(ascii: "`"):
      reportReserved(first, at: place)
    default:
      if !first.isFlowIndicator { return true }
      reportReserved(first, at: place)
    }
    return false
  }

  private mutating func reportReserved(_ byte: UInt8, at range: Range<Int>) {
    let message = "a text without quotes cannot begin with '\(Character(Unicode.Scalar(byte)))'; quote it"
    diagnostics.report(.reservedCharacter, message, at: range)
  }

  /// Refuses what follows a value in its line.
  private mutating func expectLineEnd() {
    skipBlanks()
    if isAtLineEnd { return }
    let rest = cursor..<line.end
    diagnostics.report(.textAfterValue, "expected the end of the line after the value, found \(quoted(rest))", at: rest)
  }
}
