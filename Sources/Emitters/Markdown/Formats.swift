import SpecModel

extension Scalar {
  /// Whether a text has the format of the type, so that an example can show it.
  func allows(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    switch self {
    case .text, .personalText, .integer, .number, .boolean, .seconds, .milliseconds: return true
    case .uuid: return matches(bytes, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")
    case .phoneNumber:
      let digits = bytes.first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes[...]
      return (7...15).contains(digits.count) && digits.first != UInt8(ascii: "0") && digits.allSatisfy(isDigit)
    case .countryCode: return matches(bytes, "AA")
    case .timestamp: return isTimestamp(bytes)
    case .url:
      let hasHost = ["https://", "http://"].contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
      return hasHost && bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"\\".utf8.contains($0) }
    case .digits:
      let isBlank = bytes.allSatisfy { $0 == UInt8(ascii: " ") }
      return isBlank || bytes.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "#") }
    }
  }
}

/// Whether a text has the format of RFC 3339: `2019-10-16T08:12:01.250+08:00`. The numbers are not checked.
private func isTimestamp(_ bytes: [UInt8]) -> Bool {
  guard matches(bytes.prefix(19), "0000-00-00T00:00:00") else { return false }
  var zone = bytes.dropFirst(19)
  if zone.first == UInt8(ascii: ".") {
    let fraction = zone.dropFirst().prefix(while: isDigit)
    if fraction.isEmpty { return false }
    zone = zone.dropFirst(1 + fraction.count)
  }
  return matches(zone, "Z") || matches(zone, "+00:00") || matches(zone, "-00:00")
}

/// Whether a text matches a pattern, in which `x` is a hexadecimal digit, `0` a digit and `A` a capital letter.
private func matches(_ bytes: some Collection<UInt8>, _ pattern: StaticString) -> Bool {
  let pattern = Array(pattern.description.utf8)
  return bytes.count == pattern.count
    && zip(bytes, pattern).allSatisfy { byte, sign in
      switch sign {
      case UInt8(ascii: "x"): UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20 || isDigit(byte)
      case UInt8(ascii: "0"): isDigit(byte)
      case UInt8(ascii: "A"): UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      default: byte == sign
      }
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
