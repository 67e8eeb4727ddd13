import SpecModel

// Names, numbers and words without quotes.
extension SampleReader {
  /// The name of a member. Nil, without a step, if there is none.
  mutating func name() -> String? {
    if isQuote(at: position) { return quotedText() }
    guard let first = bytes[position...].first, Self.isNameByte(first), !first.isDigit else { return nil }
    var end = position
    while Self.isNameByte(bytes.byte(at: end)) { end += 1 }
    guard hasColon(at: end) else { return nil }
    defer { position = end }
    defects.insert(.bareWord)
    return bytes.text(position..<end)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || "_$@.-".utf8.contains(byte)
  }

  private func hasColon(at start: Int) -> Bool {
    var index = start
    while bytes.byte(at: index).isBlank { index += 1 }
    return bytes.byte(at: index) == .colon || bytes.byte(at: index) == .equals
  }

  /// Reads what separates a name from its value.
  mutating func readColon() -> Bool {
    if bytes.byte(at: position) == .colon {
      position += 1
      return true
    }
    guard bytes.byte(at: position) == .equals else { return false }
    let length = bytes.byte(at: position + 1) == .greater ? 2 : 1
    report("'=' stands for a colon", at: position..<position + length)
    position += length
    return true
  }

  mutating func readEllipsis() -> Bool {
    let length = ellipsisLength(at: position)
    guard length > 0 else { return false }
    report("an ellipsis", at: position..<position + length)
    position += length
    return true
  }

  func ellipsisLength(at start: Int) -> Int {
    if bytes.has("…", at: start) { return 3 }
    guard bytes.has("...", at: start) else { return 0 }
    var end = start
    while bytes.byte(at: end) == .dot { end += 1 }
    return end - start
  }

  /// Skips text that is not JSON, at least one byte.
  mutating func readStray() {
    let start = position
    repeat { position += 1 } while position < bytes.count && !Self.endsStray(bytes[position])
    report("text that is not JSON: \(shortened(start..<position))", at: start..<position)
  }

  private static func endsStray(_ byte: UInt8) -> Bool {
    byte == .lineFeed || byte == .comma || byte == .doubleQuote || byte == .closeBrace || byte == .closeBracket
      || byte == .openBrace || byte == .openBracket
  }

  func shortened(_ range: Range<Int>) -> String {
    let text = bytes.text(range.lowerBound..<min(range.upperBound, range.lowerBound + 160))
    return String(text.prefix(40)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: - Values without quotes

  /// A number, `true`, `false`, `null`, or words that should be in quotes.
  mutating func word() -> PrintedValue {
    let start = position
    if let end = numberEnd() {
      position = end
      let isInteger = bytes[start..<end].allSatisfy { $0.isDigit || $0 == .dash }
      return scalar(isInteger ? .integer : .number, bytes.text(start..<end), from: start)
    }
    if readEllipsis() { return scalar(.null, nil, from: start) }
    for (open, close) in [("{{", "}}"), ("<", ">")] where bytes.has(open, at: start) {
      if let end = end(of: close, from: start + open.utf8.count) { return placeholder(start..<end) }
    }
    position = wordEnd()
    if bytes[start..<position].elementsEqual("true".utf8) || bytes[start..<position].elementsEqual("false".utf8) {
      return scalar(.boolean, bytes.text(start..<position), from: start)
    }
    if bytes[start..<position].elementsEqual("null".utf8) { return scalar(.null, "null", from: start) }
    return bareWord(start..<position)
  }

  /// The offset behind a number of JSON that no other text touches.
  private func numberEnd() -> Int? {
    var index = position
    if bytes.byte(at: index) == .dash { index += 1 }
    guard let integer = digits(at: index) else { return nil }
    if bytes[index] == UInt8(ascii: "0"), integer > index + 1 { return nil }
    index = integer
    if bytes.byte(at: index) == .dot {
      guard let fraction = digits(at: index + 1) else { return nil }
      index = fraction
    }
    if bytes.byte(at: index).lowercased == UInt8(ascii: "e") {
      let sign = bytes.byte(at: index + 1)
      guard let exponent = digits(at: sign == .plus || sign == .dash ? index + 2 : index + 1) else { return nil }
      index = exponent
    }
    let next = bytes.byte(at: index)
    let ends = next.isSpace || ",]}/#);".utf8.contains(next)
    return ends ? index : nil
  }

  private func digits(at start: Int) -> Int? {
    var index = start
    while bytes.byte(at: index).isDigit { index += 1 }
    return index > start ? index : nil
  }

  /// The offset behind a text on the same line.
  private func end(of close: String, from start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] != .lineFeed, bytes[index] != .comma {
      if bytes.has(close, at: index) { return index + close.utf8.count }
      index += 1
    }
    return nil
  }

  private mutating func placeholder(_ range: Range<Int>) -> PrintedValue {
    position = range.upperBound
    guard bytes[range.lowerBound] == .less else { return bareWord(range) }
    let kind = Self.kinds[bytes.text(range.lowerBound + 1..<range.upperBound - 1).lowercased()]
    defects.insert(.bareWord)
    return scalar(kind ?? .string, kind == nil ? bytes.text(range) : nil, from: range.lowerBound)
  }

  private func wordEnd() -> Int {
    var index = position
    while index < bytes.count, !Self.endsWord(bytes[index]) {
      if index > position, bytes[index - 1].isBlank, bytes.has("//", at: index) || bytes.has("/*", at: index) { break }
      if index > position, bytes[index - 1].isBlank, bytes[index] == .hash { break }
      index += 1
    }
    if index == position { index += 1 }
    while index > position + 1, bytes[index - 1].isSpace { index -= 1 }
    return min(index, bytes.count)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte == .lineFeed || byte == .comma || byte == .closeBrace || byte == .closeBracket
  }

  /// Words without quotes: a kind (`string`), another form of a word of JSON (`True`), or a text.
  private mutating func bareWord(_ range: Range<Int>) -> PrintedValue {
    defects.insert(.bareWord)
    let word = bytes.text(range)
    let lower = range.count <= 20 ? word.lowercased() : ""
    if let kind = Self.kinds[lower] { return scalar(kind, nil, from: range.lowerBound) }
    switch lower {
    case "true", "false": return scalar(.boolean, lower, from: range.lowerBound)
    case "none", "nil", "null", "undefined": return scalar(.null, "null", from: range.lowerBound)
    case "true|false", "true | false", "true or false", "true/false", "true / false":
      return scalar(.boolean, nil, from: range.lowerBound)
    default: return scalar(.string, word, from: range.lowerBound)
    }
  }

  /// The words that print a kind in place of a value.
  private static let kinds: [String: JSONKind] = [
    "string": .string, "str": .string, "text": .string, "integer": .integer, "int": .integer, "long": .integer,
    "number": .number, "float": .number, "double": .number, "decimal": .number, "boolean": .boolean, "bool": .boolean,
  ]
}
