/// A rule of a page that a value breaks. It states the rule and its bounds, never the value.
public struct Violation: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The page forbids it: such a reply is not sent.
    case error
    /// Allowed, but something gets lost, or the vendor's own samples do it too.
    case warning
  }

  /// A JSON Pointer to the value.
  public internal(set) var path: String
  /// The kind of rule: `values`, `format`, `range`, `length`, `count`, `requires` and so on.
  public let rule: String
  public let severity: Severity
  public let message: String
  /// The id of the page whose rule it is.
  public let page: String
}

extension Violation {
  /// What is wrong with a body that is no JSON, or JSON that no reader takes: members of a user's own repeat a name.
  init(_ fault: DecodeError) {
    self.init(path: fault.pointer, rule: "json", severity: .error, message: fault.code.expectation, page: "RFC 8259")
  }
}

extension Violation: CustomStringConvertible {
  public var description: String { "\(severity.rawValue): \(path.isEmpty ? "/" : path) \(message) [\(rule), \(page)]" }
}
