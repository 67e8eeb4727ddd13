extension Statement {
  /// The unit of a number. The types state it by the scalar of the member: `seconds`.
  package static let unit = Statement(
    "unit",
    [
      Key(
        name: "unit", form: .word(kind: "unit", Scalar.all.compactMap(\.unit)), use: .pages,
        meaning: "The unit of a number.")
    ],
    conflict: .unit,
    declared: { member, _ in member.type.scalar?.unit.map(Fact.text) })
}
