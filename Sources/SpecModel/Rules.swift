/// A rule between the members of one record.
package struct Rule: Sendable {
  package enum Condition: Hashable, Sendable {
    /// If a member is present, or has this value, another member must be present.
    case requires(member: String, value: String?, other: String)
    /// A number must be less than another one.
    case lessThan(member: String, other: String)
    /// A list can have at most `count` items of one case of its union.
    case atMost(list: String, tag: String, count: Int)
    /// An item of one case must be the last item of its list.
    case last(list: String, tag: String)
    /// An item of one case must not be directly followed by an item of another case.
    case notBefore(list: String, tag: String, next: String)
  }

  package enum Severity: String, CaseIterable, Sendable {
    case error
    /// Allowed, but something is lost, or the vendor's own samples break the rule.
    case warning
  }

  package var condition: Condition
  package var severity: Severity
  /// The reason, if the condition does not explain it.
  package var doc: String?
  /// The rows, lists and comments that state the rule.
  package var sources: [Provenance]
  package var origin: Origin

  package init(condition: Condition, severity: Severity, doc: String?, sources: [Provenance], origin: Origin) {
    self.condition = condition
    self.severity = severity
    self.doc = doc
    self.sources = sources
    self.origin = origin
  }
}
