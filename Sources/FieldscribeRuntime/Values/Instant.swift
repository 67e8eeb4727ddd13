/// A point in time without a calendar: seconds since the beginning of 1970 in UTC, and nanoseconds of the next second.
public struct Instant: Hashable, Comparable, Sendable {
  public var seconds: Int64
  public var nanoseconds: Int32

  /// An instant; `nanoseconds` are 0 to 999,999,999.
  public init(seconds: Int64, nanoseconds: Int32 = 0) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

extension Instant {
  /// Reads what RFC 3339 allows besides the usual form: `t` and `z`, more than nine decimals, and a leap second, which
  /// is taken as the second after it.
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
    // A leap second is the last of a day in UTC.
    if isLeap {
      seconds += 1
      if seconds % 86_400 != 0 { return nil }
    }
  }
}
