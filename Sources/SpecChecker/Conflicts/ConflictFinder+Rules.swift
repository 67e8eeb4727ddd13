import SpecModel
import SpecText

// The rules between members, compared with the objects in samples.

extension ConflictFinder {
  /// Finds samples that break a rule between members.
  mutating func compareRules() {
    for object in matches.objects {
      guard let record = types.records[object.record] else { continue }
      for rule in record.declaration.rules {
        guard let (subject, text) = violation(of: rule.condition, in: object) else { continue }
        let member = record.members.first { $0.member.name == subject }
        add(
          .rule,
          Printed(
            qualifiedName: member?.qualifiedName ?? object.record, page: object.page, value: (),
            text: "sample member '\(subject)' \(text)",
            range: object.part(subject)?.name.range ?? object.range),
          contradicts: true)
      }
    }
  }

  /// The member that breaks a rule in an object, and how; nil if the object keeps the rule.
  private func violation(of condition: Rule.Condition, in object: SampleObject) -> (subject: String, text: String)? {
    switch condition {
    case .requires(let member, let value, let other):
      guard object.shows(member), value == nil || object.part(member)?.shape.literal == value, !object.shows(other)
      else { return nil }
      return (member, value.map { "is \($0), but '\(other)' is missing" } ?? "is present without '\(other)'")
    case .excludes(let member, let other):
      return object.shows(member) && object.shows(other) ? (member, "is present together with '\(other)'") : nil
    case .exactlyOne(let members), .atLeastOne(let members):
      let shown = members.filter(object.shows)
      if shown.isEmpty, let first = members.first {
        return (first, "is missing, and so is \(listing(members.dropFirst().map { "'\($0)'" }, "and"))")
      }
      if case .atLeastOne = condition { return nil }
      return shown.count < 2 ? nil : (shown[0], "is present together with '\(shown[1])'")
    case .lessThan(let member, let other):
      guard let number = object.number(member), let limit = object.number(other), !(number < limit) else { return nil }
      return (member, "is \(number.text), which is not less than '\(other)' (\(limit.text))")
    case .atLeast(let list, _, _):
      guard case .array? = object.part(list)?.shape.content else { return nil }
      return violation(of: condition, among: cases(of: list, in: object)).map { (list, $0) }
    case .atMost(let list, _, _), .last(let list, _), .notBefore(let list, _, _):
      return violation(of: condition, among: cases(of: list, in: object)).map { (list, $0) }
    }
  }

  /// How the items of a list break a rule; nil if they do not.
  private func violation(of condition: Rule.Condition, among cases: [String]) -> String? {
    switch condition {
    case .requires, .excludes, .exactlyOne, .atLeastOne, .lessThan: return nil
    case .atLeast(_, let tag, let count):
      let items = cases.count { $0 == tag }
      return items < count ? "has \(items) items \(tag), which are fewer than \(count)" : nil
    case .atMost(_, let tag, let count):
      let items = cases.count { $0 == tag }
      return items > count ? "has \(items) items \(tag), which are more than \(count)" : nil
    case .last(_, let tag): return cases.dropLast().contains(tag) ? "has an item after \(tag)" : nil
    case .notBefore(_, let tag, let next):
      return zip(cases, cases.dropFirst()).contains { $0 == tag && $1 == next } ? "has \(tag) before \(next)" : nil
    }
  }

  /// The cases of the items of a list in a sample.
  private func cases(of list: String, in object: SampleObject) -> [String] {
    guard case .array(let items)? = object.part(list)?.shape.content,
      let name = types.records[object.record]?.members.first(where: { $0.member.name == list })?.member.type
        .unionOfItems
    else { return [] }
    return cases(of: items, in: name)
  }

  /// The cases of items of a union. An item of no case has the empty name.
  private func cases(of items: [ShapeSyntax], in name: String) -> [String] {
    guard let union = types.unions[name] else { return [] }
    return items.map { types.caseSelected(of: union, by: $0)?.tag.value ?? "" }
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
    let selector = types.unions[sample.type]?.discriminator.selector
    add(
      .rule,
      Printed(
        qualifiedName: selector.map { "\(sample.type).\($0)" } ?? sample.type, page: sample.page, value: (),
        text: "the list of \(sample.type) in a sample \(text)", range: sample.range),
      contradicts: true)
  }

  private func violations(of list: WebhookSyntax.List, in sample: SampleBatch) -> [String] {
    let count = sample.items.count
    let few = list.facts.facts.minimumCount.flatMap { count < $0 ? "has \(count) items, but at least \($0)" : nil }
    let many = list.facts.facts.maximumCount.flatMap { count > $0 ? "has \(count) items, but at most \($0)" : nil }
    let limits = [few, many].compactMap(\.self).map { "\($0) are allowed" }
    let cases = cases(of: sample.items, in: sample.type)
    return limits + list.rules.compactMap { violation(of: $0.condition, among: cases) }
  }
}

extension SampleObject {
  fileprivate func part(_ name: String) -> ShapeSyntax.Part? { parts.first { $0.name.value == name } }

  /// Whether a member is in the sample and not null.
  fileprivate func shows(_ name: String) -> Bool { part(name).map { $0.shape.kind != .null } ?? false }

  fileprivate func number(_ name: String) -> DecimalNumber? {
    part(name)?.shape.literal.flatMap(DecimalNumber.init)
  }
}
