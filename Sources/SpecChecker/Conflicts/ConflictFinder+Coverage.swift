import SpecModel
import SpecText

// Coverage: every sample member is in a table, every row is in a sample, and pages have the members that they declare.
// The model has all these members, so a page contradicts another page or itself, but not the model.

extension ConflictFinder {
  /// Compares the members in tables with the members in samples.
  mutating func compareCoverage() {
    let tables = Tables(pages, matches)
    for shown in matches.shown {
      let key = shown.value.key
      // Where a page has no table for the record, its samples document the members.
      let isListed = tables.rows[shown.page]?.contains(key) ?? false
      let hasTable = tables.subjects[shown.page]?.contains(key.owner) ?? false
      if !isListed, hasTable {
        var named = shown
        named.text += " is in no table"
        add(.undocumented, named, contradicts: false)
      }
    }
    for row in tables.documented where !row.isShown {
      add(.missingFromSample, row.statement, contradicts: false)
    }
  }

  /// Compares the row names of two pages where one declares to have the same members as the other.
  mutating func compareDeclaredMembers() {
    for page in pages {
      guard let declared = page.sameMembersAs, let other = pages.first(where: { $0.id.value == declared.value }) else {
        continue
      }
      let (own, others) = (page.rowNames, other.rowNames)
      let differing = own.merging(others) { own, _ in own }
        .filter { own[$0.key] == nil || others[$0.key] == nil }.values.sorted()
      if differing.isEmpty { continue }
      add(
        .sameMembers,
        Printed(
          qualifiedName: page.id.value, page: page.id.value, value: (),
          text: "the page declares the same members as '\(declared.value)', but differs in "
            + differing.joined(separator: ", "),
          range: declared.range), contradicts: false)
    }
  }
}

extension ConflictFinder {
  /// Finds members of an older revision that the newer revision does not have, in the records that it documents.
  mutating func compareRevisions() {
    for page in pages {
      guard let old = page.revises?.value else { continue }
      let keys = matches.rows.filter { $0.page == page.id.value }.map(\.value)
      let known = Set(keys + matches.shown.filter { $0.page == page.id.value }.map(\.value.key))
      let owners = Set(known.map(\.owner))
      let before =
        matches.rows.filter { $0.page == old }
        + matches.shown.filter { $0.page == old }.map { shown in
          Printed(
            qualifiedName: shown.qualifiedName, page: shown.page, value: shown.value.key, text: shown.text,
            range: shown.range)
        }
      for statement in before where owners.contains(statement.value.owner) && !known.contains(statement.value) {
        var named = statement
        named.text += " is missing from the newer page '\(page.id.value)'"
        add(.removed, named, contradicts: false)
      }
    }
  }
}

extension PageSyntax {
  /// The names of all rows by their lower-case names. A difference in case is a conflict of the class `name`.
  fileprivate var rowNames: [String: String] {
    Dictionary(tables.flatMap(\.rows).map { ($0.name.value.lowercased(), $0.name.value) }) { first, _ in first }
  }
}

/// The members that the tables of each page list, and whether its samples show them.
private struct Tables {
  /// The types that the tables of each page describe.
  var subjects: [String: Set<String>] = [:]
  /// The members that each page documents in a row or a list.
  var rows: [String: Set<MemberKey>] = [:]
  /// The rows of records that a sample of the same page shows.
  var documented: [(statement: Printed<Void>, isShown: Bool)] = []

  init(_ pages: [PageSyntax], _ matches: Matches) {
    for page in pages {
      subjects[page.id.value] = Set(page.tables.flatMap(\.subjects).map(\.value))
        .union(matches.ownersOfPaths[page.id.value] ?? [])
    }
    for (key, sources) in matches.sources {
      for source in sources {
        switch source.location {
        case .row, .list: rows[source.page, default: []].insert(key)
        case .sample, .comment: break
        }
      }
    }
    let shown = Set(matches.shown.map { PageKey(page: $0.page, key: $0.value.key) })
    let owners = Set(matches.shown.map { PageKey(page: $0.page, key: MemberKey(owner: $0.value.key.owner, name: "")) })
    let optional = Set(matches.allFacts.lazy.filter { $0.value.mayBeAbsent }.map(\.pageMember))
    for row in matches.rows where !optional.contains(row.pageMember) {
      let isDocumented = owners.contains(PageKey(page: row.page, key: MemberKey(owner: row.value.owner, name: "")))
      guard isDocumented else { continue }
      let statement = Printed(
        qualifiedName: row.qualifiedName, page: row.page, value: (), text: "\(row.text) is in no sample",
        range: row.range)
      documented.append((statement, shown.contains(PageKey(page: row.page, key: row.value))))
    }
  }

  private struct PageKey: Hashable {
    var page: String
    var key: MemberKey
  }
}
