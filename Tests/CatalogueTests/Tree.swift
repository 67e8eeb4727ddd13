/// A body in parts that can be broken one by one.
indirect enum Tree {
  /// Any text, also one that is no JSON.
  case raw(String)
  case array([Tree])
  /// Names as a body spells them between the quotes; the order is kept, and a name can stand twice.
  case object([(name: String, value: Tree)])

  var text: String {
    switch self {
    case .raw(let text): text
    case .array(let items): "[\(items.map(\.text).joined(separator: ","))]"
    case .object(let members): "{\(members.map { "\"\($0.name)\":\($0.value.text)" }.joined(separator: ","))}"
    }
  }

  /// The value of a member, or the item at a position; nil where there is none, which can be set.
  subscript(step: String) -> Tree? {
    get {
      switch self {
      case .raw: nil
      case .array(let items): Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil }
      case .object(let members): members.first { $0.name == step }?.value
      }
    }
    set {
      switch self {
      case .raw: break
      case .array(var items):
        if let place = Int(step), let newValue { items[place] = newValue }
        self = .array(items)
      case .object(var members):
        let place = members.firstIndex { $0.name == step }
        if let place, let newValue {
          members[place].value = newValue
        } else if let place {
          members.remove(at: place)
        } else if let newValue {
          members.append((step, newValue))
        }
        self = .object(members)
      }
    }
  }

  /// The same with the value at a path changed.
  func changed(at path: ArraySlice<String>, _ change: (inout Tree) -> Void) -> Tree {
    var tree = self
    if let step = path.first {
      tree[step] = self[step]?.changed(at: path.dropFirst(), change)
    } else {
      change(&tree)
    }
    return tree
  }

  /// Adds a member, also one of a name that is there.
  mutating func add(_ name: String, _ value: Tree) {
    guard case .object(let members) = self else { return }
    self = .object(members + [(name, value)])
  }

  mutating func rename(_ name: String, _ newName: String) {
    guard case .object(let members) = self else { return }
    self = .object(members.map { $0.name == name ? (newName, $0.value) : $0 })
  }
}
