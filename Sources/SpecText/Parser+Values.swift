extension Parser {
  /// Parses a value that begins on the current line and moves to the line after it.
  mutating func inlineValue(indent: Int, depth: Int) -> SyntaxNode? {
    let first = bytes[cursor]
    if first == .bar || first == .greater { return textBlock(indent: indent) }
    let isFlow = first == .openBrace || first == .openBracket
    let value = isFlow ? flow(depth: depth + 1) : scalar(in: .block)
    // Before more text, the value or its key is not what was meant.
    let isWhole = value != nil && isFollowedByLineEnd()
    advance()
    return isWhole ? value : nil
  }

  /// Parses the scalar at the cursor.
  mutating func scalar(in context: Context) -> SyntaxNode? {
    let start = cursor
    if bytes[start].isQuote {
      guard let text = quotedText() else { return nil }
      return SyntaxNode(range: diagnostics.sourceRange(start..<cursor), content: .scalar(text), isQuoted: true)
    }
    guard let range = plainText(in: context) else { return nil }
    if byte(at: cursor) == .colon {
      let message = "':' followed by a space begins a mapping; quote the text"
      diagnostics.report(.colonInText, message, at: cursor..<cursor + 1)
      return nil
    }
    if InferredType(bytes[range]) == .ambiguous {
      let message = "\(quoted(range)) can be read as something other than text; quote it"
      diagnostics.report(.ambiguousScalar, message, at: range)
    }
    return node(.scalar(text(range)), range)
  }

  /// Reads the text without quotes at the cursor. It ends at a comment, at a colon that ends a key or, inside a flow
  /// collection, at the next indicator.
  mutating func plainText(in context: Context) -> Range<Int>? {
    guard canBeginPlainText(in: context) else { return nil }
    let start = cursor
    var end = start
    while cursor < line.end {
      let byte = bytes[cursor]
      if byte == .colon, endsKey(cursor, in: context) { break }
      if byte == .hash, bytes[cursor - 1].isBlank { break }
      if context == .flow, byte.isFlowIndicator { break }
      if context == .flow, byte == .question {
        // Some YAML programs end the text here.
        let message = "a text without quotes cannot contain '?' inside a collection on one line; quote it"
        diagnostics.report(.reservedCharacter, message, at: cursor..<cursor + 1)
        return nil
      }
      cursor += 1
      if !byte.isBlank { end = cursor }
    }
    return start..<end
  }

  /// Whether a colon, or a dash at the beginning of a text, is an indicator and not part of the text.
  func endsKey(_ colon: Int, in context: Context) -> Bool {
    isWordEnd(colon + 1) || context == .flow && bytes[colon + 1].isFlowIndicator
  }

  /// Whether a text without quotes can begin with the byte at the cursor. If not, reports what the byte means in YAML.
  mutating func canBeginPlainText(in context: Context) -> Bool {
    let first = bytes[cursor]
    let range = cursor..<cursor + 1
    switch first {
    case UInt8(ascii: "&"):
      diagnostics.report(.anchor, "anchors are not allowed; quote a text that begins with '&'", at: range)
    case UInt8(ascii: "*"):
      diagnostics.report(.alias, "aliases are not allowed; quote a text that begins with '*'", at: range)
    case UInt8(ascii: "!"):
      diagnostics.report(.tag, "tags are not allowed; quote a text that begins with '!'", at: range)
    case .dash where !endsKey(cursor, in: context):
      return true
    case .dash where context == .block:
      diagnostics.report(
        .reservedCharacter, "'- ' begins a list item; write it on its own line, or quote the text", at: range)
    case .dash, .colon, .question, .hash, .percent, .bar, .greater, UInt8(ascii: "@"), UInt8(ascii: "`"):
      reportReserved(first, at: range)
    default:
      if !first.isFlowIndicator { return true }
      reportReserved(first, at: range)
    }
    return false
  }

  private mutating func reportReserved(_ byte: UInt8, at range: Range<Int>) {
    let message = "a text without quotes cannot begin with '\(Character(Unicode.Scalar(byte)))'; quote it"
    diagnostics.report(.reservedCharacter, message, at: range)
  }

  /// Reports anything that follows a value on its line.
  private mutating func isFollowedByLineEnd() -> Bool {
    skipBlanks()
    if isAtLineEnd { return true }
    let rest = cursor..<line.end
    diagnostics.report(.textAfterValue, "expected the end of the line after the value, found \(quoted(rest))", at: rest)
    return false
  }
}
