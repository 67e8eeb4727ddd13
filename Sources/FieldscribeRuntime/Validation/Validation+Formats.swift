extension _Validation {
  /// An id is a UUID in hexadecimal digits of either case; version and variant are not looked at.
  @inlinable @inline(__always)
  public mutating func format(_ id: Identifier?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let id, case .text(let text) = id.storage else { return }
    checkIdentifier(text, at: name, severity)
  }

  /// A timestamp is a valid time of RFC 3339.
  @inlinable @inline(__always)
  public mutating func format(_ time: Timestamp?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let time, case .text = time.storage else { return }
    checkTimestamp(time, at: name, severity)
  }

  /// A phone number is 7 to 15 digits, the first one not 0, with or without a plus.
  public mutating func format(_ number: PhoneNumber?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let number, !number.text.isPhoneNumber else { return }
    report("format", at: name, severity, "must be a phone number: 7 to 15 digits, the first not 0, with or without +")
  }

  /// Pressed keys are digits, `*` and `#`. Blank text stands for no key.
  public mutating func format(_ digits: Digits?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let digits, !digits.text.isDigits else { return }
    report("format", at: name, severity, "must be digits, * and #, or blank")
  }

  /// A country is two capital letters of ISO 3166-1.
  public mutating func countryCode(_ code: String?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let code, !code.isCountryCode else { return }
    report("format", at: name, severity, "must be a country code: two capital letters")
  }

  /// A URL is `http` or `https`, with a host, in printable ASCII without spaces.
  public mutating func url(_ url: String?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let url, !url.isWebAddress else { return }
    report("format", at: name, severity, "must be a URL that begins with http:// or https://")
  }

  @usableFromInline @inline(never)
  mutating func checkIdentifier(_ text: String, at name: StaticString, _ severity: Violation.Severity) {
    if !text.isUUID { report("format", at: name, severity, "must be a UUID: 8-4-4-4-12 hexadecimal digits") }
  }

  @usableFromInline @inline(never)
  mutating func checkTimestamp(_ time: Timestamp, at name: StaticString, _ severity: Violation.Severity) {
    if time.instant == nil { report("format", at: name, severity, "must be a date and time as in RFC 3339") }
  }
}

extension String {
  fileprivate var isUUID: Bool {
    guard utf8.count == 36 else { return false }
    return utf8.enumerated().allSatisfy { place, byte in
      [8, 13, 18, 23].contains(place) ? byte == .minus : byte.hexadecimalValue != nil
    }
  }

  fileprivate var isPhoneNumber: Bool {
    unsafe withBytes { bytes in
      let hasPlus = unsafe bytes.first == UInt8(ascii: "+")
      let digits = unsafe bytes[(hasPlus ? 1 : 0)...]
      return unsafe (7...15).contains(digits.count) && digits.first != .zero && digits.allSatisfy(\.isDigit)
    }
  }

  /// Blank, or keys of a phone.
  var isDigits: Bool {
    unsafe withBytes { bytes in
      unsafe bytes.allSatisfy { $0 == .space }
        || bytes.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "#") }
    }
  }

  fileprivate var isCountryCode: Bool {
    unsafe withBytes { bytes in unsafe bytes.count == 2 && bytes.allSatisfy { $0 &- UInt8(ascii: "A") < 26 } }
  }

  fileprivate var isWebAddress: Bool {
    for scheme in ["https://", "http://"] where utf8.starts(with: scheme.utf8) {
      let rest = utf8.dropFirst(scheme.utf8.count)
      guard let first = rest.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "?") else { return false }
      return rest.allSatisfy { $0.isPrintableASCII && $0 != .space && $0 != .quote && $0 != .backslash }
    }
    return false
  }
}
