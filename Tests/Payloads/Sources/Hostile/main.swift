import Foundation
import VoiceWebhooks

// Decodes each hostile shape, prints what it costs, and fails where that is more than promised.
//   Hostile                what 1 MiB takes, beside as much of usual bodies, and memory
//   Hostile memory SHAPE   the memory of one shape alone
//   Hostile count 0 2      each shape at three sizes, for Scripts/hostile to count instructions: the first of two parts

let sizes = [4 << 10, 64 << 10, 1 << 20]
/// A byte may take so many times what a byte of a usual body takes, and so many bytes of memory.
let timeLimit = 20.0
let memoryLimit = 4.0

switch CommandLine.arguments.dropFirst().first {
case "memory":
  let shape = shapes[Int(CommandLine.arguments[2])!]
  print(Memory.growth(by: shape.body(sizes[2]), as: shape.model).map(String.init) ?? "unknown")
case "count":
  let (part, parts) = (Int(CommandLine.arguments[2])!, Int(CommandLine.arguments[3])!)
  for (place, shape) in shapes.enumerated() where place * parts / shapes.count == part {
    let bodies = sizes.map(shape.body)
    // The first time makes metadata and binds symbols.
    for body in bodies.prefix(2) { _ = shape.model.accepts(body) }
    beginCounting()
    for body in bodies {
      _ = shape.model.accepts(body)
      endCounting()
    }
    print(shape.name)
  }
default:
  exit(measure() ? 0 : 1)
}

/// Counting begins and ends where these are called. They differ, so that the compiler does not make them one.
@inline(never) func beginCounting() { isCounting = true }
@inline(never) func endCounting() { isCounting = false }
nonisolated(unsafe) var isCounting = false

/// - Returns: whether all is as promised.
func measure() -> Bool {
  var passed = 0
  var failed = 0
  print("1 MiB of a shape: milliseconds, times as much of usual bodies, memory (times the body)")
  for (place, shape) in shapes.enumerated() {
    let cost = Cost(of: shape.body(sizes[2]), as: shape.model, rounds: 9)
    let memory = try? Memory.growth(by: place).map { Double($0) / Double(sizes[2]) }
    var faults: [String] = []
    if cost.isAccepted != shape.isAccepted { faults.append("another verdict than expected") }
    if cost.ratio > timeLimit { faults.append("more than \(timeLimit) times as long") }
    if let memory, memory > memoryLimit { faults.append("more memory than \(memoryLimit) times the body") }
    print(
      shape.name.padding(toLength: 42, withPad: " ", startingAt: 0),
      String(format: "%8.2f %6.1f", cost.milliseconds, cost.ratio),
      memory.map { String(format: "%6.1f", $0) } ?? "     -", faults.joined(separator: "; "))
    if faults.isEmpty { passed += 1 } else { failed += 1 }
  }

  let steady = growthOverTime(rounds: 2_000)
  print("memory after 2,000 more rounds of all shapes:", steady.map { String(format: "%.3f times", $0) } ?? "unknown")
  if steady ?? 1 <= 1.05 { passed += 1 } else { failed += 1 }

  let fits = fitsSmallStack()
  print("the greatest depth on a stack of 128 KiB:", fits ? "fits" : "FAILED")
  if fits { passed += 1 } else { failed += 1 }

  print("\(passed) passed, \(failed) failed")
  return failed == 0
}
