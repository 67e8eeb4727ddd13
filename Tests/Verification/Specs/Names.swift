import Emitters
import Foundation
import SpecGenerator
import SpecText

/// Puts every word that could mean something to Swift in every place of the golden spec that becomes a name.
///
/// In a round, every place has another word; after as many rounds as there are words, each has been everywhere. A word is
/// refused where it stands, or the module compiles without a warning.
func checkNames(_ options: Options, _ tally: Tally) throws {
  let places = try goldenPlaces()
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

/// The places of the golden spec, which has everything of the language, without most of the names that hurt: they would
/// meet the words of a check.
func goldenPlaces() throws -> Places {
  var spec = SyntaxNode(reading: try Locations.contents(of: "Tests/Golden/webhooks.yaml"))!
  let template = SpecTemplate(spec)
  let removed = template.texts.indices.filter { index in
    let path = template.path(to: index).map { template.texts[$0] }
    return path.count == 4 && ["Landmines", "Word"].contains(path[1])
      && !["Any", "default", "String"].contains(path[3])
      && path[3].utf8.allSatisfy { $0 == UInt8(ascii: "_") || isLetterOrDigit($0) }
  }
  spec = spec.removing(Set(removed))!
  // The rows and samples of the names go, too.
  while case let generation = Generation(spec), !generation.isAccepted { spec = spec.removing(generation)! }
  return Places(of: spec) { count, place in inParallel(count, place) }
}

struct NameCheck: Sendable {
  private let all: Places
  let places: [Place]
  private let words: [[String]]
  private let tally: Tally

  init(places: Places, words: [String], tally: Tally) {
    all = places
    self.places = places.all.filter(\.isName)
    self.words = self.places.map { $0.form.words(from: words) }
    self.tally = tally
  }

  /// A word that has to wait for another round, because it breaks a rule beside the others.
  typealias Waiting = (word: PlacedText, rule: String)

  /// - Returns: the words that cannot stand beside the others of the round.
  func round(_ number: Int) -> [Waiting] {
    compile(zip(places, words).enumerated().map { ($1.0, $1.1[(number + $0 * 7) % $1.1.count]) })
  }

  /// Tries words again, one in each place at a time, and in the end each alone.
  func again(_ waiting: [Waiting]) {
    var waiting = waiting
    for attempt in 0..<4 {
      var counts: [String: Int] = [:]
      let rounds = Dictionary(grouping: waiting.enumerated()) { number, item in
        defer { counts[item.word.place.original, default: 0] += 1 }
        return attempt < 3 ? counts[item.word.place.original, default: 0] : number
      }.values.map { $0.map(\.element.word) }
      waiting = inParallel(rounds.count) { compile(rounds[$0]) }.flatMap { $0 }
    }
    for (word, rule) in waiting {
      let isClash = ["name-clash", "duplicate-definition"].contains(rule)
      tally.expect(isClash, "\(word.place.original) as \(word.text) is refused otherwise: \(rule)")
    }
  }

  /// Compiles what is accepted, with names that mean nothing in the other places.
  ///
  /// - Returns: what has to wait.
  private func compile(_ words: [PlacedText]) -> [Waiting] {
    let plain = all.plain(places)
    let trial = all.trial(of: words, over: plain)
    if !trial.generation.isAccepted {
      tally.fail("a spec of words is refused elsewhere: \(trial.texts.map(\.text))", trial.generation.report)
      return []
    }
    func report(_ words: [PlacedText]) throws -> String {
      let generation = Generation(all.tree(with: words + plain))
      let types = generation.files.first { $0.path.hasSuffix("/Types.swift") }
      return try Compiler.check(String(types?.path.split(separator: "/")[0] ?? ""), generation.sources)
    }
    Compiler.find(trial.texts, tally, compile: report) { "\($0.text) as \($0.place.original) does not compile" }
    let waiting = trial.refused.filter { !["reserved-name", "bad-name"].contains($0.rule) }
    tally.pass(trial.refused.count - waiting.count)
    return waiting.map { ($0.text, $0.rule) }
  }
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
