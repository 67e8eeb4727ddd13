import SpecModel

/// A few lines of Swift that handle one webhook.
struct SwiftSnippet {
  let model: Model
  let webhook: Webhook

  /// A source that compiles: one function, named after the webhook.
  var code: SwiftCode {
    let header: SwiftCode = isByHeader ? ", header: String" : ""
    let isEmpty = webhook.replies.isEmpty && webhook.reply.text == "acknowledgement"
    return """
      import \(SwiftIdentifier(type: model.module))

      func handle\(name)(_ body: [UInt8]\(header)) throws\(isEmpty ? "" : " -> [UInt8]") {
        \(.lines([receiving, replying].filter { !$0.isEmpty }))
      }
      """
  }

  private var name: SwiftIdentifier { SwiftIdentifier(type: webhook.name) }

  private var isByHeader: Bool { model.union(webhook.event.type)?.discriminator.headerName != nil }

  private var receiving: SwiftCode {
    """
    let received = try \(name).decode(body\(isByHeader ? ", header: header" : ""))
    for deviation in received.deviations {
      print(deviation.path, deviation.ruling)
    }
    for violation in \(name).violations(in: received.value) {
      print(violation.path, violation.message)
    }
    """
  }

  private var replying: SwiftCode {
    if !webhook.replies.isEmpty { return choosing }
    if case .acknowledgement = webhook.reply { return "" }
    return """
      \(reply(webhook.reply))
      return try \(name).encode(reply)
      """
  }

  /// A reply to each case that has one of its own.
  private var choosing: SwiftCode {
    let union = model.union(webhook.event.type)
    let cases = webhook.replies.map { item -> SwiftCode in
      """
      case .\(union?.identifier(of: item.tag) ?? SwiftIdentifier(.constant, of: item.tag, given: nil))(let event):
        \(reply(item.reply))
        return try \(name).encode(reply, to: event)
      """
    }
    return """
      switch received.value {
      \(.lines(cases))
      default:
        \(reply(webhook.reply))
        return try \(name).encode(.\(SwiftIdentifier(webhook.reply))(reply))
      }
      """
  }

  private func reply(_ reply: Webhook.Reply) -> SwiftCode {
    switch reply {
    case .body(let body): self.reply(body)
    case .text: "let reply: PlainText = \"OK\""
    case .acknowledgement: "let reply = Acknowledgement()"
    }
  }

  /// The first reply that the pages show, with one member per line.
  private func reply(_ body: Webhook.Body) -> SwiftCode {
    let maker = SampleMaker(model: model, restrictions: webhook.restrictions)
    let samples = webhook.pages.compactMap(model.page).flatMap(\.samples)
    let first = samples.first { $0.subject == body.type && $0.isList == (body.list != nil) }
    let sample = first.map(maker.plan) ?? maker.exampleValue(for: body.type, list: body.list)
    if body.list != nil { return "let reply: JSONBatch<\(SwiftIdentifier(type: body.type))> = \(sample.swift)" }
    guard case .record(let name, let parts) = sample else {
      return "let reply: \(SwiftIdentifier(type: body.type)) = \(sample.swift)"
    }
    let arguments = sample.arguments(parts)
    if arguments.isEmpty { return "let reply = \(sample.swift)" }
    return """
      let reply = \(SwiftIdentifier(type: name))(
        \(.lines(arguments.enumerated().map { $0 == arguments.count - 1 ? "\($1))" : "\($1)," }))
      """
  }
}
