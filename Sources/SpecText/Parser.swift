/// Reads the lines of one file, block by block.
///
/// A block is a mapping or a sequence; all its lines begin in the same column. What fails is reported and left out, and
/// reading goes on at the next line that is not indented deeper.
struct Parser {
  /// One line of the file, without its line break.
  struct Line {
    var start: Int
    /// The column of the first character to be read. It moves to the right within `- - key: value`.
    var indent: Int
    var end: Int
    var next: Int

    var content: Int { start + indent }
    var range: Range<Int> { content..<end }
  }

  /// What a block is made of.
  enum BlockKind {
    case mapping, sequence
  }

  /// Where a scalar stands, which decides where a plain one ends.
  enum Surroundings {
    case block, flow
  }

  let bytes: [UInt8]
  var diagnostics: SyntaxProblems
  /// The next line that says something: not blank, no comment. At the end of the file its indentation is -1.
  var line: Line
  /// Where reading stands in the line.
  var cursor = 0
  /// Whether `---` can no longer stand here.
  var isInDocument = false
  /// Whether lines were passed over that have been reported, so that a value is not missing but broken.
  var hasPassedBrokenLine = false

  init(_ bytes: [UInt8], _ diagnostics: SyntaxProblems) {
    self.bytes = bytes
    self.diagnostics = diagnostics
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    self.line = Line(start: start, indent: 0, end: start, next: start)
  }

  /// The byte at an offset of the line, or a line feed at its end.
  func byte(at offset: Int) -> UInt8 { offset < line.end ? bytes[offset] : .lineFeed }

  /// Whether a word ends before this offset of the line.
  func isWordEnd(_ offset: Int) -> Bool { offset >= line.end || bytes[offset].isBlank }

  /// Whether nothing but a comment follows in the line.
  var isAtLineEnd: Bool { cursor >= line.end || bytes[cursor] == .hash && bytes[cursor - 1].isBlank }

  mutating func skipBlanks() {
    while cursor < line.end, bytes[cursor].isBlank { cursor += 1 }
  }

  /// The text of a range, for the tree.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of a range in quotes (its own, if it has some), cut where it is long, for a message.
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
