/// Renders the webhooks, each with what its pages narrow.
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
    if body.isRestricted { checks.append("restrict(\(word), &check)") }
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
    private static func restrict(_ value: \(restriction.type), _ check: inout _Validation) {
      \(.lines(restriction.steps.map(step)))
    }
    """
  }

  private static func step(_ step: RestrictionPlan.Step) -> SwiftCode {
    switch step {
    case .values(let property, let values, let wireName):
      if values.count == 1 {
        return wrapped("check.value", ["value.\(property)", values[0], "at: \(literal: wireName)"], indentation: 4)
      }
      let arguments: [SwiftCode] = ["value.\(property)", list(values), "at: \(literal: wireName)"]
      return wrapped("check.listed", arguments, indentation: 4)
    case .inside(let property, let wireName, let isOptional):
      let body: SwiftCode = isOptional ? "restrict(inner, &check)" : "restrict(value.\(property), &check)"
      let call: SwiftCode = "check.inside(\(literal: wireName)) { check in \(body) }"
      return isOptional ? "if let inner = value.\(property) { \(call) }" : call
    case .each(let property, let wireName):
      return "check.each(value.\(property), at: \(literal: wireName)) { check, item in restrict(item, &check) }"
    case .content(let name, let wireName):
      let body: SwiftCode = "restrict(content, &check)"
      let call: SwiftCode = wireName.map { "check.inside(\(literal: $0)) { check in \(body) }" } ?? body
      return "if case .\(name)(let content) = value { \(call) }"
    }
  }

  /// Up to three values on one line, else one a line: a value more is a line more.
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
