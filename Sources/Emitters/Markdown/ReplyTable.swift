import SpecModel

/// The table of what each webhook allows in its replies: one row per case, one column per webhook.
struct ReplyTable {
  let model: Model
  let links: DocsMap.Links

  /// - Returns: nothing unless several webhooks share a union.
  func render() -> Markdown {
    let graph = TypeGraph(model)
    return .paragraphs(
      model.unions.compactMap { union in
        guard case .tagBeside(let tag, _) = union.discriminator else { return nil }
        let webhooks = model.webhooks.filter { webhook in
          graph.contained(in: Set(webhook.replyBodies.map(\.type))).contains(union.name)
        }
        return webhooks.count < 2 ? nil : table(union, tag: tag, webhooks)
      })
  }

  private func table(_ union: Union, tag: Union.Tag, _ webhooks: [Webhook]) -> Markdown {
    .table(
      ["\(code: tag.name)"] + webhooks.map { links.webhook($0.name) } + ["Meaning"],
      union.cases.map { item in
        ["\(code: item.tag)"] + webhooks.map { $0.allows(item, of: union) ? "yes" : "no" } + ["\(text: item.doc)"]
      })
  }
}
