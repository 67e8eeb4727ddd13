extension _Validation {
  /// A text has so many Unicode scalars.
  @inlinable @inline(__always)
  public mutating func length(
    _ text: String?, in bounds: some RangeExpression<Int>, at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let text, !bounds.contains(text.scalarCount) else { return }
    reportLength(bounds, at: name, severity)
  }

  /// A list has so many items.
  public mutating func count<Item>(
    _ list: [Item]?, in bounds: some RangeExpression<Int>, at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let list, !bounds.contains(list.count) else { return }
    report("count", at: name, severity, "must have \(bounds.words) items")
  }

  /// An integer is in its range.
  @inlinable @inline(__always)
  public mutating func range(
    _ number: Int?, in bounds: some RangeExpression<Int>, at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let number, !bounds.contains(number) else { return }
    reportRange(bounds, at: name, severity)
  }

  /// A double is in its range, and so finite.
  @inlinable @inline(__always)
  public mutating func range(
    _ number: Double?, in bounds: some RangeExpression<Double>, at name: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let number, !(number.isFinite && bounds.contains(number)) else { return }
    reportRange(bounds, at: name, severity)
  }

  /// A double is a number that JSON can hold.
  public mutating func finite(_ number: Double?, at name: StaticString, severity: Violation.Severity = .error) {
    guard let number, !number.isFinite else { return }
    report("range", at: name, severity, "must be a finite number")
  }

  @usableFromInline @inline(never)
  mutating func reportLength<Bounds: RangeExpression>(
    _ bounds: Bounds, at name: StaticString, _ severity: Violation.Severity
  ) {
    report("length", at: name, severity, "must be \(bounds.words) characters long")
  }

  @usableFromInline @inline(never)
  mutating func reportRange<Bounds: RangeExpression>(
    _ bounds: Bounds, at name: StaticString, _ severity: Violation.Severity
  ) {
    report("range", at: name, severity, "must be \(bounds.words)")
  }
}

extension String {
  /// The number of Unicode scalars: of all bytes but those that continue one.
  @usableFromInline
  var scalarCount: Int {
    var text = self
    return text.withUTF8 { bytes in
      unsafe bytes.reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
    }
  }
}

extension RangeExpression {
  /// The bounds in words: `1 to 50`, `at least 1`, `at most 50`.
  fileprivate var words: String {
    switch self {
    case let bounds as ClosedRange<Bound>: "\(bounds.lowerBound) to \(bounds.upperBound)"
    case let bounds as PartialRangeFrom<Bound>: "at least \(bounds.lowerBound)"
    case let bounds as PartialRangeThrough<Bound>: "at most \(bounds.upperBound)"
    default: "in bounds"
    }
  }
}
