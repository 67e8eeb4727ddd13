import Dispatch

/// The results for all items, in their order. The work is done on all cores.
func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ work: @Sendable (Item) -> Result
) -> [Result] {
  let results = Results<Result>(count: items.count)
  DispatchQueue.concurrentPerform(iterations: items.count) { index in
    results.set(work(items[index]), at: index)
  }
  return results.all
}

/// Results that several threads set. Each access is on one queue. `Mutex` would need macOS 15.
private final class Results<Value: Sendable>: @unchecked Sendable {
  private let queue = DispatchQueue(label: "results")
  private var values: [Value?]

  init(count: Int) { values = Array(repeating: nil, count: count) }

  func set(_ value: Value, at index: Int) { queue.sync { values[index] = value } }

  var all: [Value] { queue.sync { values.compactMap(\.self) } }
}
