package import SpecText

/// Where something of the model stands in the spec. Emitters only hand it on.
package typealias Origin = SourceRange

/// A checked spec: every reference resolved, every row and member accounted for, every conflict ruled.
///
/// Inert: emitters read it and nothing changes it. Lists are in the order of the spec.
package struct Model: Sendable {
  /// The name of the module that is generated.
  package var module: String
  package var moduleOrigin: Origin
  package var families: [Family]
  package var pages: [Page]
  package var webhooks: [Webhook]
  package var rulings: [Ruling]
  package var guides: [Guide]

  package init(
    module: String, moduleOrigin: Origin, families: [Family], pages: [Page], webhooks: [Webhook], rulings: [Ruling],
    guides: [Guide]
  ) {
    self.module = module
    self.moduleOrigin = moduleOrigin
    self.families = families
    self.pages = pages
    self.webhooks = webhooks
    self.rulings = rulings
    self.guides = guides
  }
}

/// The types of one spec file, which become one family of source files.
package struct Family: Sendable {
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
}

extension Model {
  package var types: [TypeDeclaration] { families.flatMap(\.types) }

  package var records: [Record] {
    types.compactMap { if case .record(let record) = $0 { record } else { nil } }
  }

  package var unions: [Union] {
    types.compactMap { if case .union(let union) = $0 { union } else { nil } }
  }

  package var enumerations: [Enumeration] {
    types.compactMap { if case .enumeration(let enumeration) = $0 { enumeration } else { nil } }
  }
}
