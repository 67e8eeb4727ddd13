import Emitters
package import SpecModel

/// What became of the pages of a spec, as a reviewer reads it: ``Audit`` and diagnostics -> text, Markdown or JSON.
package struct AuditReport: Report {
  /// A problem that was reported.
  package struct Problem {
    package var id: String
    package var message: String
    /// `Spec/rulings.yaml:7:3`.
    package var place: String

    package init(id: String, message: String, place: String) {
      self.id = id
      self.message = message
      self.place = place
    }
  }

  let audit: Audit
  let diagnostics: [Problem]

  package init(_ audit: Audit, diagnostics: [Problem]) {
    self.audit = audit
    self.diagnostics = diagnostics
  }

  /// Whether nothing is left over, without a source or undecided.
  package var isComplete: Bool { audit.conflicts != nil && diagnostics.isEmpty && leftOver == 0 }
}

// What is counted over all pages.
extension AuditReport {
  func sum(_ count: KeyPath<Audit.Page, Audit.Count>) -> Audit.Count {
    audit.pages.map { $0[keyPath: count] }.reduce(Audit.Count(total: 0, used: 0), +)
  }

  var samples: Int { audit.pages.reduce(0) { $0 + $1.samples } }

  /// Rows, names in lists and members of samples that no part of the types was found for.
  var leftOver: Int {
    [\Audit.Page.rows, \.listed, \.sampleMembers].map(sum).reduce(0) { $0 + $1.total - $1.used }
  }

  /// The classes of the contradictions that were found, with their numbers.
  var classes: [(kind: ConflictClass, count: Int)] {
    ConflictClass.allCases.compactMap { kind in
      let count = (audit.conflicts ?? []).count { $0.contradiction.kind == kind }
      return count == 0 ? nil : (kind, count)
    }
  }

  /// What has to be nothing, by the names that the report uses; nil for what errors kept from being looked for.
  var faults: [(name: String, count: Int?)] {
    func count(_ id: String) -> Int? { audit.conflicts == nil ? nil : diagnostics.count { $0.id == id } }
    let named = ["unused-row", "unruled-conflict", "stale-ruling", "missing-source"]
    return [
      ("left over", leftOver),
      ("unruled conflicts", audit.conflicts?.count { $0.ruling == nil }),
      ("stale rulings", count("stale-ruling")),
      ("missing sources", count("missing-source")),
      ("other diagnostics", diagnostics.count { !named.contains($0.id) }),
    ]
  }
}

// What belongs to one page.
extension AuditReport {
  func conflicts(on page: Audit.Page) -> [Audit.Conflict]? {
    audit.conflicts.map { conflicts in conflicts.filter { $0.pages.contains(page.id) } }
  }

  /// The rulings that decide conflicts of a page.
  func rulings(on page: Audit.Page) -> [String] { (conflicts(on: page) ?? []).compactMap(\.ruling).unique }

  /// The webhooks that use a page, each with what it narrows because of it.
  func uses(of page: Audit.Page) -> [(webhook: String, restrictions: [Restriction])] {
    audit.webhooks.filter { $0.pages.contains(page.id) }.map { webhook in
      (webhook.name, webhook.restrictions.filter { $0.sources.contains { $0.page == page.id } })
    }
  }
}

extension Restriction.Subject {
  /// `CallStatusPayload.callStatus`, or the name of a union.
  var name: String {
    switch self {
    case .member(let record, let name): "\(record).\(name)"
    case .tag(let union): union
    }
  }
}
