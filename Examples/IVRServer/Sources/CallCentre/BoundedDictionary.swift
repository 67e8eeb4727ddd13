/// A dictionary with a limited number of keys. A new key replaces the oldest one.
package struct BoundedDictionary<Key: Hashable, Value> {
  private let capacity: Int
  private var entries: [Key: (value: Value, index: Int)] = [:]
  /// A ring buffer of the keys in the order of insertion.
  private var keys: [Key?] = []
  private var next = 0

  package init(capacity: Int) {
    precondition(capacity > 0, "the capacity must be positive")
    self.capacity = capacity
  }

  package var count: Int { entries.count }

  package subscript(key: Key) -> Value? {
    get { entries[key]?.value }
    set {
      guard let newValue else { return remove(key) }
      let index = entries[key]?.index ?? insert(key)
      entries[key] = (newValue, index)
    }
  }

  private mutating func insert(_ key: Key) -> Int {
    let index = next
    next = (next + 1) % capacity
    if index == keys.count {
      keys.append(key)
    } else {
      if let oldest = keys[index] { entries[oldest] = nil }
      keys[index] = key
    }
    return index
  }

  private mutating func remove(_ key: Key) {
    guard let entry = entries.removeValue(forKey: key) else { return }
    keys[entry.index] = nil
  }
}

extension BoundedDictionary: Sendable where Key: Sendable, Value: Sendable {}
