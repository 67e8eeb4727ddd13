/// A value of JSON to print.
enum JSON {
  case text(String)
  case number(Int)
  case flag(Bool)
  case array([JSON])
  case object([(name: String, value: JSON)])

  /// The value in one line.
  var line: String {
    switch self {
    case .text(let text): jsonText(text)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .array(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(jsonText($0.name)): \($0.value.line)" }.joined(separator: ", ") + "}"
    }
  }

  /// A whole file: an object whose lists have one item a line, so that a change of one item changes one line.
  static func file(_ members: [(name: String, value: JSON)]) -> String {
    let lines = members.map { name, value in
      guard case .array(let items) = value, !items.isEmpty else { return "  \(jsonText(name)): \(value.line)" }
      return "  \(jsonText(name)): [\n" + items.map { "    \($0.line)" }.joined(separator: ",\n") + "\n  ]"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }
}

/// A text of JSON.
package func jsonText(_ text: String) -> String {
  let escaped = text.unicodeScalars.map { scalar in
    switch scalar {
    case "\"", "\\": "\\" + String(scalar)
    case "\n": "\\n"
    case "\t": "\\t"
    case "\u{7F}", "\0"..<" ": jsonEscape(scalar)
    default: String(scalar)
    }
  }
  return "\"" + escaped.joined() + "\""
}

/// A character by its number, as JSON has it: of those beyond the first 65,536, both halves.
package func jsonEscape(_ scalar: Unicode.Scalar) -> String {
  String(scalar).utf16.map { unit in
    let digits = String(unit, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }.joined()
}
