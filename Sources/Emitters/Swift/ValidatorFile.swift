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
      validator(
        of: record.name, record.members.compactMap { pattern($0.pattern, of: $0.name) },
        .lines(record.members.flatMap(lines) + record.rules.map(line)))
    case .union(let union) where union.isChecked:
      validator(of: union.name, union.cases.compactMap { pattern($0.pattern, of: $0.name) }, choice(union))
    case .record, .union, .enumeration: ""
    }
  }

  private static func validator(of name: SwiftIdentifier, _ patterns: [SwiftCode], _ body: SwiftCode) -> SwiftCode {
    let function: SwiftCode = """
      func validate(_ check: inout _Validation) {
        \(body)
      }
      """
    return """
      extension \(name) {
        \(.paragraphs([.lines(patterns), function]))
      }
      """
  }

  /// The compiled pattern of a member or case.
  private static func pattern(_ text: String?, of name: SwiftIdentifier) -> SwiftCode? {
    text.map { "private static let \(SwiftIdentifier(patternOf: name)) = _Pattern(\(literal: $0))" }
  }

  private static func lines(_ member: MemberPlan) -> [SwiftCode] {
    let location: SwiftCode = "at: \(literal: member.wireName)"
    return member.checks.map { check in
      guard case .inside = check else {
        return located(at: member.wireName) {
          line(check, "\(member.name)", member.isOptional, location, of: member.name, indentation: $0)
        }
      }
      return inside("\(member.name)", isOptional: member.isOptional, wireName: member.wireName, indentation: 4)
    }
  }

  /// The line that checks a value. A value without a location of its own is an item, or the content of a case.
  ///
  /// - Parameter owner: the member or case that the value is in, after which the compiled pattern is called.
  private static func line(
    _ check: CheckPlan, _ value: SwiftCode, _ isOptional: Bool, _ location: SwiftCode?, of owner: SwiftIdentifier,
    indentation: Int
  ) -> SwiftCode {
    let location = location.map { [$0] } ?? []
    // A check of a member that is about the value itself has the empty location.
    let own: [SwiftCode] = location.isEmpty ? ["at: \"\""] : location
    let access: SwiftCode = isOptional ? "\(value)?" : value
    switch check {
    case .call(let name, let argument):
      return wrapped("check.\(name)", [value] + [argument].compactMap(\.self) + own, indentation: indentation)
    case .callOfText(let name, let argument):
      return wrapped("check.\(name)", ["\(access).text", argument] + own, indentation: indentation)
    case .pattern(let isString):
      let text = isString ? value : "\(access).text"
      let pattern: SwiftCode = "Self.\(SwiftIdentifier(patternOf: owner))"
      return wrapped("check.pattern", [text, pattern] + own, indentation: indentation)
    case .inside: return "\(access).validate(&check)"
    case .each(let inner, let isNullable):
      let head: SwiftCode = "check.each(\(.list([value] + location))) { check, item in"
      if inner.count == 1, case .inside = inner[0] { return "\(head) item\(isNullable ? "?" : "").validate(&check) }" }
      let lines = inner.map { line($0, "item", isNullable, nil, of: owner, indentation: indentation + 2) }
      return block(head, .lines(lines), indentation: indentation)
    }
  }

  private static func line(_ rule: RulePlan) -> SwiftCode { line(rule) { ".\($0)" } }

  /// A rule between members, or about the items of a list.
  ///
  /// - Parameter pattern: the pattern of an item of one case.
  static func line(_ rule: RulePlan, _ pattern: (SwiftIdentifier) -> SwiftCode) -> SwiftCode {
    located(at: rule.wireName) { indentation in
      let call = wrapped(rule.function, rule.arguments, indentation: indentation)
      return rule.kinds.reduce(call) { call, kind in
        """
        \(call) \(kind.label.map { "\($0): " } ?? ""){
          if case \(pattern(kind.name)) = $0 { true } else { false }
        }
        """
      }
    }
  }

  /// A check at a member. To the runtime, an empty name is the value itself.
  ///
  /// - Parameter call: the check at an indentation.
  static func located(at wireName: String, indentation: Int = 4, _ call: (Int) -> SwiftCode) -> SwiftCode {
    if !wireName.isEmpty { return call(indentation) }
    return block("check.inside(\"\") { check in", call(indentation + 2), indentation: indentation)
  }

  /// A check of a nested value.
  private static func inside(
    _ value: SwiftCode, isOptional: Bool, wireName: String, indentation: Int
  ) -> SwiftCode {
    func call(_ indentation: Int) -> SwiftCode {
      block("check.inside(\(literal: wireName)) { check in", "\(value).validate(&check)", indentation: indentation)
    }
    if !isOptional { return call(indentation) }
    return block("if let \(value) {", call(indentation + 2), indentation: indentation)
  }

  private static func choice(_ union: UnionPlan) -> SwiftCode {
    let content: String? = if case .tagBeside(_, let content) = union.discriminator { content } else { nil }
    let checked = union.cases.filter { !$0.checks.isEmpty }.map { item in
      guard let content else {
        let lines = item.checks.map { line($0, "value", false, nil, of: item.name, indentation: 6) }
        let short: SwiftCode = "case .\(item.name)(let value): \(lines[0])"
        if lines.count == 1, !short.hasLines, short.width + 4 <= DocComment.lineWidth { return short }
        return """
          case .\(item.name)(let value):
            \(.lines(lines))
          """
      }
      return """
        case .\(item.name)(let value):
          \(inside("value", isOptional: false, wireName: content, indentation: 6))
        """
    }
    let others = union.cases.filter(\.checks.isEmpty).map { ".\($0.name)" as SwiftCode } + [".unrecognized"]
    return """
      switch self {
      \(.lines(checked + ["case \(.list(others)): break"]))
      }
      """
  }
}
