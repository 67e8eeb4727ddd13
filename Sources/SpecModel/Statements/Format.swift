extension Statement {
  /// The format of a text. The types state it by the scalar of the member: `uuid`.
  package static let format = Statement(
    "format",
    [
      Key(
        name: "format", form: .word(kind: "format", Scalar.formats.map(\.name)), use: .pages,
        meaning: "The format of a text.")
    ],
    conflict: .format, isAboutItems: true,
    declared: { member, _ in member.type.listItem.scalar?.format.map { .text($0.name) } },
    objection: { printed, shown in
      guard let format = Scalar.formats.first(where: { $0.name == printed.description }), let literal = shown.literal
      else { return nil }
      return format.allows(literal) ? format.doubt(literal) : "which does not have the format \(format.name)"
    })
}

extension Scalar {
  package static let formats: [Format] = all.compactMap(\.format)
}
