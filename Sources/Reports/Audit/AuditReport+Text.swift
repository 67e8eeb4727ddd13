import Emitters
import SpecModel

// For a terminal.
extension AuditReport {
  package var text: String {
    let sections = [
      ("pages", audit.pages.flatMap(lines)), ("rulings", audit.rulings.map(line)), ("total", total),
    ]
    let shown = sections.filter { !$0.1.isEmpty }.map { title, lines in
      "\(title)\n" + lines.map { "  \($0)\n" }.joined() + "\n"
    }
    return shown.joined() + (isComplete ? "everything is accounted for\n" : "not everything is accounted for\n")
  }

  private func lines(_ page: Audit.Page) -> [String] {
    let revised = page.revises.map { ", revises \($0)" } ?? ""
    let facts =
      [
        "rows: \(page.rows.words)", "names in lists: \(page.listed.words)",
        "samples: \(page.samples), members: \(page.sampleMembers.words)",
      ] + (page.withoutRow.isEmpty ? [] : ["only in samples: \(listed(page.withoutRow))"])
      + (conflicts(on: page).map { ["conflicts: \($0.count)"] } ?? [])
    let rulings = rulings(on: page)
    let users = uses(of: page)
    let uses =
      users.isEmpty
      ? ["used by no webhook"]
      : users.flatMap { webhook, restrictions in
        restrictions.isEmpty
          ? ["used by \(webhook)"]
          : restrictions.map { "used by \(webhook): \($0.subject.name) is \(listed($0.values))" }
      }
    return ["\(withSingleBlanks(page.title)) (\(page.id), revision \(withSingleBlanks(page.revision))\(revised))"]
      + (facts + (rulings.isEmpty ? [] : ["ruled by \(listed(rulings))"]) + uses).map { "  \($0)" }
  }

  private func line(_ ruling: Ruling) -> String {
    let conflicts = ruling.conflicts.map { "\($0.kind.rawValue) of \($0.subject)" }
    let read = ruling.tolerances.map(\.rawValue)
    return "\(ruling.id): \(conflicts.count) conflict\(conflicts.count == 1 ? "" : "s")"
      + (conflicts.isEmpty ? "" : " (\(listed(conflicts)))")
      + (ruling.pages.isEmpty ? "" : ", pages \(listed(ruling.pages))")
      + (read.isEmpty ? "" : ", reads \(listed(read))")
  }

  private var total: [String] {
    let conflicts = audit.conflicts.map { conflicts in
      "conflicts: \(conflicts.count)"
        + (classes.isEmpty ? "" : " (\(listed(classes.map { "\($0.kind.rawValue) \($0.count)" })))")
    }
    return [
      "pages: \(audit.pages.count)",
      "rows: \(sum(\.rows).words)",
      "names in lists: \(sum(\.listed).words)",
      "samples: \(samples), members: \(sum(\.sampleMembers).words)",
      "types: \(audit.types), members: \(audit.members), of which only in samples: \(audit.membersWithoutRow)",
      "values: \(audit.values), rules: \(audit.rules), rulings: \(audit.rulings.count)",
      conflicts ?? "conflicts: not looked for because of the errors",
    ] + faults.compactMap { name, count in count.map { "\(name): \($0)" } }
  }
}

extension Audit.Count {
  /// `19 of 19 used`.
  var words: String { total == 0 ? "0" : "\(used) of \(total) used" }
}

private func listed(_ names: [String]) -> String { names.map(withSingleBlanks).joined(separator: ", ") }
