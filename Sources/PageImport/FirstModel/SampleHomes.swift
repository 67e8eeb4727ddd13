import SpecModel

/// Finds the table of a page that a sample belongs to: the one whose members it has, where members that few tables have
/// count more.
struct SampleHomes {
  /// The tables with a member of a name.
  private var owners: [String: [Int]] = [:]
  /// What all members of each table count.
  private var weights: [Double] = []

  /// How many tables with a member are compared with a sample. A member of more tables tells little.
  private static let mostOwners = 64

  init(_ page: PrintedPage?) {
    let tables = (page?.tables ?? []).map { Set($0.rows.map { TableReading.path(of: $0.name)[0] }) }
    for (index, names) in tables.enumerated() {
      for name in names { owners[name, default: []].append(index) }
    }
    weights = tables.map { weight($0.sorted()) }
  }

  /// The index of the table; nil if no table has most of what the sample and the table show.
  func home(of sample: PrintedValue) -> Int? {
    var common: [Int: (count: Int, weight: Double)] = [:]
    let names = sample.membersByName.keys.filter { owners[$0] != nil }.sorted()
    for name in names {
      for table in (owners[name] ?? []).prefix(Self.mostOwners) {
        let known = common[table] ?? (0, 0)
        common[table] = (known.count + 1, known.weight + weight(name))
      }
    }
    let whole = weight(names)
    let shares = common.sorted { $0.key < $1.key }.filter { $0.value.count > 1 }.map { table, common in
      (table, common.weight / (whole + weights[table] - common.weight))
    }
    guard let best = shares.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) }), best.1 > 0.5 else { return nil }
    return best.0
  }

  private func weight(_ name: String) -> Double { 1 / Double(max(1, owners[name]?.count ?? 0)) }

  private func weight(_ names: [String]) -> Double { names.reduce(0) { $0 + weight($1) } }
}
