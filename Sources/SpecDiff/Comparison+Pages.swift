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
      if let old, let new {
        compareAttributes(old, new, cause, &changes)
      } else {
        changes.add(.page(new == nil ? .removed : .added, page), cause)
      }
      // The new page of a later revision is compared with the older page.
      if let pair = pagePairs[page.id], pair.old != nil, pair.new != nil { compareContents(pair, cause, &changes) }
      return changes.all
    }
  }

  private func compareContents(_ pair: PagePair, _ cause: Change.Cause, _ changes: inout Changes) {
    let arrangement = pair.arrangement
    changes.addIfDifferent(.arrangement, arrangement.old, arrangement.new, cause)
    for group in pair.rows { compare(group, cause, &changes) }
    for group in pair.lists { compare(group, cause, &changes) }
    for group in pair.samples { compare(group, cause, &changes) }
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

  private func compare(_ group: Group<PagePair.Row>, _ cause: Change.Cause, _ changes: inout Changes) {
    for row in group.added.map(\.row) { changes.add(.row(.added, row), cause, at: (nil, row.origin)) }
    for row in group.removed.map(\.row) { changes.add(.row(.removed, row), cause, at: (row.origin, nil)) }
    guard group.isOnBothSides else { return }
    let name = group.new[0].row.name
    let origins = (group.origin(.old, \.row.origin), group.origin(.new, \.row.origin))
    func compare(_ attribute: Difference.Attribute, _ facts: (Table.Row) -> [String]) {
      let (removed, added) = differences(
        group.old.map(\.row).flatMap(facts).unique, group.new.map(\.row).flatMap(facts).unique)
      changes.addIfDifferent(attribute, of: name, removed, added, cause, at: origins)
    }
    compare(.printedName) { [$0.name] }
    compare(.printedType) { $0.type.map { [$0] } ?? [] }
    compare(.rowStatements) { $0.statements.singleFacts }
  }

  private func compare(_ group: Group<NameList>, _ cause: Change.Cause, _ changes: inout Changes) {
    for list in group.added { changes.add(.list(.added, list), cause, at: (nil, list.origin)) }
    for list in group.removed { changes.add(.list(.removed, list), cause, at: (list.origin, nil)) }
    guard group.isOnBothSides else { return }
    let (removed, added) = differences(group.old.flatMap(\.facts).unique, group.new.flatMap(\.facts).unique)
    changes.addIfDifferent(
      .listStatements, of: group.new[0].title, removed, added, cause,
      at: (group.origin(.old, \.origin), group.origin(.new, \.origin)))
  }

  private func compare(_ group: Group<Sample>, _ cause: Change.Cause, _ changes: inout Changes) {
    guard let sample = group.all.first else { return }
    let origins = (group.old.first?.origin, group.new.first?.origin)
    guard let old = group.old.first, let new = group.new.first else {
      changes.add(.sample(group.new.isEmpty ? .removed : .added, sample), cause, at: origins)
      return
    }
    changes.addIfDifferent(.sampleSubject, of: sample.title, old.subjectText, new.subjectText, cause, at: origins)
    // A sample that shows only kinds is the same sample with its values: one line is enough.
    var literals: (removed: [String], added: [String]) = ([], [])
    for (first, second) in paired(old.values, new.values, by: \.path) {
      if let first, let second, first.kind == second.kind, (first.literal == nil) != (second.literal == nil) {
        if first.literal == nil { literals.added.append(first.member) } else { literals.removed.append(first.member) }
        continue
      }
      let name = [sample.title, (second ?? first)?.path ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
      changes.addIfDifferent(.sampleValue, of: name, first?.text, second?.text, cause, at: origins)
    }
    changes.addIfDifferent(.sampleLiterals, of: sample.title, literals.removed.unique.listed, nil, cause, at: origins)
    changes.addIfDifferent(.sampleLiterals, of: sample.title, nil, literals.added.unique.listed, cause, at: origins)
    let (removed, added) = differences(old.remarks, new.remarks)
    changes.addIfDifferent(.sampleValue, of: sample.title, removed, added, cause, at: origins)
  }

  /// The texts that only one side has, joined; nil if there are none.
  func differences(_ old: [String], _ new: [String]) -> (old: String?, new: String?) {
    func without(_ texts: [String], _ others: [String]) -> [String] {
      texts.filter { text in !others.contains { sameBytes($0, text) } }
    }
    return (without(old, new).listed, without(new, old).listed)
  }
}

extension Group where Item: Stating {
  /// The position of the first item on a side with a fact that the other side does not have, or of the first item.
  fileprivate func origin(_ side: Side, _ origin: (Item) -> Origin) -> Origin? {
    let others = Set(self[side == .old ? .new : .old].flatMap(\.facts))
    return (self[side].first { !others.isSuperset(of: $0.facts) } ?? self[side].first).map(origin)
  }
}
