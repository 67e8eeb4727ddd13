import SpecModel

// Where the documentation of a webhook was contradictory.
extension WebhookPage {
  var rulings: Markdown {
    let bodies = [event, reply].compactMap(\.self).flatMap { [$0.type] + $0.parts.map(\.type) }
    let names = bodies + bodies.flatMap(model.members).compactMap(\.type.enumerationName)
    let shown = model.rulings.filter { ruling in
      !model.tolerated(by: ruling.id, in: names).isEmpty
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
            links.ruling(ruling.id), .list(members), "\(text: ruling.decision)", otherwise(ruling),
            .list(model.tolerated(by: ruling.id, in: names)),
          ]
        }),
    ])
  }

  /// What the pages print that the ruling departs from.
  private func otherwise(_ ruling: Ruling) -> Markdown {
    .sentences(
      model.pages.filter { ruling.pages.contains($0.id) }.map { page in
        let statements: [Markdown] = ruling.evidence.filter { $0.page == page.id }.map { "\(text: $0.statement)" }
        return "\(text: page.title): \(.list(statements.unique))."
      })
  }
}

extension Model {
  /// What a ruling lets a decoder read besides the documented form.
  ///
  /// - Parameter types: the types to look in; nil for all.
  func tolerated(by ruling: String, in types: [String]? = nil) -> [Markdown] {
    let records = records.filter { types?.contains($0.name) ?? true }
    let unions = unions.filter { types?.contains($0.name) ?? true }
    let forms = records.flatMap(\.members).flatMap(\.tolerances).filter { $0.ruling == ruling }.map(\.form.words)
    let misplaced = records.flatMap(\.misplaced).filter { $0.ruling == ruling }.map(\.words)
    let tags = unions.flatMap(\.cases).flatMap(\.otherTags).filter { $0.ruling == ruling }.map(\.words)
    let values = enumerations.filter { types?.contains($0.name) ?? true }.flatMap(\.values)
    let texts = values.flatMap(\.otherTexts).filter { $0.ruling == ruling }.map(\.words)
    return (forms + misplaced + tags + texts).unique
  }
}

extension Tolerance.Form {
  /// What is read besides the documented form.
  var words: Markdown {
    switch self {
    case .numberInText: "digits in a text"
    case .nullInText: "the texts \(code: "null"), \(code: "Null") and \(code: "NULL") as null"
    case .otherCase(let name): "the name \(code: name)"
    }
  }
}

extension MisplacedMember {
  var words: Markdown { "a member \(code: name) beside \(code: container)" }
}

extension OtherTag {
  var words: Markdown { "the name \(code: text)" }
}

extension Array where Element: Equatable {
  /// Each element once, where it stands first.
  var unique: [Element] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
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
