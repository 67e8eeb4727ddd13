import SpecModel
import SpecText

/// Adds what the tables of a page state to the types that samples suggest. The tables win.
struct TableReading {
  var guesses: Guesses
  /// The first of the records that only tables describe.
  private let firstNew: Int
  /// Those of them that are no part of another one.
  var newRoots: [Int] = []
  /// The unions of such records.
  var newUnions: [Int] = []
  /// The unions whose tags are in a list of the page, with the title of the list.
  var listed: [Int: String] = [:]
  /// The records that have become a case of a union in their place.
  var replaced: [Int: Int] = [:]
  /// The values that tell the records of tables apart.
  private(set) var caseTags: [Int: (member: String, values: [String])] = [:]
  /// The paths of the objects that a row has added, although no row is about them.
  private var newObjects: [String] = []
  /// The records that only tables describe, by what rows call the tables.
  private var names: TableNames
  /// How many more rows can have the record of a table. Each one costs a walk through the records.
  private var linksLeft = 1000
  private let values: NamedValues
  /// The members that samples show as texts.
  let texts: Set<String>
  private let words: TypeWords
  /// The records of each table. A table about nothing that samples show has a new one, unless there are too many.
  private(set) var subjects: [[Int]]

  /// - Parameter roots: the types of the bodies that samples show.
  init(_ guesses: Guesses, _ page: PrintedPage, roots: [GuessedType], _ sources: [SourceText]) {
    self.guesses = guesses
    firstNew = guesses.records.count
    words = TypeWords(page)
    values = NamedValues(page)
    texts = Set(guesses.records.flatMap(\.members).filter { $0.type.kinds == [.string] }.map(\.name))
    names = TableNames(sources)
    subjects = TableMatching(
      guesses, page, guesses.reachableRecords(from: roots), bodies: Set(roots.compactMap(\.record))
    ).subjects()
    let tags = page.tagNames
    for (index, table) in page.tables.enumerated() {
      if subjects[index].isEmpty, self.guesses.records.count < ShapeReading.mostRecords {
        let record = self.guesses.records.count
        subjects[index] = [record]
        newRoots.append(record)
        names.add(record, title: table.title)
        self.guesses.records.append(GuessedRecord(hint: NameHint(Self.shortTitle(table.title))))
      }
      if subjects[index].count == 1, let tag = table.tags.first(where: { tags.contains($0.name) }) {
        caseTags[subjects[index][0]] = (tag.name, tag.values)
      }
    }
    for record in guesses.records.indices {
      for place in guesses.records[record].members.indices
      where !guesses.records[record].members[place].commented.isEmpty {
        addComment(of: place, in: record)
      }
    }
  }

  /// A title without its explanation: `Phone` for `Phone (PSTN) - numbers in E.164 format`.
  private static func shortTitle(_ title: String) -> String {
    let short = (title.split(separator: " - ").first ?? "").prefix { $0 != "(" && $0 != ":" }
    return Words.of(String(short)).isEmpty ? title : String(short)
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

  /// Reads the rows of a table. It gets a row for each object of which it only prints the members, as in `guard.name`.
  mutating func read(_ table: inout PrintedTable, at index: Int) {
    let hasTypes = table.rows.contains { words.meaning(of: $0) != nil }
    table.rows = table.rows.flatMap { row -> [PrintedRow] in
      var row = row.withoutUnitOfFractions.stating(caseTag(of: index))
      newObjects = []
      if isShortKey(allowedText(row.name)), !subjects[index].isEmpty { add(&row, to: subjects[index]) }
      let objects = newObjects.map { name in
        var object = PrintedRow(name: name, type: hasTypes ? "object" : nil, range: row.range)
        object.facts["optional"] = .flag(true)
        object.guesses = [Guess("the row", because: "the name of the next one is a path through it")]
        return object
      }
      return objects + [row]
    }
  }

  /// The tag that the table tells by its title, and not by a value.
  private func caseTag(of table: Int) -> (member: String, value: String)? {
    guard subjects[table].count == 1, let tag = caseTags[subjects[table][0]], tag.values.count == 1 else { return nil }
    return (tag.member, tag.values[0])
  }

  mutating func addEnum(_ values: [String], _ hint: NameHint) -> Int? { guesses.addEnum(values, hint) }

  /// The row with a note instead of what a spec cannot state before it has other types: values of an object, values of
  /// a tag that the case of its record does not have, and that what a tag tells apart can be missing.
  func readable(_ row: PrintedRow, of subjects: [Int]) -> PrintedRow {
    let places = subjects.compactMap { record in
      guesses.records[record].index(of: allowedText(row.name)).map { (record, guesses.records[record].members[$0]) }
    }
    var readable = row
    let values = row.facts.texts("values") ?? row.facts.text("value").map { [$0] } ?? []
    if !values.isEmpty, !places.allSatisfy({ canState(values, $1, of: $0) }) {
      readable.facts["note"] = .text("values: " + values.joined(separator: ", "))
      for key in ["value", "values"] { readable.facts[key] = nil }
    }
    if row.facts.flag("optional") == true, places.contains(where: { isContent($1.type) }) {
      readable.facts["note"] = .text("optional: true")
      readable.facts["optional"] = nil
    }
    return readable
  }

  private func canState(_ values: [String], _ member: GuessedMember, of record: Int) -> Bool {
    if !member.type.innermost.isSingle { return false }
    let own = member.facts.text("value").map { [$0] } ?? []
    let cases = guesses.unions.filter { $0.tag == .member([member.name]) }.flatMap(\.cases)
    let known = own + cases.filter { $0.record == record }.flatMap(\.tags)
    return known.isEmpty || values.allSatisfy(known.contains)
  }

  /// `items[].sku` leads to `items` and `sku`.
  static func path(of name: String) -> [String] {
    let parts = allowedText(name).split(separator: ".").map { part in String(part.prefix { $0 != "[" }) }
    return parts.isEmpty || parts.contains("") ? [allowedText(name)] : parts
  }

  // MARK: Rows

  private mutating func add(_ row: inout PrintedRow, to subjects: [Int]) {
    let name = allowedText(row.name)
    var places = subjects.filter { guesses.records[$0].index(of: name) != nil }.map { (name, $0) }
    if places.isEmpty {
      let lowered = name.lowercased()
      places = subjects.flatMap { subject in
        guesses.records[subject].members.filter { $0.name.lowercased() == lowered }.map { ($0.name, subject) }
      }
    }
    if places.isEmpty {
      let path = Self.path(of: name)
      let start = subjects.first { guesses.records[$0].index(of: path[0]) != nil } ?? subjects[0]
      places = owner(of: path, from: start).map { [(path[path.count - 1], $0)] } ?? []
    }
    if row.facts["optional"] == nil, !row.facts.mayBeAbsent, places.contains(where: isMissing) {
      row.facts["optional"] = .flag(true)
      row.guesses.append(Guess("optional", because: "no sample shows it"))
    }
    for (name, owner) in places {
      row.dropGuessedFormat(
        shown: guesses.records[owner].index(of: name).map { guesses.records[owner].members[$0].shown } ?? [])
    }
    for (name, owner) in places { apply(row, name, owner) }
  }

  /// Whether the samples of the page show a record, but not this member.
  private func isMissing(_ name: String, from record: Int) -> Bool {
    let record = guesses.records[record]
    return record.isOnPage && !(record.index(of: name).map { record.members[$0].isOnPage } ?? false)
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
  private static func around(
    _ record: GuessedType, _ type: GuessedType, _ kinds: [JSONKind] = []
  ) -> GuessedType? {
    switch type {
    case .unknown, .map(.unknown, _): kinds == [.array] ? .list(record, isNullable: false) : record
    case .list(.unknown, let isNullable), .list(.map(.unknown, _), let isNullable):
      .list(record, isNullable: isNullable)
    case .scalar, .record, .enumeration, .union, .list, .map, .json: nil
    }
  }

  private mutating func index(of name: String, in record: Int) -> Int {
    if let index = guesses.records[record].index(of: name) { return index }
    guesses.records[record].members.append(GuessedMember(name: name, type: .unknown, isOptional: true))
    return guesses.records[record].members.count - 1
  }

  private mutating func apply(_ row: PrintedRow, _ name: String, _ record: Int) {
    let isNew = guesses.records[record].index(of: name) == nil
    guard !isNew || guesses.records[record].members.count < ShapeReading.mostMembers else { return }
    let place = index(of: name, in: record)
    var member = guesses.records[record].members[place]
    member.doc = Self.doc(row.words) ?? member.doc
    // A member that no sample shows can be missing; a record without samples is as its table states.
    if isNew { member.isOptional = record < firstNew }
    if let tag = caseTags[record], tag.member == name, member.type == .unknown || member.type.kinds == [.string] {
      member.type = .text
      member.isOptional = false
      member.facts["value"] = tag.values.count == 1 ? .text(allowedText(tag.values[0])) : nil
    } else if member.facts["value"] == nil, !isTagOfUnion(name, record) {
      state(row, about: &member, of: record)
      guesses.records[record].rules.append((name, row.facts))
    }
    guesses.records[record].members[place] = member
  }

  /// Adds what a row states about a member that is no tag.
  private mutating func state(_ printed: PrintedRow, about member: inout GuessedMember, of record: Int) {
    let row = values.widening(printed)
    let meaning = words.meaning(of: row)
    let kinds = meaning?.kinds ?? (TableNames.isList(row.words) ? [.array] : [])
    if let inner = recordNamed(by: row, in: record), let type = Self.around(.record(inner), member.type, kinds) {
      member.type = type
      newRoots.removeAll { $0 == inner }
    }
    if !kinds.isEmpty { member.type = Self.type(member.type, printed: kinds) }
    let hint = guesses.records[record].hint.inside(member.name)
    if meaning != nil { member.guess = nil }
    guess(row, &member)
    let known = member.type
    member.type = type(known, stated: row.facts, shown: member.shown, hint)
    if member.type != known, let format = row.guesses.first(where: { $0.key == "format" }) {
      member.suppose(member.type, because: format.reason)
    }
    let isAbsent = row.facts.mayBeAbsent || meaning?.isNullable == true || row.facts["default"] != nil
    if isAbsent, !isContent(member.type) { member.isOptional = true }
    // A second row can change the type, and then other facts fit it.
    member.facts = declarable(member.facts.orElse(row.facts), member)
  }

  /// The record of the table that a row links to or names.
  private mutating func recordNamed(by row: PrintedRow, in record: Int) -> Int? {
    guard linksLeft > 0, let inner = names.records(for: row).first else { return nil }
    linksLeft -= 1
    // A record cannot have itself inside.
    return guesses.reachableRecords(from: [.record(inner)]).contains(record) ? nil : inner
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

  /// The first sentence of a description, in a short form.
  private static func doc(_ words: String) -> String? {
    let line = oneLine(words)
    // `*empty*`, `-` and `n/a` describe nothing.
    let bare = line.prefix(longestNothing).lowercased().filter { !"*_(). ".contains($0) }
    if bare.isEmpty || PhraseMatcher.nothing.union(["–", "—"]).contains(bare) { return nil }
    let end = line.ranges(of: ". ").first.map { line.index(after: $0.lowerBound) } ?? line.endIndex
    let sentence = line[..<end]
    if sentence.utf8.count <= longestDoc { return sentence.isEmpty ? nil : String(sentence) }
    let start = sentence.prefix(longestDoc)
    let cut = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return cut + "…"
  }

  private static let longestDoc = 100
  private static let longestNothing = 16
}

extension PrintedRow {
  /// Drops a format that is only a guess if the samples show a text without it.
  fileprivate mutating func dropGuessedFormat(shown: [String]) {
    guard let format = facts.text("format"), guesses.contains(where: { $0.key == "format" }) else { return }
    let meanings = Scalar.formats.meanings(of: format)
    let scalars = Scalar.all.filter { one in one.format.map { meanings.contains($0.name) } ?? false }
    if scalars.contains(where: { one in shown.allSatisfy { one.allows($0, Facts()) } }) { return }
    facts["format"] = nil
    guesses.removeAll { $0.key == "format" }
  }

  /// The row with a note instead of a unit if a limit or the default is no whole number. Types with a unit are whole.
  fileprivate var withoutUnitOfFractions: PrintedRow {
    let keys = ["minimum", "maximum", "exclusive-minimum", "exclusive-maximum", "default"]
    let numbers = keys.compactMap { facts[$0].flatMap { DecimalNumber($0.description) } }
    guard let unit = facts.text("unit"), numbers.contains(where: { $0.integer == nil }) else { return self }
    var row = self
    row.facts["unit"] = nil
    row.facts["note"] = .text([facts.text("note"), "unit: \(unit)"].compactMap(\.self).joined(separator: "; "))
    return row
  }

  /// The row with a tag as its value if it states no values.
  fileprivate func stating(_ tag: (member: String, value: String)?) -> PrintedRow {
    guard let tag, allowedText(name) == tag.member, facts["value"] == nil, facts["values"] == nil else { return self }
    var row = self
    row.facts["value"] = .text(tag.value)
    row.guesses.append(Guess("value", because: "the title of the table is the example"))
    return row
  }
}
