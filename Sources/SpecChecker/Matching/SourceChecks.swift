import SpecModel
import SpecText

/// Reports members, conditions, values, cases and rules of the types that are on no page.
func reportMissingSources(
  _ types: ResolvedTypes, _ webhooks: [WebhookSyntax], _ matches: Matches, _ diagnostics: inout Diagnostics
) {
  for (name, record) in types.records.inOrder {
    for resolved in record.members {
      let member = resolved.member
      if matches.sources[MemberKey(owner: name, name: member.name)] == nil {
        diagnostics.append(.missingSource("member '\(member.name)' of \(name)", at: member.origin))
      }
    }
  }
  for (name, enumeration) in types.enumerations.inOrder {
    for value in enumeration.values.map(\.text)
    where matches.valueSources[MemberKey(owner: name, name: value.value)] == nil {
      diagnostics.append(.missingSource("value '\(value.value)' of \(name)", at: value.range))
    }
  }
  // A case that the shape of a value selects has no text that a page could print.
  for (name, union) in types.unions.inOrder where union.discriminator.selector != nil {
    for tag in union.cases.flatMap({ $0.tags.isEmpty ? [$0.tag] : $0.tags })
    where matches.valueSources[MemberKey(owner: name, name: tag.value)] == nil {
      diagnostics.append(.missingSource("case '\(tag.value)' of \(name)", at: tag.range))
    }
  }
  reportRules(types, webhooks, matches, &diagnostics)
}

/// Reports rules of the types that no page states, and rules of pages that the types do not have.
private func reportRules(
  _ types: ResolvedTypes, _ webhooks: [WebhookSyntax], _ matches: Matches, _ diagnostics: inout Diagnostics
) {
  var known: Set<RuleKey> = []
  for webhook in webhooks {
    for body in webhook.bodies {
      for rule in body.list?.rules ?? [] {
        let key = RuleKey(owner: body.type.value, condition: rule.condition)
        known.insert(key)
        if matches.ruleSources[key] == nil {
          diagnostics.append(.missingSource("the rule of webhook \(webhook.name.value)", at: rule.range))
        }
      }
    }
  }
  for (name, record) in types.records.inOrder {
    for rule in record.declaration.rules {
      let key = types.key(of: rule.condition, in: name)
      known.insert(key)
      if matches.ruleSources[key] == nil { diagnostics.append(.missingSource("the rule of \(name)", at: rule.range)) }
    }
  }
  for rule in matches.statedRules where !known.contains(rule.value) {
    diagnostics.append(
      Diagnostic(
        "unused-rule",
        "the types have no such rule for \(rule.value.owner); add it to 'rules' of the record or of the webhook's list",
        at: rule.range))
  }
}

extension ResolvedTypes {
  /// The key of a rule. A rule for a list belongs to the union of its items, because pages do not name the list.
  func key(of condition: Rule.Condition, in record: String) -> RuleKey {
    func union(_ list: String) -> String {
      records[record]?.members.first { $0.member.name == list }?.member.type.unionOfItems ?? record
    }
    return switch condition {
    case .requires, .excludes, .exactlyOne, .atLeastOne, .lessThan:
      RuleKey(owner: record, condition: condition.canonical)
    case .atLeast(let list, let tag, let count):
      RuleKey(owner: union(list), condition: .atLeast(list: "", tag: tag, count: count))
    case .atMost(let list, let tag, let count):
      RuleKey(owner: union(list), condition: .atMost(list: "", tag: tag, count: count))
    case .last(let list, let tag): RuleKey(owner: union(list), condition: .last(list: "", tag: tag))
    case .notBefore(let list, let tag, let next):
      RuleKey(owner: union(list), condition: .notBefore(list: "", tag: tag, next: next))
    }
  }
}

/// Warns about shared members and pages that are not used.
func reportUnused(
  _ types: ResolvedTypes, _ pages: [PageSyntax], _ webhooks: [WebhookSyntax], _ diagnostics: inout Diagnostics
) {
  for member in types.unusedMembers {
    diagnostics.append(
      Diagnostic(
        "unused-member", .warning, "no record lists the shared member '\(member.value)'; list it or remove it",
        at: member.range))
  }
  let named = Set(webhooks.flatMap(\.pages).map(\.value)).union(pages.compactMap(\.revises?.value))
  for page in pages where !named.contains(page.id.value) {
    diagnostics.append(
      Diagnostic(
        "unused-page", .warning, "no webhook names the page '\(page.id.value)'; add it to a webhook or remove it",
        at: page.id.range))
  }
}

extension Diagnostic {
  fileprivate static func missingSource(_ what: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("missing-source", "\(what) is on no page; transcribe its source or remove it", at: range)
  }
}
