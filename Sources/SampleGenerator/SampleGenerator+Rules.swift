import SpecModel

// Rules between the members of one record.
extension SampleGenerator {
  /// Changes a drawn object until it breaks no rule of its record, first by other values, then by fewer members.
  mutating func keepRules(of record: Record, _ records: [String], _ object: inout JSON) {
    let attempts = 4 * record.rules.count
    for attempt in 0..<2 * attempts {
      guard let rule = record.rules.first(where: { !$0.condition.violations(in: object).isEmpty }) else { return }
      if rule.condition.isAboutPresence, changePresence(of: record, records, &object) { continue }
      if attempt >= attempts || !changeValues(for: rule.condition, of: record, records, &object) {
        removeMember(rule.condition, of: record, &object)
      }
    }
  }

  /// Adds and removes members until the rules about present members hold.
  ///
  /// - Returns: false if there are no such members.
  private mutating func changePresence(of record: Record, _ records: [String], _ object: inout JSON) -> Bool {
    let rules = PresenceRules(record.rules.map(\.condition)) { [object] in object[$0]?.literal }
    let required = Set(record.members.filter { !$0.isOptional }.map(\.name))
    let wanted = Set(rules.members.filter(object.isSet))
    var members = record.members
    if style == .varied { random.shuffle(&members) } else { members.reverse() }
    // The simplest members come last, because these are added first.
    members.sort { rank($0, records) > rank($1, records) }
    let answer = rules.solve(required: required, wanted: wanted, order: members.map(\.name))
    guard case .present(let present) = answer, present != wanted else { return false }
    for member in record.members where rules.members.contains(member.name) {
      if !present.contains(member.name) {
        if object.isSet(member.name) { object[member.name] = nil }
      } else if !object.isSet(member.name) {
        object[member.name] = value(of: member.type, Location(records: records, member: member))
      }
    }
    return true
  }

  /// How much a member contains: a value, a record, or a record that contains this one.
  private func rank(_ member: Member, _ records: [String]) -> Int {
    member.type.declaredName.map(records.contains) == true ? 2 : member.type.isSingle ? 0 : 1
  }

  /// - Returns: false when no change of values helps.
  private mutating func changeValues(
    for condition: Rule.Condition, of record: Record, _ records: [String], _ object: inout JSON
  ) -> Bool {
    switch condition {
    case .requires, .excludes, .exactlyOne, .atLeastOne: return false
    case .atLeast(let list, let tag, let count): return addItems(tag, count, to: list, of: record, records, &object)
    case .lessThan(let member, let other):
      let before = object
      setNumber(other, of: record, 1, beyond: object[member], &object)
      if object == before { setNumber(member, of: record, -1, beyond: object[other], &object) }
      return object != before
    case .atMost(let list, _, _), .last(let list, _), .notBefore(let list, _, _):
      reorder(list, of: record, &object)
    }
    return true
  }

  /// Sets a member to a number just beyond another one, if the member's limits and pages allow that number.
  private func setNumber(
    _ name: String, of record: Record, _ step: Int, beyond other: JSON?, _ object: inout JSON
  ) {
    guard let member = record.member(name), allowedValues(of: member, in: record.name).isEmpty,
      let number = other?.literal.flatMap(Double.init),
      let whole = Int(exactly: number.rounded(step > 0 ? .down : .up)),
      member.facts.allow(String(whole + step))
    else { return }
    object[name] = .number(String(whole + step))
  }

  /// Adds items of a case to a list. In a full list, they replace items of other cases.
  private mutating func addItems(
    _ tag: String, _ count: Int, to list: String, of record: Record, _ records: [String], _ object: inout JSON
  ) -> Bool {
    guard let member = record.member(list), let union = member.type.unionOfItems.flatMap(model.union),
      let item = allowedCases(of: union).first(where: { $0.tag == tag })
    else { return false }
    let most = min(member.facts.maximumCount ?? .max, SampleGenerator.countLimit)
    for _ in object.tags(of: list).filter({ $0 == tag }).count..<max(count, 0) {
      guard case .array(var items)? = object[list] else { return false }
      if items.count >= most, let index = object.tags(of: list).firstIndex(where: { $0 != tag }) {
        items.remove(at: index)
      }
      let item = value(of: item, of: union, Location(records: records, member: member))
      let isLast = record.rules.contains { $0.condition == .last(list: list, tag: tag) }
      items.insert(item, at: isLast ? items.endIndex : 0)
      object[list] = .array(items)
    }
    return true
  }

  /// Shuffles a list until it keeps the rules, or else removes the first item that breaks one.
  private mutating func reorder(_ list: String, of record: Record, _ object: inout JSON) {
    let rules = record.rules.map(\.condition).filter { $0.list == list }
    func violations(_ object: JSON) -> [String] { rules.flatMap { $0.violations(in: object) } }
    for _ in 0..<10 {
      guard case .array(var items)? = object[list] else { return }
      random.shuffle(&items)
      object[list] = .array(items)
      if violations(object).isEmpty { return }
    }
    let surplus = rules.compactMap { $0.surplusItem(in: object) }
    if let index = surplus.first { object[list]?[String(index)] = nil }
  }

  private func removeMember(_ condition: Rule.Condition, of record: Record, _ object: inout JSON) {
    guard let name = condition.members.first(where: { record.member($0)?.isOptional == true && object[$0] != nil })
    else { return }
    object[name] = nil
  }
}

extension Record {
  func member(_ name: String) -> Member? { members.first { $0.name == name } }
}

extension Rule.Condition {
  /// The name of the rule in violations.
  var name: String {
    switch self {
    case .requires: "requires"
    case .excludes: "excludes"
    case .exactlyOne: "exactly-one-of"
    case .atLeastOne: "at-least-one-of"
    case .atLeast: "at-least"
    case .lessThan: "less-than"
    case .atMost: "at-most"
    case .last, .notBefore: "order"
    }
  }

  /// Whether it is about which members are present.
  fileprivate var isAboutPresence: Bool {
    switch self {
    case .requires, .excludes, .exactlyOne, .atLeastOne: true
    case .lessThan, .atLeast, .atMost, .last, .notBefore: false
    }
  }

  /// Where an object breaks the rule, as JSON pointers below it.
  func violations(in object: JSON) -> [String] {
    switch self {
    case .requires(let member, let value, let other):
      let isNeeded = object.isSet(member) && (value == nil || object[member]?.literal == value)
      return isNeeded && !object.isSet(other) ? [pointer([member])] : []
    case .excludes(let member, let other):
      return object.isSet(member) && object.isSet(other) ? [pointer([member])] : []
    case .exactlyOne(let members): return members.count { object.isSet($0) } == 1 ? [] : [""]
    case .atLeastOne(let members): return members.contains { object.isSet($0) } ? [] : [""]
    case .lessThan(let member, let other):
      guard let left = object.number(member), let right = object.number(other) else { return [] }
      return left < right ? [] : [pointer([member])]
    case .atLeast(let list, let tag, let count):
      return object.isSet(list) && object.tags(of: list).filter { $0 == tag }.count < count ? [pointer([list])] : []
    case .atMost(let list, let tag, let count):
      return object.tags(of: list).filter { $0 == tag }.count > count ? [pointer([list])] : []
    case .last, .notBefore: return misplacedItems(in: object).map { pointer([list ?? "", String($0)]) }
    }
  }

  private func misplacedItems(in object: JSON) -> [Int] {
    switch self {
    case .last(let list, let tag):
      let tags = object.tags(of: list)
      return tags.indices.dropLast().filter { tags[$0] == tag }
    case .notBefore(let list, let tag, let next):
      let tags = object.tags(of: list)
      return tags.indices.dropLast().filter { tags[$0] == tag && tags[$0 + 1] == next }
    case .requires, .excludes, .exactlyOne, .atLeastOne, .lessThan, .atLeast, .atMost: return []
    }
  }

  /// An item without which the list breaks the rule less.
  func surplusItem(in object: JSON) -> Int? {
    guard case .atMost(let list, let tag, _) = self, !violations(in: object).isEmpty else {
      return misplacedItems(in: object).first
    }
    return object.tags(of: list).lastIndex { $0 == tag }
  }
}

extension JSON {
  /// Whether a member is there and not null.
  fileprivate func isSet(_ name: String) -> Bool { self[name].map { $0 != .null } ?? false }

  fileprivate func number(_ name: String) -> Double? { self[name]?.literal.flatMap { Double($0) } }

  /// The tag of each item of a list. The tag is the first member.
  fileprivate func tags(of list: String) -> [String] {
    guard case .array(let items)? = self[list] else { return [] }
    return items.map { item in
      if case .object(let members) = item { members.first?.value.literal ?? "" } else { "" }
    }
  }
}

/// A JSON pointer: `/payload/source`.
func pointer(_ path: [String]) -> String {
  path.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
}
