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
      compareNarrowings(old, new, cause(), &changes)
      changes.compare(.doc, old.doc, new.doc, .choice)
      let pages = differences(old.pages, new.pages)
      changes.compare(.pages, pages.old, pages.new, cause())
      return changes.all
    }
  }

  /// What the webhook allows of its types, before and now. What is not restricted allows everything.
  ///
  /// - Parameter webhookCause: why it can differ though the pages that narrow say what they said: another page does.
  private func compareNarrowings(
    _ old: Webhook, _ new: Webhook, _ webhookCause: @autoclosure () -> Change.Cause, _ changes: inout Changes
  ) {
    let (before, now) = (allowances(old, in: self.old), allowances(new, in: self.new))
    for (old, new) in paired(before, now, by: \.words) {
      guard let allowance = new ?? old else { continue }
      let (subject, flow) = (allowance.subject, allowance.flow)
      func cause() -> Change.Cause {
        let own = causes.ofPages((old?.pages ?? []) + (new?.pages ?? []))
        return own == .choice ? webhookCause() : own
      }
      let places = (old?.origin, new?.origin)
      guard let old, let new else {
        changes.add(.restriction(new == nil ? .removed : .added, allowance.values, subject), cause(), at: places, flow)
        continue
      }
      let lost = old.values.filter { !new.values.contains($0) }
      let gained = new.values.filter { !old.values.contains($0) }
      if !lost.isEmpty { changes.add(.allowed(.removed, lost, subject), cause(), at: places, flow) }
      if !gained.isEmpty { changes.add(.allowed(.added, gained, subject), cause(), at: places, flow) }
    }
  }

  private func allowances(_ webhook: Webhook, in model: Model) -> [Allowance] {
    let reach = Reach(webhook, in: model)
    var found: [Restriction.Subject: Allowance] = [:]
    for restriction in webhook.restrictions {
      if let known = found[restriction.subject] {
        // A value has to be allowed by every page that narrows it.
        found[restriction.subject]?.values = known.values.filter(restriction.values.contains)
        found[restriction.subject]?.pages.append(restriction.page)
      } else {
        found[restriction.subject] = Allowance(
          subject: restriction.subject, values: restriction.values, pages: [restriction.page],
          flow: reach.flow(of: restriction.subject.owner), origin: restriction.origin)
      }
    }
    return found.values.sorted { $0.words < $1.words }
  }
}

/// What one webhook allows of one member or tag.
private struct Allowance {
  var subject: Restriction.Subject
  var values: [String]
  var pages: [String]
  var flow: Change.Flow
  var origin: Origin

  var words: String { "\(subject)" }
}

extension Restriction.Subject {
  fileprivate var owner: String {
    switch self {
    case .member(let record, _): record
    case .tag(let union): union
    }
  }
}
