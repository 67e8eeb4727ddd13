/// The number of bodies with a finding, and the first line with it.
package struct Tally {
  package private(set) var count = 1
  package let firstLine: Int
  private var lastLine: Int

  init(line: Int) {
    firstLine = line
    lastLine = line
  }

  /// Counts a body at most once.
  mutating func add(line: Int) {
    guard line != lastLine else { return }
    count += 1
    lastLine = line
  }
}

/// Findings of one kind, each identified by its cells.
package struct Table {
  /// The maximum number of different findings. Hostile traffic can contain any number of names.
  package static let limit = 10_000

  package let columns: [String]
  /// Bodies with findings beyond the limit.
  package private(set) var others: Tally?
  private var tallies: [[String]: Tally] = [:]

  init(_ columns: String...) { self.columns = columns }

  mutating func add(_ cells: String..., line: Int) {
    if tallies[cells]?.add(line: line) != nil { return }
    if tallies.count < Table.limit {
      tallies[cells] = Tally(line: line)
    } else if others?.add(line: line) == nil {
      others = Tally(line: line)
    }
  }

  /// The findings, the most frequent first, then by name.
  package var findings: [(cells: [String], tally: Tally)] {
    tallies.map { (cells: $0, tally: $1) }.sorted { left, right in
      left.tally.count == right.tally.count
        ? left.cells.lexicographicallyPrecedes(right.cells) : left.tally.count > right.tally.count
    }
  }
}
