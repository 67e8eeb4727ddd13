import SpecModel
import SpecText

/// How many values the smallest value of each type is made of: required members, and the items that a list must have.
///
/// Types in types double it at each step, and a list that needs an item of its own record has no end. Samples show such
/// a value, and a body has to hold it.
struct SmallestValue {
  /// More than a body of 1 MiB is likely to hold.
  static let limit = 10_000
  private static let tooMany = limit + 1
  /// Lists that need an item can stand inside one another deeper than a body can be.
  private static let depthLimit = 200

  private let types: ResolvedTypes
  /// The sizes of declared types, as far as values of a certain depth have any.
  private var sizes: [String: Int] = [:]

  static func check(_ types: ResolvedTypes, _ diagnostics: inout Diagnostics) {
    var smallest = SmallestValue(types: types)
    for _ in 0..<depthLimit {
      if !smallest.goDeeper() { break }
    }
    let tooLarge = types.records.inOrder.filter { smallest.sizes[$0.key, default: tooMany] > limit }
    // Reported where it begins, not again in everything that contains it. A loop begins nowhere.
    let begin = tooLarge.filter { _, record in
      smallest.required(record.members).allSatisfy { smallest.size(of: $0.type.item) <= limit }
    }
    for (name, record) in begin.isEmpty ? Array(tooLarge.prefix(1)) : begin {
      diagnostics.append(
        Diagnostic(
          "endless-value", "the smallest value of record '\(name)' has more than \(limit) members and items",
          at: record.declaration.name.range))
    }
  }

  private init(types: ResolvedTypes) { self.types = types }

  /// Looks at values that are one type deeper; false when there are no smaller ones among them.
  private mutating func goDeeper() -> Bool {
    let before = sizes
    var deeper = sizes
    for (name, record) in types.records.inOrder {
      deeper[name] = required(record.members).reduce(1) { saturated($0.addingReportingOverflow(size(of: $1))) }
    }
    for (name, union) in types.unions.inOrder {
      deeper[name] = union.cases.compactMap { types.type(named: $0.type.value) }.map { size(of: $0) }.min() ?? 1
    }
    sizes = deeper
    return sizes != before
  }

  private func required(_ members: [ResolvedMember]) -> [Member] {
    members.map(\.member).filter { !$0.isOptional }
  }

  private func size(of member: Member) -> Int {
    guard case .list(let item) = member.type else { return size(of: member.type) }
    guard let count = member.constraints.minimumCount, count > 0 else { return 1 }
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
  /// What a list is a list of; any other type itself.
  fileprivate var item: MemberType {
    if case .list(let item) = self { item.item } else { self }
  }
}
