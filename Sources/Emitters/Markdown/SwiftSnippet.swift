import SpecModel

/// A few lines of Swift that handle one webhook.
struct SwiftSnippet {
  let model: Model
  let webhook: Webhook

  /// A source that compiles: one function, named after the webhook.
  var code: SwiftCode {
    """
    import \(SwiftIdentifier(type: model.module))

    func handle\(name)(_ body: [UInt8]) throws\(webhook.replyType == nil ? "" : " -> [UInt8]") {
      \(.lines([receiving, replying].filter { !$0.isEmpty }))
    }
    """
  }

  private var name: SwiftIdentifier { SwiftIdentifier(type: webhook.name) }

  private var receiving: SwiftCode {
    """
    let received = try \(name).decode(body)
    for deviation in received.deviations {
      print(deviation.path, deviation.ruling)
    }
    for violation in \(name).violations(in: received.value) {
      print(violation.path, violation.message)
    }
    """
  }

  private var replying: SwiftCode {
    webhook.replyType.map { type in
      """
      \(reply(of: type))
      return try \(name).encode(reply)
      """
    } ?? ""
  }

  /// The first reply that the pages show, with one member per line.
  private func reply(of type: String) -> SwiftCode {
    let maker = SampleMaker(model: model, restrictions: webhook.restrictions)
    let samples = webhook.pages.compactMap(model.page).flatMap(\.samples)
    let sample = samples.first { $0.subject == type }.map(maker.plan) ?? maker.exampleValue(for: type)
    guard case .record(let name, let parts) = sample else {
      return "let reply: \(SwiftIdentifier(type: type)) = \(sample.swift)"
    }
    let arguments = sample.arguments(parts)
    if arguments.isEmpty { return "let reply = \(sample.swift)" }
    return """
      let reply = \(SwiftIdentifier(type: name))(
        \(.lines(arguments.enumerated().map { $0 == arguments.count - 1 ? "\($1))" : "\($1)," }))
      """
  }
}
