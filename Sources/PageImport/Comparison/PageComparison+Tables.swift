import SpecModel
import SpecText

/// A row with its table.
private struct PlacedRow {
  var row: PrintedRow
  /// The index of its table.
  var table: Int
}

// Rows are paired over the whole page, so that a row that moved to another table is not one that was removed.
extension PageComparison {
  var tables: [PageDifference] {
    let tables = alignedTables
    let (before, now) = (rows(of: old), rows(of: new))
    let rows = aligned(before, now, tables)
    return tableChanges(tables, rows.alignment, before, now) + rows.renamed.map { difference(.rowRenamed, $0, $1) }
      + rowChanges(rows.alignment, tables, before, now)
      + rows.alignment.pairs.flatMap { statementChanges(before[$0.old].row, now[$0.new].row, title(now[$0.new])) }
  }

  /// The rows whose descriptions have other words. A transcription has none.
  var words: [PageDifference] {
    let (before, now) = (rows(of: old), rows(of: new))
    return aligned(before, now, alignedTables).alignment.pairs.compactMap { pair -> PageDifference? in
      let (first, second) = (before[pair.old].row, now[pair.new].row)
      if words(of: first) == words(of: second) { return nil }
      return PageDifference(
        .words, title(now[pair.new]), second.name, old: first.words, new: second.words, at: first.range, second.range)
    }
  }

  private func words(of row: PrintedRow) -> [Substring] { row.words.split { $0.isWhitespace } }

  private func rows(of page: PrintedPage) -> [PlacedRow] {
    page.tables.enumerated().flatMap { index, table in table.rows.map { PlacedRow(row: $0, table: index) } }
  }

  private func title(_ row: PlacedRow) -> String { new.tables[row.table].title }

  // MARK: Pairs

  private var alignedTables: Alignment {
    var alignment = Alignment(
      old.tables, new.tables, by: [{ $0.rows.map(\.name).joined(separator: "\n") }],
      likeness: { overlap(Set($0.rows.map { folded($0.name) }), Set($1.rows.map { folded($0.name) })) },
      atLeast: 0.34)
    // A table all of whose rows have other names.
    _ = alignment.pairReplacements(oldCount: old.tables.count, newCount: new.tables.count) {
      old.tables[$0].title == new.tables[$1].title
    }
    return alignment
  }

  /// The rows that belong together, and those of them that have another name.
  private func aligned(
    _ before: [PlacedRow], _ now: [PlacedRow], _ tables: Alignment
  ) -> (alignment: Alignment, renamed: [(PlacedRow, PlacedRow)]) {
    // The number of a pair of tables stands for both.
    let oldTables = Dictionary(uniqueKeysWithValues: tables.pairs.enumerated().map { ($1.old, $0) })
    let newTables = Dictionary(uniqueKeysWithValues: tables.pairs.enumerated().map { ($1.new, $0) })
    struct Named {
      var name: String
      /// Rows of tables without a partner belong to no other table.
      var table: String
    }
    func named(_ rows: [PlacedRow], _ pairs: [Int: Int], _ side: String) -> [Named] {
      rows.map { row in Named(name: row.row.name, table: pairs[row.table].map(String.init) ?? side + "\(row.table)") }
    }
    let (first, second) = (named(before, oldTables, "old"), named(now, newTables, "new"))
    var alignment = Alignment(
      first, second,
      by: [
        { "\($0.table) \($0.name)" }, { "\($0.table) \(folded($0.name))" }, \.name, { folded($0.name) },
      ])
    _ = alignment.pairReplacements(oldCount: before.count, newCount: now.count) { old, new in
      first[old].table == second[new].table && before[old].row.type == now[new].row.type
    }
    let renamed = alignment.pairs.filter { first[$0.old].name != second[$0.new].name }
    return (alignment, renamed.map { (before[$0.old], now[$0.new]) })
  }

  private func difference(_ kind: PageDifference.Kind, _ old: PlacedRow, _ new: PlacedRow) -> PageDifference {
    PageDifference(
      kind, title(new), new.row.name, old: old.row.name, new: new.row.name, at: old.row.range, new.row.range)
  }

  // MARK: Changes

  /// Tables without a partner whose rows have none either.
  private func tableChanges(
    _ tables: Alignment, _ rows: Alignment, _ before: [PlacedRow], _ now: [PlacedRow]
  ) -> [PageDifference] {
    wholeTables(tables.added, rows.added.map { now[$0].table }, new).map {
      PageDifference(.tableAdded, $0.title, new: $0.names, at: nil, $0.range)
    }
      + wholeTables(tables.removed, rows.removed.map { before[$0].table }, old).map {
        PageDifference(.tableRemoved, $0.title, old: $0.names, at: $0.range)
      }
  }

  /// The tables of which no row is on the other side.
  private func wholeTables(_ candidates: [Int], _ tablesOfRows: [Int], _ page: PrintedPage) -> [PrintedTable] {
    let counts = Dictionary(tablesOfRows.map { ($0, 1) }, uniquingKeysWith: +)
    return candidates.filter { counts[$0] == page.tables[$0].rows.count }.map { page.tables[$0] }
  }

  private func rowChanges(
    _ rows: Alignment, _ tables: Alignment, _ before: [PlacedRow], _ now: [PlacedRow]
  ) -> [PageDifference] {
    let whole = (
      old: Set(wholeTables(tables.removed, rows.removed.map { before[$0].table }, old).map(\.range)),
      new: Set(wholeTables(tables.added, rows.added.map { now[$0].table }, new).map(\.range))
    )
    let added = rows.added.map { now[$0] }.filter { !whole.new.contains(new.tables[$0.table].range) }
    let removed = rows.removed.map { before[$0] }.filter { !whole.old.contains(old.tables[$0.table].range) }
    return added.map {
      PageDifference(.rowAdded, title($0), $0.row.name, new: $0.row.printed, at: nil, $0.row.range)
    }
      + removed.map {
        PageDifference(.rowRemoved, old.tables[$0.table].title, $0.row.name, old: $0.row.printed, at: $0.row.range)
      }
      + rows.moved.map { difference(.rowMoved, before[$0.old], now[$0.new]) }
      + elsewhere(rows, tables, before, now)
  }

  /// Rows that stand in another table, although their order is the same.
  private func elsewhere(
    _ rows: Alignment, _ tables: Alignment, _ before: [PlacedRow], _ now: [PlacedRow]
  ) -> [PageDifference] {
    let partners = Dictionary(uniqueKeysWithValues: tables.pairs.map { ($0.old, $0.new) })
    let moved = Set(rows.moved.map(\.new))
    return rows.pairs.filter { partners[before[$0.old].table] != now[$0.new].table && !moved.contains($0.new) }.map {
      difference(.rowMoved, before[$0.old], now[$0.new])
    }
  }

  private func statementChanges(_ old: PrintedRow, _ new: PrintedRow, _ title: String) -> [PageDifference] {
    var differences: [PageDifference] = []
    // A row without a type, in a table with types, has to be transcribed with one.
    if old.type ?? "any" != new.type ?? "any" {
      differences.append(
        PageDifference(.type, title, new.name, old: old.type, new: new.type, at: old.range, new.range))
    }
    let guesses = Set(new.guesses.map(\.key))
    for change in factChanges(old.allFacts, new.allFacts, wordsNow: new.words.isEmpty ? nil : new.words)
    where change.old != nil || !guesses.contains(change.key) {
      differences.append(
        PageDifference(
          .statement, title, new.name, old: change.old, new: change.new, at: old.range, new.range))
    }
    return differences
  }
}

extension PrintedRow {
  /// The facts, with the one that the printed type states: `nullable string`.
  fileprivate var allFacts: Facts {
    var facts = facts
    if let type, PrintedType(type).isNullable, facts["nullable"] == nil { facts["nullable"] = .flag(true) }
    return facts
  }

  /// `id: String; format: uuid`
  fileprivate var printed: String {
    (["\(name)" + (type.map { ": \($0)" } ?? "")] + facts.descriptions).joined(separator: "; ")
  }
}

extension PrintedTable {
  /// The names of its rows.
  fileprivate var names: String { rows.map(\.name).joined(separator: ", ") }
}
