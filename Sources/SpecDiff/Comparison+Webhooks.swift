import SpecModel

extension Comparison {
  func webhooks() -> [Change] {
    paired(old.webhooks, new.webhooks, by: \.name).flatMap { old, new -> [Change] in
      guard let webhook = new ?? old else { return [] }
      func cause() -> Change.Cause { causes.ofPages((old?.pages ?? []) + (new?.pages ?? [])) }
      var changes = Changes(subject: .webhook(webhook.name), flow: [], old: old?.origin, new: new?.origin)
      guard let old, let new else {
        changes.add(.webhook(new == nil ? .removed : .added, webhook), cause())
        return changes.all
      }
      if old.event != new.event { changes.add(.event(old: old.event, new: new.event), cause()) }
      if old.reply != new.reply { changes.add(.reply(old: old.reply, new: new.reply), cause()) }
      compareRestrictions(old, new, cause(), &changes)
      changes.addIfDifferent(.doc, old.doc, new.doc, .choice)
      let pages = differences(old.pages, new.pages)
      changes.addIfDifferent(.pages, pages.old, pages.new, cause())
      return changes.all
    }
  }

  /// Compares the values that the webhook allows. A member or tag without a restriction allows every value.
  ///
  /// - Parameter webhookCause: the cause if the pages with the restriction are unchanged and another page changed.
  private func compareRestrictions(
    _ old: Webhook, _ new: Webhook, _ webhookCause: @autoclosure () -> Change.Cause, _ changes: inout Changes
  ) {
    let (before, now) = (allowances(old, in: self.old), allowances(new, in: self.new))
    for (old, new) in paired(before, now, by: \.key) {
      guard let allowance = new ?? old else { continue }
      let (subject, flow) = (allowance.subject, allowance.flow)
      func cause() -> Change.Cause {
        let own = causes.ofPages((old?.pages ?? []) + (new?.pages ?? []))
        return own == .choice ? webhookCause() : own
      }
      let origins = (old?.origin, new?.origin)
      guard let old, let new else {
        changes.add(.restriction(new == nil ? .removed : .added, allowance.values, subject), cause(), at: origins, flow)
        continue
      }
      let removed = old.values.filter { !new.values.contains($0) }
      let added = new.values.filter { !old.values.contains($0) }
      if !removed.isEmpty { changes.add(.allowed(.removed, removed, subject), cause(), at: origins, flow) }
      if !added.isEmpty { changes.add(.allowed(.added, added, subject), cause(), at: origins, flow) }
    }
  }

  private func allowances(_ webhook: Webhook, in model: Model) -> [Allowance] {
    let typeFlows = TypeFlows(webhook, in: model)
    var found: [Restriction.Subject: Allowance] = [:]
    for restriction in webhook.restrictions {
      if let known = found[restriction.subject] {
        // A value is allowed only if every page with a restriction allows it.
        found[restriction.subject]?.values = known.values.filter(restriction.values.contains)
        found[restriction.subject]?.pages.append(restriction.page)
      } else {
        found[restriction.subject] = Allowance(
          subject: restriction.subject, values: restriction.values, pages: [restriction.page],
          flow: typeFlows.flow(of: restriction.subject.owner), origin: restriction.origin)
      }
    }
    return found.values.sorted { $0.key < $1.key }
  }
}

/// The values of one member or tag that one webhook allows.
private struct Allowance {
  var subject: Restriction.Subject
  var values: [String]
  var pages: [String]
  var flow: Change.Flow
  var origin: Origin

  var key: String { "\(subject)" }
}

extension Restriction.Subject {
  fileprivate var owner: String {
    switch self {
    case .member(let record, _): record
    case .tag(let union): union
    }
  }
}
