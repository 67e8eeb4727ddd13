/// Draws values from the bytes of a fuzzer. After the last byte come zeros, which mean absent, empty or first.
@safe
struct Drawing {
  private var rest: UnsafeRawBufferPointer.SubSequence

  init(_ bytes: UnsafeRawBufferPointer.SubSequence) { unsafe rest = bytes }

  mutating func byte() -> UInt8 { unsafe rest.popFirst() ?? 0 }

  /// At most this many values.
  mutating func some<Value>(_ limit: UInt8, _ value: (inout Drawing) -> Value) -> [Value] {
    (0..<byte() % (limit + 1)).map { _ in value(&self) }
  }

  /// One of a list.
  mutating func one<Value>(of values: [Value]) -> Value { values[number(below: values.count)] }

  /// A number from one byte, or from two if the limit needs it.
  mutating func number(below limit: Int) -> Int {
    let first = Int(byte())
    return (limit <= 256 ? first : first << 8 | Int(byte())) % limit
  }
}
