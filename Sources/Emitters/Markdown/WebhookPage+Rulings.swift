import SpecModel

extension WebhookPage {
  /// The rulings about what the pages of the webhook print on its bodies, or about what it accepts.
  var rulings: Markdown {
    let bodies = ([event] + replies).flatMap { [$0.type] + $0.parts.map(\.type) }
    let types = (bodies + bodies.flatMap(model.members).compactMap(\.type.enumerationName)).unique
    let others = model.memberNames(of: model.types.map(\.name)).subtracting(model.memberNames(of: bodies))
    let forms = accepted.byRuling(in: types)
    var contradicted: [Markdown] = []
    var uncontradicted: [Markdown] = []
    for ruling in model.rulings {
      let evidence = ruling.evidence.filter { webhook.pages.contains($0.page) && !others.contains($0.member) }
      if evidence.isEmpty, forms[ruling.id] == nil { continue }
      let decision: Markdown = "\(links.ruling(ruling.id)): \(text: ruling.decision)"
      let contradicting = Set(evidence.filter(\.contradicts).map(\.page))
      if contradicting.isEmpty {
        uncontradicted.append(decision)
      } else {
        var pages = pages.filter { contradicting.contains($0.id) }.map(\.link)
        pages[0] = "Contradicted by \(pages[0])"
        contradicted.append(.wrapped(decision, pages))
      }
    }
    return rulings(contradicted, uncontradicted)
  }

  private func rulings(_ contradicted: [Markdown], _ uncontradicted: [Markdown]) -> Markdown {
    if contradicted.isEmpty && uncontradicted.isEmpty { return "" }
    return .paragraphs([
      .heading(2, "Rulings"),
      "A link leads to what the pages print.",
      contradicted.isEmpty ? "" : "Decisions that pages of this webhook contradict:",
      .bullets(contradicted),
      uncontradicted.isEmpty
        ? ""
        : """
        Decisions that no page of this webhook contradicts. The pages disagree with each other or with themselves, or \
        pages of other webhooks contradict:
        """,
      .bullets(uncontradicted),
    ])
  }
}

extension Model {
  /// The names of the members of these types, and of the tags of unions, as rulings have them.
  fileprivate func memberNames(of types: [String]) -> Set<String> {
    let tags = types.compactMap(union).compactMap { union in
      union.discriminator.selector.map { "\(union.name).\($0)" }
    }
    return Set(types.flatMap(members).map(\.qualifiedName) + tags)
  }
}

extension MemberType {
  /// The enum that a value of this type is, or is a list of.
  fileprivate var enumerationName: String? {
    switch self {
    case .enumeration(let name): name
    case .list(let item), .map(let item): item.type.enumerationName
    case .scalar, .record, .union, .json: nil
    }
  }
}
