/// A transcribed page of the vendor's documentation.
package struct Page: Sendable {
  package var id: String
  package var title: String
  package var product: String
  /// The kind of endpoint that the page documents, as the page names it: `VCA`.
  package var endpoint: String
  /// The label of the vendor's version: a date or a version number.
  package var revision: String
  /// Where and when the page was read.
  package var source: PageSource?
  /// The id of the older page that this page replaces.
  package var revises: String?
  /// Whether the page announces members that it does not list.
  package var allowsMoreMembers: Bool
  /// The HTTP status that the page requires for the reply.
  package var replyStatus: Int?
  /// The id of the page that has the same members, as this page declares.
  package var sameMembersAs: String?
  package var lists: [NameList]
  package var tables: [Table]
  package var samples: [Sample]
  package var origin: Origin

  package init(
    id: String, title: String, product: String, endpoint: String, revision: String, source: PageSource?,
    revises: String?,
    allowsMoreMembers: Bool, replyStatus: Int?, sameMembersAs: String?, lists: [NameList], tables: [Table],
    samples: [Sample], origin: Origin
  ) {
    self.id = id
    self.title = title
    self.product = product
    self.endpoint = endpoint
    self.revision = revision
    self.source = source
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

/// Where and when a page was read.
package struct PageSource: Hashable, Sendable {
  /// The address of the page on the web.
  package var address: String
  /// The commit of the repository of pages, if there is one.
  package var commit: String?
  /// The version that the vendor gives the page, if there is one.
  package var version: String?
  /// The day on which the page was read: `2026-07-23`.
  package var read: String

  package init(address: String, commit: String?, version: String?, read: String) {
    self.address = address
    self.commit = commit
    self.version = version
    self.read = read
  }

  /// The address, the version and the day as one text.
  package var text: String {
    [address, commit.map { "commit \($0)" }, version.map { "version \($0)" }, "read \(read)"].compactMap(\.self)
      .joined(separator: ", ")
  }
}

/// A list of values in the prose of a page: the supported actions.
package struct NameList: Sendable {
  package var title: String
  /// The member that has these values: `CallFlowAction.action`.
  package var subject: String
  /// The statements of the list as spec text: `values: say, hangup`.
  package var statements: [String]
  package var origin: Origin

  package init(title: String, subject: String, statements: [String], origin: Origin) {
    self.title = title
    self.subject = subject
    self.statements = statements
    self.origin = origin
  }
}

/// A table of a page.
package struct Table: Sendable {
  package struct Row: Sendable {
    package var name: String
    /// The type as printed; nil if the table has no types.
    package var type: String?
    /// The other statements of the row as spec text: `values: INBOUND, OUTBOUND`.
    package var statements: [String]
    /// The members that the row documents, each with its type: `CallStatusPayload.callStatus`.
    package var members: [String]
    package var origin: Origin

    package init(name: String, type: String?, statements: [String], members: [String], origin: Origin) {
      self.name = name
      self.type = type
      self.statements = statements
      self.members = members
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

/// A JSON sample of a page.
package struct Sample: Sendable {
  package var title: String
  /// The type that the sample shows, or of each item that it shows.
  package var subject: String
  /// Whether the sample is a list of items.
  package var isList: Bool
  /// The value of the HTTP header that selects the case, if it is not in the body.
  package var header: String?
  package var shape: Shape
  /// The statements of its comments as spec text, each after the path of its member: `repetition optional: true`.
  package var remarks: [String]
  package var origin: Origin

  package init(
    title: String, subject: String, isList: Bool, header: String?, shape: Shape, remarks: [String], origin: Origin
  ) {
    self.title = title
    self.subject = subject
    self.isList = isList
    self.header = header
    self.shape = shape
    self.remarks = remarks
    self.origin = origin
  }
}

/// The JSON value of a sample: its kind and, if the spec has one, its value.
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

/// A value of a sample as the spec writes it, in parts: `string front-7`, `string "a | b"`, `integer 80`, `null`.
package struct SampleText: Sendable {
  /// The word for the kind.
  package let word: String
  /// The value, without its quotes; nil if only the kind is shown.
  package let literal: String?
  /// Whether the value is in quotes, so that it is no placeholder.
  package let isExact: Bool

  package init(_ text: String) {
    guard let end = text.utf8.firstIndex(of: UInt8(ascii: " ")) else {
      (word, literal, isExact) = (text, nil, false)
      return
    }
    word = String(text[..<end])
    let value = text[text.utf8.index(after: end)...]
    // A value needs quotes if it begins or ends with a space, and if it looks like a placeholder but is none. The bytes
    // are compared, because a quote and a combining mark after it are one character.
    let quote = UInt8(ascii: "\"")
    isExact = value.utf8.count >= 2 && value.utf8.first == quote && value.utf8.last == quote
    literal = isExact ? String(decoding: value.utf8.dropFirst().dropLast(), as: UTF8.self) : String(value)
  }
}

/// The kinds of JSON values. Integers have their own kind.
package enum JSONKind: String, CaseIterable, Sendable {
  case object, array, string, integer, number, boolean, null

  /// The kinds that can select a case of a union.
  package static let ofCases: [JSONKind] = [.object, .array, .string, .number, .boolean, .null]
}

/// The source of a part of the model on a page. It is a class because many facts refer to one.
package final class Provenance: Hashable, Sendable {
  package enum Location: Hashable, Sendable {
    /// A row: the title of its table, its printed name and, if the table has types, its printed type.
    case row(table: String, name: String, type: String?)
    /// A list in the prose.
    case list(title: String)
    /// A sample.
    case sample(title: String)
    /// A comment on a member of a sample.
    case comment(on: String, sample: String)
  }

  /// The id of the page.
  package let page: String
  package let location: Location

  package init(page: String, location: Location) {
    self.page = page
    self.location = location
  }

  package static func == (left: Provenance, right: Provenance) -> Bool {
    left === right || left.page == right.page && left.location == right.location
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(page)
    hasher.combine(location)
  }

  package var isRow: Bool {
    if case .row = location { true } else { false }
  }
}
