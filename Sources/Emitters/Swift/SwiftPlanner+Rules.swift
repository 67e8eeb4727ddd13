import SpecModel

// Rules between the members of a record, derived members and hoisted members.

extension SwiftPlanner {
  func rule(_ rule: Rule, of record: Record) -> RulePlan {
    var plan = condition(rule.condition, of: record)
    if rule.severity == .warning { plan.arguments.append("severity: .warning") }
    return plan
  }

  private func condition(_ condition: Rule.Condition, of record: Record) -> RulePlan {
    func property(_ member: String) -> SwiftCode { "\(SwiftIdentifier(member: member))" }
    switch condition {
    case .requires(let member, nil, let other):
      return RulePlan(
        function: "check.requires",
        arguments: [
          property(member), "at: \(literal: member)", property(other), "\(literal: other)",
        ], kinds: [])
    case .requires(let member, let value?, let other):
      let type = record.members.first { $0.name == member }?.type
      let literal: SwiftCode =
        if case .enumeration(let name) = type { ".\(model.identifier(of: value, in: name))" } else { flag(value) }
      return RulePlan(
        function: "check.requires",
        arguments: [
          property(member), "is: \(literal)", "\(literal: value)", "at: \(literal: member)", property(other),
          "\(literal: other)",
        ], kinds: [])
    case .excludes(let member, let other):
      return RulePlan(
        function: "check.excludes",
        arguments: [property(member), "at: \(literal: member)", property(other), "\(literal: other)"], kinds: [])
    case .exactlyOne(let members): return presence("check.exactlyOne", of: members)
    case .atLeastOne(let members): return presence("check.atLeastOne", of: members)
    case .lessThan(let member, let other):
      return RulePlan(
        function: "check.less",
        arguments: [
          property(member), "at: \(literal: member)", "than: \(property(other))", "\(literal: other)",
        ], kinds: [])
    case .atLeast(let list, let tag, let count): return self.count("check.atLeast", count, tag, list)
    case .atMost(let list, let tag, let count): return self.count("check.atMost", count, tag, list)
    case .last(let list, let tag):
      return RulePlan(
        function: "check.last", arguments: ["\(literal: tag)", "in: \(property(list))", "at: \(literal: list)"],
        kinds: [(nil, SwiftIdentifier(camelCase: tag))])
    case .notBefore(let list, let tag, let next):
      return RulePlan(
        function: "check.notBefore",
        arguments: [
          "\(literal: tag)", "\(literal: next)", "in: \(property(list))", "at: \(literal: list)",
        ],
        kinds: [(nil, SwiftIdentifier(camelCase: tag)), ("next", SwiftIdentifier(camelCase: next))])
    }
  }

  /// `check.exactlyOne(of: ["url", "text"], url != nil, text != nil)`
  private func presence(_ function: SwiftCode, of members: [String]) -> RulePlan {
    let names = SwiftCode.list(members.map { "\(literal: $0)" })
    return RulePlan(
      function: function,
      arguments: ["of: [\(names)]"] + members.map { "\(SwiftIdentifier(member: $0)) != nil" }, kinds: [])
  }

  /// `check.atMost(2, "makeCall", in: callflow, at: "callflow")`
  private func count(_ function: SwiftCode, _ count: Int, _ tag: String, _ list: String) -> RulePlan {
    RulePlan(
      function: function,
      arguments: ["\(count)", "\(literal: tag)", "in: \(SwiftIdentifier(member: list))", "at: \(literal: list)"],
      kinds: [(nil, SwiftIdentifier(camelCase: tag))])
  }

  private func flag(_ value: String) -> SwiftCode { value == "true" ? "true" : "false" }

  func derivedMember(_ derived: DerivedMember, of record: Record) -> DerivedMemberPlan {
    DerivedMemberPlan(
      name: SwiftIdentifier(member: derived.name),
      doc: DocComment([derived.doc, "Derived from `\(derived.member)`. JSON has no member of this name."]),
      member: SwiftIdentifier(member: derived.member),
      isOptional: record.members.first { $0.name == derived.member }?.isOptional ?? true,
      shapes: derived.shapes.map { shape in
        DerivedMemberPlan.Shape(name: SwiftIdentifier(camelCase: shape.tag), digits: digits(shape))
      })
  }

  /// The expression that gives the digits of a shape, or nil if its string has other characters.
  private func digits(_ shape: DerivedMember.Shape) -> SwiftCode {
    let value: SwiftCode = shape.member.map { "value.\(SwiftIdentifier(member: $0))" } ?? "value"
    let text: SwiftCode = shape.type == .text ? "" : ".text"
    return shape.isOptional
      ? "\(value).flatMap { Digits(pressed: $0\(text)) }" : "Digits(pressed: \(value)\(text))"
  }

  func hoisted(_ member: HoistedMember) -> HoistedMemberPlan {
    let name = SwiftIdentifier(member: member.name)
    let value: SwiftCode = ".init(\(name.label): \(name))"
    return HoistedMemberPlan(
      name: name,
      wireName: member.name,
      type: member.type.swift,
      container: SwiftIdentifier(member: member.container),
      value: member.tag.map { ".\(SwiftIdentifier(camelCase: $0))(\(value))" } ?? value,
      ruling: SwiftIdentifier(camelCase: member.ruling))
  }
}
