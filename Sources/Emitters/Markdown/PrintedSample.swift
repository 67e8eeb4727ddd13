import SpecModel

/// The body of a page's sample as JSON: each literal as it is printed, in the order of the page.
struct PrintedSample: Equatable {
  private(set) var json = ""
  /// The JSON pointers of values of which the spec has only the kind. The JSON has made-up values there.
  private(set) var madeUp: [String] = []
  /// The JSON pointers of values that are no JSON of their kind on the page. The JSON has them in quotes.
  private(set) var quoted: [String] = []

  init(_ shape: Shape) { json = text(of: shape, at: "", "") }

  private mutating func text(of shape: Shape, at pointer: String, _ indentation: String) -> String {
    let inner = indentation + "  "
    switch shape {
    case .object(let parts):
      var members: [String] = []
      for part in parts {
        let value = text(of: part.shape, at: pointer + "/" + escapedStep(part.name), inner)
        members.append("\(templateSafe(part.name)): \(value)")
      }
      return jsonBlock("{", members, "}", indentation)
    case .array(let shapes):
      var items: [String] = []
      for (index, shape) in shapes.enumerated() { items.append(text(of: shape, at: "\(pointer)/\(index)", inner)) }
      return jsonBlock("[", items, "]", indentation)
    case .scalar(.null, _): return "null"
    case .scalar(let kind, let literal?): return text(of: literal, kind, at: pointer)
    case .scalar(let kind, nil):
      madeUp.append(pointer)
      return kind.madeUp
    }
  }

  private mutating func text(of literal: String, _ kind: JSONKind, at pointer: String) -> String {
    if kind.hasLiteral(literal) { return literal }
    if kind != .string { quoted.append(pointer) }
    return templateSafe(literal)
  }
}

extension JSONKind {
  /// A value of this kind that says nothing.
  fileprivate var madeUp: String {
    switch self {
    case .string: "\"...\""
    case .integer, .number: "0"
    case .boolean: "false"
    case .null: "null"
    case .object: "{}"
    case .array: "[]"
    }
  }

  /// Whether a text is a value of this kind as it is, without quotes.
  fileprivate func hasLiteral(_ text: String) -> Bool {
    switch self {
    case .integer, .number: DecimalNumber(text) != nil && !hasLeadingZero(text)
    case .boolean: text == "true" || text == "false"
    case .string, .null, .object, .array: false
    }
  }
}

/// Whether a number begins with a zero that JSON forbids.
private func hasLeadingZero(_ number: String) -> Bool {
  let digits = number.utf8.drop { $0 == UInt8(ascii: "-") }.prefix { $0 != UInt8(ascii: ".") }
  return digits.count > 1 && digits.first == UInt8(ascii: "0")
}

/// A name as a step of a JSON pointer.
private func escapedStep(_ name: String) -> String {
  // A search in bytes is much faster than `replacing`, and few names have such marks.
  if !name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) { return name }
  return name.replacing("~", with: "~0").replacing("/", with: "~1")
}
