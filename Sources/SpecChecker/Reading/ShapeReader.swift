import SpecModel
import SpecText

/// Reads the single values of samples: a JSON kind and, if the page prints one, the value.
struct ShapeReader {
  /// `string front-7`, `string "a | b"`, `integer 80`, `null`.
  static func scalar(_ text: String, _ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> ShapeSyntax? {
    let shown = SampleText(text)
    guard let kind = JSONKind(rawValue: shown.word), kind != .object, kind != .array else {
      diagnostics.append(unknownKind(shown.word, in: text, node))
      // The value is meant. Without it, its comment or the tag of its object would be reported, too.
      let literal = shown.literal == nil ? shown.word : nil
      return ShapeSyntax(content: .scalar(.string, literal: literal, isExact: true), range: node.range)
    }
    return ShapeSyntax(content: .scalar(kind, literal: shown.literal, isExact: shown.isExact), range: node.range)
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
