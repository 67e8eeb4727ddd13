/// Parses the lines of one file, block by block.
///
/// A block is a mapping or a sequence. All its lines begin in the same column. A part with a mistake is reported and
/// left out, and reading continues at the next line that is not indented deeper.
struct Parser {
  /// One line of the file, without its line break.
  struct Line {
    var start: Int
    /// The column of the first character to read. It moves to the right inside `- - key: value`.
    var indent: Int
    var end: Int
    var next: Int

    var content: Int { start + indent }
    var range: Range<Int> { content..<end }
  }

  /// Whether a block consists of entries or of items.
  enum BlockKind {
    case mapping, sequence
  }

  /// The context of a scalar, which determines where a scalar without quotes ends.
  enum Context {
    case block, flow
  }

  let bytes: [UInt8]
  var diagnostics: SyntaxDiagnostics
  /// The current line, which is neither blank nor a comment. At the end of the file its indentation is -1.
  var line: Line
  /// The offset of the next byte to read in the line.
  var cursor = 0
  /// Whether the document has begun, so that `---` is no longer allowed.
  var isInDocument = false
  /// Whether reported lines were skipped. A missing value is then not reported again.
  var hasSkippedBrokenLine = false
  /// The lines that were skipped although it is not known to which block they belong, in the order of the file.
  var losses: [Loss] = []

  init(_ bytes: [UInt8], _ diagnostics: SyntaxDiagnostics) {
    self.bytes = bytes
    self.diagnostics = diagnostics
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    self.line = Line(start: start, indent: 0, end: start, next: start)
  }

  /// The byte at an offset of the line, or a line feed after its end.
  func byte(at offset: Int) -> UInt8 { offset < line.end ? bytes[offset] : .lineFeed }

  /// Whether a word ends before this offset of the line.
  func isWordEnd(_ offset: Int) -> Bool { offset >= line.end || bytes[offset].isBlank }

  /// Whether only a comment, or nothing, follows on the line.
  var isAtLineEnd: Bool { cursor >= line.end || bytes[cursor] == .hash && bytes[cursor - 1].isBlank }

  mutating func skipBlanks() {
    while cursor < line.end, bytes[cursor].isBlank { cursor += 1 }
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of a range in quotes, for a message. A long text is shortened; a text that has quotes gets no others.
  func quoted(_ range: Range<Int>) -> String {
    let longest = 60
    if range.count <= longest {
      let isQuoted = range.count > 1 && bytes[range.lowerBound].isQuote && bytes[range.upperBound - 1].isQuote
      return isQuoted ? text(range) : "'\(text(range))'"
    }
    var end = range.lowerBound + longest
    while bytes[end].isUTF8Continuation { end -= 1 }
    return "'\(text(range.lowerBound..<end))...'"
  }

  func node(_ content: SyntaxNode.Content, _ range: Range<Int>, isComplete: Bool = true) -> SyntaxNode {
    SyntaxNode(range: diagnostics.sourceRange(range), content: content, isComplete: isComplete)
  }
}
