import FieldscribeFoundation
import FieldscribeRuntime
import Foundation
import Testing

@Suite struct CodableTests {
  @Test func modelsGoThroughAnyCoder() throws {
    let body = legBody([
      "source": #""+6512345678""#, "ratio": "0.5", "recorded": "true", "keys": #"{"keys":"1"}"#, "tags": #"["a",""]"#,
      "new": #"{"a":[1,-2.5,null,"x",18446744073709551615]}"#, "reference": "null",
    ])
    let event = try LegEvent.decode(Array(body.utf8)).value
    let data = try JSONEncoder().encode(event)
    #expect(try JSONDecoder().decode(LegEvent.self, from: data).payload == event.payload)
    #expect(
      try JSONDecoder().decode([AnyEvent].self, from: JSONEncoder().encode([AnyEvent.leg(event)])) == [.leg(event)])
    let reply = Reply(label: "x", steps: [.speak(text: "a", speed: 2), .stop])
    #expect(try JSONDecoder().decode(Reply.self, from: JSONEncoder().encode(reply)) == reply)
    #expect(throws: (any Error).self) { try JSONDecoder().decode(LegEvent.self, from: Data(#"{"kind":"X"}"#.utf8)) }
  }

  @Test func scalarsAreTexts() throws {
    func roundTrip<Value: Codable & Equatable>(_ value: Value) throws -> Bool {
      try JSONDecoder().decode([Value].self, from: JSONEncoder().encode([value])) == [value]
    }
    #expect(try roundTrip(LegState.onHook) && roundTrip(LegState("new")))
    #expect(try roundTrip(Identifier("x")) && roundTrip(Timestamp("2019-10-16T08:12:01Z")))
    #expect(try roundTrip(PhoneNumber("+65")) && roundTrip(Digits("1")))
    #expect(try roundTrip(try #require(JSONText(#"{"a":[1,null]}"#))))
    #expect(String(decoding: try JSONEncoder().encode([LegState.onHook]), as: UTF8.self) == #"["ON_HOOK"]"#)
  }
}

@Suite struct FoundationTests {
  @Test func datesAndTimestamps() {
    #expect(Date(Timestamp("2019-10-16T08:12:01.217Z")) == Date(timeIntervalSince1970: 1_571_213_521.217))
    #expect(Date(Timestamp("yesterday")) == nil)
    let cases: [(time: Double, text: String)] = [
      (1_571_213_521, "2019-10-16T08:12:01Z"), (1_571_213_521.2174, "2019-10-16T08:12:01.217Z"),
      (-0.001, "1969-12-31T23:59:59.999Z"), (.infinity, "9999-12-31T23:59:59Z"), (-.infinity, "0000-01-01T00:00:00Z"),
      (.nan, "1970-01-01T00:00:00Z"),
    ]
    for item in cases { #expect(Timestamp(Date(timeIntervalSince1970: item.time)).text == item.text) }
  }

  @Test func uuidsAndIdentifiers() throws {
    let uuid = try #require(UUID(uuidString: "EB0FC709-9693-11EA-454D-1705DDE98182"))
    #expect(Identifier(uuid).text == "eb0fc709-9693-11ea-454d-1705dde98182")
    #expect(UUID(Identifier(uuid)) == uuid)
    #expect(UUID(Identifier("x")) == nil)
  }

  @Test func data() throws {
    let data = Data(("x" + legBody()).utf8).dropFirst()
    let event = try LegEvent.decode(data).value
    #expect(event.jsonData() == Data(legBody().utf8))
    #expect(try LegWebhook.encodeData(Acknowledgement()).isEmpty)
  }
}
