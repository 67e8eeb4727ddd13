extension _Validation {
  /// Requires that a value is the only documented one.
  @inlinable @inline(__always)
  public mutating func value(
    _ value: (some OpenEnum)?, _ expected: StaticString, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, !value._wire.hasBytes(of: expected) else { return }
    reportValues([expected.description], at: name, severity)
  }

  /// Requires that a value is the only documented one.
  @inlinable @inline(__always)
  public mutating func value(
    _ value: String?, _ expected: StaticString, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, !value.hasBytes(of: expected) else { return }
    reportValues([expected.description], at: name, severity)
  }

  /// Requires that a value is the only documented one.
  @inlinable @inline(__always)
  public mutating func value(
    _ value: Int?, _ expected: Int, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, value != expected else { return }
    reportValue(String(expected), at: name, severity)
  }

  /// Requires that a value is the only documented one.
  @inlinable @inline(__always)
  public mutating func value(
    _ value: Bool?, _ expected: Bool, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, value != expected else { return }
    reportValue(String(expected), at: name, severity)
  }

  /// Requires that a value is one of the documented values.
  @inlinable @inline(__always)
  public mutating func listed(
    _ value: (some OpenEnum)?, _ allowed: @autoclosure () -> [StaticString], at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let wire = value?._wire else { return }
    // The compiler unrolls this loop and does not create an array.
    for item in allowed() where wire.hasBytes(of: item) { return }
    reportValues(allowed().map(\.description), at: name, severity)
  }

  /// Requires that a text is one of the documented values.
  @inlinable @inline(__always)
  public mutating func listed(
    _ value: String?, _ allowed: @autoclosure () -> [StaticString], at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let value else { return }
    for item in allowed() where value.hasBytes(of: item) { return }
    reportValues(allowed().map(\.description), at: name, severity)
  }

  /// Requires that a value is the only documented one.
  @inlinable @inline(__always)
  public mutating func value(
    _ value: Double?, _ expected: Double, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, value != expected else { return }
    reportValue("\(expected)", at: name, severity)
  }

  /// Requires that a number is one of the documented values.
  @inlinable @inline(__always)
  public mutating func listed<Number: SignedNumeric>(
    _ value: Number?, _ allowed: @autoclosure () -> [Number], at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let value, !allowed().contains(value) else { return }
    reportValue("one of " + allowed().map { "\($0)" }.joined(separator: ", "), at: name, severity)
  }

  /// Requires that the number of an enum is the only documented one.
  @inlinable @inline(__always)
  public mutating func value<Value: OpenIntegerEnum>(
    _ value: Value?, _ expected: Value, at name: StaticString, severity: Violation.Severity = .error
  ) {
    self.value(value?.number, expected.number, at: name, severity: severity)
  }

  /// Requires that the number of an enum is one of the documented values.
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
    let list = allowed.map { "\"\($0)\"" }.joined(separator: ", ")
    report("values", at: name, severity, allowed.count == 1 ? "must be \(list)" : "must be one of \(list)")
  }
}
