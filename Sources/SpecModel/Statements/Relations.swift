extension Statement {
  /// Rules between members. The types have to declare each rule, so the checker compares them one by one.
  package static let relations = Statement(
    "rule",
    [
      Key(name: "requires", form: .text, use: .pages, meaning: "Another member that has to be present, too."),
      Key(
        name: "requires-when", form: .conditions, use: .pages,
        meaning: "For single values: another member that has to be present, too."),
      Key(name: "excludes", form: .text, use: .pages, meaning: "Another member that must not be present, too."),
      Key(
        name: "exactly-one-of", form: .texts, use: .pages,
        meaning: "The members of which exactly one has to be present. The row's own member is one of them."),
      Key(
        name: "at-least-one-of", form: .texts, use: .pages,
        meaning: "The members of which at least one has to be present. The row's own member is one of them."),
      Key(name: "less-than", form: .text, use: .pages, meaning: "Another member whose number is larger."),
    ],
    conflict: .rule,
    fact: { _, _ in nil },
    declared: { _, _ in nil },
    fits: nil)
}

extension Facts {
  /// The rules that the facts of a member state, each with its key.
  package func relations(of member: String) -> [(key: String, rule: Rule.Condition)] {
    let needed = text("requires").map { ("requires", Rule.Condition.requires(member: member, value: nil, other: $0)) }
    let larger = text("less-than").map { ("less-than", Rule.Condition.lessThan(member: member, other: $0)) }
    let excluded = text("excludes").map { ("excludes", Rule.Condition.excludes(member: member, other: $0)) }
    func group(_ key: String) -> [String]? {
      texts(key).map { names in names.contains(member) ? names : [member] + names }
    }
    let one = group("exactly-one-of").map { ("exactly-one-of", Rule.Condition.exactlyOne(of: $0)) }
    let any = group("at-least-one-of").map { ("at-least-one-of", Rule.Condition.atLeastOne(of: $0)) }
    return [needed, excluded, one, any, larger].compactMap(\.self)
      + conditions("requires-when").map {
        ("requires-when", .requires(member: member, value: $0.member, other: $0.value))
      }
  }
}
