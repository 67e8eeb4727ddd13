import SpecModel
import SpecText

// What rows and comments state besides types and values: presence, defaults, limits, rules and meanings.

extension ConflictFinder {
  /// What stands for a member that does not apply, as a page has it.
  private func otherwise(_ facts: FactsSyntax) -> Set<String> {
    var forms: Set<String> = []
    if facts.isNullable || facts.nullWhen != nil { forms.insert("null") }
    if facts.isOptional { forms.insert("missing") }
    return forms
  }

  mutating func comparePresence() {
    for (identity, statements) in grouped(matches.facts.filter { !otherwise($0.fact).isEmpty }, by: \.identity) {
      let isRequired = members[identity]?.member.isOptional == false
      let forms = statements.map { otherwise($0.fact) }
      guard isRequired || forms.contains(where: { $0 != forms[0] }) else { continue }
      for (statement, forms) in zip(statements, forms) {
        var named = statement
        named.text += " may be " + forms.sorted().joined(separator: " or ")
        add(.presence, named, departs: isRequired, model: isRequired ? "the types require it" : nil)
      }
    }
  }

  mutating func compareDefaults() {
    let statements = matches.facts.compactMap { statement in statement.fact.defaultValue.map { (statement, $0.value) } }
    for (identity, statements) in groupedPairs(statements) {
      let own = members[identity]?.member.defaultValue
      let differ = statements.contains { !isSame($0.1, statements[0].1) }
      for (statement, value) in statements {
        let departs = own.map { !isSame($0, value) } ?? true
        guard differ || departs else { continue }
        var named = statement
        named.text += " has the default \(value)"
        add(
          .assumption, named, departs: departs,
          model: departs ? "the types have \(own.map { "the default \($0)" } ?? "no default")" : nil)
      }
    }
    let stated = Set(statements.map(\.0.identity))
    for (identity, member) in statingMembers {
      if let value = member.defaultValue, !stated.contains(identity) {
        add(.assumption, of: identity, model: "the types have the default \(value), which no page states")
      }
    }
  }

  private func groupedPairs<Value>(
    _ pairs: [(Statement<FactsSyntax>, Value)]
  ) -> [(identity: String, pairs: [(Statement<FactsSyntax>, Value)])] {
    let groups = Dictionary(grouping: pairs) { $0.0.identity }
    return grouped(pairs.map(\.0), by: \.identity).map { ($0.identity, groups[$0.identity] ?? []) }
  }

  // MARK: Limits

  private var limits: [(kind: StatedFact.Kind, name: String)] {
    [
      (.minimum, "minimum"), (.maximum, "maximum"), (.minimumLength, "minimum length"),
      (.maximumLength, "maximum length"), (.minimumCount, "minimum count"), (.maximumCount, "maximum count"),
    ]
  }

  mutating func compareLimits() {
    for limit in limits {
      let statements = matches.facts.compactMap { statement in
        statement.fact.limits.limit(limit.kind).map { (statement, $0) }
      }
      for (identity, statements) in groupedPairs(statements) {
        let own = members[identity].flatMap { $0.member.constraints.limit(limit.kind) }
        let differ = statements.contains { $0.1 != statements[0].1 }
        for (statement, value) in statements where differ || value != own {
          var named = statement
          named.text += " has the \(limit.name) \(value.text)"
          add(
            .limit, named, departs: value != own,
            model: value != own
              ? "the types have \(own.map { "the \(limit.name) \($0.text)" } ?? "no \(limit.name)")" : nil)
        }
      }
      let stated = Set(statements.map(\.0.identity))
      for (identity, member) in statingMembers {
        if let value = member.constraints.limit(limit.kind), !stated.contains(identity) {
          add(.limit, of: identity, model: "the types have the \(limit.name) \(value.text), which no page states")
        }
      }
    }
    compareLiteralsWithLimits()
  }

  private mutating func compareLiteralsWithLimits() {
    for literal in matches.literals {
      guard let limits = members[literal.identity]?.member.constraints, let number = DecimalNumber(literal.fact) else {
        continue
      }
      let isBeyond = limits.minimum.map { number < $0 } ?? false || limits.maximum.map { number > $0 } ?? false
      if isBeyond { add(.limit, literal, departs: true) }
    }
  }

  // MARK: Rules

  /// Samples keep the rules between members.
  mutating func compareRules() {
    let shown = Dictionary(grouping: matches.shown, by: \.fact.key)
    for (name, record) in types.records.inOrder {
      for rule in record.declaration.rules {
        guard case .lessThan(let member, let other) = rule.condition else { continue }
        for shown in shown[MemberKey(owner: name, name: member)] ?? [] {
          guard let value = shown.fact.literal.flatMap(DecimalNumber.init),
            let limit = shown.fact.siblings[other].flatMap(DecimalNumber.init), !(value < limit)
          else { continue }
          var named = shown
          named.text += " \(value.text), which is not less than \(other) \(limit.text)"
          add(.rule, named, departs: true)
        }
      }
    }
  }

  // MARK: Meanings

  mutating func compareMeanings() {
    for (identity, statements) in grouped(matches.facts, by: \.identity) {
      let conditions = statements.compactMap { statement in
        statement.fact.presentWhen.map { (statement, "\($0.key.value) \($0.value.value)") }
      }
      let condition = members[identity]?.member.presentWhen.map { "\($0.member) \($0.value)" }
      compare(conditions, with: condition, "comes with")
      let meanings = statements.compactMap { statement in statement.fact.means.map { (statement, $0.value) } }
      compare(meanings, with: members[identity]?.means, "means")
    }
    let facts = Dictionary(grouping: matches.facts.filter { $0.fact.presentWhen != nil }, by: \.place)
    for shown in matches.shown {
      for facts in facts[shown.place] ?? [] {
        guard let condition = facts.fact.presentWhen, let literal = shown.fact.siblings[condition.key.value],
          !isPlaceholder(literal), literal != condition.value.value
        else { continue }
        var named = shown
        named.text += " although \(condition.key.value) is \(literal)"
        add(.meaning, named, departs: true)
      }
    }
  }

  private mutating func compare(
    _ statements: [(Statement<FactsSyntax>, String)], with own: String?, _ verb: String
  ) {
    let differ = statements.contains { $0.1 != statements[0].1 }
    for (statement, words) in statements {
      let departs = own.map { $0 != words } ?? false
      guard differ || departs else { continue }
      var named = statement
      named.text += " \(verb) \(words)"
      add(.meaning, named, departs: departs, model: departs ? own.map { "in the types it \(verb) \($0)" } : nil)
    }
  }
}
