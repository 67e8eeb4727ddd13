extension Parser {
  /// The whole file: one block, which may stand after one `---`.
  mutating func document() -> SyntaxNode? {
    advance()
    passDocumentStart()
    guard line.indent >= 0 else {
      if diagnostics.found.isEmpty {
        diagnostics.report(.emptyFile, "the file is empty; expected a mapping or a sequence", at: 0..<0)
      }
      return nil
    }
    if line.indent > 0 {
      diagnostics.report(.badIndentation, "expected the first line without indentation", at: line.range)
    }
    var tree = block(depth: 1, parentIndent: -1)
    // Only a first line that was indented, and is reported, leaves lines that belong to no block.
    while line.indent >= 0 {
      tree?.isComplete = false
      _ = block(depth: 1, parentIndent: -1)
    }
    return tree
  }

  /// Passes over `---` and refuses what else can stand before a document.
  private mutating func passDocumentStart() {
    while line.indent == 0, bytes[line.content] == .percent {
      diagnostics.report(
        .directive, "directives such as %YAML are not allowed; expected the spec itself", at: line.range)
      advance()
    }
    isInDocument = true
    guard isDocumentMarker else { return }
    if bytes[line.start] == .dot { return reportDocumentEnd() }
    cursor += 3
    skipBlanks()
    if !isAtLineEnd {
      diagnostics.report(.unexpectedLine, "expected nothing after '---' in its line", at: cursor..<line.end)
    }
    advance()
  }

  /// Whether the line is `---` or `...`, which separate documents.
  private var isDocumentMarker: Bool {
    guard line.indent == 0, line.end - line.start >= 3, isWordEnd(line.start + 3) else { return false }
    let marker = bytes[line.start..<line.start + 3]
    return marker.allSatisfy { $0 == .dash } || marker.allSatisfy { $0 == .dot }
  }

  /// Moves to the next line that says something.
  mutating func advance() {
    repeat {
      guard line.next < bytes.count else { return finish() }
      line = line(at: line.next)
      if byte(at: line.content) == .tab { hasPassedBrokenLine = true }
    } while line.content == line.end || bytes[line.content] == .hash || bytes[line.content] == .tab
    cursor = line.content
    if isInDocument, isDocumentMarker { reportDocumentEnd() }
  }

  /// Refuses a marker within a document; what follows it is not read.
  private mutating func reportDocumentEnd() {
    let marker = line.start..<line.start + 3
    let message = "\(quoted(marker)) ends the document; expected one document in a file"
    diagnostics.report(.severalDocuments, message, at: marker)
    finish()
  }

  private mutating func finish() {
    line = Line(start: bytes.count, indent: -1, end: bytes.count, next: bytes.count)
  }

  /// The line at an offset, blank or not.
  func line(at start: Int) -> Line {
    var content = start
    while content < bytes.count, bytes[content] == .space { content += 1 }
    var end = content
    while end < bytes.count, bytes[end] != .lineFeed { end += 1 }
    let next = end < bytes.count ? end + 1 : end
    if end > content, next > end, bytes[end - 1] == .carriageReturn { end -= 1 }
    return Line(start: start, indent: content - start, end: end, next: next)
  }

  /// Passes over what belongs to a value that could not be read.
  mutating func skipLines(deeperThan indent: Int) {
    while line.indent > indent { advance() }
  }

  /// Refuses lines that are deeper than the block and belong to no value of it.
  ///
  /// - Returns: whether there were any.
  mutating func passMisplacedLines(deeperThan indent: Int) -> Bool {
    guard line.indent > indent else { return false }
    if startsItem(line.content) || startsEntry(line.content) {
      reportIndentation()
    } else {
      let message = "a text cannot go on in the next line; expected it in one line or as a block after '|' or '>'"
      diagnostics.report(.multilineText, message, at: line.range)
    }
    skipLines(deeperThan: indent)
    return true
  }

  private mutating func reportIndentation() {
    let message = "no mapping or sequence is open in this column; expected the column of one above"
    diagnostics.report(.badIndentation, message, at: line.range)
  }

  /// Refuses items between the entries of a mapping, once for all in a row.
  mutating func passStrayItems(_ indent: Int) {
    let message = "expected 'key: value' as in the lines above, found an item of a sequence"
    diagnostics.report(.unexpectedLine, message, at: line.range)
    while line.indent > indent || line.indent == indent && startsItem(line.content) { advance() }
  }

  /// Refuses entries between the items of a sequence, once for all in a row.
  mutating func passStrayEntries(_ indent: Int) {
    diagnostics.report(.unexpectedLine, "expected '- ' and an item as in the lines above", at: line.range)
    while line.indent > indent || line.indent == indent && !startsItem(line.content) { advance() }
  }
}
