/// A line of a page.
struct PageLine {
  /// The offset of the first byte.
  var start: Int
  /// The offset behind the marks of the block quotes that the line stands in.
  var content: Int
  /// The offset of the first byte of the content that is not blank; `end` if there is none.
  var text: Int
  /// The offset behind the last byte that is not blank.
  var end: Int
  /// The offset of the line break.
  var fullEnd: Int
  /// The number of block quotes that the line stands in.
  var quotes: Int

  var isBlank: Bool { text >= end }
  var indentation: Int { text - content }
  var range: Range<Int> { text..<end }

  /// Reads the line that begins at an offset.
  init(in bytes: [UInt8], at start: Int) {
    self.start = start
    var fullEnd = start
    while fullEnd < bytes.count, bytes[fullEnd] != .lineFeed { fullEnd += 1 }
    if fullEnd > start, bytes[fullEnd - 1] == .carriageReturn { fullEnd -= 1 }
    self.fullEnd = fullEnd
    end = fullEnd
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    (content, quotes) = Self.content(in: bytes, start..<end, quotes: .max)
    text = content
    while text < end, bytes[text].isSpace { text += 1 }
  }

  /// The offset behind the marks of at most `quotes` block quotes, and their number.
  static func content(in bytes: [UInt8], _ line: Range<Int>, quotes: Int) -> (content: Int, quotes: Int) {
    var content = line.lowerBound
    var count = 0
    var index = content
    while count < quotes {
      while index < line.upperBound, bytes[index].isBlank { index += 1 }
      guard index < line.upperBound, bytes[index] == .greater else { break }
      index += 1
      count += 1
      content = index < line.upperBound && bytes[index].isBlank ? index + 1 : index
    }
    return (content, count)
  }

  /// All lines of a text. A byte order mark is skipped.
  static func all(in bytes: [UInt8]) -> [PageLine] {
    var lines: [PageLine] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let line = PageLine(in: bytes, at: start)
      lines.append(line)
      start = line.fullEnd
      while start < bytes.count, bytes[start] != .lineFeed { start += 1 }
      start += 1
    }
    return lines
  }
}
