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
      if old.event.text != new.event.text { changes.add(.event(old: old.event, new: new.event), cause()) }
      if old.reply.text != new.reply.text { changes.add(.reply(old: old.reply, new: new.reply), cause()) }
      compareReplies(old, new, cause(), &changes)
      compareLists(old, new, cause(), &changes)
      if old.signature?.scheme != new.signature?.scheme {
        changes.add(.signature(old: old.signature, new: new.signature), cause())
      }
      let docs = [old, new].map { $0.signature.flatMap { $0.doc.isEmpty ? nil : $0.doc } }
      changes.addIfDifferent(.doc, of: "signature", docs[0], docs[1], .choice)
      compareRestrictions(old, new, cause(), &changes)
      changes.addIfDifferent(.doc, old.doc, new.doc, .choice)
      let pages = differences(old.pages, new.pages)
      changes.addIfDifferent(.pages, pages.old, pages.new, cause())
      return changes.all
    }
  }

  private func compareReplies(
    _ old: Webhook, _ new: Webhook, _ cause: @autoclosure () -> Change.Cause, _ changes: inout Changes
  ) {
    if old.replies.isEmpty != new.replies.isEmpty { changes.add(.replies(new), cause()) }
    for (before, now) in paired(old.replies, new.replies, by: \.tag) {
      guard let tag = (now ?? before)?.tag, before?.reply.text != now?.reply.text else { continue }
      changes.add(
        .caseReply(tag: tag, old: before?.reply, new: now?.reply), cause(), at: (before?.origin, now?.origin))
    }
  }

  /// Compares the limits and rules of bodies that are lists on both sides.
  private func compareLists(
    _ old: Webhook, _ new: Webhook, _ webhookCause: @autoclosure () -> Change.Cause, _ changes: inout Changes
  ) {
    let parts = [("event", old.event, new.event, Change.Flow.received)]
    let replies = new.replyBodies.compactMap { body in
      old.replyBodies.first { $0.text == body.text }.map { ("reply", $0, body, Change.Flow.sent) }
    }
    for (word, old, new, flow) in parts + replies where old.text == new.text {
      guard let before = old.list, let now = new.list else { continue }
      for key in ["min-count", "max-count"] where before.facts[key] != now.facts[key] {
        changes.add(
          .fact(key, member: word, old: before.facts[key], new: now.facts[key]), webhookCause(), at: nil, flow)
      }
      for (first, second) in paired(before.rules, now.rules, by: { "\($0.condition)" }) {
        guard let rule = second ?? first else { continue }
        func cause() -> Change.Cause {
          let own = causes.ofSources((first?.sources ?? []) + (second?.sources ?? []), qualifiedNames: [])
          return own == .choice ? webhookCause() : own
        }
        let origins = (first?.origin, second?.origin)
        guard let first, let second else {
          changes.add(.rule(second == nil ? .removed : .added, rule), cause(), at: origins, flow)
          continue
        }
        if first.severity != second.severity { changes.add(.severity(second), cause(), at: origins, flow) }
        changes.addIfDifferent(.doc, of: word, first.doc, second.doc, cause(), at: origins)
      }
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
    return webhook.restrictions.map { restriction in
      Allowance(
        subject: restriction.subject, values: restriction.values, pages: restriction.pages,
        flow: typeFlows.flow(of: restriction.subject.owner), origin: restriction.origin)
    }.sorted { $0.key < $1.key }
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
