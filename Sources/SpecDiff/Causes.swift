import SpecModel

/// Finds the cause of a change: it compares the statements of the pages and the rulings before and after.
struct Causes {
  private let old: Model
  private let new: Model
  /// All pages, by id.
  private let pages: [String: PagePair]

  init(old: Model, new: Model, pages: [String: PagePair]) {
    self.old = old
    self.new = new
    self.pages = pages
  }

  /// The cause of a change to a member.
  ///
  /// - Parameter qualifiedName: the name of the member in rulings.
  func ofMember(_ name: String, qualifiedName: String?, _ sources: [Provenance]) -> Change.Cause {
    let pages = Set(sources.map(\.page))
    return ofPages(pages) { $0.isChanged(about: name) } ?? ofRulings(on: [qualifiedName].compactMap(\.self))
  }

  /// The cause of a change to a value, a case, a rule or a whole type.
  ///
  /// - Parameter qualifiedNames: the members that have the type.
  func ofSources(_ sources: [Provenance], qualifiedNames: [String]) -> Change.Cause {
    for page in order(Set(sources.map(\.page))) {
      let locations = sources.filter { $0.page == page }.map(\.location)
      if let cause = ofPages([page], { $0.isChanged(at: locations) }) { return cause }
    }
    return ofRulings(on: qualifiedNames)
  }

  /// The cause of a change to something that comes from whole pages.
  func ofPages(_ pages: [String]) -> Change.Cause {
    ofPages(Set(pages), \.isChanged) ?? .choice
  }

  /// The cause of a change to the statements of a page.
  func ofPage(_ id: String) -> Change.Cause { isRevised(id) ? .vendor : .transcription }

  /// The cause of a new, removed or changed ruling.
  func ofRuling(old: Ruling?, new: Ruling?) -> Change.Cause {
    let pages = Set([old, new].compactMap(\.self).flatMap(\.evidence).map(\.page))
    let members = Set([old, new].compactMap(\.self).flatMap(\.members))
    for member in members.sorted() {
      let name = String(member.split(separator: ".").last ?? "")
      if let cause = ofPages(pages, { $0.isChanged(about: name) }) { return cause }
    }
    return ofRulings(on: members.sorted()) == .correction ? .correction : .ruling
  }

  /// The cause of a change to the pages of a ruling.
  func ofPages(of ruling: Ruling, before: Ruling) -> Change.Cause {
    let others = Set(ruling.pages).symmetricDifference(before.pages)
    let isNew = others.contains { (old.page($0) == nil) != (new.page($0) == nil) }
    return isNew ? .vendor : ofRuling(old: before, new: ruling)
  }

  // MARK: Pages

  /// - Returns: nil if no page changed.
  private func ofPages(_ ids: Set<String>, _ isChanged: (PagePair) -> Bool) -> Change.Cause? {
    let touched = ids.filter { pages[$0].map(isChanged) ?? false }
    if touched.isEmpty { return nil }
    return touched.contains(where: isRevised) ? .vendor : .transcription
  }

  /// Whether the page was read again or has another revision, or only one side has the page.
  private func isRevised(_ page: String) -> Bool {
    let (old, new) = (old.page(page), new.page(page))
    return old?.revision != new?.revision || old?.source != new?.source
  }

  /// Pages that the vendor changed come first.
  private func order(_ pages: Set<String>) -> [String] {
    pages.filter(isRevised).sorted() + pages.filter { !isRevised($0) }.sorted()
  }

  // MARK: Rulings

  private func ofRulings(on qualifiedNames: [String]) -> Change.Cause {
    let before = qualifiedNames.flatMap { old.rulings(on: $0) }
    let now = qualifiedNames.flatMap { new.rulings(on: $0) }
    let contradicted = Set(before.flatMap(old.contradictions))
    let contradictedNow = Set(now.flatMap(new.contradictions))
    if contradictedNow.isStrictSubset(of: contradicted) { return .correction }
    return before.map(\.description) == now.map(\.description) ? .choice : .ruling
  }
}

extension Model {
  fileprivate func rulings(on qualifiedName: String) -> [Ruling] {
    rulings.filter { $0.members.contains(qualifiedName) }
  }

  /// The pages that a ruling contradicts, and all statements that are involved.
  fileprivate func contradictions(of ruling: Ruling) -> [String] {
    ruling.pages.map { "page \($0)" } + ruling.evidence.map { "\($0.member), \($0.page): \($0.statement)" }
  }
}

extension Ruling {
  fileprivate var description: String {
    "\(id) \(decision) \(tolerances.map(\.rawValue)) \(members) \(pages)"
  }
}
