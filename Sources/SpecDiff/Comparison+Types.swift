import SpecModel

extension Comparison {
  func types() -> [Change] {
    // Types of different kinds are different types, even if they have the same name.
    paired(old.types, new.types) { "\($0.kind) \($0.name)" }.flatMap { old, new -> [Change] in
      guard let type = new ?? old else { return [] }
      var changes = Changes(
        subject: .type(type.name), flow: typeFlows.flow(of: type.name), old: old?.origin, new: new?.origin)
      switch (old, new) {
      case (.record(let old), .record(let new)): compare(old, new, &changes)
      case (.union(let old), .union(let new)): compare(old, new, &changes)
      case (.enumeration(let old), .enumeration(let new)): compare(old, new, &changes)
      default:
        changes.add(
          .type(new == nil ? .removed : .added, type),
          causes.ofSources(type.sources + sources(ofCasesWith: type.name), qualifiedNames: type.qualifiedNames))
      }
      return changes.all
    }
  }

  /// The sources of the cases with this type. A record without members has no other sources.
  private func sources(ofCasesWith type: String) -> [Provenance] {
    (old.unions + new.unions).flatMap(\.cases).filter { $0.type.declaredName == type }.flatMap(\.sources)
  }

  // MARK: Enums

  private func compare(_ old: Enumeration, _ new: Enumeration, _ changes: inout Changes) {
    let type = new.name
    changes.addIfDifferent(.doc, old.doc, new.doc, .choice)
    for (old, new) in paired(old.values, new.values, by: \.text) {
      guard let value = new ?? old else { continue }
      func cause() -> Change.Cause {
        causes.ofSources((old?.sources ?? []) + (new?.sources ?? []), qualifiedNames: qualifiedNames(having: type))
      }
      let origins = (old?.origin, new?.origin)
      guard let old, let new else {
        changes.add(.value(new == nil ? .removed : .added, value), cause(), at: origins)
        continue
      }
      if old.name?.text != new.name?.text { changes.add(.valueName(old: old, new: new), cause(), at: origins) }
      changes.addIfDifferent(.doc, of: value.text, old.doc, new.doc, cause(), at: origins)
      compare(old.aliases, new.aliases, of: value.text, cause(), at: origins, &changes)
    }
  }

  /// The qualified names of the members with this type.
  private func qualifiedNames(having type: String) -> [String] {
    Set((old.records + new.records).flatMap(\.members).filter { $0.type.declaredName == type }.map(\.qualifiedName))
      .sorted()
  }

  private func compare(
    _ old: [Alias], _ new: [Alias], of text: String, _ cause: @autoclosure () -> Change.Cause,
    at origins: (Origin?, Origin?), _ changes: inout Changes
  ) {
    // A change of the ruling behind an alias is reported with the rulings.
    for (old, new) in paired(old, new, by: \.text) where old == nil || new == nil {
      guard let alias = new ?? old else { continue }
      changes.add(.alias(new == nil ? .removed : .added, alias, of: text), cause(), at: origins)
    }
  }

  // MARK: Unions

  private func compare(_ old: Union, _ new: Union, _ changes: inout Changes) {
    let qualifiedNames = [new, old].compactMap { union in
      union.discriminator.selector.map { "\(union.name).\($0)" }
    }
    changes.addIfDifferent(.doc, old.doc, new.doc, .choice)
    if old.discriminator != new.discriminator {
      changes.add(.discriminator(old: old, new: new), .choice)
    } else if old.givenTagName?.text != new.givenTagName?.text {
      changes.add(.tagName(old: old, new: new), .choice)
    } else {
      compareSelectors(old, new, &changes)
    }
    for (first, second) in paired(old.cases, new.cases, by: \.tag) {
      guard let item = second ?? first else { continue }
      func cause() -> Change.Cause {
        causes.ofSources((first?.sources ?? []) + (second?.sources ?? []), qualifiedNames: qualifiedNames)
      }
      let origins = (first?.origin, second?.origin)
      guard let first, let second else {
        let union = second == nil ? old : new
        changes.add(.unionCase(second == nil ? .removed : .added, item, of: union), cause(), at: origins)
        continue
      }
      if Set(first.tags) != Set(second.tags) {
        changes.add(.caseTags(old: first, new: second), cause(), at: origins)
      }
      if first.givenName?.text != second.givenName?.text {
        changes.add(.caseName(old: first, new: second), .choice, at: origins)
      }
      if first.type != second.type { changes.add(.caseType(old: first, new: second), cause(), at: origins) }
      compare(first.aliases, second.aliases, of: item.tag, cause(), at: origins, &changes)
    }
    compareSharedMembers(old, new, &changes)
  }

  private func compareSharedMembers(_ old: Union, _ new: Union, _ changes: inout Changes) {
    for (first, second) in paired(old.sharedMembers, new.sharedMembers, by: \.name) {
      guard let shared = second ?? first else { continue }
      let origins = (first?.origin, second?.origin)
      guard let first, let second else {
        changes.add(.sharedMember(second == nil ? .removed : .added, shared), .choice, at: origins)
        continue
      }
      if first.path != second.path || first.type != second.type {
        changes.add(.sharedMemberPath(old: first, new: second), .choice, at: origins)
      }
      if first.givenName?.text != second.givenName?.text {
        changes.add(.sharedMemberName(old: first, new: second), .choice, at: origins)
      }
    }
  }

  private func compareSelectors(_ old: Union, _ new: Union, _ changes: inout Changes) {
    let before = old.cases.filter { item in new.cases.contains { $0.tag == item.tag } }
    let now = new.cases.filter { item in old.cases.contains { $0.tag == item.tag } }
    let isOrdered = new.discriminator == .members
    if !isOrdered || before.elementsEqual(now, by: { $0.tag == $1.tag && Set($0.has) == Set($1.has) }) { return }
    changes.add(.selectors(old: before, new: now), .choice)
  }

  // MARK: Records

  private func compare(_ old: Record, _ new: Record, _ changes: inout Changes) {
    changes.addIfDifferent(.doc, old.doc, new.doc, .choice)
    for (first, second) in paired(old.members, new.members, by: \.name) {
      guard let member = second ?? first else { continue }
      if let first, let second {
        compare(first, second, &changes)
      } else {
        let (record, model) = second == nil ? (old, self.old) : (new, self.new)
        let isTag = model.outerContent(of: record)?.tag == member.name
        let position = isTag ? .outerTag : position(of: member, in: record)
        let cause = causes.ofMember(member.name, qualifiedName: member.qualifiedName, member.sources)
        changes.add(
          .member(second == nil ? .removed : .added, member, position), cause, at: (first?.origin, second?.origin))
      }
    }
    compareOrder(old, new, &changes)
    compareRules(old, new, &changes)
    compareDerivedMembers(old, new, &changes)
    for (first, second) in paired(old.hoisted, new.hoisted, by: { "\($0.container).\($0.name)" })
    where first == nil || second == nil {
      guard let member = second ?? first else { continue }
      let inner = (self.new.records + self.old.records).first { $0.name == member.record }?.members
        .first { $0.name == member.name }
      let cause = causes.ofMember(member.name, qualifiedName: inner?.qualifiedName, inner?.sources ?? [])
      changes.add(.hoisted(second == nil ? .removed : .added, member), cause)
    }
  }

  private func position(of member: Member, in record: Record) -> Difference.Position {
    guard member.constant == nil, record.members.count(where: { $0.constant == nil }) == 1 else { return .among }
    for union in new.unions + old.unions {
      guard case .tagBeside = union.discriminator else { continue }
      if let item = union.cases.first(where: { $0.type == .record(record.name) }) { return .onlyOneOfCase(item) }
    }
    return .among
  }

  private func compareOrder(_ old: Record, _ new: Record, _ changes: inout Changes) {
    let before = old.members.filter { member in new.members.contains { $0.name == member.name } }
    let now = new.members.filter { member in old.members.contains { $0.name == member.name } }
    let start = zip(before, now).prefix { $0.name == $1.name }.count
    let end = zip(before.reversed(), now.reversed()).prefix { $0.name == $1.name }.count
    if start == now.count { return }
    let moved = start..<(now.count - end)
    changes.add(.order(old: Array(before[moved]), new: Array(now[moved])), .choice)
  }

  private func compareRules(_ old: Record, _ new: Record, _ changes: inout Changes) {
    for (first, second) in paired(old.rules, new.rules, by: { "\($0.condition)" }) {
      guard let rule = second ?? first else { continue }
      func cause() -> Change.Cause {
        let members = (old.members + new.members).filter { rule.condition.members.contains($0.name) }
        return causes.ofSources(
          (first?.sources ?? []) + (second?.sources ?? []), qualifiedNames: Set(members.map(\.qualifiedName)).sorted())
      }
      let origins = (first?.origin, second?.origin)
      guard let first, let second else {
        changes.add(.rule(second == nil ? .removed : .added, rule), cause(), at: origins)
        continue
      }
      if first.severity != second.severity { changes.add(.severity(second), cause(), at: origins) }
      changes.addIfDifferent(
        .doc, of: rule.condition.members.joined(separator: ", "), first.doc, second.doc, cause(), at: origins)
    }
  }

  private func compareDerivedMembers(_ old: Record, _ new: Record, _ changes: inout Changes) {
    for (first, second) in paired(old.derivedMembers, new.derivedMembers, by: \.name) {
      guard let derived = second ?? first else { continue }
      let origins = (first?.origin, second?.origin)
      guard let first, let second else {
        changes.add(.derivedMember(second == nil ? .removed : .added, derived), .choice, at: origins)
        continue
      }
      if first.shapeDescriptions != second.shapeDescriptions {
        changes.add(.shapes(old: first, new: second), .choice, at: origins)
      }
      changes.addIfDifferent(.doc, of: derived.name, first.doc, second.doc, .choice, at: origins)
    }
  }
}

extension DerivedMember {
  /// The member and the shapes, independent of their order.
  fileprivate var shapeDescriptions: [String] {
    [member] + shapes.map { "\($0.tag) \($0.member ?? "") \($0.type.name)" }.sorted()
  }
}

extension TypeDeclaration {
  fileprivate var kind: String {
    switch self {
    case .record: "record"
    case .union: "union"
    case .enumeration(let enumeration): enumeration.isNumeric ? "enum of integers" : "enum"
    }
  }

  /// The rows, lists and samples that document the type.
  fileprivate var sources: [Provenance] {
    switch self {
    case .record(let record): record.members.flatMap(\.sources)
    case .union(let union): union.cases.flatMap(\.sources)
    case .enumeration(let enumeration): enumeration.values.flatMap(\.sources)
    }
  }

  /// The qualified names of the parts of the type.
  fileprivate var qualifiedNames: [String] {
    switch self {
    case .record(let record): record.members.map(\.qualifiedName)
    case .union(let union):
      union.discriminator.selector.map { ["\(union.name).\($0)"] } ?? []
    case .enumeration: []
    }
  }
}
