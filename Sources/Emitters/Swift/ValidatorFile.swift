import SpecModel

/// Renders the validators of a group: the rules that its types have in every webhook.
struct ValidatorFile {
  /// - Returns: nil if the group has no rule.
  static func render(_ group: SourceGroupPlan) -> SwiftCode? {
    let validators = group.types.map(type).filter { !$0.isEmpty }
    if validators.isEmpty { return nil }
    return .source(validators, importing: "import FieldscribeRuntime")
  }

  private static func type(_ type: TypePlan) -> SwiftCode {
    switch type {
    case .record(let record) where record.isChecked:
      validator(of: record.name, .lines(record.members.flatMap(lines) + record.rules.map(line)))
    case .union(let union) where union.isChecked: validator(of: union.name, choice(union))
    case .record, .union, .enumeration: ""
    }
  }

  private static func validator(of name: SwiftIdentifier, _ body: SwiftCode) -> SwiftCode {
    """
    extension \(name) {
      func validate(_ check: inout _Validation) {
        \(body)
      }
    }
    """
  }

  private static func lines(_ member: MemberPlan) -> [SwiftCode] {
    member.checks.map { line($0, member) }
  }

  private static func line(_ rule: CheckPlan, _ member: MemberPlan) -> SwiftCode {
    let location: SwiftCode = "at: \(literal: member.wireName)"
    switch rule {
    case .call(let name, let argument):
      let arguments = ["\(member.name)" as SwiftCode] + (argument.map { [$0] } ?? []) + [location]
      return located(wrapped("check.\(name)", arguments, indentation: 4), at: member.wireName)
    case .length(let range):
      let text: SwiftCode = "\(member.name)\(member.isOptional ? "?" : "").text"
      return located(wrapped("check.length", [text, "in: \(range)", location], indentation: 4), at: member.wireName)
    case .inside:
      return Self.inside(
        "\(member.name)", isOptional: member.isOptional, wireName: member.wireName, "\(member.name).validate(&check)")
    case .each: return "check.each(\(member.name), \(location)) { check, item in item.validate(&check) }"
    }
  }

  private static func line(_ rule: RulePlan) -> SwiftCode {
    let call = wrapped(rule.function, rule.arguments, indentation: 4)
    let rendered = rule.kinds.reduce(call) { call, kind in
      """
      \(call) \(kind.label.map { "\($0): " } ?? ""){
        if case .\(kind.name) = $0 { true } else { false }
      }
      """
    }
    return located(rendered, at: rule.wireName)
  }

  /// A check at a member. To the runtime, an empty name is the value itself.
  static func located(_ call: SwiftCode, at wireName: String) -> SwiftCode {
    wireName.isEmpty ? block("check.inside(\"\") { check in", call, indentation: 4) : call
  }

  /// A check of a nested value.
  static func inside(_ value: SwiftCode, isOptional: Bool, wireName: String, _ body: SwiftCode) -> SwiftCode {
    let call: SwiftCode = "check.inside(\(literal: wireName)) { check in \(body) }"
    if !isOptional { return call }
    return "if let \(value) { \(call) }"
  }

  private static func choice(_ union: UnionPlan) -> SwiftCode {
    let content: String? = if case .tagBeside(_, let content) = union.discriminator { content } else { nil }
    let checked = union.cases.filter(\.isChecked).map { item in
      if item.isList {
        return "case .\(item.name)(let value): check.each(value) { check, item in item.validate(&check) }" as SwiftCode
      }
      guard let content else { return "case .\(item.name)(let value): value.validate(&check)" }
      return """
        case .\(item.name)(let value):
          \(inside("value", isOptional: false, wireName: content, "value.validate(&check)"))
        """
    }
    let others = union.cases.filter { !$0.isChecked }.map { ".\($0.name)" as SwiftCode } + [".unrecognized"]
    return """
      switch self {
      \(.lines(checked + ["case \(.list(others)): break"]))
      }
      """
  }
}
