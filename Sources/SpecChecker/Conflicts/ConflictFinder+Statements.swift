import SpecModel
import SpecText

// The other statements of rows and comments: presence, defaults, limits, rules and meanings.

extension ConflictFinder {
  /// How a page writes a member that does not apply: as null, as a missing member, or either.
  private func absence(_ facts: FactsSyntax) -> Set<String> {
    var kinds: Set<String> = []
    if facts.isNullable || facts.nullWhen != nil { kinds.insert("null") }
    if facts.isOptional { kinds.insert("missing") }
    return kinds
  }

  mutating func comparePresence() {
    for (qualifiedName, statements) in grouped(
      matches.facts.filter { !absence($0.fact).isEmpty }, by: \.qualifiedName)
    {
      let isRequired = members[qualifiedName]?.member.isOptional == false
      let kinds = statements.map { absence($0.fact) }
      guard isRequired || kinds.contains(where: { $0 != kinds[0] }) else { continue }
      for (statement, kinds) in zip(statements, kinds) {
        var named = statement
        named.text += " states that it may be " + kinds.sorted().joined(separator: " or ")
        add(.presence, named, contradicts: isRequired, model: isRequired ? "the types require the member" : nil)
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
        named.text += " has default \(value)"
        add(
          .default, named, contradicts: contradicts,
          model: contradicts ? "the types have \(own.map { "default \($0)" } ?? "no default")" : nil)
      }
    }
    let stated = Set(statements.map(\.0.qualifiedName))
    for (qualifiedName, member) in constrainedMembers {
      if let value = member.defaultValue, !stated.contains(qualifiedName) {
        add(.default, of: qualifiedName, model: "the types have default \(value), which no page states")
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
          named.text += " has \(limit.name) \(value.text)"
          add(
            .limit, named, contradicts: value != own,
            model: value != own
              ? "the types have \(own.map { "\(limit.name) \($0.text)" } ?? "no \(limit.name)")" : nil)
        }
      }
      let stated = Set(statements.map(\.0.qualifiedName))
      for (qualifiedName, member) in constrainedMembers {
        if let value = member.constraints.limit(limit.kind), !stated.contains(qualifiedName) {
          add(.limit, of: qualifiedName, model: "the types have \(limit.name) \(value.text), which no page states")
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
      let isOutside = limits.minimum.map { number < $0 } ?? false || limits.maximum.map { number > $0 } ?? false
      if isOutside { add(.limit, literal, contradicts: true) }
    }
  }

  // MARK: Rules

  /// Finds samples that break a rule between members.
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
          named.text += " is \(value.text), which is not less than '\(other)' (\(limit.text))"
          add(.rule, named, contradicts: true)
        }
      }
    }
  }

  // MARK: Meanings

  mutating func compareMeanings() {
    for (qualifiedName, statements) in grouped(matches.facts, by: \.qualifiedName) {
      let conditions = statements.compactMap { statement in
        statement.fact.presentWhen.map { (statement, "\($0.key.value) is \($0.value.value)") }
      }
      let condition = members[qualifiedName]?.member.presentWhen.map { "\($0.member) is \($0.value)" }
      compare(conditions, with: condition, "is present when")
      let meanings = statements.compactMap { statement in statement.fact.means.map { (statement, $0.value) } }
      compare(meanings, with: members[qualifiedName]?.means, "means")
    }
    let facts = Dictionary(grouping: matches.facts.filter { $0.fact.presentWhen != nil }, by: \.pageMember)
    for shown in matches.shown {
      for facts in facts[shown.pageMember] ?? [] {
        guard let condition = facts.fact.presentWhen, let literal = shown.fact.siblings[condition.key.value],
          !isPlaceholder(literal), literal != condition.value.value
        else { continue }
        var named = shown
        named.text += " is present although '\(condition.key.value)' is \(literal)"
        add(.meaning, named, contradicts: true)
      }
    }
  }

  private mutating func compare(
    _ statements: [(Statement<FactsSyntax>, String)], with own: String?, _ verb: String
  ) {
    let differ = statements.contains { $0.1 != statements[0].1 }
    for (statement, description) in statements {
      let contradicts = own.map { $0 != description } ?? false
      guard differ || contradicts else { continue }
      var named = statement
      named.text += " \(verb) \(description)"
      add(
        .meaning, named, contradicts: contradicts,
        model: contradicts ? own.map { "in the types, the member \(verb) \($0)" } : nil)
    }
  }
}
