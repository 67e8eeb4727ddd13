import SpecModel

/// The table of a union's cases: one row per case.
struct UnionTable {
  let members: MemberTable

  func render(_ union: Union) -> Markdown {
    let allowed = union.cases.filter { members.webhook?.allows($0, of: union) ?? true }
    let others = union.cases.filter { item in !allowed.contains { $0.tag == item.tag } }
    return .paragraphs([
      introduction(union),
      .table(columns(union), allowed.map { row($0, of: union) }),
      others.isEmpty ? "" : .wrapped("Not allowed in this webhook:", others.flatMap(\.codes)),
      members.accepted.list(of: union.name, members.links),
      sharedMembers(of: union),
      members.missing(allowed.map { ($0.tag, $0.sources) }),
    ])
  }

  private func introduction(_ union: Union) -> Markdown {
    switch union.discriminator {
    case .tag(let tag): "The value of \(code: tag.text) decides the type."
    case .tagBeside(let tag, let content):
      "An object. The value of \(code: tag.name) decides the type of \(code: content)."
    case .outerTag(let member): "The value of \(code: member) beside it decides the type."
    case .members:
      "An object. It is the first case in the table all of whose members it has. A member that is null counts as missing."
    case .header(let name):
      "The value of the HTTP header \(code: name) decides the type. The body is the content alone."
    case .jsonKind: "The JSON type of the value decides the case."
    }
  }

  private func columns(_ union: Union) -> [Markdown] {
    switch union.discriminator {
    case .tag(let tag): ["\(code: tag.text)", "Type", "Meaning"]
    case .outerTag(let member): ["\(code: member)", "Type", "Meaning"]
    case .tagBeside(let tag, let content): ["\(code: tag.name)", "\(code: content)", "Meaning"]
    case .members: ["Case", "Members", "Type", "Meaning"]
    case .header(let name): ["\(code: name)", "Type", "Meaning"]
    case .jsonKind: ["JSON type", "Type", "Meaning"]
    }
  }

  private func row(_ item: Union.Case, of union: Union) -> [Markdown] {
    let tags: Markdown = item.tags.isEmpty ? "missing or null" : .list(item.codes)
    let members: Markdown = item.has.isEmpty ? "any" : .list(item.has.map { "\(code: $0)" })
    return [tags] + (union.discriminator == .members ? [members] : [])
      + [content(item, of: union), "\(text: item.doc)"]
  }

  private func sharedMembers(of union: Union) -> Markdown {
    .paragraphs(
      union.sharedMembers.map { shared in
        let path = shared.path.joined(separator: ".")
        let source: Markdown = path == shared.identifier.text ? "" : ", which is \(code: path) of the case"
        return "In Swift, the union itself has \(code: shared.identifier.text)\(source): \(text: shared.doc)"
      })
  }

  private func content(_ item: Union.Case, of union: Union) -> Markdown {
    if case .tagBeside = union.discriminator, case .record(let name) = item.type,
      members.model.members(of: name).isEmpty
    {
      return "none"
    }
    return members.type(item.type)
  }
}

extension Union.Case {
  /// The tags as code. A case without a tag has only a name.
  fileprivate var codes: [Markdown] { tags.isEmpty ? ["\(code: tag)"] : tags.map { "\(code: $0)" } }
}
