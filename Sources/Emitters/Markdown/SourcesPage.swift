import SpecModel

/// The page that lists what the vendor's pages print about each type.
struct SourcesPage {
  static let title = "Sources"

  let model: Model
  let printed: PrintedRows
  let links: DocsMap.Links

  func render() -> Markdown {
    let sections = Self.types(of: model).map { type -> Markdown in
      .paragraphs([.heading(2, "\(text: type.name)"), section(type)])
    }
    return """
      \(.heading(1, "\(text: Self.title)"))

      What the vendor's pages print about each of the \(links.page(DocsMap.types, "types")): rows as they are printed, \
      lists, samples, and the rulings that decide what no page prints.

      \(.paragraphs(sections + [model.pages.addresses]))

      """
  }

  /// The types in the order of the headings.
  static func types(of model: Model) -> [TypeDeclaration] { TypesPage.sections(of: model).flatMap(\.types) }

  private func section(_ type: TypeDeclaration) -> Markdown {
    let found =
      switch type {
      case .record(let record): table(record)
      case .union(let union): list(union.cases.map { ($0.tag, $0.sources) })
      case .enumeration(let enumeration): list(enumeration.values.map { ($0.text, $0.sources) })
      }
    return found.isEmpty ? "No page documents it." : found
  }

  // MARK: Unions and enums

  /// One item per statement of a page, with all names that it documents.
  private func list(_ names: [(name: String, sources: [Provenance])]) -> Markdown {
    let items = model.pages(of: names.flatMap(\.sources)).flatMap { page in
      let printed = names.compactMap { name, sources in
        statement(sources, on: page).map { (name: "\(code: name)" as Markdown, statement: $0) }
      }
      return printed.map(\.statement).unique.map { statement in
        Markdown.wrapped(
          "\(model.link(toPage: page)), \(statement):", printed.filter { $0.statement == statement }.map(\.name))
      }
    }
    return .bullets(items)
  }

  private func statement(_ sources: [Provenance], on page: String) -> Markdown? {
    let sources = sources.filter { $0.page == page }
    return sources.isEmpty ? nil : printed.statements(sources)
  }

  // MARK: Records

  private func table(_ record: Record) -> Markdown {
    if record.members.isEmpty { return "It has no members." }
    let rows = record.members.flatMap(rows(of:)) + record.rules.flatMap(rows(of:))
    return rows.isEmpty ? "" : .table(["Member or rule", "Page", "Printed"], rows)
  }

  private func rows(of member: Member) -> [[Markdown]] {
    let decided = member.statedFacts.filter(\.sources.isEmpty).compactMap { fact in
      fact.ruling.map { ["\(code: member.name)", "ruling \(links.ruling($0))", printed.fact(fact)] }
    }
    return rows("\(code: member.name)", member.sources) + decided
  }

  private func rows(of rule: Rule) -> [[Markdown]] { rows("\(prose: rule.condition.sentence)", rule.sources) }

  private func rows(_ subject: Markdown, _ sources: [Provenance]) -> [[Markdown]] {
    model.pages(of: sources).map { page in
      [subject, model.link(toPage: page), statement(sources, on: page) ?? ""]
    }
  }
}

/// The rows of all pages as they are printed.
struct PrintedRows {
  private var rows: [Provenance: Markdown] = [:]

  init(_ model: Model) {
    for page in model.pages {
      for table in page.tables {
        for row in table.rows {
          let source = Provenance(page: page.id, location: .row(table: table.title, name: row.name, type: row.type))
          if rows[source] == nil { rows[source] = row.description }
        }
      }
    }
  }

  /// The rows among the sources of one page or, if there are none, the first list, sample or comment.
  func statements(_ sources: [Provenance]) -> Markdown {
    let rows = sources.filter(\.isRow).map(statement).unique
    return rows.isEmpty ? sources.first.map(statement) ?? "" : .conjunction(rows)
  }

  func fact(_ fact: StatedFact) -> Markdown {
    "\(text: withoutHyphens(fact.key)): \(text: fact.text)"
  }

  private func statement(_ source: Provenance) -> Markdown {
    switch source.location {
    case .row(_, let name, let type): rows[source] ?? row(name, type)
    case .list(let title): "list \"\(text: title)\""
    case .sample(let title): "sample \"\(text: title)\""
    case .comment(let name, let title): "comment on \(code: name) in sample \"\(text: title)\""
    }
  }
}

extension Table.Row {
  /// Name and type of the row, and what else it states.
  fileprivate var description: Markdown {
    "\(row(name, type))\(.run(statements.compactMap(factText).map { "; \(text: $0)" }))"
  }
}

private func row(_ name: String, _ type: String?) -> Markdown {
  type.map { "row \(code: name), \(text: $0)" } ?? "row \(code: name)"
}

/// What a row states besides its type, with spaces for hyphens: `present when: callDirection INBOUND`.
///
/// - Returns: nil for values, which the types list.
private func factText(_ fact: String) -> String? {
  let end = fact.utf8.firstIndex(of: UInt8(ascii: ":")) ?? fact.endIndex
  let kind = String(fact[..<end])
  return ["value", "values", "value-for"].contains(kind) ? nil : withoutHyphens(kind) + fact[end...]
}

private func withoutHyphens(_ kind: String) -> String { kind.split(separator: "-").joined(separator: " ") }
