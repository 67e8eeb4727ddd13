import SpecModel

/// The names of types. Each is taken once, and none is one that generated code needs.
struct TypeNames {
  private var taken: Set<String>

  init(module: String) { taken = reservedTypeNames.union(Self.foundation).union([module]) }

  /// Types of Foundation, which most programs import, too.
  private static let foundation: Set<String> = [
    "Calendar", "Data", "Date", "Dimension", "Locale", "Measurement", "Notification", "Operation", "Process", "Stream",
    "Thread", "Timer", "URL", "UUID", "Unit",
  ]

  /// A name for a type: its own or, if that is taken, with the names around it.
  mutating func name(_ hint: NameHint, isUnion: Bool = false) -> String {
    var full = ""
    for part in [hint.name] + hint.outer {
      full = Words.typeName(part + " " + full)
      if take(full, isUnion: isUnion) { return full }
    }
    return numbered(full, isUnion: isUnion)
  }

  private mutating func numbered(_ name: String, isUnion: Bool) -> String {
    var number = 2
    while !take("\(name)\(number)", isUnion: isUnion) { number += 1 }
    return "\(name)\(number)"
  }

  private mutating func take(_ name: String, isUnion: Bool) -> Bool {
    // The type of the values that a union does not list.
    let unrecognized = "Unrecognized" + name
    guard !taken.contains(name), !isUnion || !taken.contains(unrecognized) else { return false }
    taken.insert(name)
    if isUnion { taken.insert(unrecognized) }
    return true
  }
}

/// Names in Swift for members whose names in JSON make none, or the same one.
struct SwiftMemberNames {
  private var taken: Set<String> = []

  /// The name to give; nil if the name in JSON makes one.
  mutating func given(_ name: String) -> String? {
    let folded = Words.folded(name)
    if !folded.isEmpty, taken.insert(folded).inserted { return nil }
    let words = Words.of(name)
    let joined =
      words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let base =
      joined.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
      ? String(joined.prefix(60)) : "value" + joined.prefix(60)
    var number = 1
    var given = base
    while !taken.insert(Words.folded(given)).inserted {
      number += 1
      given = "\(base)\(number)"
    }
    return given
  }
}

extension Guesses {
  /// The records that these types lead to, in the order in which they were found.
  func reachableRecords(from roots: [GuessedType]) -> [Int] { reachable(from: roots).records }

  /// The declarations that these types lead to, each kind in its order.
  func reachable(from roots: [GuessedType]) -> (records: [Int], unions: [Int], enums: [Int]) {
    var (seenRecords, seenUnions, seenEnums): (Set<Int>, Set<Int>, Set<Int>) = ([], [], [])
    var rest = roots
    while let type = rest.popLast() {
      switch type.innermost {
      case .record(let index) where seenRecords.insert(index).inserted: rest += records[index].members.map(\.type)
      case .union(let index) where seenUnions.insert(index).inserted:
        rest += unions[index].cases.map { .record($0.record) }
      case .enumeration(let index): seenEnums.insert(index)
      case .record, .union, .scalar, .list, .map, .json, .unknown: break
      }
    }
    return (seenRecords.sorted(), seenUnions.sorted(), seenEnums.sorted())
  }
}
