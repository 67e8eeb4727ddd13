import SpecModel

/// Items of both sides that are about the same part.
struct Group<Item> {
  var old: [Item] = []
  var new: [Item] = []
  /// Whether only a title shows that the items correspond. Then they are about different parts of the types.
  var isByTitle = false

  var all: [Item] { new + old }
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

// MARK: Facts

/// A part of a page that states facts.
protocol Stating {
  /// The facts as spec text, one by one: `type String`, `values: INBOUND`.
  var facts: [String] { get }
}

extension Group where Item: Stating {
  /// Whether a fact is stated on one side only. How often it is stated does not matter.
  var isChanged: Bool { isByTitle || isChanged(\.facts) }

  func isChanged(_ facts: (Item) -> [String]) -> Bool { Set(old.flatMap(facts)) != Set(new.flatMap(facts)) }
}

extension PagePair.Row: Stating {
  var facts: [String] { ["name \(row.name)", "type \(row.type)"] + row.statements.singleFacts }
}

extension NameList: Stating {
  var facts: [String] { statements.singleFacts }
}

extension Sample: Stating {
  var facts: [String] { values.map(\.statement) + remarks }

  func facts(about name: String) -> [String] {
    let name = name.lowercased()
    return values.filter { $0.member.lowercased() == name }.map(\.statement)
      + remarks.filter { $0.prefix { $0 != " " }.split(separator: ".").last?.lowercased() == name }
  }
}

extension [String] {
  /// Statements with each value of a list on its own.
  var singleFacts: [String] {
    flatMap { statement in
      guard let key = listKeys.first(where: { statement.hasPrefix($0) }) else { return [statement] }
      return statement.dropFirst(key.count).split(separator: ", ").map { key + $0 }
    }
  }
}

/// `values: `.
private let listKeys = Statement.keys.filter { if case .texts = $0.form { true } else { false } }.map { $0.name + ": " }
