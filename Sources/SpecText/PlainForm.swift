/// What YAML readers take a text without quotes for.
enum PlainForm {
  /// A text to every reader.
  case text
  /// The same number to every reader: `0`, `-1001`, `0.5`.
  case number
  /// `true` or `false`.
  case boolean
  /// Something else than a text to some reader: `NO`, `010`, `12:30`, `+6568888888`, `2019-10-16`, `null`.
  case ambiguous

  init(_ plain: ArraySlice<UInt8>) {
    if let first = plain.first, plain.count <= 5, Self.beginsWord(first), let form = Self.word(plain) {
      self = form
      return
    }
    var scanner = FormScanner(rest: plain)
    scanner.passOne { $0 == .plus || $0 == .dash }
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

  /// Whether one of the words begins with this byte; most texts need no further look.
  private static func beginsWord(_ byte: UInt8) -> Bool { "tfyonTFYON~=<.+-".utf8.contains(byte) }

  /// The form of a text that is a word of some version of YAML.
  private static func word(_ plain: ArraySlice<UInt8>) -> PlainForm? {
    switch String(decoding: plain.lazy.map(\.lowercased), as: UTF8.self) {
    case "true", "false": plain.allSatisfy { $0 == $0.lowercased } ? .boolean : .ambiguous
    case "yes", "no", "on", "off", "y", "n", "null", "~", "=", "<<": .ambiguous
    case ".", ".inf", "+.inf", "-.inf", ".nan", "+.nan", "-.nan": .ambiguous
    default: nil
    }
  }
}

/// `-?(0|[1-9][0-9]*)(\.[0-9]+)?`, but not the negative zero.
private func isJSONNumber(_ plain: ArraySlice<UInt8>) -> Bool {
  var scanner = FormScanner(rest: plain)
  let isNegative = scanner.passOne { $0 == .dash }
  let whole = scanner.rest.prefix(while: \.isDigit)
  guard scanner.pass(\.isDigit), whole.count == 1 || whole.first != .zero else { return false }
  if scanner.passOne({ $0 == .dot }), !scanner.pass(\.isDigit) { return false }
  let isZero = plain.allSatisfy { !$0.isDigit || $0 == .zero }
  return scanner.rest.isEmpty && !(isNegative && isZero)
}

/// `[0-9_,]*\.?[0-9_,]*([eE][-+]?[0-9]+)?`: `010`, `1_000`, `1,000`, `.5`, `1.`, `1e3`.
private func isDecimal(_ plain: ArraySlice<UInt8>) -> Bool {
  var scanner = FormScanner(rest: plain)
  scanner.pass(isDigitOrSeparator)
  scanner.passOne { $0 == .dot }
  scanner.pass(isDigitOrSeparator)
  if scanner.passOne({ $0.lowercased == UInt8(ascii: "e") }) {
    scanner.passOne { $0 == .plus || $0 == .dash }
    if !scanner.pass(\.isDigit) { return false }
  }
  return scanner.rest.isEmpty
}

/// `0x1F`, `0o17`, `0b11`, each in either case.
private func isRadixNumber(_ plain: ArraySlice<UInt8>) -> Bool {
  var scanner = FormScanner(rest: plain)
  guard scanner.passOne({ $0 == .zero }), scanner.passOne({ "xob".utf8.contains($0.lowercased) }) else { return false }
  let hasDigits = scanner.pass { isDigitOrSeparator($0) || "abcdef".utf8.contains($0.lowercased) }
  return hasDigits && scanner.rest.isEmpty
}

/// `12:30`, `1:60:00.5`: numbers to the base of 60.
private func isSexagesimal(_ plain: ArraySlice<UInt8>) -> Bool {
  var scanner = FormScanner(rest: plain)
  guard scanner.pass(isDigitOrSeparator), scanner.rest.first == .colon else { return false }
  while scanner.passOne({ $0 == .colon }) {
    if !scanner.pass(\.isDigit) { return false }
  }
  if scanner.passOne({ $0 == .dot }) { scanner.pass(isDigitOrSeparator) }
  return scanner.rest.isEmpty
}

/// `2019-10-16`, alone or with a time after it.
private func isDate(_ plain: ArraySlice<UInt8>) -> Bool {
  var scanner = FormScanner(rest: plain)
  guard scanner.pass(\.isDigit), scanner.passOne({ $0 == .dash }), scanner.pass(\.isDigit),
    scanner.passOne({ $0 == .dash }), scanner.pass(\.isDigit)
  else { return false }
  scanner.pass { $0.isDigit || " :.+-tz".utf8.contains($0.lowercased) }
  return scanner.rest.isEmpty
}

private func isDigitOrSeparator(_ byte: UInt8) -> Bool {
  byte.isDigit || byte == .underscore || byte == .comma
}

/// Passes over the parts of a form, one after the other.
private struct FormScanner {
  var rest: ArraySlice<UInt8>

  @discardableResult
  mutating func pass(_ belongs: (UInt8) -> Bool) -> Bool {
    let count = rest.prefix(while: belongs).count
    rest = rest.dropFirst(count)
    return count > 0
  }

  @discardableResult
  mutating func passOne(_ belongs: (UInt8) -> Bool) -> Bool {
    guard let first = rest.first, belongs(first) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
