/// The limits that a body must not exceed.
///
/// A body that exceeds a limit is refused with a ``DecodeError``; it is never truncated.
public struct DecodeLimits: Hashable, Sendable {
  /// The greatest length of a body, in bytes.
  public let bodyLength: Int
  /// The greatest number of objects and arrays that are nested in one another. The body itself counts as one.
  public let depth: Int
  /// The greatest length of a member name, in bytes after its escapes are decoded. Documented names are always allowed.
  public let nameLength: Int
  /// The greatest length of a number, in bytes. Integers of up to 18 digits are always allowed.
  public let numberLength: Int
  /// The greatest number of members in one object.
  public let memberCount: Int
  /// The greatest number of items in an array that a documented member holds.
  ///
  /// The limit bounds memory: an empty object takes two bytes in a body, but can take hundreds of bytes when decoded.
  public let itemCount: Int

  /// The greatest value of ``depth``. Values of this depth can be released and compared on the stack of a small thread.
  public static var greatestDepth: Int { 64 }
  /// The greatest value of ``bodyLength``, because offsets are stored in 32 bits.
  public static var greatestBodyLength: Int { Int(Int32.max) }

  /// Creates limits.
  ///
  /// A negative value becomes 0. A `depth` above ``greatestDepth``, or another value above ``greatestBodyLength``,
  /// becomes that greatest value.
  ///
  /// - Parameters:
  ///   - bodyLength: the greatest length of a body, in bytes; by default 1 MiB.
  ///   - depth: the greatest depth of nested objects and arrays.
  ///   - nameLength: the greatest length of a member name, in bytes.
  ///   - numberLength: the greatest length of a number, in bytes.
  ///   - memberCount: the greatest number of members in one object.
  ///   - itemCount: the greatest number of items in an array of a documented member.
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

  /// The widest limits, for JSON that was accepted before under other limits.
  static var greatest: DecodeLimits {
    let greatest = greatestBodyLength
    return DecodeLimits(
      bodyLength: greatest, depth: greatestDepth, nameLength: greatest, numberLength: greatest, memberCount: greatest,
      itemCount: greatest)
  }

  /// The limits that apply by default.
  @inlinable @inline(__always)
  public static var standard: DecodeLimits { DecodeLimits() }
}
