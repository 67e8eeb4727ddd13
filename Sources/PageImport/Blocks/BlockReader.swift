import SpecText

/// Reads the blocks of a page line by line.
struct BlockReader {
  let bytes: [UInt8]
  let file: Int
  let names: PageNames
  /// Whether the text has no markup, as when a page is copied from a browser.
  let isCopied: Bool
  let extents: HTMLExtents
  let bareCode: BareCode
  let isRST: Bool
  private let isHTML: Bool
  /// The names of the members in the JSON of the page, in small letters; they are looked up when they are needed.
  lazy var memberNames = Self.memberNames(bytes)
  var lines: [PageLine]
  var index = 0
  var page = PageText()
  var scanner: TagScanner
  var hasCommentEnd = true
  /// The offset up to which brackets are known to have no members inside.
  var noMembersBefore = 0
  /// The offsets of the tables and the code of HTML that are still ahead.
  var htmlBlocks: ArraySlice<Int>
  /// The lines of the paragraph that is being read.
  private var paragraph: [PageLine] = []

  init(_ bytes: [UInt8], file: Int) {
    self.bytes = bytes
    self.file = file
    lines = PageLine.all(in: bytes)
    names = PageNames(in: bytes, lines)
    extents = HTMLExtents(in: bytes)
    bareCode = BareCode(in: bytes, lines)
    htmlBlocks = extents.blocks[...]
    scanner = TagScanner(length: bytes.count)
    let isMarkdown = Self.isMarkdown(bytes, lines)
    isRST = Self.isRST(bytes, lines)
    isHTML = !isRST && Self.isHTML(bytes, lines, isMarkdown: isMarkdown)
    isCopied = !isMarkdown && !isHTML && !isRST
  }

  mutating func read() -> PageText {
    readFrontMatter()
    if isHTML { readHTMLPage() }
    while index < lines.count { readBlock() }
    finishParagraph()
    return page
  }

  private mutating func readBlock() {
    let line = lines[index]
    if line.isBlank || line.quotes != paragraph.last?.quotes ?? line.quotes { finishParagraph() }
    if line.isBlank {
      index += 1
    } else if !readStructure() {
      readParagraphLine(line)
    }
  }

  /// Reads what begins at the current line, if it is not a line of a paragraph.
  private mutating func readStructure() -> Bool {
    readFence() || readModule() || readTag() || readTable() || readSeparated() || readRunTogether() || readBareCode()
      || readRST() || readHeading() || readList() || readDefinition()
  }

  private mutating func readParagraphLine(_ line: PageLine) {
    noteImage(line)
    if let start = htmlBlock(in: line) {
      var before = line
      before.fullEnd = start
      before.end = start
      paragraph.append(before)
      skip(to: start)
    } else {
      paragraph.append(line)
      index += 1
    }
    if isCopied { finishCopiedLine() }
  }

  /// Notes an image that probably shows a table or a sample.
  private mutating func noteImage(_ line: PageLine) {
    guard bytes.has("![", at: line.text), let end = bytes[line.range].firstIndex(of: .closeBracket) else { return }
    let words = bytes.text(line.text + 2..<end)
    let lower = words.lowercased()
    guard ["table", "field", "param", "propert", "schema", "payload", "json"].contains(where: lower.contains) else {
      return
    }
    leaveOut("the image '\(words)' was not read", at: line.text..<end + 1)
  }

  /// Ends the paragraph behind a line of copied text. Browsers do not break lines, so that a line is a paragraph unless
  /// it is long and the next one goes on in small letters.
  private mutating func finishCopiedLine() {
    if let last = paragraph.last, last.range.count > 60, index < lines.count, !lines[index].isBlank,
      let first = bytes[lines[index].range].first, first.isLetter, !first.isCapital
    {
      return
    }
    finishParagraph()
  }

  /// Whether a line is the line below a heading of Markdown.
  private static func isUnderline(_ bytes: [UInt8], _ line: PageLine, below previous: PageLine?) -> Bool {
    guard let previous, !previous.isBlank, line.range.count >= 3 else { return false }
    let byte = bytes[line.text]
    return (byte == .equals || byte == .dash) && bytes[line.range].allSatisfy { $0 == byte }
  }

  /// Whether a text has the marks of Markdown.
  private static func isMarkdown(_ bytes: [UInt8], _ lines: [PageLine]) -> Bool {
    var previous: PageLine?
    for line in lines {
      defer { previous = line }
      if line.isBlank { continue }
      if line.quotes > 0 || bytes.has("```", at: line.text) || bytes.has("~~~", at: line.text) { return true }
      let hashes = bytes[line.range].prefix { $0 == .hash }.count
      if (1...6).contains(hashes), bytes.byte(at: line.text + hashes).isBlank { return true }
      if bytes[line.text] == .bar, PipeRow.isDelimiter(in: bytes, line.range) { return true }
      if isUnderline(bytes, line, below: previous) { return true }
      for offset in line.range {
        let byte = bytes[offset]
        if byte == .backtick || byte == .closeBracket && bytes.byte(at: offset + 1) == .openParenthesis { return true }
        if byte == .star, bytes.byte(at: offset + 1) == .star { return true }
      }
    }
    return false
  }

  mutating func append(_ content: Block.Content, at range: Range<Int>) {
    finishParagraph()
    page.blocks.append(Block(content, at: source(range)))
  }

  mutating func leaveOut(_ what: String, at range: Range<Int>) {
    page.leftOut.append(LeftOut(what, at: source(range)))
  }

  func source(_ range: Range<Int>) -> SourceRange {
    SourceRange(file: file, start: range.lowerBound, end: range.upperBound)
  }

  mutating func finishParagraph() {
    guard let first = paragraph.first, let last = paragraph.last else { return }
    let prose = prose(paragraph.map { $0.text..<$0.fullEnd })
    paragraph = []
    if !prose.lines.isEmpty {
      page.blocks.append(Block(.paragraph(prose), at: source(first.text..<last.end)))
    }
  }

  /// The prose of parts of the page, with a line feed between them.
  func prose(_ parts: [Range<Int>], _ markup: InlineReader.Markup = .markdown) -> Prose {
    var text: [UInt8] = []
    for part in parts {
      if !text.isEmpty { text.append(.lineFeed) }
      text += bytes[part]
    }
    let start = parts.first?.lowerBound ?? 0
    return Prose(
      InlineReader.lines(of: text, markup, names), at: source(trimmed(start..<max(start, parts.last?.upperBound ?? 0))))
  }

  // MARK: - Front matter, headings, definitions

  private mutating func readFrontMatter() {
    guard let first = lines.first, isRule(first, of: .dash, 3), first.end - first.text == 3 else { return }
    guard let end = lines.dropFirst().firstIndex(where: { bytes[$0.range].elementsEqual("---".utf8) }) else { return }
    let entries = lines[1..<end]
    guard entries.contains(where: { bytes[$0.range].contains(.colon) }) else { return }
    for line in entries where line.text == line.start {
      guard let colon = bytes[line.range].firstIndex(of: .colon), bytes.byte(at: colon + 1).isSpace else { continue }
      let value = unquoted(colon + 1..<line.end)
      if !value.isEmpty { page.frontMatter[bytes.text(line.text..<colon)] = bytes.text(value) }
    }
    index = end + 1
  }

  private func unquoted(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first].isSpace { range.removeFirst() }
    guard let first = range.first, let last = range.last, first < last, bytes[first] == bytes[last] else {
      return range
    }
    let isQuoted = bytes[first] == .doubleQuote || bytes[first] == .singleQuote
    return isQuoted ? first + 1..<last : range
  }

  private mutating func readHeading() -> Bool {
    let line = lines[index]
    var start = line.text
    while start < line.end, bytes[start] == .hash { start += 1 }
    let level = start - line.text
    if level > 0 {
      guard level <= 6, start == line.end || bytes[start].isSpace else { return false }
      appendHeading(level: level, [start..<line.end], at: line.range)
    } else {
      return readUnderline(line)
    }
    index += 1
    return true
  }

  /// Reads the line below a heading, or a line between paragraphs.
  private mutating func readUnderline(_ line: PageLine) -> Bool {
    let byte = bytes[line.text]
    let level = Self.underlines.firstIndex(of: byte).map { $0 + 1 } ?? 0
    let isUnderline = level > 0 && (level <= 2 || isRST) && isRule(line, of: byte, isRST ? 3 : 2)
    if isUnderline, let first = paragraph.first {
      let parts = paragraph.map(\.range)
      paragraph = []
      appendHeading(level: level, parts, at: first.text..<line.end)
    } else {
      guard isUnderline || Self.rules.contains(byte) && isRule(line, of: byte, 3) else { return false }
      finishParagraph()
    }
    index += 1
    return true
  }

  /// The bytes below headings, by their level. Markdown has the first two.
  private static let underlines = Array("=-~^\"'+.".utf8)
  private static let rules = Array("-*_".utf8)

  private mutating func appendHeading(level: Int, _ parts: [Range<Int>], at range: Range<Int>) {
    var parts = parts
    if let last = parts.popLast() { parts.append(headingText(last)) }
    let prose = prose(parts)
    if !prose.lines.isEmpty { append(.heading(level: level, prose), at: range) } else { finishParagraph() }
  }

  /// The text of a heading without the hashes behind it and without its anchor: `## Request {#request} ##`.
  private func headingText(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == .hash { end -= 1 }
    if end < range.upperBound, end > range.lowerBound, !bytes[end - 1].isSpace { end = range.upperBound }
    while end > range.lowerBound, bytes[end - 1].isSpace { end -= 1 }
    if end > range.lowerBound, bytes[end - 1] == .closeBrace,
      let brace = bytes[range.lowerBound..<end].lastIndex(of: .openBrace), bytes.byte(at: brace + 1) == .hash
    {
      end = brace
    }
    return range.lowerBound..<end
  }

  /// Whether a line has nothing but at least `count` of a byte, and blanks.
  func isRule(_ line: PageLine, of byte: UInt8, _ count: Int) -> Bool {
    var found = 0
    for offset in line.range {
      if bytes[offset] == byte { found += 1 } else if !bytes[offset].isSpace { return false }
    }
    return found >= count
  }

  private mutating func readDefinition() -> Bool {
    guard paragraph.isEmpty, PageNames.label(in: bytes, lines[index]) != nil else { return false }
    index += 1
    return true
  }
}

extension PageNames {
  init(in bytes: [UInt8], _ lines: [PageLine]) {
    for line in lines {
      if let label = Self.label(in: bytes, line) { linkLabels.insert(bytes.text(label).lowercased()) }
    }
    var index = 0
    while index + 2 < bytes.count {
      guard bytes[index] == .less, bytes[index + 1] == .slash, bytes[index + 2].isLetter else {
        index += 1
        continue
      }
      let start = index + 2
      index = start
      while index < bytes.count, bytes[index].isAlphanumeric || bytes[index] == .dash { index += 1 }
      closedElements.insert(bytes.text(start..<index).lowercased())
    }
  }

  /// The label that a line defines: `[label]: https://a.example`.
  static func label(in bytes: [UInt8], _ line: PageLine) -> Range<Int>? {
    guard line.text < line.end, bytes[line.text] == .openBracket, bytes.byte(at: line.text + 1) != UInt8(ascii: "^")
    else { return nil }
    guard let close = bytes[line.range].firstIndex(of: .closeBracket), close > line.text + 1 else { return nil }
    guard bytes.byte(at: close + 1) == .colon, close + 2 < line.end, bytes[close + 2].isBlank else { return nil }
    return line.text + 1..<close
  }
}
