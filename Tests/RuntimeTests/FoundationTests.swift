import FieldscribeFoundation
import FieldscribeRuntime
import Foundation
import Testing

@Suite struct FoundationTests {
  @Test func datesConvertToTimestampsAndBack() {
    #expect(Date(Timestamp("2019-10-16T08:12:01.217Z")) == Date(timeIntervalSince1970: 1_571_213_521.217))
    #expect(Date(Timestamp("yesterday")) == nil)
    let cases: [(time: Double, text: String)] = [
      (1_571_213_521, "2019-10-16T08:12:01Z"), (1_571_213_521.2174, "2019-10-16T08:12:01.217Z"),
      (-0.001, "1969-12-31T23:59:59.999Z"), (.infinity, "9999-12-31T23:59:59Z"), (-.infinity, "0000-01-01T00:00:00Z"),
      (.nan, "1970-01-01T00:00:00Z"),
    ]
    for item in cases { #expect(Timestamp(Date(timeIntervalSince1970: item.time)).text == item.text) }
  }

  @Test func uuidsConvertToIdentifiersAndBack() throws {
    let uuid = try #require(UUID(uuidString: "EB0FC709-9693-11EA-454D-1705DDE98182"))
    #expect(Identifier(uuid).text == "eb0fc709-9693-11ea-454d-1705dde98182")
    #expect(UUID(Identifier(uuid)) == uuid)
    #expect(UUID(Identifier("x")) == nil)
  }

  @Test func bodiesDecodeFromDataAndEncodeToData() throws {
    let data = Data(("x" + legBody()).utf8).dropFirst()
    let event = try LegEvent.decode(data).value
    #expect(event.jsonData() == Data(legBody().utf8))
    #expect(try LegWebhook.encodeData(Acknowledgement()).isEmpty)
  }
}
