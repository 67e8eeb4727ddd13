/// Splits the lines of a table whose columns run together, as when a page is copied: `callIdStringUnique id`.
struct RunTogetherRow {
  /// The words of the head, in their order.
  let head: [String]
  /// The names of members in the JSON of the page, in small letters.
  let members: Set<String>

  private static let types = [
    "Date&Time", "DateTime", "Datetime", "Date", "String", "Integer", "Int", "Boolean", "Bool", "Object", "Float",
    "Double", "Number", "Long", "Timestamp", "Array", "List", "Decimal", "Enum", "UUID", "Url", "URL",
  ]
  private static let typeWords = types.flatMap { type in
    let small = type.lowercased()
    return small == type ? [type] : [type, small]
  }.sorted { $0.utf8.count > $1.utf8.count }.map { Array($0.utf8) }
  private static let presences = [
    "Required", "Optional", "Mandatory", "True", "False", "Yes", "No", "required", "optional", "true", "false", "yes",
    "no",
  ]
  private static let maximumName = 64

  /// Where the words of a head that run together stand: `NameTypeDescription`. Empty if the line is anything else.
  static func head(in bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    guard line.count <= 120 else { return [] }
    var words: [Range<Int>] = []
    var start = line.lowerBound
    while start < line.upperBound {
      guard let length = HeadWords.length(in: bytes[start..<line.upperBound]) else { return [] }
      words.append(start..<start + length)
      start += length
    }
    return words.count >= 2 ? words : []
  }

  /// The cells of a line, as many as the head has. Nil if the line does not begin with a name and a type.
  func cells(in bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>]? {
    guard head.count >= 2 else { return nil }
    var cells: [Range<Int>]
    if head[1].hasSuffix("Type") || head[1].hasSuffix("type") {
      guard let split = splitType(in: bytes, line) else { return nil }
      cells = split
    } else {
      guard let end = knownName(in: bytes, line) else { return nil }
      cells = [line.lowerBound..<end, end..<line.upperBound]
    }
    splitPresence(in: bytes, &cells)
    guard let rest = cells.popLast() else { return nil }
    // The last column is the longest; columns between that are not known are empty.
    while cells.count + 1 < head.count { cells.append(rest.lowerBound..<rest.lowerBound) }
    return cells.count < head.count ? cells + [rest] : cells
  }

  /// Whether a line is a row whose name is in the JSON of the page.
  func isAboutMember(in bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard let name = cells(in: bytes, line)?.first else { return false }
    return members.contains(bytes.text(name).lowercased())
  }

  /// Splits `Required`, `Yes` and the like from the rest, if the head has such a column there.
  private func splitPresence(in bytes: [UInt8], _ cells: inout [Range<Int>]) {
    guard let rest = cells.last, cells.count - 1 < head.count - 1 else { return }
    let column = head[cells.count - 1]
    guard ["Required", "Mandatory", "Optional"].contains(column) else { return }
    guard let word = Self.presences.first(where: { bytes[rest].starts(with: $0.utf8) }) else { return }
    let middle = rest.lowerBound + word.utf8.count
    cells[cells.count - 1] = rest.lowerBound..<middle
    cells.append(middle..<rest.upperBound)
  }

  /// The end of the longest name of a member that the line begins with.
  private func knownName(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
    var best: Int?
    var name: [UInt8] = []
    for offset in line.prefix(Self.maximumName) {
      guard Self.isNameByte(bytes[offset]) else { break }
      name.append(bytes[offset].lowercased)
      if members.contains(String(decoding: name, as: UTF8.self)) { best = offset + 1 }
    }
    return best
  }

  /// The best place for the type: behind a name that the JSON of the page has, before a capital letter.
  private func splitType(in bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>]? {
    var best: (score: Int, cells: [Range<Int>])?
    var name: [UInt8] = []
    for offset in line.prefix(Self.maximumName) {
      if !name.isEmpty, let type = Self.typeWords.first(where: { bytes[offset..<line.upperBound].starts(with: $0) }) {
        let end = Self.typeEnd(in: bytes, offset + type.count..<line.upperBound)
        var score = score(rest: bytes[end..<line.upperBound]) + (bytes[offset].isCapital ? 1 : 0)
        if members.contains(String(decoding: name, as: UTF8.self)) { score += 8 }
        if score > best?.score ?? 0 { best = (score, [line.lowerBound..<offset, offset..<end, end..<line.upperBound]) }
      }
      guard Self.isNameByte(bytes[offset]), !(name.isEmpty && bytes[offset].isDigit) else { break }
      name.append(bytes[offset].lowercased)
    }
    return best?.cells
  }

  /// The end of a type with what belongs to it: `[]`, ` of strings`.
  private static func typeEnd(in bytes: [UInt8], _ rest: Range<Int>) -> Int {
    var end = rest.lowerBound
    if bytes[rest].starts(with: "[]".utf8) { end += 2 }
    if bytes[rest].starts(with: " of ".utf8) {
      end += 4
      while end < rest.upperBound, bytes[end].isLetter, !bytes[end].isCapital { end += 1 }
    }
    return end
  }

  private func score(rest: ArraySlice<UInt8>) -> Int {
    guard let first = rest.first else { return 1 }
    if first.isCapital || first.isDigit || "(\"[*`'".utf8.contains(first) || first >= 0x80 { return 3 }
    let word = rest.prefix { $0.isLetter && !$0.isCapital }
    let next = rest.byte(at: word.endIndex)
    // In `sInteger`, the type is inside of a name.
    return word.isEmpty ? 0 : next == .space ? 1 : next.isCapital ? -2 : 0
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == .underscore || byte == .dot || byte == .openBracket || byte == .closeBracket
      || byte == .dash
  }
}

extension BlockReader {
  /// Reads a table whose columns run together.
  mutating func readRunTogether() -> Bool {
    let first = lines[index]
    let head = RunTogetherRow.head(in: bytes, first.range)
    guard !head.isEmpty else { return false }
    let splitter = RunTogetherRow(head: head.map { bytes.text($0) }, members: memberNames)
    var rows: [(cells: [Range<Int>], more: [Range<Int>], end: Int)] = []
    var next = index + 1
    while next < lines.count {
      let line = lines[next]
      if line.isBlank {
        while next < lines.count, lines[next].isBlank { next += 1 }
        guard next < lines.count, goesOn(at: next, splitter) else { break }
        continue
      }
      if let cells = splitter.cells(in: bytes, line.range) {
        rows.append((cells, [], line.end))
      } else {
        guard !rows.isEmpty, !endsCopiedTable(next) else { break }
        rows[rows.count - 1].more.append(line.range)
        rows[rows.count - 1].end = line.end
      }
      next += 1
    }
    guard let last = rows.last else { return false }
    if head.count > 3 {
      leaveOut("the columns run together; some cells could not be told apart", at: first.range)
    }
    let table = TableBlock(
      header: head.map { prose([$0], .plain) },
      rows: rows.map { row in
        var cells = row.cells.map { prose([$0], .plain) }
        if let last = row.cells.last { cells[cells.count - 1] = prose([last] + row.more, .plain) }
        return TableBlock.Row(cells: cells, range: source((row.cells.first?.lowerBound ?? row.end)..<row.end))
      })
    append(.table(table), at: first.text..<last.end)
    index = next
    return true
  }

  /// Whether a table goes on behind an empty line: there is a row, or a few lines later one about a known member.
  private func goesOn(at index: Int, _ splitter: RunTogetherRow) -> Bool {
    if splitter.cells(in: bytes, lines[index].range) != nil { return true }
    for line in index..<min(index + Self.maximumLinesInCell, lines.count) where !lines[line].isBlank {
      if endsCopiedTable(line) { return false }
      if splitter.isAboutMember(in: bytes, lines[line].range) { return true }
    }
    return false
  }

  private static let maximumLinesInCell = 12

  /// Whether a line begins something else than another line of a cell.
  private func endsCopiedTable(_ index: Int) -> Bool {
    let line = lines[index]
    let first = bytes[line.text]
    return first == .openBrace || first == .openBracket || first == .hash
      || !RunTogetherRow.head(in: bytes, line.range).isEmpty
  }

  /// The names of the members in the JSON of the page, in small letters.
  static func memberNames(_ bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == .doubleQuote else {
        index += 1
        continue
      }
      let start = index + 1
      index = start
      while index < bytes.count, bytes[index].isAlphanumeric || "_.-".utf8.contains(bytes[index]) { index += 1 }
      guard index > start, index - start <= 64, bytes.byte(at: index) == .doubleQuote else { continue }
      var next = index + 1
      while next < bytes.count, bytes[next].isBlank { next += 1 }
      if bytes.byte(at: next) == .colon { names.insert(bytes.text(start..<index).lowercased()) }
      index += 1
    }
    return names
  }

  // MARK: - Columns that are separated

  private static let separators: [UInt8] = [.tab, .bar]

  /// Reads a table whose columns are separated by tabs, or by bars without a line below the head.
  mutating func readSeparated() -> Bool {
    let first = lines[index]
    for separator in Self.separators where bytes[first.range].contains(separator) {
      let head = separatedCells(first, separator)
      guard head.count >= 2 else { continue }
      let isHead = HeadWords.areHead(head.map { bytes.text(trimmed($0)) })
      // Without a known head, only several lines alike are a table; words between bars are no table then.
      guard isHead || separator == .tab || bytes[first.text] == .bar else { continue }
      var rows: [PageLine] = []
      var next = isHead ? index + 1 : index
      while next < lines.count, isSeparatedRow(lines[next], separator, width: head.count, isHead: isHead) {
        rows.append(lines[next])
        next += 1
      }
      guard rows.count >= (isHead ? 1 : 3) else { continue }
      appendSeparated(head: isHead ? head : [], first, rows, separator)
      index = next
      return true
    }
    return false
  }

  private func isSeparatedRow(_ line: PageLine, _ separator: UInt8, width: Int, isHead: Bool) -> Bool {
    guard !line.isBlank, bytes[line.range].contains(separator) else { return false }
    let count = separatedCells(line, separator).count
    return isHead ? count >= 2 : count == width && bytes[line.text] != .doubleQuote
  }

  private func separatedCells(_ line: PageLine, _ separator: UInt8) -> [Range<Int>] {
    if separator == .bar { return PipeRow.cells(in: bytes, line.range) }
    var cells: [Range<Int>] = []
    var start = line.text
    for offset in line.range where bytes[offset] == .tab {
      cells.append(start..<offset)
      start = offset + 1
    }
    return cells + [start..<line.end]
  }

  private mutating func appendSeparated(head: [Range<Int>], _ first: PageLine, _ rows: [PageLine], _ separator: UInt8) {
    let width = head.isEmpty ? separatedCells(first, separator).count : head.count
    let table = TableBlock(
      header: head.map(cell),
      rows: rows.map { line in
        if separator == .bar { return row(line, width: width) }
        return row(separatedCells(line, separator).map(cell), width: width, at: line.range)
      })
    append(.table(table), at: first.text..<(rows.last ?? first).end)
  }
}
