import SpecModel

/// Builds the webhooks of the model, each with the restrictions of its pages.
struct WebhookBuilder {
  let pages: [PageSyntax]
  let matches: Matches
  let restrictions: [Restriction]
  /// The members in samples.
  private let shown: [MemberKey: [Printed<Shown>]]
  /// The tags that samples and tables document, by the union.
  private let shownTags: [String: [Printed<MemberKey>]]

  init(_ pages: [PageSyntax], _ matches: Matches) {
    self.pages = pages
    self.matches = matches
    restrictions = matches.restrictions
    shown = Dictionary(grouping: matches.shown, by: \.value.key)
    shownTags = Dictionary(grouping: matches.shownTags, by: \.value.owner)
  }

  func webhook(_ webhook: WebhookSyntax) -> Webhook {
    let own = webhook.pages.map(\.value)
    let revised = Set(own.filter { isRevised($0, among: own) })
    return Webhook(
      name: webhook.name.value,
      doc: webhook.doc,
      pages: own,
      event: body(webhook.event),
      reply: reply(webhook.reply),
      replies: webhook.replies.map { tag, body in
        Webhook.CaseReply(tag: tag.value, reply: reply(body), origin: tag.range)
      },
      signature: webhook.signature,
      restrictions: merged(restrictions(of: Set(own), without: revised)),
      origin: webhook.name.range)
  }

  private func body(_ body: WebhookSyntax.Body) -> Webhook.Body {
    Webhook.Body(
      type: body.type.value,
      list: body.list.map { list in
        Webhook.List(
          facts: list.facts.facts,
          rules: list.rules.map { rule in
            rule.model(sources: matches.ruleSources[RuleKey(owner: body.type.value, condition: rule.condition)])
          })
      })
  }

  private func reply(_ reply: WebhookSyntax.Body) -> Webhook.Reply {
    switch reply.keyword {
    case acknowledgement: .acknowledgement
    case plainText: .text
    default: .body(body(reply))
    }
  }

  /// Whether the webhook also names a newer revision of the page. Then only the newer one restricts values.
  private func isRevised(_ page: String, among own: [String]) -> Bool {
    pages.contains { $0.revises?.value == page && own.contains($0.id.value) }
  }

  /// The restrictions of the pages of a webhook. What the samples and tables of any of its pages show is allowed, even if
  /// no row lists it.
  private func restrictions(of pages: Set<String>, without revised: Set<String>) -> [Restriction] {
    restrictions.filter { $0.pages.allSatisfy { pages.contains($0) && !revised.contains($0) } }.map { restriction in
      var restriction = restriction
      func allow(_ value: String, _ source: Provenance?, isExact: Bool = false) {
        if restriction.values.contains(value) || !isExact && isPlaceholder(value) { return }
        restriction.values.append(value)
        restriction.sources += [source].compactMap(\.self)
      }
      switch restriction.subject {
      case .member(let record, let name):
        for sample in shown[MemberKey(owner: record, name: name)] ?? [] where pages.contains(sample.page) {
          let shown = sample.value.shown
          if let literal = shown.literal { allow(literal, sample.source, isExact: shown.isExact) }
        }
      case .tag(let union):
        for tag in shownTags[union] ?? [] where pages.contains(tag.page) { allow(tag.value.name, tag.source) }
      }
      return restriction
    }
  }

  /// Merges the restrictions of each member or tag. A value is allowed if any row or list of the pages has it.
  private func merged(_ restrictions: [Restriction]) -> [Restriction] {
    var indices: [Restriction.Subject: Int] = [:]
    var found: [Restriction] = []
    for restriction in restrictions {
      if let index = indices[restriction.subject] {
        found[index].add(restriction)
      } else {
        indices[restriction.subject] = found.count
        found.append(restriction)
      }
    }
    return found
  }
}

extension Restriction {
  /// Allows the values of another restriction, too.
  fileprivate mutating func add(_ other: Restriction) {
    values += other.values.filter { !values.contains($0) }
    pages += other.pages.filter { !pages.contains($0) }
    sources += other.sources.filter { !sources.contains($0) }
  }
}
