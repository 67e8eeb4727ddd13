import Emitters
import Foundation
import SpecGenerator
import SpecText
import Synchronization

/// Makes random specs, and compiles the output of the accepted ones.
///
/// A spec is the golden one with random names, texts, copies and changes. It is refused with a position, or becomes a module
/// that compiles without warnings. What a refusal points at is removed, until the rest is accepted. A failure prints its
/// seed: `--seed N --count 1` makes that one alone.
func checkRandomSpecs(_ options: Options, _ tally: Tally) throws {
  let check = try RandomSpecCheck(tally)
  let count = options.count(quick: 100, usual: 2_000)
  let first = options.seed
  let made = inParallel(count) { check.generate(seed: first + $0) }
  let accepted = made.compactMap { $0 }
  check.printReasons()
  let size = accepted.flatMap(\.sources).reduce(0) { $0 + $1.contents.utf8.count } / 1024
  printLine("\(accepted.count) of \(count) specs are accepted, with \(size) KiB of Swift")
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

final class RandomSpecCheck: Sendable {
  private let specs: RandomSpecs
  private let tally: Tally
  private let reasons = Mutex<[String: Int]>([:])

  init(_ tally: Tally) throws {
    self.tally = tally
    let texts = HostileTexts.all(seed: 1).filter { text in
      text.utf8.count < 300 && text.isPrintable && text.contains { !$0.isWhitespace }
    }
    specs = RandomSpecs(try goldenSlots(), words: try Words.keywords(), texts: texts)
  }

  /// - Returns: nil when nothing of the spec is accepted.
  func generate(seed: Int) -> RandomModule? {
    var rest: SyntaxNode? = specs.tree(seed: seed)
    while let spec = rest {
      let generation = Generation(spec)
      let outcomes = generation.isAccepted ? ["accepted"] : generation.ids.sorted()
      reasons.withLock { counts in for outcome in outcomes { counts[outcome, default: 0] += 1 } }
      if generation.isAccepted { return RandomModule(seed: seed, sources: generation.sources) }
      tally.expect(
        generation.reportedErrors.allSatisfy { !$0.indexes.isEmpty } && generation.report.isPrintable,
        "random-specs --count 1 --seed \(seed): the spec is refused without a slot", generation.report)
      rest = spec.removing(generation)
    }
    return nil
  }

  func printReasons() {
    let counts = reasons.withLock { $0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    printLine(counts.prefix(20).map { "\($0.key) \($0.value)" }.joined(separator: ", "))
  }

  /// Compiles many modules at once, and the first one alone and to the end.
  func compile(_ modules: [RandomModule]) {
    func report(_ modules: [RandomModule]) throws -> String {
      let files = modules.map { GeneratedFile(path: "Spec\($0.seed).swift", contents: inOneFile($0.sources)) }
      let report = modules.count > 1 ? try Compiler.check("Drawn", files) : ""
      return report.isEmpty ? try Compiler.check("Drawn", modules[0].sources, .object) : report
    }
    Compiler.find(modules, tally, compile: report) {
      "random-specs --count 1 --seed \($0.seed): accepted, and does not compile"
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
