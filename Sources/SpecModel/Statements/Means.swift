extension Statement {
  /// The meaning of a member as a keyword of the spec, so that the meanings on two pages can be compared.
  package static let means = Statement(
    "meaning",
    [
      Key(
        name: "means", form: .text, use: .pagesAndTypes,
        meaning: "The meaning as a word of your own, so that two pages can be compared.")
    ],
    conflict: .meaning, pageKeys: ["means"],
    clause: { "means \($0.description)" })
}
