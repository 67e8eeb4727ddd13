import SpecModel

/// The page of all declared types, apart from what single webhooks make of them.
struct TypesPage {
  static let title = "Types"

  private let model: Model
  private let links: DocsMap.Links
  private let members: MemberTable

  init(_ model: Model, _ printed: PrintedPages, links: DocsMap.Links) {
    self.model = model
    self.links = links
    members = MemberTable(model: model, links: links, sources: SourceColumn(model, printed))
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

      What the webhooks are made of. A page may leave less of a type: \
      \(links.page(DocsMap.index, "each webhook")) says so.

      \(.paragraphs(sections))

      """
  }

  private func declaration(_ type: TypeDeclaration) -> Markdown {
    switch type {
    case .enumeration(let enumeration): self.enumeration(enumeration)
    case .record(let record): section(record.name, record.doc, members.render(record))
    case .union(let union): section(union.name, union.doc, UnionTable(members: members).render(union))
    }
  }

  private func section(_ name: String, _ doc: String, _ table: Markdown) -> Markdown {
    .paragraphs([.heading(3, "\(text: name)"), "\(text: doc)", table])
  }

  private func aliases(of value: Enumeration.Value) -> [Markdown] {
    value.aliases.map { "Also read: \($0.words) (\(links.ruling($0.ruling)))." }
  }

  private func enumeration(_ enumeration: Enumeration) -> Markdown {
    section(
      enumeration.name, enumeration.doc,
      .table(
        ["Value", "Meaning", members.sources.title],
        enumeration.values.map { value in
          [
            .list(["\(code: value.text)"] + (value.name.map { ["in Swift \(code: $0)"] } ?? [])),
            .sentences(["\(text: value.doc)"] + aliases(of: value)),
            members.sources.cell(value.sources),
          ]
        }))
  }
}
