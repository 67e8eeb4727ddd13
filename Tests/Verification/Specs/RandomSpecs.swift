import Emitters
import Foundation
import SpecGenerator
import SpecText
import Synchronization

/// Makes random specs, and compiles what is generated from those that are accepted.
///
/// A spec is drawn with its pages, or is the golden one with some of its parts changed. It is refused with a place, or
/// becomes a module that compiles without warnings. A failure prints its seed: `--seed N --count 1` makes that one alone.
func checkRandomSpecs(_ options: Options, _ tally: Tally) throws {
  let check = try RandomSpecCheck(tally)
  let count = options.count(quick: 100, usual: 2_000)
  let first = options.seed
  let made = inParallel(count) { check.generate(seed: first + $0) }
  let accepted = made.compactMap { $0 }
  check.printReasons()
  printLine("\(accepted.count) of \(count) specs are accepted")
  let starts = Array(stride(from: 0, to: accepted.count, by: 20))
  _ = inParallel(starts.count) { number in
    check.compile(Array(accepted[starts[number]..<min(starts[number] + 20, accepted.count)]))
    if number % 10 == 9 { printLine("compiled \(number * 20 + 20) of \(accepted.count) specs") }
  }
}

/// The sources that were made of a seed.
struct RandomModule: Sendable {
  var seed: Int
  var sources: [GeneratedFile]
}

struct RandomSpecCheck: Sendable {
  private let words: [String]
  private let texts: [String]
  private let changed: ChangedSpec
  private let tally: Tally
  private let compiler = Compiler()
  private let reasons = Reasons()

  private final class Reasons: Sendable {
    let counts = Mutex<[String: Int]>([:])
  }

  init(_ tally: Tally) throws {
    self.tally = tally
    words = try Words.keywords()
    texts = HostileTexts.all(seed: 1).filter { text in
      text.utf8.count < 300 && text.isPrintable && text.contains { !$0.isWhitespace }
    }
    let places = Places(of: try goldenSpec()) { count, place in inParallel(count, place) }
    changed = ChangedSpec(places, words: words, texts: texts)
  }

  /// - Returns: nil when the spec is refused.
  func generate(seed: Int) -> RandomModule? {
    var random = SeededGenerator(seed: seed)
    var drawn = DrawnSpec(seed: seed, words: words, texts: texts)
    let isDrawn = random.chance(0.6)
    let generation = Generation(isDrawn ? drawn.tree() : changed.tree(seed: seed))
    let kind = isDrawn ? "drawn" : "changed"
    let outcomes = generation.isAccepted ? ["\(kind) and accepted"] : generation.ids.sorted()
    reasons.counts.withLock { counts in for outcome in outcomes + [kind] { counts[outcome, default: 0] += 1 } }
    if generation.isAccepted { return RandomModule(seed: seed, sources: generation.sources) }
    tally.expect(
      generation.problems.allSatisfy { !$0.indexes.isEmpty } && generation.report.isPrintable,
      "random-specs --count 1 --seed \(seed): the spec is refused without a place", generation.report)
    return nil
  }

  func printReasons() {
    let counts = reasons.counts.withLock { $0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    printLine(counts.prefix(20).map { "\($0.key) \($0.value)" }.joined(separator: ", "))
  }

  /// Compiles many modules at once, and halves of them where that fails; the first one alone and to the end.
  func compile(_ modules: [RandomModule]) {
    do {
      if modules.count > 1 {
        let files = modules.map { GeneratedFile(path: "Spec\($0.seed).swift", contents: inOneFile($0.sources)) }
        if try !compiler.check("Drawn", files).isEmpty {
          compile(Array(modules.prefix(modules.count / 2)))
          compile(Array(modules.dropFirst(modules.count / 2)))
          return
        }
        tally.pass(modules.count - 1)
      }
      let report = try compiler.check("Drawn", modules[0].sources, .object)
      tally.expect(
        report.isEmpty, "random-specs --count 1 --seed \(modules[0].seed): accepted, and does not compile", report)
    } catch {
      tally.fail("swiftc cannot be run", "\(error)")
    }
  }
}

/// The sources of a module in one file, which shares no name with others: its rulings are its own.
private func inOneFile(_ sources: [GeneratedFile]) -> String {
  let code = sources.filter { !$0.path.hasSuffix("/Exports.swift") }.map(\.contents).joined()
  return "public import FieldscribeRuntime\n"
    + code.replacing(/(?m)^(public )?import FieldscribeRuntime$/, with: "")
    .replacing(/(?m)^  public static var (\S+): Ruling \{/) { "  fileprivate static var \($0.output.1): Ruling {" }
}
