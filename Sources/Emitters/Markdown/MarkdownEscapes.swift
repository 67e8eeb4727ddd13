// The escapers: what they make shows their text and nothing else, in every renderer that follows CommonMark or GitHub,
// in a paragraph, a heading, a link and the cell of a table, and leaves nothing for template engines to expand.

/// Prose that shows a text, every row of blanks as one.
func escapedText(_ text: String) -> String { escaped(withSingleBlanks(text), isFirst: true) }

/// Prose of a sentence in which backticks mark code.
func escapedProse(_ sentence: String) -> String {
  writtenProse(withSingleBlanks(sentence), text: escaped, code: codeSpan)
}

/// - Parameter isFirst: whether the text stands at the begin of its line.
private func escaped(_ text: String, isFirst: Bool) -> String {
  var escaped = ""
  // Marks are rare, and what is between them is copied whole.
  var rest = text[...]
  for place in text.utf8.indices where canBeMark(text.utf8[place]) {
    guard let mark = escape(in: text, at: place, isFirst: isFirst) else { continue }
    escaped += rest[..<place]
    escaped += mark
    rest = text[text.utf8.index(after: place)...]
  }
  return escaped.isEmpty ? text : escaped + rest
}

/// Whether a byte is worth a look: most are letters and blanks.
private func canBeMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "#")...UInt8(ascii: "&"), UInt8(ascii: ")")...UInt8(ascii: "+"): true
  case UInt8(ascii: "-")...UInt8(ascii: "."), UInt8(ascii: ":")...UInt8(ascii: ">"): true
  case UInt8(ascii: "[")...UInt8(ascii: "`"), UInt8(ascii: "{")...UInt8(ascii: "~"): true
  default: false
  }
}

/// What stands for a mark of Markdown; nil where none is.
private func escape(in text: String, at place: String.Index, isFirst: Bool) -> String? {
  let mark = Unicode.Scalar(text.utf8[place])
  switch mark {
  case "&": return "&amp;"
  case "<": return "&lt;"
  case ">": return "&gt;"
  // A backslash would not do: tables split at an escaped pipe in some renderers, templates expand escaped braces.
  case "|": return "&#124;"
  case "{": return "&#123;"
  case "\\", "`", "*", "_", "[", "]", "~", "$", "^", "=": return "\\" + String(mark)
  case "#", "-", "+", ":", ".", ")":
    return beginsStructure(mark, behind: text[..<place], isFirst: isFirst) ? "\\" + String(mark) : nil
  default: return nil
  }
}

/// Whether a mark would begin a list, a definition or a link where it stands.
private func beginsStructure(_ mark: Unicode.Scalar, behind text: Substring, isFirst: Bool) -> Bool {
  switch mark {
  case "#", "-", "+": isFirst && text.isEmpty
  // GitHub makes links of bare addresses.
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
/// A pipe would end a cell and two braces are an expression to template engines, even in code: these two stand between
/// spans.
func codeSpan(_ text: String) -> String {
  if text.isEmpty { return "`\"\"`" }
  if text.utf8.allSatisfy({ isPlainInCode($0) }) { return "`\(text)`" }
  var code = ""
  var piece = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "|", "{":
      code += span(piece) + (scalar == "|" ? "&#124;" : "&#123;")
      piece = ""
    default: piece.unicodeScalars.append(isBlank(scalar) ? " " : scalar)
    }
  }
  return code + span(piece)
}

/// Whether a byte stands for itself in a span of code, wherever it stands.
private func isPlainInCode(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "|") && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "`")
}

private func span(_ text: String) -> String {
  guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
  let mark = UInt8(ascii: "`")
  let blank = UInt8(ascii: " ")
  let fence = String(repeating: "`", count: longestRun(of: mark, in: text) + 1)
  // Of a span with a blank at both ends, renderers take one from each.
  let losesBlanks = first == blank && last == blank && text.utf8.contains { $0 != blank }
  let padding = first == mark || last == mark || losesBlanks ? " " : ""
  return fence + padding + text + padding + fence
}

/// The length of the longest row of one byte.
func longestRun(of byte: UInt8, in text: String) -> Int {
  var longest = 0
  var length = 0
  for other in text.utf8 {
    length = other == byte ? length + 1 : 0
    longest = max(longest, length)
  }
  return longest
}

/// A text in one line, every row of what separates words or cannot be seen as one blank.
package func withSingleBlanks(_ text: String) -> String {
  if hasSingleBlanks(text) { return text }
  return text.unicodeScalars.split(whereSeparator: isBlank).map { String(Substring($0)) }.joined(separator: " ")
}

/// Whether a text is in one line already, as far as ASCII shows.
private func hasSingleBlanks(_ text: String) -> Bool {
  var previous = UInt8(ascii: " ")
  for byte in text.utf8 {
    let isWord = byte > 0x20 && byte < 0x7F
    if !isWord && (byte != UInt8(ascii: " ") || previous == UInt8(ascii: " ")) { return false }
    previous = byte
  }
  return previous != UInt8(ascii: " ")
}

/// What separates words or cannot be seen.
private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
  return switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
  default: false
  }
}

/// A text for a label of a diagram: letters, digits, commas and blanks as they are, everything else by its number.
///
/// The word `end` would end a block of the diagram.
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
