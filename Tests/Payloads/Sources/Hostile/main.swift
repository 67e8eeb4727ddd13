import Foundation

// Decodes each hostile shape at three sizes, prints what it costs, and fails where that is more than promised.

let sizes = (small: 4 << 10, medium: 64 << 10, large: 1 << 20)
/// Time may grow so much faster than the length.
let slack = 1.3
let mediumLimit = 2.0
let largeLimit = 30.0
let memoryLimit = 8.0

// The memory of one shape.
if CommandLine.arguments.count == 2, let place = Int(CommandLine.arguments[1]) {
  let shape = shapes[place]
  print(Memory.growth(by: shape.body(sizes.large), as: shape.model).map(String.init) ?? "unknown")
  exit(0)
}

var passed = 0
var failed = 0

print("shape, milliseconds for 4 KiB, 64 KiB and 1 MiB, growth (1 is linear), memory (times the body)")
for (place, shape) in shapes.enumerated() {
  let costs = [(sizes.small, 100), (sizes.medium, 8), (sizes.large, 1)].map { length, repetitions in
    Cost(of: shape.body(length), as: shape.model, rounds: 7, repetitions: repetitions)
  }
  let (small, medium, large) = (costs[0], costs[1], costs[2])
  let growth = large.milliseconds / small.milliseconds / Double(sizes.large / sizes.small)
  let memory = try Memory.growth(by: place).map { Double($0) / Double(sizes.large) }
  var faults: [String] = []
  if large.isAccepted != shape.isAccepted { faults.append("another verdict than expected") }
  if growth > slack { faults.append("not linear") }
  if medium.milliseconds > mediumLimit { faults.append("64 KiB take more than \(mediumLimit) ms") }
  if large.milliseconds > largeLimit { faults.append("1 MiB takes more than \(largeLimit) ms") }
  if let memory, memory > memoryLimit { faults.append("more memory than \(memoryLimit) times the body") }
  print(
    shape.name.padding(toLength: 42, withPad: " ", startingAt: 0),
    String(format: "%8.4f %8.3f %8.2f %6.2f", small.milliseconds, medium.milliseconds, large.milliseconds, growth),
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
exit(failed == 0 ? 0 : 1)
