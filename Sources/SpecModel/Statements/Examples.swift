extension Statement {
  /// Examples of a free text. Other values are allowed, so only another spelling of an example contradicts it.
  package static let examples = Statement(
    "examples",
    [
      Key(
        name: "examples", form: .texts, use: .pages,
        meaning: "Examples of a free text. Other values are allowed, but no other spelling of an example.")
    ],
    conflict: .spelling, isAboutItems: true,
    declared: { _, _ in nil },
    agree: { left, right in
      guard case .texts(let left) = left, case .texts(let right) = right else { return true }
      return left.allSatisfy { otherSpelling(of: $0, in: right) == nil }
    },
    fits: nil,
    objection: { printed, shown in
      guard case .texts(let examples) = printed, let literal = shown.literal else { return nil }
      return otherSpelling(of: literal, in: examples).map { "which is another spelling of the example \($0)" }
    })

  /// The example that is the same word in other letters: `MAKE_CALL` for `makeCall`. Nil if there is none, or if the
  /// text itself is an example.
  private static func otherSpelling(of text: String, in examples: [String]) -> String? {
    let word = folded(text)
    return examples.contains(text) || word.isEmpty ? nil : examples.first { folded($0) == word }
  }

  /// The letters and digits of a text, in small letters.
  private static func folded(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
