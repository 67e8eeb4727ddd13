// Addresses: URLs, e-mail and IP.

extension _Validation {
  /// Requires that a URL begins with `http://` or `https://` and a host, in printable ASCII without spaces.
  public mutating func url(_ url: String?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let url, !url.isWebAddress else { return }
    report("format", at: name, severity, "must be a URL that begins with http:// or https://")
  }

  /// Requires that a URL has one of the schemes, in small letters.
  public mutating func url(
    _ url: String?, schemes: @autoclosure () -> [StaticString], at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let url else { return }
    if let scheme = url.urlScheme, schemes().contains(where: scheme.hasBytes(of:)) { return }
    let list = schemes().map { "\($0):" }.joined(separator: " or ")
    report("format", at: name, severity, "must be a URL that begins with \(list)")
  }

  /// Requires that a text is an e-mail address by RFC 5321 and RFC 6531.
  public mutating func format(_ address: EmailAddress?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let address, !address.text.isEmailAddress else { return }
    report("format", at: name, severity, "must be an e-mail address")
  }

  /// Requires that a text is an IP address of version 4 or 6.
  public mutating func format(_ address: IPAddress?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let address, !address.text.isIPAddress else { return }
    report("format", at: name, severity, "must be an IP address")
  }
}

// MARK: URLs

extension String {
  /// Whether the text is a URL with the scheme `http` or `https`.
  package var isWebAddress: Bool { urlScheme == "https" || urlScheme == "http" }

  /// The scheme of a URL: `https`. It is in small letters, and the rest is printable ASCII without spaces.
  ///
  /// - Returns: nil if the text is not a URL. A URL with `//` has a host; http, https, ws and wss need one.
  package var urlScheme: String? {
    guard let colon = utf8.firstIndex(of: .colon), self[..<colon].utf8.isScheme else { return nil }
    let scheme = String(self[..<colon])
    let rest = utf8[colon...].dropFirst()
    guard
      !rest.isEmpty,
      rest.allSatisfy({ $0.isPrintableASCII && $0 != .space && $0 != .quote && $0 != .backslash })
    else { return nil }
    if rest.starts(with: "//".utf8) {
      let host = rest.dropFirst(2).first
      let hasHost = host != nil && host != UInt8(ascii: "/") && host != UInt8(ascii: "?")
      return hasHost || scheme == "file" ? scheme : nil
    }
    return ["http", "https", "ws", "wss"].contains(scheme) ? nil : scheme
  }

  /// Whether the text is a scheme in small letters: `https`, `s3`.
  package var isURLScheme: Bool { self[...].utf8.isScheme }
}

extension Substring.UTF8View {
  fileprivate var isScheme: Bool {
    guard let first, first &- UInt8(ascii: "a") < 26 else { return false }
    return allSatisfy { byte in
      byte &- UInt8(ascii: "a") < 26 || byte.isDigit || byte == UInt8(ascii: "+") || byte == .minus
        || byte == UInt8(ascii: ".")
    }
  }
}

// MARK: E-mail

extension String {
  /// Whether the text is an address by RFC 5321: `name@example.com`. It can have letters of any language (RFC 6531).
  ///
  /// The dots of the local part are not checked, because providers do not follow the rule.
  package var isEmailAddress: Bool {
    guard utf8.count <= 254, let at = utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let (local, domain) = (self[..<at], self[utf8.index(after: at)...])
    guard (1...64).contains(local.utf8.count) else { return false }
    let isLocal = local.utf8.first == .quote ? local.isQuotedText : local.unicodeScalars.allSatisfy(\.isInLocalPart)
    return isLocal && (domain.utf8.first == UInt8(ascii: "[") ? domain.isAddressLiteral : domain.isDomain)
  }
}

extension Substring {
  /// Whether the text is in quotes, with a backslash before each inner quote.
  fileprivate var isQuotedText: Bool {
    guard utf8.count >= 2, utf8.last == .quote else { return false }
    var isEscaped = false
    for scalar in unicodeScalars.dropFirst().dropLast() {
      guard scalar == " " || scalar.isVisible, isEscaped || scalar != "\"" else { return false }
      isEscaped = !isEscaped && scalar == "\\"
    }
    return !isEscaped
  }

  /// Whether the text is a domain: labels of letters, digits and inner hyphens.
  fileprivate var isDomain: Bool {
    utf8.count <= 253
      && unicodeScalars.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        !label.isEmpty && label.count <= 63 && label.first != "-" && label.last != "-"
          && label.allSatisfy(\.isInLabel)
      }
  }

  /// Whether the text is an IP address in brackets: `[192.0.2.1]`, `[IPv6:2001:db8::1]`.
  fileprivate var isAddressLiteral: Bool {
    guard utf8.count > 2, utf8.last == UInt8(ascii: "]") else { return false }
    let address = Array(utf8.dropFirst().dropLast())
    if address.starts(with: "IPv6:".utf8) { return isVersion6(address[5...]) }
    return isVersion4(address[...])
  }
}

extension Unicode.Scalar {
  /// Whether the character can be seen, so that it is no space, control or format character.
  fileprivate var isVisible: Bool {
    if isASCII { return value > 0x20 && value < 0x7F }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .spaceSeparator, .surrogate, .unassigned:
      return false
    default: return true
    }
  }

  private var isLetterOrDigit: Bool { isASCII ? UInt8(value).isLetter || UInt8(value).isDigit : isVisible }

  fileprivate var isInLabel: Bool { isLetterOrDigit || self == "-" }

  fileprivate var isInLocalPart: Bool { isLetterOrDigit || ".!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(self) }
}

// MARK: IP

extension String {
  /// Whether the text is an address of version 4 (`192.0.2.1`) or of version 6 (RFC 4291, without a zone).
  package var isIPAddress: Bool {
    if utf8.count > 45 { return false }
    let bytes = Array(utf8)
    return isVersion4(bytes[...]) || isVersion6(bytes[...])
  }
}

/// Four numbers up to 255 without leading zeros.
private func isVersion4(_ text: ArraySlice<UInt8>) -> Bool {
  let numbers = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return numbers.count == 4
    && numbers.allSatisfy { number in
      (1...3).contains(number.count) && number.allSatisfy(\.isDigit) && (number.count == 1 || number.first != .zero)
        && number.reduce(0) { $0 * 10 + Int($1 - .zero) } <= 255
    }
}

/// Eight groups of hexadecimal digits. `::` stands for one or more groups of zeros.
private func isVersion6(_ text: ArraySlice<UInt8>) -> Bool {
  let gap = text.indices.dropLast().first { text[$0] == .colon && text[$0 + 1] == .colon }
  guard let gap else { return groups(text, canEndWithVersion4: true) == 8 }
  guard let before = groups(text[..<gap], canEndWithVersion4: false),
    let after = groups(text[(gap + 2)...], canEndWithVersion4: true)
  else { return false }
  return before + after <= 7
}

/// The number of groups between colons; nil if one is not one to four hexadecimal digits. An address of version 4 at
/// the end counts as two.
private func groups(_ text: ArraySlice<UInt8>, canEndWithVersion4: Bool) -> Int? {
  if text.isEmpty { return 0 }
  var groups = text.split(separator: .colon, omittingEmptySubsequences: false)
  var count = groups.count
  if canEndWithVersion4, let last = groups.last, isVersion4(last) {
    groups.removeLast()
    count += 1
  }
  let areDigits = groups.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy { $0.hexadecimalValue != nil } }
  return areDigits ? count : nil
}
