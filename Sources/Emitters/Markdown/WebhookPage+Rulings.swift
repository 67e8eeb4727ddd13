import SpecModel

// Where the documentation of a webhook was contradictory.
extension WebhookPage {
  var rulings: Markdown {
    let names = [event, reply].compactMap(\.self).flatMap { [$0.type] + $0.parts.map(\.type) }
    let tolerances = names.flatMap(types.members).flatMap(\.tolerances)
    let shown = model.rulings.filter { ruling in
      tolerances.contains { $0.ruling == ruling.id } || ruling.evidence.contains { webhook.pages.contains($0.page) }
    }
    if shown.isEmpty { return "" }
    return .paragraphs([
      .heading(2, "Rulings"),
      """
      Here the pages contradict each other or themselves. What is read besides the documented form is reported as a \
      deviation and never written.
      """,
      .table(
        ["Ruling", "About", "Decision", "Also read"],
        shown.map { ruling in
          let members: [Markdown] = ruling.members.map { "\(code: $0)" }
          return [
            links.ruling(ruling.id), .list(members), "\(text: ruling.decision)",
            .list(tolerances.filter { $0.ruling == ruling.id }.map(\.form).unique.map(\.words)),
          ]
        }),
    ])
  }
}

extension Tolerance.Form {
  /// What is read besides the documented form.
  var words: Markdown {
    switch self {
    case .numberInText: "digits in a text"
    case .otherCase(let name): "the name \(code: name)"
    }
  }
}

extension Array where Element: Equatable {
  /// Each element once, where it stands first.
  var unique: [Element] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
