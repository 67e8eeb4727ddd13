/// A rule of a page that a value violates.
///
/// It contains the rule and its bounds, but never the value, so it can be logged.
public struct Violation: Hashable, Sendable {
  /// The severity of a violation.
  public enum Severity: String, Hashable, Sendable {
    /// The page forbids the value. A reply with such a violation is not encoded.
    case error
    /// The page allows the value but warns about it, or the vendor's own samples violate the rule. A reply with only
    /// such violations is encoded.
    case warning
  }

  /// The JSON Pointer of the value. Names in a map are shortened and in printable ASCII.
  public internal(set) var path: String
  /// The kind of rule: `values`, `format`, `pattern`, `range`, `length`, `count`, `requires`, `excludes`,
  /// `exactly-one-of`, `at-least-one-of`, `less-than`, `at-least`, `at-most`, `order` or `json`.
  public let rule: String
  /// The severity of the violation.
  public let severity: Severity
  /// What the rule requires, in English. The message does not contain the path.
  public let message: String
  /// The id of the page that states the rule.
  public let page: String
}

extension Violation {
  /// The violation for an encoded reply that is not valid JSON within the standard limits.
  init(_ error: DecodeError) {
    self.init(path: error.pointer, rule: "json", severity: .error, message: error.code.message, page: "RFC 8259")
  }
}

extension Violation: CustomStringConvertible {
  public var description: String { "\(severity.rawValue): \(path.isEmpty ? "/" : path) \(message) [\(rule), \(page)]" }
}
