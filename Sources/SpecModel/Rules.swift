/// What members of one record must be to one another.
package struct Rule: Sendable {
  package enum Condition: Hashable, Sendable {
    /// A member that is there, or that has this value, needs another one.
    case requires(member: String, value: String?, other: String)
    /// A number is less than another one.
    case lessThan(member: String, other: String)
    /// A list has at most so many items of one case of its union.
    case atMost(list: String, tag: String, count: Int)
    /// An item of one case is the last of its list.
    case last(list: String, tag: String)
    /// An item of one case is not directly followed by one of another.
    case notBefore(list: String, tag: String, next: String)
  }

  package enum Severity: String, CaseIterable, Sendable {
    case error
    /// Allowed, but something gets lost, or the vendor's own samples do it too.
    case warning
  }

  package var condition: Condition
  package var severity: Severity
  /// Why, where the condition does not say it.
  package var doc: String?
  /// The rows, lists and comments that state it.
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
