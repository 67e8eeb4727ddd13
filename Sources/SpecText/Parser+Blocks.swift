extension Parser {
  /// Parses the block at the current line, which is nested in `depth - 1` others.
  ///
  /// - Parameter parentIndent: the indentation of the surrounding block. A sequence below a key can have the same one.
  mutating func block(depth: Int, parentIndent: Int) -> SyntaxNode? {
    guard depth <= SpecLimits.depth else {
      reportDepth(at: line.range)
      skipLines(deeperThan: line.indent - 1)
      return nil
    }
    return startsItem(line.content)
      ? sequence(depth: depth, parentIndent: parentIndent) : mapping(depth: depth, parentIndent: parentIndent)
  }

  private mutating func mapping(depth: Int, parentIndent: Int) -> SyntaxNode {
    let indent = line.indent
    let start = line.content
    var end = start
    var entries = EntryList()
    var isComplete = true
    let known = losses.count
    repeat {
      if startsItem(line.content) {
        isComplete = false
        skipUnexpectedItems(indent)
      } else if let entry = entry(depth: depth) {
        end = entry.value.range.end
        if let first = entries.insert(entry) {
          isComplete = false
          reportDuplicate(of: first, at: entry.keyRange)
        }
      } else {
        isComplete = false
        skipValue(indent)
      }
      // The first line alone can be indented wrongly. Its own lines have been reported then.
      let isReported = entries.all.count < 2 && losses.count > known
      if skipUnexpectedLines(of: indent, below: parentIndent, isReported: isReported) { isComplete = false }
    } while line.indent == indent
    return node(.mapping(entries.all), start..<end, isComplete: isComplete)
  }

  private mutating func entry(depth: Int) -> SyntaxNode.Entry? {
    let indent = line.indent
    guard let (key, range) = key() else {
      skipEntry(indent)
      return nil
    }
    guard let value = value(of: range, in: .mapping, indent: indent, depth: depth) else { return nil }
    return SyntaxNode.Entry(key: key, keyRange: diagnostics.sourceRange(range), value: value)
  }

  /// Skips an entry whose key could not be read, and its value if it follows `:` on a separate line.
  private mutating func skipEntry(_ indent: Int) {
    // Items on the level of a key without a colon are its value.
    let isKey = !bytes[line.range].contains(.colon) && !bytes[line.range].contains(.space)
    advance()
    skipLines(deeperThan: indent)
    while isKey, line.indent > indent || line.indent == indent && startsItem(line.content) { advance() }
    if line.indent == indent, byte(at: line.content) == .colon, isWordEnd(line.content + 1) { advance() }
  }

  private mutating func sequence(depth: Int, parentIndent: Int) -> SyntaxNode {
    let indent = line.indent
    let start = line.content
    var end = start
    var items: [SyntaxNode] = []
    var isComplete = true
    let known = losses.count
    repeat {
      if !startsItem(line.content) {
        isComplete = false
        skipUnexpectedEntries(indent)
      } else if let item = item(depth: depth) {
        end = item.range.end
        items.append(item)
      } else {
        isComplete = false
        skipValue(indent)
      }
      let isReported = items.count < 2 && losses.count > known
      if skipUnexpectedLines(of: indent, below: parentIndent, isReported: isReported) { isComplete = false }
    } while line.indent == indent && (indent != parentIndent || startsItem(line.content))
    return node(.sequence(items), start..<end, isComplete: isComplete)
  }

  private mutating func item(depth: Int) -> SyntaxNode? {
    let indent = line.indent
    let dash = line.content..<line.content + 1
    cursor = dash.upperBound
    skipBlanks()
    if !isAtLineEnd, startsItem(cursor) || startsEntry(cursor) {
      line.indent = cursor - line.start
      return block(depth: depth + 1, parentIndent: indent)
    }
    return value(of: dash, in: .sequence, indent: indent, depth: depth)
  }

  /// Parses the value after a key or a dash, on the same line or as a block below.
  private mutating func value(
    of owner: Range<Int>, in kind: BlockKind, indent: Int, depth: Int
  ) -> SyntaxNode? {
    skipBlanks()
    if !isAtLineEnd { return inlineValue(indent: indent, depth: depth) }
    hasSkippedBrokenLine = false
    advance()
    let isLevelSequence = kind == .mapping && line.indent == indent && startsItem(line.content)
    if line.indent > indent || isLevelSequence { return block(depth: depth + 1, parentIndent: indent) }
    if !hasSkippedBrokenLine { reportEmptyValue(at: owner) }
    return nil
  }

  /// Whether an item of a sequence begins at this offset.
  func startsItem(_ offset: Int) -> Bool { byte(at: offset) == .dash && isWordEnd(offset + 1) }

  /// Whether an entry of a mapping begins at this offset.
  func startsEntry(_ offset: Int) -> Bool {
    keyEnd(from: offset) != nil || byte(at: offset) == .question && isWordEnd(offset + 1)
  }

  mutating func reportDepth(at range: Range<Int>) {
    diagnostics.report(
      .deepNesting, "collections are nested more than \(SpecLimits.depth) levels deep; remove levels", at: range)
  }
}
