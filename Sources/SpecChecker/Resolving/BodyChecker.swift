import SpecModel
import SpecText

/// Checks the event and the replies of webhooks.
struct BodyChecker {
  let types: ResolvedTypes

  func check(_ webhook: WebhookSyntax, _ diagnostics: inout Diagnostics) {
    check(webhook.event, isEvent: true, &diagnostics)
    for reply in [webhook.reply] + webhook.replies.map(\.reply) where reply.keyword == nil {
      check(reply, isEvent: false, &diagnostics)
    }
    checkReplies(of: webhook, &diagnostics)
  }

  private func check(_ body: WebhookSyntax.Body, isEvent: Bool, _ diagnostics: inout Diagnostics) {
    let name = body.type
    switch types.type(named: name.value) {
    case .union where types.outerTag(of: name.value) != nil:
      diagnostics.append(
        Diagnostic(
          "outer-tag",
          "'\(name.value)' cannot be an event or reply, because a tag beside it decides its case; use a record that has "
            + "the tag", at: name.range))
    case .record, .union:
      if types.isByHeader(name.value), !isEvent || body.list != nil {
        diagnostics.append(.misplacedUnion(name.value, at: name.range))
      }
    case .scalar, .enumeration, .json, .list, .map:
      diagnostics.append(.expected("a record or union", for: "an event or reply", at: name.range))
    case nil:
      return types.reportUnknownBody(name, or: isEvent ? [] : Language.replyWords, &diagnostics)
    }
    if let list = body.list { check(list, of: name, &diagnostics) }
  }

  // MARK: Lists

  private func check(_ list: WebhookSyntax.List, of item: Located<String>, _ diagnostics: inout Diagnostics) {
    if let minimum = list.facts.facts.minimumCount, let maximum = list.facts.facts.maximumCount, minimum > maximum {
      diagnostics.append(
        Diagnostic(
          "impossible-constraint",
          "the list of '\(item.value)' has an impossible definition: the minimum is above the maximum", at: item.range))
    }
    var first: [Rule.Condition: SourceRange] = [:]
    for rule in list.rules {
      if let first = first[rule.condition] {
        diagnostics.append(.duplicate("rule of the list of", item.value, at: rule.range, first: first))
      }
      first[rule.condition] = rule.range
      guard let union = types.unions[item.value] else {
        diagnostics.append(
          Diagnostic("impossible-rule", "the rule is impossible: '\(item.value)' is not a union", at: rule.range))
        continue
      }
      let tags = union.cases.map(\.tag.value)
      for tag in rule.tags where !tags.contains(tag.value) {
        diagnostics.append(.unknown(.value, tag.value, in: " of \(item.value)", among: tags, at: tag.range))
      }
    }
  }

  // MARK: Replies to single cases

  /// Checks that each reply is to a case of the event, and that the record of the case decides the reply.
  private func checkReplies(of webhook: WebhookSyntax, _ diagnostics: inout Diagnostics) {
    guard let first = webhook.replies.first else { return }
    let event = webhook.event.type.value
    reportRepeated("reply to", webhook.replies.map(\.tag), &diagnostics)
    guard webhook.event.list == nil, let union = types.unions[event], union.discriminator.selector != nil
    else {
      if types.type(named: event) != nil {
        diagnostics.append(
          .expected("a union by a member or a header as the event", for: "'replies'", at: first.tag.range))
      }
      return
    }
    let tags = union.cases.map(\.tag.value)
    for (tag, _) in webhook.replies where !tags.contains(tag.value) {
      diagnostics.append(.unknown(.value, tag.value, in: " of \(event)", among: tags, at: tag.range))
    }
    func reply(to item: UnionSyntax.Case) -> String {
      (webhook.replies.first { $0.tag.value == item.tag.value }?.reply ?? webhook.reply).text
    }
    for (tag, _) in webhook.replies {
      guard let item = union.cases.first(where: { $0.tag.value == tag.value }),
        let other = union.cases.first(where: { $0.type.value == item.type.value && reply(to: $0) != reply(to: item) })
      else { continue }
      diagnostics.append(
        Diagnostic(
          "ambiguous-reply",
          "cases '\(tag.value)' and '\(other.tag.value)' have the same record '\(item.type.value)', but other replies; "
            + "give them the same reply or records of their own", at: tag.range))
    }
  }
}

/// The keyword for a reply without a body.
let acknowledgement = Language.replyWords[0]
/// The keyword for a reply of plain text.
let plainText = Language.replyWords[1]

extension WebhookSyntax.Body {
  /// The keyword of a reply; nil if it names a type.
  var keyword: String? { list == nil && [acknowledgement, plainText].contains(type.value) ? type.value : nil }

  /// `CallEvent`, or `list of CallEvent`.
  var text: String { (list == nil ? "" : "list of ") + type.value }
}
