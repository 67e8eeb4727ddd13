/// The value of one key: what a row, a comment or a declared member states.
package enum Fact: Hashable, Sendable {
  case text(String)
  case number(DecimalNumber)
  case flag(Bool)
  case texts([String])
  /// Other members and the values that they have, all at once.
  case conditions([Condition])

  /// Another member has this value.
  package struct Condition: Hashable, Sendable {
    package var member: String
    package var value: String

    package init(member: String, value: String) {
      self.member = member
      self.value = value
    }
  }

  /// The fact as spec text: `3`, or `callDirection INBOUND`.
  package var description: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.text
    case .flag(let flag): flag ? "true" : "false"
    case .texts(let texts): texts.joined(separator: ", ")
    case .conditions(let conditions): conditions.map { "\($0.member) \($0.value)" }.joined(separator: ", ")
    }
  }

  /// The conditions as a clause: `callDirection is INBOUND and callType is PSTN`.
  package var conditionClause: String {
    guard case .conditions(let conditions) = self else { return description }
    return conditions.map { "\($0.member) is \($0.value)" }.joined(separator: " and ")
  }
}

/// The facts of one row, comment or member, by the key that states each.
package struct Facts: Hashable, Sendable {
  private struct Entry: Hashable {
    var key: String
    var fact: Fact
  }

  /// Sorted by key. They are so few that a search is faster than the hash of a key.
  private var entries: [Entry] = []

  package init() {}

  package subscript(key: String) -> Fact? {
    get { entries.firstIndex { $0.key == key }.map { entries[$0].fact } }
    set {
      entries.removeAll { $0.key == key }
      guard let newValue else { return }
      let index = entries.firstIndex { $0.key > key } ?? entries.endIndex
      entries.insert(Entry(key: key, fact: newValue), at: index)
    }
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// These facts and, for keys that are missing, those of a shared member.
  package func orElse(_ shared: Facts?) -> Facts {
    var all = self
    for entry in shared?.entries ?? [] where self[entry.key] == nil { all[entry.key] = entry.fact }
    return all
  }

  package func text(_ key: String) -> String? { if case .text(let text)? = self[key] { text } else { nil } }

  package func number(_ key: String) -> DecimalNumber? {
    if case .number(let number)? = self[key] { number } else { nil }
  }

  package func texts(_ key: String) -> [String]? { if case .texts(let texts)? = self[key] { texts } else { nil } }

  package func flag(_ key: String) -> Bool? { if case .flag(let flag)? = self[key] { flag } else { nil } }

  package func conditions(_ key: String) -> [Fact.Condition] {
    if case .conditions(let conditions)? = self[key] { conditions } else { [] }
  }

  /// The facts as spec text, in the order of the keys: `min-length: 3`.
  package var descriptions: [String] {
    Statement.keys.compactMap { key in self[key.name].map { "\(key.name): \($0.description)" } }
  }
}
