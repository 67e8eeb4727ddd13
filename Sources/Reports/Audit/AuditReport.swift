import Emitters
package import SpecModel

/// Reports whether the types of a spec use everything that its pages contain, and which rulings decide the conflicts.
package struct AuditReport: Report {
  /// A diagnostic with its location as text.
  package struct Diagnostic {
    package var id: String
    package var message: String
    /// `Spec/rulings.yaml:7:3`.
    package var location: String

    package init(id: String, message: String, location: String) {
      self.id = id
      self.message = message
      self.location = location
    }
  }

  let audit: Audit
  let diagnostics: [Diagnostic]

  package init(_ audit: Audit, diagnostics: [Diagnostic]) {
    self.audit = audit
    self.diagnostics = diagnostics
  }

  /// Whether there is no diagnostic, and everything on the pages is used.
  package var isComplete: Bool { audit.conflicts != nil && diagnostics.isEmpty && unused == 0 }
}

extension AuditReport {
  /// The conclusion, as a sentence without the final period.
  var conclusion: String {
    isComplete ? "Everything on the pages is used" : "Something on the pages is unused, or a diagnostic was reported"
  }
}

// Sums over all pages.
extension AuditReport {
  func sum(_ count: KeyPath<Audit.Page, Audit.Count>) -> Audit.Count {
    audit.pages.map { $0[keyPath: count] }.reduce(Audit.Count(total: 0, used: 0), +)
  }

  var samples: Int { audit.pages.reduce(0) { $0 + $1.samples } }

  /// The rows, names in lists and members of samples that no type uses.
  var unused: Int {
    [\Audit.Page.rows, \.listed, \.sampleMembers].map(sum).reduce(0) { $0 + $1.total - $1.used }
  }

  /// The classes of conflicts that were found, with their counts.
  var classes: [(kind: ConflictClass, count: Int)] {
    ConflictClass.allCases.compactMap { kind in
      let count = (audit.conflicts ?? []).count { $0.contradiction.kind == kind }
      return count == 0 ? nil : (kind, count)
    }
  }

  /// The counts that must be 0; nil if errors prevented the check.
  var mustBeZero: [(name: String, count: Int?)] {
    func count(_ id: String) -> Int? { audit.conflicts == nil ? nil : diagnostics.count { $0.id == id } }
    let named = ["unused-row", "unruled-conflict", "stale-ruling", "missing-source"]
    return [
      ("unused", unused),
      ("unruled conflicts", audit.conflicts?.count { $0.ruling == nil }),
      ("stale rulings", count("stale-ruling")),
      ("missing sources", count("missing-source")),
      ("other diagnostics", diagnostics.count { !named.contains($0.id) }),
    ]
  }
}

// The parts of the report on one page.
extension AuditReport {
  func conflicts(on page: Audit.Page) -> [Audit.Conflict]? {
    audit.conflicts.map { conflicts in conflicts.filter { $0.pages.contains(page.id) } }
  }

  /// The rulings that decide conflicts of a page.
  func rulings(on page: Audit.Page) -> [String] { (conflicts(on: page) ?? []).compactMap(\.ruling).unique }

  /// The webhooks that use a page, each with the restrictions that come from the page.
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
