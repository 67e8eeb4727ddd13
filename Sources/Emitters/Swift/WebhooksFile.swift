/// Renders the webhooks, each with the restrictions of its pages.
struct WebhooksFile {
  static func render(_ webhooks: [WebhookPlan]) -> SwiftCode { .source(webhooks.map(webhook)) }

  private static func webhook(_ webhook: WebhookPlan) -> SwiftCode {
    .paragraphs([
      """
      \(doc: webhook.doc)
      public enum \(webhook.name): Webhook {
        public typealias Event = \(webhook.event.type)
        public typealias Reply = \(webhook.reply.map { "\($0.type)" } ?? "Acknowledgement")

        \(.paragraphs([violations(in: webhook.event, "event")] + (webhook.ownReply.map { [violations(in: $0, "reply")] } ?? [])))
      }
      """,
      restrictions(of: webhook),
    ])
  }

  private static func violations(in body: BodyPlan, _ word: SwiftCode) -> SwiftCode {
    var checks: [SwiftCode] = []
    if body.isChecked { checks.append("\(word).validate(&check)") }
    if body.isRestricted { checks.append("checkAllowedValues(in: \(word), &check)") }
    if checks.isEmpty { return "public static func violations(in \(word): \(body.type)) -> [Violation] { [] }" }
    return """
      public static func violations(in \(word): \(body.type)) -> [Violation] {
        var check = _Validation(page: \(literal: body.page))
        \(.lines(checks))
        return check.violations
      }
      """
  }

  private static func restrictions(of webhook: WebhookPlan) -> SwiftCode {
    if webhook.restrictions.isEmpty { return "" }
    return """
      extension \(webhook.name) {
        \(.paragraphs(webhook.restrictions.map(restriction)))
      }
      """
  }

  private static func restriction(_ restriction: RestrictionPlan) -> SwiftCode {
    """
    private static func checkAllowedValues(in value: \(restriction.type), _ check: inout _Validation) {
      \(.lines(restriction.steps.map(step)))
    }
    """
  }

  private static func step(_ step: RestrictionPlan.Step) -> SwiftCode {
    switch step {
    case .cases(let value, let cases, let wireName): return allowed(value, cases, wireName)
    case .values(let value, let values, let wireName):
      if values.count == 1 {
        return wrapped("check.equals", [value, values[0], "at: \(literal: wireName)"], indentation: 4)
      }
      let arguments: [SwiftCode] = [value, list(values), "at: \(literal: wireName)"]
      return wrapped("check.oneOf", arguments, indentation: 4)
    case .inside(let property, let wireName, let isOptional):
      let value: SwiftCode = isOptional ? "\(property)" : "value.\(property)"
      let check = inside(wireName, checking: value, indentation: isOptional ? 6 : 4)
      return isOptional ? block("if let \(property) = value.\(property) {", check, indentation: 4) : check
    case .each(let property, let wireName):
      let head: SwiftCode = "check.each(value.\(property), at: \(literal: wireName)) { check, item in"
      return block(head, "checkAllowedValues(in: item, &check)", indentation: 4)
    case .items(let property, let wireName, let inner):
      return block(
        "check.each(value.\(property), at: \(literal: wireName)) { check, item in", self.step(inner), indentation: 4)
    case .unnamed(let inner): return ValidatorFile.located(self.step(inner), at: "")
    case .content(let name, let wireName):
      let check = wireName.map { inside($0, checking: "content", indentation: 6) }
      return block(
        "if case .\(name)(let content) = value {", check ?? "checkAllowedValues(in: content, &check)", indentation: 4)
    case .contentItems(let name):
      let check = block(
        "check.each(content) { check, item in", "checkAllowedValues(in: item, &check)", indentation: 6)
      return block("if case .\(name)(let content) = value {", check, indentation: 4)
    }
  }

  private static func inside(_ wireName: String, checking value: SwiftCode, indentation: Int) -> SwiftCode {
    block(
      "check.inside(\(literal: wireName)) { check in", "checkAllowedValues(in: \(value), &check)",
      indentation: indentation)
  }

  private static func allowed(_ value: SwiftCode, _ cases: [SwiftIdentifier], _ wireName: String) -> SwiftCode {
    let patterns = cases.map { ".\($0)" as SwiftCode }
    let line: SwiftCode = "case \(.list(patterns)): true"
    let isShort = cases.count <= 3 && line.width + 6 <= DocComment.lineWidth
    let lines: SwiftCode = """
      case \(.lines(patterns.enumerated().map { "\($0 == 0 ? "" : "  ")\($1)\($0 == patterns.count - 1 ? ":" : ",")" }))
        true
      """
    return """
      check.allowed(\(value), at: \(literal: wireName)) {
        switch $0 {
        \(isShort ? line : lines)
        default: false
        }
      }
      """
  }

  /// Up to three values on one line, else one per line, so that a new value is one new line.
  private static func list(_ values: [SwiftCode]) -> SwiftCode {
    let line: SwiftCode = "[\(.list(values))]"
    if values.count <= 3 && line.width + 7 <= DocComment.lineWidth { return line }
    return """
      [
        \(.lines(values.map { "\($0)," }))
      ]
      """
  }
}
