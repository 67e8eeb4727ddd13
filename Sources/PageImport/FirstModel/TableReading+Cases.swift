import SpecModel
import SpecText

// What tables and lists say about the values that tell things apart.

extension TableReading {
  /// Adds the values of lists to the enums that have some of them.
  mutating func read(_ lists: [PrintedList]) {
    for list in lists {
      let values = list.values.map { oneLine($0) }.distinct
      for index in guesses.enums.indices {
        let known = Set(guesses.enums[index].values)
        guard values.count(where: known.contains) * 2 >= values.count else { continue }
        guesses.extendEnum(index, with: values)
      }
    }
  }

  /// Makes the records of tables the cases of unions, if each has another value of one member.
  mutating func addCases() {
    var byTag: [String: [Int]] = [:]
    for (record, tag) in caseTags.sorted(by: { $0.key < $1.key }) { byTag[tag.member, default: []].append(record) }
    for (tag, records) in byTag.sorted(by: { $0.key < $1.key }) {
      let new = records.filter(newRoots.contains)
      let free = records.filter { !newRoots.contains($0) && !isCase($0) }
      if new.count + free.count < 2 || new.isEmpty { continue }
      let union: Int
      if free.count == 1 {
        union = replace(free[0], by: tag)
      } else if let known = guesses.unions.firstIndex(where: { $0.tag == .member([tag]) }) {
        union = known
      } else {
        union = addUnion(NameHint("event by \(tag)"), tag)
        newUnions.append(union)
      }
      for record in new where add(record, caseTags[record]?.values ?? [], to: union) {
        newRoots.removeAll { $0 == record }
      }
    }
  }

  /// Makes the records of tables the cases of unions, if a list has the titles of the tables among the tags.
  mutating func addCases(of lists: [PrintedList]) {
    let titled = Dictionary(newRoots.map { (Words.folded(guesses.records[$0].hint.name), $0) }) { first, _ in first }
    for list in lists {
      let values = list.values.map { oneLine($0) }.distinct
      guard let union = guesses.unions.firstIndex(where: { $0.has(atLeastHalfOf: values) }),
        case .member(let path) = guesses.unions[union].tag, path.count == 1
      else { continue }
      let known = Set(guesses.unions[union].cases.flatMap(\.tags))
      let new = values.filter { !known.contains($0) }.map { ($0, titled[Words.folded($0)]) }
      guard new.allSatisfy({ $1.map { guesses.records[$0].index(of: path[0]) == nil } ?? false }) else { continue }
      listed[union] = list.title
      for (value, record) in new {
        guard let record, add(record, [value], to: union) else { continue }
        var tag = GuessedMember(name: path[0], type: .text)
        tag.facts["value"] = .text(value)
        guesses.records[record].members.insert(tag, at: 0)
        newRoots.removeAll { $0 == record }
      }
    }
  }

  /// The table with a row for its tag if it has none, although a list has the value.
  func withTag(_ table: PrintedTable, of subjects: [Int]) -> PrintedTable {
    for (union, title) in listed {
      guard subjects.count == 1, case .member(let path) = guesses.unions[union].tag,
        let own = guesses.unions[union].cases.first(where: { $0.record == subjects[0] }), own.tags.count == 1,
        !table.rows.contains(where: { allowedText($0.name) == path[0] })
      else { continue }
      var table = table
      var row = PrintedRow(
        name: path[0], type: table.rows.contains { $0.type != nil } ? "string" : nil, range: table.range)
      row.facts["value"] = .text(own.tags[0])
      row.guesses = [Guess("the row", because: "the list '\(title)' has the title of the table")]
      table.rows.insert(row, at: 0)
      return table
    }
    return table
  }

  /// The union of which these records are cases; nil if there is none or only one record.
  func union(of records: [Int]) -> Int? {
    records.count < 2
      ? nil : guesses.unions.firstIndex { Set($0.cases.map(\.record)).isSuperset(of: records) }
  }

  private func isCase(_ record: Int) -> Bool { guesses.unions.contains { $0.cases.contains { $0.record == record } } }

  private mutating func addUnion(_ hint: NameHint, _ tag: String) -> Int {
    guesses.unions.append(GuessedUnion(hint: hint, tag: .member([tag]), cases: []))
    return guesses.unions.count - 1
  }

  /// Puts a union in the place of a record, which becomes its first case.
  private mutating func replace(_ record: Int, by tag: String) -> Int {
    let hint = guesses.records[record].hint
    let union = addUnion(hint, tag)
    for other in guesses.records.indices {
      for place in guesses.records[other].members.indices {
        let type = guesses.records[other].members[place].type
        guesses.records[other].members[place].type = type.replacing(.record(record), with: .union(union))
      }
    }
    replaced[record] = union
    guesses.records[record].hint = hint.inside(caseTags[record]?.values.first ?? tag)
    _ = add(record, caseTags[record]?.values ?? [], to: union)
    return union
  }

  /// - Returns: whether the union has no other case with the tags.
  private mutating func add(_ record: Int, _ tags: [String], to union: Int) -> Bool {
    let known = Set(guesses.unions[union].cases.flatMap(\.tags))
    guard !tags.isEmpty, known.isDisjoint(with: tags) else { return false }
    guesses.unions[union].cases.append(.init(tags: tags, record: record))
    return true
  }
}

extension GuessedUnion {
  fileprivate func has(atLeastHalfOf values: [String]) -> Bool {
    let known = Set(cases.flatMap(\.tags))
    return values.count > 1 && values.count(where: known.contains) * 2 >= values.count
  }
}
