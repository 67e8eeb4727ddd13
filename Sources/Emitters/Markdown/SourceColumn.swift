import SpecModel

/// The column that says where on the vendor's pages something stands.
struct SourceColumn {
  private let model: Model
  private let printed: PrintedPages
  /// The ids of the pages of a webhook, to which others are only the second choice; all pages for the types themselves.
  private let own: Set<String>

  /// - Parameter pages: the ids of the pages of a webhook.
  init(_ model: Model, _ printed: PrintedPages, pages: [String]? = nil) {
    self.model = model
    self.printed = printed
    own = Set(pages ?? model.pages.map(\.id))
  }

  /// The title of the column, with the name of the page when there is only one.
  var title: Markdown { onlyPage.map { "From \(printed.title($0))" } ?? "From" }

  private var onlyPage: String? { own.count == 1 ? own.first : nil }

  /// The rows of each page or, where it has none, lists and samples. Those of other pages are marked as such.
  func cell(_ sources: [Provenance]) -> Markdown {
    if let onlyPage, let places = places(sources, on: onlyPage) { return places }
    let pages = model.pages(of: sources)
    let found = sentences(sources, on: pages.filter(own.contains))
    if !found.isEmpty { return found }
    let others = sentences(sources, on: pages)
    if others.isEmpty { return "" }
    return onlyPage == nil ? "Not on these pages. \(others)" : "Not on this page. \(others)"
  }

  private func sentences(_ sources: [Provenance], on pages: [String]) -> Markdown {
    .sentences(
      pages.compactMap { page in
        places(sources, on: page).map { "\(printed.title(page)): \($0)." }
      })
  }

  private func places(_ sources: [Provenance], on page: String) -> Markdown? {
    let rows = sources.lazy.filter { $0.page == page && $0.isRow }.map(words).unique
    return rows.isEmpty ? sources.first { $0.page == page }.map(words) : .conjunction(rows)
  }

  private func words(for source: Provenance) -> Markdown {
    switch source.location {
    case .row(_, let name, let type): printed.rows[source] ?? "row \(code: name), \(text: type)"
    case .list(let title): "list \"\(text: title)\""
    case .sample(let title): "sample \"\(text: title)\""
    case .comment(let name, let title): "comment on \(code: name) in sample \"\(text: title)\""
    }
  }
}

/// What every page prints, in words.
struct PrintedPages {
  /// Name and type of each row as printed, and what else it states.
  let rows: [Provenance: Markdown]
  private let titles: [String: Markdown]
  /// What they print that a ruling contradicts, by ruling.
  private var departures: [String: Markdown] = [:]

  init(_ model: Model) {
    var rows: [Provenance: Markdown] = [:]
    for page in model.pages {
      for table in page.tables {
        for row in table.rows {
          let place = Provenance(page: page.id, location: .row(table: table.title, name: row.name, type: row.type))
          if rows[place] == nil { rows[place] = row.words }
        }
      }
    }
    self.rows = rows
    titles = Dictionary(model.pages.map { ($0.id, "\(text: $0.title)") }) { first, _ in first }
    let pages = model.pages.map(\.id)
    for ruling in model.rulings {
      departures[ruling.id] = .sentences(pages.filter(ruling.pages.contains).map { statements(of: $0, in: ruling) })
    }
  }

  func title(_ page: String) -> Markdown { titles[page] ?? "\(text: page)" }

  func departures(from ruling: String) -> Markdown { departures[ruling] ?? "" }

  private func statements(of page: String, in ruling: Ruling) -> Markdown {
    let statements: [Markdown] = ruling.evidence.filter { $0.page == page }.map { "\(text: $0.statement)" }
    return "\(title(page)): \(.list(statements.unique))."
  }
}

extension Table.Row {
  fileprivate var words: Markdown {
    "row \(code: name), \(text: type)\(.run(statements.compactMap(\.wordsOfFact).map { "; \(text: $0)" }))"
  }
}

extension String {
  /// What a row states besides its type and values, with blanks for hyphens: `present when: callDirection INBOUND`.
  fileprivate var wordsOfFact: String? {
    let end = utf8.firstIndex(of: UInt8(ascii: ":")) ?? endIndex
    switch self[..<end] {
    // The values that a row prints stand in a column of their own.
    case "value", "values", "value-for": return nil
    case let kind: return kind.split(separator: "-").joined(separator: " ") + self[end...]
    }
  }
}
