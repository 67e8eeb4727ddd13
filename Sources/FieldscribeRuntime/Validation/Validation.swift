/// Collects the violations of a value. Generated code calls its functions, one for each rule of a page.
///
/// Paths and messages are built only for violations, so a valid value costs little. Each level of the value prepends
/// its part to the paths of the violations below it.
public struct _Validation {
  /// The violations so far.
  public private(set) var violations: [Violation] = []
  private let page: StaticString

  /// Creates a validation by the rules of the page with this id.
  public init(page: StaticString) { self.page = page }

  /// Validates the value of a member. Violations in it get the member's name in their paths.
  @inlinable @inline(__always)
  public mutating func inside(_ name: StaticString, _ check: (inout _Validation) -> Void) {
    let before = violations.count
    check(&self)
    if violations.count != before { prepend(name, from: before) }
  }

  /// Validates each item of an array. Violations in it get the member's name and the item's index in their paths.
  @inlinable @inline(__always)
  public mutating func each<Item>(
    _ items: [Item]?, at name: StaticString, _ check: (inout _Validation, Item) -> Void
  ) {
    guard let items else { return }
    for index in items.indices {
      let before = violations.count
      check(&self, items[index])
      if violations.count != before { prepend(name, index, from: before) }
    }
  }

  /// Validates each item of an array that is itself an item, or the value of a case.
  @inlinable @inline(__always)
  public mutating func each<Item>(_ items: [Item]?, _ check: (inout _Validation, Item) -> Void) {
    guard let items else { return }
    for index in items.indices {
      let before = violations.count
      check(&self, items[index])
      if violations.count != before { prepend([String(index)], from: before) }
    }
  }

  /// Validates each value of a map. Violations in it get the member's name and the value's name in their paths.
  public mutating func each<Value>(
    _ map: JSONMap<Value>?, at name: StaticString, _ check: (inout _Validation, Value) -> Void
  ) {
    let before = violations.count
    each(map, check)
    if violations.count != before { prepend(name, from: before) }
  }

  /// Validates each value of a map that is itself an item, or the value of a case.
  public mutating func each<Value>(_ map: JSONMap<Value>?, _ check: (inout _Validation, Value) -> Void) {
    for (name, value) in map ?? [:] {
      let before = violations.count
      check(&self, value)
      if violations.count != before { prepend([printableName(name)], from: before) }
    }
  }

  /// Adds a violation of the member with this name, or of the value itself if the name is empty.
  @usableFromInline @inline(never)
  mutating func report(_ rule: String, at name: StaticString, _ severity: Violation.Severity, _ message: String) {
    violations.append(
      Violation(
        path: jsonPointer(name.utf8CodeUnitCount == 0 ? [] : [name.description]), rule: rule, severity: severity,
        message: message, page: page.description))
  }

  /// Adds a member name at the start of the paths of all violations from an index on.
  @usableFromInline @inline(never)
  mutating func prepend(_ name: StaticString, from first: Int) { prepend([name.description], from: first) }

  /// Adds a member name and an item's index at the start of the paths of all violations from an index on. The name is
  /// empty if the array is the whole value.
  @usableFromInline @inline(never)
  mutating func prepend(_ name: StaticString, _ item: Int, from first: Int) {
    prepend((name.utf8CodeUnitCount == 0 ? [] : [name.description]) + [String(item)], from: first)
  }

  @usableFromInline @inline(never)
  mutating func prepend(_ steps: [String], from first: Int) {
    let prefix = jsonPointer(steps)
    for index in first..<violations.count { violations[index].path = prefix + violations[index].path }
  }
}
