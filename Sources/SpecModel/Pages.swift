/// One documented page, as printed.
package struct Page: Sendable {
  package var id: String
  package var title: String
  package var product: String
  /// The kind of endpoint that the page documents, as printed: `VCA`.
  package var endpoint: String
  /// When the page was read.
  package var revision: String
  /// The id of the page that this one is a newer revision of.
  package var revises: String?
  /// Whether the page says that members may come which it does not list.
  package var allowsMoreMembers: Bool
  /// The HTTP status that the page asks for.
  package var replyStatus: Int?
  /// The id of the page whose members this one claims to have.
  package var sameMembersAs: String?
  package var lists: [NameList]
  package var tables: [Table]
  package var samples: [Sample]
  package var origin: Origin

  package init(
    id: String, title: String, product: String, endpoint: String, revision: String, revises: String?,
    allowsMoreMembers: Bool, replyStatus: Int?, sameMembersAs: String?, lists: [NameList], tables: [Table],
    samples: [Sample], origin: Origin
  ) {
    self.id = id
    self.title = title
    self.product = product
    self.endpoint = endpoint
    self.revision = revision
    self.revises = revises
    self.allowsMoreMembers = allowsMoreMembers
    self.replyStatus = replyStatus
    self.sameMembersAs = sameMembersAs
    self.lists = lists
    self.tables = tables
    self.samples = samples
    self.origin = origin
  }
}

/// A list of names that the prose of a page prints: the supported actions.
package struct NameList: Sendable {
  package var title: String
  /// The member that has these values: `CallFlowAction.action`.
  package var subject: String
  /// What it lists and what it says of that, in the spec's words: `values: say, hangup`.
  package var facts: [String]
  package var origin: Origin

  package init(title: String, subject: String, facts: [String], origin: Origin) {
    self.title = title
    self.subject = subject
    self.facts = facts
    self.origin = origin
  }
}

/// One printed table.
package struct Table: Sendable {
  package struct Row: Sendable {
    package var name: String
    /// The type as the page prints it.
    package var type: String
    /// What else the row states, in the spec's words: `values: INBOUND, OUTBOUND`.
    package var facts: [String]
    package var origin: Origin

    package init(name: String, type: String, facts: [String], origin: Origin) {
      self.name = name
      self.type = type
      self.facts = facts
      self.origin = origin
    }
  }

  package var title: String
  /// The types whose members the table lists.
  package var subjects: [String]
  package var rows: [Row]

  package init(title: String, subjects: [String], rows: [Row]) {
    self.title = title
    self.subjects = subjects
    self.rows = rows
  }
}

/// One printed JSON sample, as facts.
package struct Sample: Sendable {
  package var title: String
  /// The type that the sample shows.
  package var subject: String
  package var shape: Shape
  /// What its comments say, by the paths of members, in the spec's words: `repetition optional: true`.
  package var remarks: [String]
  package var origin: Origin

  package init(title: String, subject: String, shape: Shape, remarks: [String], origin: Origin) {
    self.title = title
    self.subject = subject
    self.shape = shape
    self.remarks = remarks
    self.origin = origin
  }
}

/// The JSON value of a sample: its kind, and its literal where the spec has one.
package indirect enum Shape: Sendable {
  case object([(name: String, shape: Shape)])
  case array([Shape])
  case scalar(JSONKind, literal: String?)

  package var kind: JSONKind {
    switch self {
    case .object: .object
    case .array: .array
    case .scalar(let kind, _): kind
    }
  }
}

/// The kinds of JSON values, integers apart from other numbers.
package enum JSONKind: String, CaseIterable, Sendable {
  case object, array, string, integer, number, boolean, null
}

/// Where something of the model was documented.
package struct Provenance: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    /// A row, by the title of its table and its printed name and type.
    case row(table: String, name: String, type: String)
    /// A list that the prose prints.
    case list(title: String)
    /// A sample, by its title.
    case sample(title: String)
    /// A comment in a sample, by the name of the member that it stands at.
    case comment(on: String, sample: String)
  }

  /// The id of the page.
  package var page: String
  package var place: Place

  package init(page: String, place: Place) {
    self.page = page
    self.place = place
  }

  package var isRow: Bool {
    if case .row = place { true } else { false }
  }
}
