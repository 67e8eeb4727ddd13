extension Statement {
  /// The action after which a member is present.
  package static let presentAfter = Statement(
    "action",
    [
      Key(
        name: "present-after", form: .text, use: .pagesAndTypes,
        meaning: "The case of a union, such as an action of the previous reply, after which the member is present.")
    ],
    conflict: .meaning, pageKeys: ["present-after"],
    clause: { "is present after \($0.description)" })
}
