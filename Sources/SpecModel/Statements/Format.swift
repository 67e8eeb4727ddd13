extension Statement {
  /// The format of a text. The types state it by the scalar of the member: `uuid`.
  package static let format = Statement(
    "format",
    [Key(name: "format", form: .word(kind: "format", Scalar.formats), use: .pages, meaning: "The format of a text.")],
    conflict: .format, isAboutItems: true,
    declared: { member, _ in member.type.listItem.scalar?.format.map { .text($0.name) } },
    agree: Scalar.formats.agree,
    fits: { printed, declared in declared.map { Scalar.formats.allows(printed, $0) } ?? false },
    objection: { printed, shown in
      let formats = Scalar.formats(named: printed.description)
      guard let literal = shown.literal, let first = formats.first else { return nil }
      guard let format = formats.first(where: { $0.allows(literal) }) else {
        return "which does not have the format \(formats.count == 1 ? first.name : printed.description)"
      }
      return format.doubt(literal)
    })
}

extension Scalar {
  /// The formats of all scalars.
  package static let formats = Vocabulary(all.compactMap(\.format).map { ($0.name, $0.aliases) })

  /// The formats that a printed word can mean.
  static func formats(named printed: String) -> [Format] {
    let names = formats.meanings(of: printed)
    return all.compactMap(\.format).filter { names.contains($0.name) }
  }
}
