/// The limits of one decode. A body beyond one of them is refused, never truncated.
public struct DecodeLimits: Hashable, Sendable {
  /// Bytes of a body.
  public let bodyLength: Int
  /// Objects and arrays inside one another.
  public let depth: Int
  /// Bytes of a member's name, without its escapes. A name that a page documents is never too long.
  public let nameLength: Int
  /// Bytes of a number. An integer of up to 18 digits is never too long.
  public let numberLength: Int
  /// Members of one object.
  public let memberCount: Int
  /// Items of one list that a record has. An empty record takes two bytes of a body and hundreds in memory.
  public let itemCount: Int

  /// The deepest nesting that any limits allow: what has been read can be freed and compared on a small stack.
  public static var greatestDepth: Int { 64 }
  /// The longest body that any limits allow: offsets have 32 bits.
  public static var greatestBodyLength: Int { Int(Int32.max) }

  /// Limits of your own, which have limits themselves.
  @inlinable
  public init(
    bodyLength: Int = 1_048_576, depth: Int = 64, nameLength: Int = 256, numberLength: Int = 128,
    memberCount: Int = 1024, itemCount: Int = 4096
  ) {
    let greatest = DecodeLimits.greatestBodyLength
    self.bodyLength = max(0, min(bodyLength, greatest))
    self.depth = max(0, min(depth, DecodeLimits.greatestDepth))
    self.nameLength = max(0, min(nameLength, greatest))
    self.numberLength = max(0, min(numberLength, greatest))
    self.memberCount = max(0, min(memberCount, greatest))
    self.itemCount = max(0, min(itemCount, greatest))
  }

  /// For what has been read within limits before, whatever they were.
  static var greatest: DecodeLimits {
    let greatest = greatestBodyLength
    return DecodeLimits(
      bodyLength: greatest, depth: greatestDepth, nameLength: greatest, numberLength: greatest, memberCount: greatest,
      itemCount: greatest)
  }

  /// The limits of a decode that says nothing else.
  @inlinable @inline(__always)
  public static var standard: DecodeLimits { DecodeLimits() }
}
