import FieldscribeRuntime
import Testing

@Suite struct ScalarTests {
  @Test func scalarsPreserveEveryText() {
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

  /// Ids and times are read many bytes at a time. Each byte must still be checked.
  @Test(arguments: [
    "eb0fc709-9693-11ea-454d-1705dde98182", "2019-10-16T08:12:01.217Z", "2019-10-16T08:12:01-08:30",
    "2023-12-31T19:30:00Z", "2023-11-30T01:01:01.5-00:00", "2024-02-29T23:59:59.123456789+23:59",
  ])
  func changedBytesArePreservedOrRefused(text: String) {
    let body = Array(legBody(text.hasPrefix("2") ? ["time": "\"\(text)\""] : ["id": "\"\(text)\""]).utf8)
    let end = body.indices.first { body[..<$0].suffix(text.utf8.count).elementsEqual(text.utf8) }!
    for index in (end - text.utf8.count)..<end {
      for byte in UInt8.min...UInt8.max where byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
        var changed = body
        changed[index] = byte
        let found = outcome(changed, as: LegEvent.self)
        let isText = 0x20...0x7F ~= byte
        #expect(isText ? Array(found.utf8) == changed : found.hasPrefix("invalidString /"))
        let value = String(decoding: changed[(end - text.utf8.count)..<end], as: UTF8.self)
        #expect(Identifier(value).text == value && Timestamp(value).text == value)
      }
    }
  }

  @Test func theHashOfAnIdDependsOnAllItsParts() {
    let texts = ["eb0fc709-9693-11ea-454d-1705dde98182", "fb0fc709-9693-11ea-454d-1705dde98182"]
    let others = ["eb0fc709-9693-11ea-454d-1705dde98183", "x", "y"]
    #expect(Set((texts + others).map { Identifier($0).hashValue }).count == 5)
  }

  @Test func valuesAreComparedByteByByte() {
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

  @Test func personalTextIsRedactedInDescriptions() throws {
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

  @Test func emptyLiteralsEqualEmptyTexts() {
    let literal: PhoneNumber = ""
    #expect(literal.text.isEmpty && literal == PhoneNumber(""))
    let (id, time, digits): (Identifier, Timestamp, Digits) = ("", "", "")
    #expect(id == Identifier("") && time == Timestamp("") && digits == Digits(""))
    let uuid: Identifier = "eb0fc709-9693-11ea-454d-1705dde98182"
    #expect(uuid == Identifier("eb0fc709-9693-11ea-454d-1705dde98182"))
    #expect(UnknownMembers().isEmpty && UnknownMembers() == [])
  }
}
