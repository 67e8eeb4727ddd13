import SpecModel
import SpecText

// Checks the values that pages print, and adds them as sources and restrictions.

extension PageMatcher {
  /// Reports a value that the type of the member does not have.
  ///
  /// - Parameter members: one member, or the same member in each case of a union.
  func check(
    _ value: Located<String>, of members: [DirectMember], _ kind: JSONKind? = nil, _ diagnostics: inout Diagnostics
  ) {
    let name = members[0].key.name
    var constants = members.compactMap(\.constant)
    if !constants.isEmpty || members[0].eventUnion != nil {
      // A case with several tags has a member without a constant value.
      if let union = members[0].eventUnion { constants = types.values(of: union) }
      if constants.contains(value.value) { return }
      diagnostics.append(.unknown(.value, value.value, in: " of '\(name)'", among: constants, at: value.range))
      return
    }
    switch members[0].kind {
    case .tag(let union):
      check(value, among: types.values(of: union), of: union, &diagnostics)
    case .member(let type):
      if case .enumeration(let enumeration) = type.listItem {
        let values = types.enumerations[enumeration]?.values.map(\.text.value) ?? []
        return check(value, among: values, of: enumeration, &diagnostics)
      }
      guard let expected = expectation(value.value, of: type.listItem) else { return }
      diagnostics.append(.expected(expected, for: "a value of '\(name)'", at: value.range))
    }
  }

  private func check(
    _ value: Located<String>, among known: [String], of type: String, _ diagnostics: inout Diagnostics
  ) {
    if known.contains(value.value) { return }
    diagnostics.append(.unknown(.value, value.value, in: " of \(type)", among: known, at: value.range))
  }

  /// A description of the expected value, or nil if the value has the type.
  private func expectation(_ value: String, of type: MemberType) -> String? {
    switch types.kinds(of: type) {
    case [.integer]: DecimalNumber(value)?.integer == nil ? "a whole number" : nil
    case [.number]: DecimalNumber(value) == nil ? "a number" : nil
    case [.boolean]: value == "true" || value == "false" ? nil : "true or false"
    default: nil
    }
  }

  /// Adds what a row or comment states besides its type. The text of what is printed is its subject: `row 'speed'`.
  mutating func add(_ syntax: FactsSyntax, _ printed: Printed<Void>, on page: PageSyntax) {
    if syntax.facts.isEmpty { return }
    matches.allFacts.append(printed.with(syntax.facts, at: printed.range))
    for (index, statement) in Statement.all.enumerated() {
      guard let fact = statement.fact(syntax.facts, page.product) else { continue }
      let range = syntax.range(of: statement.keys) ?? printed.range
      matches.facts[index].append(printed.with(fact, at: range))
    }
  }

  /// Adds one fact.
  mutating func add(_ fact: Fact, to statement: Statement, _ printed: Printed<Void>) {
    guard let index = Statement.indices[statement.id] else { return }
    matches.facts[index].append(printed.with(fact, at: printed.range))
  }

  /// Checks the names in the conditions of a row or comment.
  func checkConditions(_ syntax: FactsSyntax, of members: [DirectMember], _ diagnostics: inout Diagnostics) {
    let owners = members.map(\.key.owner)
    for key in ["present-when", "null-when"] {
      for condition in syntax.pairs[key] ?? [] { types.check(condition, in: owners, &diagnostics) }
    }
    for (product, _) in syntax.pairs["value-for"] ?? [] where !products.contains(product.value) {
      diagnostics.append(.unknown(.product, product.value, among: products.sorted(), at: product.range))
    }
    if let action = syntax.facts.text("present-after"), let range = syntax.ranges["present-after"] {
      types.checkAction(Located(value: action, range: range), &diagnostics)
    }
  }

  /// Adds a source to the case of a union by JSON kind that a value of this kind selects.
  mutating func addCaseSource(_ kind: JSONKind, of member: DirectMember, _ provenance: Provenance) {
    guard case .member(.union(let name)) = member.kind, let union = types.unions[name],
      union.discriminator == .jsonKind
    else { return }
    let isListed = union.cases.contains { $0.tag.value == kind.rawValue }
    let tag = kind == .integer && !isListed ? JSONKind.number.rawValue : kind.rawValue
    matches.valueSources[MemberKey(owner: name, name: tag), default: []].append(provenance)
  }

  /// Adds a source to a value of an enum, to a tag or to a constant.
  mutating func addValueSource(_ value: String, of member: DirectMember, _ provenance: Provenance) {
    let key = MemberKey(owner: member.valueOwner, name: value)
    if matches.valueSources[key]?.contains(provenance) != true {
      matches.valueSources[key, default: []].append(provenance)
    }
    // The tag of an event is also a tag of each union that has the event as a case.
    for union in unionsOfTags[member.key] ?? [] where isTag(value, of: member, in: union) {
      let tag = MemberKey(owner: union, name: value)
      if tag != key { matches.valueSources[tag, default: []].append(provenance) }
    }
  }

  /// Whether a value of a member is a tag of a union.
  private func isTag(_ value: String, of member: DirectMember, in union: String) -> Bool {
    if let constant = member.constant { return constant == value }
    return types.unions[union]?.cases.contains { $0.tags.count > 1 && $0.tags.contains { $0.value == value } } ?? false
  }

  /// Whether a text is one of the several tags of a case whose record has the member.
  func isTag(_ text: String, ofCaseWith member: DirectMember) -> Bool {
    (unionsOfTags[member.key] ?? []).contains { union in
      types.unions[union]?.cases.contains { item in
        item.type.value == member.key.owner && item.tags.contains { $0.value == text }
      } ?? false
    }
  }

  /// Adds a source to the case of a union that is selected without a tag, if a record is of this case.
  mutating func addSourceOfUntaggedCase(with type: String, _ provenance: Provenance, inside seen: Set<String> = []) {
    for name in unions[type] ?? [] where !seen.contains(name) {
      for item in types.unions[name]?.cases ?? [] where item.tags.isEmpty && item.type.value == type {
        let key = MemberKey(owner: name, name: item.tag.value)
        if matches.valueSources[key]?.contains(provenance) != true {
          matches.valueSources[key, default: []].append(provenance)
        }
      }
      // The union can be such a case of another one.
      addSourceOfUntaggedCase(with: name, provenance, inside: seen.union([name]))
    }
  }

  /// Adds the values that a row or list allows. A webhook allows the values of all its rows and lists.
  mutating func restrict(
    _ subject: Restriction.Subject, to values: [String], _ printed: Printed<Void>, at range: SourceRange
  ) {
    matches.restrictions.append(
      Restriction(
        subject: subject, values: values, pages: [printed.page], sources: [printed.source].compactMap(\.self),
        origin: range))
  }
}
