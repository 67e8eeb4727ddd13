import SpecModel

/// A phrase of English, and what a description that has it states.
///
/// The pattern is a text: `default|defaults value? is|to {value}`. Its parts are separated by spaces:
/// - `is|to`: one of these words. They are compared in small letters unless they have capital letters here.
/// - `value?`: a word that can be missing.
/// - `...4`: up to four words of the same sentence.
/// - `{value}`: a part that the facts need; see ``Slot``.
/// - `^`: the beginning of a clause; `^^`: the beginning of the prose; `$`: the end of a clause.
///
/// It is a class because phrases are passed around for each word of a page.
final class Phrase: Sendable {
  enum Element: Sendable {
    /// One of the words with these ids.
    case words([Int], isOptional: Bool)
    case gap(Int)
    case slot(Slot, isOptional: Bool)
    case clauseStart, proseStart, clauseEnd
  }

  /// A part of a phrase that is different in each description.
  enum Slot: String, Sendable {
    case number
    /// A number, or the word for a small one.
    case count
    /// A text, a number, true or false, as a default has it.
    case value
    /// The only value of a member.
    case single
    /// A text in code or quotes that is no number.
    case marked
    /// A word that is not the name of another member.
    case noun
    /// Several values, and no other words.
    case marks
    /// Values of any form.
    case values
    /// Texts in code or quotes after `e.g.`.
    case examples
    /// The name of another member.
    case name
    /// The name of the described member.
    case own
    /// The name of a product.
    case product
    /// A value of another member.
    case token
    case truth
  }

  /// What the phrase states.
  enum Meaning: Sendable {
    case flag(String, Bool)
    case text(String, String)
    /// The next slot is the fact of this key.
    case captured(String)
    /// The next two slots are a name and a text.
    case pair(String)
    /// The next slot is a value of a member that is not named.
    case condition(String)

    /// Whether it holds in a sentence with a condition, because it is about every value.
    var holdsInConditions: Bool {
      switch self {
      case .text(let key, _): key == "format" || key == "unit"
      case .captured(let key): key == "examples"
      case .flag, .pair, .condition: false
      }
    }
  }

  let pattern: String
  let meanings: [Meaning]
  /// Why the facts are guesses; nil if the phrase says them.
  let reason: String?
  /// Whether it holds in a sentence with a condition.
  let holdsInConditions: Bool

  init(_ pattern: String, _ meanings: Meaning..., because reason: String? = nil, holdsInConditions: Bool = false) {
    self.pattern = pattern
    self.meanings = meanings
    self.reason = reason
    self.holdsInConditions = holdsInConditions
  }

  /// The parts of the pattern. Words get their ids from the vocabulary.
  func elements(_ ids: inout PhraseIDs) -> [Element] {
    pattern.split(separator: " ").map { Self.element($0, &ids) }
  }

  private static func element(_ part: Substring, _ ids: inout PhraseIDs) -> Element {
    switch part {
    case "^": return .clauseStart
    case "^^": return .proseStart
    case "$": return .clauseEnd
    default: break
    }
    if part.hasPrefix("..."), let count = Int(part.dropFirst(3)) { return .gap(count) }
    let isOptional = part.utf8.count > 1 && part.hasSuffix("?")
    let core = isOptional ? part.dropLast() : part
    if core.hasPrefix("{"), core.hasSuffix("}"), let slot = Slot(rawValue: String(core.dropFirst().dropLast())) {
      return .slot(slot, isOptional: isOptional)
    }
    return .words(core.split(separator: "|").map { ids.id(of: String($0)) }, isOptional: isOptional)
  }
}

/// The ids of the words in phrases. Words are compared by id, because that is fast.
struct PhraseIDs: Sendable {
  private var ids: [String: Int] = [:]

  var count: Int { ids.count }

  mutating func id(of word: String) -> Int {
    if let id = ids[word] { return id }
    ids[word] = ids.count
    return ids.count - 1
  }

  /// The id of a word; nil if no phrase has it. Phrases can have words with capital letters.
  func id(_ text: String, _ folded: String) -> Int? { ids[text] ?? (text == folded ? nil : ids[folded]) }
}

/// All phrases, by the word that they begin with.
struct PhraseTable: Sendable {
  /// A phrase with its parts.
  struct Entry: Sendable {
    let phrase: Phrase
    let elements: [Phrase.Element]
  }

  static let standard = PhraseTable(
    Phrase.conditions + Phrase.presence + Phrase.limits + Phrase.units + Phrase.formats + Phrase.defaults
      + Phrase.examples + Phrase.values + Phrase.relations)

  let ids: PhraseIDs
  private(set) var entries: [Entry] = []
  /// The indices of the phrases that begin with each word, by its id.
  private(set) var starts: [[Int]]
  /// The indices of the phrases that begin with a slot.
  private(set) var others: [Int] = []

  init(_ phrases: [Phrase]) {
    var ids = PhraseIDs()
    for word in ["null", "true", "false"] { _ = ids.id(of: word) }
    entries = phrases.map { Entry(phrase: $0, elements: $0.elements(&ids)) }
    self.ids = ids
    starts = Array(repeating: [], count: ids.count)
    for (index, entry) in entries.enumerated() {
      if let words = Self.firstWords(entry.elements) {
        for word in words { starts[word].append(index) }
      } else {
        others.append(index)
      }
    }
  }

  /// The words that a phrase begins with; nil if it begins with a slot.
  private static func firstWords(_ elements: [Phrase.Element]) -> [Int]? {
    for element in elements {
      switch element {
      case .words(let words, false): return words
      case .clauseStart, .proseStart: continue
      case .words, .gap, .slot, .clauseEnd: return nil
      }
    }
    return nil
  }
}
