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
      let rest = block(depth: 1, parentIndent: -1)
      if case .mapping(let entries)? = tree?.content, case .mapping(let more)? = rest?.content, let rest {
        tree?.content = .mapping(entries + more.filter { entry in !entries.contains { $0.key == entry.key } })
        tree?.range.end = rest.range.end
      }
    }
    return tree.map { marked($0, by: losses[...]) }
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

  /// Moves to the next line that is not blank and not a comment. Lines that begin with a tab are skipped.
  mutating func advance() {
    moveToNextLine()
    while beginsWithTab { skipTabLine() }
    cursor = line.content
    if isInDocument, isDocumentMarker { reportDocumentEnd() }
  }

  private mutating func moveToNextLine() {
    repeat {
      guard line.next < bytes.count else { return finish() }
      line = line(at: line.next)
    } while line.content == line.end || bytes[line.content] == .hash
  }

  private var beginsWithTab: Bool { line.indent >= 0 && byte(at: line.content) == .tab }

  /// Skips a line that begins with a tab, which has been reported, and the lines that may belong to it.
  private mutating func skipTabLine() {
    hasSkippedBrokenLine = true
    let content = bytes[line.range].drop { $0.isBlank }
    let isItem = content.first == .dash
    let isNested = isItem && content.dropFirst().first { !$0.isBlank } == .dash
    let beginsBlock = isNested || content.last { !$0.isBlank } == .colon
    if !content.isEmpty, content.first != .hash { lose(from: 0) }
    moveToNextLine()
    let indent = line.indent
    guard indent > 0, !beginsWithTab, beginsBlock || isItem && !startsItem(line.content) else { return }
    while line.indent >= indent { moveToNextLine() }
  }

  /// Reports a document marker inside a document and stops reading.
  private mutating func reportDocumentEnd() {
    let marker = line.start..<line.start + 3
    let message = "\(quoted(marker)) ends the document; write one document per file"
    diagnostics.report(.severalDocuments, message, at: marker)
    lose(from: 0)
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

  /// Skips the lines of an entry or item that could not be read, and the bracket that closes it on a line of its own.
  mutating func skipValue(_ indent: Int) {
    skipLines(deeperThan: indent)
    let first = byte(at: line.content)
    guard line.indent == indent, first == .closeBracket || first == .closeBrace else { return }
    advance()
    skipLines(deeperThan: indent)
  }

  /// Reports and skips lines whose indentation is not that of the block, but deeper than that of its parent. They belong
  /// to none of its values.
  ///
  /// - Parameter isReported: whether these lines follow from a mistake that has been reported.
  /// - Returns: whether there were any.
  mutating func skipUnexpectedLines(of indent: Int, below parentIndent: Int, isReported: Bool) -> Bool {
    if line.indent > indent {
      if !isReported { reportUnexpectedLine() }
      lose(from: indent)
      skipLines(deeperThan: indent)
      return true
    }
    // Lines that are outside of the first block are read by `document()`.
    guard parentIndent >= 0, parentIndent < line.indent, line.indent < indent else { return false }
    if !isReported { reportUnexpectedLine() }
    lose(from: parentIndent)
    repeat {
      let beginsBlock = bytes[line.range].last { !$0.isBlank } == .colon
      let isItem = startsItem(line.content)
      advance()
      if line.indent > indent {
        skipLines(deeperThan: indent)
      } else if line.indent == indent, beginsBlock || isItem && !startsItem(line.content) {
        // These lines may belong to the skipped line, not to the block.
        skipLines(deeperThan: parentIndent)
      }
    } while parentIndent < line.indent && line.indent < indent
    return true
  }

  private mutating func reportUnexpectedLine() {
    if startsItem(line.content) || startsEntry(line.content) { return reportIndentation() }
    let message = "a text cannot continue on the next line; write it on one line, or as a block after '|' or '>'"
    diagnostics.report(.multilineText, message, at: line.range)
  }

  private mutating func reportIndentation() {
    let message = "the indentation matches no line above; indent this line like its neighbours"
    diagnostics.report(.badIndentation, message, at: line.range)
  }

  /// Reports items between the entries of a mapping, once for consecutive items, and skips them.
  mutating func skipUnexpectedItems(_ indent: Int) {
    let message = "expected 'key: value' as in the lines above, found a list item"
    diagnostics.report(.unexpectedLine, message, at: line.range)
    lose(from: indent)
    while line.indent > indent || line.indent == indent && startsItem(line.content) { advance() }
  }

  /// Reports entries between the items of a sequence, once for consecutive entries, and skips them.
  mutating func skipUnexpectedEntries(_ indent: Int) {
    diagnostics.report(.unexpectedLine, "expected '- item' as in the lines above", at: line.range)
    lose(from: indent)
    while line.indent > indent || line.indent == indent && !startsItem(line.content) { advance() }
  }
}
