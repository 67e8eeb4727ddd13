extension _Validation {
  /// Requires that an id is a UUID, in hexadecimal digits of either case. The version and the variant are not checked.
  @inlinable @inline(__always)
  public mutating func format(_ id: Identifier?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let id, case .text(let text) = id.storage else { return }
    checkIdentifier(text, at: name, severity)
  }

  /// Requires that a timestamp is a valid date and time by RFC 3339.
  @inlinable @inline(__always)
  public mutating func format(_ time: Timestamp?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let time, case .text = time.storage else { return }
    checkTimestamp(time, at: name, severity)
  }

  /// Requires that a phone number has 7 to 15 digits and does not begin with 0. A `+` before the digits is optional.
  public mutating func format(_ number: PhoneNumber?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let number, !number.text.isPhoneNumber else { return }
    report(
      "format", at: name, severity,
      "must be a phone number: 7 to 15 digits that do not begin with 0, with or without a leading +")
  }

  /// Requires that keys are digits, `A` to `D`, `*` or `#`. An empty text or spaces mean that no key was pressed.
  public mutating func format(_ digits: Digits?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let digits, !digits.text.isDigits else { return }
    report("format", at: name, severity, "must contain only digits, A to D, * and #, or be blank")
  }

  /// Requires that a country code is two upper-case ASCII letters. The list of ISO 3166-1 is not checked.
  public mutating func countryCode(_ code: String?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let code, !code.isCountryCode else { return }
    report("format", at: name, severity, "must be a country code of two upper-case letters")
  }

  /// Requires that a text is a valid date by RFC 3339.
  public mutating func date(_ date: String?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let date, !date.isDate else { return }
    report("format", at: name, severity, "must be a date by RFC 3339")
  }

  @usableFromInline @inline(never)
  mutating func checkIdentifier(_ text: String, at name: StaticString, _ severity: Violation.Severity) {
    if !text.isUUID {
      report("format", at: name, severity, "must be a UUID: 32 hexadecimal digits, grouped 8-4-4-4-12")
    }
  }

  @usableFromInline @inline(never)
  mutating func checkTimestamp(_ time: Timestamp, at name: StaticString, _ severity: Violation.Severity) {
    if time.instant == nil { report("format", at: name, severity, "must be a date and time by RFC 3339") }
  }
}

// The formats. The generator checks the values on the pages of a vendor with the same functions.
extension String {
  package var isUUID: Bool {
    guard utf8.count == 36 else { return false }
    return utf8.enumerated().allSatisfy { index, byte in
      [8, 13, 18, 23].contains(index) ? byte == .minus : byte.hexadecimalValue != nil
    }
  }

  package var isPhoneNumber: Bool {
    unsafe withBytes { bytes in
      let hasPlus = unsafe bytes.first == UInt8(ascii: "+")
      let digits = unsafe bytes[(hasPlus ? 1 : 0)...]
      return unsafe (7...15).contains(digits.count) && digits.first != .zero && digits.allSatisfy(\.isDigit)
    }
  }

  /// Whether the text contains only spaces, or only keys of a phone: 0 to 9, A to D, * and #. The empty text counts, too.
  package var isDigits: Bool {
    unsafe withBytes { bytes in
      unsafe bytes.allSatisfy { $0 == .space }
        || bytes.allSatisfy { $0.isUsualKey || $0 &- UInt8(ascii: "A") < 4 }
    }
  }

  package var isCountryCode: Bool {
    unsafe withBytes { bytes in unsafe bytes.count == 2 && bytes.allSatisfy { $0 &- UInt8(ascii: "A") < 26 } }
  }

  /// Whether the text is a date and time by RFC 3339.
  package var isTimestamp: Bool { Timestamp(self).instant != nil }

  /// Whether the text is a date by RFC 3339, such as `2026-07-23`.
  package var isDate: Bool { utf8.count == 10 && (self + "T00:00:00Z").isTimestamp }
}

extension UInt8 {
  /// Whether the byte is a key of a usual phone: a digit, `*` or `#`.
  @inline(__always) var isUsualKey: Bool { isDigit || self == UInt8(ascii: "*") || self == UInt8(ascii: "#") }
}
