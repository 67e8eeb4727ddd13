/// Renders the webhooks, each with the restrictions of its pages.
struct WebhooksFile {
  static func render(_ webhooks: [WebhookPlan]) -> SwiftCode { .source(webhooks.map(webhook)) }

  private static func webhook(_ webhook: WebhookPlan) -> SwiftCode {
    .paragraphs([
      """
      \(doc: webhook.doc)
      public enum \(webhook.name): \(webhook.isByHeader ? "HeaderWebhook" : "Webhook") {
        \(.paragraphs(
          [types(of: webhook), signature(of: webhook), violations(in: webhook.event, "event")]
            + webhook.ownReplies.map { violations(in: $0, "reply") } + caseReplies(of: webhook)))
      }
      """,
      restrictions(of: webhook),
    ])
  }

  private static func signature(of webhook: WebhookPlan) -> SwiftCode {
    guard let signature = webhook.signature else { return "" }
    let arguments = signature.arguments
    return """
      \(doc: signature.doc, outer: 2)
      public static var signature: WebhookSignature {
        WebhookSignature(
          \(.lines(arguments.enumerated().map { $0 == arguments.count - 1 ? "\($1))" : "\($1)," }))
      }
      """
  }

  // MARK: Replies

  private static func types(of webhook: WebhookPlan) -> SwiftCode {
    let event: SwiftCode = "public typealias Event = \(webhook.event.swift)"
    if webhook.replies.isEmpty { return .lines([event, "public typealias Reply = \(webhook.reply.swift)"]) }
    let cases = webhook.replies.map { item -> SwiftCode in
      """
      \(doc: item.doc, outer: 4)
      case \(item.name)(\(item.reply.swift))
      """
    }
    func each(_ call: SwiftCode) -> SwiftCode {
      .lines(webhook.replies.map { "case .\($0.name)(let reply): reply.\(call)" })
    }
    return """
      \(event)

      /// The replies to the cases of the event. Use the functions `encode(_:to:)`: they take the reply that fits a case.
      public enum Reply: WebhookReply, Hashable {
        \(.lines(cases))

        public func _body() -> [UInt8] {
          switch self {
          \(each("_body()"))
          }
        }

        public var _format: _ReplyFormat {
          switch self {
          \(each("_format"))
          }
        }
      }
      """
  }

  /// The functions for replies to single cases.
  private static func caseReplies(of webhook: WebhookPlan) -> [SwiftCode] {
    if webhook.replies.isEmpty { return [] }
    let violations = webhook.replies.map { item -> SwiftCode in
      item.reply.body == nil
        ? "case .\(item.name): []" : "case .\(item.name)(let reply): violations(in: reply)"
    }
    let all: SwiftCode = """
      public static func violations(in reply: Reply) -> [Violation] {
        switch reply {
        \(.lines(violations))
        }
      }
      """
    return [all]
      + webhook.replies.flatMap { item in
        item.events.map { event in
          """
          \(doc: event.doc, outer: 2)
          public static func encode(
            _ reply: \(item.reply.swift), to event: \(event.type)
          ) throws(EncodeError) -> [UInt8] {
            try encode(Reply.\(item.name)(reply))
          }
          """ as SwiftCode
        }
      }
  }

  private static func violations(in body: BodyPlan, _ word: SwiftCode) -> SwiftCode {
    if let list = body.list { return violations(in: list, of: body, word) }
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

  /// The function for a body that is a list.
  private static func violations(in list: BodyPlan.List, of body: BodyPlan, _ word: SwiftCode) -> SwiftCode {
    var checks: [SwiftCode] = []
    if body.isChecked { checks.append("item.validate(&check)") }
    if body.isRestricted { checks.append("checkAllowedValues(in: item, &check)") }
    let each: SwiftCode =
      checks.isEmpty
      ? "check.each(\(word)) { _, _ in }"
      : """
      check.each(\(word)) { check, item in
        \(.lines(checks))
      }
      """
    let count: [SwiftCode] = list.count.map { ["check.count(\(word).items, in: \($0), at: \(literal: ""))"] } ?? []
    let items: [SwiftCode] = list.rules.isEmpty ? [] : ["let items = \(word).items"]
    let rules = list.rules.map { rule in ValidatorFile.line(rule) { ".value(.\($0))" } }
    return """
      public static func violations(in \(word): \(body.swift)) -> [Violation] {
        var check = _Validation(page: \(literal: body.page))
        \(.lines(count + [each] + items + rules))
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
    if restriction.steps.isEmpty {
      // Every value of its members is allowed, such as both booleans.
      return """
        private static func checkAllowedValues(in value: \(restriction.type), _ check: inout _Validation) {}
        """
    }
    return """
      private static func checkAllowedValues(in value: \(restriction.type), _ check: inout _Validation) {
        \(.lines(restriction.steps.map { step($0) }))
      }
      """
  }

  private static func step(_ step: RestrictionPlan.Step, indentation: Int = 4) -> SwiftCode {
    func inner(_ step: RestrictionPlan.Step) -> SwiftCode { self.step(step, indentation: indentation + 2) }
    switch step {
    case .cases(let value, let cases, let wireName): return allowed(value, cases, wireName, indentation)
    case .values(let value, let values, let wireName):
      if values.count == 1 {
        return wrapped("check.equals", [value, values[0], "at: \(literal: wireName)"], indentation: indentation)
      }
      let arguments: [SwiftCode] = [value, list(values, indentation), "at: \(literal: wireName)"]
      return wrapped("check.oneOf", arguments, indentation: indentation)
    case .nested(let wireName, let step):
      return block("check.inside(\(literal: wireName)) { check in", inner(step), indentation: indentation)
    case .inside(let property, let wireName, let isOptional):
      let value: SwiftCode = isOptional ? "\(property)" : "value.\(property)"
      let check = inside(wireName, checking: value, indentation: indentation + (isOptional ? 2 : 0))
      return isOptional ? block("if let \(property) = value.\(property) {", check, indentation: indentation) : check
    case .item(let isOptional):
      let check: SwiftCode = "checkAllowedValues(in: item, &check)"
      return isOptional ? block("if let item {", check, indentation: indentation) : check
    case .innerItems(let step):
      return block("check.each(item) { check, item in", inner(step), indentation: indentation)
    case .items(let property, let wireName, let step):
      return block(
        "check.each(value.\(property), at: \(literal: wireName)) { check, item in", inner(step),
        indentation: indentation)
    case .unnamed(let step):
      return ValidatorFile.located(at: "", indentation: indentation) { self.step(step, indentation: $0) }
    case .content(let name, let wireName, let items):
      let check = wireName.map { inside($0, checking: "content", indentation: indentation + 2) }
      let each = items.map { block("check.each(content) { check, item in", inner($0), indentation: indentation + 2) }
      return block(
        "if case .\(name)(let content) = value {", check ?? each ?? "checkAllowedValues(in: content, &check)",
        indentation: indentation)
    }
  }

  private static func inside(_ wireName: String, checking value: SwiftCode, indentation: Int) -> SwiftCode {
    block(
      "check.inside(\(literal: wireName)) { check in", "checkAllowedValues(in: \(value), &check)",
      indentation: indentation)
  }

  private static func allowed(_ value: SwiftCode, _ cases: [SwiftIdentifier], _ wireName: String, _ indentation: Int)
    -> SwiftCode
  {
    let patterns = cases.map { ".\($0)" as SwiftCode }
    let line: SwiftCode = "case \(.list(patterns)): true"
    let isShort = cases.count <= 3 && line.width + indentation + 2 <= DocComment.lineWidth
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
  private static func list(_ values: [SwiftCode], _ indentation: Int) -> SwiftCode {
    let line: SwiftCode = "[\(.list(values))]"
    if values.count <= 3 && line.width + indentation + 3 <= DocComment.lineWidth { return line }
    return """
      [
        \(.lines(values.map { "\($0)," }))
      ]
      """
  }
}
