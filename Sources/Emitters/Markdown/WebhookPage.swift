import SpecModel

/// The page of one webhook: its event, its reply, and the rulings about them.
struct WebhookPage {
  let model: Model
  let webhook: Webhook
  let links: DocsMap.Links
  let accepted: AcceptedForms
  let event: WebhookBody
  let replies: [WebhookBody]

  init(_ webhook: Webhook, in model: Model, _ accepted: AcceptedForms, links: DocsMap.Links) {
    self.model = model
    self.webhook = webhook
    self.links = links
    self.accepted = accepted
    var slugs = Slugs(taken: webhook.name)
    var event = WebhookBody(webhook.event, of: webhook, in: model)
    event.takeAnchors(under: "Event", &slugs)
    self.event = event
    var replies = webhook.replyBodies.map { WebhookBody($0, of: webhook, in: model) }
    if webhook.replyBodies.isEmpty || !webhook.replies.isEmpty { _ = slugs.slug("Reply") }
    for index in replies.indices {
      replies[index].takeAnchors(under: webhook.replies.isEmpty ? "Reply" : "Reply \(replies[index].type)", &slugs)
    }
    self.replies = replies
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
      replySection,
      signature,
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
    return .wrapped("Event:", [links.body(webhook.event)] + tags)
  }

  private var replyFact: Markdown { "Reply: \(links.replies(of: webhook, isLong: true))" }

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
    let event = 1...3 ~= tags.count ? tags.joined(separator: " or ") : webhook.event.text
    let replies = webhook.allReplies.map { $0.body?.text ?? ($0.isEmpty ? "no body" : $0.text) }.unique
    return .fence(
      "mermaid",
      """
      sequenceDiagram
        participant Platform
        participant Endpoint as Your endpoint
        Platform->>Endpoint: POST \(diagramLabel(event))
        Endpoint-->>Platform: \(diagramLabel(status)), \(diagramLabel(replies.joined(separator: " or ")))
      """)
  }

  // MARK: Event and reply

  private var replySection: Markdown {
    if !webhook.replies.isEmpty {
      return .paragraphs(
        [caseReplies] + replies.flatMap { [.heading(2, "Reply \(text: $0.type)"), body($0)] })
    }
    if let reply = replies.first { return body(reply) }
    switch webhook.reply {
    case .text: return "Plain text: \(text: status) and \(code: "Content-Type: text/plain; charset=utf-8")."
    case .body, .acknowledgement: return "An acknowledgement: \(text: status) and no body."
    }
  }

  /// The reply to each case of the event that has one of its own, and to all others.
  private var caseReplies: Markdown {
    let union = model.union(webhook.event.type)
    let rows = webhook.replies.map { item in
      let tags = union?.cases.first { $0.tag == item.tag }?.tagsOrName ?? [item.tag]
      return [Markdown.list(tags.map { "\(code: $0)" }), links.reply(item.reply)]
    }
    return .table(["Event", "Reply"], rows + [["any other", links.reply(webhook.reply)]])
  }

  /// How the sender signs its requests.
  private var signature: Markdown {
    guard let signature = webhook.signature else { return "" }
    guard let scheme = signature.scheme else {
      return .paragraphs([.heading(2, "Signature"), "\(prose: signature.doc)"])
    }
    let module = SwiftIdentifier(type: webhook.name).text
    return .paragraphs([
      .heading(2, "Signature"),
      .bullets([
        "Header: \(code: scheme.header), with the value \(code: inAngles(scheme.valueText)).",
        "Algorithm: \(code: scheme.algorithm.rawValue), written as \(text: scheme.encoding.rawValue).",
        """
        Signed: \(code: inAngles(scheme.signedText)). A name in angle brackets is the body, a part of the header's \
        value, or another header.
        """,
      ]),
      "\(prose: signature.doc)",
      "In Swift, \(code: "\(module).signature") has the signed bytes and compares the signature.",
    ])
  }

  /// Template engines take braces for expressions.
  private func inAngles(_ text: String) -> String { text.replacing("{", with: "<").replacing("}", with: ">") }

  private func body(_ body: WebhookBody) -> Markdown {
    let members = MemberTable(
      model: model, links: links, accepted: accepted, webhook: webhook, sections: body.sections)
    let parts = body.parts.map { part -> Markdown in
      .paragraphs([.heading(3, part.title), declaration(part.type, members)])
    }
    let examples: [Markdown] = [.heading(3, "\(text: WebhookBody.examplesTitle)")] + examples(of: body)
    return .paragraphs([listNote(body), declaration(body.type, members)] + parts + examples)
  }

  /// What the types state about a body that is a list.
  private func listNote(_ body: WebhookBody) -> Markdown {
    guard let list = body.list else { return "" }
    let notes = [list.facts.counts()].compactMap(\.self) + list.rules.map(\.note)
    return .paragraphs([
      "A JSON array. Each item is decoded by itself, so an item that does not fit its type does not lose the others.",
      .bullets(notes.map { "\(prose: $0)" }),
    ])
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
    let record = record(webhook.event.type)
    if let union = union(webhook.event.type) ?? record.flatMap(outerContent)?.union {
      if union.discriminator.selector == nil { return [] }
      // Those that the pages name. The type may have more.
      let named = union.cases.filter { $0.sources.contains { webhook.pages.contains($0.page) } }
      return (named.isEmpty ? union.cases : named).flatMap { $0.tags.isEmpty ? [$0.tag] : $0.tags }
    }
    let members = record?.members.filter { !$0.isOptional && jsonKind(ofConstant: $0.type) == .string }
    return members?.compactMap(\.constant) ?? []
  }
}

extension DocsMap.Links {
  /// `CallEvent`, or `list of CallEvent`.
  func body(_ body: Webhook.Body) -> Markdown { "\(body.list == nil ? "" : "list of ")\(type(body.type))" }

  func reply(_ reply: Webhook.Reply, isLong: Bool = false) -> Markdown {
    switch reply {
    case .body(let body): self.body(body)
    case .text: "plain text"
    case .acknowledgement: isLong ? "an acknowledgement without a body" : "acknowledgement"
    }
  }

  /// The different replies of a webhook.
  func replies(of webhook: Webhook, isLong: Bool = false) -> Markdown {
    .choice(webhook.allReplies.map { reply($0, isLong: isLong) }.unique)
  }
}

extension Webhook.Reply {
  fileprivate var isEmpty: Bool { if case .acknowledgement = self { true } else { false } }
}
