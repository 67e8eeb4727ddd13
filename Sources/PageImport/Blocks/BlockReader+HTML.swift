// HTML, components and comments in Markdown.
extension BlockReader {
  /// Whether the page is HTML from its beginning to its end.
  static func isHTML(_ bytes: [UInt8], _ lines: [PageLine], isMarkdown: Bool) -> Bool {
    guard let first = lines.first(where: { !$0.isBlank }) else { return false }
    if ["<!doctype", "<html", "<head", "<body", "<?xml"].contains(where: { bytes.has($0, at: first.text) }) {
      return true
    }
    var scanner = TagScanner(length: 4096)
    guard !isMarkdown, bytes[first.text] == .less,
      let tag = scanner.tag(in: bytes, at: first.text, limit: bytes.count)
    else { return false }
    return HTMLElement.byName[tag.name] != nil && !tag.isSelfClosing
  }

  mutating func readHTMLPage() {
    finishParagraph()
    readHTML(0..<bytes.count, .html)
    index = lines.count
  }

  private mutating func readHTML(_ range: Range<Int>, _ markup: InlineReader.Markup) {
    var reader = HTMLReader(bytes, range, file: file, markup, names)
    reader.read()
    page.blocks += reader.blocks
    page.leftOut += reader.leftOut
    if let title = reader.title, page.frontMatter["title"] == nil { page.frontMatter["title"] = title }
  }

  /// Reads a comment or a tag at the beginning of a line.
  mutating func readTag() -> Bool {
    let line = lines[index]
    guard bytes[line.text] == .less else { return false }
    if bytes.has("<!--", at: line.text), hasCommentEnd {
      if let end = bytes.firstIndex(of: "-->", from: line.text + 4, to: bytes.count) {
        finishParagraph()
        skip(to: end + 3)
        return true
      }
      hasCommentEnd = false
    }
    guard let tag = scanner.tag(in: bytes, at: line.text, limit: bytes.count) else { return false }
    if let element = HTMLElement.byName[tag.name], !tag.isClosing, element.isRoot { return readRoot(element, tag) }
    guard isBlock(tag) else { return false }
    finishParagraph()
    note(tag)
    skip(to: tag.range.upperBound)
    return true
  }

  /// Reads a table, a list, a heading or code that is printed as HTML.
  private mutating func readRoot(_ element: HTMLElement, _ tag: Tag) -> Bool {
    finishParagraph()
    let start = tag.range.lowerBound
    guard let end = extents.ends[start] else {
      return readUnclosed(element, tag)
    }
    readHTML(start..<max(end, tag.range.upperBound), .markdown)
    skip(to: max(end, tag.range.upperBound))
    return true
  }

  /// Reads an element that is not closed up to the next heading of Markdown.
  private mutating func readUnclosed(_ element: HTMLElement, _ tag: Tag) -> Bool {
    if case .skipped = element {
      skip(to: tag.range.upperBound)
      return true
    }
    var last = index
    while last + 1 < lines.count, !isHeading(lines[last + 1]) { last += 1 }
    if case .heading = element { last = index }
    let end = max(tag.range.upperBound, lines[last].fullEnd)
    readHTML(tag.range.lowerBound..<end, .markdown)
    skip(to: end)
    return true
  }

  private func isHeading(_ line: PageLine) -> Bool {
    var end = line.text
    while end < line.end, bytes[end] == .hash { end += 1 }
    return (1...6).contains(end - line.text) && (end == line.end || bytes[end].isBlank)
  }

  /// Whether a tag is not part of a paragraph: it is a component, or an element such as `div`.
  private func isBlock(_ tag: Tag) -> Bool {
    if let element = HTMLElement.byName[tag.name] {
      switch element {
      case .division, .head, .row, .cell, .headCell, .term, .definition, .item, .title: return true
      case .table, .definitions, .list, .heading, .code, .skipped: return tag.isClosing
      }
    }
    if TagEffect.ofElements[tag.name] != nil { return false }
    return tag.isClosing || tag.isSelfClosing || tag.hasAttributes || tag.hasComponentName
      || names.closedElements.contains(tag.name)
  }

  /// Notes a component that probably prints members.
  private mutating func note(_ tag: Tag) {
    guard !tag.isClosing, HTMLElement.byName[tag.name] == nil else { return }
    let words = ["table", "field", "param", "propert", "schema", "attribute"]
    guard words.contains(where: { tag.name.contains($0) }) else { return }
    let name = ["path", "name", "query", "body", "header"].compactMap { tag.attribute($0, in: bytes) }.first
    let what = name.map { " '\($0)'" } ?? ""
    let component = "<\(bytes.text(tag.nameRange))>\(what)"
    leaveOut("the component \(component) was not read as a table; the text inside of it was", at: tag.range)
  }

  /// The offset of a table or of code that begins inside of a line, but not in a code span.
  mutating func htmlBlock(in line: PageLine) -> Int? {
    while let next = htmlBlocks.first, next < line.text { htmlBlocks.removeFirst() }
    guard let next = htmlBlocks.first, next < line.end, next > line.text else { return nil }
    let isCode = CodeSpans(in: bytes, line.range).spans.contains { $0.range.contains(next) }
    return isCode ? nil : next
  }

  // MARK: - MDX

  /// Skips `import` and `export` of MDX, up to an empty line.
  mutating func readModule() -> Bool {
    let line = lines[index]
    guard line.indentation == 0, index == 0 || lines[index - 1].isBlank || isModuleLine(lines[index - 1]) else {
      return false
    }
    guard isModuleLine(line) else { return false }
    finishParagraph()
    while index < lines.count, !lines[index].isBlank { index += 1 }
    return true
  }

  private func isModuleLine(_ line: PageLine) -> Bool {
    if bytes.has("export ", at: line.text) {
      return ["const ", "default ", "function ", "let ", "{"].contains { bytes.has($0, at: line.text + 7) }
    }
    guard bytes.has("import ", at: line.text) else { return false }
    let last = bytes[line.end - 1]
    let isQuoted = last == .singleQuote || last == .doubleQuote || last == .semicolon
    let next = bytes.byte(at: line.text + 7)
    return isQuoted || next == .openBrace
  }
}
