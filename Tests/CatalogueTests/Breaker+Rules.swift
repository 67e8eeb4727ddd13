import SpecModel

extension Breaker {
  /// What a body is that only differs in one record: fine but for its own faults and the rules between members.
  func accepted(
    _ record: Record, at path: [String], _ violations: [String] = [], _ deviations: [String] = [],
    _ change: (inout Tree) -> Void
  ) -> Expected {
    var tree = sound.at(path[...]) ?? .raw("?")
    change(&tree)
    let rules = record.rules.flatMap { rule in faults(rule.condition, tree).map { (rule, $0) } }
    return .accepted(
      deviations: deviations,
      violations: violations
        + rules.map { rule, fault in "\(pointer(path, fault)) \(rule.condition.name) \(rule.severity.rawValue)" })
  }

  /// Where a record does not keep a rule, by the names below it.
  private func faults(_ condition: Rule.Condition, _ tree: Tree) -> [String] {
    func text(_ name: String) -> String? { tree[name].map(\.text).flatMap { $0 == "null" ? nil : $0 } }
    func tags(_ list: String) -> [String] {
      guard case .array(let items)? = tree[list] else { return [] }
      return items.map { item in
        // The tag stands first.
        if case .object(let members) = item { members.first?.value.text ?? "" } else { "" }
      }
    }
    switch condition {
    case .requires(let member, let value, let other):
      guard let found = text(member), text(other) == nil else { return [] }
      return value == nil || value == found ? [member] : []
    case .lessThan(let member, let other):
      guard let left = text(member).flatMap(Double.init), let right = text(other).flatMap(Double.init) else {
        return []
      }
      return left < right ? [] : [member]
    case .atMost(let list, let tag, let count):
      return tags(list).filter { $0 == "\"\(tag)\"" }.count > count ? [list] : []
    case .last(let list, let tag):
      return tags(list).enumerated().dropLast().filter { $0.element == "\"\(tag)\"" }.map { "\(list)/\($0.offset)" }
    case .notBefore(let list, let tag, let next):
      let found = tags(list)
      return found.indices.dropLast().filter { found[$0] == "\"\(tag)\"" && found[$0 + 1] == "\"\(next)\"" }
        .map { "\(list)/\($0)" }
    }
  }

  /// Breaks a rule on purpose.
  mutating func breakRule(_ rule: Rule, of record: Record, at path: [String]) {
    let change: (inout Tree) -> Void
    switch rule.condition {
    case .requires(let member, let value, let other):
      change = {
        if let value { $0[member] = .raw(value) }
        $0[other] = nil
      }
    case .lessThan(let member, let other): change = { $0[other] = $0[member] }
    case .atMost(let list, let tag, let count):
      guard let item = item(tag, in: list, of: record) else { return }
      change = { $0[list] = .array(Array(repeating: item, count: count + 1)) }
    case .last(let list, let tag):
      guard let item = item(tag, in: list, of: record) else { return }
      change = { $0[list] = .array([item, item]) }
    case .notBefore(let list, let tag, let next):
      guard let item = item(tag, in: list, of: record), let next = self.item(next, in: list, of: record) else { return }
      change = { $0[list] = .array([item, next]) }
    }
    let expected = accepted(record, at: path, [], [], change)
    guard case .accepted(_, let violations) = expected, !violations.isEmpty else {
      preconditionFailure("the rule \(rule.condition) is not broken")
    }
    add("the rule \(rule.condition.name)", at: path, expected, change)
  }

  /// An item of a case; nil where the webhook does not have it.
  private func item(_ tag: String, in list: String, of record: Record) -> Tree? {
    guard case .list(.union(let name))? = record.members.first(where: { $0.name == list })?.type,
      let union = maker.union(name), maker.restriction(tagOf: union)?.contains(tag) ?? true
    else { return nil }
    return union.cases.first { $0.tag == tag }.map { maker.item($0, of: union) }
  }
}

extension Rule.Condition {
  /// What a violation calls the rule.
  fileprivate var name: String {
    switch self {
    case .requires: "requires"
    case .lessThan: "less-than"
    case .atMost: "at-most"
    case .last, .notBefore: "order"
    }
  }
}
