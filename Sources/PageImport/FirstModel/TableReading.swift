import SpecModel
import SpecText

/// Adds what the tables of a page state to the types that samples suggest. The tables win.
struct TableReading {
  private(set) var guesses: Guesses
  /// The records that only tables describe.
  private(set) var newRoots: [Int] = []
  /// The unions of such records.
  private(set) var newUnions: [Int] = []
  /// The paths of the objects that a row has added, although no row is about them.
  private var newObjects: [String] = []
  private let words: TypeWords
  /// The members of which the tables state different only values.
  private let tags: Set<String>

  private static let mostSubjects = 6

  /// The records that tables can describe.
  private var candidates: Set<Int>
  /// The records that have a member of a name.
  private var owners: [String: [Int]] = [:]

  init(_ guesses: Guesses, _ page: PrintedPage, _ candidates: [Int]) {
    self.guesses = guesses
    self.candidates = Set(candidates)
    for record in candidates {
      for member in guesses.records[record].members { owners[member.name, default: []].append(record) }
    }
    words = TypeWords(page)
    tags = Self.tags(of: page)
    for record in guesses.records.indices {
      for place in guesses.records[record].members.indices
      where !guesses.records[record].members[place].commented.isEmpty {
        addComment(of: place, in: record)
      }
    }
  }

  /// Adds what comments in samples state about a member.
  private mutating func addComment(of place: Int, in record: Int) {
    var member = guesses.records[record].members[place]
    guard member.facts["value"] == nil, !isTagOfUnion(member.name, record) else { return }
    let hint = guesses.records[record].hint.inside(member.name)
    member.type = type(member.type, stated: member.commented, shown: member.shown, hint)
    member.facts = declarable(member.facts.orElse(member.commented), member)
    guesses.records[record].members[place] = member
    guesses.records[record].rules.append((member.name, member.commented))
  }

  /// The records that a table describes. A table with members of no record gets a new one, unless there are too many.
  ///
  /// The table gets a row for each object of which it only prints the members, as in `guard.name`.
  mutating func read(_ table: inout PrintedTable) -> [Int] {
    var subjects = subjects(of: table)
    if subjects.isEmpty {
      if guesses.records.count >= ShapeReading.mostRecords { return [] }
      subjects = [guesses.records.count]
      newRoots += subjects
      candidates.formUnion(subjects)
      guesses.records.append(GuessedRecord(hint: NameHint(table.title)))
    }
    let hasTypes = table.rows.contains { words.meaning(of: $0) != nil }
    table.rows = table.rows.flatMap { row -> [PrintedRow] in
      newObjects = []
      if isShortKey(allowedText(row.name)) { add(row, to: subjects) }
      let objects = newObjects.map { name in
        var object = PrintedRow(name: name, type: hasTypes ? "object" : nil, range: row.range)
        object.facts["optional"] = .flag(true)
        object.guesses = [Guess("the row", because: "the name of the next one is a path through it")]
        return object
      }
      return objects + [row]
    }
    return subjects
  }

  mutating func addEnum(_ values: [String], _ hint: NameHint) -> Int? { guesses.addEnum(values, hint) }

  // MARK: Subjects

  /// The fewest records that have the members of a table, without a member in common.
  private func subjects(of table: PrintedTable) -> [Int] {
    let names = Set(table.rows.map { Self.path(of: $0.name)[0] } + table.rows.map { allowedText($0.name) })
    let values = Self.constants(of: table)
    var left = names
    var found: [Int] = []
    let sharing = Set(names.flatMap { owners[$0] ?? [] }).intersection(candidates).sorted()
    let pool = sharing.map { index in (index: index, members: Set(guesses.records[index].members.map(\.name))) }
      .filter { allows(values, $0.index) }
    while found.count < Self.mostSubjects, !left.isEmpty {
      let scored = pool.filter {
        !$0.members.isDisjoint(with: left) && left.isSuperset(of: $0.members.intersection(names))
      }
      .map { one in
        (one, Double(one.members.intersection(left).count) - 0.2 * Double(one.members.subtracting(names).count))
      }
      guard let best = scored.max(by: { ($0.1, $1.0.index) < ($1.1, $0.0.index) })?.0 else { break }
      let common = best.members.intersection(left).count
      // One common name says little, unless there are not more.
      guard common > 1 || common == 1 && min(best.members.count, names.count) < 3 else { break }
      found.append(best.index)
      left.subtract(best.members)
    }
    return found
  }

  /// The members with one value only.
  private static func constants(of table: PrintedTable) -> [(name: String, value: String)] {
    table.rows.compactMap { row in
      guard let value = row.facts.text("value"), row.facts["values"] == nil else { return nil }
      return (allowedText(row.name), value)
    }
  }

  /// Whether a record can have these values of its members.
  private func allows(_ values: [(name: String, value: String)], _ record: Int) -> Bool {
    values.allSatisfy { name, value in
      guard let index = guesses.records[record].index(of: name) else { return true }
      if let own = guesses.records[record].members[index].facts.text("value") { return own == value }
      let tagged = guesses.unions.filter { $0.tag == .member([name]) }.flatMap(\.cases).first { $0.record == record }
      return tagged.map { $0.tags.contains(value) } ?? !tags.contains(name)
    }
  }

  /// The members of which several tables state different only values.
  static func tags(of page: PrintedPage) -> Set<String> {
    var values: [String: Set<String>] = [:]
    for table in page.tables {
      for constant in constants(of: table) { values[constant.name, default: []].insert(constant.value) }
    }
    return Set(values.filter { $0.value.count > 1 }.keys)
  }

  /// The row without values of an object, and of a tag that the case of its record does not have. They become a note,
  /// because a spec cannot state them before it has other types.
  func readable(_ row: PrintedRow, of subjects: [Int]) -> PrintedRow {
    let values = row.facts.texts("values") ?? row.facts.text("value").map { [$0] } ?? []
    let name = allowedText(row.name)
    let isFine =
      values.isEmpty
      || subjects.allSatisfy { record in
        guard let index = guesses.records[record].index(of: name) else { return true }
        let member = guesses.records[record].members[index]
        if !member.type.innermost.isSingle { return false }
        let own = member.facts.text("value").map { [$0] } ?? []
        let tags = guesses.unions.filter { $0.tag == .member([name]) }.flatMap(\.cases).filter { $0.record == record }
        let known = own + tags.flatMap(\.tags)
        return known.isEmpty || values.allSatisfy(known.contains)
      }
    if isFine { return row }
    var readable = row
    readable.facts["note"] = .text("values: " + values.joined(separator: ", "))
    for key in ["value", "values"] { readable.facts[key] = nil }
    return readable
  }

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

  // MARK: Unions

  /// Makes the records that only tables describe the cases of unions, if each has another value of one member.
  mutating func addCases() {
    var byTag: [String: [Int]] = [:]
    for record in newRoots {
      let tag = guesses.records[record].members.first { $0.facts["value"] != nil && !$0.isOptional }?.name
      if let tag { byTag[tag, default: []].append(record) }
    }
    for (tag, records) in byTag.sorted(by: { $0.key < $1.key }) {
      let known = guesses.unions.firstIndex { $0.tag == .member([tag]) }
      guard let union = known ?? (records.count > 1 ? newUnion(tag, of: records) : nil) else { continue }
      for record in records where add(record, tag, to: union) { newRoots.removeAll { $0 == record } }
      if known == nil { newUnions.append(union) }
    }
  }

  private mutating func newUnion(_ tag: String, of records: [Int]) -> Int {
    guesses.unions.append(GuessedUnion(hint: NameHint("any \(tag)"), tag: .member([tag]), cases: []))
    return guesses.unions.count - 1
  }

  /// - Returns: whether the union has no other case with the tag.
  private mutating func add(_ record: Int, _ tag: String, to union: Int) -> Bool {
    guard let index = guesses.records[record].index(of: tag),
      let value = guesses.records[record].members[index].facts.text("value"),
      !guesses.unions[union].cases.contains(where: { $0.tags.contains(value) })
    else { return false }
    guesses.unions[union].cases.append(.init(tags: [value], record: record))
    return true
  }

  /// `items[].sku` leads to `items` and `sku`.
  private static func path(of name: String) -> [String] {
    let parts = allowedText(name).split(separator: ".").map { part in String(part.prefix { $0 != "[" }) }
    return parts.isEmpty || parts.contains("") ? [allowedText(name)] : parts
  }

  // MARK: Rows

  private mutating func add(_ row: PrintedRow, to subjects: [Int]) {
    let name = allowedText(row.name)
    let owners = subjects.filter { guesses.records[$0].index(of: name) != nil }
    if !owners.isEmpty {
      for owner in owners { apply(row, name, owner) }
      return
    }
    let path = Self.path(of: name)
    let start = subjects.first { guesses.records[$0].index(of: path[0]) != nil } ?? subjects[0]
    if let owner = owner(of: path, from: start) { apply(row, path[path.count - 1], owner) }
  }

  /// The record that has the last member of a path. Records that are missing on the way are added.
  private mutating func owner(of path: [String], from start: Int) -> Int? {
    var owner = start
    for (step, name) in path.dropLast().enumerated() {
      if guesses.records[owner].index(of: name) == nil { newObjects.append(path[...step].joined(separator: ".")) }
      let place = index(of: name, in: owner)
      let member = guesses.records[owner].members[place]
      if case .record(let inner) = member.type.innermost {
        owner = inner
        continue
      }
      guard let type = Self.around(.record(guesses.records.count), member.type) else { return nil }
      let hint = guesses.records[owner].hint.inside(Words.singular(name))
      guesses.records[owner].members[place].type = type
      owner = guesses.records.count
      guesses.records.append(GuessedRecord(hint: hint))
    }
    return guesses.records[owner].members.count < ShapeReading.mostMembers ? owner : nil
  }

  /// A record in the place of an unknown value; nil if the value is known to be none.
  private static func around(_ record: GuessedType, _ type: GuessedType) -> GuessedType? {
    switch type {
    case .unknown, .map(.unknown, _): record
    case .list(.unknown, let isNullable), .list(.map(.unknown, _), let isNullable):
      .list(record, isNullable: isNullable)
    case .scalar, .record, .enumeration, .union, .list, .map, .json: nil
    }
  }

  private mutating func index(of name: String, in record: Int) -> Int {
    if let index = guesses.records[record].index(of: name) { return index }
    owners[name, default: []].append(record)
    guesses.records[record].members.append(GuessedMember(name: name, type: .unknown, isOptional: true))
    return guesses.records[record].members.count - 1
  }

  private mutating func apply(_ row: PrintedRow, _ name: String, _ record: Int) {
    let isNew = guesses.records[record].index(of: name) == nil
    guard !isNew || guesses.records[record].members.count < ShapeReading.mostMembers else { return }
    let place = index(of: name, in: record)
    var member = guesses.records[record].members[place]
    // A member that no sample shows can be missing; a record without samples is as its table states.
    if isNew { member.isOptional = !newRoots.contains(record) }
    let isTag = member.facts["value"] != nil || isTagOfUnion(name, record)
    let meaning = words.meaning(of: row)
    if let kinds = meaning?.kinds, !kinds.isEmpty, !isTag { member.type = Self.type(member.type, printed: kinds) }
    if !isTag {
      member.type = type(member.type, stated: row.facts, shown: member.shown, guesses.records[record].hint.inside(name))
    }
    let isAbsent = row.facts.mayBeAbsent || meaning?.isNullable == true || row.facts["default"] != nil
    if isAbsent, !isTag, !isContent(member.type) { member.isOptional = true }
    // A second row can change the type, and then other facts fit it.
    if !isTag { member.facts = declarable(member.facts.orElse(row.facts), member) }
    member.doc = Self.doc(row.words) ?? member.doc
    guesses.records[record].members[place] = member
    guesses.records[record].rules.append((name, row.facts))
  }

  private func isTagOfUnion(_ name: String, _ record: Int) -> Bool {
    let contents = guesses.records[record].members.compactMap { member -> GuessedUnion.Tag? in
      if case .union(let index) = member.type { guesses.unions[index].tag } else { nil }
    }
    let isOuter = contents.contains(.outer(name))
    return isOuter || guesses.unions.contains { $0.tag == .member([name]) && $0.cases.contains { $0.record == record } }
  }

  private func isContent(_ type: GuessedType) -> Bool {
    guard case .union(let index) = type, case .outer = guesses.unions[index].tag else { return false }
    return true
  }

  /// The first sentence of a description.
  private static func doc(_ words: String) -> String? {
    let line = oneLine(words)
    let end = line.ranges(of: ". ").first.map { line.index(after: $0.lowerBound) } ?? line.endIndex
    let sentence = String(line[..<end])
    return sentence.isEmpty || sentence.utf8.count > 200 ? nil : sentence
  }
}
