import SpecModel
import SpecText

// Tables and samples side by side: each shows what the other lists.

extension ConflictFinder {
  mutating func compareCoverage() {
    let tables = Tables(pages, matches)
    for shown in matches.shown {
      let key = shown.fact.key
      // A page without a table of the record is silent about it; but somewhere there is one.
      let isListed = tables.rows[shown.page]?.contains(key) ?? false
      let hasTable = tables.subjects[shown.page]?.contains(key.owner) ?? false
      if !isListed, hasTable || !tables.allSubjects.contains(key.owner) {
        var named = shown
        named.text = "\(shown.text), no table lists it"
        add(.undocumented, named, contradicts: true)
      }
    }
    for row in tables.documented where !row.isShown {
      add(.missingFromSample, row.statement, contradicts: true)
    }
  }

  /// A page that says it has the members of another one has rows of the same names.
  mutating func compareClaims() {
    for page in pages {
      guard let claim = page.sameMembersAs, let other = pages.first(where: { $0.id.value == claim.value }) else {
        continue
      }
      let (own, others) = (page.rowNames, other.rowNames)
      let differing = own.merging(others) { own, _ in own }
        .filter { own[$0.key] == nil || others[$0.key] == nil }.values.sorted()
      if differing.isEmpty { continue }
      add(
        .sameMembers,
        Statement(
          qualifiedName: page.id.value, page: page.id.value, fact: (),
          text: "the page claims the members of \(claim.value), and differs in \(differing.joined(separator: ", "))",
          range: claim.range), contradicts: true)
    }
  }
}

extension ConflictFinder {
  /// What an older revision of a page had of the records that the newer one documents, and the newer one has not.
  mutating func compareRevisions() {
    for page in pages {
      guard let old = page.revises?.value else { continue }
      let keys = matches.rows.filter { $0.page == page.id.value }.map(\.fact)
      let known = Set(keys + matches.shown.filter { $0.page == page.id.value }.map(\.fact.key))
      let owners = Set(known.map(\.owner))
      let before =
        matches.rows.filter { $0.page == old }
        + matches.shown.filter { $0.page == old }.map { shown in
          Statement(
            qualifiedName: shown.qualifiedName, page: shown.page, fact: shown.fact.key, text: shown.text,
            range: shown.range)
        }
      for statement in before where owners.contains(statement.fact.owner) && !known.contains(statement.fact) {
        var named = statement
        named.text += ", which '\(page.id.value)' has no more"
        add(.removed, named, contradicts: true)
      }
    }
  }
}

extension PageSyntax {
  /// The names of all rows by their lower case: another case is a conflict of its own.
  fileprivate var rowNames: [String: String] {
    Dictionary(tables.flatMap(\.rows).map { ($0.name.value.lowercased(), $0.name.value) }) { first, _ in first }
  }
}

/// What the tables of each page list, and whether its samples show it.
private struct Tables {
  /// The types that a page has tables of.
  var subjects: [String: Set<String>] = [:]
  var allSubjects: Set<String> = []
  /// The members that a page lists in a row or as a list.
  var rows: [String: Set<MemberKey>] = [:]
  /// Rows of records that samples of the same page show.
  var documented: [(statement: Statement<Void>, isShown: Bool)] = []

  init(_ pages: [PageSyntax], _ matches: Matches) {
    for page in pages {
      let names = Set(page.tables.flatMap(\.subjects).map(\.value))
      subjects[page.id.value] = names
      allSubjects.formUnion(names)
    }
    for (key, sources) in matches.sources {
      for source in sources {
        switch source.place {
        case .row, .list: rows[source.page, default: []].insert(key)
        case .sample, .comment: break
        }
      }
    }
    let shown = Set(matches.shown.map { Place(page: $0.page, key: $0.fact.key) })
    let owners = Set(matches.shown.map { Place(page: $0.page, key: MemberKey(owner: $0.fact.key.owner, name: "")) })
    let optional = Set(matches.facts.lazy.filter { $0.fact.saysThatItMayBeMissing }.map(\.place))
    for row in matches.rows where !optional.contains(row.place) {
      let isDocumented = owners.contains(Place(page: row.page, key: MemberKey(owner: row.fact.owner, name: "")))
      guard isDocumented else { continue }
      let statement = Statement(
        qualifiedName: row.qualifiedName, page: row.page, fact: (), text: "\(row.text), no sample shows it",
        range: row.range)
      documented.append((statement, shown.contains(Place(page: row.page, key: row.fact))))
    }
  }

  private struct Place: Hashable {
    var page: String
    var key: MemberKey
  }
}
