/// Storage of an optional member whose type leads back to its own record, as in a comment that answers a comment.
///
/// A struct cannot contain itself, so the value is stored apart. Only generated code uses it.
public enum _Box<Value> {
  case empty
  indirect case full(Value)

  /// Creates storage without a value.
  @inlinable @inline(__always)
  public init() { self = .empty }

  /// Creates storage of a value.
  @inlinable
  public init(_ value: Value?) {
    if let value { self = .full(value) } else { self = .empty }
  }

  /// The value.
  public var value: Value? {
    @inlinable get { if case .full(let value) = self { value } else { nil } }
    // The decoder reads the value in place.
    @inlinable _modify {
      var value = self.value
      self = .empty
      defer { self = _Box(value) }
      yield &value
    }
  }
}

extension _Box: Sendable where Value: Sendable {}
