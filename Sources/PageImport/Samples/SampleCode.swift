/// The text of a block of code as one array of bytes, with a line feed behind each line.
struct SampleCode {
  private(set) var bytes: [UInt8] = []
  private var starts: [(line: Int, page: Int)] = []
  /// The line that was asked for last. Questions are about nearby lines.
  private var current = 0

  init(_ code: CodeBlock) {
    bytes.reserveCapacity(code.lines.reduce(0) { $0 + $1.text.count + 1 })
    for line in code.lines {
      let start = bytes.count
      starts.append((start, line.start))
      bytes += line.text
      // A whole file can be given as one line.
      for (offset, byte) in line.text.enumerated() where byte == .lineFeed {
        starts.append((start + offset + 1, line.start + offset + 1))
      }
      bytes.append(.lineFeed)
    }
  }

  /// The index of the line that contains an offset.
  mutating func line(at offset: Int) -> Int {
    while current + 1 < starts.count, starts[current + 1].line <= offset { current += 1 }
    while current > 0, starts[current].line > offset { current -= 1 }
    return current
  }

  /// The offset in the page of an offset in the text. The line feed of a line is at its end.
  mutating func pageOffset(_ offset: Int) -> Int {
    let line = line(at: offset)
    guard line < starts.count else { return 0 }
    let end = (line + 1 < starts.count ? starts[line + 1].line : bytes.count) - 1
    return starts[line].page + min(offset, end) - starts[line].line
  }
}
