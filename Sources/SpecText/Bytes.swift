// The bytes that have a meaning in the spec language.

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let hash = UInt8(ascii: "#")
  static let percent = UInt8(ascii: "%")
  static let plus = UInt8(ascii: "+")
  static let comma = UInt8(ascii: ",")
  static let dash = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let zero = UInt8(ascii: "0")
  static let question = UInt8(ascii: "?")
  static let underscore = UInt8(ascii: "_")
  static let bar = UInt8(ascii: "|")
  static let less = UInt8(ascii: "<")
  static let equals = UInt8(ascii: "=")
  static let greater = UInt8(ascii: ">")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")

  /// Whether the byte is a space or a tab. A tab counts, so that a reported tab causes no second error.
  var isBlank: Bool { self == .space || self == .tab }
  var isQuote: Bool { self == .doubleQuote || self == .singleQuote }
  var isDigit: Bool { self >= .zero && self <= UInt8(ascii: "9") }
  var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }

  /// Whether the byte has a meaning inside `[]` and `{}`.
  var isFlowIndicator: Bool {
    self == .comma || self == .openBracket || self == .closeBracket || self == .openBrace || self == .closeBrace
  }

  /// An ASCII capital letter in lower case; any other byte is unchanged.
  var lowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }
}

/// A string that is compared byte by byte. `==` of `String` also accepts canonically equivalent text.
package struct ByteKey: Hashable, Comparable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: ByteKey, right: ByteKey) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package static func < (left: ByteKey, right: ByteKey) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    // `String.hash(into:)` normalizes first, which takes quadratic time for a long row of combining marks.
    for byte in text.utf8 { hasher.combine(byte) }
    hasher.combine(UInt8.max)
  }
}
