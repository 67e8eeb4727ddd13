import SpecModel

/// A piece of Swift source.
///
/// A piece that is interpolated into another is indented to its column. A plain `String` cannot be
/// interpolated, so that no text of a spec can become code: it must be a ``SwiftIdentifier``, a `literal:` or a `doc:`.
struct SwiftCode: Equatable, Sendable, ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral text: String) { self.text = text }
  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }
  private init(text: String) { self.text = text }

  /// A number. It has only digits, at most one point and a minus, so it is a literal without escaping.
  init(decimal number: DecimalNumber) { text = grouped(number.text) }

  var isEmpty: Bool { text.isEmpty }

  /// One piece per line.
  static func lines(_ pieces: [SwiftCode]) -> SwiftCode { joined(pieces, by: "\n") }

  /// Pieces with an empty line between them.
  static func paragraphs(_ pieces: [SwiftCode]) -> SwiftCode { joined(pieces.filter { !$0.isEmpty }, by: "\n\n") }

  static func list(_ pieces: [SwiftCode]) -> SwiftCode { joined(pieces, by: ", ") }

  /// Conditions that must all be true.
  static func conjunction(_ conditions: [SwiftCode]) -> SwiftCode { joined(conditions, by: " && ") }

  /// The branches of an `if`. The last one is the `else`.
  static func alternatives(_ branches: [SwiftCode]) -> SwiftCode { joined(branches, by: " else ") }

  /// Pieces of code with a text between them.
  static func joined(_ pieces: [SwiftCode], by separator: String) -> SwiftCode {
    SwiftCode(text: pieces.map(\.text).joined(separator: separator))
  }

  /// Whether there is more than one line.
  var hasLines: Bool { text.utf8.contains(UInt8(ascii: "\n")) }

  /// The number of characters of the longest line.
  var width: Int {
    hasLines ? text.utf8.split(separator: UInt8(ascii: "\n")).map(\.count).max() ?? 0 : text.utf8.count
  }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ code: SwiftCode) {
      let width = indentation
      if width == 0 || !code.hasLines {
        text += code.text
        return
      }
      let lineFeed = UInt8(ascii: "\n")
      let indent = [UInt8](repeating: UInt8(ascii: " "), count: width)
      var indented: [UInt8] = []
      var beginsLine = false
      // A loop over an array is three times as fast as one over a text.
      for byte in Array(code.text.utf8) {
        if beginsLine && byte != lineFeed { indented += indent }
        indented.append(byte)
        beginsLine = byte == lineFeed
      }
      text += String(decoding: indented, as: UTF8.self)
    }

    mutating func appendInterpolation(_ name: SwiftIdentifier) { text += name.text }

    /// Any text as a string literal.
    mutating func appendInterpolation(literal text: String) { self.text += swiftLiteral(text) }

    /// A name in JSON as a string literal, with the escapes that the encoder of the runtime writes. Decoders compare it
    /// with the bytes of a body.
    mutating func appendInterpolation(jsonName name: String) { text += swiftLiteral(escapedName(name)) }

    mutating func appendInterpolation(_ number: Int) { text += String(number) }

    /// Any text as a documentation comment: each line starts with `///`.
    ///
    /// - Parameter outer: the indentation that the code gets later.
    mutating func appendInterpolation(doc: DocComment, outer: Int = 0) {
      appendInterpolation(SwiftCode(text: doc.render(indentation: indentation + outer)))
    }

    /// The number of spaces on the current line, or 0 if it has anything else.
    private var indentation: Int {
      var index = text.utf8.endIndex
      var count = 0
      while index > text.utf8.startIndex {
        index = text.utf8.index(before: index)
        if text.utf8[index] == UInt8(ascii: "\n") { return count }
        if text.utf8[index] != UInt8(ascii: " ") { return 0 }
        count += 1
      }
      return count
    }
  }
}

/// A whole number of seven or more digits in groups of three, as the formatter requires.
private func grouped(_ number: String) -> String {
  let digits = number.drop { $0 == "-" }
  guard digits.count >= 7, !digits.contains(".") else { return number }
  let groups = stride(from: digits.count % 3, through: digits.count, by: 3).map { end in
    String(digits.prefix(end).suffix(min(3, end)))
  }
  return (number.hasPrefix("-") ? "-" : "") + groups.filter { !$0.isEmpty }.joined(separator: "_")
}

/// A name as the encoder of the runtime writes it between quotes. Every name has one such form.
private func escapedName(_ name: String) -> String {
  let isPlain = name.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
  if isPlain { return name }
  return name.unicodeScalars.map { scalar in
    switch scalar {
    case "\"", "\\": "\\" + String(scalar)
    case "\u{8}": "\\b"
    case "\t": "\\t"
    case "\n": "\\n"
    case "\u{C}": "\\f"
    case "\r": "\\r"
    case "\0"..<" ": "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }.joined()
}

/// A string literal with this value. Printable ASCII is unchanged, and everything else is escaped.
private func swiftLiteral(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
  if isPlain { return "\"\(text)\"" }
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": literal += "\\" + String(scalar)
    case " "..."~": literal.unicodeScalars.append(scalar)
    default: literal += "\\u{" + String(scalar.value, radix: 16) + "}"
    }
  }
  return literal + "\""
}
