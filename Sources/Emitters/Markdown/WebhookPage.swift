import SpecModel

/// The page of one webhook: what arrives, what to reply, where the documentation was contradictory.
struct WebhookPage {
  let model: Model
  let webhook: Webhook
  let links: DocsMap.Links
  let sources: SourceColumn
  let printed: PrintedPages
  let tolerated: ToleratedForms
  let event: WebhookBody
  let reply: WebhookBody?

  init(
    _ webhook: Webhook, in model: Model, _ printed: PrintedPages, _ tolerated: ToleratedForms, links: DocsMap.Links
  ) {
    self.model = model
    self.webhook = webhook
    self.links = links
    self.printed = printed
    self.tolerated = tolerated
    sources = SourceColumn(model, printed, pages: webhook.pages)
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
    ]))

    """
  }

  // MARK: Summary

  private var eventFact: Markdown {
    let tags: [Markdown] = model.eventTypes(of: webhook).map { "\(code: $0)" }
    return "Event: \(.list(tags + [links.type(webhook.event)]))"
  }

  private var replyFact: Markdown { "Reply: \(webhook.replyType.map(links.type) ?? "a bare acknowledgement")" }

  private var pageFacts: [Markdown] {
    pages.map { page in
      let more: Markdown = page.allowsMoreMembers ? " It says that members may come which it does not list." : ""
      let older = page.revises.flatMap { model.page($0)?.title }
      let revision: Markdown = older.map { " A newer revision of \(text: $0)." } ?? ""
      return """
        Page: \(text: page.title), product \(text: page.product), endpoint \(text: page.endpoint).\(revision)\(more)
        """
    }
  }

  /// The HTTP status of a reply, as the pages have it.
  private var status: String { pages.compactMap(\.replyStatus).first.map { "status \($0)" } ?? "a success status" }

  private var pages: [Page] { webhook.pages.compactMap(model.page) }

  private var diagram: Markdown {
    let tags = model.eventTypes(of: webhook).joined(separator: " or ")
    return .fence(
      "mermaid",
      """
      sequenceDiagram
        participant Platform
        participant Endpoint as Your endpoint
        Platform->>Endpoint: POST \(diagramLabel(tags))
        Endpoint-->>Platform: \(diagramLabel(status)), \(webhook.replyType.map(diagramLabel) ?? "no body")
      """)
  }

  // MARK: Event and reply

  private func body(_ body: WebhookBody) -> Markdown {
    let members = MemberTable(
      model: model, links: links, sources: sources,
      restrictions: Dictionary(grouping: webhook.restrictions, by: \.subject), sections: body.sections)
    let parts = body.parts.map { part -> Markdown in
      .paragraphs([.heading(3, part.title), declaration(part.type, members)])
    }
    let samples: [Markdown] = [.heading(3, "\(text: WebhookBody.samplesTitle)")] + self.samples(of: body)
    return .paragraphs([declaration(body.type, members)] + parts + samples)
  }

  private func declaration(_ type: String, _ members: MemberTable) -> Markdown {
    let link = links.type(type)
    if let record = model.record(type) {
      return .paragraphs(["\(link): \(text: record.doc)", members.render(record)])
    }
    guard let union = model.union(type) else { return "" }
    return .paragraphs(["\(link): \(text: union.doc)", UnionTable(members: members, webhook: webhook).render(union)])
  }

  private func samples(of body: WebhookBody) -> [Markdown] {
    let maker = SampleMaker(model: model, restrictions: webhook.restrictions)
    let shown = pages.flatMap { page in
      page.samples.filter { sample in sample.subject == body.type || body.parts.contains { $0.type == sample.subject } }
        .flatMap { sample -> [Markdown] in
          ["Sample \"\(text: sample.title)\" of \(text: page.title):", json(maker.plan(sample), of: sample.subject)]
        }
    }
    if !shown.isEmpty { return shown }
    let standIn = maker.standIn(for: body.type)
    return ["The pages print none. This one has the required members:", json(standIn, of: body.type)]
  }

  private func json(_ value: SamplePlan, of type: String) -> Markdown {
    .fence("json", type: SwiftIdentifier(type: type), value.json())
  }
}

extension Model {
  /// The texts by which a webhook's events are known: `CALL_STATUS`.
  func eventTypes(of webhook: Webhook) -> [String] {
    if let union = union(webhook.event) {
      // Those that the pages name; the type may have more.
      let named = union.cases.filter { $0.sources.contains { webhook.pages.contains($0.page) } }
      return (named.isEmpty ? union.cases : named).map(\.tag)
    }
    return record(webhook.event)?.members.compactMap(\.constant) ?? []
  }
}
