import Foundation
import Synchronization

/// What has passed and failed so far.
final class Tally: Sendable {
  private struct Counts {
    var passed = 0
    var failed = 0
    var isSkipped = false
  }

  private let counts = Mutex(Counts())

  func pass(_ count: Int = 1) { counts.withLock { $0.passed += count } }

  /// Counts a failure that was already printed.
  func fail(_ count: Int) { counts.withLock { $0.failed += count } }

  /// Prints a failure and how to reproduce it.
  func fail(_ what: String, _ details: String = "") {
    let number = counts.withLock { counts in
      counts.failed += 1
      return counts.failed
    }
    if number > 50 { return }
    let lines = details.split(separator: "\n").prefix(8).map { "\n  \($0.prefix(300))" }.joined()
    printLine("FAILED: \(what)\(lines)")
  }

  func expect(_ isTrue: Bool, _ what: @autoclosure () -> String, _ details: @autoclosure () -> String = "") {
    if isTrue { pass() } else { fail(what(), details()) }
  }

  /// Prints what was not checked, and why.
  func skip(_ what: String) {
    counts.withLock { $0.isSkipped = true }
    printLine("SKIPPED: \(what)")
  }

  /// Prints the totals.
  ///
  /// - Returns: the exit status.
  func close() -> Int32 {
    let counts = counts.withLock { $0 }
    printLine("\(counts.passed) passed, \(counts.failed) failed")
    if counts.failed > 0 { return 1 }
    if counts.isSkipped { return 77 }
    return counts.passed > 0 ? 0 : 1
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
