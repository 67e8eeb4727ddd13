import Emitters
import SpecModel

// Later versions may add keys, but keep these.
extension AuditReport {
  package var json: String {
    JSON.file([
      ("complete", .flag(isComplete)),
      ("total", total),
      ("pages", .array(audit.pages.map(object))),
      ("rulings", .array(audit.rulings.map(object))),
      ("diagnostics", .array(diagnostics.map(object))),
    ])
  }

  private var total: JSON {
    let counts: [(name: String, value: JSON)] = [
      ("pages", .number(audit.pages.count)), ("rows", sum(\.rows).json), ("listed", sum(\.listed).json),
      ("samples", .number(samples)), ("sampleMembers", sum(\.sampleMembers).json), ("types", .number(audit.types)),
      ("members", .number(audit.members)), ("membersWithoutRow", .number(audit.membersWithoutRow)),
      ("values", .number(audit.values)), ("rules", .number(audit.rules)),
    ]
    let classes = classes.map { (name: $0.kind.rawValue, value: JSON.number($0.count)) }
    // If a name is unknown, the pages and the types were not compared.
    let conflicts = audit.conflicts.map { _ in [("conflicts", JSON.object(classes))] } ?? []
    let zeros = mustBeZero.compactMap { name, count in
      count.map { (name: camelCase(name), value: JSON.number($0)) }
    }
    return .object(counts + conflicts + zeros)
  }

  private func camelCase(_ name: String) -> String {
    let words = name.split(separator: " ")
    return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private func object(_ page: Audit.Page) -> JSON {
    let conflicts = conflicts(on: page).map { [("conflicts", JSON.array($0.map(object)))] } ?? []
    return .object(
      [("page", .text(page.id)), ("title", .text(page.title)), ("revision", .text(page.revision))]
        + (page.revises.map { [("revises", .text($0))] } ?? []) + [
          ("rows", page.rows.json), ("listed", page.listed.json), ("samples", .number(page.samples)),
          ("sampleMembers", page.sampleMembers.json), ("withoutRow", .array(page.withoutRow.map(JSON.text))),
        ] + conflicts + [("webhooks", .array(uses(of: page).map(object)))])
  }

  private func object(_ conflict: Audit.Conflict) -> JSON {
    .object(
      [("class", .text(conflict.contradiction.kind.rawValue)), ("of", .text(conflict.contradiction.subject))]
        + (conflict.ruling.map { [("ruling", .text($0))] } ?? []))
  }

  private func object(_ use: (webhook: String, restrictions: [Restriction])) -> JSON {
    let restrictions = use.restrictions.map { restriction in
      JSON.object([("of", .text(restriction.subject.name)), ("values", .array(restriction.values.map(JSON.text)))])
    }
    return .object([("webhook", .text(use.webhook)), ("restrictions", .array(restrictions))])
  }

  private func object(_ ruling: Ruling) -> JSON {
    .object([
      ("ruling", .text(ruling.id)), ("conflicts", .number(ruling.conflicts.count)),
      ("pages", .array(ruling.pages.map(JSON.text))),
      ("tolerances", .array(ruling.tolerances.map { .text($0.rawValue) })),
    ])
  }

  private func object(_ diagnostic: Diagnostic) -> JSON {
    .object([
      ("id", .text(diagnostic.id)), ("message", .text(diagnostic.message)), ("location", .text(diagnostic.location)),
    ])
  }
}

extension Audit.Count {
  fileprivate var json: JSON { .object([("total", .number(total)), ("used", .number(used))]) }
}
