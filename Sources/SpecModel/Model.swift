package import SpecText

/// The source range of a part of the model, for diagnostics.
package typealias Origin = SourceRange

/// A checked spec: every name is resolved, every row matches a member, and every conflict has a ruling.
///
/// Immutable. Lists are in the order of the spec.
/// It is a class because many values refer to it, and copying a struct retains each list.
package final class Model: Sendable {
  /// The name of the module that is generated.
  package let module: String
  package let moduleOrigin: Origin
  package let sourceGroups: [SourceGroup]
  package let pages: [Page]
  package let webhooks: [Webhook]
  package let rulings: [Ruling]
  package let guides: [Guide]

  // The types of all source groups.
  package let types: [TypeDeclaration]
  package let records: [Record]
  package let unions: [Union]
  package let enumerations: [Enumeration]
  private let recordIndices: [String: Int]
  private let unionIndices: [String: Int]
  private let enumerationIndices: [String: Int]
  private let pageIndices: [String: Int]

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
    recordIndices = indices(of: records, by: \.name)
    unionIndices = indices(of: unions, by: \.name)
    enumerationIndices = indices(of: enumerations, by: \.name)
    pageIndices = indices(of: pages, by: \.id)
  }

  package func record(_ name: String) -> Record? { recordIndices[name].map { records[$0] } }
  package func union(_ name: String) -> Union? { unionIndices[name].map { unions[$0] } }
  package func enumeration(_ name: String) -> Enumeration? { enumerationIndices[name].map { enumerations[$0] } }
  package func page(_ id: String) -> Page? { pageIndices[id].map { pages[$0] } }

  /// The ids of the pages of these sources, in the order of the spec.
  package func pages(of sources: [Provenance]) -> [String] {
    guard let first = sources.first?.page else { return [] }
    if sources.allSatisfy({ $0.page == first }) { return [first] }
    return Set(sources.compactMap { pageIndices[$0.page] }).sorted().map { pages[$0].id }
  }
}

/// The first index of each name.
private func indices<Item>(of items: [Item], by name: (Item) -> String) -> [String: Int] {
  Dictionary(zip(items.lazy.map(name), items.indices)) { first, _ in first }
}

/// The types of one spec file. They are generated into one group of source files.
package struct SourceGroup: Sendable {
  /// The name of the spec file without extension: `call-events`.
  package var name: String
  package var types: [TypeDeclaration]

  package init(name: String, types: [TypeDeclaration]) {
    self.name = name
    self.types = types
  }
}

/// A declared type.
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

  /// The names of the declared types that this type contains.
  package var partNames: [String] {
    switch self {
    case .record(let record): record.members.compactMap(\.type.declaredName)
    case .union(let union): union.cases.compactMap(\.type.declaredName)
    case .enumeration: []
    }
  }
}
