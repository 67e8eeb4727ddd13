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
      // A decision is ours, whatever the pages did meanwhile.
      changes.compare(.decision, old.decision, new.decision, .ruling)
      changes.compare(.because, old.because, new.because, .ruling)
      let (members, pages) = (differences(old.members, new.members), differences(old.pages, new.pages))
      changes.compare(.members, members.old, members.new, cause())
      changes.compare(.pages, pages.old, pages.new, causes.ofPages(of: new, before: old))
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
      compareHeads(old, new, cause, &changes)
      compareContents(old, new, cause, &changes)
      return changes.all
    }
  }

  /// A revision is a page of its own; what it says is compared with what the older one says.
  private func revised(by page: Page, in model: Model) -> Page? {
    page.revises.flatMap(model.page)
  }

  private func compareContents(_ old: Page, _ new: Page, _ cause: Change.Cause, _ changes: inout Changes) {
    compareTables(old, new, cause, &changes)
    compareLists(old, new, cause, &changes)
    compareSamples(old, new, cause, &changes)
  }

  private func compareHeads(_ old: Page, _ new: Page, _ cause: Change.Cause, _ changes: inout Changes) {
    changes.compare(.revision, old.revision, new.revision, cause)
    changes.compare(.revises, old.revises, new.revises, cause)
    changes.compare(.title, old.title, new.title, cause)
    changes.compare(.product, old.product, new.product, cause)
    changes.compare(.endpoint, old.endpoint, new.endpoint, cause)
    changes.compare(.moreMembers, "\(old.allowsMoreMembers)", "\(new.allowsMoreMembers)", cause)
    changes.compare(.replyStatus, old.replyStatus.map(String.init), new.replyStatus.map(String.init), cause)
    changes.compare(.sameMembersAs, old.sameMembersAs, new.sameMembersAs, cause)
  }

  /// A table is the same one under the same title, or else with the same types.
  private func compareTables(_ old: Page, _ new: Page, _ cause: Change.Cause, _ changes: inout Changes) {
    let byTitle = paired(old.tables, new.tables, by: \.title)
    let rest = paired(
      byTitle.filter { $0.new == nil }.compactMap(\.old), byTitle.filter { $0.old == nil }.compactMap(\.new),
      by: { $0.subjects.sorted().joined(separator: ",") })
    for (old, new) in byTitle.filter({ $0.old != nil && $0.new != nil }) + rest {
      if let old, let new { changes.compare(.table, old.words, new.words, cause) }
      compareRows(old?.rows ?? [], new?.rows ?? [], cause, &changes)
    }
  }

  private func compareRows(
    _ old: [Table.Row], _ new: [Table.Row], _ cause: Change.Cause, _ changes: inout Changes
  ) {
    for (old, new) in paired(old, new, by: \.name) {
      guard let row = new ?? old else { continue }
      let places = (old?.origin, new?.origin)
      guard let old, let new else {
        changes.add(.row(new == nil ? .removed : .added, row), cause, at: places)
        continue
      }
      changes.compare(.printedType, of: row.name, old.type, new.type, cause, at: places)
      let (gone, come) = differences(old.facts, new.facts)
      changes.compare(.rowFacts, of: row.name, gone, come, cause, at: places)
    }
  }

  private func compareLists(_ old: Page, _ new: Page, _ cause: Change.Cause, _ changes: inout Changes) {
    for (old, new) in paired(old.lists, new.lists, by: { "\($0.subject) \($0.title)" }) {
      guard let list = new ?? old else { continue }
      let places = (old?.origin, new?.origin)
      guard let old, let new else {
        changes.add(.list(new == nil ? .removed : .added, list), cause, at: places)
        continue
      }
      let (gone, come) = differences(old.facts, new.facts)
      changes.compare(.listFacts, of: list.title, gone, come, cause, at: places)
    }
  }

  private func compareSamples(_ old: Page, _ new: Page, _ cause: Change.Cause, _ changes: inout Changes) {
    for (old, new) in paired(old.samples, new.samples, by: \.title) {
      guard let sample = new ?? old else { continue }
      let places = (old?.origin, new?.origin)
      guard let old, let new else {
        changes.add(.sample(new == nil ? .removed : .added, sample), cause, at: places)
        continue
      }
      changes.compare(.sampleSubject, of: sample.title, old.subject, new.subject, cause, at: places)
      for (first, second) in paired(old.facts, new.facts, by: \.path) {
        let name = [sample.title, (second ?? first)?.path ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
        changes.compare(.sampleFact, of: name, first?.value, second?.value, cause, at: places)
      }
      let (gone, come) = differences(old.remarks, new.remarks)
      changes.compare(.sampleFact, of: sample.title, gone, come, cause, at: places)
    }
  }

  /// What only one of two lists of facts has, in words; nil for nothing. A long list of values often has one more.
  func differences(_ old: [String], _ new: [String]) -> (old: String?, new: String?) {
    let list = "values: "
    func singly(_ facts: [String]) -> [String] {
      facts.flatMap { fact in
        fact.hasPrefix(list) ? fact.dropFirst(list.count).split(separator: ", ").map { list + $0 } : [fact]
      }
    }
    let (old, new) = (singly(old), singly(new))
    func words(_ facts: [String]) -> String? { facts.isEmpty ? nil : facts.joined(separator: "; ") }
    return (words(old.filter { !new.contains($0) }), words(new.filter { !old.contains($0) }))
  }
}

extension Table {
  fileprivate var words: String { "\(title), of \(subjects.joined(separator: ", "))" }
}
