import FieldscribeRuntime
import Testing

@Suite struct TimestampTests {
  @Test func timestampsConvertToInstants() {
    let cases: [(text: String, seconds: Int64?, nanoseconds: Int32)] = [
      ("1970-01-01T00:00:00Z", 0, 0),
      ("2019-10-16T08:12:01Z", 1_571_213_521, 0),
      ("2019-10-16T08:12:01.217Z", 1_571_213_521, 217_000_000),
      ("2019-10-16T08:12:01.000000001Z", 1_571_213_521, 1),
      ("2019-10-16T08:12:01.0000000019Z", 1_571_213_521, 1),
      ("2019-10-16T16:12:01+08:00", 1_571_213_521, 0),
      ("2019-10-15T20:42:01-11:30", 1_571_213_521, 0),
      ("2019-10-16t08:12:01z", 1_571_213_521, 0),
      ("1969-12-31T23:59:59.5Z", -1, 500_000_000), ("1970-01-01T23:59:00+23:59", 0, 0),
      ("0000-01-01T00:00:00Z", -62_167_219_200, 0),
      ("9999-12-31T23:59:59Z", 253_402_300_799, 0),
      ("2000-02-29T00:00:00Z", 951_782_400, 0),
      ("2016-12-31T23:59:60Z", 1_483_228_800, 0),
      ("2017-01-01T07:59:60+08:00", 1_483_228_800, 0),
      ("2016-12-31T22:59:60Z", nil, 0), ("2019-02-29T00:00:00Z", nil, 0), ("1900-02-29T00:00:00Z", nil, 0),
      ("2019-02-30T00:00:00Z", nil, 0), ("2019-04-31T00:00:00Z", nil, 0), ("2019-13-01T00:00:00Z", nil, 0),
      ("2019-00-01T00:00:00Z", nil, 0), ("2019-01-00T00:00:00Z", nil, 0), ("2019-01-01T24:00:00Z", nil, 0),
      ("2019-01-01T00:60:00Z", nil, 0), ("2019-01-01T00:00:61Z", nil, 0), ("2019-01-01 00:00:00Z", nil, 0),
      ("2019-01-01T00:00:00", nil, 0), ("2019-01-01T00:00:00.Z", nil, 0), ("2019-01-01T00:00:00+24:00", nil, 0),
      ("2019-01-01T00:00:00+08:60", nil, 0), ("2019-01-01T00:00:00+0800", nil, 0), ("2019-1-1T00:00:00Z", nil, 0),
      ("10000-01-01T00:00:00Z", nil, 0), ("2019-01-01T00:00:00ZZ", nil, 0), ("1571213521", nil, 0), ("", nil, 0),
      ("2019-01-01T00:00:0\u{663}Z", nil, 0), ("+019-01-01T00:00:00Z", nil, 0),
    ]
    for item in cases {
      let expected = item.seconds.map { Instant(seconds: $0, nanoseconds: item.nanoseconds) }
      #expect(Timestamp(item.text).instant == expected, "\(item.text)")
    }
  }

  @Test func instantsConvertToTimestamps() {
    let cases: [(seconds: Int64, nanoseconds: Int32, text: String)] = [
      (0, 0, "1970-01-01T00:00:00Z"), (1_571_213_521, 217_000_000, "2019-10-16T08:12:01.217Z"),
      (-1, 1_000, "1969-12-31T23:59:59.000001Z"), (1, 1, "1970-01-01T00:00:01.000000001Z"),
      (.max, 0, "9999-12-31T23:59:59Z"), (.min, 0, "0000-01-01T00:00:00Z"),
    ]
    for item in cases {
      #expect(Timestamp(Instant(seconds: item.seconds, nanoseconds: item.nanoseconds)).text == item.text)
    }
    #expect(Instant(seconds: 1) < Instant(seconds: 1, nanoseconds: 1))
  }

  @Test func instantsOfAllYearsRoundTrip() {
    var last = ""
    for day in stride(from: Int64(-719_528), through: 2_932_896, by: 97) {
      let instant = Instant(seconds: day * 86_400 + day % 43_200 + 43_200, nanoseconds: 123_456_789)
      let text = Timestamp(instant).text
      if Timestamp(text).instant != instant || text <= last { Issue.record("\(text) after \(last)") }
      last = text
    }
    #expect(last > "9999-09")
  }

  @Test func instantsBeyondTheCalendarBecomeTheNearestInstant() {
    let cases: [(seconds: Int64, nanoseconds: Int32, text: String)] = [
      (253_402_300_799, 999_999_999, "9999-12-31T23:59:59.999999999Z"), (253_402_300_800, 0, "9999-12-31T23:59:59Z"),
      (-62_167_219_201, 0, "0000-01-01T00:00:00Z"), (0, 1_000_000_000, "1970-01-01T00:00:00.999999999Z"),
      (0, -1, "1970-01-01T00:00:00Z"), (0, 120_000_000, "1970-01-01T00:00:00.120Z"),
      (0, 1_200, "1970-01-01T00:00:00.000001200Z"),
    ]
    for item in cases {
      #expect(Timestamp(Instant(seconds: item.seconds, nanoseconds: item.nanoseconds)).text == item.text)
    }
  }
}
