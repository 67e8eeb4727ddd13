extension _Validation {
  /// Requires that the length of a text is within bounds. The length is the number of Unicode scalars.
  @inlinable @inline(__always)
  public mutating func length(
    _ text: String?, in bounds: some RangeExpression<Int>, at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let text, !bounds.contains(text.scalarCount) else { return }
    reportLength(bounds, at: name, severity)
  }

  /// Requires that the number of items in an array is within bounds.
  public mutating func count<Item>(
    _ list: [Item]?, in bounds: some RangeExpression<Int>, at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let list, !bounds.contains(list.count) else { return }
    report("count", at: name, severity, "must have \(bounds.text(unit: "item"))")
  }

  /// Requires that the number of members of a map is within bounds.
  public mutating func count<Value>(
    _ map: JSONMap<Value>?, in bounds: some RangeExpression<Int>, at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let map, !bounds.contains(map.count) else { return }
    report("count", at: name, severity, "must have \(bounds.text(unit: "member"))")
  }

  /// Requires that an integer is within bounds.
  @inlinable @inline(__always)
  public mutating func range(
    _ number: Int?, in bounds: some RangeExpression<Int>, at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let number, !bounds.contains(number) else { return }
    reportRange(bounds, at: name, severity)
  }

  /// Requires that a number is within bounds and finite.
  @inlinable @inline(__always)
  public mutating func range(
    _ number: Double?, in bounds: some RangeExpression<Double>, at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let number, !(number.isFinite && bounds.contains(number)) else { return }
    reportRange(bounds, at: name, severity)
  }

  /// Requires that a value is more than a bound.
  @inlinable @inline(__always)
  public mutating func above<Value: Comparable>(
    _ value: Value?, _ bound: Value, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, !(value > bound) else { return }
    report("range", at: name, severity, "must be more than \(bound)")
  }

  /// Requires that a value is less than a bound.
  @inlinable @inline(__always)
  public mutating func below<Value: Comparable>(
    _ value: Value?, _ bound: Value, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, !(value < bound) else { return }
    report("range", at: name, severity, "must be less than \(bound)")
  }

  /// Requires that a decimal number in a string is more than a bound.
  public mutating func above(
    _ text: DecimalText?, _ bound: ExactDecimal, at name: StaticString, severity: Violation.Severity = .error
  ) {
    above(text?.value, bound, at: name, severity: severity)
  }

  /// Requires that a decimal number in a string is less than a bound.
  public mutating func below(
    _ text: DecimalText?, _ bound: ExactDecimal, at name: StaticString, severity: Violation.Severity = .error
  ) {
    below(text?.value, bound, at: name, severity: severity)
  }

  /// Requires that an integer in a string is more than a bound.
  public mutating func above(
    _ text: IntegerText?, _ bound: ExactDecimal, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let text, text.text.isInteger else { return }
    above(ExactDecimal(checked: text.text), bound, at: name, severity: severity)
  }

  /// Requires that an integer in a string is less than a bound.
  public mutating func below(
    _ text: IntegerText?, _ bound: ExactDecimal, at name: StaticString, severity: Violation.Severity = .error
  ) {
    guard let text, text.text.isInteger else { return }
    below(ExactDecimal(checked: text.text), bound, at: name, severity: severity)
  }

  /// Requires that a decimal number is within bounds, without rounding.
  public mutating func range(
    _ number: ExactDecimal?, in bounds: some RangeExpression<ExactDecimal>, at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let number, number.text.isJSONNumber, !bounds.contains(number) else { return }
    reportRange(bounds, at: name, severity)
  }

  /// Requires that a decimal number in a string is within bounds. A text that is not a number breaks only its format.
  public mutating func range(
    _ text: DecimalText?, in bounds: some RangeExpression<ExactDecimal>, at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    range(text?.value, in: bounds, at: name, severity: severity)
  }

  /// Requires that an integer in a string is within bounds. A text that is not an integer breaks only its format.
  public mutating func range(
    _ text: IntegerText?, in bounds: some RangeExpression<ExactDecimal>, at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let text, text.text.isInteger else { return }
    range(ExactDecimal(checked: text.text), in: bounds, at: name, severity: severity)
  }

  /// Requires that an integer with a meaning of its own is within bounds.
  public mutating func range<Value: IntegerScalar>(
    _ value: Value?, in bounds: some RangeExpression<Value>, at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let value, !bounds.contains(value) else { return }
    reportRange(bounds, at: name, severity)
  }

  /// Requires that a number is finite, because JSON has no infinity and no NaN.
  public mutating func finite(_ number: Double?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let number, !number.isFinite else { return }
    report("range", at: name, severity, "must be a finite number")
  }

  @usableFromInline @inline(never)
  mutating func reportLength<Bounds: RangeExpression>(
    _ bounds: Bounds, at name: StaticString, _ severity: Violation.Severity
  ) {
    report("length", at: name, severity, "must be \(bounds.text(unit: "character")) long")
  }

  @usableFromInline @inline(never)
  mutating func reportRange<Bounds: RangeExpression>(
    _ bounds: Bounds, at name: StaticString, _ severity: Violation.Severity
  ) {
    report("range", at: name, severity, "must be \(bounds.text)")
  }
}

extension String {
  /// The number of Unicode scalars. It counts the bytes that are not continuation bytes of UTF-8.
  @usableFromInline
  var scalarCount: Int {
    var text = self
    return text.withUTF8 { bytes in
      unsafe bytes.reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
    }
  }
}

extension RangeExpression {
  /// The bounds with a unit: `1 to 50 items`, `exactly 1 item`, `at least 1 item`, `at most 50 items`.
  fileprivate func text(unit: String) -> String {
    let only: Bound? =
      switch self {
      case let bounds as ClosedRange<Bound>: bounds.lowerBound == bounds.upperBound ? bounds.upperBound : nil
      case let bounds as PartialRangeFrom<Bound>: bounds.lowerBound
      case let bounds as PartialRangeThrough<Bound>: bounds.upperBound
      default: nil
      }
    return "\(text) \(only as? Int == 1 ? unit : unit + "s")"
  }

  /// The bounds: `1 to 50`, `exactly 1`, `at least 1`, `at most 50`.
  fileprivate var text: String {
    switch self {
    case let bounds as ClosedRange<Bound>:
      bounds.lowerBound == bounds.upperBound
        ? "exactly \(bounds.lowerBound)" : "\(bounds.lowerBound) to \(bounds.upperBound)"
    case let bounds as PartialRangeFrom<Bound>: "at least \(bounds.lowerBound)"
    case let bounds as PartialRangeThrough<Bound>: "at most \(bounds.upperBound)"
    default: "within bounds"
    }
  }
}
