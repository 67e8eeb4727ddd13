import FieldscribeRuntime
import Testing

@Suite struct ScalarTests {
  @Test func everyTextIsKeptExactly() {
    let texts = [
      "", " ", "x", "eb0fc709-9693-11ea-454d-1705dde98182", "EB0FC709-9693-11EA-454D-1705DDE98182",
      "eb0fc709-9693-11ea-454d-1705dde9818G", "eb0fc709-9693-11ea-454d-1705dde9818",
      "00000000-0000-0000-0000-000000000000",
      "ffffffff-ffff-ffff-ffff-ffffffffffff", "eb0fc709x9693-11ea-454d-1705dde98182",
      "eb0fc709-9693-11ea-454d-1705dde9818\u{E9}",
      "2019-10-16T08:12:01Z", "2019-10-16T08:12:01.2Z", "2019-10-16T08:12:01.217Z", "2019-10-16T08:12:01.217000Z",
      "2019-10-16T08:12:01.123456789Z", "2019-10-16T08:12:01.1234567891Z", "2019-10-16T08:12:01+08:00",
      "2019-10-16T08:12:01.5-23:59", "2019-10-16T08:12:01-00:00", "2019-10-16T08:12:01+00:00", "0000-01-01T00:00:00Z",
      "0000-01-01T00:00:00+23:59", "9999-12-31T23:59:59.999999999-23:59", "2000-02-29T00:00:00Z",
      "1900-02-28T23:59:59Z",
      "1969-12-31T23:59:59.999Z", "2019-10-16t08:12:01z", "2016-12-31T23:59:60Z", "2019-02-29T00:00:00Z",
    ]
    for text in texts {
      #expect(Identifier(text).text == text && Timestamp(text).text == text)
      #expect(PhoneNumber(text).text == text && Digits(text).text == text)
      #expect(Identifier(text) == Identifier(text) && Identifier(text).hashValue == Identifier(text).hashValue)
      #expect(Timestamp(text) == Timestamp(text) && Timestamp(text).hashValue == Timestamp(text).hashValue)
      let body = legBody(["id": "\"\(text)\"", "source": "\"\(text)\"", "keys": "\"\(text)\"", "time": "\"\(text)\""])
      #expect(outcome(body) == body)
    }
    #expect(Set(texts.map { Identifier($0) }).count == texts.count)
    #expect(Set(texts.map { Timestamp($0) }).count == texts.count)
  }

  /// Ids and times are read many bytes at a time: each byte still counts.
  @Test(arguments: ["eb0fc709-9693-11ea-454d-1705dde98182", "2019-10-16T08:12:01.217Z", "2019-10-16T08:12:01-08:30"])
  func oneByteChangedIsKeptOrRefused(text: String) {
    let body = Array(legBody(text.utf8.count == 36 ? ["id": "\"\(text)\""] : ["time": "\"\(text)\""]).utf8)
    let end = body.indices.first { body[..<$0].suffix(text.utf8.count).elementsEqual(text.utf8) }!
    for place in (end - text.utf8.count)..<end {
      for byte in UInt8.min...UInt8.max where byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
        var changed = body
        changed[place] = byte
        let found = outcome(changed, as: LegEvent.self)
        #expect(byte < 0x20 || byte > 0x7F ? found.hasPrefix("badText /") : Array(found.utf8) == changed)
      }
    }
  }

  @Test func eachPartOfAnIdCountsInItsHash() {
    let texts = ["eb0fc709-9693-11ea-454d-1705dde98182", "fb0fc709-9693-11ea-454d-1705dde98182"]
    let others = ["eb0fc709-9693-11ea-454d-1705dde98183", "x", "y"]
    #expect(Set((texts + others).map { Identifier($0).hashValue }).count == 5)
  }

  @Test func equalityIsByBytes() {
    let (composed, decomposed) = ("\u{E9}", "e\u{301}")
    #expect(composed == decomposed)
    #expect(Identifier(composed) != Identifier(decomposed))
    #expect(Timestamp(composed) != Timestamp(decomposed))
    #expect(PhoneNumber(composed) != PhoneNumber(decomposed))
    #expect(Digits(composed) != Digits(decomposed))
    #expect(LegState(composed) != LegState(decomposed))
    #expect(JSONText("\"\(composed)\"") != JSONText("\"\(decomposed)\""))
    let names = [composed, decomposed].map { UnknownMember(name: $0, value: JSONText("1")!) }
    #expect(names[0] != names[1] && Set(names).count == 2)
    let (value, other) = (JSONValue.string(composed), JSONValue.string(decomposed))
    #expect(value != other && Set([value, other]).count == 2 && value == JSONValue.string("\u{E9}"))
    #expect(JSONValue.Member(name: composed, value: .null) != JSONValue.Member(name: decomposed, value: .null))
    #expect(JSONValue.object([.init(name: "K", value: .null)]) != .object([.init(name: "\u{212A}", value: .null)]))
  }

  @Test func timestampsGiveTheirInstant() {
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

  @Test func instantsGiveTheirTimestamp() {
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

  @Test func personalTextIsNotPrinted() throws {
    let number: PhoneNumber = "+6512345678"
    let digits: Digits = "4711"
    var dumped = ""
    dump(number, to: &dumped)
    dump(digits, to: &dumped)
    var leg = try leg(["source": #""+6512345678""#, "keys": #"{"keys":"4711"}"#])
    leg.reference = "shown"
    var dumpedLeg = ""
    dump(leg, to: &dumpedLeg)
    let shown = [
      "\(number)", "\(digits)", String(describing: number), String(reflecting: digits), "\(Optional(number) as Any)",
      "\([number])", dumped, "\(leg)", String(reflecting: leg), dumpedLeg,
      Mirror(reflecting: number).children.map { "\($0)" }.joined(),
    ]
    #expect(shown.filter { $0.contains("12345678") || $0.contains("4711") } == [])
    #expect("\(number)" == "<redacted>" && String(reflecting: digits) == "<redacted>")
    #expect("\(leg)".contains("<redacted>") && dumpedLeg.contains("<redacted>") && "\(leg)".contains("shown"))
    #expect(number.text == "+6512345678" && digits.text == "4711")
  }

  @Test func blankValuesOwnNoMemory() {
    let literal: PhoneNumber = ""
    #expect(literal.text.isEmpty && literal == PhoneNumber(""))
    let (id, time, digits): (Identifier, Timestamp, Digits) = ("", "", "")
    #expect(id == Identifier("") && time == Timestamp("") && digits == Digits(""))
    let uuid: Identifier = "eb0fc709-9693-11ea-454d-1705dde98182"
    #expect(uuid == Identifier("eb0fc709-9693-11ea-454d-1705dde98182"))
    #expect(UnknownMembers().isEmpty && UnknownMembers() == [])
  }
}
