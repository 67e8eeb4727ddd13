import SpecModel

/// A fact that is stated differently: its key, and both statements as spec text.
struct FactChange {
  var key: String
  /// Nil if the side states nothing.
  var old: String?
  var new: String?
}

/// What two rows or comments state differently.
///
/// - Parameter wordsNow: the words of the new side. A fact of the old side that is not found on the new side, but whose
///   words are still there, is not reported: a reader of the page finds more in its words than a program.
func factChanges(_ old: Facts, _ new: Facts, wordsNow: String? = nil) -> [FactChange] {
  let (old, new) = (old.comparable, new.comparable)
  let present = wordsNow.map(PrintedWords.init)
  return Statement.keys.compactMap { key -> FactChange? in
    let (first, second) = (old[key.name], new[key.name])
    if let first, let second, isSame(first, second) || isSameWord(key, first, second) { return nil }
    if first == nil && second == nil || !key.hasWord(second) { return nil }
    if second == nil, let first {
      if keysOfReaders.contains(key.name) { return nil }
      if present?.state(first.printedValues) ?? false { return nil }
    }
    return FactChange(
      key: key.name, old: first.map { "\(key.name): \($0.description)" },
      new: second.map { "\(key.name): \($0.description)" })
  }
}

/// The keys for what only a reader understands. An import never finds it.
private let keysOfReaders = Set((Statement.means.keys + Statement.presentAfter.keys).map(\.name))

/// Whether two words of a closed list can mean the same: `ISO 8601` and `timestamp`.
private func isSameWord(_ key: Statement.Key, _ left: Fact, _ right: Fact) -> Bool {
  guard case .word(_, let known) = key.form else { return false }
  return !Set(known.meanings(of: left.description)).isDisjoint(with: known.meanings(of: right.description))
}

extension Statement.Key {
  /// Whether a fact is in the closed list of the key, if it has one. A spec cannot state any other.
  fileprivate func hasWord(_ fact: Fact?) -> Bool {
    guard case .word(_, let known) = form, let fact else { return true }
    return !known.meanings(of: fact.description).isEmpty
  }
}

extension Facts {
  /// These facts with one key for the values that are allowed: `value: PSTN` is `values: [PSTN]`.
  fileprivate var comparable: Facts {
    var facts = self
    let single = text("value") ?? conditions("value-for").first?.value
    if let single, facts["values"] == nil { facts["values"] = .texts([single]) }
    facts["value"] = nil
    facts["value-for"] = nil
    return facts
  }
}
