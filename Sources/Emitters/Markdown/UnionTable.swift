import SpecModel

/// The table of a union's cases: one row a case.
struct UnionTable {
  let members: MemberTable
  /// The webhook whose pages decide which cases are shown; nil for the type itself.
  var webhook: Webhook?

  func render(_ union: Union) -> Markdown {
    let shown = union.cases.filter { webhook?.leaves($0, of: union) ?? true }
    return .paragraphs([
      introduction(union),
      .table(columns(union), shown.map { row($0, of: union) }),
      others(union.cases.filter { item in !shown.contains { $0.tag == item.tag } }),
    ])
  }

  private func introduction(_ union: Union) -> Markdown {
    switch union.discriminator {
    case .tag(let member): "\(code: member) says which one it is."
    case .tagBeside(let member, let content):
      "An object: \(code: member) says which one it is, \(code: content) holds its members."
    case .jsonKind: "The kind of the JSON value says which one it is."
    }
  }

  private func columns(_ union: Union) -> [Markdown] {
    switch union.discriminator {
    case .tag(let member): ["\(code: member)", "Type", "Meaning", members.sources.title]
    case .tagBeside(let member, let content): ["\(code: member)", "\(code: content)", "Meaning", members.sources.title]
    case .jsonKind: ["Kind", "Type", "Meaning", members.sources.title]
    }
  }

  private func row(_ item: Union.Case, of union: Union) -> [Markdown] {
    [
      "\(code: item.tag)", content(item, of: union), .sentences(["\(text: item.doc)"] + aliases(of: item)),
      members.sources.cell(item.sources),
    ]
  }

  private func aliases(of item: Union.Case) -> [Markdown] {
    item.aliases.map { "Also read: \($0.words) (\(members.links.ruling($0.ruling)))." }
  }

  private func content(_ item: Union.Case, of union: Union) -> Markdown {
    if case .tagBeside = union.discriminator, case .record(let name) = item.type,
      members.model.members(of: name).isEmpty
    {
      return "none"
    }
    return members.type(item.type)
  }

  /// What the type has and the pages of the webhook do not.
  private func others(_ cases: [Union.Case]) -> Markdown {
    if cases.isEmpty { return "" }
    let names: [Markdown] = cases.map { "\(code: $0.tag)" }
    return "The type has more, which break the rules of this webhook: \(.list(names))."
  }
}
