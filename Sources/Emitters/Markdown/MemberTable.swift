import SpecModel

/// The table of a record's members: one row per member, and lists below it for what is too long for a cell.
struct MemberTable {
  let model: Model
  let links: DocsMap.Links
  let accepted: AcceptedForms
  /// The webhook whose restrictions apply; nil for the type itself.
  var webhook: Webhook?
  /// The headings for the types of members on the same page, by type.
  var sections: [String: Section] = [:]

  /// A heading for a declared type that is part of another.
  struct Section {
    var title: Markdown
    var anchor: String
  }

  /// The number of values that fit into a cell.
  private static let cellLimit = 4

  func render(_ record: Record) -> Markdown {
    if record.members.isEmpty { return "It has no members." }
    return .paragraphs([
      table(record),
      longLists(in: record),
      accepted.list(of: record.name, links),
      rules(of: record),
      derivedMembers(of: record),
      missing(record.members.map { ($0.name, $0.sources) }),
    ])
  }

  private func table(_ record: Record) -> Markdown {
    .table(
      ["Name", "Type", "Presence", "Values and limits", "Meaning"],
      record.members.map { member in
        [
          name(of: member),
          type(member.type),
          member.isOptional ? "optional" : "required",
          limits(of: member, in: record),
          "\(text: member.doc)",
        ]
      })
  }

  /// The name in JSON, and the name in Swift if it is another one.
  private func name(of member: Member) -> Markdown {
    let swift = member.identifier
    return swift.isName(member.name)
      ? "\(code: member.name)" : "\(code: member.name), in Swift \(code: swift.text.replacing("`", with: ""))"
  }

  // MARK: Below the table

  /// The allowed values of members that have too many for a cell.
  private func longLists(in record: Record) -> Markdown {
    .bullets(
      record.members.flatMap { member in
        allowedValues(of: member, in: record).filter { $0.count > Self.cellLimit }.map {
          .wrapped("\(code: member.name) is one of", $0)
        }
      })
  }

  private func rules(of record: Record) -> Markdown {
    if record.rules.isEmpty { return "" }
    return .paragraphs(["Rules:", .bullets(record.rules.map { "\(prose: $0.note)" })])
  }

  private func derivedMembers(of record: Record) -> Markdown {
    .paragraphs(
      record.derivedMembers.map {
        "In Swift, \(code: $0.identifier.text) is derived from \(code: $0.member): \(text: $0.doc)"
      })
  }

  /// The names that the pages of the webhook do not document, although the type has them.
  func missing(_ items: [(name: String, sources: [Provenance])]) -> Markdown {
    guard let webhook else { return "" }
    let missing = items.filter { item in !item.sources.contains { webhook.pages.contains($0.page) } }
    if missing.isEmpty { return "" }
    let pages: Markdown = webhook.pages.count == 1 ? "page" : "pages"
    return .wrapped("Not on the \(pages) of this webhook:", missing.map { "\(code: $0.name)" })
  }

  // MARK: Types

  /// The JSON type, with a link if the spec declares the type.
  func type(_ type: MemberType) -> Markdown { self.type(type, ending: "") }

  /// - Parameter ending: makes the plural of the type.
  private func type(_ type: MemberType, ending: Markdown) -> Markdown {
    switch type {
    case .scalar(let scalar): "\(text: scalar.kind.rawValue)\(ending)"
    case .enumeration(let name): "\(kind(of: name))\(ending), \(links.type(name))"
    case .record(let name): "object\(ending), \(link(to: name))"
    case .union(let name): "\(.choice(kinds(of: name).map { "\($0)\(ending)" })), \(link(to: name))"
    case .json: "any JSON value\(ending)"
    case .list(let item): "array\(ending) of \(items(item))"
    case .map(let item): "map\(ending) of \(items(item))"
    }
  }

  private func items(_ item: MemberType.Item) -> Markdown {
    "\(type(item.type, ending: "s"))\(item.isNullable ? " or nulls" : "")"
  }

  private func kind(of enumeration: String) -> Markdown {
    model.isNumeric(enumeration: enumeration) ? "integer" : "string"
  }

  private func link(to type: String) -> Markdown {
    sections[type].map { .link($0.title, to: Destination(anchor: $0.anchor)) } ?? links.type(type)
  }

  private func kinds(of union: String) -> [Markdown] {
    guard let union = model.union(union) else { return [] }
    switch union.discriminator {
    case .tag, .tagBeside, .outerTag, .members, .header: return ["object"]
    case .jsonKind: return union.cases.map { "\(text: $0.tag)" }
    }
  }

  // MARK: Values

  private func limits(of member: Member, in record: Record) -> Markdown {
    let values = allowedValues(of: member, in: record).map { values -> Markdown in
      switch values.count {
      case 1: "Only \(values[0])."
      case ...Self.cellLimit: "One of \(.list(values))."
      default: "See the list below."
      }
    }
    return .sentences(values + member.notes().map { "\(prose: $0)" })
  }

  /// The values that the pages of the webhook allow, once for each list that differs.
  private func allowedValues(of member: Member, in record: Record) -> [[Markdown]] {
    let restrictions = webhook?.restrictions ?? []
    let lists = restrictions.filter { $0.subject == .member(record: record.name, name: member.name) }.map(\.values)
    // Allowing both booleans is no restriction.
    if case .scalar(.boolean) = member.type { return codes(lists.filter { $0.count == 1 }) }
    return codes(lists)
  }

  private func codes(_ lists: [[String]]) -> [[Markdown]] { lists.unique.map { $0.map { "\(code: $0)" } } }
}
