import SpecModel

/// The types that are received in events and those that are sent in replies, on either side of a comparison.
struct TypeFlows {
  private var flows: [String: Change.Flow] = [:]

  init(_ models: Model...) {
    for model in models {
      let parts = Dictionary(model.types.map { ($0.name, $0.partNames) }) { first, _ in first }
      for webhook in model.webhooks {
        for (name, flow) in Self.flows(of: webhook, parts) { flows[name, default: []].formUnion(flow) }
      }
    }
  }

  /// The types of one webhook.
  init(_ webhook: Webhook, in model: Model) {
    flows = Self.flows(of: webhook, Dictionary(model.types.map { ($0.name, $0.partNames) }) { first, _ in first })
  }

  func flow(of type: String) -> Change.Flow { flows[type] ?? [] }

  private static func flows(of webhook: Webhook, _ parts: [String: [String]]) -> [String: Change.Flow] {
    var flows: [String: Change.Flow] = [:]
    func visit(_ name: String, _ flow: Change.Flow) {
      if flows[name, default: []].contains(flow) { return }
      flows[name, default: []].insert(flow)
      for part in parts[name] ?? [] { visit(part, flow) }
    }
    visit(webhook.event.type, .received)
    for reply in webhook.replyBodies { visit(reply.type, .sent) }
    return flows
  }
}
