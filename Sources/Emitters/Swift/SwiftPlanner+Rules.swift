import SpecModel

// Rules between the members of a record, derived members and hoisted members.

extension SwiftPlanner {
  func rule(_ rule: Rule, of record: Record) -> RulePlan {
    var plan = condition(rule.condition, of: record)
    if rule.severity == .warning { plan.arguments.append("severity: .warning") }
    return plan
  }

  private func condition(_ condition: Rule.Condition, of record: Record) -> RulePlan {
    func property(_ member: String) -> SwiftCode { "\(record.identifier(of: member))" }
    func tagCase(_ tag: String, of list: String) -> SwiftIdentifier {
      let type = record.members.first { $0.name == list }?.type.listItem
      let union: Union? = if case .union(let name) = type { model.union(name) } else { nil }
      return union?.identifier(of: tag) ?? SwiftIdentifier(.constant, of: tag, given: nil)
    }
    switch condition {
    case .requires(let member, nil, let other):
      return RulePlan(
        function: "check.requires", wireName: member,
        arguments: [
          property(member), "at: \(literal: member)", property(other), "\(literal: other)",
        ], kinds: [])
    case .requires(let member, let value?, let other):
      let type = record.members.first { $0.name == member }?.type
      let literal: SwiftCode =
        if case .enumeration(let name) = type { ".\(model.identifier(of: value, in: name))" } else { flag(value) }
      return RulePlan(
        function: "check.requires", wireName: member,
        arguments: [
          property(member), "is: \(literal)", "\(literal: value)", "at: \(literal: member)", property(other),
          "\(literal: other)",
        ], kinds: [])
    case .excludes(let member, let other):
      return RulePlan(
        function: "check.excludes", wireName: member,
        arguments: [property(member), "at: \(literal: member)", property(other), "\(literal: other)"], kinds: [])
    case .exactlyOne(let members): return presence("check.exactlyOne", of: members, in: record)
    case .atLeastOne(let members): return presence("check.atLeastOne", of: members, in: record)
    case .lessThan(let member, let other):
      return RulePlan(
        function: "check.less", wireName: member,
        arguments: [
          property(member), "at: \(literal: member)", "than: \(property(other))", "\(literal: other)",
        ], kinds: [])
    case .atLeast(let list, _, _), .atMost(let list, _, _), .last(let list, _), .notBefore(let list, _, _):
      return Self.listRule(condition, items: property(list)) { tagCase($0, of: list) }
    }
  }

  /// A rule about the items of a body that is a list.
  static func bodyRule(_ rule: Rule, of union: Union?) -> RulePlan {
    var plan = listRule(rule.condition, items: "items") { tag in
      union?.identifier(of: tag) ?? SwiftIdentifier(.constant, of: tag, given: nil)
    }
    // The empty name of the list is the body itself.
    plan.wireName = "items"
    if rule.severity == .warning { plan.arguments.append("severity: .warning") }
    return plan
  }

  /// A rule about the items of a list, which are the value of a Swift expression.
  private static func listRule(
    _ condition: Rule.Condition, items: SwiftCode, tagCase: (String) -> SwiftIdentifier
  ) -> RulePlan {
    switch condition {
    case .atLeast(let list, let tag, let count):
      RulePlan(
        function: "check.atLeast", wireName: list,
        arguments: ["\(count)", "\(literal: tag)", "in: \(items)", "at: \(literal: list)"],
        kinds: [(nil, tagCase(tag))])
    case .atMost(let list, let tag, let count):
      RulePlan(
        function: "check.atMost", wireName: list,
        arguments: ["\(count)", "\(literal: tag)", "in: \(items)", "at: \(literal: list)"],
        kinds: [(nil, tagCase(tag))])
    case .last(let list, let tag):
      RulePlan(
        function: "check.last", wireName: list,
        arguments: ["\(literal: tag)", "in: \(items)", "at: \(literal: list)"], kinds: [(nil, tagCase(tag))])
    case .notBefore(let list, let tag, let next):
      RulePlan(
        function: "check.notBefore", wireName: list,
        arguments: ["\(literal: tag)", "\(literal: next)", "in: \(items)", "at: \(literal: list)"],
        kinds: [(nil, tagCase(tag)), ("next", tagCase(next))])
    case .requires, .excludes, .exactlyOne, .atLeastOne, .lessThan:
      preconditionFailure("the rule is about members and not about a list")
    }
  }

  /// `check.exactlyOne(of: ["url", "text"], url != nil, text != nil)`
  private func presence(_ function: SwiftCode, of members: [String], in record: Record) -> RulePlan {
    let names = SwiftCode.list(members.map { "\(literal: $0)" })
    return RulePlan(
      // The violation is one of the record and not of a member.
      function: function, wireName: record.name,
      arguments: ["of: [\(names)]"] + members.map { "\(record.identifier(of: $0)) != nil" }, kinds: [])
  }

  private func flag(_ value: String) -> SwiftCode { value == "true" ? "true" : "false" }

  func derivedMember(_ derived: DerivedMember, of record: Record) -> DerivedMemberPlan {
    let container = record.members.first { $0.name == derived.member }
    let union: Union? = if case .union(let name) = container?.type { model.union(name) } else { nil }
    return DerivedMemberPlan(
      name: derived.identifier,
      doc: DocComment([derived.doc, "Derived from `\(derived.member)`. JSON has no member of this name."]),
      member: record.identifier(of: derived.member),
      isOptional: container?.isOptional ?? true,
      shapes: derived.shapes.map { shape in
        let item = union?.cases.first { $0.tag == shape.tag }
        return DerivedMemberPlan.Shape(
          name: item?.identifier ?? SwiftIdentifier(.constant, of: shape.tag, given: nil),
          digits: digits(shape, of: item?.type.declaredName ?? ""))
      },
      others: (union?.cases ?? []).filter { item in !derived.shapes.contains { $0.tag == item.tag } }.map(\.identifier))
  }

  /// The expression that gives the digits of a shape, or nil if its string has other characters.
  private func digits(_ shape: DerivedMember.Shape, of record: String) -> SwiftCode {
    let value: SwiftCode = shape.member.map { "value.\(model.property($0, of: record))" } ?? "value"
    let text: SwiftCode = shape.type == .text ? "" : ".text"
    return shape.isOptional
      ? "\(value).flatMap { Digits(pressed: $0\(text)) }" : "Digits(pressed: \(value)\(text))"
  }

  func hoisted(_ member: HoistedMember, into record: Record) -> HoistedMemberPlan {
    let name = model.property(member.name, of: member.record)
    let type = record.members.first { $0.name == member.container }?.type
    let union: Union? = if case .union(let name) = type { model.union(name) } else { nil }
    func tagged(_ tag: String) -> SwiftIdentifier {
      union?.identifier(of: tag) ?? SwiftIdentifier(.constant, of: tag, given: nil)
    }
    let value: SwiftCode = ".init(\(name.label): \(name))"
    return HoistedMemberPlan(
      name: name,
      wireName: member.name,
      type: member.type.swift,
      container: record.identifier(of: member.container),
      value: member.tag.map { ".\(tagged($0))(\(value))" } ?? value,
      ruling: SwiftIdentifier(ruling: member.ruling))
  }
}
