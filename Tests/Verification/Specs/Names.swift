import Emitters
import Foundation
import SpecGenerator
import SpecText

/// Puts every word with a meaning in Swift into every slot of the golden spec that becomes a name.
///
/// In each round, every slot has a different word. After as many rounds as there are words, each word was in each slot. A
/// word is refused at its position, or the module compiles without a warning.
func checkNames(_ options: Options, _ tally: Tally) throws {
  let slots = try goldenSlots()
  var words = try Words.keywords()
  if options.size == .all { words = Set(words + (try Words.declared())).sorted() }
  let check = NameCheck(slots: slots, words: words, tally: tally)
  printLine(
    "\(words.count) words in \(check.slots.count) slots: \(check.slots.map(\.original).joined(separator: ", "))")

  try checkPairs(of: slots, options, tally)
  // Each round moves a word to another slot, so every third round puts it into a third of the slots.
  let rounds = Array(stride(from: 0, to: words.count, by: options.size == .quick ? 3 : 1))
  let chosen = Array(rounds.prefix(options.count ?? rounds.count))
  let waiting = inParallel(chosen.count) { check.round(chosen[$0]) }.flatMap { $0 }
  printLine("\(waiting.count) words are tried again, because another word becomes the same name")
  check.again(waiting)
}

/// The slots of the golden spec, which has everything of the language, without most of the names that hurt: they would
/// meet the words of a check.
func goldenSlots() throws -> Slots {
  var spec = SyntaxNode(reading: try Locations.contents(of: "Tests/Golden/webhooks.yaml"))!
  let template = SpecTemplate(spec)
  let removed = template.texts.indices.filter { index in
    let path = template.path(to: index).map { template.texts[$0] }
    return path.count == 4 && ["Landmines", "Word"].contains(path[1])
      && !["Any", "default"].contains(path[3])
      && path[3].utf8.allSatisfy { $0 == UInt8(ascii: "_") || isLetterOrDigit($0) }
  }
  spec = spec.removing(Set(removed))!
  // The rows and samples of the names go, too.
  while case let generation = Generation(spec), !generation.isAccepted { spec = spec.removing(generation)! }
  return Slots(of: spec) { count, slot in inParallel(count, slot) }
}

struct NameCheck: Sendable {
  private let all: Slots
  let slots: [Slot]
  private let words: [[String]]
  private let tally: Tally

  init(slots: Slots, words: [String], tally: Tally) {
    all = slots
    self.slots = slots.all.filter(\.isName)
    self.words = self.slots.map { $0.form.words(from: words) }
    self.tally = tally
  }

  /// A word that has to wait for another round, because it breaks a rule beside the others.
  typealias Waiting = (word: PlacedText, rule: String)

  /// - Returns: the words that clash with other words of the round.
  func round(_ number: Int) -> [Waiting] {
    compile(zip(slots, words).enumerated().map { ($1.0, $1.1[(number + $0 * 7) % $1.1.count]) })
  }

  /// Tries words again, at first one per slot, and at the end each word alone.
  func again(_ waiting: [Waiting]) {
    var waiting = waiting
    for attempt in 0..<4 {
      var counts: [String: Int] = [:]
      let rounds = Dictionary(grouping: waiting.enumerated()) { number, item in
        defer { counts[item.word.slot.original, default: 0] += 1 }
        return attempt < 3 ? counts[item.word.slot.original, default: 0] : number
      }.values.map { $0.map(\.element.word) }
      waiting = inParallel(rounds.count) { compile(rounds[$0]) }.flatMap { $0 }
    }
    for (word, rule) in waiting {
      let isClash = ["name-clash", "duplicate-definition"].contains(rule)
      tally.expect(isClash, "\(word.slot.original) as \(word.text) is refused otherwise: \(rule)")
    }
  }

  /// Compiles the accepted words, with neutral names in the other slots.
  ///
  /// - Returns: the words to try again.
  private func compile(_ words: [PlacedText]) -> [Waiting] {
    let plain = all.plain(slots)
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
    Compiler.find(trial.texts, tally, compile: report) { "\($0.text) as \($0.slot.original) does not compile" }
    let waiting = trial.refused.filter { !["reserved-name", "bad-name", "missing-name"].contains($0.rule) }
    tally.pass(trial.refused.count - waiting.count)
    return waiting.map { ($0.text, $0.rule) }
  }
}

extension Slot.Form {
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
