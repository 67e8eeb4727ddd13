import SpecModel

/// Tells why something changed: by what the pages said of it before and say now, and by what is ruled on it.
struct Causes {
  private let old: Evidences
  private let new: Evidences

  init(old: Model, new: Model) {
    self.old = Evidences(old)
    self.new = Evidences(new)
  }

  /// Why a member changed, or what stands for it.
  ///
  /// - Parameter qualified name: what rulings call it.
  func ofMember(_ name: String, qualifiedName: String?, _ sources: [Provenance]) -> Change.Cause {
    let pages = Set(sources.map(\.page))
    return ofPages(pages) { $0.statements(on: $1, about: name) } ?? ofRulings(on: [qualifiedName].compactMap(\.self))
  }

  /// Why a value, a case or a rule changed, or a type as a whole.
  ///
  /// - Parameter qualified names: the members that have it.
  func ofSources(_ sources: [Provenance], qualifiedNames: [String]) -> Change.Cause {
    for page in order(Set(sources.map(\.page))) {
      let places = sources.filter { $0.page == page }.map(\.place)
      if let cause = ofPages([page], { $0.statements(on: $1, at: places) }) { return cause }
    }
    return ofRulings(on: qualifiedNames)
  }

  /// Why something changed that is taken from pages as a whole.
  func ofPages(_ pages: [String]) -> Change.Cause {
    ofPages(Set(pages)) { $0.statements(on: $1) } ?? .choice
  }

  /// Why the statements of a page changed.
  func ofPage(_ id: String) -> Change.Cause { isRevised(id) ? .vendor : .transcription }

  /// Why a ruling is there, is gone, or is another one.
  func ofRuling(old: Ruling?, new: Ruling?) -> Change.Cause {
    let pages = Set([old, new].compactMap(\.self).flatMap(\.evidence).map(\.page))
    let members = Set([old, new].compactMap(\.self).flatMap(\.members))
    for member in members.sorted() {
      let name = String(member.split(separator: ".").last ?? "")
      if let cause = ofPages(pages, { $0.statements(on: $1, about: name) }) { return cause }
    }
    return ofRulings(on: members.sorted()) == .correction ? .correction : .ruling
  }

  /// Why other pages take part in a ruling: those that only one side has, or what they say.
  func ofPages(of ruling: Ruling, before: Ruling) -> Change.Cause {
    let others = Set(ruling.pages).symmetricDifference(before.pages)
    let isNew = others.contains { (old.pages[$0] == nil) != (new.pages[$0] == nil) }
    return isNew ? .vendor : ofRuling(old: before, new: ruling)
  }

  // MARK: Pages

  /// - Returns: nil when no page says anything else.
  private func ofPages(_ pages: Set<String>, _ statements: (Evidences, String) -> [String]) -> Change.Cause? {
    let touched = pages.filter { page in
      statements(old, counterpart(of: page, in: old)).sorted()
        != statements(new, counterpart(of: page, in: new)).sorted()
    }
    if touched.isEmpty { return nil }
    return touched.contains(where: isRevised) ? .vendor : .transcription
  }

  /// Whether the old and the new page are not the same reading: another revision, or a page that only one side has.
  private func isRevised(_ page: String) -> Bool { old.pages[page]?.revision != new.pages[page]?.revision }

  /// The page to compare with: a newer revision that one side does not have yet stands for the one that it revises.
  private func counterpart(of page: String, in side: Evidences) -> String {
    side.pages[page] != nil ? page : (old.pages[page] ?? new.pages[page])?.revises ?? page
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
    return before.map(\.words) == now.map(\.words) ? .choice : .ruling
  }
}

/// What one side knows: its pages and rulings by name.
private struct Evidences {
  let pages: [String: Page]
  private let rulings: [Ruling]

  init(_ model: Model) {
    pages = Dictionary(model.pages.map { ($0.id, $0) }) { first, _ in first }
    rulings = model.rulings
  }

  func rulings(on qualifiedName: String) -> [Ruling] { rulings.filter { $0.members.contains(qualifiedName) } }

  /// The places that a ruling contradicts, and all that take part in what it decides.
  func contradictions(of ruling: Ruling) -> [String] {
    ruling.pages.map { "page \($0)" } + ruling.evidence.map { "\($0.member), \($0.page): \($0.statement)" }
  }

  /// Everything that a page says.
  func statements(on page: String) -> [String] {
    guard let page = pages[page] else { return [] }
    return page.rows.map(\.words) + page.lists.map(\.words) + page.samples.flatMap(\.words)
      + ["\(page.allowsMoreMembers), \(page.sameMembersAs ?? "")"]
  }

  /// What a page says of members of this name.
  func statements(on page: String, about name: String) -> [String] {
    guard let page = pages[page] else { return [] }
    let name = name.lowercased()
    let facts = page.samples.flatMap(\.facts).filter { $0.member.lowercased() == name }.map(\.words)
    let remarks = page.samples.flatMap(\.remarks).filter { remark in
      remark.prefix { $0 != " " }.split(separator: ".").last?.lowercased() == name
    }
    return page.rows.filter { $0.name.lowercased() == name }.map(\.words)
      + page.lists.filter { $0.subject.lowercased().hasSuffix(".\(name)") }.map(\.words) + facts + remarks
  }

  /// What a page says at these places; a row is the same one under another printed type.
  func statements(on page: String, at places: [Provenance.Place]) -> [String] {
    guard let page = pages[page] else { return [] }
    return places.flatMap { place in
      switch place {
      case .row(_, let name, _): page.rows.filter { $0.name == name }.map(\.words)
      case .list(let title): page.lists.filter { $0.title == title }.map(\.words)
      case .sample(let title), .comment(_, let title): page.samples.filter { $0.title == title }.flatMap(\.words)
      }
    }
  }
}

extension Page {
  /// Every row, by the types whose members its table lists: a row in another table says something else.
  fileprivate var rows: [(name: String, words: String)] {
    tables.flatMap { table in
      table.rows.map {
        ($0.name, "row \($0.name) of \(table.subjects): \($0.type); \($0.facts.joined(separator: "; "))")
      }
    }
  }
}

extension NameList {
  fileprivate var words: String { "list \(title) \(subject) \(facts.joined(separator: "; "))" }
}

extension Ruling {
  fileprivate var words: String {
    "\(id) \(decision) \(tolerances.map(\.rawValue)) \(members) \(pages)"
  }
}

extension Sample {
  fileprivate var words: [String] { facts.map(\.words) + remarks }
}

/// One value of a sample: where it stands, and what it is.
struct SampleFact {
  /// `payload.callDuration`, `callflow[0].action`.
  var path: String
  /// The name of the member that has it.
  var member: String
  /// `integer 10`.
  var value: String

  var words: String { "\(path) \(value)" }
}

extension Sample {
  var facts: [SampleFact] { shape.facts(at: "", of: "") }
}

extension Shape {
  fileprivate func facts(at path: String, of member: String) -> [SampleFact] {
    func fact(_ value: String) -> SampleFact { SampleFact(path: path, member: member, value: value) }
    switch self {
    case .scalar(let kind, let literal): return [fact(literal.map { "\(kind.rawValue) \($0)" } ?? kind.rawValue)]
    case .array(let items):
      return [fact("array")]
        + items.enumerated().flatMap { place, item in item.facts(at: "\(path)[\(place)]", of: member) }
    case .object(let parts):
      let inner = parts.flatMap { $0.shape.facts(at: path.isEmpty ? $0.name : "\(path).\($0.name)", of: $0.name) }
      return [fact("object")] + inner
    }
  }
}
