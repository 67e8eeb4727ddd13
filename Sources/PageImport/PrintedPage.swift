package import SpecModel
package import SpecText

/// What a page of a vendor prints about JSON: tables, lists of values and samples, each with its position.
///
/// It is read from the page itself or from its transcription in a spec. It knows nothing of types.
package struct PrintedPage: Sendable {
  package var title: String
  /// Whether the page announces members that it does not list.
  package var allowsMoreMembers = false
  /// The HTTP status that the page asks for in the reply.
  package var replyStatus: Int?
  package var lists: [PrintedList] = []
  package var tables: [PrintedTable] = []
  package var samples: [PrintedSample] = []
  /// The parts of the page that were not read, although they could state something.
  package var leftOut: [LeftOut] = []

  package init(title: String) { self.title = title }
}

/// A part of a page that was not read.
package struct LeftOut: Hashable, Sendable {
  /// What it is, and why it was not read.
  package var what: String
  package var range: SourceRange
  /// The part as the page has it; empty if the part is no block of the page.
  package var text = ""

  package init(_ what: String, at range: SourceRange) {
    self.what = what
    self.range = range
  }
}

/// A table whose rows are about members.
package struct PrintedTable: Sendable {
  package var title: String
  /// The types whose members the table lists; empty if they are not known.
  package var subjects: [String] = []
  package var rows: [PrintedRow]
  package var range: SourceRange

  package init(title: String, rows: [PrintedRow], range: SourceRange) {
    self.title = title
    self.rows = rows
    self.range = range
  }
}

/// A row of a table.
package struct PrintedRow: Sendable {
  package var name: String
  /// The printed type; nil if the table has no types.
  package var type: String?
  /// The other statements, by the keys of the spec.
  package var facts: Facts
  /// What the prose suggests and does not say: the key of a fact and the reason.
  package var guesses: [Guess] = []
  /// The description as printed, without markup; empty if there is none or if it is not known.
  package var words: String = ""
  package var range: SourceRange

  package init(name: String, type: String?, facts: Facts = Facts(), range: SourceRange) {
    self.name = name
    self.type = type
    self.facts = facts
    self.range = range
  }
}

/// A fact that the prose suggests and does not say.
package struct Guess: Hashable, Sendable {
  /// The key of the fact: `format`.
  package var key: String
  /// `the name ends in Url`
  package var reason: String

  package init(_ key: String, because reason: String) {
    self.key = key
    self.reason = reason
  }
}

/// A list of values: the supported actions.
package struct PrintedList: Sendable {
  package var title: String
  /// The member that has these values, such as `CallFlowAction.action`; nil if it is not known.
  package var subject: String?
  package var values: [String]
  package var range: SourceRange

  package init(title: String, values: [String], range: SourceRange) {
    self.title = title
    self.values = values
    self.range = range
  }
}

/// A JSON sample.
package struct PrintedSample: Sendable {
  package var title: String
  /// The type that the sample shows; nil if it is not known.
  package var subject: String?
  /// The value of the HTTP header that selects the case.
  package var header: String?
  package var value: PrintedValue
  /// Why the sample is not valid JSON, in the words of the spec: `trailing-comma`.
  package var defects: [String] = []
  /// Mistakes of the sample for which the spec has no word.
  package var problems: [LeftOut] = []
  package var range: SourceRange

  package init(title: String, value: PrintedValue, range: SourceRange) {
    self.title = title
    self.value = value
    self.range = range
  }
}

/// A value in a sample.
package struct PrintedValue: Sendable {
  package struct Member: Sendable {
    package var name: String
    package var value: PrintedValue

    package init(name: String, value: PrintedValue) {
      self.name = name
      self.value = value
    }
  }

  package indirect enum Content: Sendable {
    case object([Member])
    case array([PrintedValue])
    /// A text is without its quotes and escapes; other literals are as they are printed. Nil if only the kind is known.
    case scalar(JSONKind, literal: String?)
  }

  package var content: Content
  /// The range of the value or, in an object, of its name and value.
  package var range: SourceRange
  /// The comment behind the value; empty if there is none.
  package var comment: String = ""
  /// What the comment states.
  package var facts = Facts()

  package init(_ content: Content, at range: SourceRange) {
    self.content = content
    self.range = range
  }

  package var kind: JSONKind {
    switch content {
    case .object: .object
    case .array: .array
    case .scalar(let kind, _): kind
    }
  }
}
