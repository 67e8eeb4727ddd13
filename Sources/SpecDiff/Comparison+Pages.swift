import SpecModel

extension Comparison {
  func rulings() -> [Change] {
    paired(old.rulings, new.rulings, by: \.id).flatMap { old, new -> [Change] in
      guard let ruling = new ?? old else { return [] }
      func cause() -> Change.Cause { causes.ofRuling(old: old, new: new) }
      var changes = Changes(subject: .ruling(ruling.id), flow: [], old: old?.origin, new: new?.origin)
      guard let old, let new else {
        changes.add(.ruling(new == nil ? .removed : .added, ruling), cause())
        return changes.all
      }
      if Set(old.tolerances) != Set(new.tolerances) {
        changes.add(.ruledTolerances(old: old.tolerances, new: new.tolerances), .ruling)
      }
      // A change of a decision is always a change of the ruling, even if pages changed too.
      changes.addIfDifferent(.decision, old.decision, new.decision, .ruling)
      changes.addIfDifferent(.because, old.because, new.because, .ruling)
      let (members, pages) = (differences(old.members, new.members), differences(old.pages, new.pages))
      changes.addIfDifferent(.members, members.old, members.new, cause())
      changes.addIfDifferent(.pages, pages.old, pages.new, causes.ofPages(of: new, before: old))
      return changes.all
    }
  }

  // MARK: Pages

  func pages() -> [Change] {
    paired(old.pages, new.pages, by: \.id).flatMap { old, new -> [Change] in
      guard let page = new ?? old else { return [] }
      let cause = causes.ofPage(page.id)
      var changes = Changes(subject: .page(page.id), flow: [], old: old?.origin, new: new?.origin)
      guard let old, let new else {
        changes.add(.page(new == nil ? .removed : .added, page), cause)
        if let other = revised(by: page, in: new == nil ? self.new : self.old) {
          compareContents(old ?? other, new ?? other, cause, &changes)
        }
        return changes.all
      }
      compareAttributes(old, new, cause, &changes)
      compareContents(old, new, cause, &changes)
      return changes.all
    }
  }

  /// The older page that a page revises. A new revision is compared with it.
  private func revised(by page: Page, in model: Model) -> Page? {
    page.revises.flatMap(model.page)
  }

  private func compareContents(_ old: Page, _ new: Page, _ cause: Change.Cause, _ changes: inout Changes) {
    compareTables(old, new, cause, &changes)
    compareLists(old, new, cause, &changes)
    compareSamples(old, new, cause, &changes)
  }

  private func compareAttributes(_ old: Page, _ new: Page, _ cause: Change.Cause, _ changes: inout Changes) {
    changes.addIfDifferent(.revision, old.revision, new.revision, cause)
    changes.addIfDifferent(.source, old.source?.text, new.source?.text, cause)
    changes.addIfDifferent(.revises, old.revises, new.revises, cause)
    changes.addIfDifferent(.title, old.title, new.title, cause)
    changes.addIfDifferent(.product, old.product, new.product, cause)
    changes.addIfDifferent(.endpoint, old.endpoint, new.endpoint, cause)
    changes.addIfDifferent(.moreMembers, "\(old.allowsMoreMembers)", "\(new.allowsMoreMembers)", cause)
    changes.addIfDifferent(.replyStatus, old.replyStatus.map(String.init), new.replyStatus.map(String.init), cause)
    changes.addIfDifferent(.sameMembersAs, old.sameMembersAs, new.sameMembersAs, cause)
  }

  /// Compares tables. Tables with the same title correspond, or otherwise tables with the same types.
  private func compareTables(_ old: Page, _ new: Page, _ cause: Change.Cause, _ changes: inout Changes) {
    let byTitle = paired(old.tables, new.tables, by: \.title)
    let rest = paired(
      byTitle.filter { $0.new == nil }.compactMap(\.old), byTitle.filter { $0.old == nil }.compactMap(\.new),
      by: { $0.subjects.sorted().joined(separator: ",") })
    for (old, new) in byTitle.filter({ $0.old != nil && $0.new != nil }) + rest {
      if let old, let new { changes.addIfDifferent(.table, old.description, new.description, cause) }
      compareRows(old?.rows ?? [], new?.rows ?? [], cause, &changes)
    }
  }

  private func compareRows(
    _ old: [Table.Row], _ new: [Table.Row], _ cause: Change.Cause, _ changes: inout Changes
  ) {
    for (old, new) in paired(old, new, by: \.name) {
      guard let row = new ?? old else { continue }
      let origins = (old?.origin, new?.origin)
      guard let old, let new else {
        changes.add(.row(new == nil ? .removed : .added, row), cause, at: origins)
        continue
      }
      changes.addIfDifferent(.printedType, of: row.name, old.type, new.type, cause, at: origins)
      let (removed, added) = differences(old.statements, new.statements)
      changes.addIfDifferent(.rowStatements, of: row.name, removed, added, cause, at: origins)
    }
  }

  private func compareLists(_ old: Page, _ new: Page, _ cause: Change.Cause, _ changes: inout Changes) {
    for (old, new) in paired(old.lists, new.lists, by: { "\($0.subject) \($0.title)" }) {
      guard let list = new ?? old else { continue }
      let origins = (old?.origin, new?.origin)
      guard let old, let new else {
        changes.add(.list(new == nil ? .removed : .added, list), cause, at: origins)
        continue
      }
      let (removed, added) = differences(old.statements, new.statements)
      changes.addIfDifferent(.listStatements, of: list.title, removed, added, cause, at: origins)
    }
  }

  private func compareSamples(_ old: Page, _ new: Page, _ cause: Change.Cause, _ changes: inout Changes) {
    for (old, new) in paired(old.samples, new.samples, by: \.title) {
      guard let sample = new ?? old else { continue }
      let origins = (old?.origin, new?.origin)
      guard let old, let new else {
        changes.add(.sample(new == nil ? .removed : .added, sample), cause, at: origins)
        continue
      }
      changes.addIfDifferent(.sampleSubject, of: sample.title, old.subject, new.subject, cause, at: origins)
      for (first, second) in paired(old.values, new.values, by: \.path) {
        let name = [sample.title, (second ?? first)?.path ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
        changes.addIfDifferent(.sampleValue, of: name, first?.value, second?.value, cause, at: origins)
      }
      let (removed, added) = differences(old.remarks, new.remarks)
      changes.addIfDifferent(.sampleValue, of: sample.title, removed, added, cause, at: origins)
    }
  }

  /// The statements that only one side has, joined; nil if there are none. Lists of values are compared value by value.
  func differences(_ old: [String], _ new: [String]) -> (old: String?, new: String?) {
    let list = "values: "
    func split(_ statements: [String]) -> [String] {
      statements.flatMap { statement in
        statement.hasPrefix(list)
          ? statement.dropFirst(list.count).split(separator: ", ").map { list + $0 } : [statement]
      }
    }
    let (old, new) = (split(old), split(new))
    func joined(_ statements: [String]) -> String? { statements.isEmpty ? nil : statements.joined(separator: "; ") }
    return (joined(old.filter { !new.contains($0) }), joined(new.filter { !old.contains($0) }))
  }
}

extension Table {
  fileprivate var description: String { "\(title), of \(subjects.joined(separator: ", "))" }
}
