import SpecText

/// Reads the blocks of a page of HTML, or of HTML in a page of Markdown.
struct HTMLReader {
  /// Tables that are nested deeper are read with the text around them.
  private static let maximumDepth = 32

  let bytes: [UInt8]
  let limit: Int
  let file: Int
  /// The markup of the text inside of the elements.
  let markup: InlineReader.Markup
  let names: PageNames
  var position: Int
  private(set) var blocks: [Block] = []
  private(set) var leftOut: [LeftOut] = []
  private(set) var title: String?
  var scanner: TagScanner
  private var tables: [HTMLTable] = []
  /// The text outside of tables since the last block, and what it is.
  private var flow: [Range<Int>] = []
  private var flowKind = FlowKind.paragraph
  private var partStart: Int
  private var listDepth = 0
  private var items: [Prose] = []
  private var listStart: Int?
  private var hasCommentEnd = true
  private var hasFenceEnd = true
  /// The elements for which an end was searched in vain.
  private var unclosed: Set<String> = []

  private enum FlowKind {
    case paragraph, item
    case heading(level: Int)
    case title
  }

  init(_ bytes: [UInt8], _ range: Range<Int>, file: Int, _ markup: InlineReader.Markup, _ names: PageNames) {
    self.bytes = bytes
    self.file = file
    self.markup = markup
    self.names = names
    limit = range.upperBound
    position = range.lowerBound
    partStart = range.lowerBound
    scanner = TagScanner(length: range.count)
  }

  mutating func read() {
    while position < limit {
      switch bytes[position] {
      case .less: readLess()
      case .lineFeed where markup == .markdown: readFence()
      default: position += 1
      }
    }
    endPart(at: limit)
    if let outer = tables.first { leaveOut("the <table> is not closed", at: outer.start..<outer.start + 1) }
    while !tables.isEmpty { endTable(at: limit) }
    endFlow()
    endList(at: limit)
  }

  // MARK: - Parts of the text

  /// Ends the text that is read with the text around it.
  private mutating func endPart(at end: Int) {
    if end > partStart { append(partStart..<end) }
    partStart = end
  }

  /// Leaves out what stands up to an offset.
  private mutating func cut(from start: Int, to end: Int) {
    endPart(at: start)
    position = end
    partStart = end
  }

  private mutating func append(_ part: Range<Int>) {
    if let table = tables.indices.last, tables[table].cell != nil {
      tables[table].cell?.parts.append(part)
    } else {
      flow.append(part)
    }
  }

  private func prose(_ parts: [Range<Int>]) -> Prose {
    var text: [UInt8] = []
    for part in parts {
      if !text.isEmpty { text.append(.space) }
      text += bytes[part]
    }
    // Indentation and empty lines mean nothing in HTML.
    if markup == .markdown { text = text.map { $0.isSpace ? .space : $0 } }
    let start = parts.first?.lowerBound ?? position
    return Prose(
      InlineReader.lines(of: text, markup, names), at: source(start..<max(start, parts.last?.upperBound ?? start)))
  }

  private func source(_ range: Range<Int>) -> SourceRange {
    SourceRange(file: file, start: range.lowerBound, end: range.upperBound)
  }

  mutating func append(_ content: Block.Content, at range: Range<Int>) {
    blocks.append(Block(content, at: source(range)))
  }

  mutating func leaveOut(_ what: String, at range: Range<Int>) { leftOut.append(LeftOut(what, at: source(range))) }

  private mutating func endFlow() {
    let parts = flow
    let kind = flowKind
    flow = []
    flowKind = .paragraph
    guard let first = parts.first, let last = parts.last else { return }
    let prose = prose(parts)
    guard !prose.lines.isEmpty else { return }
    let range = first.lowerBound..<last.upperBound
    switch kind {
    case .item: items.append(prose)
    case .heading(let level): append(.heading(level: level, prose), at: range)
    case .paragraph: append(.paragraph(prose), at: range)
    case .title: title = prose.text
    }
    if let table = tables.indices.last, tables[table].isEmpty { tables[table].blockIndex = blocks.count }
  }

  private mutating func endList(at end: Int) {
    if let first = items.first, let last = items.last {
      let start = min(listStart ?? first.range.start, first.range.start)
      append(.list(items), at: start..<max(end, last.range.end))
    }
    items = []
    listStart = nil
  }

  private var isInCell: Bool { tables.last?.cell != nil }
  private var isInItem: Bool { if case .item = flowKind { true } else { false } }

  // MARK: - Tags

  private mutating func readLess() {
    if bytes.has("<!--", at: position), hasCommentEnd {
      guard let end = bytes.firstIndex(of: "-->", from: position + 4, to: limit) else {
        hasCommentEnd = false
        return
      }
      return cut(from: position, to: end + 3)
    }
    if bytes.byte(at: position + 1) == .exclamation || bytes.byte(at: position + 1) == UInt8(ascii: "?") {
      var end = position + 2
      while end < limit, bytes[end] != .greater, bytes[end] != .less { end += 1 }
      return cut(from: position, to: bytes.byte(at: end) == .greater ? end + 1 : end)
    }
    guard let tag = scanner.tag(in: bytes, at: position, limit: limit) else {
      position += 1
      return
    }
    if let element = HTMLElement.byName[tag.name] { read(element, tag) } else { position = tag.range.upperBound }
  }

  private mutating func read(_ element: HTMLElement, _ tag: Tag) {
    switch element {
    case .skipped:
      if !tag.isClosing, !tag.isSelfClosing { return skip(tag) }
      cut(from: tag.range.lowerBound, to: tag.range.upperBound)
    case .code where !tag.isClosing: readCode(tag)
    case .table, .definitions:
      if tag.isClosing ? tables.isEmpty : tables.count >= Self.maximumDepth {
        position = tag.range.upperBound
      } else {
        readTable(tag, isDefinitions: tag.name == "dl")
      }
    case .head, .row, .cell, .headCell, .term, .definition:
      if tables.isEmpty { position = tag.range.upperBound } else { readPart(of: element, tag) }
    case .list, .item, .heading, .division, .title, .code:
      // In a cell, these are lines of its text.
      if isInCell { position = tag.range.upperBound } else { readFlow(element, tag) }
    }
  }

  private mutating func skip(_ tag: Tag) {
    let end =
      unclosed.contains(tag.name) ? nil : bytes.firstIndex(of: "</" + tag.name, from: tag.range.upperBound, to: limit)
    guard let end else {
      unclosed.insert(tag.name)
      return cut(from: tag.range.lowerBound, to: tag.range.upperBound)
    }
    var behind = end
    while behind < limit, bytes[behind] != .greater { behind += 1 }
    cut(from: tag.range.lowerBound, to: min(behind + 1, limit))
  }

  private mutating func readFlow(_ element: HTMLElement, _ tag: Tag) {
    if case .division = element, isInItem {
      position = tag.range.upperBound
      return
    }
    cut(from: tag.range.lowerBound, to: tag.range.upperBound)
    endFlow()
    switch element {
    case .list:
      if listDepth == 0 { listStart = tag.range.lowerBound }
      listDepth = max(0, listDepth + (tag.isClosing ? -1 : 1))
      if listDepth == 0 { endList(at: tag.range.upperBound) }
    case .item: if !tag.isClosing { flowKind = .item }
    case .heading(let level):
      endList(at: tag.range.lowerBound)
      if !tag.isClosing { flowKind = .heading(level: level) }
    case .title: if !tag.isClosing { flowKind = .title }
    case .table, .head, .row, .cell, .headCell, .definitions, .term, .definition, .code, .division, .skipped: break
    }
  }

  // MARK: - Tables

  private mutating func readTable(_ tag: Tag, isDefinitions: Bool) {
    cut(from: tag.range.lowerBound, to: tag.range.upperBound)
    if tag.isClosing {
      endTable(at: tag.range.upperBound)
    } else {
      if !isInCell {
        endFlow()
        endList(at: tag.range.lowerBound)
      }
      tables.append(
        HTMLTable(start: tag.range.lowerBound, blockIndex: blocks.count, isDefinitions: isDefinitions))
    }
  }

  private mutating func endTable(at end: Int) {
    endCell()
    endFlow()
    guard var table = tables.popLast() else { return }
    table.endRow(at: end)
    guard let block = table.block(file: file) else { return }
    blocks.insert(Block(.table(block), at: source(table.start..<end)), at: min(table.blockIndex, blocks.count))
  }

  private mutating func readPart(of element: HTMLElement, _ tag: Tag) {
    cut(from: tag.range.lowerBound, to: tag.range.upperBound)
    endCell()
    endFlow()
    let table = tables.count - 1
    switch element {
    case .head: tables[table].isInHead = !tag.isClosing
    case .row:
      tables[table].endRow(at: tag.isClosing ? tag.range.upperBound : tag.range.lowerBound)
      if !tag.isClosing { tables[table].beginRow(at: tag.range.lowerBound) }
    case .term where !tag.isClosing:
      tables[table].endRow(at: tag.range.lowerBound)
      beginCell(tag, isHead: false)
    case .cell, .definition, .headCell: if !tag.isClosing { beginCell(tag, isHead: tag.name == "th") }
    case .table, .definitions, .term, .list, .item, .heading, .code, .division, .title, .skipped: break
    }
  }

  private mutating func beginCell(_ tag: Tag, isHead: Bool) {
    let columns = tag.hasAttributes ? tag.attribute("colspan", in: bytes).flatMap { Int($0) } : nil
    let rows = tag.hasAttributes ? tag.attribute("rowspan", in: bytes).flatMap { Int($0) } : nil
    tables[tables.count - 1].beginCell(
      at: tag.range.upperBound, isHead: isHead, columns: columns ?? 1, rows: rows ?? 1)
  }

  private mutating func endCell() {
    guard let cell = tables.last?.cell else { return }
    let prose = cell.parts.isEmpty ? Prose([], at: source(cell.start..<cell.start)) : prose(cell.parts)
    tables[tables.count - 1].addCell(prose)
  }

  // MARK: - Code

  /// Reads a fenced block of code that stands in HTML, behind the line feed at the position.
  private mutating func readFence() {
    var start = position + 1
    while start < limit, bytes[start].isBlank { start += 1 }
    guard hasFenceEnd, bytes.has("```", at: start) || bytes.has("~~~", at: start) else {
      position = max(start, position + 1)
      return
    }
    let line = PageLine(in: bytes, at: position + 1)
    guard line.fullEnd <= limit, let fence = Fence(in: bytes, line, limit: limit) else {
      position = max(start, position + 1)
      return
    }
    guard fence.isClosed else {
      hasFenceEnd = false
      return
    }
    readCode(fence.code, at: start..<fence.end)
  }

  private mutating func readCode(_ code: CodeBlock, at range: Range<Int>) {
    cut(from: range.lowerBound, to: range.upperBound)
    if !isInCell {
      endFlow()
      endList(at: range.lowerBound)
    }
    append(.code(code), at: range)
  }

  private mutating func readCode(_ tag: Tag) {
    var end = limit
    if !unclosed.contains(tag.name), let close = bytes.firstIndex(of: "</pre", from: tag.range.upperBound, to: limit) {
      end = close
    } else {
      unclosed.insert(tag.name)
      leaveOut("the <pre> is not closed; the rest was read as code", at: tag.range)
    }
    var reader = PreformattedReader(bytes, tag, end: end)
    let code = reader.read()
    var behind = end
    while behind < limit, bytes[behind] != .greater { behind += 1 }
    readCode(code, at: tag.range.lowerBound..<min(behind + 1, limit))
  }
}

/// Reads the code in a `pre` element.
struct PreformattedReader {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private var scanner: TagScanner
  private var code = CodeBlock(language: "", lines: [])
  private var line: [UInt8] = []
  private var lineStart: Int

  init(_ bytes: [UInt8], _ tag: Tag, end: Int) {
    self.bytes = bytes
    self.end = end
    position = tag.range.upperBound
    scanner = TagScanner(length: end - tag.range.upperBound)
    if position < end, bytes[position] == .carriageReturn { position += 1 }
    if position < end, bytes[position] == .lineFeed { position += 1 }
    lineStart = position
    readLanguage(tag)
  }

  mutating func read() -> CodeBlock {
    while position < end {
      let byte = bytes[position]
      if byte == .lineFeed {
        position += 1
        endLine()
      } else if byte == .less, let tag = scanner.tag(in: bytes, at: position, limit: end) {
        position = tag.range.upperBound
        if tag.name == "br" { endLine() }
        if code.language.isEmpty { readLanguage(tag) }
      } else if byte == .ampersand, let entity = Entity(in: bytes, at: position, limit: end) {
        line += entity.bytes
        position = entity.end
      } else {
        line.append(byte)
        position += 1
      }
    }
    if line.contains(where: { !$0.isSpace }) { endLine() }
    return code
  }

  private mutating func endLine() {
    if line.last == .carriageReturn { line.removeLast() }
    code.lines.append(CodeBlock.Line(text: line, start: lineStart))
    line = []
    lineStart = position
  }

  /// The language is a word of the class: `language-json`.
  private mutating func readLanguage(_ tag: Tag) {
    guard tag.hasAttributes, tag.name == "pre" || tag.name == "code" else { return }
    if let language = tag.attribute("lang", in: bytes), !language.isEmpty { code.language = language.lowercased() }
    for name in (tag.attribute("class", in: bytes) ?? "").split(separator: " ") {
      let parts = name.lowercased().split(separator: "-")
      if let last = parts.last,
        parts.count > 1 && ["language", "lang", "source"].contains(parts[parts.count - 2]) || last == "json"
      {
        code.language = String(last)
      }
    }
  }
}
