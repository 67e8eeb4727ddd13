import SpecModel

/// The table of a record's members: one row a member, with the printed rows that it comes from.
struct MemberTable {
  let model: Model
  let links: DocsMap.Links
  let sources: SourceColumn
  /// What the pages of a webhook leave of the values; none for the type itself.
  var restrictions: [Restriction.Subject: [Restriction]] = [:]
  /// The headings under which the types of members stand on the same page, by type.
  var sections: [String: Section] = [:]

  /// A heading for a declared type that stands inside another.
  struct Section {
    var title: Markdown
    var anchor: String
  }

  func render(_ record: Record) -> Markdown {
    if record.members.isEmpty { return "It has no members." }
    return .paragraphs([table(record), rules(of: record), derivedMembers(of: record)])
  }

  private func table(_ record: Record) -> Markdown {
    .table(
      ["Name", "Type", "Presence", "Values and limits", "Meaning", sources.title],
      record.members.map { member in
        [
          "\(code: member.name)",
          type(member.type),
          member.isOptional ? "optional" : "required",
          limits(of: member, in: record),
          "\(text: member.doc)",
          sources.cell(member.sources),
        ]
      })
  }

  // MARK: Rules and derived members

  private func rules(of record: Record) -> Markdown {
    if record.rules.isEmpty { return "" }
    let rules = record.rules.map { rule -> Markdown in
      let places = sources.cell(rule.sources)
      return places.isEmpty ? "\(prose: rule.note)" : "\(prose: rule.note) (\(places))"
    }
    return .paragraphs(["What its members are to one another:", .bullets(rules)])
  }

  private func derivedMembers(of record: Record) -> Markdown {
    .lines(
      record.derivedMembers.map { reading in
        "In Swift, \(code: reading.name) reads \(code: reading.member) in each of its shapes: \(text: reading.doc)"
      })
  }

  // MARK: Types

  /// The kind in JSON, with a link where the spec declares the type.
  func type(_ type: MemberType) -> Markdown { self.type(type, ending: "") }

  /// - Parameter ending: makes the plural of the kind.
  private func type(_ type: MemberType, ending: Markdown) -> Markdown {
    switch type {
    case .scalar(let scalar): "\(text: scalar.kind.rawValue)\(ending)"
    case .enumeration(let name): "\(kind(of: name))\(ending), \(links.type(name))"
    case .record(let name): "object\(ending), \(place(of: name))"
    case .union(let name): "\(.choice(kinds(of: name).map { "\($0)\(ending)" })), \(place(of: name))"
    case .list(let item): "array\(ending) of \(self.type(item, ending: "s"))"
    }
  }

  private func kind(of enumeration: String) -> Markdown {
    model.isNumeric(enumeration: enumeration) ? "integer" : "string"
  }

  private func place(of type: String) -> Markdown {
    sections[type].map { .link($0.title, to: Destination(anchor: $0.anchor)) } ?? links.type(type)
  }

  private func kinds(of union: String) -> [Markdown] {
    guard let union = model.union(union) else { return [] }
    switch union.discriminator {
    case .tag, .tagBeside: return ["object"]
    case .jsonKind: return union.cases.map { "\(text: $0.tag)" }
    }
  }

  // MARK: Values

  private func limits(of member: Member, in record: Record) -> Markdown {
    let left = values(left: .member(record: record.name, name: member.name))
    let forms = member.tolerances.map { ($0.input.words, $0.ruling) }
    let hoisted = record.hoisted.filter { $0.container == member.name }.map { ($0.words, $0.ruling) }
    let read = (forms + hoisted).map { "Also read: \($0) (\(links.ruling($1)))." as Markdown }
    return .sentences(left + member.notes(in: model).map { "\(prose: $0)" } + read)
  }

  /// The values that the pages leave: a sentence for each page that leaves others.
  private func values(left subject: Restriction.Subject) -> [Markdown] {
    (restrictions[subject] ?? []).reduce(into: []) { sentences, restriction in
      let values: [Markdown] = restriction.values.map { "\(code: $0)" }
      let sentence: Markdown = values.count == 1 ? "Only \(.list(values))." : "One of \(.list(values))."
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
  }
}
