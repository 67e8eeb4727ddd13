/// A time of RFC 3339 as numbers from which its exact text can be made again, such as `2024-05-16T04:12:11.217+08:00`.
@usableFromInline
struct PackedTime: Hashable, Sendable {
  @usableFromInline let year: UInt16
  @usableFromInline let month: UInt8
  @usableFromInline let day: UInt8
  @usableFromInline let hour: UInt8
  @usableFromInline let minute: UInt8
  @usableFromInline let second: UInt8
  /// The number of decimals of the second, from 0 to 9.
  @usableFromInline let decimals: UInt8
  @usableFromInline let nanoseconds: Int32
  /// The offset from UTC in minutes, or `zulu` or `unknownOffset`.
  @usableFromInline let offset: Int16

  /// The offset `Z`.
  private static var zulu: Int16 { .min }
  /// The offset `-00:00`, which differs from `+00:00` only in its text.
  private static var unknownOffset: Int16 { .min + 1 }
  /// The greatest length of the text, in bytes.
  static var longestText: Int { 35 }

  private var minutesFromUTC: Int { offset <= PackedTime.unknownOffset ? 0 : Int(offset) }

  var instant: Instant {
    let days = daysSince1970(Int(year), Int(month), Int(day))
    let minutes = (days * 24 + Int(hour)) * 60 + Int(minute) - minutesFromUTC
    return Instant(seconds: Int64(minutes * 60 + Int(second)), nanoseconds: nanoseconds)
  }

  /// Creates the time of an instant in UTC, with 0, 3, 6 or 9 decimals. An instant outside the years 0 to 9999 becomes
  /// the nearest second inside.
  init(_ instant: Instant) {
    let first: Int64 = -62_167_219_200
    let last: Int64 = 253_402_300_799
    let seconds = Int(min(max(instant.seconds, first), last))
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    let (year, month, day) = date(daysSince1970: days)
    let second = seconds - days * 86_400
    self.year = UInt16(year)
    self.month = UInt8(month)
    self.day = UInt8(day)
    hour = UInt8(second / 3_600)
    minute = UInt8(second / 60 % 60)
    self.second = UInt8(second % 60)
    nanoseconds = min(max(instant.nanoseconds, 0), 999_999_999)
    offset = PackedTime.zulu
    decimals = nanoseconds == 0 ? 0 : nanoseconds % 1_000_000 == 0 ? 3 : nanoseconds % 1_000 == 0 ? 6 : 9
  }

  /// Parses a time.
  /// - Returns: nil if the text is not a time of RFC 3339 in its usual form, with `T`, `Z` or an offset, and at most
  ///   nine decimals.
  init?(_ text: UnsafeRawBufferPointer) {
    guard let base = text.baseAddress, let (time, count) = unsafe PackedTime.first(in: base, text.count),
      count == text.count
    else { return nil }
    self = time
  }

  /// Parses the time at the start of some bytes.
  /// - Returns: the time and its length in bytes, or nil if there is no time in its usual form.
  @inline(__always)
  static func first(in base: UnsafeRawPointer, _ count: Int) -> (PackedTime, count: Int)? {
    guard count >= 20 else { return nil }
    var bad: UInt64 = 0
    let date = unsafe pairs(base.word(0), like: "0000-00-", &bad)
    // Only the day is used from this word, which also has a part of the hour.
    let day = unsafe pairs(base.word(8) & 0xFF_FFFF, like: "00T", &bad) & 0xFF
    let time = unsafe pairs(base.word(11), like: "00:00:00", &bad)
    guard bad == 0 else { return nil }
    let year = date & 0xFF &* 100 &+ date &>> 16 & 0xFF
    let month = date &>> 40 & 0xFF
    let (hour, minute, second) = (time & 0xFF, time &>> 24 & 0xFF, time &>> 48 & 0xFF)
    guard month >= 1, month <= 12, day >= 1, day <= 28 || day <= daysInMonth(Int(month), Int(year)),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var length = 19
    var fraction: Int32 = 0
    if unsafe base.byte(19) == UInt8(ascii: ".") {
      guard let (value, decimals) = unsafe parseFraction(base + 20, count: count - 20) else { return nil }
      fraction = value
      length = 20 + decimals
    }
    guard let (offset, offsetLength) = unsafe parseOffset(base + length, count: count - length) else { return nil }
    let packed = PackedTime(
      year: UInt16(truncatingIfNeeded: year), month: UInt8(truncatingIfNeeded: month),
      day: UInt8(truncatingIfNeeded: day), hour: UInt8(truncatingIfNeeded: hour),
      minute: UInt8(truncatingIfNeeded: minute), second: UInt8(truncatingIfNeeded: second),
      decimals: UInt8(truncatingIfNeeded: max(0, length - 20)), nanoseconds: fraction, offset: offset)
    return (packed, length + offsetLength)
  }

  private init(
    year: UInt16, month: UInt8, day: UInt8, hour: UInt8, minute: UInt8, second: UInt8, decimals: UInt8,
    nanoseconds: Int32, offset: Int16
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.decimals = decimals
    self.nanoseconds = nanoseconds
    self.offset = offset
  }
}

/// Converts each pair of adjacent digits in a word to a number. Each number is in the byte of its first digit.
///
/// Only bytes at which the form has two digits, `00`, contain a meaningful number.
///
/// - Parameters:
///   - form: the expected bytes, at most eight. A `0` stands for any digit; any other byte stands for itself.
///   - bad: for each byte that differs from the form, the top bit of that byte is set here.
@inline(__always)
private func pairs(_ word: UInt64, like form: StaticString, _ bad: inout UInt64) -> UInt64 {
  var expected: UInt64 = 0
  // Added to the difference of a byte, it sets the top bit if a digit is above 9, or if another byte differs.
  var excess: UInt64 = 0
  for index in 0..<form.utf8CodeUnitCount {
    let byte = unsafe form.utf8Start[index]
    expected |= UInt64(byte) &<< UInt64(index &* 8)
    excess |= (byte == .zero ? 0x76 : 0x7F) &<< UInt64(index &* 8)
  }
  let digits = word ^ expected
  bad |= (digits | (digits &+ excess)) & 0x8080_8080_8080_8080
  return digits &* 10 &+ digits &>> 8
}

/// Parses one to nine decimals of a second.
/// - Returns: the nanoseconds and the number of decimals, or nil if there is no digit.
@inline(__always)
private func parseFraction(_ base: UnsafeRawPointer, count: Int) -> (Int32, Int)? {
  var value: Int32 = 0
  var decimals = 0
  while unsafe decimals < count && decimals < 9 && base.byte(decimals).isDigit {
    value = unsafe value &* 10 &+ Int32(base.byte(decimals) &- .zero)
    decimals += 1
  }
  if decimals == 0 { return nil }
  for _ in decimals..<9 { value = value &* 10 }
  return (value, decimals)
}

/// Parses an offset from UTC: `Z` or `+08:00`.
/// - Returns: the offset as it is stored in a `PackedTime`, and the length in bytes.
@inline(__always)
private func parseOffset(_ base: UnsafeRawPointer, count: Int) -> (Int16, count: Int)? {
  if unsafe count >= 1 && base.byte == UInt8(ascii: "Z") { return (.min, 1) }
  guard count >= 6, unsafe base.byte(3) == .colon, unsafe base.byte == .minus || base.byte == UInt8(ascii: "+"),
    let hours = unsafe pair(base + 1), let minutes = unsafe pair(base + 4), hours < 24, minutes < 60
  else { return nil }
  let offset = hours &* 60 &+ minutes
  if unsafe base.byte == UInt8(ascii: "+") { return (offset, 6) }
  return (offset == 0 ? .min + 1 : -offset, 6)
}

/// Parses a number of two digits.
private func pair(_ base: UnsafeRawPointer) -> Int16? {
  guard unsafe base.byte.isDigit, unsafe base.byte(1).isDigit else { return nil }
  return unsafe Int16(base.byte &- .zero) &* 10 &+ Int16(base.byte(1) &- .zero)
}

extension PackedTime {
  /// Writes the text. The target must have room for `longestText` bytes.
  /// - Returns: the number of bytes written.
  func write(to target: UnsafeMutableRawPointer) -> Int {
    func put(_ byte: UInt8, _ index: Int) { unsafe target.storeBytes(of: byte, toByteOffset: index, as: UInt8.self) }
    func pair(_ value: UInt8, _ index: Int) {
      put(.zero &+ value / 10, index)
      put(.zero &+ value % 10, index + 1)
    }
    pair(UInt8(truncatingIfNeeded: year / 100), 0)
    pair(UInt8(truncatingIfNeeded: year % 100), 2)
    put(.minus, 4)
    pair(month, 5)
    put(.minus, 7)
    pair(day, 8)
    put(UInt8(ascii: "T"), 10)
    pair(hour, 11)
    put(.colon, 13)
    pair(minute, 14)
    put(.colon, 16)
    pair(second, 17)
    var index = 19
    if decimals > 0 {
      put(UInt8(ascii: "."), index)
      var rest = nanoseconds
      var unit: Int32 = 100_000_000
      for _ in 0..<decimals {
        index += 1
        put(.zero &+ UInt8(truncatingIfNeeded: rest / unit), index)
        rest %= unit
        unit /= 10
      }
      index += 1
    }
    if offset == PackedTime.zulu {
      put(UInt8(ascii: "Z"), index)
      return index + 1
    }
    let minutes = abs(minutesFromUTC)
    put(offset < 0 ? .minus : UInt8(ascii: "+"), index)
    pair(UInt8(truncatingIfNeeded: minutes / 60), index + 1)
    put(.colon, index + 3)
    pair(UInt8(truncatingIfNeeded: minutes % 60), index + 4)
    return index + 6
  }
}
