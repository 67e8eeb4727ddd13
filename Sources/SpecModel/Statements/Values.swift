extension Statement {
  /// The values that a row or list allows. Pages of different endpoints can allow different values.
  package static let values = Statement(
    "values",
    [
      Key(name: "value", form: .text, use: .pagesAndTypes, meaning: "The only value."),
      Key(name: "values", form: .texts, use: .pages, meaning: "The allowed values."),
      Key(
        name: "value-for", form: .conditions, use: .pages,
        meaning: "The only value for single products, if a page states it for several."),
    ],
    conflict: .values, scope: .peers, isAboutItems: true,
    fact: { facts, product in
      if let own = facts.conditions("value-for").first(where: { $0.member == product }) { return .texts([own.value]) }
      return facts.texts("values").map(Fact.texts) ?? facts.text("value").map { .texts([$0]) }
    },
    declared: { _, _ in nil },
    fits: nil,
    objection: { printed, shown in
      guard case .texts(let values) = printed, let literal = shown.literal, !values.contains(literal) else {
        return nil
      }
      // Numbers are compared by value: 0.1 is 0.10.
      if shown.kind == .number || shown.kind == .integer, values.contains(where: { isSame(.text($0), .text(literal)) })
      {
        return nil
      }
      return "which is not listed"
    },
    clause: { fact in
      if case .texts(let values) = fact, values.count == 1 { return "has value \(values[0])" }
      return "has values \(fact.description)"
    })
}

extension Member {
  /// The only value of the member: the tag of an event.
  package var constant: String? { facts.text("value") }
}
