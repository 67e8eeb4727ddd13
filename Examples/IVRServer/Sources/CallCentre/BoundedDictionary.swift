/// A dictionary that holds the last keys that were added to it, and forgets the one before them.
package struct BoundedDictionary<Key: Hashable, Value> {
  private let capacity: Int
  private var entries: [Key: (value: Value, place: Int)] = [:]
  /// The keys in the order in which they came, as a ring.
  private var keys: [Key?] = []
  private var next = 0

  package init(capacity: Int) {
    precondition(capacity > 0, "a dictionary that holds nothing")
    self.capacity = capacity
  }

  package var count: Int { entries.count }

  package subscript(key: Key) -> Value? {
    get { entries[key]?.value }
    set {
      guard let newValue else { return remove(key) }
      let place = entries[key]?.place ?? place(for: key)
      entries[key] = (newValue, place)
    }
  }

  private mutating func place(for key: Key) -> Int {
    let place = next
    next = (next + 1) % capacity
    if place == keys.count {
      keys.append(key)
    } else {
      if let oldest = keys[place] { entries[oldest] = nil }
      keys[place] = key
    }
    return place
  }

  private mutating func remove(_ key: Key) {
    guard let entry = entries.removeValue(forKey: key) else { return }
    keys[entry.place] = nil
  }
}

extension BoundedDictionary: Sendable where Key: Sendable, Value: Sendable {}
