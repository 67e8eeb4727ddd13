import SpecModel

/// Builds the webhooks of the model, each with the restrictions of its pages.
struct WebhookBuilder {
  let pages: [PageSyntax]
  let matches: Matches

  func webhook(_ webhook: WebhookSyntax) -> Webhook {
    let own = webhook.pages.map(\.value)
    let revised = Set(own.filter { isRevised($0, among: own) })
    return Webhook(
      name: webhook.name.value,
      doc: webhook.doc,
      pages: own,
      event: webhook.event.value,
      reply: webhook.reply.value == acknowledgement ? .acknowledgement : .type(webhook.reply.value),
      restrictions: unique(matches.restrictions(of: Set(own), without: revised)),
      origin: webhook.name.range)
  }

  /// Whether the webhook also names a newer revision of the page. Then only the newer one restricts values.
  private func isRevised(_ page: String, among own: [String]) -> Bool {
    pages.contains { $0.revises?.value == page && own.contains($0.id.value) }
  }

  /// Merges equal restrictions, because pages of one webhook often print the same list.
  private func unique(_ restrictions: [Restriction]) -> [Restriction] {
    struct Key: Hashable {
      var subject: Restriction.Subject
      var values: Set<String>
    }
    var indices: [Key: Int] = [:]
    var found: [Restriction] = []
    for restriction in restrictions {
      let key = Key(subject: restriction.subject, values: Set(restriction.values))
      if let index = indices[key] {
        found[index].sources += restriction.sources.filter { !found[index].sources.contains($0) }
      } else {
        indices[key] = found.count
        found.append(restriction)
      }
    }
    return found
  }
}
