import SpecModel

/// The page of one webhook: its event, its reply, and the rulings about them.
struct WebhookPage {
  let model: Model
  let webhook: Webhook
  let links: DocsMap.Links
  let accepted: AcceptedForms
  let event: WebhookBody
  let reply: WebhookBody?

  init(_ webhook: Webhook, in model: Model, _ accepted: AcceptedForms, links: DocsMap.Links) {
    self.model = model
    self.webhook = webhook
    self.links = links
    self.accepted = accepted
    var slugs = Slugs(taken: webhook.name)
    var event = WebhookBody(webhook.event, of: webhook, in: model)
    event.takeAnchors(under: "Event", &slugs)
    self.event = event
    var reply = webhook.replyType.map { WebhookBody($0, of: webhook, in: model) }
    reply?.takeAnchors(under: "Reply", &slugs)
    self.reply = reply
  }

  func render() -> Markdown {
    """
    \(.paragraphs([
      .heading(1, "\(text: webhook.name)"),
      "\(text: webhook.doc)",
      .bullets([eventFact, replyFact] + pageFacts),
      diagram,
      .heading(2, "Event"),
      body(event),
      .heading(2, "Reply"),
      reply.map(body) ?? "An acknowledgement: \(text: status) and no body.",
      rulings,
      .heading(2, "In Swift"),
      .fence("swift", SwiftSnippet(model: model, webhook: webhook).code.text),
      (pages + pages.compactMap(\.revises).compactMap(model.page)).addresses,
    ]))

    """
  }

  // MARK: Summary

  private var eventFact: Markdown {
    let tags: [Markdown] = model.eventTypes(of: webhook).map { "\(code: $0)" }
    return .wrapped("Event:", [links.type(webhook.event)] + tags)
  }

  private var replyFact: Markdown {
    "Reply: \(webhook.replyType.map(links.type) ?? "an acknowledgement without a body")"
  }

  private var pageFacts: [Markdown] {
    pages.map { page in
      let more: Markdown = page.allowsMoreMembers ? " Bodies may have members that it does not list." : ""
      let revision: Markdown = page.revises.map { " It revises \(model.link(toPage: $0))." } ?? ""
      return """
        Page: \(page.link). Product: \(text: page.product). Endpoint: \(text: page.endpoint).\(revision)\(more)
        """
    }
  }

  /// The HTTP status of a reply.
  private var status: String { pages.compactMap(\.replyStatus).first.map { "status \($0)" } ?? "a success status" }

  var pages: [Page] { webhook.pages.compactMap(model.page) }

  private var diagram: Markdown {
    let tags = model.eventTypes(of: webhook)
    let event = 1...3 ~= tags.count ? tags.joined(separator: " or ") : webhook.event
    return .fence(
      "mermaid",
      """
      sequenceDiagram
        participant Platform
        participant Endpoint as Your endpoint
        Platform->>Endpoint: POST \(diagramLabel(event))
        Endpoint-->>Platform: \(diagramLabel(status)), \(webhook.replyType.map(diagramLabel) ?? "no body")
      """)
  }

  // MARK: Event and reply

  private func body(_ body: WebhookBody) -> Markdown {
    let members = MemberTable(
      model: model, links: links, accepted: accepted, webhook: webhook, sections: body.sections)
    let parts = body.parts.map { part -> Markdown in
      .paragraphs([.heading(3, part.title), declaration(part.type, members)])
    }
    let examples: [Markdown] = [.heading(3, "\(text: WebhookBody.examplesTitle)")] + examples(of: body)
    return .paragraphs([declaration(body.type, members)] + parts + examples)
  }

  private func declaration(_ type: String, _ members: MemberTable) -> Markdown {
    func introduction(_ doc: String) -> Markdown {
      "\(links.type(type)): \(text: doc) \(links.sources(of: type))"
    }
    if let record = model.record(type) { return .paragraphs([introduction(record.doc), members.render(record)]) }
    guard let union = model.union(type) else { return "" }
    return .paragraphs([introduction(union.doc), UnionTable(members: members).render(union)])
  }
}

extension Model {
  /// The tags of the events of a webhook: `CALL_STATUS`.
  func eventTypes(of webhook: Webhook) -> [String] {
    let record = record(webhook.event)
    if let union = union(webhook.event) ?? record.flatMap(outerContent)?.union {
      if union.discriminator.tagName == nil { return [] }
      // Those that the pages name. The type may have more.
      let named = union.cases.filter { $0.sources.contains { webhook.pages.contains($0.page) } }
      return (named.isEmpty ? union.cases : named).map(\.tag)
    }
    return record?.members.compactMap(\.constant) ?? []
  }
}
