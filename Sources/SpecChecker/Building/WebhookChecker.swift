import SpecModel
import SpecText

/// Looks up the names in webhooks and gives each what its pages narrow.
struct WebhookChecker {
  let types: ResolvedTypes
  let pages: [PageSyntax]

  func check(_ webhooks: [WebhookSyntax], _ diagnostics: inout Diagnostics) {
    reportRepeated("webhook", webhooks.map(\.name), &diagnostics)
    reportRepeated("page", pages.map(\.id), &diagnostics)
    let known = pages.map(\.id.value)
    checkRevisions(known, &diagnostics)
    for page in pages {
      guard let other = page.sameMembersAs, !known.contains(other.value) else { continue }
      diagnostics.append(.unknown(.page, other.value, among: known, at: other.range))
    }
    for webhook in webhooks {
      reportRepeated("page", webhook.pages, &diagnostics)
      for page in webhook.pages where !known.contains(page.value) {
        diagnostics.append(.unknown(.page, page.value, among: known, at: page.range))
      }
      checkType(webhook.event, &diagnostics)
      if webhook.reply.value != acknowledgement { checkType(webhook.reply, &diagnostics) }
      checkSpelled(webhook, &diagnostics)
      if types.isDeclared(webhook.name.value) || types.enumerations[webhook.name.value] != nil {
        diagnostics.append(
          Diagnostic(
            "duplicate-definition", "'\(webhook.name.value)' is the name of a type and of a webhook",
            at: webhook.name.range))
      }
    }
  }

  /// A page revises one that there is, and at the end of all revisions is a first one.
  private func checkRevisions(_ known: [String], _ diagnostics: inout Diagnostics) {
    let revised = Dictionary(pages.map { ($0.id.value, $0.revises?.value) }) { first, _ in first }
    for page in pages {
      guard let old = page.revises else { continue }
      if !known.contains(old.value) { diagnostics.append(.unknown(.page, old.value, among: known, at: old.range)) }
      var seen: Set<String> = []
      var next = page.revises?.value
      while let id = next, seen.insert(id).inserted { next = revised[id] ?? nil }
      if next == nil || !seen.contains(page.id.value) { continue }
      diagnostics.append(Diagnostic("endless-revisions", "page '\(page.id.value)' revises itself", at: old.range))
    }
  }

  private func checkType(_ name: Located<String>, _ diagnostics: inout Diagnostics) {
    switch types.type(named: name.value) {
    case .record, .union: break
    case .scalar, .enumeration, .list:
      diagnostics.append(.expected("a record or union", for: "what a webhook carries", at: name.range))
    case nil:
      let known = [acknowledgement] + types.records.keys.sorted() + types.unions.keys.sorted()
      diagnostics.append(.unknown(.type, name.value, among: known, at: name.range))
    }
  }

  /// Every spelling is that of a case or value that a page of the webhook lists.
  private func checkSpelled(_ webhook: WebhookSyntax, _ diagnostics: inout Diagnostics) {
    let own = pages.filter { page in webhook.pages.contains { $0.value == page.id.value } }
    let lists = own.flatMap(\.lists)
    let members = lists.compactMap { list in
      types.directMembers(of: list.owner.value).first { $0.key.name == list.member }
    }
    let tags = Set(members.flatMap { types.values(of: $0.valueOwner) })
    let printed = lists.flatMap(\.values).map(\.value)
    for spelling in webhook.aliases {
      if !tags.contains(spelling.tag.value) {
        diagnostics.append(.unknown(.value, spelling.tag.value, among: tags.sorted(), at: spelling.tag.range))
      }
      if !printed.contains(spelling.printed.value) {
        diagnostics.append(
          .unknown(
            .value, spelling.printed.value, in: " in the lists of the pages", among: printed, at: spelling.printed.range
          ))
      }
    }
  }

  /// Whether a newer revision of a page stands beside it: only that one narrows.
  private func isRevised(_ page: String, among own: [String]) -> Bool {
    pages.contains { $0.revises?.value == page && own.contains($0.id.value) }
  }

  /// Pages of one webhook often print the same list.
  private func unique(_ restrictions: [Restriction]) -> [Restriction] {
    struct Key: Hashable {
      var subject: Restriction.Subject
      var values: Set<String>
    }
    var places: [Key: Int] = [:]
    var found: [Restriction] = []
    for restriction in restrictions {
      let key = Key(subject: restriction.subject, values: Set(restriction.values))
      if let place = places[key] {
        found[place].sources += restriction.sources
      } else {
        places[key] = found.count
        found.append(restriction)
      }
    }
    return found
  }

  /// The word for a reply without a body.
  private var acknowledgement: String { "acknowledgement" }

  func model(of webhook: WebhookSyntax, _ restrictions: [Restriction]) -> Webhook {
    let own = webhook.pages.map(\.value)
    return Webhook(
      name: webhook.name.value,
      doc: webhook.doc,
      pages: own,
      event: webhook.event.value,
      reply: webhook.reply.value == acknowledgement ? .acknowledgement : .type(webhook.reply.value),
      restrictions: unique(restrictions.filter { own.contains($0.page) && !isRevised($0.page, among: own) }),
      origin: webhook.name.range)
  }
}
