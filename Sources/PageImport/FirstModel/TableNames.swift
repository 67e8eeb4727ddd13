import SpecModel
import SpecText

/// Finds the tables that rows link to or name.
struct TableNames {
  private var byTitle: [String: Int] = [:]
  private var byAnchor: [String: Int] = [:]
  private let sources: [SourceText]

  init(_ sources: [SourceText]) { self.sources = sources }

  mutating func add(_ record: Int, title: String) {
    byTitle[Self.key(title)] = record
    byAnchor[Words.folded(title)] = record
  }

  /// The records of the tables that a row names or links to, the most probable one first.
  func records(for row: PrintedRow) -> [Int] {
    let named = [row.type, row.words].compactMap(\.self).map(Self.key).compactMap { byTitle[$0] }
    // A link beside values explains them.
    let isValue = ["value", "values", "examples", "format", "unit", "default"].contains { row.facts[$0] != nil }
    return named + (isValue ? [] : anchors(in: row.range).compactMap { byAnchor[$0] })
  }

  /// A title or a description in the singular, without the words that say that something is an object or a list.
  private static func key(_ text: String) -> String {
    if text.utf8.count > longestTitle { return "" }
    return Words.of(text).map(Words.singular).filter { !fillers.contains($0) }.joined()
  }

  private static let longestTitle = 200
  private static let fillers: Set<String> = [
    "a", "an", "the", "of", "object", "array", "list", "collection", "set", "type", "see",
  ]

  /// Whether a description begins as that of a list: `Array of recognized words`.
  static func isList(_ words: String) -> Bool {
    let first = Words.of(String(words.prefix(40))).first { !["a", "an", "the"].contains($0) }
    return first.map { ["array", "list"].contains($0) } ?? false
  }

  /// The sections of the page that a part of it links to, as in `[the reply](#reply)`.
  private func anchors(in range: SourceRange) -> [String] {
    guard let bytes = sources.element(at: range.file)?.utf8, range.start < range.end, range.end <= bytes.count else {
      return []
    }
    return bytes[range.start..<range.end].split(separator: .hash).dropFirst().compactMap { part in
      guard part.startIndex >= 2, [.openParenthesis, .doubleQuote].contains(bytes[part.startIndex - 2]) else {
        return nil
      }
      let anchor = part.prefix { ![.closeParenthesis, .doubleQuote, .space].contains($0) }
      return Words.folded(String(decoding: anchor, as: UTF8.self))
    }
  }
}
