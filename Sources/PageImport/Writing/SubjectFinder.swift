import SpecModel
import SpecText

/// Finds the types of a spec that the parts of a page are about.
struct SubjectFinder {
  /// The members of a type that a table can list.
  private struct Candidate {
    var name: String
    /// The names in small letters.
    var members: Set<String>
    /// The values of members that have one only, by their names in small letters.
    var constants: [String: String]
    /// The records and unions that the members have.
    var parts: Set<String>
  }

  private let candidates: [Candidate]
  private let model: Model

  /// No table describes more types.
  private static let mostSubjects = 6

  init(_ model: Model) {
    self.model = model
    let records = model.records.map { record in
      Candidate(
        name: record.name, members: Set(record.members.map { $0.name.lowercased() }),
        constants: Dictionary(
          record.members.compactMap { member in member.constant.map { (member.name.lowercased(), $0) } }
        ) { first, _ in first },
        parts: Set(record.members.compactMap(\.type.declaredName)))
    }
    let wrappers = model.unions.compactMap { union -> Candidate? in
      guard case .tagBeside(let tag, let content) = union.discriminator else { return nil }
      return Candidate(
        name: union.name, members: [tag.name.lowercased(), content.lowercased()], constants: [:],
        parts: Set(union.cases.compactMap(\.type.declaredName)))
    }
    candidates = records + wrappers
  }

  // MARK: Tables

  /// The fewest types that have the members of a table, in the order of its rows; empty if there are none.
  func subjects(of table: PrintedTable) -> [String] {
    let names = table.rows.map { name(of: $0.name).lowercased() }
    let values = Dictionary(
      zip(names, table.rows).compactMap { name, row in Self.onlyValue(of: row.facts).map { (name, $0) } }
    ) { first, _ in first }
    let all = Set(names)
    var left = all
    var found: [Candidate] = []
    while !left.isEmpty, found.count < Self.mostSubjects {
      let ranked = candidates.filter { one in !found.contains { $0.name == one.name } }.map { one in
        (one, score(one, left, all, values, found))
      }
      guard let best = ranked.max(by: { $0.1 < $1.1 })?.0, !best.members.isDisjoint(with: left) else { break }
      found.append(best)
      left.subtract(best.members)
    }
    return found.sorted { first(of: $0, names) < first(of: $1, names) }.map(\.name)
  }

  private static func onlyValue(of facts: Facts) -> String? {
    facts.text("value") ?? facts.conditions("value-for").first?.value
  }

  /// How well a type fits. Its constants count most, then the members that no other type has yet.
  private func score(
    _ candidate: Candidate, _ left: Set<String>, _ all: Set<String>, _ values: [String: String], _ found: [Candidate]
  ) -> Double {
    let stated = candidate.constants.compactMap { name, constant in values[name].map { $0 == constant } }
    let near = found.count { $0.parts.contains(candidate.name) }
    let new = candidate.members.intersection(left).count
    let others = candidate.members.subtracting(all).count
    return Double(new) + 100 * Double(stated.count { $0 }) - 50 * Double(stated.count { !$0 }) + 3 * Double(near) - 0.2
      * Double(others)
  }

  private func first(of candidate: Candidate, _ names: [String]) -> Int {
    names.firstIndex(where: candidate.members.contains) ?? names.count
  }

  /// The name of a row or, if no type has such a member, the first name of its path.
  private func name(of row: String) -> String {
    let lowered = row.lowercased()
    if candidates.contains(where: { $0.members.contains(lowered) }) { return row }
    return String(row.prefix { $0 != "." && $0 != "[" })
  }

  // MARK: Lists

  /// The member that most of the values of a list belong to: `Event.type`.
  func subject(of list: PrintedList) -> String? {
    let values = Set(list.values.map { $0.lowercased() })
    let tags = model.unions.compactMap { union in
      union.discriminator.tagName.map { (union.cases.flatMap(\.tags), "\(union.name).\($0)") }
    }
    let members = model.records.flatMap { record in
      record.members.compactMap { member -> ([String], String)? in
        guard case .enumeration(let name) = member.type.listItem, let values = model.enumeration(name)?.values else {
          return nil
        }
        return (values.map(\.text), "\(record.name).\(member.name)")
      }
    }
    var best: (count: Int, subject: String)?
    for (known, subject) in tags + members {
      let count = values.intersection(known.map { $0.lowercased() }).count
      if count > best?.count ?? 0 { best = (count, subject) }
    }
    return best.flatMap { $0.count * 2 >= values.count ? $0.subject : nil }
  }

  // MARK: Samples

  /// The record that a sample shows, or the union of those that its items are; nil if none fits.
  func subject(of sample: PrintedValue) -> String? {
    switch sample.content {
    case .scalar: return nil
    case .object(let members): return record(of: members)
    case .array(let items):
      let records = Set(
        items.prefix(100).compactMap { item -> String? in
          if case .object(let members) = item.content { record(of: members) } else { nil }
        })
      if records.count < 2 { return records.first }
      let unions = model.unions.filter { records.isSubset(of: $0.cases.compactMap(\.type.declaredName)) }
      return unions.min { $0.cases.count < $1.cases.count }?.name
    }
  }

  private func record(of members: [PrintedValue.Member]) -> String? {
    var best: (score: Int, record: Record)?
    for record in model.records {
      let score = score(record, members)
      if let known = best, (known.score, -known.record.members.count) >= (score, -record.members.count) { continue }
      best = (score, record)
    }
    return best.flatMap { $0.score > 0 ? $0.record.name : nil }
  }

  /// How well a record fits an object: its members, its constants, and the members of its objects.
  private func score(_ record: Record, _ members: [PrintedValue.Member]) -> Int {
    let known = Dictionary(record.members.map { ($0.name, $0) }) { first, _ in first }
    return members.reduce(0) { score, shown in
      guard let member = known[shown.name] else { return score - 2 }
      return score + 1 + constantScore(member, shown.value) + innerScore(member, shown.value)
    }
  }

  private func constantScore(_ member: Member, _ shown: PrintedValue) -> Int {
    guard let constant = member.constant, case .scalar(_, let literal?) = shown.content else { return 0 }
    return constant == literal ? 3 : -10
  }

  private func innerScore(_ member: Member, _ shown: PrintedValue) -> Int {
    guard case .record(let name) = member.type, case .object(let inner) = shown.content,
      let record = model.record(name)
    else { return 0 }
    let known = Set(record.members.map(\.name))
    return inner.reduce(0) { $0 + (known.contains($1.name) ? 1 : -1) }
  }
}
