import Emitters
import SpecModel

extension AuditReport {
  package var markdown: String {
    Markdown.paragraphs([
      .heading(1, "Audit"),
      "\(text: conclusion).",
      totals,
      section("Diagnostics", ["Diagnostic", "Message", "Location"], diagnostics.map(cells)),
      section(
        "Pages",
        [
          "Page", "Revision", "Rows", "Names in lists", "Samples", "Members in samples", "Only in samples", "Conflicts",
          "Rulings",
        ], audit.pages.map(cells)),
      section("Webhooks", ["Page", "Webhook", "Restrictions from the page"], audit.pages.flatMap(useCells)),
      section("Rulings", ["Ruling", "Conflicts", "Pages", "Tolerates"], audit.rulings.map(cells)),
    ]).text + "\n"
  }

  private func section(_ title: Markdown, _ columns: [Markdown], _ rows: [[Markdown]]) -> Markdown {
    rows.isEmpty ? "" : .paragraphs([.heading(2, title), .table(columns, rows)])
  }

  private var totals: Markdown {
    let classes: [Markdown] = classes.map { "\(text: $0.kind.rawValue) \($0.count)" }
    let conflicts = audit.conflicts.map { "\($0.count)\(classes.isEmpty ? "" : ": \(.list(classes))")" as Markdown }
    let rows: [(Markdown, Markdown)] =
      [
        ("Pages", "\(audit.pages.count)"),
        ("Rows", sum(\.rows).markdown),
        ("Names in lists", sum(\.listed).markdown),
        ("Samples", "\(samples)"),
        ("Members in samples", sum(\.sampleMembers).markdown),
        ("Types", "\(audit.types)"),
        ("Members", "\(audit.members); only in samples: \(audit.membersWithoutRow)"),
        ("Values", "\(audit.values)"),
        ("Rules", "\(audit.rules)"),
        ("Rulings", "\(audit.rulings.count)"),
        ("Conflicts", conflicts ?? "not checked because of errors"),
      ]
      + mustBeZero.compactMap { name, count in
        count.map { ("\(text: name.prefix(1).uppercased() + name.dropFirst())", "\($0)") }
      }
    return .table(["Total", ""], rows.map { [$0, $1] })
  }

  private func cells(_ diagnostic: Diagnostic) -> [Markdown] {
    ["\(code: diagnostic.id)", "\(text: diagnostic.message)", "\(code: diagnostic.location)"]
  }

  private func cells(_ page: Audit.Page) -> [Markdown] {
    let revised: Markdown = page.revises.map { ", revises \(code: $0)" } ?? ""
    return [
      "\(text: page.title) (\(code: page.id))", "\(text: page.revision)\(revised)", page.rows.markdown,
      page.listed.markdown, "\(page.samples)", page.sampleMembers.markdown, codes(page.withoutRow),
      conflicts(on: page).map { "\($0.count)" } ?? "", codes(rulings(on: page)),
    ]
  }

  private func useCells(_ page: Audit.Page) -> [[Markdown]] {
    uses(of: page).map { webhook, restrictions in
      let sentences = restrictions.map { "\(code: $0.subject.name) is \(codes($0.values))." as Markdown }
      return ["\(code: page.id)", "\(code: webhook)", .sentences(sentences)]
    }
  }

  private func cells(_ ruling: Ruling) -> [Markdown] {
    let conflicts: [Markdown] = ruling.conflicts.map { "\(text: $0.kind.rawValue) of \(code: $0.subject)" }
    return ["\(code: ruling.id)", .list(conflicts), codes(ruling.pages), codes(ruling.tolerances.map(\.rawValue))]
  }

  private func codes(_ names: [String]) -> Markdown { .list(names.map { "\(code: $0)" }) }
}

extension Audit.Count {
  fileprivate var markdown: Markdown { "\(text: description)" }
}
