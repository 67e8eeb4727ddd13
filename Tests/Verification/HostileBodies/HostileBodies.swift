import Foundation
import VoiceWebhooks

/// The sizes that instructions are counted at; time and memory are measured at the last one.
private let sizes = [4 << 10, 64 << 10, 1 << 20]
/// A byte may take so many times what a byte of a usual body takes, so many bytes of memory, and so many instructions.
private let timeLimit = 20.0
private let memoryLimit = 4.0
private let instructionLimit = 200.0

/// Measures what bodies cost that are made to cost much. Instructions grow no faster than the body; time, beside that of
/// usual bodies in the same run, and memory are within limits.
///
/// - Parameter options: the words `memory SHAPE` and `count PART PARTS` are for a process that does one part alone.
func checkHostileBodies(_ options: Options, _ tally: Tally) throws {
  let numbers = options.words.dropFirst().compactMap { Int($0) }
  switch options.words.first {
  case "memory":
    let shape = shapes[numbers[0]]
    return printLine(Memory.growth(by: shape.body(sizes[2]), as: shape.model).map(String.init) ?? "unknown")
  case "count": return count(part: numbers[0], of: numbers[1])
  default: break
  }
  if try Run(["valgrind", "--version"]).status == 0 {
    try checkInstructions(tally)
  } else {
    tally.skip("instructions are not counted: valgrind is missing")
  }
  measure(tally)
}

// MARK: Instructions

/// Decodes a part of the shapes at each size, for valgrind to count.
private func count(part: Int, of parts: Int) {
  for (index, shape) in shapes.enumerated() where index * parts / shapes.count == part {
    let bodies = sizes.map(shape.body)
    // The first time makes metadata and binds symbols.
    for body in bodies.prefix(2) { _ = shape.model.accepts(body) }
    beginCounting()
    for body in bodies {
      _ = shape.model.accepts(body)
      endCounting()
    }
    printLine(shape.name)
  }
}

/// Counting begins and ends where these are called. They differ, so that the compiler does not make them one.
@inline(never) private func beginCounting() { unsafe isCounting = true }
@inline(never) private func endCounting() { unsafe isCounting = false }
nonisolated(unsafe) private var isCounting = false

private func checkInstructions(_ tally: Tally) throws {
  printLine("instructions a byte at 4 KiB, 64 KiB and 1 MiB, growth (1 is linear)")
  let parts = ProcessInfo.processInfo.activeProcessorCount
  for counts in try inParallel(parts, { number in Result { try instructions(part: number, of: parts) } }).flatMap({
    try $0.get()
  }) {
    let perByte = zip(counts.counts, sizes).map { Double($0) / Double($1) }
    let growth = perByte[2] / perByte[0]
    let isLinear = growth <= 1.1 && perByte[2] <= 1.1 * perByte[1]
    printLine(line(counts.name, perByte + [growth]))
    tally.expect(isLinear, "\(counts.name) is not linear")
    tally.expect(max(perByte[1], perByte[2]) <= instructionLimit, "\(counts.name) takes too many instructions")
  }
}

/// Counts a part of the shapes with valgrind. Each dump is a body; the first of a shape is what comes before counting.
private func instructions(part: Int, of parts: Int) throws -> [(name: String, counts: [Int])] {
  try withTemporaryFolder { folder in
    let run = try Run([
      "env", "SWIFT_DETERMINISTIC_HASHING=1", "LD_BIND_NOW=1", "valgrind", "--tool=callgrind",
      "--callgrind-out-file=\(folder.appending(path: "counts").path)", "--toggle-collect=*accepts*",
      "--dump-before=*Counting*", CommandLine.arguments[0], "hostile-bodies", "count", "\(part)", "\(parts)",
    ])
    // The process that started the parts decides whether they pass.
    guard run.status < 2 else { throw CocoaError(.executableLoad, userInfo: ["errors": run.errors]) }
    let names = run.output.split(separator: "\n").dropLast().map(String.init)
    return try names.enumerated().map { number, name in
      let counts = try (2...4).map { dump in
        let file = folder.appending(path: "counts.\(number * 4 + dump)")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return text.firstMatch(of: /(?m)^totals: (\d+)/).flatMap { Int($0.output.1) } ?? 0
      }
      return (name, counts)
    }
  }
}

// MARK: Time and memory

private func measure(_ tally: Tally) {
  printLine("1 MiB of a shape: milliseconds, times as much of usual bodies, memory (times the body)")
  for (index, shape) in shapes.enumerated() {
    let cost = Cost(of: shape.body(sizes[2]), as: shape.model, rounds: 9)
    let memory = (try? Memory.growth(by: index)).map { Double($0) / Double(sizes[2]) }
    printLine(line(shape.name, [cost.milliseconds, cost.ratio] + (memory.map { [$0] } ?? [])))
    tally.expect(cost.isAccepted == shape.isAccepted, "\(shape.name) has another verdict than expected")
    tally.expect(cost.ratio <= timeLimit, "\(shape.name) takes more than \(timeLimit) times as long")
    tally.expect(memory ?? 0 <= memoryLimit, "\(shape.name) takes more memory than \(memoryLimit) times the body")
  }
  let steady = growthOverTime(rounds: 2_000)
  printLine(
    "memory after 2,000 more rounds of all shapes: \(steady.map { String(format: "%.3f times", $0) } ?? "unknown")")
  tally.expect(steady ?? 1 <= 1.05, "memory grows over time")
  tally.expect(fitsSmallStack(), "the greatest depth does not fit a stack of 128 KiB")
}

private func line(_ name: String, _ numbers: [Double]) -> String {
  name.padding(toLength: 42, withPad: " ", startingAt: 0) + numbers.map { String(format: " %8.2f", $0) }.joined()
}
