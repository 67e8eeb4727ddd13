/// A pattern of generated code, which is compiled once.
public struct _Pattern: Sendable {
  let pattern: Pattern?

  /// Compiles a pattern that the generator has checked.
  public init(_ text: StaticString) { pattern = try? Pattern(text.description) }
}

extension _Validation {
  /// Requires that a whole text matches a pattern.
  public mutating func pattern(
    _ text: String?, _ pattern: _Pattern, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let text, let pattern = pattern.pattern, !pattern.matches(text) else { return }
    report("pattern", at: name, severity, "must match the pattern \(pattern.text)")
  }
}
