/// A decision on a contradiction of the pages.
package struct Ruling: Sendable {
  package var id: String
  /// What is decided on, by identity: `callDuration`, `MakeCall.source`.
  package var members: [String]
  /// The ids of the pages that the decision departs from or, where it departs from none, of all that take part.
  package var pages: [String]
  package var decision: String
  package var because: String
  package var tolerances: [ToleranceKind]
  /// What the pages print, as the tool found it.
  package var evidence: [Evidence]
  package var origin: Origin

  package init(
    id: String, members: [String], pages: [String], decision: String, because: String, tolerances: [ToleranceKind],
    evidence: [Evidence], origin: Origin
  ) {
    self.id = id
    self.members = members
    self.pages = pages
    self.decision = decision
    self.because = because
    self.tolerances = tolerances
    self.evidence = evidence
    self.origin = origin
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
  /// The member's name in another case, as a page prints it.
  case otherCase = "other-case"
  /// Another name of an action, as a page prints it.
  case otherName = "other-name"
  /// A member beside the object that it belongs in.
  case memberOneLevelUp = "member-one-level-up"
}

/// A form that one member accepts.
package struct Tolerance: Sendable {
  package enum Form: Hashable, Sendable {
    case numberInText
    case nullInText
    /// The other spelling of the name.
    case otherCase(String)
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
package struct OtherTag: Hashable, Sendable {
  package var text: String
  /// The id of the ruling that allows it.
  package var ruling: String

  package init(text: String, ruling: String) {
    self.text = text
    self.ruling = ruling
  }
}
