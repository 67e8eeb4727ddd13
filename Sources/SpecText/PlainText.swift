/// Where a spec file has a text.
package enum TextPosition {
  case key, value
  /// An item between brackets, or a value between braces.
  case item
  /// A key between braces.
  case keyInBraces

  fileprivate var isKey: Bool { self == .key || self == .keyInBraces }

  fileprivate var context: Parser.Context {
    switch self {
    case .key, .value: .block
    case .item, .keyInBraces: .flow
    }
  }
}

/// A text as a scalar of a spec file: without quotes if every YAML reader takes it as this text, otherwise in double
/// quotes.
package func plainOrQuoted(_ text: String, as position: TextPosition = .value) -> String {
  if isPlain(text, as: position) { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars { appendEscaped(scalar, to: &quoted) }
  return quoted + "\""
}

/// Whether the parser reads the text without quotes as the same text.
private func isPlain(_ text: String, as position: TextPosition) -> Bool {
  if isOfPlainWords(text) { return true }
  let bytes = Array(text.utf8)
  guard let first = bytes.first, let last = bytes.last, !first.isBlank, !last.isBlank, !first.isQuote,
    isOneVisibleLine(text), !beginsMarker(bytes)
  else { return false }
  var parser = Parser(bytes, SyntaxDiagnostics(file: 0))
  parser.line = parser.line(at: 0)
  guard parser.plainText(in: position.context) == 0..<bytes.count, parser.diagnostics.found.isEmpty else {
    return false
  }
  let type = InferredType(bytes[...])
  return position.isKey ? type == .text : type != .ambiguous
}

/// Whether a text begins with a letter, has only letters, digits and signs without a meaning, and is longer than the
/// words that YAML reserves. Most texts are of this kind.
private func isOfPlainWords(_ text: String) -> Bool {
  let bytes = text.utf8
  guard bytes.count > 5, let first = bytes.first, isLetter(first), bytes.last != .space else { return false }
  return bytes.allSatisfy {
    isLetter($0) || $0.isDigit || $0 == .space || $0 == .underscore || $0 == .dash || $0 == .dot
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }

private func isOneVisibleLine(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { $0 != "\n" && misleadingCharacterRule(of: $0) == nil }
}

/// Whether a line with this text at its beginning is a mark between documents or of a merge conflict.
private func beginsMarker(_ bytes: [UInt8]) -> Bool {
  let count = bytes.prefix { $0 == bytes[0] }.count
  switch bytes[0] {
  case .dash, .dot: return count >= 3
  case .less, .equals: return count >= 7
  default: return false
  }
}

/// Appends a character of a text in double quotes. There are no escapes above U+FFFF.
private func appendEscaped(_ scalar: Unicode.Scalar, to text: inout String) {
  switch scalar {
  case "\"", "\\":
    text += "\\"
    text.unicodeScalars.append(scalar)
  case "\n": text += "\\n"
  case "\t": text += "\\t"
  default:
    if scalar.value <= 0xFFFF, misleadingCharacterRule(of: scalar) != nil {
      text += "\\u" + hexadecimal(scalar.value)
    } else {
      text.unicodeScalars.append(scalar)
    }
  }
}
