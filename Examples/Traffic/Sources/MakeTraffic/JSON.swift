/// A JSON value that can be edited by path.
indirect enum JSON: Sendable {
  /// The JSON text of a value.
  case raw(String)
  case object([Member])

  struct Member {
    var name: String
    var value: JSON
  }

  static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  static func text(_ text: String) -> JSON { .raw("\"\(text)\"") }

  var text: String {
    switch self {
    case .raw(let text): text
    case .object(let members): "{" + members.map { "\"\($0.name)\":\($0.value.text)" }.joined(separator: ",") + "}"
    }
  }
}

extension JSON {
  /// Sets the value of the member at a path, and adds the member if it is missing.
  mutating func set(_ path: String, to value: JSON) {
    edit(path) { members, name in
      if let index = members.firstIndex(where: { $0.name == name }) {
        members[index].value = value
      } else {
        members.append(Member(name: name, value: value))
      }
    }
  }

  mutating func remove(_ path: String) { edit(path) { members, name in members.removeAll { $0.name == name } } }

  mutating func rename(_ path: String, to new: String) {
    edit(path) { members, name in
      for index in members.indices where members[index].name == name { members[index].name = new }
    }
  }

  private mutating func edit(_ path: String, _ change: (inout [Member], String) -> Void) {
    edit(path.split(separator: "/").map(String.init)[...], change)
  }

  private mutating func edit(_ path: ArraySlice<String>, _ change: (inout [Member], String) -> Void) {
    guard case .object(var members) = self, let step = path.first else { return }
    if path.count == 1 {
      change(&members, step)
    } else {
      for index in members.indices where members[index].name == step {
        members[index].value.edit(path.dropFirst(), change)
      }
    }
    self = .object(members)
  }
}
