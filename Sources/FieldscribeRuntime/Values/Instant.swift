/// A point in time, as the time since 1970-01-01T00:00:00Z without leap seconds.
public struct Instant: Hashable, Comparable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z. They are negative for an earlier time.
  public var seconds: Int64
  /// Nanoseconds after that second, from 0 to 999,999,999.
  public var nanoseconds: Int32

  /// Creates an instant.
  ///
  /// - Parameters:
  ///   - seconds: whole seconds since 1970-01-01T00:00:00Z.
  ///   - nanoseconds: nanoseconds after that second, from 0 to 999,999,999.
  public init(seconds: Int64, nanoseconds: Int32 = 0) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

extension Instant {
  /// Parses a time of RFC 3339, including the forms that cannot be packed: `t` and `z` in lower case, more than nine
  /// decimals (the rest is ignored), and a leap second (it becomes the next second).
  init?(_ text: String) {
    var usual = Array(text.utf8)
    guard usual.count >= 20 else { return nil }
    if usual[10] == UInt8(ascii: "t") { usual[10] = UInt8(ascii: "T") }
    if usual[usual.count - 1] == UInt8(ascii: "z") { usual[usual.count - 1] = UInt8(ascii: "Z") }
    let isLeap = usual[17...18].elementsEqual("60".utf8)
    if isLeap { usual.replaceSubrange(17...18, with: "59".utf8) }
    if usual[19] == UInt8(ascii: ".") {
      let decimals = usual[20...].prefix(while: \.isDigit)
      usual.removeSubrange(decimals.startIndex + min(9, decimals.count)..<decimals.endIndex)
    }
    guard let time = unsafe usual.withUnsafeBytes({ bytes in unsafe PackedTime(bytes) }) else { return nil }
    self = time.instant
    // A leap second is the last second of a day in UTC.
    if isLeap {
      seconds += 1
      if seconds % 86_400 != 0 { return nil }
    }
  }
}
