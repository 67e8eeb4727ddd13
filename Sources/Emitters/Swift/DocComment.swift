/// The text of a documentation comment: paragraphs, which are wrapped when they are rendered.
///
/// Documentation comments are Markdown. The text of a spec can only become prose, and code in backticks: never a link,
/// an element or a list. A backslash precedes only what Markdown would interpret, so that the source stays readable.
struct DocComment: Equatable, Sendable {
  private var paragraphs: [String]

  /// - Parameter paragraphs: the text. Empty paragraphs are left out.
  init(_ paragraphs: [String]) {
    self.paragraphs = paragraphs.filter { $0.contains { !$0.isWhitespace } }
  }

  init(_ paragraph: String) { self.init([paragraph]) }

  /// The length of the longest line that formatters allow.
  static let lineWidth = 120

  func render(indentation: Int) -> String {
    let width = Self.lineWidth - indentation - "/// ".utf8.count
    return paragraphs.map { wrap(escaped($0), width: width) }.joined(separator: "\n///\n")
  }

  private func escaped(_ paragraph: String) -> String {
    renderedProse(paragraph, text: { text, _ in escapedInline(text) }, code: { "`\($0)`" })
  }

  private func wrap(_ paragraph: String, width: Int) -> String {
    var comment: [UInt8] = []
    var room = 0
    for word in Array(paragraph.utf8).split(whereSeparator: isBlank) {
      // The number of characters: each has exactly one byte that is no continuation.
      let length = word.count { $0 & 0xC0 != 0x80 }
      if length < room {
        comment.append(UInt8(ascii: " "))
        room -= length + 1
      } else {
        comment += (comment.isEmpty ? "/// " : "\n/// ").utf8
        room = width - length
        if let mark = blockMark(in: word) {
          comment += word[..<mark] + [backslash] + word[mark...]
          room -= 1
          continue
        }
      }
      comment += word
    }
    return String(decoding: comment, as: UTF8.self)
  }
}

private let backslash = UInt8(ascii: "\\")

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

/// The text with a backslash before each mark of a link, an element, code or emphasis.
private func escapedInline(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard let first = bytes.indices.first(where: { isInlineMark(at: $0, in: bytes) }) else { return text }
  var escaped = Array(bytes[..<first])
  for index in first..<bytes.count {
    if isInlineMark(at: index, in: bytes) { escaped.append(backslash) }
    escaped.append(bytes[index])
  }
  return String(decoding: escaped, as: UTF8.self)
}

private func isInlineMark(at index: Int, in text: [UInt8]) -> Bool {
  // Code may be next to the text, so its ends count as backticks.
  let before = index > 0 ? text[index - 1] : UInt8(ascii: "`")
  let after = index + 1 < text.count ? text[index + 1] : UInt8(ascii: "`")
  return switch Unicode.Scalar(text[index]) {
  case "[", "`": true
  case "\\": !isLetterOrDigit(after)
  case "<": isLetter(after) || after == UInt8(ascii: "/") || after == UInt8(ascii: "!") || after == UInt8(ascii: "?")
  case "&": isLetter(after) || after == UInt8(ascii: "#")
  case "*", "~": !isBlank(before) || !isBlank(after)
  case "_": !(isBlank(before) && isBlank(after)) && !(isLetterOrDigit(before) && isLetterOrDigit(after))
  default: false
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

private func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

/// Where the mark of a list, heading, fence, table or directive is in the first word of a line; nil if it has none.
private func blockMark(in word: ArraySlice<UInt8>) -> Int? {
  guard let first = word.first, let last = word.last else { return nil }
  let isRow = word.allSatisfy { $0 == first }
  let isMark =
    switch Unicode.Scalar(first) {
    case ">", "|", "<", "@": true
    case "#", "+", "*", "_", "=": isRow
    // Lists, and the line below the header of a table.
    case "-", ":": word.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") }
    case "~": word.prefix(3).elementsEqual(repeatElement(first, count: 3))
    default: false
    }
  if isMark { return word.startIndex }
  let isNumbered = last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
  return isNumbered && word.count > 1 && word.dropLast().allSatisfy(isDigit) ? word.index(before: word.endIndex) : nil
}
