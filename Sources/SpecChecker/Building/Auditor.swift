import SpecModel
import SpecText

/// Counts what was matched and what conflicts: ``Matches`` and list of ``Conflict`` -> ``Audit``.
struct Auditor {
  let types: ResolvedTypes
  let matches: Matches
  private let withRow: Set<MemberKey>
  /// By page: the sample members that have no row on any page.
  private let shown: [String: Set<MemberKey>]

  init(_ types: ResolvedTypes, _ matches: Matches) {
    self.types = types
    self.matches = matches
    let withRow = Set(matches.sources.filter { $0.value.contains { !$0.location.isSample } }.keys)
    var shown: [String: Set<MemberKey>] = [:]
    for statement in matches.shown where !withRow.contains(statement.fact.key) {
      shown[statement.page, default: []].insert(statement.fact.key)
    }
    self.withRow = withRow
    self.shown = shown
  }

  /// The counts that need no comparison of the pages.
  func audit(_ pages: [PageSyntax], _ webhooks: [Webhook]) -> Audit {
    let members = types.records.flatMap { name, record in
      record.members.map { MemberKey(owner: name, name: $0.member.name) }
    }
    return Audit(
      pages: pages.map(page),
      webhooks: webhooks,
      types: types.records.count + types.unions.count + types.enumerations.count,
      members: members.count,
      membersWithoutRow: members.count { matches.sources[$0] != nil && !withRow.contains($0) },
      values: types.enumerations.values.reduce(0) { $0 + $1.values.count },
      rules: types.records.values.reduce(0) { $0 + $1.declaration.rules.count })
  }

  /// The conflicts, each with the ruling that decides it.
  static func conflicts(_ conflicts: [Conflict], _ rulings: [Ruling]) -> [Audit.Conflict] {
    let ids = Dictionary(rulings.flatMap { ruling in ruling.conflicts.map { ($0, ruling.id) } }) { first, _ in first }
    return conflicts.map { conflict in
      Audit.Conflict(
        conflict.key, pages: Set(conflict.evidence.map(\.page)).sorted(), ruling: ids[conflict.key])
    }
  }

  private func page(_ page: PageSyntax) -> Audit.Page {
    let withoutRow = (shown[page.id.value] ?? []).map { "\($0.owner).\($0.name)" }
    return Audit.Page(
      id: page.id.value, title: page.title, revision: page.revision.value, revises: page.revises?.value,
      rows: count(page.tables.flatMap(\.rows).map(\.name.range)),
      listed: count(page.lists.flatMap(\.values).map(\.range)),
      samples: page.samples.count,
      sampleMembers: count(page.samples.flatMap(\.shape.names)),
      withoutRow: withoutRow.sorted())
  }

  private func count(_ names: [SourceRange]) -> Audit.Count {
    Audit.Count(total: names.count, used: names.count { matches.used.contains($0) })
  }
}

extension ShapeSyntax {
  /// The source ranges of all member names, at any depth.
  fileprivate var names: [SourceRange] {
    switch content {
    case .object(let parts): parts.flatMap { [$0.name.range] + $0.shape.names }
    case .array(let items): items.flatMap(\.names)
    case .scalar: []
    }
  }
}

extension Provenance.Location {
  fileprivate var isSample: Bool {
    switch self {
    case .sample, .comment: true
    case .row, .list: false
    }
  }
}
