import SpecModel

/// Finds the cause of a change: it compares the statements of the pages and the rulings before and after.
struct Causes {
  private let old: SpecIndex
  private let new: SpecIndex

  init(old: Model, new: Model) {
    self.old = SpecIndex(old)
    self.new = SpecIndex(new)
  }

  /// The cause of a change to a member.
  ///
  /// - Parameter qualifiedName: the name of the member in rulings.
  func ofMember(_ name: String, qualifiedName: String?, _ sources: [Provenance]) -> Change.Cause {
    let pages = Set(sources.map(\.page))
    return ofPages(pages) { $0.statements(on: $1, about: name) } ?? ofRulings(on: [qualifiedName].compactMap(\.self))
  }

  /// The cause of a change to a value, a case, a rule or a whole type.
  ///
  /// - Parameter qualifiedNames: the members that have the type.
  func ofSources(_ sources: [Provenance], qualifiedNames: [String]) -> Change.Cause {
    for page in order(Set(sources.map(\.page))) {
      let locations = sources.filter { $0.page == page }.map(\.location)
      if let cause = ofPages([page], { $0.statements(on: $1, at: locations) }) { return cause }
    }
    return ofRulings(on: qualifiedNames)
  }

  /// The cause of a change to something that comes from whole pages.
  func ofPages(_ pages: [String]) -> Change.Cause {
    ofPages(Set(pages)) { $0.statements(on: $1) } ?? .choice
  }

  /// The cause of a change to the statements of a page.
  func ofPage(_ id: String) -> Change.Cause { isRevised(id) ? .vendor : .transcription }

  /// The cause of a new, removed or changed ruling.
  func ofRuling(old: Ruling?, new: Ruling?) -> Change.Cause {
    let pages = Set([old, new].compactMap(\.self).flatMap(\.evidence).map(\.page))
    let members = Set([old, new].compactMap(\.self).flatMap(\.members))
    for member in members.sorted() {
      let name = String(member.split(separator: ".").last ?? "")
      if let cause = ofPages(pages, { $0.statements(on: $1, about: name) }) { return cause }
    }
    return ofRulings(on: members.sorted()) == .correction ? .correction : .ruling
  }

  /// The cause of a change to the pages of a ruling.
  func ofPages(of ruling: Ruling, before: Ruling) -> Change.Cause {
    let others = Set(ruling.pages).symmetricDifference(before.pages)
    let isNew = others.contains { (old.pages[$0] == nil) != (new.pages[$0] == nil) }
    return isNew ? .vendor : ofRuling(old: before, new: ruling)
  }

  // MARK: Pages

  /// - Returns: nil if the statements of no page changed.
  private func ofPages(_ pages: Set<String>, _ statements: (SpecIndex, String) -> [String]) -> Change.Cause? {
    let touched = pages.filter { page in
      statements(old, counterpart(of: page, in: old)).sorted()
        != statements(new, counterpart(of: page, in: new)).sorted()
    }
    if touched.isEmpty { return nil }
    return touched.contains(where: isRevised) ? .vendor : .transcription
  }

  /// Whether the page was read again or has another revision, or only one side has the page.
  private func isRevised(_ page: String) -> Bool {
    old.pages[page]?.revision != new.pages[page]?.revision || old.pages[page]?.source != new.pages[page]?.source
  }

  /// The page to compare with. If one side does not have a page, this is the older page that it revises.
  private func counterpart(of page: String, in index: SpecIndex) -> String {
    index.pages[page] != nil ? page : (old.pages[page] ?? new.pages[page])?.revises ?? page
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

/// The pages and rulings of one spec, by name.
private struct SpecIndex {
  let pages: [String: Page]
  private let rulings: [Ruling]

  init(_ model: Model) {
    pages = Dictionary(model.pages.map { ($0.id, $0) }) { first, _ in first }
    rulings = model.rulings
  }

  func rulings(on qualifiedName: String) -> [Ruling] { rulings.filter { $0.members.contains(qualifiedName) } }

  /// The pages that a ruling contradicts, and all statements that are involved.
  func contradictions(of ruling: Ruling) -> [String] {
    ruling.pages.map { "page \($0)" } + ruling.evidence.map { "\($0.member), \($0.page): \($0.statement)" }
  }

  /// All statements of a page.
  func statements(on page: String) -> [String] {
    guard let page = pages[page] else { return [] }
    return page.rows.map(\.statement) + page.lists.map(\.statement) + page.samples.flatMap(\.statements)
      + ["\(page.allowsMoreMembers), \(page.sameMembersAs ?? "")"]
  }

  /// The statements of a page about members with this name.
  func statements(on page: String, about name: String) -> [String] {
    guard let page = pages[page] else { return [] }
    let name = name.lowercased()
    let values = page.samples.flatMap(\.values).filter { $0.member.lowercased() == name }.map(\.statement)
    let remarks = page.samples.flatMap(\.remarks).filter { remark in
      remark.prefix { $0 != " " }.split(separator: ".").last?.lowercased() == name
    }
    return page.rows.filter { $0.name.lowercased() == name }.map(\.statement)
      + page.lists.filter { $0.subject.lowercased().hasSuffix(".\(name)") }.map(\.statement) + values + remarks
  }

  /// The statements of a page at these locations. A row is identified by its name, not by its printed type.
  func statements(on page: String, at locations: [Provenance.Location]) -> [String] {
    guard let page = pages[page] else { return [] }
    return locations.flatMap { location in
      switch location {
      case .row(_, let name, _): page.rows.filter { $0.name == name }.map(\.statement)
      case .list(let title): page.lists.filter { $0.title == title }.map(\.statement)
      case .sample(let title), .comment(_, let title): page.samples.filter { $0.title == title }.flatMap(\.statements)
      }
    }
  }
}

extension Page {
  /// All rows. The statement contains the types of the table, because a row has another meaning in another table.
  fileprivate var rows: [(name: String, statement: String)] {
    tables.flatMap { table in
      table.rows.map {
        ($0.name, "row \($0.name) of \(table.subjects): \($0.type); \($0.statements.joined(separator: "; "))")
      }
    }
  }
}

extension NameList {
  fileprivate var statement: String { "list \(title) \(subject) \(statements.joined(separator: "; "))" }
}

extension Ruling {
  fileprivate var description: String {
    "\(id) \(decision) \(tolerances.map(\.rawValue)) \(members) \(pages)"
  }
}

extension Sample {
  fileprivate var statements: [String] { values.map(\.statement) + remarks }
}

/// One value in a sample with its path.
struct SampleValue {
  /// `payload.callDuration`, `callflow[0].action`.
  var path: String
  /// The name of the member that has the value.
  var member: String
  /// `integer 10`.
  var value: String

  var statement: String { "\(path) \(value)" }
}

extension Sample {
  var values: [SampleValue] { shape.values(at: "", of: "") }
}

extension Shape {
  fileprivate func values(at path: String, of member: String) -> [SampleValue] {
    func sampleValue(_ value: String) -> SampleValue { SampleValue(path: path, member: member, value: value) }
    switch self {
    case .scalar(let kind, let literal): return [sampleValue(literal.map { "\(kind.rawValue) \($0)" } ?? kind.rawValue)]
    case .array(let items):
      return [sampleValue("array")]
        + items.enumerated().flatMap { index, item in item.values(at: "\(path)[\(index)]", of: member) }
    case .object(let parts):
      let inner = parts.flatMap { $0.shape.values(at: path.isEmpty ? $0.name : "\(path).\($0.name)", of: $0.name) }
      return [sampleValue("object")] + inner
    }
  }
}
