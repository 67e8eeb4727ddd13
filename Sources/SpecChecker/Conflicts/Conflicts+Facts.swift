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
    for (qualifiedName, statements) in grouped(
      matches.facts.filter { !otherwise($0.fact).isEmpty }, by: \.qualifiedName)
    {
      let isRequired = members[qualifiedName]?.member.isOptional == false
      let forms = statements.map { otherwise($0.fact) }
      guard isRequired || forms.contains(where: { $0 != forms[0] }) else { continue }
      for (statement, forms) in zip(statements, forms) {
        var named = statement
        named.text += " may be " + forms.sorted().joined(separator: " or ")
        add(.presence, named, contradicts: isRequired, model: isRequired ? "the types require it" : nil)
      }
    }
  }

  mutating func compareDefaults() {
    let statements = matches.facts.compactMap { statement in statement.fact.defaultValue.map { (statement, $0.value) } }
    for (qualifiedName, statements) in groupedPairs(statements) {
      let own = members[qualifiedName]?.member.defaultValue
      let differ = statements.contains { !isSame($0.1, statements[0].1) }
      for (statement, value) in statements {
        let contradicts = own.map { !isSame($0, value) } ?? true
        guard differ || contradicts else { continue }
        var named = statement
        named.text += " has the default \(value)"
        add(
          .default, named, contradicts: contradicts,
          model: contradicts ? "the types have \(own.map { "the default \($0)" } ?? "no default")" : nil)
      }
    }
    let stated = Set(statements.map(\.0.qualifiedName))
    for (qualifiedName, member) in statingMembers {
      if let value = member.defaultValue, !stated.contains(qualifiedName) {
        add(.default, of: qualifiedName, model: "the types have the default \(value), which no page states")
      }
    }
  }

  private func groupedPairs<Value>(
    _ pairs: [(Statement<FactsSyntax>, Value)]
  ) -> [(qualifiedName: String, pairs: [(Statement<FactsSyntax>, Value)])] {
    let groups = Dictionary(grouping: pairs) { $0.0.qualifiedName }
    return grouped(pairs.map(\.0), by: \.qualifiedName).map { ($0.qualifiedName, groups[$0.qualifiedName] ?? []) }
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
      for (qualifiedName, statements) in groupedPairs(statements) {
        let own = members[qualifiedName].flatMap { $0.member.constraints.limit(limit.kind) }
        let differ = statements.contains { $0.1 != statements[0].1 }
        for (statement, value) in statements where differ || value != own {
          var named = statement
          named.text += " has the \(limit.name) \(value.text)"
          add(
            .limit, named, contradicts: value != own,
            model: value != own
              ? "the types have \(own.map { "the \(limit.name) \($0.text)" } ?? "no \(limit.name)")" : nil)
        }
      }
      let stated = Set(statements.map(\.0.qualifiedName))
      for (qualifiedName, member) in statingMembers {
        if let value = member.constraints.limit(limit.kind), !stated.contains(qualifiedName) {
          add(.limit, of: qualifiedName, model: "the types have the \(limit.name) \(value.text), which no page states")
        }
      }
    }
    compareLiteralsWithLimits()
  }

  private mutating func compareLiteralsWithLimits() {
    for literal in matches.literals {
      guard let limits = members[literal.qualifiedName]?.member.constraints, let number = DecimalNumber(literal.fact)
      else {
        continue
      }
      let isBeyond = limits.minimum.map { number < $0 } ?? false || limits.maximum.map { number > $0 } ?? false
      if isBeyond { add(.limit, literal, contradicts: true) }
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
          add(.rule, named, contradicts: true)
        }
      }
    }
  }

  // MARK: Meanings

  mutating func compareMeanings() {
    for (qualifiedName, statements) in grouped(matches.facts, by: \.qualifiedName) {
      let conditions = statements.compactMap { statement in
        statement.fact.presentWhen.map { (statement, "\($0.key.value) \($0.value.value)") }
      }
      let condition = members[qualifiedName]?.member.presentWhen.map { "\($0.member) \($0.value)" }
      compare(conditions, with: condition, "comes with")
      let meanings = statements.compactMap { statement in statement.fact.means.map { (statement, $0.value) } }
      compare(meanings, with: members[qualifiedName]?.means, "means")
    }
    let facts = Dictionary(grouping: matches.facts.filter { $0.fact.presentWhen != nil }, by: \.place)
    for shown in matches.shown {
      for facts in facts[shown.place] ?? [] {
        guard let condition = facts.fact.presentWhen, let literal = shown.fact.siblings[condition.key.value],
          !isPlaceholder(literal), literal != condition.value.value
        else { continue }
        var named = shown
        named.text += " although \(condition.key.value) is \(literal)"
        add(.meaning, named, contradicts: true)
      }
    }
  }

  private mutating func compare(
    _ statements: [(Statement<FactsSyntax>, String)], with own: String?, _ verb: String
  ) {
    let differ = statements.contains { $0.1 != statements[0].1 }
    for (statement, words) in statements {
      let contradicts = own.map { $0 != words } ?? false
      guard differ || contradicts else { continue }
      var named = statement
      named.text += " \(verb) \(words)"
      add(
        .meaning, named, contradicts: contradicts,
        model: contradicts ? own.map { "in the types it \(verb) \($0)" } : nil)
    }
  }
}
