import SpecModel

// Event types, values for single products, and the tags of unions: compared among the pages that have to agree.

extension ConflictFinder {
  /// Compares the event types of pages of one endpoint and product, and those in their samples.
  mutating func compareEvents() {
    let products = Dictionary(pages.map { ($0.id.value, $0.product) }) { first, _ in first }
    let groups = Dictionary(grouping: matches.eventTypes) { [$0.qualifiedName, products[$0.page] ?? ""] }
    for (_, statements) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let rows = statements.filter { $0.value.row != nil }
      // Each record of a union has an event type of its own, and a page can have a table for each.
      let ownRowsDiffer = Dictionary(grouping: rows, by: \.value.row).values.contains { rows in
        rows.contains { $0.value.texts != rows[0].value.texts }
      }
      let listed = Dictionary(grouping: rows, by: \.page).mapValues { Set($0.flatMap(\.value.texts)) }
      let rowsDiffer = ownRowsDiffer || Set(listed.values).count > 1
      let samplesDiffer = statements.contains { statement in
        listed[statement.page].map { !statement.value.texts.isSubset(of: $0) } ?? false
      }
      guard rowsDiffer || samplesDiffer else { continue }
      for statement in statements { add(.event, statement, contradicts: false) }
    }
  }

  /// Compares the values that a row states for another product with the page of that product and endpoint.
  mutating func compareProducts() {
    guard let index = Statement.indices[Statement.values.id] else { return }
    let lists = Dictionary(grouping: matches.facts[index], by: \.qualifiedName)
    let current = Dictionary(pages.map { ($0.id.value, $0) }) { first, _ in first }
    let revised = Set(pages.compactMap(\.revises?.value))
    for printed in matches.productValues {
      for list in lists[printed.qualifiedName] ?? [] where !revised.contains(list.page) && list.page != printed.page {
        guard let page = current[list.page], page.product == printed.value.member,
          page.endpoint == current[printed.page]?.endpoint, list.value != .texts([printed.value.value])
        else { continue }
        add(.values, printed, contradicts: false)
        add(.values, list.adding(" " + Statement.values.clause(list.value)), contradicts: false)
      }
    }
  }

  /// Compares the tags that tables and samples document with the lists of the pages of the same webhooks.
  mutating func compareTags() {
    guard let index = Statement.indices[Statement.values.id] else { return }
    let lists = Dictionary(grouping: matches.facts[index], by: \.qualifiedName).mapValues { lists in
      lists.map { (list: $0, whole: wholeList(of: $0, among: lists)) }
    }
    for tag in matches.shownTags {
      for (list, whole) in lists[tag.qualifiedName] ?? [] where list.union == nil || list.union == tag.value.owner {
        guard (webhookPeers[list.page] ?? [list.page]).contains(tag.page),
          case .texts(let values) = whole, !values.contains(tag.value.name)
        else { continue }
        add(.values, list.adding(" " + Statement.values.clause(list.value)), contradicts: false)
        add(.values, tag, contradicts: false)
      }
    }
  }
}

// A vendor can list the tags of one union in several places, such as the topics that an app subscribes to and those
// that every app gets.
extension ConflictFinder {
  /// The values that pages state, for each union that has the member as its tag.
  func perUnion(_ printed: [Printed<Fact>]) -> [[Printed<Fact>]] {
    let unions = Set(printed.compactMap(\.union))
    if unions.count < 2 { return [printed] }
    return unions.sorted().map { union in printed.filter { $0.union == nil || $0.union == union } }
  }

  /// The tags of a list and of the lists that complete it on the pages of the same webhooks.
  func wholeList(of list: Printed<Fact>, among lists: [Printed<Fact>]) -> Fact {
    guard let union = list.union, case .texts(var values) = list.value else { return list.value }
    let pages = webhookPeers[list.page] ?? [list.page]
    for other in lists where other.union == union && pages.contains(other.page) && list.value.completes(other.value) {
      if case .texts(let others) = other.value { values += others }
    }
    return .texts(values)
  }
}

extension Fact {
  /// Whether two lists of tags are parts of one list: they have no tag in common. Two single tags are not, because then
  /// a list of one tag would agree with any other one.
  func completes(_ other: Fact) -> Bool {
    guard case .texts(let values) = self, case .texts(let others) = other else { return false }
    return values.count + others.count > 2 && Set(values).isDisjoint(with: others)
  }
}
