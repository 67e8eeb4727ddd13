// Rules between members. The rule's id and the member at fault come with the condition.

extension _Validation {
  /// Any rule in words of its own: `check.check(a < b, rule: "less-than", at: "a", message: "must be less than b")`.
  @inlinable @inline(__always)
  public mutating func check(
    _ holds: Bool, rule: StaticString, at name: StaticString, severity: Violation.Severity = .error,
    message: StaticString
  ) {
    if !holds { report(rule.description, at: name, severity, message.description) }
  }

  /// A member that is there needs another one.
  @inlinable @inline(__always)
  public mutating func requires<Value, Other>(
    _ value: Value?, at name: StaticString, _ other: Other?, _ otherName: StaticString,
    severity: Violation.Severity = .error
  ) {
    if value != nil, other == nil { report("requires", at: name, severity, "requires \(otherName)") }
  }

  /// A member that has a certain value needs another one.
  @inlinable @inline(__always)
  public mutating func requires<Value: Equatable, Other>(
    _ value: Value?, is expected: Value, _ words: StaticString, at name: StaticString, _ other: Other?,
    _ otherName: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, value == expected, other == nil else { return }
    report("requires", at: name, severity, "\(words) requires \(otherName)")
  }

  /// A number is less than another, where both are there.
  @inlinable @inline(__always)
  public mutating func less<Value: Comparable>(
    _ value: Value?, at name: StaticString, than other: Value?, _ otherName: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let value, let other, !(value < other) else { return }
    report("less-than", at: name, severity, "must be less than \(otherName)")
  }

  /// A list has at most so many items of a kind: `check.atMost(1, "say", in: callflow, at: "callflow") { ... }`.
  @inlinable @inline(__always)
  public mutating func atMost<Item>(
    _ limit: Int, _ kind: StaticString, in list: [Item]?, at name: StaticString,
    severity: Violation.Severity = .error, where isOfKind: (Item) -> Bool
  ) {
    guard let list else { return }
    var count = 0
    for index in list.indices where isOfKind(list[index]) { count += 1 }
    if count > limit { report("at-most", at: name, severity, "must have at most \(limit) of \"\(kind)\"") }
  }

  /// An item of a kind is the last one of its list. The item at fault is reported.
  @inlinable @inline(__always)
  public mutating func last<Item>(
    _ kind: StaticString, in list: [Item]?, at name: StaticString, severity: Violation.Severity = .error,
    where isOfKind: (Item) -> Bool
  ) {
    guard let list else { return }
    for index in list.indices.dropLast() where isOfKind(list[index]) {
      let before = violations.count
      report("order", at: "", severity, "\"\(kind)\" must be last")
      prepend(name, index, from: before)
    }
  }

  /// An item of a kind is not directly followed by one of another kind. The first item of the two is reported.
  @inlinable @inline(__always)
  public mutating func notBefore<Item>(
    _ kind: StaticString, _ nextKind: StaticString, in list: [Item]?, at name: StaticString,
    severity: Violation.Severity = .error, where isOfKind: (Item) -> Bool, next isOfNextKind: (Item) -> Bool
  ) {
    guard let list else { return }
    for index in list.indices.dropLast() where isOfKind(list[index]) && isOfNextKind(list[index + 1]) {
      let before = violations.count
      report("order", at: "", severity, "\"\(kind)\" must not come right before \"\(nextKind)\"")
      prepend(name, index, from: before)
    }
  }
}
