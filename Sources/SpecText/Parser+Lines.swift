extension Parser {
  /// Parses the whole file: one block, optionally after `---`.
  mutating func document() -> SyntaxNode? {
    advance()
    readDocumentStart()
    guard line.indent >= 0 else {
      if diagnostics.found.isEmpty {
        diagnostics.report(.emptyFile, "the file is empty; expected a mapping or a sequence", at: 0..<0)
      }
      return nil
    }
    if line.indent > 0 {
      diagnostics.report(.badIndentation, "the first line is indented; remove the indentation", at: line.range)
    }
    var tree = block(depth: 1, parentIndent: -1)
    // Lines are left over only if the first line was indented, which has been reported.
    while line.indent >= 0 {
      tree?.isComplete = false
      _ = block(depth: 1, parentIndent: -1)
    }
    return tree
  }

  /// Skips `---` and reports anything else before the document.
  private mutating func readDocumentStart() {
    while line.indent == 0, bytes[line.content] == .percent {
      diagnostics.report(
        .directive, "directives such as %YAML are not allowed; remove the line", at: line.range)
      advance()
    }
    isInDocument = true
    guard isDocumentMarker else { return }
    if bytes[line.start] == .dot { return reportDocumentEnd() }
    cursor += 3
    skipBlanks()
    if !isAtLineEnd {
      diagnostics.report(.unexpectedLine, "expected the end of the line after '---'", at: cursor..<line.end)
    }
    advance()
  }

  /// Whether the line is `---` or `...`, which separate documents.
  private var isDocumentMarker: Bool {
    guard line.indent == 0, line.end - line.start >= 3, isWordEnd(line.start + 3) else { return false }
    let marker = bytes[line.start..<line.start + 3]
    return marker.allSatisfy { $0 == .dash } || marker.allSatisfy { $0 == .dot }
  }

  /// Moves to the next line that is not blank and not a comment.
  mutating func advance() {
    repeat {
      guard line.next < bytes.count else { return finish() }
      line = line(at: line.next)
      if byte(at: line.content) == .tab { hasSkippedBrokenLine = true }
    } while line.content == line.end || bytes[line.content] == .hash || bytes[line.content] == .tab
    cursor = line.content
    if isInDocument, isDocumentMarker { reportDocumentEnd() }
  }

  /// Reports a document marker inside a document and stops reading.
  private mutating func reportDocumentEnd() {
    let marker = line.start..<line.start + 3
    let message = "\(quoted(marker)) ends the document; write one document per file"
    diagnostics.report(.severalDocuments, message, at: marker)
    finish()
  }

  private mutating func finish() {
    line = Line(start: bytes.count, indent: -1, end: bytes.count, next: bytes.count)
  }

  /// The line at an offset. It can be blank.
  func line(at start: Int) -> Line {
    var content = start
    while content < bytes.count, bytes[content] == .space { content += 1 }
    var end = content
    while end < bytes.count, bytes[end] != .lineFeed { end += 1 }
    let next = end < bytes.count ? end + 1 : end
    if end > content, next > end, bytes[end - 1] == .carriageReturn { end -= 1 }
    return Line(start: start, indent: content - start, end: end, next: next)
  }

  /// Skips the lines of a value that could not be read.
  mutating func skipLines(deeperThan indent: Int) {
    while line.indent > indent { advance() }
  }

  /// Reports and skips lines that are indented deeper than the block but belong to none of its values.
  ///
  /// - Returns: whether there were any.
  mutating func skipUnexpectedLines(deeperThan indent: Int) -> Bool {
    guard line.indent > indent else { return false }
    if startsItem(line.content) || startsEntry(line.content) {
      reportIndentation()
    } else {
      let message = "a text cannot continue on the next line; write it on one line, or as a block after '|' or '>'"
      diagnostics.report(.multilineText, message, at: line.range)
    }
    skipLines(deeperThan: indent)
    return true
  }

  private mutating func reportIndentation() {
    let message = "the indentation matches no line above; indent this line like its neighbours"
    diagnostics.report(.badIndentation, message, at: line.range)
  }

  /// Reports items between the entries of a mapping, once for consecutive items, and skips them.
  mutating func skipUnexpectedItems(_ indent: Int) {
    let message = "expected 'key: value' as in the lines above, found a list item"
    diagnostics.report(.unexpectedLine, message, at: line.range)
    while line.indent > indent || line.indent == indent && startsItem(line.content) { advance() }
  }

  /// Reports entries between the items of a sequence, once for consecutive entries, and skips them.
  mutating func skipUnexpectedEntries(_ indent: Int) {
    diagnostics.report(.unexpectedLine, "expected '- item' as in the lines above", at: line.range)
    while line.indent > indent || line.indent == indent && !startsItem(line.content) { advance() }
  }
}
