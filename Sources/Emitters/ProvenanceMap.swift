import SpecModel

/// Lists where the pages document each thing that is generated: ``Model`` -> a file.
///
/// One line is one source of one thing, so that a change of a row changes only its own lines:
/// `{"type": "Say", "member": "speed", "states": "minimum: 0.5", "page": "voice-api", "table": "say", ...}`.
struct ProvenanceMap {
  static let path = "Docs/provenance.json"

  private let model: Model
  /// The sources of the cases of unions, by the records of the cases.
  private let cases: [String: [Provenance]]

  private init(_ model: Model) {
    self.model = model
    var cases: [String: [Provenance]] = [:]
    for item in model.unions.flatMap(\.cases) {
      if case .record(let name) = item.type { cases[name, default: []] += item.sources }
    }
    self.cases = cases
  }

  static func file(_ model: Model) -> GeneratedFile {
    let map = ProvenanceMap(model)
    return GeneratedFile(
      path: path,
      contents: JSON.file([
        ("module", .text(model.module)),
        ("pages", .array(model.pages.map(map.page))),
        ("provenance", .array(model.types.flatMap(map.entries) + model.webhooks.flatMap(map.entries))),
      ]))
  }

  private func page(_ page: Page) -> JSON {
    let revised = page.revises.map { [("revises", JSON.text($0))] } ?? []
    let source = page.source.map { [("source", $0.json)] } ?? []
    return .lines(
      [("page", .text(page.id)), ("title", .text(page.title)), ("revision", .text(page.revision))] + revised + source)
  }

  private typealias Members = [(name: String, value: JSON)]

  /// One entry for each source, and one for the ruling that decided.
  private func entries(_ subject: Members, _ sources: [Provenance], ruling: String? = nil) -> [JSON] {
    let ruled: Members = ruling.map { [("ruling", .text($0))] } ?? []
    return sources.map { .object(subject + $0.json) } + (ruled.isEmpty ? [] : [.object(subject + ruled)])
  }

  // MARK: Types

  private func entries(_ type: TypeDeclaration) -> [JSON] {
    let name: Members = [("type", .text(type.name))]
    let parts: [JSON] =
      switch type {
      case .record(let record):
        record.members.flatMap { entries($0, name) }
          + record.rules.flatMap { entries(name + [("rule", .text($0.condition.sentence))], $0.sources) }
      case .union(let union):
        union.cases.flatMap { entries(name + [("case", .text($0.tag))], $0.sources) }
      case .enumeration(let enumeration):
        enumeration.values.flatMap { entries(name + [("value", .text($0.text))], $0.sources) }
      }
    var seen: Set<[String]> = []
    let wholes = sources(of: type).filter { seen.insert([$0.page, $0.part.kind, $0.part.title]).inserted }
    return wholes.map { .object(name + $0.whole) } + parts
  }

  private func entries(_ member: Member, _ type: Members) -> [JSON] {
    let name = type + [("member", .text(member.name))]
    let facts = member.statedFacts.flatMap { fact in
      entries(name + [("states", .text("\(fact.key): \(fact.text)"))], fact.sources, ruling: fact.ruling)
    }
    return entries(name, member.sources) + facts
  }

  /// The sources of everything in a type; for a record also those of the cases of unions that it is.
  private func sources(of type: TypeDeclaration) -> [Provenance] {
    switch type {
    case .record(let record):
      record.members.flatMap(\.sources) + record.rules.flatMap(\.sources) + (cases[record.name] ?? [])
    case .union(let union): union.cases.flatMap(\.sources)
    case .enumeration(let enumeration): enumeration.values.flatMap(\.sources)
    }
  }

  // MARK: Webhooks

  private func entries(_ webhook: Webhook) -> [JSON] {
    let name: Members = [("webhook", .text(webhook.name))]
    let lists = ([webhook.event] + webhook.replyBodies).compactMap(\.list)
    return webhook.pages.map { .object(name + [("page", .text($0))]) }
      + lists.flatMap(\.rules).flatMap { entries(name + [("rule", .text($0.condition.sentence))], $0.sources) }
      + webhook.restrictions.flatMap { restriction in
        restriction.values.flatMap { value in
          entries(name + restriction.subject.json + [("allows", .text(value))], restriction.sources)
        }
      }
  }
}

extension PageSource {
  fileprivate var json: JSON {
    let texts = [("address", address), ("commit", commit), ("version", version), ("read", read)]
    return .object(texts.compactMap { name, text in text.map { (name, .text($0)) } })
  }
}

extension Restriction.Subject {
  fileprivate var json: [(name: String, value: JSON)] {
    switch self {
    case .member(let record, let name): [("type", .text(record)), ("member", .text(name))]
    case .tag(let union): [("type", .text(union))]
    }
  }
}

extension Provenance {
  fileprivate var json: [(name: String, value: JSON)] {
    switch location {
    case .row(_, let name, let type): whole + [("row", .text(name))] + (type.map { [("printed", .text($0))] } ?? [])
    case .comment(let name, _): whole + [("comment", .text(name))]
    case .list, .sample: whole
    }
  }

  fileprivate var whole: [(name: String, value: JSON)] {
    [("page", .text(page)), (part.kind, .text(part.title))]
  }

  /// The table, list or sample that it is in.
  fileprivate var part: (kind: String, title: String) {
    switch location {
    case .row(let title, _, _): ("table", title)
    case .list(let title): ("list", title)
    case .sample(let title), .comment(_, let title): ("sample", title)
    }
  }
}
