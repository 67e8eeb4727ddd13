import SpecModel

/// The contents of a page before and after, in groups that are about the same part of the vendor's interface.
///
/// Rows are about the same part if they document the same member, wherever they stand on the page. So a page that was
/// only restructured states nothing new.
struct PagePair {
  /// A row with its table.
  struct Row {
    var row: Table.Row
    var table: Table
  }

  /// Nil if the spec has neither the page nor the older page that it revises.
  let old: Page?
  let new: Page?
  let rows: [Group<Row>]
  let lists: [Group<NameList>]
  /// At most one sample on each side.
  let samples: [Group<Sample>]

  init(old: Page?, new: Page?) {
    self.old = old
    self.new = new
    rows = groups(old?.rows ?? [], new?.rows ?? [], by: \.row.members, orElse: { "\($0.row.name) \($0.table.title)" })
    lists = groups(old?.lists ?? [], new?.lists ?? [], by: { [$0.subject] }, orElse: \.title)
    samples = paired(
      old?.samples ?? [], new?.samples ?? [],
      byFirst: [
        \.title, { $0.facts.sorted().joined(separator: "\n") }, { "\($0.subject) \($0.values.map(\.path).sorted())" },
        \.subject,
      ]
    ).map { Group(old: [$0].compactMap(\.self), new: [$1].compactMap(\.self)) }
  }

  /// The pairs of all pages, by id. A page that only one spec has is paired with the older page that it revises.
  static func all(_ old: Model, _ new: Model) -> [String: PagePair] {
    let pages = Dictionary((old.pages + new.pages).map { ($0.id, $0) }) { first, _ in first }
    return pages.mapValues { page in
      func side(_ model: Model) -> Page? { model.page(page.id) ?? page.revises.flatMap(model.page) }
      return PagePair(old: side(old), new: side(new))
    }
  }
}

extension Page {
  fileprivate var rows: [PagePair.Row] {
    tables.flatMap { table in table.rows.map { PagePair.Row(row: $0, table: table) } }
  }
}

// MARK: Changed facts

extension PagePair {
  /// Whether the page states something else.
  var isChanged: Bool {
    (old == nil) != (new == nil) || old?.allowsMoreMembers != new?.allowsMoreMembers
      || old?.sameMembersAs != new?.sameMembersAs || rows.contains(where: \.isChanged)
      || lists.contains(where: \.isChanged) || samples.contains(where: \.isChanged)
  }

  /// Whether the page states something else about the members with this name.
  func isChanged(about name: String) -> Bool {
    let end = ".\(name.lowercased())"
    return rows.contains {
      $0.isChanged && $0.all.contains { $0.row.members.contains { $0.lowercased().hasSuffix(end) } }
    }
      || lists.contains { $0.isChanged && $0.all.contains { $0.subject.lowercased().hasSuffix(end) } }
      || samples.contains { $0.differs { $0.facts(about: name) } }
  }

  /// Whether one of the rows, lists and samples at these locations states something else.
  func isChanged(at locations: [Provenance.Location]) -> Bool {
    locations.contains { location in
      switch location {
      case .row(let table, let name, _):
        rows.contains { $0.isChanged && $0.all.contains { $0.row.name == name && $0.table.title == table } }
      case .list(let title): lists.contains { $0.isChanged && $0.all.contains { $0.title == title } }
      case .sample(let title), .comment(_, let title):
        samples.contains { $0.isChanged && $0.all.contains { $0.title == title } }
      }
    }
  }
}
