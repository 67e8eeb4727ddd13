import SpecModel

/// A piece of Swift source.
///
/// Interpolating one piece into another indents it to the column where it stands. A plain `String` cannot be
/// interpolated, so that no text of a spec becomes code: it has to be a ``SwiftIdentifier``, a `literal:` or a `doc:`.
struct SwiftCode: Equatable, Sendable, ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral text: String) { self.text = text }
  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }
  private init(text: String) { self.text = text }

  /// A decimal number of a spec is digits, at most one point and a minus: a literal as it stands.
  init(decimal number: DecimalNumber) { text = grouped(number.text) }

  var isEmpty: Bool { text.isEmpty }

  /// One piece a line.
  static func lines(_ pieces: [SwiftCode]) -> SwiftCode { joined(pieces, by: "\n") }

  /// Pieces with an empty line between them.
  static func paragraphs(_ pieces: [SwiftCode]) -> SwiftCode { joined(pieces.filter { !$0.isEmpty }, by: "\n\n") }

  static func list(_ pieces: [SwiftCode]) -> SwiftCode { joined(pieces, by: ", ") }

  /// Branches of which the first that applies is taken; the last one always does.
  static func alternatives(_ branches: [SwiftCode]) -> SwiftCode { joined(branches, by: " else ") }

  private static func joined(_ pieces: [SwiftCode], by separator: String) -> SwiftCode {
    SwiftCode(text: pieces.map(\.text).joined(separator: separator))
  }

  /// Whether there is more than one line.
  var hasLines: Bool { text.utf8.contains(UInt8(ascii: "\n")) }

  /// The number of characters of the longest line.
  var width: Int {
    hasLines ? text.utf8.split(separator: UInt8(ascii: "\n")).map(\.count).max() ?? 0 : text.utf8.count
  }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ code: SwiftCode) {
      let width = indentation
      if width == 0 {
        text += code.text
        return
      }
      let lineFeed = UInt8(ascii: "\n")
      let indent = String(repeating: " ", count: width)
      var rest = code.text[...]
      while let end = rest.utf8.firstIndex(of: lineFeed) {
        text += rest[...end]
        rest = rest[rest.utf8.index(after: end)...]
        if let first = rest.utf8.first, first != lineFeed { text += indent }
      }
      text += rest
    }

    mutating func appendInterpolation(_ name: SwiftIdentifier) { text += name.text }

    /// Any text as a string literal.
    mutating func appendInterpolation(literal text: String) { self.text += swiftLiteral(text) }

    mutating func appendInterpolation(_ number: Int) { text += String(number) }

    /// Any text as a comment for documentation, every line of it behind `///`.
    mutating func appendInterpolation(doc: DocComment) {
      appendInterpolation(SwiftCode(text: doc.render(indentation: indentation)))
    }

    /// How many blanks the current line begins with, when there is nothing else on it.
    private var indentation: Int {
      var place = text.utf8.endIndex
      var count = 0
      while place > text.utf8.startIndex {
        place = text.utf8.index(before: place)
        if text.utf8[place] == UInt8(ascii: "\n") { return count }
        if text.utf8[place] != UInt8(ascii: " ") { return 0 }
        count += 1
      }
      return count
    }
  }
}

/// A whole number of seven digits and more in groups of three, as the formatter wants them.
private func grouped(_ number: String) -> String {
  let digits = number.drop { $0 == "-" }
  guard digits.count >= 7, !digits.contains(".") else { return number }
  let groups = stride(from: digits.count % 3, through: digits.count, by: 3).map { end in
    String(digits.prefix(end).suffix(min(3, end)))
  }
  return (number.hasPrefix("-") ? "-" : "") + groups.filter { !$0.isEmpty }.joined(separator: "_")
}

/// A string literal with this value: printable ASCII as it is, everything else escaped.
private func swiftLiteral(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
  if isPlain { return "\"\(text)\"" }
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": literal += "\\" + String(scalar)
    case " "..."~": literal.unicodeScalars.append(scalar)
    default: literal += "\\u{" + String(scalar.value, radix: 16) + "}"
    }
  }
  return literal + "\""
}

/// The text of a documentation comment: paragraphs, wrapped where it is printed.
struct DocComment: Equatable, Sendable {
  private var paragraphs: [String]

  /// - Parameter paragraphs: what to say; empty ones are left out.
  init(_ paragraphs: [String]) {
    self.paragraphs = paragraphs.filter { $0.contains { !$0.isWhitespace } }
  }

  init(_ paragraph: String) { self.init([paragraph]) }

  /// The longest line of a file, as formatters and reviewers have it.
  static let lineWidth = 120

  fileprivate func render(indentation: Int) -> String {
    let width = Self.lineWidth - indentation - "/// ".utf8.count
    return paragraphs.map { wrap($0, width: width) }.joined(separator: "\n///\n")
  }

  private func wrap(_ paragraph: String, width: Int) -> String {
    var comment: [UInt8] = []
    var room = 0
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    for word in Array(paragraph.utf8).split(whereSeparator: isSpace) {
      // In characters: every one has one byte that continues none.
      let length = word.count { $0 & 0xC0 != 0x80 }
      if length < room {
        comment.append(UInt8(ascii: " "))
        room -= length + 1
      } else {
        comment += (comment.isEmpty ? "/// " : "\n/// ").utf8
        room = width - length
        if let place = blockMark(in: word) {
          comment += word[..<place] + [UInt8(ascii: "\\")] + word[place...]
          room -= 1
          continue
        }
      }
      comment += word
    }
    return String(decoding: comment, as: UTF8.self)
  }
}

/// What readers of documentation would take, at the begin of a line, for a list, a heading, a fence, a table or a
/// directive, and not for text; nil where there is none.
private func blockMark(in word: ArraySlice<UInt8>) -> Int? {
  guard let first = word.first, let last = word.last else { return nil }
  let isRow = word.allSatisfy { $0 == first }
  let isMark =
    switch Unicode.Scalar(first) {
    case ">", "|", "<", "@": true
    case "#", "-", "+", "*", "_", "=": isRow
    case "`", "~": word.prefix(3).elementsEqual(repeatElement(first, count: 3))
    default: false
    }
  if isMark { return word.startIndex }
  let isNumbered = last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
  return isNumbered && word.count > 1 && word.dropLast().allSatisfy { (0x30...0x39).contains($0) }
    ? word.index(before: word.endIndex) : nil
}
