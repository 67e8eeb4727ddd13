/// One problem of a spec: a value that every stage collects and only the command prints.
package struct Diagnostic: Hashable, Sendable {
  /// The stable name of the rule that was broken: `duplicate-key`.
  package struct ID: Hashable, Sendable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(stringLiteral value: String) {
      self.rawValue = value
    }
  }

  /// Whether the problem stops generation.
  package enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// The other place that a problem is about.
  package struct Note: Hashable, Sendable {
    package var message: String
    package var range: SourceRange

    package init(_ message: String, at range: SourceRange) {
      self.message = message
      self.range = range
    }
  }

  package var id: ID
  package var severity: Severity
  package var message: String
  package var range: SourceRange
  package var notes: [Note]

  package init(_ id: ID, _ severity: Severity, _ message: String, at range: SourceRange, notes: [Note] = []) {
    self.id = id
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
  }

  /// A problem of severity error.
  package init(_ id: ID, _ message: String, at range: SourceRange, notes: [Note] = []) {
    self.init(id, .error, message, at: range, notes: notes)
  }
}
