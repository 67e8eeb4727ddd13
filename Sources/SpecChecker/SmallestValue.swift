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
  private static let depthLimit = 200

  private let types: ResolvedTypes
  private var sizes: [MemberType: Int] = [:]
  private var open: Set<MemberType> = []
  /// The types whose smallest value has itself inside.
  private var endless: Set<MemberType> = []

  static func check(_ types: ResolvedTypes, _ problems: inout Problems) {
    var smallest = SmallestValue(types: types)
    for (name, record) in types.records.inOrder {
      let inner = record.members.map(\.member).filter { !$0.isOptional }.map { smallest.size(of: $0.type.item) }
      // Reported where it begins, not again in everything that contains it; what has no end begins in itself.
      let begins = inner.allSatisfy { $0 <= limit } || smallest.endless.contains(.record(name))
      guard begins, smallest.size(of: .record(name)) > limit else { continue }
      problems.append(
        Diagnostic(
          "endless-value", "the smallest value of record '\(name)' has more than \(limit) members and items",
          at: record.declaration.name.range))
    }
  }

  private init(types: ResolvedTypes) { self.types = types }

  private mutating func size(of member: Member) -> Int {
    guard case .list(let item) = member.type else { return size(of: member.type) }
    guard let count = member.constraints.minimumCount, count > 0 else { return 1 }
    return saturated(size(of: item).multipliedReportingOverflow(by: count))
  }

  private mutating func size(of type: MemberType) -> Int {
    if let size = sizes[type] { return size }
    // A value inside itself: recursion without a list has been reported, with one it has no end.
    guard open.insert(type).inserted else {
      endless.insert(type)
      return Self.tooMany
    }
    // Lists that need an item can stand inside one another deeper than a body can be.
    if open.count > Self.depthLimit {
      open.remove(type)
      return Self.tooMany
    }
    defer { open.remove(type) }
    let size: Int
    switch type {
    case .scalar, .enumeration, .list: size = 1
    case .record(let name):
      let required = (types.records[name]?.members ?? []).map(\.member).filter { !$0.isOptional }
      size = required.reduce(1) { saturated($0.addingReportingOverflow(self.size(of: $1))) }
    case .union(let name):
      let cases = (types.unions[name]?.cases ?? []).compactMap { types.type(named: $0.type.value) }
      size = cases.map { self.size(of: $0) }.min() ?? 1
    }
    sizes[type] = size
    return size
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
