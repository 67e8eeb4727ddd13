/// The limits of one decode. A body beyond one of them is refused, never truncated.
public struct DecodeLimits: Hashable, Sendable {
  /// Bytes of a body.
  public var bodyLength: Int
  /// Objects and arrays inside one another.
  public var depth: Int
  /// Bytes of a member's name, without its escapes.
  public var nameLength: Int
  /// Bytes of a number.
  public var numberLength: Int
  /// Members of one object.
  public var memberCount: Int

  /// The deepest nesting that any limits allow: what has been read can be freed and compared on a small stack.
  public static var greatestDepth: Int { 64 }
  /// The longest body that any limits allow: offsets have 32 bits.
  public static var greatestBodyLength: Int { Int(Int32.max) }

  /// Limits of your own. The body's length and the depth have limits themselves.
  @inlinable
  public init(
    bodyLength: Int = 1_048_576, depth: Int = 64, nameLength: Int = 256, numberLength: Int = 128,
    memberCount: Int = 1024
  ) {
    self.bodyLength = min(bodyLength, DecodeLimits.greatestBodyLength)
    self.depth = min(depth, DecodeLimits.greatestDepth)
    self.nameLength = nameLength
    self.numberLength = numberLength
    self.memberCount = memberCount
  }

  /// The limits of a decode that says nothing else.
  @inlinable @inline(__always)
  public static var standard: DecodeLimits { DecodeLimits() }
}
