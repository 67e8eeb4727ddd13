package import SpecText

/// Where something of the model stands in the spec. Emitters only hand it on.
package typealias Origin = SourceRange

/// A checked spec: every reference resolved, every row and member accounted for, every conflict ruled.
///
/// Inert: emitters read it and nothing changes it. Lists are in the order of the spec.
/// It is a class because everything holds it, and a copy of a struct would count each list anew.
package final class Model: Sendable {
  /// The name of the module that is generated.
  package let module: String
  package let moduleOrigin: Origin
  package let sourceGroups: [SourceGroup]
  package let pages: [Page]
  package let webhooks: [Webhook]
  package let rulings: [Ruling]
  package let guides: [Guide]

  // The types of all source groups, by their kinds and by their names.
  package let types: [TypeDeclaration]
  package let records: [Record]
  package let unions: [Union]
  package let enumerations: [Enumeration]
  private let recordPlaces: [String: Int]
  private let unionPlaces: [String: Int]
  private let enumerationPlaces: [String: Int]
  private let pagePlaces: [String: Int]

  package init(
    module: String, moduleOrigin: Origin, sourceGroups: [SourceGroup], pages: [Page], webhooks: [Webhook],
    rulings: [Ruling],
    guides: [Guide]
  ) {
    self.module = module
    self.moduleOrigin = moduleOrigin
    self.sourceGroups = sourceGroups
    self.pages = pages
    self.webhooks = webhooks
    self.rulings = rulings
    self.guides = guides
    types = sourceGroups.flatMap(\.types)
    records = types.compactMap { if case .record(let record) = $0 { record } else { nil } }
    unions = types.compactMap { if case .union(let union) = $0 { union } else { nil } }
    enumerations = types.compactMap { if case .enumeration(let enumeration) = $0 { enumeration } else { nil } }
    recordPlaces = places(of: records, by: \.name)
    unionPlaces = places(of: unions, by: \.name)
    enumerationPlaces = places(of: enumerations, by: \.name)
    pagePlaces = places(of: pages, by: \.id)
  }

  package func record(_ name: String) -> Record? { recordPlaces[name].map { records[$0] } }
  package func union(_ name: String) -> Union? { unionPlaces[name].map { unions[$0] } }
  package func enumeration(_ name: String) -> Enumeration? { enumerationPlaces[name].map { enumerations[$0] } }
  package func page(_ id: String) -> Page? { pagePlaces[id].map { pages[$0] } }

  /// The ids of the pages that say something, in the order of the spec.
  package func pages(of sources: [Provenance]) -> [String] {
    guard let first = sources.first?.page else { return [] }
    if sources.allSatisfy({ $0.page == first }) { return [first] }
    return Set(sources.compactMap { pagePlaces[$0.page] }).sorted().map { pages[$0].id }
  }
}

/// Where each name stands first.
private func places<Item>(of items: [Item], by name: (Item) -> String) -> [String: Int] {
  Dictionary(zip(items.lazy.map(name), items.indices)) { first, _ in first }
}

/// The types of one spec file, which become one group of source files.
package struct SourceGroup: Sendable {
  /// The name of the spec file without its ending: `call-events`.
  package var name: String
  package var types: [TypeDeclaration]

  package init(name: String, types: [TypeDeclaration]) {
    self.name = name
    self.types = types
  }
}

/// A type that the spec declares.
package enum TypeDeclaration: Sendable {
  case record(Record)
  case union(Union)
  case enumeration(Enumeration)

  package var name: String {
    switch self {
    case .record(let record): record.name
    case .union(let union): union.name
    case .enumeration(let enumeration): enumeration.name
    }
  }

  package var origin: Origin {
    switch self {
    case .record(let record): record.origin
    case .union(let union): union.origin
    case .enumeration(let enumeration): enumeration.origin
    }
  }

  /// The names of the declared types that stand in this one.
  package var partNames: [String] {
    switch self {
    case .record(let record): record.members.compactMap(\.type.declaredName)
    case .union(let union): union.cases.compactMap(\.type.declaredName)
    case .enumeration: []
    }
  }
}
