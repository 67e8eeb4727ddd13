/// The tokens of a generated source. The lexer accepts only what generated sources may contain: names, numbers, signs,
/// literals in one line without interpolation, and comments to the end of a line.
struct SwiftTokens {
  /// Names, numbers and signs, with a quote for each literal. A comma at the end of a list depends on the width of the line, so it is ignored.
  private(set) var code: [String] = []
  private(set) var names: Set<String> = []
  /// The closing brackets that are expected.
  private var open: [UInt8] = []
  private var rest: Substring.UTF8View

  /// - Throws: a ``Finding`` if the source contains anything else.
  init(_ source: String) throws {
    rest = source[...].utf8
    while let byte = rest.first { try addToken(byte) }
    try expect(open.isEmpty, "every bracket is closed")
  }

  private mutating func addToken(_ byte: UInt8) throws {
    switch byte {
    case 0x20: _ = pass { $0 == 0x20 }
    case 0x0A: rest.removeFirst()
    case UInt8(ascii: "/"): try passComment()
    case UInt8(ascii: "\""): try passLiteral()
    case _ where isDigit(byte):
      code.append(pass { isDigit($0) || $0 == UInt8(ascii: "_") })
      try expect(rest.first.map(isNameByte) != true, "a number is digits")
    case UInt8(ascii: "`"):
      rest.removeFirst()
      try addName(pass(isNameByte))
      try expect(rest.popFirst() == byte, "a name in backticks ends with one")
    case UInt8(ascii: "$"):
      rest.removeFirst()
      try expect(pass(isDigit) == "0", "a dollar sign is that of $0")
      code.append("$0")
    case _ where isNameByte(byte): try addName(pass(isNameByte))
    default: try addSign(byte)
    }
  }

  private mutating func pass(_ belongs: (UInt8) -> Bool) -> String {
    let token = rest.prefix(while: belongs)
    rest = rest[token.endIndex...]
    return String(Substring(token))
  }

  private mutating func addName(_ name: String) throws {
    try expect(name.utf8.first.map { isNameByte($0) && !isDigit($0) } ?? false, "a name begins with a letter: \(name)")
    // The compiler distinguishes identifiers from keywords.
    names.insert(name)
    code.append(name)
  }

  private mutating func addSign(_ sign: UInt8) throws {
    try expect(Self.signs.contains(sign), "code has no sign 0x\(String(sign, radix: 16))")
    rest.removeFirst()
    switch sign {
    case UInt8(ascii: "("): open.append(UInt8(ascii: ")"))
    case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
    case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      try expect(open.popLast() == sign, "a bracket is closed by its own kind")
      if code.last == "," { code.removeLast() }
    default: break
    }
    code.append(String(Unicode.Scalar(sign)))
  }

  /// `//` up to the end of the line. Other comments are not allowed.
  private mutating func passComment() throws {
    rest.removeFirst()
    try expect(rest.first == UInt8(ascii: "/"), "a slash begins a comment to the end of its line")
    rest = rest.drop { $0 != 0x0A }
  }

  private mutating func passLiteral() throws {
    rest.removeFirst()
    while rest.first != UInt8(ascii: "\"") {
      let byte = rest.popFirst()
      try expect((0x20..<0x7F).contains(byte ?? 0), "a literal is printable ASCII in one line, and closed")
      guard byte == UInt8(ascii: "\\") else { continue }
      let escaped = rest.popFirst()
      if escaped == UInt8(ascii: "u") {
        let digits = pass { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "\"") && $0 != 0x0A }
        let value = UInt32(digits.dropFirst(), radix: 16)
        try expect(digits.first == "{" && value.flatMap(Unicode.Scalar.init) != nil, "an escape is that of a character")
        try expect(rest.popFirst() == UInt8(ascii: "}"), "an escape is closed")
      } else {
        try expect(escaped == UInt8(ascii: "\\") || escaped == UInt8(ascii: "\""), "a literal has no interpolation")
      }
    }
    rest.removeFirst()
    // `"""` would be an empty literal and the beginning of another one.
    try expect(rest.first != UInt8(ascii: "\""), "a literal is no text of many lines")
    code.append("\"")
  }

  private static let signs = Set("&(),-.:<=>?@[]{}|!".utf8)
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

func isNameByte(_ byte: UInt8) -> Bool {
  isDigit(byte) || byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
