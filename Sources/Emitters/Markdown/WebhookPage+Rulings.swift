import SpecModel

// Where the documentation of a webhook was contradictory.
extension WebhookPage {
  var rulings: Markdown {
    let bodies = [event, reply].compactMap(\.self).flatMap { [$0.type] + $0.parts.map(\.type) }
    let names = Set(bodies + bodies.flatMap(model.members).compactMap(\.type.enumerationName))
    let shown = model.rulings.filter { ruling in
      !tolerated.by(ruling.id, in: names).isEmpty
        || ruling.evidence.contains { webhook.pages.contains($0.page) }
    }
    if shown.isEmpty { return "" }
    return .paragraphs([
      .heading(2, "Where the pages disagree"),
      """
      With one another, or a table with the sample beside it. What is read besides the documented form is reported as \
      a deviation and never written.
      """,
      .table(
        ["Ruling", "About", "What holds", "Which page says otherwise", "Also read"],
        shown.map { ruling in
          let members: [Markdown] = ruling.members.map { "\(code: $0)" }
          return [
            links.ruling(ruling.id), .list(members), "\(text: ruling.decision)", printed.departures(from: ruling.id),
            .list(tolerated.by(ruling.id, in: names)),
          ]
        }),
    ])
  }
}

extension Sequence where Element: Equatable {
  /// Each element once, where it stands first.
  package var unique: [Element] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

extension MemberType {
  /// The enum that a value of this type is, or is a list of.
  fileprivate var enumerationName: String? {
    switch self {
    case .enumeration(let name): name
    case .list(let item): item.enumerationName
    case .scalar, .record, .union: nil
    }
  }
}
