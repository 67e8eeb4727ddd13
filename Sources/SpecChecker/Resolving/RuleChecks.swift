import SpecModel
import SpecText

// Checks the rules, conditions and derived members of a record: the names must exist, and the types must fit.

extension ResolvedTypes {
  func checkRules(of record: RecordSyntax, _ diagnostics: inout Diagnostics) {
    let members = records[record.name.value]?.members.map(\.member) ?? []
    for rule in record.rules {
      let unknown = rule.members.filter { name in !members.contains { $0.name == name.value } }
      for name in unknown {
        diagnostics.append(
          .unknown(
            .member, name.value, in: " of \(record.name.value)", among: members.map(\.name), at: name.range))
      }
      guard unknown.isEmpty else { continue }
      if let repeated = rule.members.first(where: { name in rule.members.count { $0.value == name.value } > 1 }) {
        diagnostics.append(
          .impossible(
            rule,
            rule.members.count == 2
              ? "it compares a member with itself" : "it names '\(repeated.value)' more than once"))
        continue
      }
      let named = rule.members.compactMap { name in members.first { $0.name == name.value } }
      switch rule.condition {
      case .requires(_, let value, _): checkNeed(named, value, rule, &diagnostics)
      case .excludes, .exactlyOne, .atLeastOne: checkPresence(named, rule, &diagnostics)
      case .lessThan: checkOrder(named, rule, &diagnostics)
      case .atLeast, .atMost, .last, .notBefore: checkTags(named[0], rule, &diagnostics)
      }
    }
    reportRepeatedRules(record, &diagnostics)
    checkRulesTogether(of: record, members, &diagnostics)
  }

  /// Checks the conditions of `present-when`, and the action of `present-after`.
  func checkConditions(of record: RecordSyntax, _ diagnostics: inout Diagnostics) {
    let name = record.name.value
    for member in records[name]?.members.map(\.member) ?? [] {
      for condition in member.presentWhen {
        check(
          (
            Located(value: condition.member, range: member.origin),
            Located(value: condition.value, range: member.origin)
          ),
          in: [name], &diagnostics)
      }
      if let action = member.facts.text("present-after") {
        checkAction(Located(value: action, range: member.origin), &diagnostics)
      }
    }
  }

  /// Checks that a condition names another member of one of the records, and one of its values.
  func check(_ condition: FactsSyntax.Pair, in records: [String], _ diagnostics: inout Diagnostics) {
    let members = records.flatMap { self.records[$0]?.members.map(\.member) ?? [] }
    guard let other = members.first(where: { $0.name == condition.key.value }) else {
      diagnostics.append(
        .unknown(
          .member, condition.key.value, in: " of \(listing(records))", among: members.map(\.name),
          at: condition.key.range))
      return
    }
    let known: [String]
    switch other.type {
    case .enumeration(let name): known = values(of: name)
    case .scalar(.boolean): known = ["true", "false"]
    default: return
    }
    if known.contains(condition.value.value) { return }
    diagnostics.append(
      .unknown(
        .value, condition.value.value, in: " of '\(other.name)'", among: known, at: condition.value.range))
  }

  /// Checks that the action of `present-after` is a type, such as the record of a case.
  func checkAction(_ action: Located<String>, _ diagnostics: inout Diagnostics) {
    if !isDeclared(action.value) { reportUnknownBody(action, &diagnostics) }
  }

  private func checkNeed(_ members: [Member], _ value: String?, _ rule: RuleSyntax, _ diagnostics: inout Diagnostics) {
    if !members[1].isOptional {
      diagnostics.append(.impossible(rule, "'\(members[1].name)' is always required"))
    }
    switch (value, members[0].type) {
    case (nil, _):
      if !members[0].isOptional {
        diagnostics.append(
          .impossible(rule, "'\(members[0].name)' is always present; make '\(members[1].name)' required instead"))
      }
    case ("true", .scalar(.boolean)), ("false", .scalar(.boolean)): break
    case (let value?, .enumeration(let name)):
      let values = enumerations[name]?.values.map(\.text.value) ?? []
      if !values.contains(value) {
        diagnostics.append(.unknown(.value, value, in: " of \(name)", among: values, at: rule.range))
      }
    default:
      diagnostics.append(
        .impossible(
          rule, "'when' works only if '\(members[0].name)' is a boolean or an enum, and needs one of its values"))
    }
  }

  /// Checks that a rule about present members names at least two, and none that is always present.
  private func checkPresence(_ members: [Member], _ rule: RuleSyntax, _ diagnostics: inout Diagnostics) {
    if members.count < 2 { diagnostics.append(.impossible(rule, "it needs at least two members")) }
    guard let fixed = members.first(where: { !$0.isOptional }) else { return }
    diagnostics.append(.impossible(rule, "'\(fixed.name)' is always present; make it optional, or remove the rule"))
  }

  private func checkOrder(_ members: [Member], _ rule: RuleSyntax, _ diagnostics: inout Diagnostics) {
    let scalars = members.map(\.type.scalar)
    let kinds = scalars.map { $0?.kind }
    if kinds[0] != kinds[1] || ![.integer, .number].contains(kinds[0]) {
      diagnostics.append(
        .impossible(rule, "'\(members[0].name)' and '\(members[1].name)' must both be integers or both be numbers"))
    } else if let left = scalars[0], let right = scalars[1], left.swiftType != right.swiftType {
      diagnostics.append(
        .impossible(
          rule,
          "'\(members[0].name)' has type \(left.name) and '\(members[1].name)' has type \(right.name), which cannot be "
            + "compared; give both the same type"))
    }
  }

  private func checkTags(_ list: Member, _ rule: RuleSyntax, _ diagnostics: inout Diagnostics) {
    guard let name = list.type.unionOfItems, let union = unions[name] else {
      // The type of the list can be one that is not readable, which is reported.
      if unreadable.isEmpty { diagnostics.append(.impossible(rule, "'\(list.name)' is not a list of a union")) }
      return
    }
    let tags = union.cases.map(\.tag.value)
    for tag in rule.tags where !tags.contains(tag.value) {
      diagnostics.append(.unknown(.value, tag.value, in: " of \(name)", among: tags, at: tag.range))
    }
  }

  private func reportRepeatedRules(_ record: RecordSyntax, _ diagnostics: inout Diagnostics) {
    var first: [Rule.Condition: SourceRange] = [:]
    for rule in record.rules {
      if let first = first[rule.condition.canonical] {
        diagnostics.append(.duplicate("rule of", record.name.value, at: rule.range, first: first))
      } else {
        first[rule.condition.canonical] = rule.range
      }
    }
  }

  // MARK: Derived members

  func checkDerivedMembers(of record: RecordSyntax, _ diagnostics: inout Diagnostics) {
    let members = records[record.name.value]?.members.map(\.member) ?? []
    reportRepeated("derived member", record.derivedMembers.map(\.name), &diagnostics)
    for derived in record.derivedMembers {
      if let taken = members.first(where: { $0.name == derived.name.value }) {
        diagnostics.append(.duplicate("member", derived.name.value, at: derived.name.range, first: taken.origin))
      }
      guard let member = members.first(where: { $0.name == derived.member.value }) else {
        diagnostics.append(
          .unknown(
            .member, derived.member.value, in: " of \(record.name.value)", among: members.map(\.name),
            at: derived.member.range))
        continue
      }
      guard case .union(let name) = member.type, let union = unions[name], union.discriminator == .jsonKind else {
        diagnostics.append(
          .expected("a member whose type is a union by JSON kind", for: "'from'", at: derived.member.range))
        continue
      }
      checkShapes(derived, of: union, &diagnostics)
    }
  }

  private func checkShapes(_ derived: DerivedMemberSyntax, of union: UnionSyntax, _ diagnostics: inout Diagnostics) {
    // An array and null contain no digits.
    for item in union.cases.filter({ $0.typeName != nil })
    where !derived.shapes.contains(where: { $0.tag.value == item.tag.value }) {
      diagnostics.append(
        Diagnostic(
          "missing-key", "derived member '\(derived.name.value)' needs the key '\(item.tag.value)'",
          at: derived.name.range))
    }
    for shape in derived.shapes where !union.cases.contains(where: { $0.tag.value == shape.tag.value }) {
      diagnostics.append(
        .unknown(
          .value, shape.tag.value, in: " of \(union.name.value)", among: union.cases.map(\.tag.value),
          at: shape.tag.range))
    }
    for shape in derived.shapes {
      guard let item = union.cases.first(where: { $0.tag.value == shape.tag.value }), let sought = shape.member else {
        continue
      }
      let members = item.typeName.flatMap { records[$0] }?.members.map(\.member.name) ?? []
      if !members.contains(sought.value) {
        diagnostics.append(
          .unknown(.member, sought.value, in: " of \(item.type.value)", among: members, at: sought.range))
      }
    }
    for shape in derived.shapes where isReadable(shape, of: union) == false {
      diagnostics.append(
        .expected("digits or a text", for: "each shape of a derived member", at: (shape.member ?? shape.tag).range))
    }
  }

  /// Whether a shape can contain digits: its type is digits or a text. Nil if a mistake has been reported.
  private func isReadable(_ shape: (tag: Located<String>, member: Located<String>?), of union: UnionSyntax) -> Bool? {
    guard let item = union.cases.first(where: { $0.tag.value == shape.tag.value }) else { return nil }
    var type = self.type(of: item)
    if let name = shape.member?.value {
      type = records[item.type.value]?.members.first { $0.member.name == name }?.member.type
    }
    guard let type else { return nil }
    return [.scalar(.digits), .scalar(.text), .scalar(.personalText)].contains(type)
  }
}

extension Diagnostic {
  static func impossible(_ rule: RuleSyntax, _ why: String) -> Diagnostic {
    Diagnostic("impossible-rule", "the rule is impossible: \(why)", at: rule.range)
  }
}
