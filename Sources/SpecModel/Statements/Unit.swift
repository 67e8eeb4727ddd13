extension Statement {
  /// The unit of a number. The types state it by the scalar of the member: `seconds`.
  package static let unit = Statement(
    "unit",
    [Key(name: "unit", form: .word(kind: "unit", Scalar.units), use: .pages, meaning: "The unit of a number.")],
    conflict: .unit,
    declared: { member, _ in member.type.scalar?.unit.map { .text($0.name) } },
    agree: Scalar.units.agree,
    fits: { printed, declared in declared.map { Scalar.units.allows(printed, $0) } ?? false })
}

extension Scalar {
  /// The units of all scalars.
  package static let units = Vocabulary(all.compactMap(\.unit).map { ($0.name, $0.aliases) })
}
