/// A mistake in a spec. Every stage collects diagnostics; only the command prints them.
package struct Diagnostic: Hashable, Sendable {
  /// The stable name of the rule that was broken: `duplicate-key`.
  package struct ID: Hashable, Sendable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(stringLiteral value: String) {
      self.rawValue = value
    }
  }

  /// An error stops generation; a warning does not.
  package enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// Another line that is involved, with an explanation.
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
  /// Spec text that resolves the diagnostic, with a line before it that says where to paste it.
  package var paste: String?

  package init(
    _ id: ID, _ severity: Severity, _ message: String, at range: SourceRange, notes: [Note] = [], paste: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.paste = paste
  }

  /// Creates an error.
  package init(_ id: ID, _ message: String, at range: SourceRange, notes: [Note] = [], paste: String? = nil) {
    self.init(id, .error, message, at: range, notes: notes, paste: paste)
  }
}
