/// An integer with a meaning of its own, such as a point in time.
public protocol IntegerScalar: RawRepresentable<Int>, JSONReadable, JSONWritable, Hashable, Comparable, Sendable,
  Codable, ExpressibleByIntegerLiteral, CustomStringConvertible
{
  /// Creates a value from its integer in JSON.
  init(rawValue: Int)
}

extension IntegerScalar {
  @inlinable @inline(__always)
  public init(integerLiteral number: Int) { self.init(rawValue: number) }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  public var description: String { String(rawValue) }

  public init(_from json: inout _JSONReader) throws(_JSONError) { self.init(rawValue: try json.integer()) }

  public func _write(to json: inout _JSONWriter) { json.write(rawValue) }
}

/// A point in time as the number of seconds since 1970-01-01T00:00:00Z.
public struct EpochSeconds: IntegerScalar {
  /// The seconds. They are negative for an earlier time.
  public let rawValue: Int

  @inlinable @inline(__always)
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Creates the last whole second that is not after an instant.
  public init(_ instant: Instant) { rawValue = Int(clamping: instant.seconds) }

  /// The point in time.
  public var instant: Instant { Instant(seconds: Int64(rawValue)) }
}

/// A point in time as the number of milliseconds since 1970-01-01T00:00:00Z.
public struct EpochMilliseconds: IntegerScalar {
  /// The milliseconds. They are negative for an earlier time.
  public let rawValue: Int

  @inlinable @inline(__always)
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Creates the last whole millisecond that is not after an instant. One that does not fit becomes the nearest.
  public init(_ instant: Instant) {
    let (product, overflow) = Int(clamping: instant.seconds).multipliedReportingOverflow(by: 1_000)
    let (sum, isBeyond) = product.addingReportingOverflow(Int(instant.nanoseconds / 1_000_000))
    rawValue = overflow || isBeyond ? (instant.seconds < 0 ? .min : .max) : sum
  }

  /// The point in time.
  public var instant: Instant {
    let (seconds, rest) = rawValue.quotientAndRemainder(dividingBy: 1_000)
    let isBefore = rest < 0
    return Instant(
      seconds: Int64(isBefore ? seconds - 1 : seconds),
      nanoseconds: Int32(isBefore ? rest + 1_000 : rest) * 1_000_000)
  }
}
