import SpecText

/// Edits every statement of a page, each alone.
struct PageEdits {
  let facts: PageFacts
  private(set) var edits: Edits

  private var types: DeclaredTypes { facts.types }

  init(_ facts: PageFacts, file: Int) {
    self.facts = facts
    edits = Edits(file: file)
    for statement in facts.page.children { edit(statement) }
  }

  private mutating func edit(_ statement: Place) {
    let kind = "page: \(statement.key)"
    switch statement.key {
    case "page": edits.replace("\(kind), unknown", statement, "banana")
    case "title": edits.replace("alone: \(kind)", statement, "Bananas")
    case "product", "endpoint": edits.replace("alone: \(kind)", statement, "Bananas")
    case "revises":
      edits.replace("\(kind), another known", statement, facts.otherPage(than: statement.text))
      edits.replace("\(kind), unknown", statement, "banana")
    case "revision":
      if facts.revisedRevision != nil { edits.replace("\(kind), before the revised page", statement, "1999-01-01") }
    case "declares": for entry in statement.children { editDeclaration(entry) }
    case "source": for entry in statement.children { editSource(entry) }
    case "lists", "tables", "samples": for part in statement.children { edit(part, of: statement.key) }
    default: for text in statement.texts { edits.replace("\(kind), unknown", text, "banana") }
    }
    if ["revises", "declares", "source", "documents"].contains(statement.key) { edits.silence(kind, statement) }
  }

  private mutating func edit(_ part: Place, of section: String) {
    let name = String(section.dropLast())
    if let title = part["title"] { edits.replace("alone: \(name): title", title, "Bananas") }
    edits.silence("a whole \(name)", part)
    switch section {
    case "lists": editList(part)
    case "tables": editTable(part)
    default: editSample(part)
    }
  }

  private mutating func editDeclaration(_ entry: Place) {
    let kind = "page: \(entry.key)"
    switch entry.key {
    case "reply-status":
      edits.replace("\(kind), unknown", entry, "banana")
      let isAlone = !facts.isRepeated(entry.key, of: "")
      edits.replace(isAlone ? "alone: \(kind)" : kind, entry, "500")
    case "more-members": edits.replace("alone: \(kind), flipped", entry, entry.text == "true" ? "false" : "true")
    case "same-members-as":
      edits.replace("\(kind), another known", entry, facts.otherPage(than: entry.text))
      edits.replace("\(kind), unknown", entry, "banana")
    default: for text in entry.texts { edits.replace("\(kind), unknown", text, "banana") }
    }
    edits.silence(kind, entry)
  }

  /// `source: {address: <URL>, commit: <hex>, read: "2026-07-23"}`
  private mutating func editSource(_ entry: Place) {
    edits.replace("page: source \(entry.key), malformed", entry, entry.key == "version" ? nil : "banana")
    if entry.key == "read" {
      for day in ["2026-99-23", "23.07.2026"] { edits.replace("page: source read", entry, day) }
    }
    edits.silence("page: source \(entry.key)", entry)
  }

  // MARK: Lists

  /// `of: CallFlowAction.action`
  private mutating func editList(_ list: Place) {
    let parts = (list["of"]?.text ?? "").split(separator: ".").map(String.init)
    guard let of = list["of"], parts.count == 2 else { return }
    edits.replace("list: of, another member", of, "\(otherType(than: parts[0], without: [parts[1]])).\(parts[1])")
    edits.replace("list: of, unknown", of, "Banana.\(parts[1])")
    edits.replace("list: of, unknown", of, "\(parts[0]).banana")
    let member = types.member(parts[1], in: [parts[0]])
    let values = member.flatMap(types.values) ?? []
    let statements = StatementEdits(
      facts: facts, place: "list", member: member, name: parts[1], others: values, subjects: [parts[0]])
    for statement in list.children {
      switch statement.key {
      case "title", "of": break
      case "values": statements.editValues(statement, &edits)
      case "last": replaceTag("list: last", statement, values)
      case "at-least", "at-most", "not-before":
        for entry in statement.children { editRule(entry, of: statement.key, values) }
      default: statements.edit(statement, &edits)
      }
      if ["last", "at-least", "at-most", "not-before"].contains(statement.key) {
        edits.silence("list: \(statement.key)", statement)
      }
    }
  }

  private mutating func editRule(_ entry: Place, of key: String, _ values: [String]) {
    let kind = "list: \(key)"
    if let other = values.first(where: { $0 != entry.key }) {
      edits.add("\(kind), another known", entry, entry.named(other))
    }
    edits.add("\(kind), unknown", entry, entry.named("BANANA"))
    if key == "not-before" { return replaceTag("\(kind) what", entry, values.filter { $0 != entry.key }) }
    for step in [-1, 1] { edits.replace(kind, entry, entry.text.flatMap { number($0, plus: step) }) }
  }

  private mutating func replaceTag(_ kind: String, _ place: Place, _ values: [String]) {
    edits.replace("\(kind), another known", place, values.first { $0 != place.text })
    edits.replace("\(kind), unknown", place, "BANANA")
  }

  // MARK: Tables

  private mutating func editTable(_ table: Place) {
    let subjects = table["of"]?.texts.compactMap(\.text) ?? []
    let names = table.tableRows.map(\.name)
    for subject in table["of"]?.texts ?? [] {
      let isNeeded = names.contains { name in
        types.member(name, in: [subject.text ?? ""]) != nil
          && types.member(name, in: subjects.filter { $0 != subject.text }) == nil
      }
      let other = otherType(than: subject.text ?? "", without: names)
      if isNeeded { edits.replace("table: of, another type", subject, other) }
      edits.replace("table: of, unknown", subject, "Banana")
    }
    let items = table["rows"]?.children ?? []
    for (item, (name, row)) in zip(items, table.tableRows) {
      edits.silence("a whole row", item)
      edits.add("row: name, unknown", row, row.named("banana"))
      // A row that already has other letters than the member would agree with it.
      if types.member(name, in: subjects)?.name == name {
        edits.add("row: name, other letters", row, row.named(otherLetters(name)))
      }
      if let other = repeated(name, in: table, subjects) {
        edits.add("row: name, repeated", row, row.named(other))
      }
      editRow(row, name, subjects)
    }
  }

  /// The name of a row of another type, whose member only one of the types has: the table cannot print it twice.
  private func repeated(_ name: String, in table: Place, _ subjects: [String]) -> String? {
    func kinds(_ name: String) -> Set<String> { types.member(name, in: subjects).map(types.kinds) ?? [] }
    let once = table.tableRows.map(\.name).filter { other in
      other != name && subjects.count { types.members(of: $0).contains { $0.name == other } } == 1
    }
    return once.first { kinds($0).isDisjoint(with: kinds(name)) }
  }

  private mutating func editRow(_ row: Place, _ name: String, _ subjects: [String]) {
    let member = types.member(name, in: subjects)
    let others = subjects.flatMap(types.members).map(\.name).filter { $0 != name }
    let statements = StatementEdits(
      facts: facts, place: "row", member: member, name: name, others: others, subjects: subjects)
    if row.text != nil { statements.editType(row, &edits) }
    for statement in row.children { statements.edit(statement, &edits) }
    guard let member, !member.isOptional, member.constant == nil, member.tags == nil, !member.hasDefault else { return }
    let type = SyntaxNode.Entry(key: "type", keyRange: row.node.range, value: row.node)
    let entry = row.text == nil ? row.entry : row.with(.mapping([type]))
    for key in ["optional", "nullable"] where row[key] == nil {
      let body = Place(root: entry.value)
      var new = entry
      new.value = body.adding(key, "true").value
      edits.add("row: \(key) added to a required member", row, new)
    }
  }

  // MARK: Samples

  private mutating func editSample(_ sample: Place) {
    guard let of = sample["of"], let type = of.text else { return }
    let bodies = sample["items"]?.children ?? [sample["shape"]].compactMap(\.self)
    let names = bodies.flatMap { $0.children.map(\.key) }
    edits.replace("sample: of, another type", of, otherType(than: type, without: names))
    if let header = sample["header"] { edits.replace("sample: header, unknown", header, "banana") }
    edits.replace("sample: of, unknown", of, "Banana")
    for defect in sample["defects"]?.texts ?? [] { edits.replace("sample: defects, unknown", defect, "banana") }
    for comment in sample["comments"]?.children ?? [] { editComment(comment, type) }
    var stated: [String: [String]] = [:]
    for statement in facts.page.statements {
      let values = statement.place.statedValues
      if !values.isEmpty { stated[types.key(statement.name, in: statement.subjects), default: []] += values }
    }
    for body in bodies {
      let record = types.record(of: type, for: body, header: sample["header"]?.text)
      SampleEdits(facts: facts, stated: stated).edit(body, record, &edits)
    }
  }

  /// `callflow.params.speed: {optional: true, default: 1}`
  private mutating func editComment(_ comment: Place, _ type: String) {
    let path = comment.key.split(separator: ".").map(String.init)
    edits.add("comment: path, unknown", comment, comment.named((path.dropLast() + ["banana"]).joined(separator: ".")))
    guard let name = path.last else { return }
    let member = types.member(name, in: [type])
    let subjects = [type] + (member.map { [$0.owner] } ?? [])
    let others = types.members(of: member?.owner ?? "").map(\.name).filter { $0 != name }
    let statements = StatementEdits(
      facts: facts, place: "comment", member: member, name: name, others: others,
      subjects: subjects)
    for statement in comment.children { statements.edit(statement, &edits) }
  }

  // MARK: Other names

  /// The first record that has none of these members.
  private func otherType(than type: String, without names: [String]) -> String {
    let others = types.records.keys.sorted().filter { $0 != type }
    return others.min { left, right in common(left, names) < common(right, names) } ?? "Banana"
  }

  private func common(_ type: String, _ names: [String]) -> Int {
    let members = Set(types.members(of: type).map(\.name))
    return names.count { members.contains($0) }
  }
}

/// `Timestamp` for `timestamp`, and the other way round.
func otherLetters(_ name: String) -> String {
  let first = name.prefix(1)
  return (first.uppercased() == first ? first.lowercased() : first.uppercased()) + name.dropFirst()
}
