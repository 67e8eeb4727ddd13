extension Statement {
  /// The value that the receiver assumes if the member is missing. Encoders do not write it.
  package static let `default` = Statement(
    "default",
    [
      Key(
        name: "default", form: .text, use: .pagesAndTypes,
        meaning: "The value that the receiver assumes if the member is missing.")
    ],
    conflict: .default, pageKeys: ["default"])
}

extension Member {
  /// The value that the receiver assumes if the member is missing. Only documented: encoders do not write it.
  package var defaultValue: String? { facts.text("default") }
}
