import SpecModel
import SpecText

/// Resolves the names in webhooks and pages.
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
      BodyChecker(types: types).check(webhook, &diagnostics)
      checkAliases(webhook, &diagnostics)
      if types.isDeclared(webhook.name.value) || types.enumerations[webhook.name.value] != nil {
        diagnostics.append(
          Diagnostic(
            "duplicate-definition", "'\(webhook.name.value)' is the name of a type and of a webhook; rename one",
            at: webhook.name.range))
      }
    }
  }

  /// Checks that revised pages exist and that no page revises itself, directly or through other pages.
  private func checkRevisions(_ known: [String], _ diagnostics: inout Diagnostics) {
    let revised = Dictionary(pages.map { ($0.id.value, $0.revises?.value) }) { first, _ in first }
    for page in pages {
      guard let old = page.revises else { continue }
      if !known.contains(old.value) { diagnostics.append(.unknown(.page, old.value, among: known, at: old.range)) }
      if let other = pages.first(where: { $0.id.value == old.value }) { checkOrder(page, after: other, &diagnostics) }
      var seen: Set<String> = []
      var next = page.revises?.value
      while let id = next, seen.insert(id).inserted { next = revised[id] ?? nil }
      if next == nil || !seen.contains(page.id.value) { continue }
      diagnostics.append(
        Diagnostic("endless-revisions", "page '\(page.id.value)' revises itself; name the older page", at: old.range))
    }
  }

  /// Checks that a page is not older than the page that it revises.
  private func checkOrder(_ page: PageSyntax, after old: PageSyntax, _ diagnostics: inout Diagnostics) {
    guard page.id.value != old.id.value, RevisionLabel(page.revision.value) < RevisionLabel(old.revision.value) else {
      return
    }
    diagnostics.append(
      Diagnostic(
        "older-revision",
        "page '\(page.id.value)' has the revision \(page.revision.value), which is older than that of the page that it "
          + "revises; correct one of the revisions", at: page.revision.range,
        notes: [Diagnostic.Note("'\(old.id.value)' has the revision \(old.revision.value)", at: old.revision.range)]))
  }

  /// Checks that each alias is for a known tag or value, and that a list of the webhook's pages prints it.
  private func checkAliases(_ webhook: WebhookSyntax, _ diagnostics: inout Diagnostics) {
    let own = pages.filter { page in webhook.pages.contains { $0.value == page.id.value } }
    let lists = own.flatMap(\.lists)
    let members = lists.compactMap { list in
      types.directMembers(of: list.owner.value).first { $0.key.name == list.member }
    }
    let tags = Set(members.flatMap { types.values(of: $0.valueOwner) })
    let printed = lists.flatMap(\.values).map(\.value)
    for alias in webhook.aliases {
      if !tags.contains(alias.tag.value) {
        diagnostics.append(.unknown(.value, alias.tag.value, among: tags.sorted(), at: alias.tag.range))
      }
      if !printed.contains(alias.printed.value) {
        diagnostics.append(
          .unknown(
            .value, alias.printed.value, in: " in the lists of the pages", among: printed, at: alias.printed.range
          ))
      }
    }
  }
}
