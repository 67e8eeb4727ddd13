public import FieldscribeRuntime
public import Foundation

extension Date {
  /// Creates the date of a timestamp.
  ///
  /// - Returns: nil if the text of the timestamp is not a valid time by RFC 3339.
  public init?(_ timestamp: Timestamp) {
    guard let instant = timestamp.instant else { return nil }
    self.init(timeIntervalSince1970: Double(instant.seconds) + Double(instant.nanoseconds) / 1_000_000_000)
  }
}

extension Timestamp {
  /// Creates the timestamp of a date in UTC, rounded to milliseconds.
  ///
  /// A date outside the years 0 to 9999 becomes the nearest second inside. A date that is not a number becomes the
  /// start of 1970.
  public init(_ date: Date) {
    let time = date.timeIntervalSince1970
    // Limit the time to one day beyond the years 0 to 9999, so that it fits into the integers below.
    let milliseconds = time.isNaN ? 0 : (min(max(time, -62_167_305_600), 253_402_387_200) * 1_000).rounded()
    let seconds = (milliseconds / 1_000).rounded(.down)
    self.init(
      Instant(seconds: Int64(seconds), nanoseconds: Int32(milliseconds - seconds * 1_000) * 1_000_000))
  }
}

extension Date {
  /// Creates the date of a point in time.
  public init(_ time: EpochSeconds) { self.init(timeIntervalSince1970: Double(time.rawValue)) }

  /// Creates the date of a point in time.
  public init(_ time: EpochMilliseconds) { self.init(timeIntervalSince1970: Double(time.rawValue) / 1_000) }
}

extension EpochSeconds {
  /// Creates the last whole second that is not after a date. A date that is not a number becomes the start of 1970.
  public init(_ date: Date) { self.init(rawValue: whole(date.timeIntervalSince1970.rounded(.down))) }
}

extension EpochMilliseconds {
  /// Creates the nearest millisecond to a date. A date that is not a number becomes the start of 1970.
  public init(_ date: Date) { self.init(rawValue: whole((date.timeIntervalSince1970 * 1_000).rounded())) }
}

/// The nearest integer, or 0 for a value that is not a number.
private func whole(_ value: Double) -> Int {
  if value.isNaN { return 0 }
  return Int(exactly: value) ?? (value < 0 ? .min : .max)
}
