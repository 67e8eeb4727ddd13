import SpecModel

/// The first page: the webhooks, the way to everything else, and the vendor's pages that it all comes from.
struct IndexPage {
  let model: Model
  let links: DocsMap.Links

  func render() -> Markdown {
    """
    \(.heading(1, "\(text: model.module)"))

    What the webhooks carry, and where the vendor's pages say so. The Swift module \(code: model.module) has the same \
    types; both are generated from one spec.

    \(.heading(2, "Webhooks"))

    \(.paragraphs([webhooks] + replies))

    \(.heading(2, "More"))

    \(.bullets(model.guides.map { "\(links.guide($0)): \(prose: $0.doc)" } + [
      "\(links.page(DocsMap.types, "Types")): every record, union and enum, apart from single webhooks.",
      "\(links.page(DocsMap.rulings, "Rulings")): where the pages contradict each other, and what is done about it.",
    ]))

    \(.heading(2, "Pages"))

    \(pages)

    \(.heading(2, "How to read the tables"))

    \(conventions)

    """
  }

  /// What each webhook takes in its replies, where they differ.
  private var replies: [Markdown] {
    let table = ReplyTable(model: model, links: links).render()
    return table.isEmpty ? [] : [.heading(2, "Replies"), table]
  }

  private var webhooks: Markdown {
    .table(
      ["Webhook", "What happens", "Event", "Reply", "Page"],
      model.webhooks.map { webhook in
        let tags: [Markdown] = model.eventTypes(of: webhook).map { "\(code: $0)" }
        let titles: [Markdown] = webhook.pages.map { "\(text: model.title($0))" }
        return [
          links.webhook(webhook.name), "\(text: webhook.doc)", .list(tags),
          webhook.replyType.map(links.type) ?? "acknowledgement", .list(titles),
        ]
      })
  }

  private var pages: Markdown {
    .table(
      ["Page", "Product", "Endpoint", "Read", "Webhook"],
      model.pages.map { page in
        let webhooks = model.webhooks.filter { $0.pages.contains(page.id) }.map { links.webhook($0.name) }
        let facts = [page.title, page.product, page.endpoint, page.revision].map { "\(text: $0)" as Markdown }
        return facts + [.list(webhooks)]
      })
  }

  private var conventions: Markdown {
    .bullets([
      "Type is the kind of the JSON value.",
      "A required member must be there and not null, or decoding throws. An optional one may be missing or null.",
      """
      A value that breaks its format or a limit, or that a page does not list, is decoded as it came. It is a \
      violation.
      """,
      "Enums and objects are open: values and members that no page lists are kept.",
      "From names the row of the vendor's page, with the type that it prints and what else it states.",
      """
      Samples are those of the pages, made valid JSON: without comments, with the first of several alternatives, and \
      with a stand-in where the page has none of its own.
      """,
    ])
  }
}
