import SpecModel

/// The column that says where on the vendor's pages something stands.
struct SourceColumn {
  let model: Model
  /// The pages of a webhook, to which others are only the second choice; all pages for the types themselves.
  private let own: [Page]

  /// - Parameter pages: the ids of the pages of a webhook.
  init(_ model: Model, pages: [String]? = nil) {
    self.model = model
    own = pages.map { ids in model.pages.filter { ids.contains($0.id) } } ?? model.pages
  }

  /// The title of the column, with the name of the page when there is only one.
  var title: Markdown { own.count == 1 ? "From \(text: own[0].title)" : "From" }

  /// The rows of each page or, where it has none, lists and samples. Those of other pages are marked as such.
  func cell(_ sources: [Provenance]) -> Markdown {
    if own.count == 1, let places = places(sources, on: own[0]) { return places }
    let found = sentences(sources, on: own)
    if !found.isEmpty { return found }
    let others = sentences(sources, on: model.pages)
    if others.isEmpty { return "" }
    return own.count == 1 ? "Not on this page. \(others)" : "Not on these pages. \(others)"
  }

  private func sentences(_ sources: [Provenance], on pages: [Page]) -> Markdown {
    .sentences(
      pages.compactMap { page in
        places(sources, on: page).map { "\(text: page.title): \($0)." }
      })
  }

  private func places(_ sources: [Provenance], on page: Page) -> Markdown? {
    let places = sources.filter { $0.page == page.id }.map(\.place)
    let rows = places.filter { if case .row = $0 { true } else { false } }
    let shown = rows.isEmpty ? Array(places.prefix(1)) : rows
    return shown.isEmpty ? nil : .conjunction(shown.map { words(for: $0, on: page) }.unique)
  }

  private func words(for place: Provenance.Place, on page: Page) -> Markdown {
    switch place {
    case .row(let table, let name, let printed):
      let facts = page.facts(ofRow: name, type: printed, in: table).map { "; \(text: $0)" as Markdown }
      return "row \(code: name), \(text: printed)\(.run(facts))"
    case .list(let title): return "list \"\(text: title)\""
    case .sample(let title): return "sample \"\(text: title)\""
    case .comment(let name, let title): return "comment on \(code: name) in sample \"\(text: title)\""
    }
  }
}

extension Page {
  /// What a row states besides its type and values, with blanks for hyphens: `present when: callDirection INBOUND`.
  fileprivate func facts(ofRow name: String, type: String, in table: String) -> [String] {
    let row = tables.first { $0.title == table }?.rows.first { $0.name == name && $0.type == type }
    return (row?.facts ?? []).compactMap { fact in
      let parts = fact.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      // The values that a row prints stand in a column of their own.
      if ["value", "values", "value-for"].contains(parts[0]) { return nil }
      return parts[0].replacing("-", with: " ") + ":" + parts.dropFirst().joined()
    }
  }
}
