/// Collects what a page forbids of a value.
///
/// It costs next to nothing for a value that breaks no rule: paths and messages are put together only for violations,
/// from the innermost step outwards.
public struct _Validation {
  public private(set) var violations: [Violation] = []
  private let page: StaticString

  /// A validation by the rules of one page.
  public init(page: StaticString) { self.page = page }

  /// Checks the value of a member.
  @inlinable @inline(__always)
  public mutating func inside(_ name: StaticString, _ check: (inout _Validation) -> Void) {
    let before = violations.count
    check(&self)
    if violations.count != before { prepend(name, from: before) }
  }

  /// Checks each item of a list.
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

  /// Reports a rule that does not hold.
  @usableFromInline @inline(never)
  mutating func report(_ rule: String, at name: StaticString, _ severity: Violation.Severity, _ message: String) {
    violations.append(
      Violation(
        path: jsonPointer(name.utf8CodeUnitCount == 0 ? [] : [name.description]), rule: rule, severity: severity,
        message: message, page: page.description))
  }

  @usableFromInline @inline(never)
  mutating func prepend(_ name: StaticString, from first: Int) {
    let step = jsonPointer([name.description])
    for index in first..<violations.count { violations[index].path = step + violations[index].path }
  }

  @usableFromInline @inline(never)
  mutating func prepend(_ name: StaticString, _ item: Int, from first: Int) {
    let step = jsonPointer([name.description, String(item)])
    for index in first..<violations.count { violations[index].path = step + violations[index].path }
  }
}
