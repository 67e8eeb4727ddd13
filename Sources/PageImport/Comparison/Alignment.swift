/// Which items of two lists belong together.
struct Alignment {
  /// The indices of items that belong together, in the order of the new list.
  var pairs: [(old: Int, new: Int)] = []
  /// The indices of the items that only one side has.
  var removed: [Int] = []
  var added: [Int] = []

  /// Above this product of counts, items are paired by their keys only: each one would be compared with each other one.
  private static let mostComparisons = 250_000

  /// Pairs items that have the same key, then those that are most alike.
  ///
  /// - Parameters:
  ///   - keys: from the most exact to the least exact. Items with the same key are paired in their order.
  ///   - likeness: 0 to 1.
  init<Item>(
    _ old: [Item], _ new: [Item], by keys: [(Item) -> String], likeness: ((Item, Item) -> Double)? = nil,
    atLeast threshold: Double = 0
  ) {
    var partners: [Int?] = Array(repeating: nil, count: old.count)
    var isTaken = Array(repeating: false, count: new.count)
    for key in keys {
      var waiting: [String: [Int]] = [:]
      for index in old.indices.reversed() where partners[index] == nil {
        waiting[key(old[index]), default: []].append(index)
      }
      for index in new.indices where !isTaken[index] {
        guard let partner = waiting[key(new[index])]?.popLast() else { continue }
        partners[partner] = index
        isTaken[index] = true
      }
    }
    let (left, right) = (old.indices.filter { partners[$0] == nil }, new.indices.filter { !isTaken[$0] })
    if let likeness, left.count * right.count <= Self.mostComparisons {
      let candidates = left.flatMap { first in right.map { (likeness(old[first], new[$0]), first, $0) } }
      // Equal ones in their order.
      let best = candidates.filter { $0.0 >= threshold }.sorted { ($1.0, $0.1, $0.2) < ($0.0, $1.1, $1.2) }
      for (_, first, second) in best where partners[first] == nil && !isTaken[second] {
        partners[first] = second
        isTaken[second] = true
      }
    }
    pairs = old.indices.compactMap { index in partners[index].map { (index, $0) } }.sorted { $0.new < $1.new }
    removed = old.indices.filter { partners[$0] == nil }
    added = new.indices.filter { !isTaken[$0] }
  }

  /// Pairs an item that is gone with one that is new, if both are between the same neighbours.
  ///
  /// - Returns: the new pairs.
  mutating func pairReplacements(
    oldCount: Int, newCount: Int, if isAllowed: (_ old: Int, _ new: Int) -> Bool
  ) -> [(old: Int, new: Int)] {
    let partners = Dictionary(uniqueKeysWithValues: pairs.map { ($0.old, $0.new) })
    /// The place in the new list that belongs to one in the old list, or beyond its ends.
    func place(of index: Int) -> Int? { index < 0 ? -1 : index >= oldCount ? newCount : partners[index] }
    let isAdded = Set(added)
    let replacements = removed.compactMap { index -> (old: Int, new: Int)? in
      guard let before = place(of: index - 1), let after = place(of: index + 1), after == before + 2,
        isAdded.contains(before + 1), isAllowed(index, before + 1)
      else { return nil }
      return (index, before + 1)
    }
    pairs = (pairs + replacements).sorted { $0.new < $1.new }
    removed.removeAll { index in replacements.contains { $0.old == index } }
    added.removeAll { index in replacements.contains { $0.new == index } }
    return replacements
  }

  /// The pairs whose order differs: the fewest that have to move.
  var moved: [(old: Int, new: Int)] {
    // The longest increasing run of old indices, in the order of the new ones, stays.
    var ends: [Int] = []
    var previous: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      let place = ends.partitioningIndex { pairs[$0].old >= pair.old }
      previous.append(place > 0 ? ends[place - 1] : nil)
      if place == ends.count { ends.append(index) } else { ends[place] = index }
    }
    var staying: Set<Int> = []
    var next = ends.last
    while let index = next {
      staying.insert(index)
      next = previous[index]
    }
    return pairs.indices.filter { !staying.contains($0) }.map { pairs[$0] }
  }
}

extension Array {
  /// The first index whose element fulfils a condition that all elements after it fulfil, too.
  fileprivate func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The share of what two sets have in common, between that of the smaller one and that of both together: 0 to 1.
func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
  if left.isEmpty || right.isEmpty { return 0 }
  let common = Double(left.intersection(right).count)
  return (common / Double(min(left.count, right.count)) + common / Double(left.union(right).count)) / 2
}
