import SpecModel

/// The printed type of a row, and what else its cell states.
struct TypeCell {
  /// Nil if the cell is empty.
  var type: String?
  var facts = Facts()

  init() {}

  init(_ cell: Prose) { self.init(cell.text) }

  init(_ text: String) {
    let words = text.utf8.split(whereSeparator: \.isSpace).joined(separator: [.space])
    var text = String(decoding: Array(words), as: UTF8.self)
    if text.hasPrefix("?"), text.utf8.count > 1 {
      text.removeFirst()
      facts["nullable"] = .flag(true)
    }
    while let (rest, word) = Self.remark(text) {
      guard let fact = Self.remarks[word] else { break }
      // The readers of the spec understand a nullable type as it is printed.
      if fact.key == "nullable", PrintedType(text).isNullable { break }
      facts[fact.key] = .flag(fact.flag)
      text = rest
    }
    type = text.isEmpty || Self.nothing.contains(text) ? nil : text
  }

  private static let nothing: Set<String> = ["-", "–", "—", "n/a", "N/A"]

  private static let remarks: [String: (key: String, flag: Bool)] = [
    "optional": ("optional", true), "required": ("optional", false), "mandatory": ("optional", false),
    "nullable": ("nullable", true), "deprecated": ("deprecated", true),
  ]

  /// The last words of `string (optional)` and `string, nullable`.
  private static func remark(_ text: String) -> (rest: String, word: String)? {
    let isInBrackets = text.hasSuffix(")")
    guard let start = text.lastIndex(where: { isInBrackets ? $0 == "(" : $0 == "," || $0 == ";" }) else {
      // `optional string`
      guard let space = text.firstIndex(of: " ") else { return nil }
      let first = text[..<space].lowercased()
      return remarks[first]?.key == "optional" ? (String(text[text.index(after: space)...]), first) : nil
    }
    let rest = text[..<start].split(separator: " ").joined(separator: " ")
    let word = text[text.index(after: start)...].filter { $0 != ")" && $0 != " " }.lowercased()
    return rest.isEmpty ? nil : (rest, word)
  }

  /// The kinds that the type allows; empty if it is not known.
  var kinds: [JSONKind] { type.map { PrintedType($0).kinds } ?? [] }
}
