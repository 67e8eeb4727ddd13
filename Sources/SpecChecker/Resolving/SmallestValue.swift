import SpecModel
import SpecText

/// Computes the size of the smallest value of each type: required members and the minimum number of list items.
///
/// Nested types can double the size at each level, and a list that requires an item of its own record has no end. The
/// docs show the smallest value, and a body must be able to contain it.
struct SmallestValue {
  /// More than a body of 1 MiB is likely to contain.
  static let limit = 10_000
  private static let tooMany = limit + 1
  /// The search stops at this depth. It is more than the depth of a body, because lists do not count there.
  private static let depthLimit = 200

  private let types: ResolvedTypes
  /// The size of the smallest value of each type up to the depth reached so far.
  private var sizes: [String: Int] = [:]

  static func check(_ types: ResolvedTypes, _ diagnostics: inout Diagnostics) {
    var smallest = SmallestValue(types: types)
    for _ in 0..<depthLimit {
      if !smallest.goDeeper() { break }
    }
    let tooLarge = types.records.inOrder.filter { smallest.sizes[$0.key, default: tooMany] > limit }
    // Reported at the innermost record, and not again for those that contain it. A loop has no innermost record.
    let begin = tooLarge.filter { _, record in
      smallest.required(record.members).allSatisfy { smallest.size(of: $0.type.listItem, Facts()) <= limit }
    }
    for (name, record) in begin.isEmpty ? Array(tooLarge.prefix(1)) : begin {
      diagnostics.append(
        Diagnostic(
          "endless-value",
          "the smallest value of record '\(name)' has more than \(limit) members and items; make a member optional or "
            + "lower a minimum count",
          at: record.declaration.name.range))
    }
  }

  private init(types: ResolvedTypes) { self.types = types }

  /// Computes the sizes for one more level of nesting.
  ///
  /// - Returns: whether a size changed.
  private mutating func goDeeper() -> Bool {
    let before = sizes
    var deeper = sizes
    for (name, record) in types.records.inOrder {
      let parts = required(record.members).map { size(of: $0, record.declaration.rules) }
      deeper[name] = (parts + chosen(record)).reduce(1) { saturated($0.addingReportingOverflow($1)) }
    }
    for (name, union) in types.unions.inOrder {
      deeper[name] = union.cases.compactMap { types.type(of: $0) }.map { size(of: $0, Facts()) }.min() ?? 1
    }
    sizes = deeper
    return sizes != before
  }

  private func required(_ members: [ResolvedMember]) -> [Member] {
    members.map(\.member).filter { !$0.isOptional }
  }

  /// The sizes of optional members of which a rule needs one.
  private func chosen(_ record: (declaration: RecordSyntax, members: [ResolvedMember])) -> [Int] {
    record.declaration.rules.compactMap { rule in
      switch rule.condition {
      case .exactlyOne(let names), .atLeastOne(let names):
        record.members.filter { names.contains($0.member.name) && $0.member.isOptional }
          .map { size(of: $0.member, record.declaration.rules) }.min()
      case .requires, .excludes, .lessThan, .atLeast, .atMost, .last, .notBefore: nil
      }
    }
  }

  private func size(of member: Member, _ rules: [RuleSyntax]) -> Int {
    guard case .list(let item) = member.type, case .union(let name) = item.type else {
      return size(of: member.type, member.facts)
    }
    var (total, needed) = (0, 0)
    for case .atLeast(member.name, let tag, let count) in rules.map(\.condition) where count > 0 {
      let type = types.unions[name]?.cases.first { $0.tag.value == tag }.flatMap { types.type(of: $0) }
      total = saturated(
        total.addingReportingOverflow(
          saturated((type.map { size(of: $0, Facts()) } ?? 1).multipliedReportingOverflow(by: count))))
      needed = saturated(needed.addingReportingOverflow(count))
    }
    guard let count = member.facts.minimumCount, count > needed else { return max(total, 1) }
    let one = item.isNullable ? 1 : size(of: item.type, item.facts)
    return saturated(
      total.addingReportingOverflow(saturated(one.multipliedReportingOverflow(by: count - needed))))
  }

  private func size(of type: MemberType, _ limits: Facts) -> Int {
    switch type {
    case .scalar, .enumeration, .json: return 1
    case .record(let name), .union(let name): return sizes[name] ?? Self.tooMany
    case .list(let item), .map(let item):
      guard let count = limits.minimumCount, count > 0 else { return 1 }
      let one = item.isNullable ? 1 : size(of: item.type, item.facts)
      return saturated(one.multipliedReportingOverflow(by: count))
    }
  }

  private func saturated(_ result: (partialValue: Int, overflow: Bool)) -> Int {
    result.overflow ? Self.tooMany : min(result.partialValue, Self.tooMany)
  }
}
