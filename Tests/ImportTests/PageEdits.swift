import PageImport
import SpecModel
import SpecText

/// A page with one edit, and what the comparison has to call it.
struct PageEdit {
  /// What was edited, for messages.
  var name: String
  var kind: PageDifference.Kind
  var page: PrintedPage
}

/// Every edit that vendors make, at every place of a page.
func edits(of page: PrintedPage) -> [PageEdit] {
  var edits: [PageEdit] = []
  func edit(_ name: String, _ kind: PageDifference.Kind, _ change: (inout PrintedPage) -> Void) {
    var edited = page
    change(&edited)
    edits.append(PageEdit(name: name, kind: kind, page: edited))
  }
  edit("more members", .declaration) { $0.allowsMoreMembers.toggle() }
  for (number, table) in page.tables.enumerated() {
    editRows(table, number, edit)
    if table.rows.allSatisfy({ row in !page.tables.contains { $0.range != table.range && $0.has(row.name) } }) {
      edit("remove table \(table.title)", .tableRemoved) { $0.tables.remove(at: number) }
    }
  }
  for (number, list) in page.lists.enumerated() {
    edit("add to \(list.title)", .list) { $0.lists[number].values.append("BANANA") }
    if list.values.count > 2 {
      edit("remove from \(list.title)", .list) { $0.lists[number].values.removeLast() }
    }
    edit("remove \(list.title)", .listRemoved) { $0.lists.remove(at: number) }
  }
  for (number, sample) in page.samples.enumerated() {
    edit("remove sample \(sample.title)", .sampleRemoved) { $0.samples.remove(at: number) }
    edit("defect in \(sample.title)", .defects) { $0.samples[number].defects.append("banana") }
    for (name, kind, value) in edited(sample.value, at: sample.title) {
      edit(name, kind) { $0.samples[number].value = value }
    }
  }
  return edits
}

private func editRows(
  _ table: PrintedTable, _ number: Int,
  _ edit: (String, PageDifference.Kind, (inout PrintedPage) -> Void) -> Void
) {
  let range = SourceRange(file: 0, start: 0, end: 0)
  for (index, row) in table.rows.enumerated() {
    let name = "\(row.name) in \(table.title)"
    edit("add before \(name)", .rowAdded) {
      $0.tables[number].rows.insert(PrintedRow(name: "banana", type: row.type, range: range), at: index)
    }
    edit("rename \(name)", .rowRenamed) { $0.tables[number].rows[index].name = "banana" }
    if row.type != nil { edit("type of \(name)", .type) { $0.tables[number].rows[index].type = "Banana" } }
    if table.rows.count > 2 {
      edit("remove \(name)", .rowRemoved) { $0.tables[number].rows.remove(at: index) }
      if index > 0 {
        edit("move \(name)", .rowMoved) { page in
          let row = page.tables[number].rows.remove(at: index)
          page.tables[number].rows.insert(row, at: 0)
        }
      }
    }
    // The rows take turns with the keys, which are many.
    let keys = Statement.keys.filter { !["means", "present-after", "value", "value-for"].contains($0.name) }
    for key in stride(from: index % 6, to: keys.count, by: 6).map({ keys[$0] }) {
      edit("\(key.name) of \(name)", .statement) {
        $0.tables[number].rows[index].facts[key.name] = key.other(than: row.facts[key.name])
      }
    }
  }
}

extension PrintedTable {
  fileprivate func has(_ name: String) -> Bool { rows.contains { $0.name == name } }
}

extension Statement.Key {
  /// A fact that states something else.
  fileprivate func other(than fact: Fact?) -> Fact? {
    if fact != nil { return nil }
    switch form {
    case .text, .pattern: return .text("banana")
    case .word(_, let known): return .text(known.words[0])
    case .number, .size: return DecimalNumber("17").map(Fact.number)
    case .flag: return .flag(true)
    case .texts: return .texts(["BANANA", "APPLE"])
    case .conditions: return .conditions([Fact.Condition(member: "banana", value: "RIPE")])
    }
  }
}

/// A value of a sample with one edit each.
private func edited(_ value: PrintedValue, at path: String) -> [(String, PageDifference.Kind, PrintedValue)] {
  switch value.content {
  case .scalar(let kind, let literal):
    return [("kind of \(path)", .valueKind, value.with(.scalar(kind == .boolean ? .null : .boolean, literal: literal)))]
      + (literal == nil ? [] : [("value of \(path)", .value, value.with(.scalar(kind, literal: "banana")))])
  case .array(let items):
    return items.indices.flatMap { index in
      edited(items[index], at: "\(path)[\(index)]").map { name, kind, item in
        var items = items
        items[index] = item
        return (name, kind, value.with(.array(items)))
      }
    }
  case .object(let members):
    return edited(members, at: path).map { ($0, $1, value.with(.object($2))) }
  }
}

private func edited(
  _ members: [PrintedValue.Member], at path: String
) -> [(String, PageDifference.Kind, [PrintedValue.Member])] {
  typealias Members = [PrintedValue.Member]
  var edits: [(String, PageDifference.Kind, Members)] = []
  func edit(_ name: String, _ kind: PageDifference.Kind, _ change: (inout Members) -> Void) {
    var edited = members
    change(&edited)
    edits.append(("\(name) in \(path)", kind, edited))
  }
  for (index, member) in members.enumerated() {
    edit("add before \(member.name)", .memberAdded) {
      let banana = PrintedValue(.scalar(.string, literal: "x"), at: member.value.range)
      $0.insert(PrintedValue.Member(name: "banana", value: banana), at: index)
    }
    if members.count > 2 { edit("remove \(member.name)", .memberRemoved) { $0.remove(at: index) } }
    if member.value.isScalar { edit("rename \(member.name)", .memberRenamed) { $0[index].name = "banana" } }
    if index > 0 { edit("move \(member.name)", .memberMoved) { $0.insert($0.remove(at: index), at: 0) } }
    edits += ImportTests.edited(member.value, at: "\(path).\(member.name)").map { name, kind, value in
      var edited = members
      edited[index].value = value
      return (name, kind, edited)
    }
  }
  return edits
}

extension PrintedValue {
  /// The value with another content, and the same comment.
  fileprivate func with(_ content: Content) -> PrintedValue {
    var value = self
    value.content = content
    return value
  }

  fileprivate var isScalar: Bool { if case .scalar = content { true } else { false } }
}
