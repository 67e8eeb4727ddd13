// The escapers. Every renderer that follows CommonMark or GitHub shows their output as the given text and nothing else:
// in a paragraph, a heading, a link and the cell of a table. Template engines find nothing in it to expand.

/// Prose that shows a text. A run of spaces becomes one.
func escapedText(_ text: String) -> String { escaped(withSingleBlanks(text), isFirst: true) }

/// Prose of a sentence in which backticks mark code.
func escapedProse(_ sentence: String) -> String {
  renderedProse(withSingleBlanks(sentence), text: escaped, code: codeSpan)
}

/// - Parameter isFirst: whether the text is at the start of a line.
private func escaped(_ text: String, isFirst: Bool) -> String {
  // A search in an array is three times as fast as one in a text.
  if !Array(text.utf8).contains(where: canBeMark) { return text }
  var escaped = ""
  // Marks are rare, so the text between them is copied as a whole.
  var rest = text[...]
  for index in text.utf8.indices where canBeMark(text.utf8[index]) {
    guard let mark = escape(in: text, at: index, isFirst: isFirst) else { continue }
    escaped += rest[..<index]
    escaped += mark
    rest = text[text.utf8.index(after: index)...]
  }
  return escaped.isEmpty ? text : escaped + rest
}

/// Whether a byte may be a mark. Most are letters and spaces.
private func canBeMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "#")...UInt8(ascii: "&"), UInt8(ascii: ")")...UInt8(ascii: "+"): true
  case UInt8(ascii: "-")...UInt8(ascii: "."), UInt8(ascii: ":")...UInt8(ascii: ">"): true
  case UInt8(ascii: "[")...UInt8(ascii: "`"), UInt8(ascii: "{")...UInt8(ascii: "~"): true
  default: false
  }
}

/// The escape of a mark of Markdown; nil if the byte is no mark.
private func escape(in text: String, at index: String.Index, isFirst: Bool) -> String? {
  let mark = Unicode.Scalar(text.utf8[index])
  switch mark {
  case "&": return "&amp;"
  case "<": return "&lt;"
  case ">": return "&gt;"
  // A backslash is not enough: some renderers split a table at an escaped pipe, and templates expand escaped braces.
  case "|": return "&#124;"
  case "{": return "&#123;"
  case "\\", "`", "*", "_", "[", "]", "~", "$", "^", "=": return "\\" + String(mark)
  case "#", "-", "+", ":", ".", ")":
    return beginsStructure(mark, behind: text[..<index], isFirst: isFirst) ? "\\" + String(mark) : nil
  default: return nil
  }
}

/// Whether a mark begins a list, a definition or a link at its position.
private func beginsStructure(_ mark: Unicode.Scalar, behind text: Substring, isFirst: Bool) -> Bool {
  switch mark {
  case "#", "-", "+": isFirst && text.isEmpty
  // GitHub turns bare addresses into links.
  case ":": isFirst && text.isEmpty || endsWith(schemes, text)
  case ".": isFirst && text.allSatisfy(\.isNumber) || endsWith(["www"], text)
  default: isFirst && text.allSatisfy(\.isNumber)
  }
}

private let schemes = ["http", "https", "ftp", "mailto", "xmpp"]

private func endsWith(_ words: [String], _ text: Substring) -> Bool {
  words.contains { word in
    text.utf8.suffix(word.utf8.count).elementsEqual(word.utf8) { byte, letter in byte | 0x20 == letter }
  }
}

/// Code that shows a text.
///
/// Even in code, a pipe ends a cell, and template engines expand two braces. So these two are outside the spans. No
/// engine expands a brace before a digit, which the counts of patterns have.
func codeSpan(_ text: String) -> String {
  if text.isEmpty { return "`\"\"`" }
  if text.utf8.allSatisfy({ isPlainInCode($0) }) { return "`\(text)`" }
  var code = ""
  var piece = ""
  for index in text.unicodeScalars.indices {
    let scalar = text.unicodeScalars[index]
    switch scalar {
    case "{" where isBeforeDigit(index, in: text): piece.unicodeScalars.append(scalar)
    case "|", "{":
      code += span(piece) + (scalar == "|" ? "&#124;" : "&#123;")
      piece = ""
    default: piece.unicodeScalars.append(isBlank(scalar) ? " " : scalar)
    }
  }
  return code + span(piece)
}

private func isBeforeDigit(_ index: String.Index, in text: String) -> Bool {
  text.unicodeScalars[index...].dropFirst().first.map { ("0"..."9").contains($0) } ?? false
}

/// Whether a byte needs no escape anywhere in a span of code.
private func isPlainInCode(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "|") && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "`")
}

private func span(_ text: String) -> String {
  guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
  let mark = UInt8(ascii: "`")
  let blank = UInt8(ascii: " ")
  let fence = String(repeating: "`", count: longestRun(of: mark, in: text) + 1)
  // If a span has a space at both ends, renderers remove one from each.
  let losesBlanks = first == blank && last == blank && text.utf8.contains { $0 != blank }
  let padding = first == mark || last == mark || losesBlanks ? " " : ""
  return fence + padding + text + padding + fence
}

/// The length of the longest run of one byte.
func longestRun(of byte: UInt8, in text: String) -> Int {
  var longest = 0
  var length = 0
  for other in text.utf8 {
    length = other == byte ? length + 1 : 0
    longest = max(longest, length)
  }
  return longest
}

/// An address as the target of a link. What is no part of an address becomes an escape of addresses.
func escapedAddress(_ address: String) -> String {
  if address.utf8.allSatisfy(isPlainInAddress) { return address }
  return address.utf8.map { byte in
    if byte == UInt8(ascii: "&") { return "&amp;" }
    if isPlainInAddress(byte) { return String(Unicode.Scalar(byte)) }
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.utf8.count < 2 ? "0" : "") + digits
  }.joined()
}

private func isPlainInAddress(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
  case UInt8(ascii: "0")...UInt8(ascii: "9"): true
  default: "-._~:/?#@!'*+,;=%".utf8.contains(byte)
  }
}

/// A text on one line. Each run of whitespace and invisible characters becomes one space.
package func withSingleBlanks(_ text: String) -> String {
  if hasSingleBlanks(text) { return text }
  return text.unicodeScalars.split(whereSeparator: isBlank).map { String(Substring($0)) }.joined(separator: " ")
}

/// Whether a text is ASCII on one line, with single spaces only.
private func hasSingleBlanks(_ text: String) -> Bool {
  var previous = UInt8(ascii: " ")
  for byte in Array(text.utf8) {
    let isWord = byte > 0x20 && byte < 0x7F
    if !isWord && (byte != UInt8(ascii: " ") || previous == UInt8(ascii: " ")) { return false }
    previous = byte
  }
  return previous != UInt8(ascii: " ")
}

/// Whether a character is whitespace or invisible.
private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
  return switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
  default: false
  }
}

/// A text as a label of a diagram. All but letters, digits, underscores, commas and spaces are escaped.
///
/// So is the word `end`, which would end a block of the diagram.
func diagramLabel(_ text: String) -> String {
  let words = text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: isBlank)
  return words.map { $0.elementsEqual("end".unicodeScalars) ? "#101;nd" : diagramWord($0) }.joined(separator: " ")
}

private func diagramWord(_ word: some Sequence<Unicode.Scalar>) -> String {
  word.map { scalar in
    let isPlain = scalar == "_" || scalar == "," || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    return isPlain ? String(scalar) : "#\(scalar.value);"
  }.joined()
}
