import SpecModel
import SpecText

/// What the readers of tables, lists and samples know of their page.
struct PageContext {
  /// The names of the members in tables and samples.
  var members: MemberNames = []
  /// The names of the members in samples.
  var sampleMembers: MemberNames = []
  var products = ProductNames()

  /// What is known around the description of a member.
  func around(_ name: String, _ kinds: [JSONKind]) -> ProseContext {
    ProseContext(name: name, kinds: kinds, members: members, products: products)
  }

  /// The row of a member that stands in no table.
  func row(_ name: String, _ type: TypeCell, _ words: [Word], _ text: String, at range: SourceRange) -> PrintedRow {
    var row = PrintedRow(name: name, type: type.type, facts: type.facts, range: range)
    row.add(statements(of: words, in: around(name, type.kinds)))
    row.words = text
    return row
  }
}

/// Reads the rows of a table of members.
struct RowReader {
  let columns: Columns
  let nameColumn: Int
  let context: PageContext
  let source: SourceText
  private(set) var rows: [PrintedRow] = []
  private(set) var leftOut: [LeftOut] = []

  /// Conditions that name a value only. The row with the value can be below.
  private var conditions: [(row: Int, key: String, value: String)] = []
  /// The rows that the next one can be inside of, with their indentation.
  private var parents: [(indentation: Int, name: String)] = []

  init(_ columns: Columns, nameColumn: Int, context: PageContext, source: SourceText) {
    self.columns = columns
    self.nameColumn = nameColumn
    self.context = context
    self.source = source
  }

  mutating func read(_ table: TableBlock) {
    for row in table.rows { read(row) }
    resolve()
  }

  private mutating func read(_ row: TableBlock.Row) {
    guard row.cells.indices.contains(nameColumn),
      var cell = NameCell(row.cells[nameColumn])
    else {
      let isEmpty = row.cells.allSatisfy { $0.text.isEmpty }
      if !isEmpty { leftOut.append(LeftOut("a row without a name", at: row.range)) }
      return
    }
    let marks = marks(of: row.cells[nameColumn])
    cell.indentation += marks.indentation
    if marks.isCrossedOut { cell.facts["deprecated"] = .flag(true) }
    guard NameCell.isMemberName(cell.name), !cell.hasOtherWords else {
      leftOut.append(
        LeftOut("a row whose name is not that of a member: '\(row.cells[nameColumn].text)'", at: row.range))
      return
    }
    var type = TypeCell()
    if let column = columns.index(of: .type), row.cells.indices.contains(column) { type = TypeCell(row.cells[column]) }
    type.type = type.type ?? cell.type
    add(path(of: cell), type, cell.facts.orElse(type.facts), row)
  }

  private mutating func add(_ name: String, _ type: TypeCell, _ facts: Facts, _ row: TableBlock.Row) {
    let prose = context.around(name, type.kinds)
    var printed = PrintedRow(name: name, type: type.type, facts: facts, range: row.range)
    for (column, cell) in row.cells.enumerated() where column != nameColumn && column < columns.roles.count {
      guard let role = columns.roles[column], role != .description else { continue }
      printed.add(Statements(role: role, cell: cell, context: prose))
    }
    if let column = columns.index(of: .description), row.cells.indices.contains(column) {
      printed.words = row.cells[column].text
      let stated = statements(of: row.cells[column], in: prose)
      printed.add(stated)
      conditions += stated.conditions.map { (rows.count, $0.key, $0.value) }
    }
    rows.append(printed)
  }

  /// The spaces before the name, which prose does not have any more, and whether the name is crossed out.
  private func marks(of cell: Prose) -> (indentation: Int, isCrossedOut: Bool) {
    var index = cell.range.start
    var count = 0
    let bytes = source.utf8
    while index < min(cell.range.end, bytes.count) {
      if let space = Self.spaces.first(where: { bytes.has($0, at: index) }) {
        count += 1
        index += space.utf8.count
      } else if bytes[index] == .space || bytes[index] == .star || bytes[index] == .backtick {
        index += 1
      } else {
        break
      }
    }
    return (count, Self.crosses.contains { bytes.has($0, at: index) })
  }

  private static let spaces = ["&nbsp;", "&emsp;", "&ensp;", "\u{A0}", "\u{2003}", "\u{2002}"]
  private static let crosses = ["~~", "<del>", "<s>", "<strike>"]

  /// The name with the names of the rows that it is inside of: `data.id`.
  private mutating func path(of cell: NameCell) -> String {
    while let last = parents.last, last.indentation >= cell.indentation { parents.removeLast() }
    var name = cell.name
    if cell.indentation > 0, let parent = parents.last, !name.hasPrefix(parent.name + ".") {
      name = parent.name + "." + name
    }
    if name.utf8.count > 500 { name = cell.name }
    parents.append((cell.indentation, name))
    return name
  }

  /// Finds the members of the conditions.
  private mutating func resolve() {
    if conditions.isEmpty { return }
    var owners: [String: [String]] = [:]
    for row in rows {
      for value in row.facts.texts("values") ?? row.facts.text("value").map({ [$0] }) ?? [] {
        owners[value, default: []].append(row.name)
      }
    }
    for (row, key, value) in conditions where rows[row].facts[key] == nil {
      guard let owner = owners[value]?.first, owner != rows[row].name else { continue }
      rows[row].facts[key] = .conditions([Fact.Condition(member: owner, value: value)])
    }
  }
}

extension Statements {
  /// What a cell of another column than the name and the description states.
  fileprivate init(role: ColumnRole, cell: Prose, context: ProseContext) {
    self.init()
    switch role {
    case .required: putFlag("optional", isRequired: true, cell)
    case .optional: putFlag("optional", isRequired: false, cell)
    case .nullable: putFlag("nullable", isRequired: false, cell)
    case .default: readDefault(cell)
    case .values: readValues(cell, context)
    case .example: readExample(cell)
    case .name, .type, .description, .code: break
    }
  }

  private static let yes: Set<String> = [
    "yes", "true", "required", "mandatory", "y", "✓", "✔", "✅", "x", "always", "☑",
  ]
  private static let no: Set<String> = ["no", "false", "optional", "n", "✗", "✘", "❌", "-", "never", "not"]

  private mutating func putFlag(_ key: String, isRequired: Bool, _ cell: Prose) {
    let words = cell.words
    guard let first = words.first else { return }
    let isFollowed = words.count > 1 && words[1].kind == .word && first.folded != "not"
    if isFollowed { return }
    // The words of a column that is called optional mean the opposite.
    let isOptionalWord = first.folded == "optional" || first.folded == "required" || first.folded == "mandatory"
    let isRead = isRequired || isOptionalWord && key == "optional"
    if Self.yes.contains(first.folded) { facts[key] = .flag(!isRead) }
    if Self.no.contains(first.folded) { facts[key] = .flag(isRead) }
  }

  private mutating func readDefault(_ cell: Prose) {
    guard let line = cell.lines.first(where: { !$0.text.isEmpty }) else { return }
    let words = line.words
    guard let first = words.first, !PhraseMatcher.nothing.contains(first.folded), first.folded != "no" else { return }
    if words.count == 1 || first.kind == .marked { facts["default"] = .text(first.text) }
  }

  private mutating func readValues(_ cell: Prose, _ context: ProseContext) {
    let words = cell.words
    if words.isEmpty { return }
    let matcher = PhraseMatcher(words: words, context: context)
    if let found = ValueReader(matcher: matcher).values(at: 0, plain: true), found.end >= words.count,
      !found.values.isEmpty
    {
      facts[found.values.count == 1 ? "value" : "values"] =
        found.values.count == 1 ? .text(found.values[0]) : .texts(found.values)
    } else if words.count == 1, let only = words.first, !PhraseMatcher.nothing.contains(only.folded), only.kind != .sign
    {
      facts["value"] = .text(only.text)
    } else {
      self = statements(of: words, in: context)
      conditions = []
    }
  }

  private mutating func readExample(_ cell: Prose) {
    guard let line = cell.lines.first(where: { !$0.text.isEmpty }), let run = line.runs.first else { return }
    let words = line.words
    guard let first = words.first, !PhraseMatcher.nothing.contains(first.folded), first.kind != .sign else { return }
    // Words in italics are a remark: see below.
    if line.runs.allSatisfy({ $0.mark == .bold }) { return }
    facts["examples"] = .texts([run.mark == .code ? run.text : line.text])
  }
}

extension PrintedRow {
  /// Adds facts that are not stated yet.
  mutating func add(_ statements: Statements) {
    guesses += statements.guesses.filter { facts[$0.key] == nil }
    facts = facts.orElse(statements.facts)
    if facts["values"] != nil { facts["value"] = nil }
  }
}
