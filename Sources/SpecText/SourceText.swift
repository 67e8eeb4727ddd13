/// The text of one spec file and the name to print for it.
package struct SourceText: Sendable {
  package let name: String
  package let utf8: [UInt8]
  private let lineStarts: [Int]
  /// The number of scalars before each multiple of `stride`. It gives the column in a very long line without a scan.
  private let scalarCounts: [Int]
  private static let stride = 1024

  package init(name: String, utf8: [UInt8]) {
    self.name = name
    self.utf8 = utf8
    var lineStarts = [0]
    var scalarCounts: [Int] = []
    var scalars = 0
    for (offset, byte) in utf8.enumerated() {
      if offset % Self.stride == 0 { scalarCounts.append(scalars) }
      if !byte.isUTF8Continuation { scalars += 1 }
      if byte == .lineFeed { lineStarts.append(offset + 1) }
    }
    scalarCounts.append(scalars)
    self.lineStarts = lineStarts
    self.scalarCounts = scalarCounts
  }

  /// The line and column of a UTF-8 offset. Both start at 1; columns count Unicode scalars.
  package func location(at offset: Int) -> (line: Int, column: Int) {
    let line = lineIndex(at: offset)
    return (line + 1, scalarCount(before: offset) - scalarCount(before: lineStarts[line]) + 1)
  }

  /// The range of the line that contains an offset, without its line break.
  func line(around offset: Int) -> Range<Int> {
    let index = lineIndex(at: offset)
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : utf8.count
    if end > lineStarts[index], utf8[end - 1] == .carriageReturn { end -= 1 }
    return lineStarts[index]..<end
  }

  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func scalarCount(before offset: Int) -> Int {
    let end = min(offset, utf8.count)
    let block = end / Self.stride
    return scalarCounts[block] + utf8[block * Self.stride..<end].count { !$0.isUTF8Continuation }
  }
}

/// A half-open range of UTF-8 offsets in one source file of a run.
package struct SourceRange: Hashable, Sendable {
  /// The index into the list of source files of the run.
  package var file: Int
  package var start: Int
  package var end: Int

  package init(file: Int, start: Int, end: Int) {
    self.file = file
    self.start = start
    self.end = end
  }
}
