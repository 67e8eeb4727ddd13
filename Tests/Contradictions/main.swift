import Foundation
import Synchronization

// Edits every statement of every page of a spec, one at a time, so that it contradicts what it stated before:
// `contradictions [--quick | --sample] [SPEC...]`. The checker must report an error for each edit, unless its class is one
// of the exceptions. Prints what goes unnoticed, and how many edits of each class were noticed. Without a SPEC it edits the
// shipped spec and the golden one. With `--quick` it edits each statement in one way only, and makes no edit of an
// exception. With `--sample` it makes every eighth of these edits. The exit status is 1 if an edit went unnoticed.

let arguments = CommandLine.arguments.dropFirst()
let specs = arguments.filter { !$0.hasPrefix("-") }
let isSample = arguments.contains("--sample")
let isQuick = isSample || arguments.contains("--quick")
var failed = 0
for path in specs.isEmpty ? ["Spec", "Tests/Golden/webhooks.yaml"] : specs {
  let start = ContinuousClock().now
  let spec = try EditedSpec(path)
  if !spec.isAccepted {
    printLine("\(path) is refused without an edit")
    failed += 1
  }
  let all = isQuick ? onePerStatement(spec.edits()) : spec.edits()
  let edits = isSample ? stride(from: 0, to: all.count, by: 8).map { all[$0] } : all
  let outcomes = inParallel(edits.count) { spec.outcome(of: edits[$0]) }
  let missed = spec.report(zip(edits, outcomes).map { ($0, $1) })
  failed += missed
  let seconds = (ContinuousClock().now - start) / .seconds(1)
  printLine("\n\(path): \(edits.count) edits, \(missed) unnoticed, \(Int(seconds.rounded(.up))) seconds")
}
exit(failed == 0 ? 0 : 1)

/// One edit of each statement. The classes take turns.
func onePerStatement(_ edits: [Edit]) -> [Edit] {
  let contradicting = edits.filter { edit in !exceptions.contains { edit.kind.hasPrefix($0.kind) } }
  let statements = Dictionary(grouping: contradicting) { [$0.file, $0.offset] }
  let places = statements.keys.sorted { $0.lexicographicallyPrecedes($1) }
  return places.enumerated().compactMap { turn, place in
    statements[place].map { $0[turn % $0.count] }
  }
}

/// The results of the numbers below a count, on all cores.
func inParallel<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
  let results = Mutex<[Value?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let result = work(number)
    results.withLock { $0[number] = result }
  }
  return results.withLock { $0.compactMap { $0 } }
}

/// Prints a line at once, also into a pipe.
func printLine(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
