/// Which types contain one another in a loop, directly or through others.
///
/// A struct cannot contain itself, so an optional member in a loop is stored apart. Lists and maps store their items
/// apart anyway.
package struct TypeLoops {
  /// The number of the loop of each type. Types of one loop have the same number.
  private var loops: [String: Int] = [:]

  /// - Parameter parts: for each type, the types that a value of it contains directly.
  package init(_ parts: [String: [String]]) {
    var search = Search(parts: parts)
    for name in parts.keys.sorted() { search.visit(name) }
    loops = search.loops
  }

  /// Whether a type that is contained directly in another one leads back to it.
  package func contains(_ outer: String, _ inner: String) -> Bool {
    loops[outer].map { $0 == loops[inner] } ?? false
  }
}

/// Tarjan's search for strongly connected components. It does not recurse, because a spec can nest types deeply.
private struct Search {
  let parts: [String: [String]]
  var loops: [String: Int] = [:]
  /// The order in which types were found.
  private var order: [String: Int] = [:]
  /// The earliest open type that each type leads back to.
  private var earliest: [String: Int] = [:]
  private var open: [String] = []
  private var isOpen: Set<String> = []

  init(parts: [String: [String]]) { self.parts = parts }

  mutating func visit(_ start: String) {
    if order[start] != nil { return }
    var path = [(name: start, next: 0)]
    begin(start)
    while let (name, next) = path.last {
      let inner = parts[name] ?? []
      if next < inner.count {
        path[path.count - 1].next += 1
        let part = inner[next]
        if order[part] == nil {
          begin(part)
          path.append((part, 0))
        } else if isOpen.contains(part) {
          earliest[name] = min(earliest[name] ?? 0, order[part] ?? 0)
        }
        continue
      }
      path.removeLast()
      if let outer = path.last?.name { earliest[outer] = min(earliest[outer] ?? 0, earliest[name] ?? 0) }
      if earliest[name] == order[name] { close(name) }
    }
  }

  private mutating func begin(_ name: String) {
    order[name] = order.count
    earliest[name] = order[name]
    open.append(name)
    isOpen.insert(name)
  }

  /// Numbers the types that were found since a type, and that lead back to it.
  private mutating func close(_ name: String) {
    let loop = order[name] ?? 0
    while let last = open.popLast() {
      isOpen.remove(last)
      loops[last] = loop
      if last == name { return }
    }
  }
}
