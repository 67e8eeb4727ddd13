/// The words of a closed list, with other names that pages print for them: `e164` and `E.164`.
///
/// Letters of either case, spaces, hyphens, underscores and dots make no difference. A printed word can have several
/// meanings: `ISO 8601` is a format of times and of dates.
package struct Vocabulary: Sendable {
  /// The words, without their other names.
  package let words: [String]
  private var meanings: [String: [String]] = [:]

  init(_ words: [(word: String, aliases: [String])]) {
    self.words = words.map(\.word)
    for (word, aliases) in words {
      for name in [word] + aliases { meanings[Self.folded(name), default: []].append(word) }
    }
  }

  /// The words that a printed word can mean. Empty if it is unknown.
  package func meanings(of printed: String) -> [String] { meanings[Self.folded(printed)] ?? [] }

  /// Whether two printed words can mean the same.
  func agree(_ left: Fact, _ right: Fact) -> Bool {
    !Set(meanings(of: left.description)).isDisjoint(with: meanings(of: right.description))
  }

  /// Whether a printed word can mean a word of the list. `seconds` can be seconds since 1970, but not the other way round.
  func allows(_ printed: Fact, _ word: Fact) -> Bool { meanings(of: printed.description).contains(word.description) }

  private static func folded(_ word: String) -> String { word.lowercased().filter { !" -_.".contains($0) } }
}
