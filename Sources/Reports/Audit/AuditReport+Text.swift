import Emitters
import SpecModel

extension AuditReport {
  package var text: String {
    let sections = [
      ("pages", audit.pages.flatMap(lines)), ("rulings", audit.rulings.map(line)), ("total", total),
    ]
    let shown = sections.filter { !$0.1.isEmpty }.map { title, lines in
      "\(title)\n" + lines.map { "  \($0)\n" }.joined() + "\n"
    }
    return shown.joined() + conclusion.prefix(1).lowercased() + conclusion.dropFirst() + "\n"
  }

  private func lines(_ page: Audit.Page) -> [String] {
    let revised = page.revises.map { ", revises \($0)" } ?? ""
    let facts =
      [
        "rows: \(page.rows.description)", "names in lists: \(page.listed.description)",
        "samples: \(page.samples), members in them: \(page.sampleMembers.description)",
      ] + (page.withoutRow.isEmpty ? [] : ["only in samples: \(listed(page.withoutRow))"])
      + (conflicts(on: page).map { ["conflicts: \($0.count)"] } ?? [])
    let rulings = rulings(on: page)
    let users = uses(of: page)
    let uses =
      users.isEmpty
      ? ["not used by a webhook"]
      : users.flatMap { webhook, restrictions in
        restrictions.isEmpty
          ? ["used by \(webhook)"]
          : restrictions.map { "used by \(webhook): \($0.subject.name) is \(listed($0.values))" }
      }
    return ["\(withSingleBlanks(page.title)) (\(page.id), revision \(withSingleBlanks(page.revision))\(revised))"]
      + (facts + (rulings.isEmpty ? [] : ["rulings: \(listed(rulings))"]) + uses).map { "  \($0)" }
  }

  private func line(_ ruling: Ruling) -> String {
    let conflicts = ruling.conflicts.map { "\($0.kind.rawValue) of \($0.subject)" }
    let tolerances = ruling.tolerances.map(\.rawValue)
    return "\(ruling.id): \(conflicts.count) conflict\(conflicts.count == 1 ? "" : "s")"
      + (conflicts.isEmpty ? "" : " (\(listed(conflicts)))")
      + (ruling.pages.isEmpty ? "" : ", pages \(listed(ruling.pages))")
      + (tolerances.isEmpty ? "" : ", tolerates \(listed(tolerances))")
  }

  private var total: [String] {
    let conflicts = audit.conflicts.map { conflicts in
      "conflicts: \(conflicts.count)"
        + (classes.isEmpty ? "" : " (\(listed(classes.map { "\($0.kind.rawValue) \($0.count)" })))")
    }
    return [
      "pages: \(audit.pages.count)",
      "rows: \(sum(\.rows).description)",
      "names in lists: \(sum(\.listed).description)",
      "samples: \(samples), members in them: \(sum(\.sampleMembers).description)",
      "types: \(audit.types), members: \(audit.members), only in samples: \(audit.membersWithoutRow)",
      "values: \(audit.values), rules: \(audit.rules), rulings: \(audit.rulings.count)",
      conflicts ?? "conflicts: not checked because of errors",
    ] + mustBeZero.compactMap { name, count in count.map { "\(name): \($0)" } }
  }
}

extension Audit.Count {
  /// `19 of 19 used`.
  var description: String { total == 0 ? "0" : "\(used) of \(total) used" }
}

private func listed(_ names: [String]) -> String { names.map(withSingleBlanks).joined(separator: ", ") }
