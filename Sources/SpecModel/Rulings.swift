import SpecText

/// A decision on a contradiction of the pages.
package struct Ruling: Sendable {
  package var id: String
  /// The qualified names of the members: `callDuration`, `MakeCall.source`.
  package var members: [String]
  /// The contradictions that it decides.
  package var conflicts: [Contradiction]
  /// The ids of the pages that the decision contradicts or, if there are none, of all pages that are involved.
  package var pages: [String]
  package var decision: String
  package var because: String
  package var tolerances: [ToleranceKind]
  /// The statements of the pages, as found by the checker.
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

/// The classes of contradictions that the checker finds. The raw value is the name in rulings.
package enum ConflictClass: String, CaseIterable, Sendable {
  /// The printed type of a row differs from other rows or the model.
  case type
  /// The JSON kind in a sample differs from the row of the same page, other samples or the model.
  case kind
  /// A name is printed in another case.
  case name
  /// A tag or value is printed differently, or examples differ.
  case spelling
  /// A row is printed outside the object that contains its member.
  case nesting
  /// The allowed values differ from the samples of the page or from pages that must agree.
  case values
  /// The event types differ between pages of one endpoint and product.
  case event
  /// A sample shows alternatives, or null as text.
  case placeholder
  /// Sample values have different formats, or a format that the type does not have.
  case format
  /// Whether a member can be null or missing.
  case presence
  /// The unit of a number.
  case unit
  /// The default value of a missing member.
  case `default`
  /// The minimum or maximum value, length or count.
  case limit
  /// A sample breaks a rule between members.
  case rule
  /// The meaning of a member, and the condition under which it is present.
  case meaning
  /// A sample shows a member that no table of the page lists.
  case undocumented
  /// No sample of the page shows the member of a row, and the row does not state that it may be missing.
  case missingFromSample = "missing-from-sample"
  /// A page declares the same members as another page, but has different ones.
  case sameMembers = "same-members"
  /// A page no longer has a member that an older revision has.
  case removed
}

/// The key of a contradiction: its class and its subject.
package struct Contradiction: Hashable, Sendable {
  package var kind: ConflictClass
  /// The qualified name of a member; for the classes `event` and `same-members`, an endpoint or a page.
  package var subject: String

  package init(kind: ConflictClass, subject: String) {
    self.kind = kind
    self.subject = subject
  }
}

/// One statement that is involved in a contradiction.
package struct Evidence: Hashable, Sendable {
  package var member: String
  package var page: String
  /// The statement as text: `row 'callDuration' has type String`.
  package var statement: String
  /// Whether it contradicts the decision: the types do not have what it states.
  package var contradicts = false
  package var origin: Origin

  package init(member: String, page: String, statement: String, origin: Origin) {
    self.member = member
    self.page = page
    self.statement = statement
    self.origin = origin
  }
}

extension Evidence {
  /// Whether a sample makes the statement.
  package func isPart(of sample: Sample) -> Bool {
    origin.file == sample.origin.file && sample.origin.start <= origin.start && origin.end <= sample.origin.end
  }
}

/// What a ruling can make a decoder accept. The raw value is the name in rulings.
package enum ToleranceKind: String, CaseIterable, Sendable {
  /// A number as text: `"10"`.
  case numberInText = "number-in-text"
  /// Null as text: `"null"`, `"Null"` or `"NULL"`.
  case nullInText = "null-in-text"
  /// An alias for the name of a member, a tag or a value, as printed on a page.
  case alias
  /// A member beside the object that should contain it.
  case hoistedMember = "hoisted-member"
}

/// Additional input that a decoder accepts for one member.
package struct Tolerance: Sendable {
  package enum Input: Hashable, Sendable {
    case numberInText
    case nullInText
    /// The alias for the name.
    case alias(String)
  }

  package var input: Input
  /// The id of the ruling that allows it.
  package var ruling: String

  package init(input: Input, ruling: String) {
    self.input = input
    self.ruling = ruling
  }
}

/// An alias for a tag of a union or a value of an enum.
package struct Alias: Hashable, Sendable {
  package var text: String
  /// The id of the ruling that allows it.
  package var ruling: String

  package init(text: String, ruling: String) {
    self.text = text
    self.ruling = ruling
  }
}
