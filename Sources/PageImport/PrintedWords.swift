import SpecModel

/// The words of a row or comment. A reader finds more facts in them than a program, so a fact that is not read is still
/// stated if its words are there.
struct PrintedWords {
  private let words: Set<String>

  init(_ text: String) { words = Set(Self.split(text)) }

  /// Whether each word of these values is there.
  func state(_ values: [String]) -> Bool { !values.isEmpty && values.flatMap(Self.split).allSatisfy(words.contains) }

  private static func split(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
  }
}

extension Fact {
  /// The values that a page prints if it states the fact. Whether a member can be missing is no value.
  var printedValues: [String] {
    switch self {
    case .flag: []
    case .text(let text): [text]
    case .number(let number): [number.text]
    case .texts(let texts): texts
    case .conditions(let conditions): conditions.map(\.value)
    }
  }
}
