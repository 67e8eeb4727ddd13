public import FieldscribeRuntime
public import Foundation

extension Date {
  /// The date of a timestamp, or nil when its text is no valid time.
  public init?(_ timestamp: Timestamp) {
    guard let instant = timestamp.instant else { return nil }
    self.init(timeIntervalSince1970: Double(instant.seconds) + Double(instant.nanoseconds) / 1_000_000_000)
  }
}

extension Timestamp {
  /// The timestamp of a date in UTC, to the nearest millisecond. A date outside the years 0 to 9999 becomes the
  /// nearest one inside.
  public init(_ date: Date) {
    let time = date.timeIntervalSince1970
    // A day beyond the years 0 to 9999, so that the numbers below fit.
    let milliseconds = time.isNaN ? 0 : (min(max(time, -62_167_305_600), 253_402_387_200) * 1_000).rounded()
    let seconds = (milliseconds / 1_000).rounded(.down)
    self.init(
      Instant(seconds: Int64(seconds), nanoseconds: Int32(milliseconds - seconds * 1_000) * 1_000_000))
  }
}
