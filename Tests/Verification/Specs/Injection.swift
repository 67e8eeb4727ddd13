import Emitters
import Foundation
import SpecGenerator
import SpecText
import Synchronization

/// Puts hostile texts into every slot of the golden spec that takes a text, and checks all of the output.
///
/// In each round, every slot has a different text. After as many rounds as there are texts, each text was in each slot. No
/// text becomes code, an element of a page or a column of a table. Literals and JSON contain it byte for byte. A refused
/// text is reported at its position, in printable characters.
func checkInjection(_ options: Options, _ tally: Tally) throws {
  let texts = HostileTexts.all(seed: options.seed)
  let slots = try goldenSlots()
  let reader = MarkdownReader()
  if reader == nil { tally.skip("Markdown is not compared: Python has no \(MarkdownReader.modules)") }
  let check = InjectionCheck(slots: slots, texts: texts, reader: reader, tally: tally)
  let count = min(texts.count, options.count(quick: 20, usual: 100, all: texts.count))
  let rounds =
    options.words.isEmpty ? (0..<count).map { $0 * texts.count / count } : options.words.compactMap { Int($0) }
  printLine("\(texts.count) texts in \(check.slots.count) slots: \(rounds.count) rounds")

  // To compile takes longer than all the rest.
  let step = options.words.isEmpty ? (options.size == .quick ? 7 : 10) : 1
  _ = inParallel(rounds.count) { number in
    do {
      try check.round(rounds[number], isCompiled: number % step == 0)
    } catch {
      tally.fail("round \(rounds[number]) cannot be checked", "\(error)")
    }
    if number % 50 == 49 { printLine("round \(number + 1) of \(rounds.count)") }
  }
  try check.checkLiterals()
  check.checkClosedPlaces(count: options.count(quick: 1, usual: 2, all: 20), seed: options.seed)
}

final class InjectionCheck: Sendable {
  private let all: Slots
  let slots: [Slot]
  private let texts: [String]
  private let reader: MarkdownReader?
  private let tally: Tally
  private let literals = Mutex<[String: String]>([:])

  init(slots: Slots, texts: [String], reader: MarkdownReader?, tally: Tally) {
    all = slots
    self.slots = slots.all.filter { $0.form == .text }
    self.texts = texts
    self.reader = reader
    self.tally = tally
  }

  /// Puts another text into every slot, and compares the output with the output for plain texts.
  func round(_ number: Int, isCompiled: Bool) throws {
    let hostile = all.trial(of: slots.enumerated().map { ($1, texts[(number + $0 * 7) % texts.count]) })
    let isSound = hostile.generation.isAccepted && hostile.reports.isPrintable
    tally.expect(isSound, "round \(number): a text is refused elsewhere", hostile.generation.report + hostile.reports)
    if !isSound { return }
    tally.pass(hostile.refused.count)
    for text in hostile.texts.map(\.text) where !text.replacing("\t", with: " ").isPrintable {
      tally.fail("round \(number): \(text.debugDescription) is accepted, though it deceives")
    }
    // Names and invisible texts are the same on both sides.
    let compared = hostile.texts.filter { slot, text in
      !slot.isName && text.unicodeScalars.contains { !$0.properties.isWhitespace }
    }
    let plain = all.plain(compared.map(\.slot))
    let trees = (all.tree(with: hostile.texts), all.tree(with: plain + hostile.texts))
    let other = Generation(trees.1)
    if !other.isAccepted {
      return tally.fail("round \(number) is accepted with hostile texts and not with plain ones", other.report)
    }
    let pairs = zip(plain, compared).map { ($0.text, $1.text) }
    var comparison = Comparison(texts: Dictionary(uniqueKeysWithValues: pairs), reader: reader)
    comparison.compare(hostile.generation.files, other.files)
    var faults = try reports(trees.0, trees.1, &comparison)
    try comparison.finish()
    faults += comparison.faults
    if isCompiled {
      let report = try Compiler.check("GoldenWebhooks", hostile.generation.sources)
      if !report.isEmpty { faults.append("does not compile: \(report)") }
    }
    literals.withLock { $0.merge(comparison.literals) { first, _ in first } }
    if faults.isEmpty { return tally.pass(hostile.texts.count) }
    for fault in faults.prefix(5) { tally.fail("injection \(number): \(fault)") }
  }

  /// What the command prints of the texts, for terminals, pages and programs.
  private func reports(
    _ hostile: SyntaxNode, _ plain: SyntaxNode, _ comparison: inout Comparison
  ) throws -> [String] {
    try withTemporaryFolder { folder in
      try Data(WrittenSpec(hostile).utf8).write(to: folder.appending(path: "webhooks.yaml"))
      try Data(WrittenSpec(plain).utf8).write(to: folder.appending(path: "plain.yaml"))
      let command = Locations.build.appending(path: "fieldscribe").path
      _ = try Run([command, "generate", "--spec", "plain.yaml"], in: folder)
      var faults: [String] = []
      for format in ["text", "markdown", "json"] {
        for (name, arguments) in [
          ("diff", ["plain.yaml", "webhooks.yaml"]), ("audit", ["--spec", "webhooks.yaml"]),
          ("check", ["--spec", "webhooks.yaml"]),
        ] {
          let run = try Run([command, name] + arguments + ["--format", format], in: folder)
          let what = "\(name) in \(format)"
          if run.status > 1 { faults.append("\(what) ends with \(run.status): \(run.errors)") }
          if !run.all.replacing("\t", with: " ").isPrintable { faults.append("\(what) is not printable") }
          if format == "json", (try? JSONSerialization.jsonObject(with: Data(run.output.utf8))) == nil {
            faults.append("\(what) is no JSON")
          }
          if format != "markdown" { continue }
          var other: String?
          if name == "audit" {
            other = try Run([command, name, "--spec", "plain.yaml", "--format", format], in: folder).output
              .replacing("plain.yaml", with: "webhooks.yaml")
          }
          comparison.addReport(what, run.output, other)
        }
      }
      return faults
    }
  }

  /// The compiler reads every literal as the comparison did.
  func checkLiterals() throws {
    let found = literals.withLock { $0 }.sorted { $0.key < $1.key }
    let report = try withTemporaryFolder { folder in
      let source = folder.appending(path: "main.swift")
      let program = folder.appending(path: "literals").path
      let code = """
        let literals: [StaticString] = [\n\(found.map(\.key).joined(separator: ",\n"))\n]
        for literal in literals { print(literal.description.utf8.map { String($0) }.joined(separator: " ")) }

        """
      try Data(code.utf8).write(to: source)
      let compiled = try Run(["swiftc", "-Onone", source.path, "-o", program])
      return try compiled.status == 0 ? Run([program]).output : compiled.all
    }
    let expected = found.map { $0.value.utf8.map { String($0) }.joined(separator: " ") + "\n" }.joined()
    tally.expect(report == expected, "the compiler reads the literals in another way", report)
    printLine("\(found.count) literals")
  }

  /// Slots that take names, words of the language or numbers refuse hostile texts, or are no worse for them.
  func checkClosedPlaces(count: Int, seed: Int) {
    let closed = all.closed
    let hostile = texts.filter { !$0.isEmpty && $0.utf8.count < 300 }
    let accepted = inParallel(closed.count) { number in
      var random = SeededGenerator(seed: seed &+ number)
      return random.some(count, of: hostile).filter { text in
        let slot = SpecTemplate.Slot(index: closed[number])
        let generation = Generation(all.template.tree(with: [slot: text]))
        let isFine =
          generation.isAccepted
          ? text.replacing("\t", with: " ").isPrintable
          : generation.reportedErrors.allSatisfy { !$0.indexes.isEmpty } && generation.report.isPrintable
        tally.expect(
          isFine, "\(all.template.texts[closed[number]]) as \(text.debugDescription) is accepted or hidden",
          generation.report)
        return generation.isAccepted
      }
    }
    printLine(
      "\(closed.count) slots of names and words, \(count) texts each: \(accepted.flatMap { $0 }.count) are accepted")
  }
}
