// reStructuredText: tables, blocks of code and directives.
extension BlockReader {
  /// Whether a page has directives of reStructuredText: `.. note::`.
  static func isRST(_ bytes: [UInt8], _ lines: [PageLine]) -> Bool {
    lines.contains { directive(bytes, $0) != nil }
  }

  /// The name of the directive that a line begins, and the offset behind its colons.
  static func directive(_ bytes: [UInt8], _ line: PageLine) -> (name: String, end: Int)? {
    guard bytes.has(".. ", at: line.text) else { return nil }
    var end = line.text + 3
    while end < line.end, bytes[end].isAlphanumeric || bytes[end] == .dash || bytes[end] == .colon { end += 1 }
    guard end > line.text + 5, bytes[end - 1] == .colon, bytes[end - 2] == .colon else { return nil }
    return (bytes.text(line.text + 3..<end - 2), end)
  }

  /// Reads a table, a directive or an underlined heading.
  mutating func readRST() -> Bool {
    let line = lines[index]
    if bytes[line.text] == .plus { return readGridTable() }
    if bytes[line.text] == .equals, let columns = simpleColumns(line) { return readSimpleTable(columns) }
    return isRST && readDirective()
  }

  private mutating func readDirective() -> Bool {
    let line = lines[index]
    guard let directive = Self.directive(bytes, line) else {
      // A target or a comment: `.. _name:`.
      guard bytes.has(".. ", at: line.text) else { return false }
      finishParagraph()
      index += 1
      return true
    }
    switch directive.name {
    case "code-block", "code", "sourcecode": readCodeDirective(line, language: directive.end..<line.end)
    case "list-table": readListTable(line, title: directive.end..<line.end)
    default:
      finishParagraph()
      skip(to: directive.end)
    }
    return true
  }

  /// The indices of the lines behind a directive that are indented more than it.
  private func body(of directive: PageLine) -> Range<Int> {
    var end = index + 1
    var last = end
    while end < lines.count, lines[end].isBlank || lines[end].indentation > directive.indentation {
      if !lines[end].isBlank { last = end + 1 }
      end += 1
    }
    return index + 1..<last
  }

  /// The first line of a body that is not an option: `:header-rows: 1`.
  private func afterOptions(_ body: Range<Int>) -> Int {
    body.first { !lines[$0].isBlank && bytes[lines[$0].text] != .colon } ?? body.upperBound
  }

  private mutating func readCodeDirective(_ line: PageLine, language: Range<Int>) {
    let body = body(of: line)
    let code = lines[afterOptions(body)..<body.upperBound]
    let indentation = code.lazy.filter { !$0.isBlank }.map(\.indentation).min() ?? 0
    let block = CodeBlock(
      language: bytes.text(trimmed(language)).lowercased(),
      lines: code.map { line in
        let start = min(line.content + indentation, line.fullEnd)
        return CodeBlock.Line(text: Array(bytes[start..<line.fullEnd]), start: start)
      })
    append(.code(block), at: line.text..<(code.last ?? line).end)
    index = body.upperBound
  }

  /// Reads a table that is printed as a list of lists.
  private mutating func readListTable(_ line: PageLine, title: Range<Int>) {
    let body = body(of: line)
    let first = afterOptions(body)
    let hasHead = lines[body.lowerBound..<first].contains { bytes.has(":header-rows:", at: $0.text) }
    var rows: [(cells: [[Range<Int>]], range: Range<Int>)] = []
    for line in lines[first..<body.upperBound] where !line.isBlank {
      var start = line.text
      if bytes[start] == .star, bytes.byte(at: start + 1).isSpace {
        rows.append(([], line.range))
        start += 1
        while start < line.end, bytes[start].isSpace { start += 1 }
      }
      guard let row = rows.indices.last else { continue }
      let isCell = start < line.end && bytes[start] == .dash && bytes.byte(at: start + 1).isSpace
      if isCell || rows[row].cells.isEmpty { rows[row].cells.append([]) }
      if isCell { start += 1 }
      rows[row].cells[rows[row].cells.count - 1].append(start..<line.end)
      rows[row].range = rows[row].range.lowerBound..<line.end
    }
    let end = rows.last?.range.upperBound ?? line.end
    finishParagraph()
    let caption = prose([trimmed(title)])
    if !caption.lines.isEmpty { append(.paragraph(caption), at: trimmed(title)) }
    appendTable(rows, hasHead: hasHead, at: line.text..<end)
    index = body.upperBound
  }

  private mutating func appendTable(
    _ rows: [(cells: [[Range<Int>]], range: Range<Int>)], hasHead: Bool, at range: Range<Int>
  ) {
    guard let first = rows.first else { return finishParagraph() }
    let table = TableBlock(
      header: hasHead ? first.cells.map { prose($0) } : [],
      rows: rows.dropFirst(hasHead ? 1 : 0).map { row in
        self.row(row.cells.map { prose($0) }, width: first.cells.count, at: row.range)
      })
    append(.table(table), at: range)
  }

  // MARK: - Grid tables

  /// Reads a table that is drawn with `+---+` and `|`.
  private mutating func readGridTable() -> Bool {
    let first = lines[index]
    guard let width = gridColumns(first) else { return false }
    var rows: [(cells: [[Range<Int>]], range: Range<Int>)] = []
    var hasHead = false
    var isNew = true
    var next = index + 1
    var end = first.end
    while next < lines.count, !lines[next].isBlank, lines[next].quotes == first.quotes {
      let line = lines[next]
      if gridColumns(line) != nil {
        isNew = true
        if rows.count == 1, bytes[line.range].contains(.equals) { hasHead = true }
      } else if bytes[line.text] == .bar {
        if isNew { rows.append((Array(repeating: [], count: width), line.range)) }
        isNew = false
        let row = rows.count - 1
        for (column, cell) in PipeRow.cells(in: bytes, line.range).prefix(width).enumerated() {
          let cell = trimmed(cell)
          if !cell.isEmpty { rows[row].cells[column].append(cell) }
        }
        rows[row].range = rows[row].range.lowerBound..<line.end
      } else {
        break
      }
      end = line.end
      next += 1
    }
    appendTable(rows, hasHead: hasHead, at: first.text..<end)
    index = next
    return true
  }

  /// The number of columns between the corners of a line of a grid; nil if it is not one.
  private func gridColumns(_ line: PageLine) -> Int? {
    guard !line.isBlank, bytes[line.text] == .plus, bytes[line.end - 1] == .plus, line.range.count >= 3 else {
      return nil
    }
    var corners = 0
    for offset in line.range {
      if bytes[offset] == .plus {
        corners += 1
      } else if bytes[offset] != .dash && bytes[offset] != .equals {
        return nil
      }
    }
    return corners - 1 > 0 && bytes[line.text + 1] != .plus ? corners - 1 : nil
  }

  // MARK: - Simple tables

  /// The columns of a line such as `=====  ===`, counted in characters; nil if it is not one.
  private func simpleColumns(_ line: PageLine) -> [Int]? {
    var starts: [Int] = []
    var previous = UInt8.space
    for offset in line.range {
      let byte = bytes[offset]
      guard byte == .equals || byte == .space else { return nil }
      if byte == .equals, previous == .space { starts.append(offset - line.content) }
      previous = byte
    }
    return starts.count >= 2 ? starts : nil
  }

  private mutating func readSimpleTable(_ columns: [Int]) -> Bool {
    let first = lines[index]
    var rows: [(cells: [[Range<Int>]], range: Range<Int>)] = []
    var borders = 1
    var headCount = 0
    var next = index + 1
    var end = first.end
    while next < lines.count, borders < 3 {
      let line = lines[next]
      if !line.isBlank, bytes[line.text] == .equals, simpleColumns(line) != nil {
        borders += 1
        if borders == 2 { headCount = rows.count }
        end = line.end
        // Without a head, the second border is the last.
        if borders == 2, next + 1 >= lines.count || lines[next + 1].isBlank {
          headCount = 0
          borders = 3
        }
      } else if !line.isBlank {
        let cells = simpleCells(line, columns)
        if let row = rows.indices.last, cells.first?.isEmpty ?? true {
          for (column, cell) in cells.enumerated() where !cell.isEmpty { rows[row].cells[column].append(cell) }
          rows[row].range = rows[row].range.lowerBound..<line.end
        } else {
          rows.append((cells.map { $0.isEmpty ? [] : [$0] }, line.range))
        }
        end = line.end
      } else if borders == 1 {
        break
      }
      next += 1
    }
    appendTable(rows, hasHead: headCount == 1, at: first.text..<end)
    index = next
    return true
  }

  /// The parts of a line below the columns of a simple table.
  private func simpleCells(_ line: PageLine, _ columns: [Int]) -> [Range<Int>] {
    var offsets: [Int] = []
    var offset = line.content
    var column = 0
    for start in columns {
      while column < start, offset < line.end {
        offset += 1
        if bytes.byte(at: offset) & 0xC0 != 0x80 { column += 1 }
      }
      offsets.append(min(offset, line.end))
    }
    return offsets.indices.map { index in
      trimmed(offsets[index]..<(index + 1 < offsets.count ? offsets[index + 1] : line.end))
    }
  }
}
