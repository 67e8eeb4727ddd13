extension Parser {
  /// Parses a sequence or mapping on one line: `[a, b]`, `{name: x, values: [a, b]}`, `[]`.
  mutating func flow(depth: Int) -> SyntaxNode? {
    let start = cursor
    guard depth <= SpecLimits.depth else {
      reportDepth(at: start..<start + 1)
      return nil
    }
    cursor += 1
    return bytes[start] == .openBrace
      ? flowMapping(from: start, depth: depth) : flowSequence(from: start, depth: depth)
  }

  /// Parses a value in a collection on one line.
  private mutating func flowValue(depth: Int) -> SyntaxNode? {
    let first = bytes[cursor]
    return first == .openBrace || first == .openBracket ? flow(depth: depth + 1) : scalar(in: .flow)
  }

  private mutating func flowSequence(from start: Int, depth: Int) -> SyntaxNode? {
    if skipEmptyFlow(with: .closeBracket) { return node(.sequence([]), start..<cursor) }
    var items: [SyntaxNode] = []
    repeat {
      guard moveToFlowValue(after: cursor - 1), let item = flowValue(depth: depth) else { return nil }
      items.append(item)
    } while skipComma()
    return closeFlow(with: .closeBracket) ? node(.sequence(items), start..<cursor) : nil
  }

  private mutating func flowMapping(from start: Int, depth: Int) -> SyntaxNode? {
    if skipEmptyFlow(with: .closeBrace) { return node(.mapping([]), start..<cursor) }
    var entries = EntryList()
    var isComplete = true
    repeat {
      guard moveToFlowValue(after: cursor - 1), let entry = flowEntry(depth: depth) else { return nil }
      if let first = entries.insert(entry) {
        isComplete = false
        reportDuplicate(of: first, at: entry.keyRange)
      }
    } while skipComma()
    guard closeFlow(with: .closeBrace) else { return nil }
    return node(.mapping(entries.all), start..<cursor, isComplete: isComplete)
  }

  private mutating func flowEntry(depth: Int) -> SyntaxNode.Entry? {
    let start = cursor
    guard let key = bytes[start].isQuote ? quotedText() : plainKey(in: .flow) else { return nil }
    let range = start..<start + bytes[start..<cursor].reversed().drop { $0.isBlank }.count
    skipBlanks()
    // Some YAML programs refuse a bracket right after the colon.
    let next = byte(at: cursor + 1)
    guard byte(at: cursor) == .colon, endsKey(cursor, in: .flow), next != .openBracket, next != .openBrace else {
      reportEntryWithoutValue(range)
      return nil
    }
    checkKey(key, range, colon: cursor)
    cursor += 1
    guard moveToFlowValue(after: cursor - 1), let value = flowValue(depth: depth) else { return nil }
    return SyntaxNode.Entry(key: key, keyRange: diagnostics.sourceRange(range), value: value)
  }

  /// Moves to the value that must follow a bracket, a comma or a colon.
  private mutating func moveToFlowValue(after sign: Int) -> Bool {
    skipBlanks()
    if isAtLineEnd {
      reportUnclosedFlow()
      return false
    }
    let next = bytes[cursor]
    guard next == .comma || next == .closeBracket || next == .closeBrace else { return true }
    diagnostics.report(
      .emptyValue, "expected a value between \(quoted(sign..<sign + 1)) and \(quoted(cursor..<cursor + 1))",
      at: sign..<cursor + 1)
    return false
  }

  /// Moves past the bracket that closes an empty collection, if it is next.
  private mutating func skipEmptyFlow(with bracket: UInt8) -> Bool {
    skipBlanks()
    guard byte(at: cursor) == bracket else { return false }
    cursor += 1
    return true
  }

  private mutating func skipComma() -> Bool {
    skipBlanks()
    guard byte(at: cursor) == .comma else { return false }
    cursor += 1
    return true
  }

  private mutating func closeFlow(with bracket: UInt8) -> Bool {
    if byte(at: cursor) == bracket {
      cursor += 1
      return true
    }
    if isAtLineEnd {
      reportUnclosedFlow()
    } else {
      let rest = cursor..<line.end
      let expected = "expected ',' or '\(Character(Unicode.Scalar(bracket)))' after the value"
      let hint = rest.first.map { "[{".utf8.contains(bytes[$0]) } == true ? "; quote a text that has brackets" : ""
      diagnostics.report(.textAfterValue, "\(expected), found \(quoted(rest))\(hint)", at: rest)
    }
    return false
  }

  private mutating func reportUnclosedFlow() {
    let message =
      "expected the closing bracket on the same line; give each item of a longer collection its own line"
    diagnostics.report(.unclosedFlow, message, at: line.end..<line.end)
  }

  private mutating func reportEntryWithoutValue(_ range: Range<Int>) {
    var message = "expected 'key: value', found \(quoted(range))"
    if bytes[range].contains(.colon) || byte(at: cursor) == .colon {
      message += "; write a space after ':'"
    } else if bytes[..<range.lowerBound].last(where: { !$0.isBlank }) == .comma {
      message += "; a comma begins the next entry: quote the text, or write it on its own line"
    }
    diagnostics.report(.entryWithoutValue, message, at: range)
  }
}
