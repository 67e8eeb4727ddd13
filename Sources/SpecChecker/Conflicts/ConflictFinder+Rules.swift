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
    case .atLeast(let list, let tag, let count):
      guard case .array? = object.part(list)?.shape.content else { return nil }
      let items = tags(of: list, in: object).count { $0 == tag }
      return items < count ? (list, "has \(items) items \(tag), which are fewer than \(count)") : nil
    case .atMost(let list, let tag, let count):
      let items = tags(of: list, in: object).count { $0 == tag }
      return items > count ? (list, "has \(items) items \(tag), which are more than \(count)") : nil
    case .last(let list, let tag):
      return tags(of: list, in: object).dropLast().contains(tag) ? (list, "has an item after \(tag)") : nil
    case .notBefore(let list, let tag, let next):
      let tags = tags(of: list, in: object)
      return zip(tags, tags.dropFirst()).contains { $0 == tag && $1 == next }
        ? (list, "has \(tag) before \(next)") : nil
    }
  }

  /// The tags of the items of a list in a sample.
  private func tags(of list: String, in object: SampleObject) -> [String] {
    guard case .array(let items)? = object.part(list)?.shape.content,
      case .list(.union(let name))? = types.records[object.record]?.members.first(where: { $0.member.name == list })?
        .member.type,
      let tag = types.unions[name]?.discriminator.tagName
    else { return [] }
    return items.map { item in
      guard case .object(let parts) = item.content else { return "" }
      return parts.first { $0.name.value == tag }?.shape.literal ?? ""
    }
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
