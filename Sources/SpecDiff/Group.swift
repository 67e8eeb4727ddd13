/// Items of both sides that are about the same part.
struct Group<Item> {
  var old: [Item] = []
  var new: [Item] = []
  /// Whether only a title shows that the items correspond. Then they are about different members.
  var isByTitle = false

  var all: [Item] { new + old }
  /// The items that only the new or only the old side has.
  var added: [Item] { old.isEmpty ? new : [] }
  var removed: [Item] { new.isEmpty ? old : [] }
  var isOnBothSides: Bool { !old.isEmpty && !new.isEmpty }
}

/// The old or the new spec.
enum Side { case old, new }

extension Group {
  subscript(side: Side) -> [Item] {
    switch side {
    case .old: old
    case .new: new
    }
  }
}

/// Groups items that share a key, directly or through other items. The groups are in the order of the new side.
///
/// - Parameter title: a key for what is left on both sides.
func groups<Item>(
  _ old: [Item], _ new: [Item], by keys: (Item) -> [String], orElse title: (Item) -> String
) -> [Group<Item>] {
  var parents: [String: String] = [:]
  func root(_ key: String) -> String { parents[key].map(root) ?? key }
  for keys in (new + old).map(keys) {
    for key in keys.dropFirst() where root(key) != root(keys[0]) { parents[root(key)] = root(keys[0]) }
  }
  var groups: [Group<Item>] = []
  var indices: [String: Int] = [:]
  func add(_ items: [Item], to side: WritableKeyPath<Group<Item>, [Item]>) {
    for item in items {
      let key = keys(item).first.map(root) ?? ""
      let index = indices[key] ?? groups.count
      indices[key] = index
      if index == groups.count { groups.append(Group()) }
      groups[index][keyPath: side].append(item)
    }
  }
  add(new, to: \.new)
  add(old, to: \.old)
  let removed = groups.filter(\.new.isEmpty)
  let added = groups.filter(\.old.isEmpty)
  return groups.filter(\.isOnBothSides)
    + paired(removed, added, by: { title($0.all[0]) }).map { removed, added in
      Group(old: removed?.old ?? [], new: added?.new ?? [], isByTitle: removed != nil && added != nil)
    }
}

/// Pairs items by the first key that fits.
func paired<Item>(_ old: [Item], _ new: [Item], byFirst keys: [(Item) -> String]) -> [(old: Item?, new: Item?)] {
  guard let key = keys.first else { return new.map { (nil, $0) } + old.map { ($0, nil) } }
  let pairs = paired(old, new, by: key)
  return pairs.filter { $0.old != nil && $0.new != nil }
    + paired(
      pairs.filter { $0.new == nil }.compactMap(\.old), pairs.filter { $0.old == nil }.compactMap(\.new),
      byFirst: Array(keys.dropFirst()))
}
