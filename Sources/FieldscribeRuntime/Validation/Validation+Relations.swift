// Rules about several members, or about the items of an array. A violation names the member to which the rule belongs.

extension _Validation {
  /// Requires that another member is present if a member is.
  @inlinable @inline(__always)
  public mutating func requires<Value, Other>(
    _ value: Value?, at name: StaticString, _ other: Other?, _ otherName: StaticString,
    severity: Violation.Severity = .error
  ) {
    if value != nil, other == nil { report("requires", at: name, severity, "requires \(otherName)") }
  }

  /// Requires that another member is present if a member has a certain value.
  @inlinable @inline(__always)
  public mutating func requires<Value: Equatable, Other>(
    _ value: Value?, is expected: Value, _ expectedText: StaticString, at name: StaticString, _ other: Other?,
    _ otherName: StaticString, severity: Violation.Severity = .error
  ) {
    guard let value, value == expected, other == nil else { return }
    report("requires", at: name, severity, "requires \(otherName) when it is \(expectedText)")
  }

  /// Requires that another member is missing if a member is present.
  @inlinable @inline(__always)
  public mutating func excludes<Value, Other>(
    _ value: Value?, at name: StaticString, _ other: Other?, _ otherName: StaticString,
    severity: Violation.Severity = .error
  ) {
    if value != nil, other != nil {
      report("excludes", at: name, severity, "must not be present together with \(otherName)")
    }
  }

  /// Requires that exactly one of several members is present. The record is reported.
  ///
  /// For example: `check.exactlyOne(of: ["url", "text"], url != nil, text != nil)`.
  @inlinable @inline(__always)
  public mutating func exactlyOne(
    of names: @autoclosure () -> [StaticString], _ arePresent: Bool..., severity: Violation.Severity = .error
  ) {
    var count = 0
    for isPresent in arePresent where isPresent { count += 1 }
    if count != 1 { reportPresence("exactly", of: names(), severity) }
  }

  /// Requires that at least one of several members is present. The record is reported.
  @inlinable @inline(__always)
  public mutating func atLeastOne(
    of names: @autoclosure () -> [StaticString], _ arePresent: Bool..., severity: Violation.Severity = .error
  ) {
    for isPresent in arePresent where isPresent { return }
    reportPresence("at least", of: names(), severity)
  }

  @usableFromInline @inline(never)
  mutating func reportPresence(_ count: String, of names: [StaticString], _ severity: Violation.Severity) {
    let list = names.dropLast().map(\.description).joined(separator: ", ")
    let rule = count == "exactly" ? "exactly-one-of" : "at-least-one-of"
    report(rule, at: "", severity, "must have \(count) one of \(list) and \(names.last?.description ?? "")")
  }

  /// Requires that a number is less than another one, if both are present.
  @inlinable @inline(__always)
  public mutating func less<Value: Comparable>(
    _ value: Value?, at name: StaticString, than other: Value?, _ otherName: StaticString,
    severity: Violation.Severity = .error
  ) {
    guard let value, let other, !(value < other) else { return }
    report("less-than", at: name, severity, "must be less than \(otherName)")
  }

  /// Requires that an array has at least this many items of a kind.
  @inlinable @inline(__always)
  public mutating func atLeast<Item>(
    _ limit: Int, _ kind: StaticString, in list: [Item]?, at name: StaticString,
    severity: Violation.Severity = .error, where isOfKind: (Item) -> Bool
  ) {
    guard let list else { return }
    var count = 0
    for index in list.indices where isOfKind(list[index]) { count += 1 }
    if count < limit {
      report("at-least", at: name, severity, "must have at least \(limit) \"\(kind)\" \(limit == 1 ? "item" : "items")")
    }
  }

  /// Requires that an array has at most this many items of a kind.
  ///
  /// For example: `check.atMost(1, "say", in: callflow, at: "callflow") { ... }`.
  @inlinable @inline(__always)
  public mutating func atMost<Item>(
    _ limit: Int, _ kind: StaticString, in list: [Item]?, at name: StaticString,
    severity: Violation.Severity = .error, where isOfKind: (Item) -> Bool
  ) {
    guard let list else { return }
    var count = 0
    for index in list.indices where isOfKind(list[index]) { count += 1 }
    if count > limit {
      report("at-most", at: name, severity, "must have at most \(limit) \"\(kind)\" \(limit == 1 ? "item" : "items")")
    }
  }

  /// Requires that an item of a kind is the last one of its array. Each item that is not the last one is reported.
  @inlinable @inline(__always)
  public mutating func last<Item>(
    _ kind: StaticString, in list: [Item]?, at name: StaticString, severity: Violation.Severity = .error,
    where isOfKind: (Item) -> Bool
  ) {
    guard let list else { return }
    for index in list.indices.dropLast() where isOfKind(list[index]) {
      let before = violations.count
      report("order", at: "", severity, "\"\(kind)\" must be the last item")
      prepend(name, index, from: before)
    }
  }

  /// Requires that an item of a kind does not come directly before one of another kind. The first of the two is
  /// reported.
  @inlinable @inline(__always)
  public mutating func notBefore<Item>(
    _ kind: StaticString, _ nextKind: StaticString, in list: [Item]?, at name: StaticString,
    severity: Violation.Severity = .error, where isOfKind: (Item) -> Bool, next isOfNextKind: (Item) -> Bool
  ) {
    guard let list else { return }
    for index in list.indices.dropLast() where isOfKind(list[index]) && isOfNextKind(list[index + 1]) {
      let before = violations.count
      report("order", at: "", severity, "\"\(kind)\" must not come directly before \"\(nextKind)\"")
      prepend(name, index, from: before)
    }
  }
}
