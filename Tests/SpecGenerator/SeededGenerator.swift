/// Random numbers that are the same in every run with one seed (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number from 0 up to a bound.
  package mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// One value of a list that is not empty.
  package mutating func one<Value>(of values: [Value]) -> Value { values[number(below: values.count)] }

  /// True in this share of the calls.
  package mutating func chance(_ share: Double = 0.5) -> Bool { Double(next() >> 11) < share * 0x1p53 }

  /// Some values of a list, in a random order.
  package mutating func some<Value>(_ count: Int, of values: [Value]) -> [Value] {
    Array(values.shuffled(using: &self).prefix(count))
  }
}
