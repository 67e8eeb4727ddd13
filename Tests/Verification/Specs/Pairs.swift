import Emitters
import SpecGenerator

/// Puts pairs of words that may become one name in Swift into two places of one type, or of the module: they are refused
/// with both places, or stay two names.
func checkPairs(of places: Places, _ options: Options, _ tally: Tally) throws {
  var random = SeededGenerator(seed: options.seed)
  var probes: [(one: Place, other: Place, words: (String, String))] = []
  for (_, scope) in scopes(of: places).sorted(by: { $0.key < $1.key }) where scope.count > 1 {
    for one in Place.Form.allCases {
      for other in Place.Form.allCases {
        let (left, right) = (scope.filter { $0.form == one }, scope.filter { $0.form == other })
        for words in pairs(one, other) {
          guard let place = left.randomElement(using: &random),
            let rest = right.filter({ $0.original != place.original }).randomElement(using: &random)
          else { continue }
          probes.append((place, rest, words))
        }
      }
    }
  }
  let chosen = random.some([.quick: 600, .usual: 4_000][options.size] ?? probes.count, of: probes)
  let refused = inParallel(chosen.count) { number in
    let (one, other, words) = chosen[number]
    return check(one, other, words, in: places, tally)
  }
  printLine("\(chosen.count) of \(probes.count) pairs of names, of which \(refused.filter { $0 }.count) are refused")
}

/// The names that stand beside one another: in a type, or in the module.
private func scopes(of places: Places) -> [String: [Place]] {
  var found: [String: [Place]] = [:]
  for place in places.all where place.isName {
    let scopes = place.slots.compactMap { slot -> String? in
      let path = places.template.path(to: slot.index).map { places.template.texts[$0] }
      guard ["records", "unions", "enums", "webhooks", "rulings"].contains(path[0]) else { return nil }
      return path.count == 2 ? (path[0] == "rulings" ? "rulings" : "types") : path[1]
    }
    for scope in Set(scopes) { found[scope, default: []].append(place) }
  }
  return found
}

private let identifiers = [
  "callStatus", "CALL_STATUS", "call_status", "Call_Status", "CallStatus", "value200", "VALUE200", "class", "CLASS",
  "none", "NONE", "none_", "self", "SELF", "self_", "unrecognized", "UNRECOGNIZED", "kept", "kept_", "_", "__", "Type",
  "Type_", "a_b", "aB",
]

extension Place.Form {
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
private func pairs(_ one: Place.Form, _ other: Place.Form) -> [(String, String)] {
  one.words.enumerated().flatMap { number, word in
    (one == other ? Array(other.words[number...]) : other.words).map { (word, $0) }
  }
}

/// - Returns: whether the pair is refused.
private func check(
  _ one: Place, _ other: Place, _ words: (String, String), in places: Places, _ tally: Tally
) -> Bool {
  let texts = places.plain(places.all).map { place, plain in
    (place, place.original == one.original ? words.0 : place.original == other.original ? words.1 : plain)
  }
  let generation = Generation(places.tree(with: texts))
  let what = "\(one.original) as '\(words.0)' and \(other.original) as '\(words.1)'"
  if generation.isAccepted {
    let types = generation.sources.filter { $0.path.hasSuffix("/Types.swift") }.flatMap {
      declarations(in: $0.contents)
    }
    let twice = types.first { Set($0).count < $0.count }
    tally.expect(twice == nil, "\(what) are one name in Swift", "\(twice ?? [])")
    return false
  }
  let indexes = generation.problems.flatMap(\.indexes)
  func isShown(_ place: Place) -> Bool {
    place.slots.contains { slot in indexes.contains { places.template.isSame($0, orAround: slot.index) } }
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
