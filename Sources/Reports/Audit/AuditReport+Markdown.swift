import Emitters
import SpecModel

// For a pull request or a wiki.
extension AuditReport {
  package var markdown: String {
    Markdown.paragraphs([
      .heading(1, "Audit"),
      isComplete ? "Everything is accounted for." : "Not everything is accounted for.",
      totals,
      section("Diagnostics", ["Problem", "What", "Where"], diagnostics.map(cells)),
      section(
        "Pages",
        [
          "Page", "Revision", "Rows", "Names in lists", "Samples", "Members of samples", "Only in samples", "Conflicts",
          "Rulings",
        ], audit.pages.map(cells)),
      section("Webhooks", ["Page", "Webhook", "What it narrows because of the page"], audit.pages.flatMap(useCells)),
      section("Rulings", ["Ruling", "Conflicts", "Pages", "Also read"], audit.rulings.map(cells)),
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
        ("Members of samples", sum(\.sampleMembers).markdown),
        ("Types", "\(audit.types)"),
        ("Members", "\(audit.members), of which only in samples: \(audit.membersWithoutRow)"),
        ("Values", "\(audit.values)"),
        ("Rules", "\(audit.rules)"),
        ("Rulings", "\(audit.rulings.count)"),
        ("Conflicts", conflicts ?? "not looked for because of the errors"),
      ]
      + faults.compactMap { name, count in
        count.map { ("\(text: name.prefix(1).uppercased() + name.dropFirst())", "\($0)") }
      }
    return .table(["Total", ""], rows.map { [$0, $1] })
  }

  private func cells(_ problem: Problem) -> [Markdown] {
    ["\(code: problem.id)", "\(text: problem.message)", "\(code: problem.place)"]
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
  fileprivate var markdown: Markdown { "\(text: words)" }
}
