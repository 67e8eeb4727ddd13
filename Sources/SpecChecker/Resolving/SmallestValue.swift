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
      smallest.required(record.members).allSatisfy { smallest.size(of: $0.type.item) <= limit }
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
      deeper[name] = required(record.members).reduce(1) { saturated($0.addingReportingOverflow(size(of: $1))) }
    }
    for (name, union) in types.unions.inOrder {
      deeper[name] = union.cases.compactMap { types.type(of: $0) }.map { size(of: $0) }.min() ?? 1
    }
    sizes = deeper
    return sizes != before
  }

  private func required(_ members: [ResolvedMember]) -> [Member] {
    members.map(\.member).filter { !$0.isOptional }
  }

  private func size(of member: Member) -> Int {
    guard case .list(let item) = member.type else { return size(of: member.type) }
    guard let count = member.facts.minimumCount, count > 0 else { return 1 }
    return saturated(size(of: item).multipliedReportingOverflow(by: count))
  }

  private func size(of type: MemberType) -> Int {
    switch type {
    case .scalar, .enumeration, .list: 1
    case .record(let name), .union(let name): sizes[name] ?? Self.tooMany
    }
  }

  private func saturated(_ result: (partialValue: Int, overflow: Bool)) -> Int {
    result.overflow ? Self.tooMany : min(result.partialValue, Self.tooMany)
  }
}

extension MemberType {
  /// The innermost item type of a list; any other type is unchanged.
  fileprivate var item: MemberType {
    if case .list(let item) = self { item.item } else { self }
  }
}
