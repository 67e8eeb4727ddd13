import SpecModel

extension WebhookPage {
  /// The rulings about what the pages of the webhook print, or about what it accepts.
  var rulings: Markdown {
    let bodies = [event, reply].compactMap(\.self).flatMap { [$0.type] + $0.parts.map(\.type) }
    let types = (bodies + bodies.flatMap(model.members).compactMap(\.type.enumerationName)).unique
    let shown = model.rulings.filter { ruling in
      !accepted.by(ruling.id, in: types).isEmpty || ruling.evidence.contains { webhook.pages.contains($0.page) }
    }
    if shown.isEmpty { return "" }
    return .paragraphs([
      .heading(2, "Where the pages disagree"),
      "A link leads to what the pages print.",
      .table(
        ["Ruling", "Decision"],
        shown.map { [links.ruling($0.id), "\(text: $0.decision)"] }),
    ])
  }
}

extension Sequence where Element: Equatable {
  /// Each element once, in the order of its first appearance.
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
