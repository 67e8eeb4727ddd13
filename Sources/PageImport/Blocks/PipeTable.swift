/// Splits the lines of pipe tables.
enum PipeRow {
  /// The cells of a line. A bar behind a backslash or in a code span is text.
  ///
  /// If the code spans hide bars, so that the row has not `width` cells, a stray backtick is assumed.
  static func cells(in bytes: [UInt8], _ line: Range<Int>, width: Int? = nil) -> [Range<Int>] {
    let plain = split(in: bytes, line, [])
    guard bytes[line].contains(.backtick) else { return plain }
    let cells = split(in: bytes, line, CodeSpans(in: bytes, line).spans)
    guard let width, cells.count < width, plain.count == width else { return cells }
    return plain
  }

  /// Whether a line is the line below a head: `| --- | :-: |`.
  static func isDelimiter(in bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var bars = 0
    var dashes = 0
    for offset in line {
      switch bytes[offset] {
      case .bar: bars += 1
      case .dash: dashes += 1
      case .colon, .space, .tab: break
      default: return false
      }
    }
    return bars > 0 && dashes > 0
  }

  private static func split(in bytes: [UInt8], _ line: Range<Int>, _ spans: [CodeSpans.Span]) -> [Range<Int>] {
    var spans = spans[...]
    var cells: [Range<Int>] = []
    var start = bytes.byte(at: line.lowerBound) == .bar ? line.lowerBound + 1 : line.lowerBound
    var index = start
    while index < line.upperBound {
      if let span = spans.first, span.range.lowerBound <= index {
        index = max(index, span.range.upperBound)
        spans.removeFirst()
        continue
      }
      if bytes[index] == .backslash {
        index += 1
      } else if bytes[index] == .bar {
        cells.append(start..<index)
        start = index + 1
      }
      index += 1
    }
    let rest = min(start, line.upperBound)..<line.upperBound
    if !bytes[rest].allSatisfy(\.isSpace) || cells.isEmpty { cells.append(rest) }
    return cells
  }
}

extension BlockReader {
  mutating func readTable() -> Bool {
    let head = lines[index]
    guard index + 1 < lines.count, bytes[head.range].contains(.bar) else { return false }
    let delimiter = lines[index + 1]
    guard delimiter.quotes == head.quotes, PipeRow.isDelimiter(in: bytes, delimiter.range) else { return false }
    let width = PipeRow.cells(in: bytes, delimiter.range).count
    let header = PipeRow.cells(in: bytes, head.range, width: width)
    guard header.count >= 2 || bytes[head.text] == .bar else { return false }
    finishParagraph()
    var table = TableBlock(header: header.map(cell), rows: [])
    var end = delimiter.end
    index += 2
    while index < lines.count, isRow(lines[index], quotes: head.quotes) {
      let line = lines[index]
      if !PipeRow.isDelimiter(in: bytes, line.range) { table.rows.append(row(line, width: header.count)) }
      end = line.end
      index += 1
    }
    append(.table(table), at: head.text..<end)
    return true
  }

  private func isRow(_ line: PageLine, quotes: Int) -> Bool {
    line.quotes == quotes && bytes[line.range].contains(.bar)
  }

  /// A row. Cells that are missing are empty; the last cell also has the text of cells that are too many.
  func row(_ line: PageLine, width: Int) -> TableBlock.Row {
    var cells = PipeRow.cells(in: bytes, line.range, width: width)
    if cells.count > width, let last = cells.last {
      cells[width - 1] = cells[width - 1].lowerBound..<last.upperBound
      cells.removeSubrange(width...)
    }
    return self.row(cells.map(cell), width: width, at: line.range)
  }

  /// A row of at least `width` cells: those that are missing are empty.
  func row(_ cells: [Prose], width: Int, at range: Range<Int>) -> TableBlock.Row {
    var cells = cells
    while cells.count < width { cells.append(Prose([], at: source(range.upperBound..<range.upperBound))) }
    return TableBlock.Row(cells: cells, range: source(range))
  }

  func cell(_ range: Range<Int>) -> Prose {
    let range = trimmed(range)
    var text = Array(bytes[range])
    if text.contains(.backslash) {
      // A bar needs a backslash only because it is in a table.
      text = text.indices.filter { text[$0] != .backslash || text.byte(at: $0 + 1) != .bar }.map { text[$0] }
    }
    return Prose(InlineReader.lines(of: text, .markdown, names), at: source(range))
  }

  /// A range without the blanks around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first].isSpace { range.removeFirst() }
    while let last = range.last, bytes[last].isSpace { range.removeLast() }
    return range
  }
}
