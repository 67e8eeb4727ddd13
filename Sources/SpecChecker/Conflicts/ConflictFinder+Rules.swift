import SpecModel
import SpecText

// The rules between members, compared with the objects in samples.

extension ConflictFinder {
  /// Finds samples that break a rule between members.
  mutating func compareRules() {
    for object in matches.objects {
      guard let record = types.records[object.record] else { continue }
      for rule in record.declaration.rules {
        guard let text = violation(of: rule.condition, in: object) else { continue }
        let member = record.members.first { $0.member.name == rule.condition.subject }
        add(
          .rule,
          Printed(
            qualifiedName: member?.qualifiedName ?? object.record, page: object.page, value: (),
            text: "sample member '\(rule.condition.subject)' \(text)",
            range: object.part(rule.condition.subject)?.name.range ?? object.range),
          contradicts: true)
      }
    }
  }

  /// How an object breaks a rule; nil if it does not.
  private func violation(of condition: Rule.Condition, in object: SampleObject) -> String? {
    switch condition {
    case .requires(let member, let value, let other):
      guard let shape = object.part(member)?.shape, shape.kind != .null, value == nil || shape.literal == value,
        object.part(other) == nil || object.part(other)?.shape.kind == .null
      else { return nil }
      return value.map { "is \($0), but '\(other)' is missing" } ?? "is present without '\(other)'"
    case .lessThan(let member, let other):
      guard let number = object.number(member), let limit = object.number(other), !(number < limit) else { return nil }
      return "is \(number.text), which is not less than '\(other)' (\(limit.text))"
    case .atMost(let list, _, _), .last(let list, _), .notBefore(let list, _, _):
      return violation(of: condition, among: tags(of: list, in: object))
    }
  }

  /// How the items of a list break a rule; nil if they do not.
  private func violation(of condition: Rule.Condition, among tags: [String]) -> String? {
    switch condition {
    case .requires, .lessThan: return nil
    case .atMost(_, let tag, let count):
      let items = tags.count { $0 == tag }
      return items > count ? "has \(items) items \(tag), which are more than \(count)" : nil
    case .last(_, let tag): return tags.dropLast().contains(tag) ? "has an item after \(tag)" : nil
    case .notBefore(_, let tag, let next):
      return zip(tags, tags.dropFirst()).contains { $0 == tag && $1 == next } ? "has \(tag) before \(next)" : nil
    }
  }

  /// The tags of the items of a list in a sample.
  private func tags(of list: String, in object: SampleObject) -> [String] {
    guard case .array(let items)? = object.part(list)?.shape.content,
      let name = types.records[object.record]?.members.first(where: { $0.member.name == list })?.member.type
        .unionOfItems
    else { return [] }
    return tags(of: items, in: name)
  }

  /// The tags of items of a union.
  private func tags(of items: [ShapeSyntax], in union: String) -> [String] {
    guard let tag = types.unions[union]?.discriminator.tagName else { return [] }
    return items.map { item in
      guard case .object(let parts) = item.content else { return "" }
      return parts.first { $0.name.value == tag }?.shape.literal ?? ""
    }
  }
}

// Samples that are lists of items.
extension ConflictFinder {
  /// Finds samples that break a rule or a limit of the webhooks whose body is such a list.
  mutating func compareBatches(_ webhooks: [WebhookSyntax]) {
    for webhook in webhooks {
      let pages = webhook.pages.map(\.value)
      for body in webhook.bodies {
        guard let list = body.list else { continue }
        for sample in matches.batches where sample.type == body.type.value && pages.contains(sample.page) {
          for text in violations(of: list, in: sample) { add(text, of: sample) }
        }
      }
    }
  }

  private mutating func add(_ text: String, of sample: SampleBatch) {
    let tag = types.unions[sample.type]?.discriminator.tagName
    add(
      .rule,
      Printed(
        qualifiedName: tag.map { "\(sample.type).\($0)" } ?? sample.type, page: sample.page, value: (),
        text: "the list of \(sample.type) in a sample \(text)", range: sample.range),
      contradicts: true)
  }

  private func violations(of list: WebhookSyntax.List, in sample: SampleBatch) -> [String] {
    let count = sample.items.count
    let few = list.facts.facts.minimumCount.flatMap { count < $0 ? "has \(count) items, but at least \($0)" : nil }
    let many = list.facts.facts.maximumCount.flatMap { count > $0 ? "has \(count) items, but at most \($0)" : nil }
    let limits = [few, many].compactMap(\.self).map { "\($0) are allowed" }
    let tags = tags(of: sample.items, in: sample.type)
    return limits + list.rules.compactMap { violation(of: $0.condition, among: tags) }
  }
}

extension Rule.Condition {
  /// The member that the rule is about.
  fileprivate var subject: String {
    switch self {
    case .requires(let member, _, _), .lessThan(let member, _): member
    case .atMost(let list, _, _), .last(let list, _), .notBefore(let list, _, _): list
    }
  }
}

extension SampleObject {
  fileprivate func part(_ name: String) -> ShapeSyntax.Part? { parts.first { $0.name.value == name } }

  fileprivate func number(_ name: String) -> DecimalNumber? {
    part(name)?.shape.literal.flatMap(DecimalNumber.init)
  }
}
