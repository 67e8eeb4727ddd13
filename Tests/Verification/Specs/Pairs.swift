import Emitters
import SpecGenerator

/// Puts pairs of words that may become one name in Swift into two slots of one type, or of the module: they are refused
/// with both slots, or stay two names.
func checkPairs(of slots: Slots, _ options: Options, _ tally: Tally) throws {
  var random = SeededGenerator(seed: options.seed)
  var probes: [(one: Slot, other: Slot, words: (String, String))] = []
  for (_, scope) in scopes(of: slots).sorted(by: { $0.key < $1.key }) where scope.count > 1 {
    for one in Slot.Form.allCases {
      for other in Slot.Form.allCases {
        let (left, right) = (scope.filter { $0.form == one }, scope.filter { $0.form == other })
        for words in pairs(one, other) {
          guard let slot = left.randomElement(using: &random),
            let rest = right.filter({ $0.original != slot.original }).randomElement(using: &random)
          else { continue }
          probes.append((slot, rest, words))
        }
      }
    }
  }
  let chosen = random.some([.quick: 600, .usual: 4_000][options.size] ?? probes.count, of: probes)
  let refused = inParallel(chosen.count) { number in
    let (one, other, words) = chosen[number]
    return check(one, other, words, in: slots, tally)
  }
  printLine("\(chosen.count) of \(probes.count) pairs of names, of which \(refused.filter { $0 }.count) are refused")
}

/// The names that share a scope: a type or the module.
private func scopes(of slots: Slots) -> [String: [Slot]] {
  var found: [String: [Slot]] = [:]
  for slot in slots.all where slot.isName {
    let scopes = slot.slots.compactMap { slot -> String? in
      let path = slots.template.path(to: slot.index).map { slots.template.texts[$0] }
      guard ["records", "unions", "enums", "webhooks", "rulings"].contains(path[0]) else { return nil }
      return path.count == 2 ? (path[0] == "rulings" ? "rulings" : "types") : path[1]
    }
    for scope in Set(scopes) { found[scope, default: []].append(slot) }
  }
  return found
}

private let identifiers = [
  "callStatus", "CALL_STATUS", "call_status", "Call_Status", "CallStatus", "value200", "VALUE200", "class", "CLASS",
  "none", "NONE", "noneValue", "self", "SELF", "selfValue", "unrecognized", "UNRECOGNIZED", "kept", "kept_", "_", "__",
  "Type", "Type_", "k_m", "kM",
]

extension Slot.Form {
  /// Words of which some become the same name.
  fileprivate var words: [String] {
    switch self {
    case .member: identifiers
    case .text:
      identifiers + [
        "call-status", "Call Status", "call status", "CALL STATUS", "call.status", "call/status", "call  status",
        "(call) status", "CALL-STATUS", "call+Status", "200", "-200", "2.0.0",
      ]
    case .type: ["Step", "STEP", "UnrecognizedStep", "Unrecognized", "UnrecognizedUnrecognized"]
    case .ruling: ["a-1", "a1", "a-b", "ab", "value-1", "1", "value1", "class", "self", "self-x"]
    }
  }
}

/// Two words of one form in one order; of two forms, each with each.
private func pairs(_ one: Slot.Form, _ other: Slot.Form) -> [(String, String)] {
  one.words.enumerated().flatMap { number, word in
    (one == other ? Array(other.words[number...]) : other.words).map { (word, $0) }
  }
}

/// - Returns: whether the pair is refused.
private func check(
  _ one: Slot, _ other: Slot, _ words: (String, String), in slots: Slots, _ tally: Tally
) -> Bool {
  let texts = slots.plain(slots.all).map { slot, plain in
    (slot, slot.original == one.original ? words.0 : slot.original == other.original ? words.1 : plain)
  }
  let generation = Generation(slots.tree(with: texts))
  let what = "\(one.original) as '\(words.0)' and \(other.original) as '\(words.1)'"
  if generation.isAccepted {
    let types = generation.sources.filter { $0.path.hasSuffix("/Types.swift") }.flatMap {
      declarations(in: $0.contents)
    }
    let twice = types.first { Set($0).count < $0.count }
    tally.expect(twice == nil, "\(what) are one name in Swift", "\(twice ?? [])")
    return false
  }
  let indexes = generation.reportedErrors.flatMap(\.indexes)
  func isShown(_ slot: Slot) -> Bool {
    slot.slots.contains { slot in indexes.contains { slots.template.isSame($0, orAround: slot.index) } }
  }
  let isClash = !generation.ids.isDisjoint(with: ["name-clash", "duplicate-definition"])
  tally.expect(
    isClash ? isShown(one) && isShown(other) : isShown(one) || isShown(other), "\(what) are refused elsewhere",
    generation.report + "\(generation.ids)")
  return true
}

/// The cases of each type of a source, and its properties.
private func declarations(in source: String) -> [[String]] {
  source.split(separator: "\npublic ").map { type in
    type.matches(of: /(?m)^  (case|public var) `?(\w+)/).map { "\($0.1) \($0.2)" }
  }
}

extension SpecTemplate {
  /// Whether a text is another one, above it or below it.
  fileprivate func isSame(_ index: Int, orAround other: Int) -> Bool {
    path(to: index).contains(other) || path(to: other).contains(index)
  }
}
