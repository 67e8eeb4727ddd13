import Foundation

/// Ways to do something with many bodies, to be measured in turn.
struct Lanes {
  private struct Lane {
    /// How often it is run in one round, so that a round of each lane takes about as long.
    var repeats: Int
    var bodies: Int
    var run: () throws -> Void
    /// Nanoseconds a body, of each round.
    var times: [Double] = []
  }

  private var lanes: [String: Lane] = [:]
  private static let secondsOfOneRound = 0.004

  func has(_ name: String) -> Bool { lanes[name] != nil }

  mutating func add(_ name: String, bodies: Int, _ run: @escaping () throws -> Void) throws {
    precondition(!has(name), "two lanes called '\(name)'")
    // The first time makes metadata and caches.
    try run()
    let once = try seconds(run)
    lanes[name] = Lane(repeats: max(1, Int(Self.secondsOfOneRound / once)), bodies: bodies, run: run)
  }

  /// Measures all lanes in each round, each round in an order of its own.
  mutating func measure(rounds: Int) throws {
    for _ in 0..<rounds {
      for name in lanes.keys.shuffled() {
        guard let lane = lanes[name] else { continue }
        let time = try seconds { for _ in 0..<lane.repeats { try lane.run() } }
        lanes[name]?.times.append(1e9 * time / Double(lane.repeats * lane.bodies))
      }
    }
  }

  func nanoseconds(_ name: String) -> Double { median(times(name)) }

  /// How many times the cost of the second one the first one has.
  func cost(_ name: String, against other: String) -> Double {
    median(zip(times(name), times(other)).map { $0 / $1 })
  }

  private func times(_ name: String) -> [Double] {
    guard let lane = lanes[name] else { preconditionFailure("no lane called '\(name)'") }
    return lane.times
  }
}

/// Keeps a result from being optimised away.
@inline(never) func use<Value>(_ value: borrowing Value) {}

private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// Processor time, which a busy machine distorts less than the time on the wall.
private func seconds(_ work: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  try work()
  return now() - start
}
