import SpecModel

/// The page of all declared types, without the restrictions of webhooks.
struct TypesPage {
  static let title = "Types"

  private let model: Model
  private let links: DocsMap.Links
  private let members: MemberTable

  init(_ model: Model, _ accepted: AcceptedForms, links: DocsMap.Links) {
    self.model = model
    self.links = links
    members = MemberTable(model: model, links: links, accepted: accepted)
  }

  /// The headings of the page, each with the types below it.
  static func sections(of model: Model) -> [(title: String, types: [TypeDeclaration])] {
    [
      ("Enums", model.enumerations.map { .enumeration($0) }),
      ("Records", model.records.map { .record($0) }),
      ("Unions", model.unions.map { .union($0) }),
    ].filter { !$0.types.isEmpty }
  }

  func render() -> Markdown {
    let sections = Self.sections(of: model).map { section -> Markdown in
      .paragraphs([.heading(2, "\(text: section.title)")] + section.types.map(declaration))
    }
    return """
      \(.heading(1, "\(text: Self.title)"))

      The types of all webhooks. A webhook may allow fewer values: see \(links.page(DocsMap.index, "its page")).

      \(.paragraphs(sections))

      """
  }

  private func declaration(_ type: TypeDeclaration) -> Markdown {
    switch type {
    case .enumeration(let enumeration): section(enumeration.name, enumeration.doc, table(enumeration))
    case .record(let record): section(record.name, record.doc, members.render(record))
    case .union(let union): section(union.name, union.doc, UnionTable(members: members).render(union))
    }
  }

  private func section(_ name: String, _ doc: String, _ table: Markdown) -> Markdown {
    .paragraphs([.heading(3, "\(text: name)"), "\(text: doc) \(links.sources(of: name))", table])
  }

  private func table(_ enumeration: Enumeration) -> Markdown {
    .paragraphs([
      .table(
        ["Value", "In Swift", "Meaning"],
        enumeration.values.map { value in
          ["\(code: value.text)", "\(code: "." + value.identifier.text)", "\(text: value.doc)"]
        }),
      members.accepted.list(of: enumeration.name, links),
    ])
  }
}
