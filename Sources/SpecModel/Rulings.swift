/// A decision on a contradiction of the pages.
package struct Ruling: Sendable {
  package var id: String
  /// What is decided on, by qualified name: `callDuration`, `MakeCall.source`.
  package var members: [String]
  /// The contradictions that it decides.
  package var conflicts: [Contradiction]
  /// The ids of the pages that the decision contradicts or, where it contradicts none, of all that take part.
  package var pages: [String]
  package var decision: String
  package var because: String
  package var tolerances: [ToleranceKind]
  /// What the pages print, as the tool found it.
  package var evidence: [Evidence]
  package var origin: Origin

  package init(
    id: String, members: [String], conflicts: [Contradiction], pages: [String], decision: String, because: String,
    tolerances: [ToleranceKind], evidence: [Evidence], origin: Origin
  ) {
    self.id = id
    self.members = members
    self.conflicts = conflicts
    self.pages = pages
    self.decision = decision
    self.because = because
    self.tolerances = tolerances
    self.evidence = evidence
    self.origin = origin
  }
}

/// The kinds of contradiction that the tool finds by itself, by the names that rulings use.
package enum ConflictClass: String, CaseIterable, Sendable {
  /// The printed type of a row against other rows and the model.
  case type
  /// The JSON kind in a sample against the row of the same page, other samples and the model.
  case kind
  /// A name printed in another case.
  case name
  /// The text of a union's tag, printed otherwise than samples have it, or examples that differ.
  case spelling
  /// A row printed beside the object that its member belongs in.
  case nesting
  /// The values that a page leaves, against itself, its samples and the pages that must agree with it.
  case values
  /// The types of events that pages of one endpoint and product name.
  case event
  /// A sample that shows alternatives, or null in a text.
  case placeholder
  /// Literals of different forms, or of none that the type has.
  case format
  /// Whether a member is null or missing where it does not apply, and whether it may be.
  case presence
  /// What is assumed where a member is missing.
  case `default`
  /// The smallest or largest value, length or count.
  case limit
  /// A sample that breaks a rule between members.
  case rule
  /// What a member stands for, and when it is there.
  case meaning
  /// A member that a sample shows and no table of the page lists.
  case undocumented
  /// A row that no sample of the page shows, and that does not say its member may be missing.
  case missingFromSample = "missing-from-sample"
  /// A page that claims to have the members of another, and has not.
  case sameMembers = "same-members"
  /// A member that a page has no more, and an older revision of it had.
  case removed
}

/// What is contradictory: a class, and what is meant by it.
package struct Contradiction: Hashable, Sendable {
  package var kind: ConflictClass
  /// The qualified name of a member; for some classes, an endpoint or page.
  package var subject: String

  package init(kind: ConflictClass, subject: String) {
    self.kind = kind
    self.subject = subject
  }
}

/// One place that takes part in a contradiction.
package struct Evidence: Hashable, Sendable {
  package var member: String
  package var page: String
  /// What stands there: `row callDuration is String`.
  package var statement: String
  package var origin: Origin

  package init(member: String, page: String, statement: String, origin: Origin) {
    self.member = member
    self.page = page
    self.statement = statement
    self.origin = origin
  }
}

/// What a ruling can let a decoder accept, by the names in a spec. Each is one overload of the runtime.
package enum ToleranceKind: String, CaseIterable, Sendable {
  /// Digits in a text where the type is a number: `"10"`.
  case numberInText = "number-in-text"
  /// A text that says null: `"null"`, `"Null"` or `"NULL"`.
  case nullInText = "null-in-text"
  /// Another spelling of a member's name or of a tag, as a page prints it.
  case alias
  /// A member beside the object that it belongs in.
  case hoistedMember = "hoisted-member"
}

/// A form that one member accepts.
package struct Tolerance: Sendable {
  package enum Form: Hashable, Sendable {
    case numberInText
    case nullInText
    /// The other spelling of the name.
    case alias(String)
  }

  package var form: Form
  /// The id of the ruling that allows it.
  package var ruling: String

  package init(form: Form, ruling: String) {
    self.form = form
    self.ruling = ruling
  }
}

/// Another text for the tag of a union's case.
package struct Alias: Hashable, Sendable {
  package var text: String
  /// The id of the ruling that allows it.
  package var ruling: String

  package init(text: String, ruling: String) {
    self.text = text
    self.ruling = ruling
  }
}
