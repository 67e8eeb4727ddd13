// Numbers and codes in texts.

extension _Validation {
  /// Requires that a number is one. Only a string literal can be another text.
  public mutating func format(_ number: ExactDecimal?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let number, !number.text.isJSONNumber else { return }
    report("format", at: name, severity, "must be a decimal number")
  }

  /// Requires that a text is a decimal number.
  public mutating func format(_ text: DecimalText?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let text, !text.text.isJSONNumber else { return }
    report("format", at: name, severity, "must be a decimal number in a string, such as \"12.50\"")
  }

  /// Requires that a text is an integer of any size.
  public mutating func format(_ text: IntegerText?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let text, !text.text.isInteger else { return }
    report("format", at: name, severity, "must be an integer in a string, without leading zeros")
  }

  /// Requires that a text is `true` or `false`.
  public mutating func format(_ text: BooleanText?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let text, !text.text.isBoolean else { return }
    report("format", at: name, severity, "must be \"true\" or \"false\"")
  }

  /// Requires that a text is base64 with padding.
  public mutating func format(_ text: Base64Text?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let text, !text.text.isBase64 else { return }
    report("format", at: name, severity, "must be base64 with padding")
  }

  /// Requires that a text has hexadecimal digits only, and at least one.
  public mutating func hex(_ text: String?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let text, !text.isHexadecimal else { return }
    report("format", at: name, severity, "must be hexadecimal digits")
  }

  /// Requires that a text has the form of a currency code: three capital letters, or three small letters.
  public mutating func currency(_ code: String?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let code, !code.isCurrency else { return }
    report("format", at: name, severity, "must be a currency code of three letters of one case")
  }

  /// Requires that a text has the form of a language tag of BCP 47. Its parts are not looked up.
  public mutating func languageTag(_ tag: String?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let tag, !tag.isLanguageTag else { return }
    report("format", at: name, severity, "must be a language tag of BCP 47, such as en-US")
  }
}

extension String {
  package var isBoolean: Bool { hasBytes(of: "true" as StaticString) || hasBytes(of: "false" as StaticString) }

  /// Whether the text is base64 by RFC 4648, section 4, with padding. The url-safe alphabet is not allowed.
  package var isBase64: Bool {
    if utf8.count % 4 != 0 { return false }
    let padding = utf8.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return utf8.dropLast(padding).allSatisfy {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
    }
  }

  package var isHexadecimal: Bool { !isEmpty && utf8.allSatisfy { $0.hexadecimalValue != nil } }

  /// Whether the text is three ASCII letters of one case. The list of ISO 4217 is not checked.
  package var isCurrency: Bool {
    utf8.count == 3 && utf8.allSatisfy(\.isLetter)
      && (utf8.allSatisfy { $0 & 0x20 == 0 } || utf8.allSatisfy { $0 & 0x20 != 0 })
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter.
  @inline(__always) var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
}
