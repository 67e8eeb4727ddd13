import SpecModel

/// The table of what each webhook takes in its replies: one row a case, one column a webhook.
struct ReplyTable {
  let model: Model
  let links: DocsMap.Links

  /// Nothing unless several webhooks choose from the same cases.
  func render() -> Markdown {
    let graph = TypeGraph(model)
    return .paragraphs(
      model.unions.compactMap { union in
        guard case .tagBeside(let tag, _) = union.discriminator else { return nil }
        let webhooks = model.webhooks.filter { webhook in
          webhook.replyType.map { graph.contained(in: [$0]).contains(union.name) } ?? false
        }
        return webhooks.count < 2 ? nil : table(union, tag: tag, webhooks)
      })
  }

  private func table(_ union: Union, tag: String, _ webhooks: [Webhook]) -> Markdown {
    .table(
      ["\(code: tag)"] + webhooks.map { links.webhook($0.name) } + ["Meaning"],
      union.cases.map { item in
        ["\(code: item.tag)"] + webhooks.map { $0.leaves(item, of: union) ? "yes" : "no" } + ["\(text: item.doc)"]
      })
  }
}
