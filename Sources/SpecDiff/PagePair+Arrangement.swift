import SpecModel

extension PagePair {
  /// How the arrangement of the page differs, in what both sides have. One line is enough for it: no fact differs.
  ///
  /// Moved rows are named only if all titles are the same, and repeated facts only if no row moved.
  var arrangement: (old: String?, new: String?) {
    let (before, now) = (descriptions(of: old, .old), descriptions(of: new, .new))
    for (before, now) in zip(before, now) {
      let (removed, added) = (without(before, now), without(now, before))
      if !removed.isEmpty || !added.isEmpty { return (removed.listed, added.listed) }
    }
    return (nil, nil)
  }

  /// The titles on one side, then the places of the rows, then what the rows and lists repeat.
  private func descriptions(of page: Page?, _ side: Side) -> [[String]] {
    let rows = rows.filter(\.isOnBothSides)
    let lists = lists.filter(\.isOnBothSides).flatMap { $0[side] }
    let kept = Set(rows.flatMap { $0[side] }.map(\.row.origin))
    let tables = (page?.tables ?? []).filter { $0.rows.isEmpty || $0.rows.contains { kept.contains($0.origin) } }
    let samples = samples.filter(\.isOnBothSides).flatMap { $0[side] }
    let places = rows.flatMap { group in group[side].map { "row \(group.all[0].row.name) in \($0.table.title)" } }
    // If a fact changed, it is reported with its row.
    let same = self.rows.filter { !$0.isChanged }.flatMap { $0[side] }
    return [
      tables.map { "table \($0.title) of \($0.subjects.sorted().joined(separator: ", "))" }
        + lists.map { "list \($0.title) of \($0.subject)" } + samples.map { "sample \($0.title)" },
      places,
      same.flatMap { row in row.facts.map { "\($0) of \(row.row.name) in \(row.table.title)" } }
        + self.lists.filter { !$0.isChanged }.flatMap { $0[side] }.flatMap { list in
          list.facts.map { "\($0) in \(list.title)" }
        },
    ]
  }
}

/// The texts without those of the other list. A text that occurs twice has to be in the other list twice.
private func without(_ texts: [String], _ others: [String]) -> [String] {
  var rest = others
  return texts.filter { text in
    guard let index = rest.firstIndex(where: { sameBytes($0, text) }) else { return true }
    rest.remove(at: index)
    return false
  }
}
