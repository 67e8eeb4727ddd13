extension _Validation {
  /// A value is the only one that the page has.
  @inlinable @inline(__always)
  public mutating func value(
    _ value: (some OpenEnum)?, _ expected: StaticString, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, !value._wire.hasBytes(of: expected) else { return }
    reportValues([expected.description], at: name, severity)
  }

  /// A value is the only one that the page has.
  @inlinable @inline(__always)
  public mutating func value(
    _ value: String?, _ expected: StaticString, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, !value.hasBytes(of: expected) else { return }
    reportValues([expected.description], at: name, severity)
  }

  /// A value is the only one that the page has.
  @inlinable @inline(__always)
  public mutating func value(
    _ value: Int?, _ expected: Int, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, value != expected else { return }
    reportValue(String(expected), at: name, severity)
  }

  /// A value is the only one that the page has.
  @inlinable @inline(__always)
  public mutating func value(
    _ value: Bool?, _ expected: Bool, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, value != expected else { return }
    reportValue(String(expected), at: name, severity)
  }

  /// A value is one of those that the page lists.
  @inlinable @inline(__always)
  public mutating func listed(
    _ value: (some OpenEnum)?, _ allowed: @autoclosure () -> [StaticString], at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let wire = value?._wire else { return }
    // The compiler unrolls this; no list is made.
    for item in allowed() where wire.hasBytes(of: item) { return }
    reportValues(allowed().map(\.description), at: name, severity)
  }

  /// A text is one of those that the page lists.
  @inlinable @inline(__always)
  public mutating func listed(
    _ value: String?, _ allowed: @autoclosure () -> [StaticString], at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let value else { return }
    for item in allowed() where value.hasBytes(of: item) { return }
    reportValues(allowed().map(\.description), at: name, severity)
  }

  /// A value is the only one that the page has.
  @inlinable @inline(__always)
  public mutating func value(
    _ value: Double?, _ expected: Double, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, value != expected else { return }
    reportValue("\(expected)", at: name, severity)
  }

  /// A number is one of those that the page lists.
  @inlinable @inline(__always)
  public mutating func listed<Number: SignedNumeric>(
    _ value: Number?, _ allowed: @autoclosure () -> [Number], at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let value, !allowed().contains(value) else { return }
    reportValue("one of " + allowed().map { "\($0)" }.joined(separator: ", "), at: name, severity)
  }

  /// A listed integer is the only one that the page has.
  @inlinable @inline(__always)
  public mutating func value<Value: OpenIntegerEnum>(
    _ value: Value?, _ expected: Value, at name: StaticString, severity: Violation.Severity = .error
  ) {
    self.value(value?.number, expected.number, at: name, severity: severity)
  }

  /// A listed integer is one of those that the page lists.
  @inlinable @inline(__always)
  public mutating func listed<Value: OpenIntegerEnum>(
    _ value: Value?, _ allowed: @autoclosure () -> [Value], at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    listed(value?.number, allowed().map(\.number), at: name, severity: severity)
  }

  @usableFromInline @inline(never)
  mutating func reportValue(_ expected: String, at name: StaticString, _ severity: Violation.Severity) {
    report("values", at: name, severity, "must be \(expected)")
  }

  @usableFromInline @inline(never)
  mutating func reportValues(_ allowed: [String], at name: StaticString, _ severity: Violation.Severity) {
    let words = allowed.map { "\"\($0)\"" }.joined(separator: ", ")
    report("values", at: name, severity, allowed.count == 1 ? "must be \(words)" : "must be one of \(words)")
  }
}
