import SpecModel

/// The table of a record's members: one row a member, with the printed rows that it comes from.
struct MemberTable {
  let model: Model
  let links: DocsMap.Links
  let sources: SourceColumn
  /// What the pages of a webhook leave of the values; none for the type itself.
  var narrowings: [Narrowing] = []
  /// The headings under which the types of members stand on the same page, by type.
  var sections: [String: Section] = [:]

  /// A heading for a declared type that stands inside another.
  struct Section {
    var title: Markdown
    var anchor: String
  }

  func render(_ record: Record) -> Markdown {
    if record.members.isEmpty { return "It has no members." }
    return .table(
      ["Name", "Type", "Presence", "Values and limits", "Meaning", sources.title],
      record.members.map { member in
        [
          "\(code: member.name)",
          type(member.type),
          member.isOptional ? "optional" : "required",
          limits(of: member, in: record),
          "\(text: member.doc)",
          sources.cell(member.sources, in: record.name),
        ]
      })
  }

  // MARK: Types

  /// The kind in JSON, with a link where the spec declares the type.
  func type(_ type: MemberType) -> Markdown { self.type(type, ending: "") }

  /// - Parameter ending: makes the plural of the kind.
  private func type(_ type: MemberType, ending: Markdown) -> Markdown {
    switch type {
    case .scalar(let scalar): "\(text: scalar.kind.rawValue)\(ending)"
    case .enumeration(let name): "string\(ending), \(links.type(name))"
    case .record(let name): "object\(ending), \(place(of: name))"
    case .union(let name): "\(.choice(kinds(of: name).map { "\($0)\(ending)" })), \(place(of: name))"
    case .list(let item): "array\(ending) of \(self.type(item, ending: "s"))"
    }
  }

  private func place(of type: String) -> Markdown {
    sections[type].map { .link($0.title, to: Destination(anchor: $0.anchor)) } ?? links.type(type)
  }

  private func kinds(of union: String) -> [Markdown] {
    guard let union = model.unions.first(where: { $0.name == union }) else { return [] }
    switch union.discriminator {
    case .tag, .tagBeside: return ["object"]
    case .jsonKind: return union.cases.map { "\(text: $0.tag)" }
    }
  }

  // MARK: Values

  private func limits(of member: Member, in record: Record) -> Markdown {
    let left = values(left: .member(record: record.name, name: member.name))
    let read = member.tolerances.map { "Also read: \($0.form.words) (\(links.ruling($0.ruling)))." as Markdown }
    return .sentences(left + member.notes.map { "\(prose: $0)" } + read)
  }

  /// The values that the pages leave: a sentence for each page that leaves others.
  private func values(left subject: Narrowing.Subject) -> [Markdown] {
    narrowings.filter { $0.subject == subject }.reduce(into: []) { sentences, narrowing in
      let values: [Markdown] = narrowing.values.map { "\(code: $0)" }
      let sentence: Markdown = values.count == 1 ? "Only \(.list(values))." : "One of \(.list(values))."
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
  }
}
