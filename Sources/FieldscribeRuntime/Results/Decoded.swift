/// Input that deviates from the spec and that a ruling tolerates. The decoder normalized it.
public struct Deviation: Hashable, Sendable {
  /// The JSON Pointer of the input in the body.
  public let path: String
  /// The ruling that tolerates the input.
  public let ruling: Ruling
}

/// A decoded value and the deviations that the decoder tolerated.
public struct Decoded<Value> {
  /// The decoded value. It is not validated.
  public var value: Value
  /// The deviations, in the order of the body.
  public var deviations: [Deviation]

  @inlinable
  init(value: Value, deviations: [Deviation]) {
    self.value = value
    self.deviations = deviations
  }
}

extension Decoded where Value: JSONRecord {
  @inlinable @inline(__always)
  init(_placeholder placeholder: _Placeholder) {
    value = Value(_placeholder: placeholder)
    deviations = []
  }
}

extension Decoded: Sendable where Value: Sendable {}
extension Decoded: Equatable where Value: Equatable {}
extension Decoded: Hashable where Value: Hashable {}
