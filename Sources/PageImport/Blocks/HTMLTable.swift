import SpecText

/// A table of HTML that is being read, or a list of definitions.
struct HTMLTable {
  /// A cell that is being read.
  struct Cell {
    var parts: [Range<Int>] = []
    var start: Int
    var columns: Int
    var rows: Int
  }

  /// A row that is being read.
  struct Row {
    var cells: [Prose] = []
    var start: Int
    var isHead: Bool
    /// The number of cells that are heads.
    var headCount = 0
  }

  /// A cell that goes on in the next rows.
  private struct Span {
    var rows: Int
    var cell: Prose
  }

  var start: Int
  /// The index of the block of the table among all blocks; the tables inside of it follow.
  var blockIndex: Int
  var isDefinitions: Bool
  var isInHead = false
  var cell: Cell?
  private(set) var row: Row?
  private(set) var rows: [(row: Row, end: Int)] = []
  private var spans: [Int: Span] = [:]
  private static let maximumSpan = 1000
  private static let maximumColumns = 24
  /// Cells behind this column do not go on in the next rows, so that hostile rows do not become longer and longer.
  private static let maximumSpannedColumn = 48

  init(start: Int, blockIndex: Int, isDefinitions: Bool) {
    self.start = start
    self.blockIndex = blockIndex
    self.isDefinitions = isDefinitions
  }

  var isEmpty: Bool { rows.isEmpty && row == nil }

  mutating func beginRow(at start: Int) { row = Row(start: start, isHead: isInHead) }

  mutating func beginCell(at start: Int, isHead: Bool, columns: Int, rows: Int) {
    if row == nil { beginRow(at: start) }
    if isHead { row?.headCount += 1 }
    cell = Cell(
      start: start, columns: min(max(columns, 1), Self.maximumColumns), rows: min(max(rows, 1), Self.maximumSpan))
  }

  /// Adds the cell that is being read to the row.
  mutating func addCell(_ prose: Prose) {
    guard let cell, row != nil else { return }
    self.cell = nil
    fillSpanned()
    for column in 0..<cell.columns {
      let text = column == 0 ? prose : Prose([], at: prose.range)
      if cell.rows > 1, let row, row.cells.count < Self.maximumSpannedColumn {
        spans[row.cells.count] = Span(rows: cell.rows - 1, cell: text)
      }
      row?.cells.append(text)
    }
  }

  /// Adds the cells of rows above that go on in this row.
  private mutating func fillSpanned() {
    while let row, let span = spans[row.cells.count], span.rows > 0 {
      spans[row.cells.count]?.rows -= 1
      self.row?.cells.append(span.cell)
    }
  }

  mutating func endRow(at end: Int) {
    guard row != nil else { return }
    if !spans.isEmpty { fillSpanned() }
    if let row, row.cells.contains(where: { !$0.lines.isEmpty }) { rows.append((row, max(end, row.start))) }
    row = nil
  }

  /// The table. Its head is the row in `thead`, or a first row of heads alone; the words of a head also tell.
  func block(file: Int) -> TableBlock? {
    guard let first = rows.first else { return nil }
    let cells = first.row.cells
    let isHead = first.row.isHead || first.row.headCount == cells.count || HeadWords.areHead(cells.map(\.text))
    let body = isHead && !isDefinitions ? rows.dropFirst() : rows[...]
    let width = cells.count
    return TableBlock(
      header: isHead && !isDefinitions ? cells : [],
      rows: body.map { row, end in
        var cells = row.cells
        while cells.count < min(width, Self.maximumColumns) {
          cells.append(Prose([], at: cells[cells.count - 1].range))
        }
        return TableBlock.Row(cells: cells, range: SourceRange(file: file, start: row.start, end: end))
      })
  }
}
