import FieldscribeRuntime
import Foundation
import Testing

@Suite struct CodableTests {
  @Test func modelsRoundTripThroughCodable() throws {
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

  @Test func scalarsAreCodedAsStrings() throws {
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
