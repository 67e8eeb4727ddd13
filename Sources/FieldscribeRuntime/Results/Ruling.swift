/// The decision on a documented contradiction, by its id in the spec.
public struct Ruling: Hashable, Sendable {
  private let literal: StaticString

  /// A ruling of the spec.
  public init(_ id: StaticString) { literal = id }

  /// The id in the spec: `duration-is-a-number`.
  public var id: String { literal.description }

  public static func == (left: Ruling, right: Ruling) -> Bool { left.id.hasBytes(of: right.id) }

  public func hash(into hasher: inout Hasher) { id.hashBytes(into: &hasher) }
}

extension Ruling: CustomStringConvertible {
  public var description: String { id }
}

/// Something that a ruling let pass: where it is in the body, and by which ruling.
public struct Deviation: Hashable, Sendable {
  /// A JSON Pointer into the body.
  public let path: String
  public let ruling: Ruling
}

/// A value, and what had to be tolerated to read it.
public struct Decoded<Value> {
  public var value: Value
  /// In the order of the body.
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
