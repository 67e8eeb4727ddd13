import SpecModel
import SpecText

// Every statement of every page: compared with other pages, with the types and with samples.

extension ConflictFinder {
  mutating func compareFacts() {
    let shown = Dictionary(grouping: matches.shown, by: \.qualifiedName)
    let shownOnPages = Dictionary(grouping: matches.shown, by: \.pageMember)
    let values = shown.merging(Dictionary(grouping: printedValues, by: \.qualifiedName), uniquingKeysWith: +)
    for (statement, printed) in zip(Statement.all, matches.facts) {
      let groups = grouped(printed, by: \.qualifiedName)
      for (qualifiedName, printed) in groups {
        let declared = declared(statement, qualifiedName)
        for printed in statement.id == Statement.values.id ? perUnion(printed) : [printed] {
          comparePages(statement, printed, declared)
          if statement.objection != nil { compareSamples(statement, printed, shownOnPages) }
        }
      }
      compareTypes(statement, statement.isAboutItems ? values : shown)
    }
    compareItemCounts()
  }

  /// Compares the counts of lists in lists with samples. Other limits of items are those of the innermost ones.
  private mutating func compareItemCounts() {
    for sample in matches.shown {
      for statement in Statement.limits where !statement.isAboutItems {
        guard let fact = sample.value.itemLimits[statement.id],
          let objection = statement.objection?(fact, sample.value.shown)
        else { continue }
        add(statement.sampleConflict, sample.showing(objection), contradicts: true)
      }
    }
  }

  /// The values that rows and lists print, as if samples showed them.
  private var printedValues: [Printed<Shown>] {
    guard let index = Statement.indices[Statement.values.id] else { return [] }
    return matches.facts[index].flatMap { printed -> [Printed<Shown>] in
      guard case .texts(let values) = printed.value, let member = members[printed.qualifiedName]?.member,
        let kind = types.kinds(of: member.type.listItem).first
      else { return [] }
      let key = MemberKey(owner: "", name: member.name)
      return values.map { value in
        printed.with(Shown(key: key, shown: Statement.Shown(kind: kind, literal: value)), at: printed.range)
      }
    }
  }

  private func declared(_ statement: Statement, _ qualifiedName: String) -> Fact? {
    guard let member = members[qualifiedName]?.member else {
      // A tag beside its content is not a member of a record.
      let union = types.unions[String(qualifiedName.prefix { $0 != "." })]
      let kind = union?.discriminator.tag?.kind.json ?? .string
      return statement.id == Statement.printedType.id || statement.id == Statement.kind.id
        ? .texts([kind.rawValue]) : nil
    }
    return statement.declared(member, types.kinds(of: member.type))
  }

  /// Compares what pages state with one another and with the types.
  private mutating func comparePages(_ statement: Statement, _ printed: [Printed<Fact>], _ declared: Fact?) {
    let isDisputed: (Printed<Fact>) -> Bool
    switch statement.scope {
    case _ where statement.isAboutKind && canBeArrayOrSingle(printed.first?.qualifiedName):
      isDisputed = { _ in false }
    case .allPages:
      let differ = differ(statement, printed)
      isDisputed = { _ in differ }
    case .peers:
      let disputed = peers.filter { group in differ(statement, printed.filter { group.contains($0.page) }) }
      isDisputed = { printed in disputed.contains { $0.contains(printed.page) } }
    }
    for item in printed {
      // Pages can print and show anything where the types allow any JSON value.
      if members[item.qualifiedName]?.member.type == .json, statement.isAboutKind { continue }
      let isImplied = members[item.qualifiedName].map { statement.isImplied(item.value, $0.member) } ?? false
      let contradicts = !isImplied && statement.fits.map { !$0(item.value, declared) } ?? false
      guard contradicts || isDisputed(item) else { continue }
      let model = contradicts ? statement.model(declared) : nil
      add(
        statement.conflict, item.adding(" " + statement.clause(item.value)), contradicts: contradicts, model: model,
        side: item.value.description)
    }
  }

  /// Whether a member is one value or an array of values. Pages that print one of the two do not contradict others.
  private func canBeArrayOrSingle(_ qualifiedName: String?) -> Bool {
    guard let type = qualifiedName.flatMap({ members[$0] })?.member.type else { return false }
    let kinds = types.kinds(of: type)
    return kinds.count > 1 && kinds.contains(.array)
  }

  private func objection(to sample: Printed<Shown>, by statement: Statement, _ fact: Fact) -> String? {
    let shown = sample.value.shown
    if statement.isAboutKind, canBeArrayOrSingle(sample.qualifiedName) { return nil }
    if shown.isItem && !statement.isAboutItems { return nil }
    guard let objection = statement.objection else { return nil }
    guard let literal = shown.literal, !shown.isExact, isPlaceholder(literal) else { return objection(fact, shown) }
    // A placeholder is a conflict of its own. Only the values in it can break a statement.
    if !statement.isAboutItems { return nil }
    return alternatives(literal).lazy.compactMap { alternative in
      var shown = shown
      shown.literal = alternative
      return objection(fact, shown)
    }.first
  }

  private func differ(_ statement: Statement, _ printed: [Printed<Fact>]) -> Bool {
    let facts = Array(Set(printed.map(\.value)))
    let areTags = statement.id == Statement.values.id && printed.allSatisfy { $0.union != nil }
    return facts.indices.contains { left in
      facts[(left + 1)...].contains { !statement.agree(facts[left], $0) && !(areTags && facts[left].completes($0)) }
    }
  }

  /// Compares what pages state with the samples of the same page and, for allowed values, of the same webhooks.
  private mutating func compareSamples(
    _ statement: Statement, _ printed: [Printed<Fact>], _ shown: [PageMember: [Printed<Shown>]]
  ) {
    for item in printed {
      let pages = statement.scope == .peers ? webhookPeers[item.page]?.sorted() ?? [item.page] : [item.page]
      let fact = statement.id == Statement.values.id ? wholeList(of: item, among: printed) : item.value
      for page in pages {
        for sample in shown[PageMember(page: page, qualifiedName: item.qualifiedName)] ?? [] {
          // A record of several unions does not tell whose tag a sample shows. `compareTags` knows it.
          if item.union != nil, unionsOfTags[sample.value.key]?.count ?? 0 > 1 { continue }
          guard let objection = objection(to: sample, by: statement, fact) else { continue }
          add(statement.sampleConflict, item.adding(" " + statement.clause(item.value)), contradicts: false)
          add(statement.sampleConflict, sample.showing(objection), contradicts: false)
        }
      }
    }
  }

  /// Compares what the types state with all samples, and finds what no page states.
  private mutating func compareTypes(_ statement: Statement, _ shown: [String: [Printed<Shown>]]) {
    var stated: Set<String> = []
    if !statement.pageKeys.isEmpty {
      for printed in matches.allFacts where statement.pageKeys.contains(where: { printed.value[$0] != nil }) {
        stated.insert(printed.qualifiedName)
      }
    }
    let shown = statement.objection != nil && statement.comparesTypesWithSamples ? shown : [:]
    for (qualifiedName, member, kinds) in sortedMembers {
      guard let declared = statement.declared(member, kinds) else { continue }
      if !statement.pageKeys.isEmpty, !stated.contains(qualifiedName) {
        add(
          statement.conflict, of: qualifiedName,
          model: "in the types, the member \(statement.declaredClause(declared))")
      }
      for sample in shown[qualifiedName] ?? [] {
        guard let objection = objection(to: sample, by: statement, declared) else { continue }
        let format = statement.id == Statement.format.id ? member.type.listItem.scalar?.format : nil
        let isUnusual = format.map { sample.value.shown.literal.map($0.allows) ?? false } ?? false
        add(statement.sampleConflict, sample.showing(objection), contradicts: true, isUnusual: isUnusual)
      }
    }
  }

  /// Finds samples that write values of one format in several ways.
  mutating func compareFormats() {
    for (qualifiedName, literals) in grouped(matches.literals, by: \.qualifiedName) {
      guard let format = members[qualifiedName]?.member.type.listItem.scalar?.format else { continue }
      let variants = literals.filter { format.allows($0.value) }.map { ($0, format.variant($0.value)) }
      guard variants.contains(where: { $0.1 != variants[0].1 }) else { continue }
      for (literal, variant) in variants {
        guard let variant else { continue }
        var named = literal
        named.text = literal.text.components(before: " has value ") + " is written \(variant)"
        add(.format, named, contradicts: false, side: variant)
      }
    }
  }
}

extension Statement {
  fileprivate var isAboutKind: Bool { id == Statement.printedType.id || id == Statement.kind.id }

  /// What the types state instead, for a note.
  fileprivate func model(_ declared: Fact?) -> String {
    guard let declared else { return "the types have no \(noun)" }
    return "in the types, the member \(declaredClause(declared))"
  }
}

extension Printed<Shown> {
  /// The value in the sample, and what is wrong with it.
  fileprivate func showing(_ objection: String) -> Self {
    let shown = value.shown
    switch shown.kind {
    case .array: return adding(" has \(shown.count ?? 0) items, \(objection)")
    case .object where shown.count != nil: return adding(" has \(shown.count ?? 0) members, \(objection)")
    default: return adding(" has \(shown.literal.map { "value \($0)" } ?? "kind \(shown.kind.rawValue)"), \(objection)")
    }
  }
}

extension String {
  fileprivate func components(before separator: String) -> String {
    ranges(of: separator).first.map { String(self[..<$0.lowerBound]) } ?? self
  }
}
