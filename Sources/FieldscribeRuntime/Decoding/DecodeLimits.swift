/// The limits that a body must not exceed.
///
/// A body that exceeds a limit is refused with a ``DecodeError``; it is never truncated.
public struct DecodeLimits: Hashable, Sendable {
  /// The maximum length of a body, in bytes.
  public let bodyLength: Int
  /// The maximum number of objects and arrays that are nested in one another. The body itself counts as one.
  public let depth: Int
  /// The maximum length of a member name, in bytes after its escapes are decoded. Documented names are always allowed.
  public let nameLength: Int
  /// The maximum length of a number, in bytes. Integers of up to 18 digits are always allowed.
  public let numberLength: Int
  /// The maximum number of members in one object.
  public let memberCount: Int
  /// The maximum number of items in an array that a documented member holds.
  ///
  /// The limit bounds memory: an empty object takes two bytes in a body, but can take hundreds of bytes when decoded.
  public let itemCount: Int

  /// The maximum value of ``depth``. Values of this depth can be released and compared on the stack of a small thread.
  public static var maximumDepth: Int { 64 }
  /// The maximum value of ``bodyLength``, because offsets are stored in 32 bits.
  public static var maximumBodyLength: Int { Int(Int32.max) }

  /// Creates limits.
  ///
  /// A negative value becomes 0. A `depth` above ``maximumDepth``, or another value above ``maximumBodyLength``,
  /// becomes that maximum value.
  ///
  /// - Parameters:
  ///   - bodyLength: the maximum length of a body, in bytes; by default 1 MiB.
  ///   - depth: the maximum depth of nested objects and arrays.
  ///   - nameLength: the maximum length of a member name, in bytes.
  ///   - numberLength: the maximum length of a number, in bytes.
  ///   - memberCount: the maximum number of members in one object.
  ///   - itemCount: the maximum number of items in an array of a documented member.
  @inlinable
  public init(
    bodyLength: Int = 1_048_576, depth: Int = 64, nameLength: Int = 256, numberLength: Int = 128,
    memberCount: Int = 1024, itemCount: Int = 4096
  ) {
    let maximum = DecodeLimits.maximumBodyLength
    self.bodyLength = max(0, min(bodyLength, maximum))
    self.depth = max(0, min(depth, DecodeLimits.maximumDepth))
    self.nameLength = max(0, min(nameLength, maximum))
    self.numberLength = max(0, min(numberLength, maximum))
    self.memberCount = max(0, min(memberCount, maximum))
    self.itemCount = max(0, min(itemCount, maximum))
  }

  /// The widest limits, for JSON that was accepted before under other limits.
  static var maximum: DecodeLimits {
    let maximum = maximumBodyLength
    return DecodeLimits(
      bodyLength: maximum, depth: maximumDepth, nameLength: maximum, numberLength: maximum, memberCount: maximum,
      itemCount: maximum)
  }

  /// The limits that apply by default.
  @inlinable @inline(__always)
  public static var standard: DecodeLimits { DecodeLimits() }
}
