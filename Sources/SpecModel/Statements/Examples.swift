extension Statement {
  /// Examples of a free text. Pages that spell the same examples differently contradict each other.
  package static let examples = Statement(
    "examples",
    [Key(name: "examples", form: .texts, use: .pages, meaning: "Examples of a free text. Other values are allowed.")],
    conflict: .spelling, isAboutItems: true,
    declared: { _, _ in nil },
    fits: nil,
    objection: { printed, shown in
      guard case .texts(let examples) = printed, let literal = shown.literal, !examples.contains(literal) else {
        return nil
      }
      return "which is not among the examples"
    })
}
