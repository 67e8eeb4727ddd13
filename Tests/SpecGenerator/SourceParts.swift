/// The parts of a generated source: code, values of literals, and texts of comments.
package struct SourceParts: Sendable {
  /// The code without white space, with `""` for each literal.
  package private(set) var code = ""
  /// Each literal as it is written, and its value; nil for one with an escape that no generated literal has.
  package private(set) var literals: [(source: String, value: String?)] = []
  /// The comments, a line for each.
  package private(set) var comments = ""

  /// Takes Swift apart: comments go to the end of the line, and literals stand in one line.
  package init(swift source: String) { self.init(source, isSwift: true) }

  /// Takes JSON apart.
  package init(json source: String) { self.init(source, isSwift: false) }

  private init(_ source: String, isSwift: Bool) {
    var code: [UInt8] = []
    var comments: [UInt8] = []
    let bytes = Array(source.utf8)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") {
        code += [byte, byte]
        let start = rest.startIndex - 1
        let value = Self.literal(&rest, isSwift: isSwift)
        literals.append((String(decoding: bytes[start..<rest.startIndex], as: UTF8.self), value))
      } else if isSwift, byte == UInt8(ascii: "/"), rest.first == byte {
        var line = rest.prefix { $0 != 0x0A }
        rest = rest.dropFirst(line.count)
        line = line.drop { $0 == UInt8(ascii: "/") }
        comments += (line.first == 0x20 ? line.dropFirst() : line) + [0x0A]
      } else if byte != 0x20, byte != 0x0A {
        // Whether a list ends with a comma is a matter of its width.
        if byte == UInt8(ascii: "]"), code.last == UInt8(ascii: ",") { code.removeLast() }
        code.append(byte)
      }
    }
    self.code = String(decoding: code, as: UTF8.self)
    self.comments = String(decoding: comments, as: UTF8.self)
  }

  /// What a literal means, whose first quote has been read. One that is not closed ends with its line.
  private static func literal(_ rest: inout ArraySlice<UInt8>, isSwift: Bool) -> String? {
    var value: [UInt8] = []
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      if byte == 0x0A { return nil }
      guard byte == UInt8(ascii: "\\") else {
        value.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "\""): value.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): value.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "n") where !isSwift: value.append(0x0A)
      case UInt8(ascii: "t") where !isSwift: value.append(0x09)
      case UInt8(ascii: "u"):
        guard let scalar = scalar(&rest) else { return nil }
        value += String(scalar).utf8
      default: return nil
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// The character of `\u{e9}` in Swift or `\u00e9` in JSON.
  private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isSwift = rest.first == UInt8(ascii: "{")
    let digits = isSwift ? rest.dropFirst().prefix { $0 != UInt8(ascii: "}") } : rest.prefix(4)
    rest = rest.dropFirst(digits.count + (isSwift ? 2 : 0))
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
