extension _Validation {
  /// Requires that a value is the only documented one.
  @inlinable @inline(__always)
  public mutating func equals<Value: OpenEnum>(
    _ value: Value?, _ expected: Value, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, !value._wire.hasBytes(of: expected._wire) else { return }
    reportValues([expected.text], at: name, severity)
  }

  /// Requires that a value is the only documented one.
  @inlinable @inline(__always)
  public mutating func equals(
    _ value: String?, _ expected: StaticString, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, !value.hasBytes(of: expected) else { return }
    reportValues([expected.description], at: name, severity)
  }

  /// Requires that a value is the only documented one.
  @inlinable @inline(__always)
  public mutating func equals(
    _ value: Int?, _ expected: Int, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, value != expected else { return }
    reportValue(String(expected), at: name, severity)
  }

  /// Requires that a value is the only documented one.
  @inlinable @inline(__always)
  public mutating func equals(
    _ value: Bool?, _ expected: Bool, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, value != expected else { return }
    reportValue(String(expected), at: name, severity)
  }

  /// Requires that a value is one of the allowed values.
  @inlinable @inline(__always)
  public mutating func allowed<Value: OpenEnum>(
    _ value: Value?, at name: StaticString, severity: Violation.Severity = .error, _ isAllowed: (Value) -> Bool
  ) {
    // The closure decides first: a switch over the cases is faster than a comparison of texts.
    guard let value, !isAllowed(value), let allowed = allowedValues(unless: value, isAllowed) else { return }
    reportValues(allowed.map(\.text), at: name, severity)
  }

  /// Requires that the number of an enum is one of the documented values.
  @inlinable @inline(__always)
  public mutating func allowed<Value: OpenIntegerEnum>(
    _ value: Value?, at name: StaticString, severity: Violation.Severity = .error, _ isAllowed: (Value) -> Bool
  ) {
    guard let value, !isAllowed(value), let allowed = allowedValues(unless: value, isAllowed) else { return }
    reportNumbers(allowed.map(\.number), at: name, severity)
  }

  /// The allowed values; nil if the value equals one of them, although its case is another.
  @usableFromInline @inline(never)
  func allowedValues<Value: Equatable & CaseIterable>(unless value: Value, _ isAllowed: (Value) -> Bool) -> [Value]? {
    let allowed = Value.allCases.filter(isAllowed)
    return allowed.contains(value) ? nil : allowed
  }

  /// Requires that a text is one of the documented values.
  @inlinable @inline(__always)
  public mutating func oneOf(
    _ value: String?, _ allowed: @autoclosure () -> [StaticString], at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let value else { return }
    for item in allowed() where value.hasBytes(of: item) { return }
    reportValues(allowed().map(\.description), at: name, severity)
  }

  /// Requires that a value is the only documented one.
  @inlinable @inline(__always)
  public mutating func equals(
    _ value: Double?, _ expected: Double, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, value != expected else { return }
    reportValue("\(expected)", at: name, severity)
  }

  /// Requires that a number is one of the documented values.
  @inlinable @inline(__always)
  public mutating func oneOf<Number: SignedNumeric>(
    _ value: Number?, _ allowed: @autoclosure () -> [Number], at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let value, !allowed().contains(value) else { return }
    reportNumbers(allowed(), at: name, severity)
  }

  /// Requires that a value is the only documented one. Decimal numbers are compared by value.
  public mutating func equals(
    _ value: ExactDecimal?, _ expected: ExactDecimal, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, value != expected else { return }
    reportValue(expected.text, at: name, severity)
  }

  /// Requires that a number is one of the documented values. Decimal numbers are compared by value.
  public mutating func oneOf(
    _ value: ExactDecimal?, _ allowed: @autoclosure () -> [ExactDecimal], at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let value, !allowed().contains(value) else { return }
    reportValue("one of " + allowed().map(\.text).joined(separator: ", "), at: name, severity)
  }

  /// Requires that the number of an enum is the only documented one.
  @inlinable @inline(__always)
  public mutating func equals<Value: OpenIntegerEnum>(
    _ value: Value?, _ expected: Value, at name: StaticString, severity: Violation.Severity = .error
  ) {
    equals(value?.number, expected.number, at: name, severity: severity)
  }

  @usableFromInline @inline(never)
  mutating func reportValue(_ expected: String, at name: StaticString, _ severity: Violation.Severity) {
    report("values", at: name, severity, "must be \(expected)")
  }

  @usableFromInline @inline(never)
  mutating func reportNumbers(_ allowed: [some SignedNumeric], at name: StaticString, _ severity: Violation.Severity) {
    reportValue("one of " + allowed.map { "\($0)" }.joined(separator: ", "), at: name, severity)
  }

  @usableFromInline @inline(never)
  mutating func reportValues(_ allowed: [String], at name: StaticString, _ severity: Violation.Severity) {
    let list = allowed.map { "\"\($0)\"" }.joined(separator: ", ")
    report("values", at: name, severity, allowed.count == 1 ? "must be \(list)" : "must be one of \(list)")
  }
}
