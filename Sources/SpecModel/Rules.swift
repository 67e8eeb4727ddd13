/// A rule between the members of one record.
package struct Rule: Sendable {
  package enum Condition: Hashable, Sendable {
    /// If a member is present, or has this value, another member must be present.
    case requires(member: String, value: String?, other: String)
    /// If a member is present, another member must be missing.
    case excludes(member: String, other: String)
    /// Exactly one of the members must be present.
    case exactlyOne(of: [String])
    /// At least one of the members must be present.
    case atLeastOne(of: [String])
    /// A number must be less than another one.
    case lessThan(member: String, other: String)
    /// A list must have at least `count` items of one case of its union.
    case atLeast(list: String, tag: String, count: Int)
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

extension Rule.Condition {
  /// The members in the rule.
  package var members: [String] {
    switch self {
    case .requires(let member, _, let other), .excludes(let member, let other), .lessThan(let member, let other):
      [member, other]
    case .exactlyOne(let members), .atLeastOne(let members): members
    case .atLeast(let list, _, _), .atMost(let list, _, _), .last(let list, _), .notBefore(let list, _, _): [list]
    }
  }

  /// The list that the rule is about.
  package var list: String? {
    switch self {
    case .requires, .excludes, .exactlyOne, .atLeastOne, .lessThan: nil
    case .atLeast(let list, _, _), .atMost(let list, _, _), .last(let list, _), .notBefore(let list, _, _): list
    }
  }

  /// The same rule with its members in alphabetical order, where their order has no meaning.
  package var canonical: Rule.Condition {
    switch self {
    case .excludes(let member, let other): .excludes(member: min(member, other), other: max(member, other))
    case .exactlyOne(let members): .exactlyOne(of: members.sorted())
    case .atLeastOne(let members): .atLeastOne(of: members.sorted())
    case .requires, .lessThan, .atLeast, .atMost, .last, .notBefore: self
    }
  }
}
