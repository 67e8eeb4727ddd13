/// The code spans of a text, in backticks, in their order.
struct CodeSpans {
  /// A code span with its backticks, and what stands in them.
  struct Span {
    var range: Range<Int>
    var content: Range<Int>
  }

  private(set) var spans: [Span] = []

  /// Finds the spans in linear time: for each run of backticks, the next run of the same length is known.
  init(in bytes: [UInt8], _ range: Range<Int>) {
    let runs = Self.runs(in: bytes, range)
    guard runs.count > 1 else { return }
    var next = [Int?](repeating: nil, count: runs.count)
    var latest: [Int: Int] = [:]
    for index in runs.indices.reversed() {
      next[index] = latest[runs[index].count]
      latest[runs[index].count] = index
    }
    var index = 0
    while index < runs.count {
      let run = runs[index]
      let isEscaped = run.lowerBound > range.lowerBound && bytes[run.lowerBound - 1] == .backslash
      guard !isEscaped, let close = next[index] else {
        index += 1
        continue
      }
      spans.append(
        Span(
          range: run.lowerBound..<runs[close].upperBound, content: run.upperBound..<runs[close].lowerBound))
      index = close + 1
    }
  }

  private static func runs(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == .backtick else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, bytes[index] == .backtick { index += 1 }
      runs.append(start..<index)
    }
    return runs
  }
}
