package import SpecModel

/// Compares two specs: two checked models -> what is different, in the order of the new one.
///
/// Order matters for the members of a record only, which are written and passed in it. The place of anything else in
/// its file, and the name of the file, mean nothing.
package func compare(_ old: Model, _ new: Model) -> [Change] {
  let comparison = Comparison(old: old, new: new)
  return comparison.module() + comparison.types() + comparison.webhooks() + comparison.rulings() + comparison.pages()
    + comparison.guides()
}

/// Both sides, and what is known of both as a whole.
struct Comparison {
  let old: Model
  let new: Model
  let causes: Causes
  let reach: Reach

  init(old: Model, new: Model) {
    self.old = old
    self.new = new
    causes = Causes(old: old, new: new)
    reach = Reach(old, new)
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
      changes.compare(.title, old.title, new.title, .choice)
      changes.compare(.doc, old.doc, new.doc, .choice)
      changes.compare(.sections, old.sections.map(\.words).joined(), new.sections.map(\.words).joined(), .choice)
      return changes.all
    }
  }
}

extension Guide.Section {
  /// Everything that the section says.
  fileprivate var words: String {
    let messages = sequence.map { "\($0.from) > \($0.to): \($0.text)" }
    return ([title, text, source ?? ""] + points + messages).map { $0 + "\n" }.joined()
  }
}

/// Collects the changes of one thing.
///
/// To tell a cause takes both sides of all pages that have to do with it, so it is asked for only where something
/// changed.
struct Changes {
  let subject: Change.Subject
  let flow: Change.Flow
  /// Where the thing itself stands.
  let old: Origin?
  let new: Origin?
  private(set) var all: [Change] = []

  init(subject: Change.Subject, flow: Change.Flow, old: Origin?, new: Origin?) {
    self.subject = subject
    self.flow = flow
    self.old = old
    self.new = new
  }

  /// - Parameter places: where the part stands that changed; nil for the thing itself.
  mutating func add(
    _ difference: Difference, _ cause: Change.Cause, at places: (old: Origin?, new: Origin?)? = nil,
    _ flow: Change.Flow? = nil
  ) {
    let places = places ?? (old, new)
    all.append(
      Change(
        subject: subject, difference: difference, cause: cause, flow: flow ?? self.flow, old: places.old,
        new: places.new))
  }

  /// Adds a difference of words if there is one.
  mutating func compare(
    _ words: Difference.Words, of part: String? = nil, _ old: String?, _ new: String?,
    _ cause: @autoclosure () -> Change.Cause, at places: (old: Origin?, new: Origin?)? = nil
  ) {
    if sameBytes(old, new) { return }
    add(.words(words, of: part, old: old, new: new), cause(), at: places)
  }
}

/// Whether two texts have the same bytes: `==` would take canonical equivalents for equal.
private func sameBytes(_ left: String?, _ right: String?) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return left.utf8.elementsEqual(right.utf8)
}

/// Pairs what has the same key on both sides, the first with the first: new ones in their order, then what is gone.
func paired<Item>(_ old: [Item], _ new: [Item], by key: (Item) -> String) -> [(old: Item?, new: Item?)] {
  let old = numbered(old, by: key)
  let new = numbered(new, by: key)
  let before = Dictionary(uniqueKeysWithValues: old.map { ($0.key, $0.item) })
  let present = Set(new.map(\.key))
  return new.map { (before[$0.key], $0.item) } + old.filter { !present.contains($0.key) }.map { ($0.item, nil) }
}

/// A key and how often it came before.
private struct Place: Hashable {
  var key: [UInt8]
  var number: Int
}

private func numbered<Item>(_ items: [Item], by key: (Item) -> String) -> [(key: Place, item: Item)] {
  var counts: [[UInt8]: Int] = [:]
  return items.map { item in
    let key = Array(key(item).utf8)
    counts[key, default: 0] += 1
    return (Place(key: key, number: counts[key, default: 0]), item)
  }
}
