import SpecModel

// Bodies that are lists. A list is broken as the only member of a record, whose name is empty.
extension BrokenBody {
  /// The list alone, with the outcome of a list whose items are decoded one by one.
  ///
  /// - Returns: nil if the change is not inside the list.
  func item(of record: Record) -> BrokenBody? {
    guard case .object(let members) = body, members.count == 1, let list = members.first, list.name.isEmpty,
      list.spelling == nil
    else { return nil }
    switch list.value {
    case .array: break
    case .raw(let text) where text.hasPrefix("[") && text.hasSuffix("]"): break
    case .null, .boolean, .number, .string, .object, .raw: return nil
    }
    return BrokenBody(
      description: description, body: list.value, expected: expected.inList(list.value, of: record), header: nil)
  }
}

extension DecodingOutcome {
  /// The codes of errors about the type of an item. They refuse only the item.
  private static let itemCodes: Set<String> = [
    "wrongKind", "missingMember", "notAnInteger", "numberOutOfRange", "unexpectedEventType",
  ]

  fileprivate func inList(_ list: JSON, of record: Record) -> DecodingOutcome {
    switch self {
    case .refused(let code, let pointer):
      let path = pointer.map { $0.dropFirst() }
      guard Self.itemCodes.contains(code), let index = path?.split(separator: "/").first else {
        return .refused(code: code, pointer: path.map(String.init))
      }
      let refused = Violation(pointer: "/\(index)", rule: "json", severity: .error)
      return .accepted(
        deviations: [], violations: [refused] + listViolations(list, without: String(index), of: record))
    case .accepted(let deviations, let violations):
      return .accepted(
        deviations: deviations.map { Deviation(pointer: String($0.pointer.dropFirst()), ruling: $0.ruling) },
        violations: violations.map {
          Violation(pointer: String($0.pointer.dropFirst()), rule: $0.rule, severity: $0.severity)
        })
    }
  }

  /// What is wrong with a list of which one item was refused.
  private func listViolations(_ list: JSON, without index: String, of record: Record) -> [Violation] {
    var list = list
    list[index] = .null
    guard case .array(let items) = list, let facts = record.members.first?.facts else { return [] }
    let least = facts.minimumCount ?? 0
    let isCount = items.count >= least && items.count <= facts.maximumCount ?? .max
    let count = isCount ? [] : [Violation(pointer: "", rule: "count", severity: .error)]
    let object = JSON.object([.init("", list)])
    return count
      + record.rules.flatMap { rule in
        rule.condition.violations(in: object).map {
          Violation(pointer: String($0.dropFirst()), rule: rule.condition.name, severity: rule.severity)
        }
      }
  }
}
