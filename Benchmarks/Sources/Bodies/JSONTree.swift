/// A JSON value whose members can still be moved and added to, before it becomes the bytes of a body.
indirect enum JSONTree {
  struct Member {
    var name: String
    var value: JSONTree
  }

  /// A number, `true`, `false` or `null`.
  case literal(String)
  /// A text of the platform, as it stands between the quotes.
  case text(String)
  /// A text that a user of the platform chose: it can hold any letter.
  case free(String)
  case array([JSONTree])
  case object([Member])

  func minified() -> String {
    switch self {
    case .literal(let text): text
    case .text(let text), .free(let text): "\"\(text)\""
    case .array(let items): "[\(items.map { $0.minified() }.joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\"\($0.name)\":\($0.value.minified())" }.joined(separator: ","))}"
    }
  }

  /// With two spaces a level.
  func pretty(_ indent: String = "") -> String {
    let inner = indent + "  "
    func lines(_ items: [String], _ open: String, _ close: String) -> String {
      items.isEmpty ? open + close : "\(open)\n\(inner)\(items.joined(separator: ",\n" + inner))\n\(indent)\(close)"
    }
    return switch self {
    case .literal, .text, .free: minified()
    case .array(let items): lines(items.map { $0.pretty(inner) }, "[", "]")
    case .object(let members): lines(members.map { "\"\($0.name)\": \($0.value.pretty(inner))" }, "{", "}")
    }
  }

  /// Every object of it changed, the innermost first.
  func objects(_ change: (inout [Member]) -> Void) -> JSONTree {
    switch self {
    case .literal, .text, .free: return self
    case .array(let items): return .array(items.map { $0.objects(change) })
    case .object(var members):
      for place in members.indices { members[place].value = members[place].value.objects(change) }
      change(&members)
      return .object(members)
    }
  }

  /// Every free text of it with another one in place of each fourth letter.
  func eachFourthLetter(_ others: [String]) -> JSONTree {
    objects { members in
      for place in members.indices {
        guard case .free(let text) = members[place].value else { continue }
        let letters = text.enumerated().map { index, letter in
          index % 4 == 1 ? others[index / 4 % others.count] : String(letter)
        }
        members[place].value = .free(letters.joined())
      }
    }
  }
}
