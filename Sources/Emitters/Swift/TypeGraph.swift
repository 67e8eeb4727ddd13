import SpecModel

/// Which declared types contain which others.
struct TypeGraph {
  private var parts: [String: [String]] = [:]
  private var containers: [String: [String]] = [:]

  init(_ model: Model) {
    for type in model.types {
      let names = type.partNames
      parts[type.name] = names
      for name in names { containers[name, default: []].append(type.name) }
    }
  }

  /// These types, and every type that contains one of them, directly or not.
  func containing(_ names: Set<String>) -> Set<String> { Self.closure(of: names, along: containers) }

  /// These types, and every type that one of them contains, directly or not.
  func contained(in names: Set<String>) -> Set<String> { Self.closure(of: names, along: parts) }

  private static func closure(of names: Set<String>, along edges: [String: [String]]) -> Set<String> {
    var found = names
    var rest = Array(names)
    while let name = rest.popLast() {
      for next in edges[name] ?? [] where found.insert(next).inserted { rest.append(next) }
    }
    return found
  }
}
