import SpecModel

/// The first page: the webhooks, links to the other pages, and the list of the vendor's pages.
struct IndexPage {
  let model: Model
  let links: DocsMap.Links

  func render() -> Markdown {
    """
    \(.heading(1, "\(text: model.module)"))

    The events and replies of each webhook, as the vendor's pages document them. The Swift module \
    \(code: model.module) has the same types; both are generated from one spec.

    \(.heading(2, "Webhooks"))

    \(.paragraphs([webhooks] + replies))

    \(.heading(2, "More"))

    \(.bullets(model.guides.map { "\(links.guide($0)): \(prose: $0.doc)" } + [
      "\(links.page(DocsMap.types, "Types")): all records, unions and enums.",
      "\(links.page(DocsMap.rulings, "Rulings")): contradictions between the vendor's pages, and how they are resolved.",
      "\(links.page(DocsMap.sources, "Sources")): what the vendor's pages print about each type.",
    ]))

    \(.heading(2, "Pages"))

    \(pages)

    \(.heading(2, "How to read the tables"))

    \(.paragraphs([conventions, model.pages.addresses]))

    """
  }

  /// What each webhook allows in its replies.
  private var replies: [Markdown] {
    let table = ReplyTable(model: model, links: links).render()
    return table.isEmpty ? [] : [.heading(2, "Replies"), table]
  }

  private var webhooks: Markdown {
    .table(
      ["Webhook", "Meaning", "Event", "Reply"],
      model.webhooks.map { webhook in
        [
          links.webhook(webhook.name), "\(text: webhook.doc)", event(of: webhook),
          links.replies(of: webhook),
        ]
      })
  }

  /// The tags of the events, or their type if there are many.
  private func event(of webhook: Webhook) -> Markdown {
    let tags = model.eventTypes(of: webhook)
    return 1...3 ~= tags.count ? .list(tags.map { "\(code: $0)" }) : links.body(webhook.event)
  }

  private var pages: Markdown {
    .table(
      ["Page", "Product", "Endpoint", "Revision", "Version", "Read", "Webhook"],
      model.pages.map { page in
        let webhooks = model.webhooks.filter { $0.pages.contains(page.id) }.map { links.webhook($0.name) }
        let source = page.source.map { [$0.versionText, $0.read] } ?? ["", ""]
        let facts = [page.product, page.endpoint, page.revision] + source
        return [page.link] + facts.map { "\(text: $0)" } + [.list(webhooks)]
      })
  }

  private var conventions: Markdown {
    .bullets([
      "The type is that of the JSON value.",
      "If a required member is missing or null, decoding throws. An optional member may be missing or null.",
      """
      A value with a wrong format, beyond a limit, or that no page lists is decoded unchanged and reported as a \
      violation.
      """,
      "Values and members that no page lists are preserved.",
      "A sample is what a page prints, also where it is wrong. The values of an example are made up, at least in part.",
    ])
  }
}
