/// The type that YAML programs infer for a scalar without quotes.
enum InferredType {
  /// Every program reads it as text.
  case text
  /// Every program reads it as the same number: `0`, `-1001`, `0.5`.
  case number
  /// `true` or `false`.
  case boolean
  /// Some programs do not read it as text: `NO`, `010`, `12:30`, `+6568888888`, `2019-10-16`, `null`.
  case ambiguous

  init(_ plain: ArraySlice<UInt8>) {
    if let first = plain.first, plain.count <= 5, Self.beginsWord(first), let type = Self.word(plain) {
      self = type
      return
    }
    var scanner = ByteScanner(rest: plain)
    scanner.skipOne { $0 == .plus || $0 == .dash }
    guard let first = scanner.rest.first, first.isDigit || first == .dot else {
      self = .text
      return
    }
    if isJSONNumber(plain) {
      self = .number
    } else {
      let unsigned = scanner.rest
      let isTyped = isDecimal(unsigned) || isRadixNumber(unsigned) || isSexagesimal(unsigned) || isDate(unsigned)
      self = isTyped ? .ambiguous : .text
    }
  }

  /// Whether one of the words of `word(_:)` begins with this byte. This skips the lookup for most texts.
  private static func beginsWord(_ byte: UInt8) -> Bool { "tfyonTFYON~=<.+-".utf8.contains(byte) }

  /// The type of a text that is a reserved word in some version of YAML.
  private static func word(_ plain: ArraySlice<UInt8>) -> InferredType? {
    switch String(decoding: plain.lazy.map(\.lowercased), as: UTF8.self) {
    case "true", "false": plain.allSatisfy { $0 == $0.lowercased } ? .boolean : .ambiguous
    case "yes", "no", "on", "off", "y", "n", "null", "~", "=", "<<": .ambiguous
    case ".", ".inf", "+.inf", "-.inf", ".nan", "+.nan", "-.nan": .ambiguous
    default: nil
    }
  }
}

/// `-?(0|[1-9][0-9]*)(\.[0-9]+)?`, except negative zero.
private func isJSONNumber(_ plain: ArraySlice<UInt8>) -> Bool {
  var scanner = ByteScanner(rest: plain)
  let isNegative = scanner.skipOne { $0 == .dash }
  let whole = scanner.rest.prefix(while: \.isDigit)
  guard scanner.skip(\.isDigit), whole.count == 1 || whole.first != .zero else { return false }
  if scanner.skipOne({ $0 == .dot }), !scanner.skip(\.isDigit) { return false }
  let isZero = plain.allSatisfy { !$0.isDigit || $0 == .zero }
  return scanner.rest.isEmpty && !(isNegative && isZero)
}

/// `[0-9_,]*\.?[0-9_,]*([eE][-+]?[0-9]+)?`: `010`, `1_000`, `1,000`, `.5`, `1.`, `1e3`.
private func isDecimal(_ plain: ArraySlice<UInt8>) -> Bool {
  var scanner = ByteScanner(rest: plain)
  scanner.skip(isDigitOrSeparator)
  scanner.skipOne { $0 == .dot }
  scanner.skip(isDigitOrSeparator)
  if scanner.skipOne({ $0.lowercased == UInt8(ascii: "e") }) {
    scanner.skipOne { $0 == .plus || $0 == .dash }
    if !scanner.skip(\.isDigit) { return false }
  }
  return scanner.rest.isEmpty
}

/// `0x1F`, `0o17`, `0b11`, in upper or lower case.
private func isRadixNumber(_ plain: ArraySlice<UInt8>) -> Bool {
  var scanner = ByteScanner(rest: plain)
  guard scanner.skipOne({ $0 == .zero }), scanner.skipOne({ "xob".utf8.contains($0.lowercased) }) else { return false }
  let hasDigits = scanner.skip { isDigitOrSeparator($0) || "abcdef".utf8.contains($0.lowercased) }
  return hasDigits && scanner.rest.isEmpty
}

/// `12:30`, `1:60:00.5`: base-60 numbers of YAML 1.1.
private func isSexagesimal(_ plain: ArraySlice<UInt8>) -> Bool {
  var scanner = ByteScanner(rest: plain)
  guard scanner.skip(isDigitOrSeparator), scanner.rest.first == .colon else { return false }
  while scanner.skipOne({ $0 == .colon }) {
    if !scanner.skip(\.isDigit) { return false }
  }
  if scanner.skipOne({ $0 == .dot }) { scanner.skip(isDigitOrSeparator) }
  return scanner.rest.isEmpty
}

/// `2019-10-16`, with or without a time.
private func isDate(_ plain: ArraySlice<UInt8>) -> Bool {
  var scanner = ByteScanner(rest: plain)
  guard scanner.skip(\.isDigit), scanner.skipOne({ $0 == .dash }), scanner.skip(\.isDigit),
    scanner.skipOne({ $0 == .dash }), scanner.skip(\.isDigit)
  else { return false }
  scanner.skip { $0.isDigit || " :.+-tz".utf8.contains($0.lowercased) }
  return scanner.rest.isEmpty
}

private func isDigitOrSeparator(_ byte: UInt8) -> Bool {
  byte.isDigit || byte == .underscore || byte == .comma
}

/// Skips over bytes from the front of a text.
private struct ByteScanner {
  var rest: ArraySlice<UInt8>

  @discardableResult
  mutating func skip(_ matches: (UInt8) -> Bool) -> Bool {
    let count = rest.prefix(while: matches).count
    rest = rest.dropFirst(count)
    return count > 0
  }

  @discardableResult
  mutating func skipOne(_ matches: (UInt8) -> Bool) -> Bool {
    guard let first = rest.first, matches(first) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
