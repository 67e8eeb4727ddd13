import SpecModel
import SpecText

/// Reads the single values of samples: a JSON kind and, if the page prints one, the value.
struct ShapeReader {
  /// `string front-7`, `string "a | b"`, `integer 80`, `null`.
  static func scalar(_ text: String, _ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> ShapeSyntax? {
    let end = text.utf8.firstIndex(of: UInt8(ascii: " "))
    let word = String(text[..<(end ?? text.endIndex)])
    guard let kind = JSONKind(rawValue: word), kind != .object, kind != .array else {
      diagnostics.append(unknownKind(word, in: text, node))
      // The value is meant. Without it, its comment or the tag of its object would be reported, too.
      return ShapeSyntax(content: .scalar(.string, literal: end == nil ? word : nil, isExact: true), range: node.range)
    }
    guard let end else { return ShapeSyntax(content: .scalar(kind, literal: nil, isExact: false), range: node.range) }
    let literal = text[text.utf8.index(after: end)...]
    let inner = unquoted(literal)
    return ShapeSyntax(
      content: .scalar(kind, literal: inner ?? String(literal), isExact: inner != nil), range: node.range)
  }

  /// The text in quotes; nil if there are none. A value needs quotes if it begins or ends with a space, and if it looks
  /// like a placeholder but is none: `string " "`, `string "a | b"`.
  private static func unquoted(_ literal: Substring) -> String? {
    // Not characters: a quote and a combining mark after it are one.
    let (text, quote) = (literal.utf8, UInt8(ascii: "\""))
    guard text.count >= 2, text.first == quote, text.last == quote else { return nil }
    return String(decoding: text.dropFirst().dropLast(), as: UTF8.self)
  }

  /// A word that is no kind: another language's word for one, a misspelled one, or the value without its kind.
  private static func unknownKind(_ word: String, in text: String, _ node: SyntaxNode) -> Diagnostic {
    let kinds = JSONKind.allCases.filter { $0 != .object && $0 != .array }.map(\.rawValue)
    let message = "unknown kind '\(word)' of a JSON value"
    func diagnostic(_ remedy: String) -> Diagnostic {
      Diagnostic(Diagnostic.ID(stringLiteral: UnknownName.kind.rawValue), "\(message); \(remedy)", at: node.range)
    }
    switch word.lowercased() {
    case "array", "list", "[]": return diagnostic("write '[]', or its items")
    case "object", "map", "hash": return diagnostic("write '{}', or its members")
    default: break
    }
    let value = text.dropFirst(word.count)
    let printed = node.isQuoted ? [] : PrintedType(word).kinds
    if let kind = printed.first, printed.count == 1, kinds.contains(kind.rawValue) {
      return diagnostic("write '\(short(kind.rawValue + value))'")
    }
    if let similar = nearest(word, among: kinds) { return diagnostic("did you mean '\(similar)'?") }
    let kind: JSONKind =
      if node.isQuoted {
        .string
      } else if ["true", "false"].contains(text) {
        .boolean
      } else {
        DecimalNumber(text).map { $0.integer == nil ? .number : .integer } ?? .string
      }
    return diagnostic("write the kind before the value: '\(short("\(kind.rawValue) \(text.isEmpty ? "\"\"" : text)"))'")
  }

  /// A text for a message, not too long and on one line.
  private static func short(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return line.count <= 60 ? String(line) : "\(line.prefix(60))..."
  }
}
