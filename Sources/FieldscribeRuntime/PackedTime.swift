/// A time of RFC 3339 in numbers that give its exact text back: `2024-05-16T04:12:11.217+08:00`.
@usableFromInline
struct PackedTime: Hashable, Sendable {
  @usableFromInline let seconds: Int64
  @usableFromInline let nanoseconds: Int32
  /// Minutes from UTC, or one of the two below.
  @usableFromInline let offset: Int16
  @usableFromInline let decimals: UInt8

  private static var zulu: Int16 { .min }
  private static var unknownOffset: Int16 { .min + 1 }
  static var longestText: Int { 35 }

  var instant: Instant { Instant(seconds: seconds, nanoseconds: nanoseconds) }
  private var minutesFromUTC: Int { offset <= PackedTime.unknownOffset ? 0 : Int(offset) }

  init(_ instant: Instant) {
    let first: Int64 = -62_167_219_200
    let last: Int64 = 253_402_300_799
    seconds = min(max(instant.seconds, first), last)
    nanoseconds = min(max(instant.nanoseconds, 0), 999_999_999)
    offset = PackedTime.zulu
    decimals = nanoseconds == 0 ? 0 : nanoseconds % 1_000_000 == 0 ? 3 : nanoseconds % 1_000 == 0 ? 6 : 9
  }

  /// - Returns: nil unless the text is a time of RFC 3339 in its usual form, with at most nine decimals.
  @inline(__always)
  init?(_ text: UnsafeRawBufferPointer) {
    guard text.count >= 20, text.count <= PackedTime.longestText, let base = text.baseAddress else { return nil }
    var digits = unsafe DigitReader(base: base)
    let year = digits.pair(0) &* 100 &+ digits.pair(2)
    let (month, day) = (digits.pair(5), digits.pair(8))
    let (hour, minute, second) = (digits.pair(11), digits.pair(14), digits.pair(17))
    guard !digits.isBad, unsafe base.byte(4) == .minus, unsafe base.byte(7) == .minus,
      unsafe base.byte(10) == UInt8(ascii: "T"), unsafe base.byte(13) == .colon, unsafe base.byte(16) == .colon,
      month >= 1, month <= 12, day >= 1, day <= daysInMonth(month, year), hour < 24, minute < 60, second < 60
    else { return nil }
    var place = 19
    var fraction: Int32 = 0
    if unsafe base.byte(19) == UInt8(ascii: ".") {
      guard let (value, count) = unsafe readFraction(base + 20, count: text.count - 20) else { return nil }
      fraction = value
      place = 20 + count
    }
    guard let offset = unsafe readOffset(base + place, count: text.count - place) else { return nil }
    self.offset = offset
    nanoseconds = fraction
    decimals = UInt8(truncatingIfNeeded: max(0, place - 20))
    let minutes = offset <= PackedTime.unknownOffset ? 0 : Int(offset)
    let local = ((daysSince1970(year, month, day) &* 24 &+ hour) &* 60 &+ minute &- minutes) &* 60 &+ second
    seconds = Int64(local)
  }
}

/// Reads pairs of digits, and remembers whether anything was none.
@safe
private struct DigitReader {
  let base: UnsafeRawPointer
  var isBad = false

  @inline(__always)
  mutating func pair(_ place: Int) -> Int {
    let tens = unsafe base.byte(place) &- .zero
    let ones = unsafe base.byte(place + 1) &- .zero
    if tens > 9 || ones > 9 { isBad = true }
    return Int(tens) &* 10 &+ Int(ones)
  }
}

/// Reads one to nine decimals of a second, as nanoseconds.
@inline(__always)
private func readFraction(_ base: UnsafeRawPointer, count: Int) -> (Int32, Int)? {
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

/// Reads `Z` or `+08:00`, which must end the text.
@inline(__always)
private func readOffset(_ base: UnsafeRawPointer, count: Int) -> Int16? {
  if count == 1 { return unsafe base.byte == UInt8(ascii: "Z") ? .min : nil }
  guard count == 6, unsafe base.byte(3) == .colon, unsafe base.byte == .minus || base.byte == UInt8(ascii: "+") else {
    return nil
  }
  var digits = unsafe DigitReader(base: base)
  let (hours, minutes) = (digits.pair(1), digits.pair(4))
  guard !digits.isBad, hours < 24, minutes < 60 else { return nil }
  let offset = Int16(truncatingIfNeeded: hours &* 60 &+ minutes)
  if unsafe base.byte == UInt8(ascii: "+") { return offset }
  return offset == 0 ? .min + 1 : -offset
}

extension PackedTime {
  /// Writes the text.
  /// - Returns: the number of bytes written.
  func write(to target: UnsafeMutableRawPointer) -> Int {
    func put(_ byte: UInt8, _ place: Int) { unsafe target.storeBytes(of: byte, toByteOffset: place, as: UInt8.self) }
    func pair(_ value: Int, _ place: Int) {
      put(.zero &+ UInt8(truncatingIfNeeded: value / 10), place)
      put(.zero &+ UInt8(truncatingIfNeeded: value % 10), place + 1)
    }
    let local = Int(seconds) + minutesFromUTC * 60
    let days = (local >= 0 ? local : local - 86_399) / 86_400
    let second = local - days * 86_400
    let (year, month, day) = date(daysSince1970: days)
    pair(year / 100, 0)
    pair(year % 100, 2)
    put(.minus, 4)
    pair(month, 5)
    put(.minus, 7)
    pair(day, 8)
    put(UInt8(ascii: "T"), 10)
    pair(second / 3_600, 11)
    put(.colon, 13)
    pair(second / 60 % 60, 14)
    put(.colon, 16)
    pair(second % 60, 17)
    var place = 19
    if decimals > 0 {
      put(UInt8(ascii: "."), place)
      var rest = nanoseconds
      var unit: Int32 = 100_000_000
      for _ in 0..<decimals {
        place += 1
        put(.zero &+ UInt8(truncatingIfNeeded: rest / unit), place)
        rest %= unit
        unit /= 10
      }
      place += 1
    }
    if offset == PackedTime.zulu {
      put(UInt8(ascii: "Z"), place)
      return place + 1
    }
    let minutes = abs(minutesFromUTC)
    put(offset < 0 ? .minus : UInt8(ascii: "+"), place)
    pair(minutes / 60, place + 1)
    put(.colon, place + 3)
    pair(minutes % 60, place + 4)
    return place + 6
  }
}

@inline(__always)
private func daysInMonth(_ month: Int, _ year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// Days in the proleptic Gregorian calendar, counted in years that begin in March.
@inline(__always)
private func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
  let marchYear = month <= 2 ? year &- 1 : year
  let era = (marchYear >= 0 ? marchYear : marchYear &- 399) / 400
  let yearOfEra = marchYear &- era &* 400
  let dayOfYear = (153 &* ((month &+ 9) % 12) &+ 2) / 5 &+ day &- 1
  return era &* 146_097 &+ yearOfEra &* 365 &+ yearOfEra / 4 &- yearOfEra / 100 &+ dayOfYear &- 719_468
}

/// The reverse of ``daysSince1970(_:_:_:)``.
@inline(__always)
private func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = days + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let marchMonth = (5 * dayOfYear + 2) / 153
  let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
}
