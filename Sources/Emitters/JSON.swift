/// A JSON value to print.
package enum JSON {
  case text(String)
  case number(Int)
  case flag(Bool)
  case array([JSON])
  case object([(name: String, value: JSON)])
  /// An object that has one member per line if it is an item of an array of a file.
  case lines([(name: String, value: JSON)])

  /// The value on one line.
  package var line: String {
    var line: [UInt8] = []
    write(to: &line)
    return String(decoding: line, as: UTF8.self)
  }

  // Every value appends to one array of bytes. To join strings would copy each part once per level.
  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): write(text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes += Self.comma }
        item.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members), .lines(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes += Self.comma }
        write(member.name, to: &bytes)
        bytes += Self.colon
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static let comma = Array(", ".utf8)
  private static let colon = Array(": ".utf8)

  private func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes += text.utf8
    // A search in an array is three times as fast as one in a text.
    if !bytes[start...].allSatisfy(isPlain) { bytes.replaceSubrange(start..., with: escaped(text).utf8) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A value that is on one line if it fits, and otherwise has a line or more for each of its members or items.
  package var indented: String { indented(by: "", after: 0) }

  /// - Parameters:
  ///   - margin: the spaces before the last bracket
  ///   - column: the number of characters before the value on its line
  private func indented(by margin: String, after column: Int) -> String {
    let line = line
    if column + line.utf8.count <= 120 { return line }
    let inner = margin + "  "
    switch self {
    case .text, .number, .flag: return line
    case .array(let items):
      let lines = items.map { inner + $0.indented(by: inner, after: inner.utf8.count) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(margin)]"
    case .object(let members), .lines(let members):
      let lines = members.map { member in
        let start = "\(inner)\(jsonText(member.name)): "
        return start + member.value.indented(by: inner, after: start.utf8.count)
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(margin)}"
    }
  }

  /// A whole file: an object whose arrays have one item per line, so that a change of one item changes one line.
  package static func file(_ members: [(name: String, value: JSON)]) -> String {
    var file = Array("{\n".utf8)
    for (index, member) in members.enumerated() {
      file += "\(index == 0 ? "" : ",\n")  \(jsonText(member.name)): ".utf8
      member.value.writeLines(to: &file)
    }
    return String(decoding: file + "\n}\n".utf8, as: UTF8.self)
  }

  private func writeLines(to file: inout [UInt8]) {
    guard case .array(let items) = self, !items.isEmpty else { return write(to: &file) }
    for (index, item) in items.enumerated() {
      file += (index == 0 ? "[\n    " : ",\n    ").utf8
      if case .lines(let members) = item {
        for (index, member) in members.enumerated() {
          file += "\(index == 0 ? "{" : ",")\n      \(jsonText(member.name)): ".utf8
          member.value.write(to: &file)
        }
        file += "\n    }".utf8
      } else {
        item.write(to: &file)
      }
    }
    file += "\n  ]".utf8
  }
}

/// A JSON string.
package func jsonText(_ text: String) -> String { "\"" + escaped(text) + "\"" }

/// Whether a byte is itself in a JSON string.
private func isPlain(_ byte: UInt8) -> Bool {
  byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
}

private func escaped(_ text: String) -> String {
  if text.utf8.allSatisfy(isPlain) { return text }
  return text.unicodeScalars.map { scalar in
    switch scalar {
    case "\"", "\\": "\\" + String(scalar)
    case "\n": "\\n"
    case "\t": "\\t"
    case "\u{7F}", "\0"..<" ": jsonEscape(scalar)
    default: String(scalar)
    }
  }.joined()
}

/// A character as a JSON escape: two escapes for a character beyond the first 65,536.
package func jsonEscape(_ scalar: Unicode.Scalar) -> String {
  String(scalar).utf16.map { unit in
    let digits = String(unit, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }.joined()
}
