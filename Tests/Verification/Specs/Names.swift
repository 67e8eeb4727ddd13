import Emitters
import Foundation
import SpecGenerator
import SpecText

/// Puts every word that could mean something to Swift in every place of the golden spec that becomes a name.
///
/// In a round, every place has another word; after as many rounds as there are words, each has been everywhere. A word is
/// refused where it stands, or the module compiles without a warning.
func checkNames(_ options: Options, _ tally: Tally) throws {
  let golden = try goldenSpec()
  let places = Places(of: golden) { count, place in inParallel(count, place) }
  var words = try Words.keywords()
  if options.size == .all { words = Set(words + (try Words.declared())).sorted() }
  let check = NameCheck(places: places, words: words, tally: tally)
  printLine(
    "\(words.count) words in \(check.places.count) places: \(check.places.map(\.original).joined(separator: ", "))")

  try checkPairs(of: places, options, tally)
  // A word stands in another place in each round, so that with every third round it is in a third of the places.
  let rounds = Array(stride(from: 0, to: words.count, by: options.size == .quick ? 3 : 1))
  let chosen = Array(rounds.prefix(options.count ?? rounds.count))
  let waiting = inParallel(chosen.count) { check.round(chosen[$0]) }.flatMap { $0 }
  printLine("\(waiting.count) words wait, because they become the same name as another word")
  check.again(waiting)
}

/// The golden spec.
func goldenSpec() throws -> SyntaxNode {
  SyntaxNode(reading: try Locations.contents(of: "Tests/Golden/webhooks.yaml"))!
}

/// Words in places, by the number of the place.
private typealias Assignment = [Int: String]

struct NameCheck: Sendable {
  private let all: Places
  let places: [Place]
  private let words: [[String]]
  private let tally: Tally
  private let compiler = Compiler()

  init(places: Places, words: [String], tally: Tally) {
    all = places
    self.places = places.all.filter(\.isName)
    self.words = self.places.map { $0.form.words(from: words) }
    self.tally = tally
  }

  /// A word that has to wait for another round.
  struct Waiting: Sendable {
    var place: Int
    var word: String
    /// The rule that the word breaks beside the others.
    var rule: String
    var attempts = 0
  }

  /// - Returns: the words that cannot stand beside the others of the round.
  func round(_ number: Int) -> [Waiting] {
    var assignment: Assignment = [:]
    for (place, words) in words.enumerated() { assignment[place] = words[(number + place * 7) % words.count] }
    return compile(&assignment)
  }

  /// Tries words again, one in each place at a time, and in the end each alone.
  func again(_ waiting: [Waiting]) {
    var waiting = waiting
    while !waiting.isEmpty {
      var (rounds, rest): ([[Waiting]], [Waiting]) = ([], [])
      for item in waiting {
        let fits = item.attempts < 3
        let index = rounds.firstIndex { round in fits && round.allSatisfy { $0.place != item.place && $0.attempts < 3 }
        }
        if let index { rounds[index].append(item) } else { rounds.append([item]) }
      }
      let planned = rounds
      for (round, again) in zip(rounds, inParallel(rounds.count, { retry(planned[$0]) })) {
        if round.count > 1 {
          rest += again
        } else if let word = again.first {
          let isClash = ["name-clash", "duplicate-definition"].contains(word.rule)
          tally.expect(isClash, "\(places[word.place].original) as \(word.word) is refused otherwise: \(word.rule)")
        }
      }
      waiting = rest
    }
  }

  private func retry(_ round: [Waiting]) -> [Waiting] {
    var assignment = Assignment(round.map { ($0.place, $0.word) }) { first, _ in first }
    let attempts = round.map(\.attempts).max() ?? 0
    return compile(&assignment).map { waiting in
      var waiting = waiting
      waiting.attempts = attempts + 1
      return waiting
    }
  }

  /// Compiles what is accepted.
  ///
  /// - Returns: what has to wait.
  private func compile(_ assignment: inout Assignment) -> [Waiting] {
    var waiting: [Waiting] = []
    while true {
      let generation = Generation(tree(of: assignment))
      if generation.isAccepted { break }
      let before = assignment.count
      for problem in generation.problems { remove(problem, from: &assignment, &waiting) }
      if assignment.count == before {
        tally.fail("a spec of words is refused elsewhere: \(assignment)", generation.report)
        return []
      }
    }
    if assignment.isEmpty { return waiting }
    do {
      try find(assignment)
    } catch {
      tally.fail("swiftc cannot be run", "\(error)")
    }
    return waiting
  }

  private func remove(_ problem: Generation.Problem, from assignment: inout Assignment, _ waiting: inout [Waiting]) {
    guard let place = places.indices.first(where: { assignment[$0] != nil && places[$0].stands(at: problem.indexes) })
    else { return }
    if ["reserved-name", "bad-name"].contains(problem.id) {
      tally.pass()
    } else {
      waiting.append(Waiting(place: place, word: assignment[place]!, rule: problem.id))
    }
    assignment[place] = nil
  }

  /// Finds the words with which a module does not compile.
  private func find(_ assignment: Assignment) throws {
    let generation = Generation(tree(of: assignment))
    let module = generation.files.first { $0.path.hasSuffix("/Types.swift") }?.path.split(separator: "/").first ?? ""
    let report = try compiler.check(String(module), generation.sources)
    if report.isEmpty { return tally.pass(assignment.count) }
    if assignment.count == 1, let (place, word) = assignment.first {
      return tally.fail("\(word) as \(places[place].original) does not compile", report)
    }
    let order = assignment.sorted { $0.key < $1.key }
    let halves = [order.prefix(order.count / 2), order.suffix(order.count - order.count / 2)]
    for half in halves { try find(Assignment(uniqueKeysWithValues: half.map { ($0, $1) })) }
  }

  /// The spec with words in some places, and names that mean nothing in the others.
  private func tree(of assignment: Assignment) -> SyntaxNode {
    let plain = all.plain(places).enumerated().map { number, item in (item.0, assignment[number] ?? item.1) }
    return all.tree(with: plain)
  }
}

extension Place {
  /// Whether one of these texts is a name of the place.
  func stands(at indexes: [Int]) -> Bool { slots.contains { indexes.contains($0.index) } }
}

extension Place.Form {
  /// The words that have this form, or get it.
  func words(from words: [String]) -> [String] {
    switch self {
    case .text, .member: words
    case .type: Set(words.map(capital)).sorted().filter { $0.wholeMatch(of: /[A-Z][A-Za-z0-9]*/) != nil }
    case .ruling: Set(words.map(kebab)).subtracting([""]).sorted()
    }
  }
}

/// `some_word` as the name of a type: `SomeWord`.
private func capital(_ word: String) -> String {
  word.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}

/// `someWord` as the name of a ruling: `some-word`.
private func kebab(_ word: String) -> String {
  word.replacing(/([a-z0-9])([A-Z])/) { "\($0.1)-\($0.2)" }.split { $0 == "_" || $0 == "-" }.joined(separator: "-")
    .lowercased()
}
