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
    case .atMost(let list, let tag, let count):
      let items = tags(of: list, in: object).count { $0 == tag }
      return items > count ? "has \(items) items \(tag), which are more than \(count)" : nil
    case .last(let list, let tag):
      return tags(of: list, in: object).dropLast().contains(tag) ? "has an item after \(tag)" : nil
    case .notBefore(let list, let tag, let next):
      let tags = tags(of: list, in: object)
      return zip(tags, tags.dropFirst()).contains { $0 == tag && $1 == next } ? "has \(tag) before \(next)" : nil
    }
  }

  /// The tags of the items of a list in a sample.
  private func tags(of list: String, in object: SampleObject) -> [String] {
    guard case .array(let items)? = object.part(list)?.shape.content,
      let name = types.records[object.record]?.members.first(where: { $0.member.name == list })?.member.type
        .unionOfItems,
      let tag = types.unions[name]?.discriminator.tagName
    else { return [] }
    return items.map { item in
      guard case .object(let parts) = item.content else { return "" }
      return parts.first { $0.name.value == tag }?.shape.literal ?? ""
    }
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
