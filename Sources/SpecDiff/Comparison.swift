package import SpecModel

/// Compares two specs: two checked models -> list of changes, in the order of the new spec.
///
/// Order matters only for the members of a record, because encoders and initializers use it. The names of spec files
/// and the order in them are not compared.
package func compare(_ old: Model, _ new: Model) -> [Change] {
  let comparison = Comparison(old: old, new: new)
  return comparison.module() + comparison.types() + comparison.webhooks() + comparison.rulings() + comparison.pages()
    + comparison.guides()
}

/// The two sides of a comparison, with indices over both.
struct Comparison {
  let old: Model
  let new: Model
  /// All pages, by id.
  let pagePairs: [String: PagePair]
  let causes: Causes
  let typeFlows: TypeFlows

  init(old: Model, new: Model) {
    self.old = old
    self.new = new
    pagePairs = PagePair.all(old, new)
    causes = Causes(old: old, new: new, pages: pagePairs)
    typeFlows = TypeFlows(old, new)
  }

  func module() -> [Change] {
    if old.module == new.module { return [] }
    return [
      Change(
        subject: .module, difference: .module(old: old.module, new: new.module), cause: .choice, flow: [],
        old: old.moduleOrigin, new: new.moduleOrigin)
    ]
  }

  func guides() -> [Change] {
    paired(old.guides, new.guides, by: \.id).flatMap { old, new in
      guard let guide = new ?? old else { return [] as [Change] }
      var changes = Changes(subject: .guide(guide.id), flow: [], old: old?.origin, new: new?.origin)
      guard let old, let new else {
        changes.add(.guide(new == nil ? .removed : .added, guide), .choice)
        return changes.all
      }
      changes.addIfDifferent(.title, old.title, new.title, .choice)
      changes.addIfDifferent(.doc, old.doc, new.doc, .choice)
      changes.addIfDifferent(
        .sections, old.sections.map(\.content).joined(), new.sections.map(\.content).joined(), .choice)
      return changes.all
    }
  }
}

extension Guide.Section {
  /// The whole text of the section.
  fileprivate var content: String {
    let messages = sequence.map { "\($0.from) > \($0.to): \($0.text)" }
    return ([title, text, source ?? ""] + points + messages).map { $0 + "\n" }.joined()
  }
}

/// Collects the changes of one subject.
///
/// Finding a cause is expensive, so a cause is computed only if something changed.
struct Changes {
  let subject: Change.Subject
  let flow: Change.Flow
  /// The positions of the subject.
  let old: Origin?
  let new: Origin?
  private(set) var all: [Change] = []

  init(subject: Change.Subject, flow: Change.Flow, old: Origin?, new: Origin?) {
    self.subject = subject
    self.flow = flow
    self.old = old
    self.new = new
  }

  /// - Parameter origins: the positions of the part that changed; nil for the subject itself.
  mutating func add(
    _ difference: Difference, _ cause: Change.Cause, at origins: (old: Origin?, new: Origin?)? = nil,
    _ flow: Change.Flow? = nil
  ) {
    let origins = origins ?? (old, new)
    all.append(
      Change(
        subject: subject, difference: difference, cause: cause, flow: flow ?? self.flow, old: origins.old,
        new: origins.new))
  }

  /// Adds a change of an attribute if its values differ.
  mutating func addIfDifferent(
    _ attribute: Difference.Attribute, of part: String? = nil, _ old: String?, _ new: String?,
    _ cause: @autoclosure () -> Change.Cause, at origins: (old: Origin?, new: Origin?)? = nil
  ) {
    if sameBytes(old, new) { return }
    add(.attribute(attribute, of: part, old: old, new: new), cause(), at: origins)
  }
}

/// Whether two texts have the same bytes. `==` also accepts canonically equivalent text.
func sameBytes(_ left: String?, _ right: String?) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return left.utf8.elementsEqual(right.utf8)
}

/// Pairs items with the same key, in the order of the new side, followed by the removed items.
func paired<Item>(_ old: [Item], _ new: [Item], by key: (Item) -> String) -> [(old: Item?, new: Item?)] {
  let old = numbered(old, by: key)
  let new = numbered(new, by: key)
  let before = Dictionary(uniqueKeysWithValues: old.map { ($0.key, $0.item) })
  let present = Set(new.map(\.key))
  return new.map { (before[$0.key], $0.item) } + old.filter { !present.contains($0.key) }.map { ($0.item, nil) }
}

/// A key and its number among equal keys.
private struct NumberedKey: Hashable {
  var key: [UInt8]
  var number: Int
}

private func numbered<Item>(_ items: [Item], by key: (Item) -> String) -> [(key: NumberedKey, item: Item)] {
  var counts: [[UInt8]: Int] = [:]
  return items.map { item in
    let key = Array(key(item).utf8)
    counts[key, default: 0] += 1
    return (NumberedKey(key: key, number: counts[key, default: 0]), item)
  }
}
