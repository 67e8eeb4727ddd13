import SpecModel
import SpecText

/// Finds the records that the tables of a page are about.
///
/// A table is about a record of samples if
/// - its title names the record, as `DTMF settings` names the member `dtmf`, or
/// - it states the tag that the samples show, as in `type: phone`, or
/// - it lists all members that the samples show, or
/// - most of its rows are in the samples.
/// The best table of a record comes first. Another one describes the record, too, if it lists other members of it, or
/// hardly anything else. If a table lists most members of several cases of a union, it is about the union. A table
/// about nothing that samples show has a record of its own.
struct TableMatching {
  /// A table as it is compared with records.
  private struct Table {
    var title: Set<String>
    var names: Set<String>
    var constants: [(name: String, values: [String])]
  }

  /// A record that can be the subject of a table.
  private struct Candidate {
    var index: Int
    var members: Set<String>
    /// Whether the title or a value tells that the table is about the record.
    var isTold: Bool

    func isMostlyIn(_ names: Set<String>) -> Bool { members.intersection(names).count * 2 > members.count }
  }

  private let guesses: Guesses
  private let tables: [Table]
  /// The records that have a member of a name.
  private let owners: [String: [Int]]
  private let bodies: Set<Int>
  /// The members of which the tables state different only values.
  private let tags: Set<String>

  private static let mostSubjects = 6
  /// How many of the rows are in samples if a table describes them once more.
  private static let likeness = 0.75
  /// How many records are compared with a table.
  private static let mostCandidates = 64

  /// - Parameter bodies: the candidates that are whole bodies.
  init(_ guesses: Guesses, _ page: PrintedPage, _ candidates: [Int], bodies: Set<Int>) {
    self.guesses = guesses
    self.bodies = bodies
    var owners: [String: [Int]] = [:]
    for record in candidates {
      for member in guesses.records[record].members { owners[member.name, default: []].append(record) }
    }
    self.owners = owners
    tags = page.tagNames
    let inOtherCase = Dictionary(owners.keys.sorted().map { ($0.lowercased(), $0) }) { first, _ in first }
    tables = page.tables.map { table in
      let names = table.rows.map { row in
        let name = allowedText(row.name)
        return owners[name] == nil ? inOtherCase[name.lowercased()] ?? TableReading.path(of: name)[0] : name
      }
      return Table(title: Set(Words.of(table.title)), names: Set(names), constants: table.tags)
    }
  }

  /// The records of each table; none for a table about something that no sample shows.
  func subjects() -> [[Int]] {
    var found = Array(repeating: [Int](), count: tables.count)
    var claimed: [Int: Set<String>] = [:]
    let scores = tables.map { match($0, besides: [:]).score }
    for index in tables.indices.sorted(by: { (-scores[$0], $0) < (-scores[$1], $1) }) {
      found[index] = match(tables[index], besides: claimed).records
      for record in found[index] { claimed[record, default: []].formUnion(tables[index].names) }
    }
    return found
  }

  /// The fewest records that have the rows of a table, without a row in common, and how well they fit.
  private func match(_ table: Table, besides claimed: [Int: Set<String>]) -> (records: [Int], score: Double) {
    let all = candidates(for: table)
    let whole = match(table, all.filter { $0.isTold || $0.isMostlyIn(table.names) })
    // A table with hardly anything else describes a record once more.
    if whole.score > Self.likeness { return whole }
    let free = all.filter { one in
      guard let claimed = claimed[one.index] else { return one.isTold || one.isMostlyIn(table.names) }
      // A second table lists members that the first one does not list.
      return claimed.isDisjoint(with: one.members.intersection(table.names))
    }
    return match(table, free)
  }

  private func match(_ table: Table, _ pool: [Candidate]) -> (records: [Int], score: Double) {
    var left = table.names
    var found: [Candidate] = []
    while found.count < Self.mostSubjects, !left.isEmpty {
      let scored = pool.filter { one in
        !one.members.isDisjoint(with: left) && left.isSuperset(of: one.members.intersection(table.names))
      }.map { ($0, score($0, table)) }
      guard let best = scored.max(by: { ($0.1, $1.0.index) < ($1.1, $0.0.index) })?.0 else { break }
      found.append(best)
      left.subtract(best.members)
    }
    let isTold = found.contains(where: \.isTold)
    let others = isTold ? [] : siblings(of: found, in: pool, table)
    for other in others { left.subtract(guesses.records[other].members.map(\.name)) }
    let share = Double(table.names.count - left.count) / Double(max(1, table.names.count))
    guard isTold || share > 2 / 3 || found.contains(where: { $0.members.isSubset(of: table.names) }) else {
      return ([], 0)
    }
    return (found.map(\.index) + others, share + (isTold ? 1 : 0))
  }

  private func score(_ one: Candidate, _ table: Table) -> Double {
    let common = one.members.intersection(table.names).count
    return Double(common) - 0.2 * Double(one.members.count - common) + (one.isTold ? 100 : 0)
  }

  /// The other cases of a union if a table lists nearly all members of one of them, too. It is about all of them.
  private func siblings(of found: [Candidate], in pool: [Candidate], _ table: Table) -> [Int] {
    let known = Set(found.map(\.index))
    let others = pool.filter { one in
      !known.contains(one.index) && one.members.intersection(table.names).count * 3 > one.members.count * 2
    }.map(\.index)
    let union = guesses.unions.first { union in
      // Only a union that is the whole value can be the subject of a table.
      if case .outer = union.tag { return false }
      let cases = Set(union.cases.map(\.record))
      return !cases.isDisjoint(with: known) && !cases.isDisjoint(with: others)
    }
    return union?.cases.map(\.record).filter { !known.contains($0) }.distinct ?? []
  }

  // MARK: Candidates

  private func candidates(for table: Table) -> [Candidate] {
    let sharing = Set(table.names.flatMap { (owners[$0] ?? []).prefix(Self.mostCandidates) }).sorted()
    return sharing.prefix(Self.mostCandidates).compactMap { index in
      let record = guesses.records[index]
      let members = Set(record.members.map(\.name))
      let common = members.intersection(table.names).count
      let states = table.constants.map { self.states($0.values, $0.name, index) }
      if states.contains(false) { return nil }
      let hint = Words.of(record.hint.name)
      let isNamed = !hint.isEmpty && table.title.isSuperset(of: hint) && common * 2 >= members.count
      let isTold = isNamed || states.contains(true)
      // One common name says little, unless there are not more rows.
      let isLike = common * 2 > members.count || table.names.isSubset(of: members)
      guard isTold || isLike && (common > 1 || table.names.count < 3) else { return nil }
      return Candidate(index: index, members: members, isTold: isTold)
    }
  }

  /// Whether samples show one of these values of a member of a record; nil if they do not tell.
  private func states(_ values: [String], _ name: String, _ record: Int) -> Bool? {
    // A body without the tag is no case of the union that needs it.
    guard let index = guesses.records[record].index(of: name) else {
      return tags.contains(name) && bodies.contains(record) ? false : nil
    }
    let own = guesses.records[record].members[index].facts.text("value")
    let tags = guesses.unions.filter { $0.tag == .member([name]) }.flatMap(\.cases).first { $0.record == record }?.tags
    let known = own.map { [$0] } ?? tags ?? guesses.records[record].members[index].shown
    if known.isEmpty { return self.tags.contains(name) ? false : nil }
    if !Set(values.map(Words.folded)).isDisjoint(with: known.map(Words.folded)) {
      return self.tags.contains(name) ? true : nil
    }
    return own != nil || tags != nil || self.tags.contains(name) ? false : nil
  }
}

extension PrintedTable {
  /// The members that can tell the thing of the table from that of another one: those with one value only, and those
  /// whose values are the title, as in a table `Ringing` with `ringing` as an example of `status`.
  var tags: [(name: String, values: [String])] {
    rows.compactMap { row in
      let name = allowedText(row.name)
      if let value = row.facts.text("value"), row.facts["values"] == nil { return (name, [value]) }
      let shown = row.facts.texts("values") ?? row.facts.texts("examples") ?? []
      let folded = Words.folded(shown.joined())
      return !folded.isEmpty && folded == Words.folded(title) ? (name, shown) : nil
    }
  }
}

extension PrintedPage {
  /// The members of which several tables state different only values.
  var tagNames: Set<String> {
    var values: [String: Set<[String]>] = [:]
    for table in tables {
      for tag in table.tags { values[tag.name, default: []].insert(tag.values) }
    }
    return Set(values.filter { $0.value.count > 1 }.keys)
  }
}
