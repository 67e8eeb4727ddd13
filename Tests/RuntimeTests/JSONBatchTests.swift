import FieldscribeFoundation
import FieldscribeRuntime
import Foundation
import Testing

private typealias Events = JSONBatch<LegEvent>

private func decode(_ body: String, limits: DecodeLimits = .standard) throws(DecodeError) -> Decoded<Events> {
  try Events.decode(Array(body.utf8), limits: limits)
}

private func failure(_ body: String) -> String? {
  do {
    _ = try decode(body)
    return nil
  } catch {
    return "\(error.code) \(error.pointer)"
  }
}

private func legBody(_ changes: KeyValuePairs<String, String?>, adding text: String) -> String {
  String(legBody(changes).dropLast(2)) + text + "}}"
}

private func list(_ items: String...) -> String { "[" + items.joined(separator: ", ") + "]" }

@Suite struct JSONBatchTests {
  @Test func itemsAreDecodedOneByOne() throws {
    let body = list(
      legBody(), legBody(["id": "1"]), "null", legBody(["id": nil]), legBody(["duration": "1.5"]), "[]",
      legBody(["id": "null"]), legBody(["ratio": "1e400"]), #"{"kind": "CALL"}"#, legBody())
    let batch = try decode(body).value
    let found = batch.errors.map { "\($0.index) \($0.error.code) \($0.error.pointer)" }
    #expect(
      found == [
        "1 wrongKind /1/payload/id", "2 wrongKind /2", "3 missingMember /3/payload/id",
        "4 notAnInteger /4/payload/duration", "5 wrongKind /5", "6 missingMember /6/payload/id",
        "7 numberOutOfRange /7/payload/ratio", "8 unexpectedEventType /8/kind",
      ])
    #expect(batch.count == 10 && batch.values.count == 2)
    // An offset is that in the whole body.
    let first = try #require(batch.errors.first?.error)
    #expect(body.utf8.dropFirst(first.offset).first == UInt8(ascii: "1"))
    // What was refused is written back without its white space.
    let again = try Events.decode(batch.json()).value
    #expect(again == batch && again.json() == batch.json())
    guard case .refused(_, let text) = batch[8] else { throw Unexpected() }
    #expect(text.text == #"{"kind":"CALL"}"#)
  }

  private struct Unexpected: Error {}

  /// A mistake in the JSON refuses the whole body, also after a mismatch in the same item.
  @Test func mistakesInTheJSONRefuseTheBody() {
    let name = String(repeating: "n", count: 257)
    let cases: [(body: String, error: String)] = [
      ("", "emptyBody "), ("  ", "emptyBody "), ("{}", "notAnArray "), ("null", "notAnArray "), ("1", "notAnArray "),
      ("[", "unexpectedEnd /0"), ("[]x", "trailingBytes "), ("[1,]", "syntax /1"), ("[1 2]", "syntax /0"),
      (list(legBody(), legBody(["new": "tru"])), "syntax /1/payload/new"),
      (list(legBody(["id": "1", "new": "tru"])), "syntax /0/payload/new"),
      (list(legBody(["id": "1", name: "1"])), "nameTooLong ..."),
      (list(#"{"a": 1, "a": 2}"#), "duplicateName /0/a"),
      (list(legBody(["id": "1"], adding: #","a":1,"a":1"#)), "duplicateName /0/payload/a"),
      (list(legBody(["new": String(repeating: "[", count: 70)])), "tooDeep ..."),
      (list(legBody(["id": #""\x""#])), "invalidString /0/payload/id"),
    ]
    for item in cases {
      let found = failure(item.body) ?? "accepted"
      let expected = item.error.hasSuffix("...") ? String(item.error.dropLast(3)) : item.error
      #expect(item.error.hasSuffix("...") ? found.hasPrefix(expected) : found == expected, "\(item.body.prefix(60))")
    }
    #expect(failure("[]") == nil)
  }

  @Test func theNumberOfItemsIsLimited() {
    func body(_ count: Int) -> String { "[\(Array(repeating: "1", count: count).joined(separator: ","))]" }
    #expect(failure(body(4096)) == nil && failure(body(4097)) == "tooManyItems /4096")
    let limits = DecodeLimits(itemCount: 2)
    #expect(throws: Never.self) { try decode(body(2), limits: limits) }
    #expect(throws: DecodeError.self) { try decode(body(3), limits: limits) }
  }

  /// The deviations of an item that is refused later are dropped.
  @Test func deviationsHaveTheIndexOfTheirItem() throws {
    let body = list(
      legBody(["duration": #""1""#]), legBody(["duration": #""1""#, "time": "1"]), legBody(["duration": #""2""#]))
    let received = try decode(body)
    #expect(received.deviations.map(\.path) == ["/0/payload/duration", "/2/payload/duration"])
    #expect(received.value.errors.map(\.error.pointer) == ["/1/payload/time"])
  }

  /// The state of the reader after a refused item is that before it.
  @Test func anItemAfterARefusedOneIsReadAsAlways() throws {
    let unknown = (0..<20).map { #","m\#($0)":1"# }.joined()
    let items = [legBody(["id": "1"], adding: unknown), legBody(adding: unknown), legBody(["id": #""\u0041""#])]
    let batch = try decode("[" + items.joined(separator: "\n,") + "]").value
    #expect(batch.errors.count == 1 && batch.values.count == 2)
    #expect(batch.values[0].payload.unknownMembers.count == 20)
    #expect(try LegEvent.decode(Array(items[1].utf8)).value == batch.values[0])
  }

  @Test func aBatchIsMadeFromValues() throws {
    var batch: JSONBatch<Step> = [.speak(text: "Hi"), .stop]
    #expect(String(decoding: batch.json(), as: UTF8.self) == #"[{"act":"speak","with":{"text":"Hi"}},{"act":"stop"}]"#)
    batch.append(.stop)
    #expect(batch.count == 3 && batch.errors.isEmpty && batch.last?.value == .stop)
    #expect(try JSONBatch<Step>.decode(batch.json()).value == batch)
    batch[0] = .value(.stop)
    #expect(JSONBatch<Step>([.stop, .stop, .stop]) == batch && Set([batch]).count == 1)
    #expect(JSONBatch<Step>().json() == Array("[]".utf8))
    #expect(throws: DecodeError.self) { try JSONBatch<Step>.decode(Array("{}".utf8)) }
  }

  @Test func aBatchIsStoredAndReadBack() throws {
    let batch = try decode(list(legBody(), legBody(["id": "1"]))).value
    let stored = try JSONEncoder().encode([batch])
    let read = try JSONDecoder().decode([Events].self, from: stored)
    #expect(read[0].values.count == 1 && read[0].errors.count == 1)
  }

  @Test func rulesAreAboutTheItemsThatWereDecoded() throws {
    let text = #"[{"act":"stop"},{"act":"speak","with":{"text":"long enough"}},{"act":"speak"},{"act":"stop"}]"#
    let batch = try JSONBatch<Step>.decode(Array(text.utf8)).value
    var check = _Validation(page: "page")
    check.count(batch.items, in: ...3, at: "")
    check.each(batch) { check, step in
      guard case .speak(let speak) = step else { return }
      check.inside("with") { check in check.length(speak.text, in: ...10, at: "text") }
    }
    check.last("stop", in: batch.items, at: "") { if case .value(.stop) = $0 { true } else { false } }
    check.atMost(1, "stop", in: batch.items, at: "") { if case .value(.stop) = $0 { true } else { false } }
    #expect(
      check.violations.map { "\($0.path) \($0.rule)" } == [
        " count", "/1/with/text length", "/2 json", "/0 order", " at-most",
      ])
  }

  /// The time grows with the length of the body, also if every item is refused.
  @Test func refusedItemsTakeLinearTime() throws {
    func time(_ count: Int) throws -> Duration {
      let item = legBody(["id": "1", "new": #"{"a":[1,2,3,{"b":"c"}]}"#])
      let body = Array("[\(Array(repeating: item, count: count).joined(separator: ","))]".utf8)
      let limits = DecodeLimits(bodyLength: 1 << 26, itemCount: 1 << 20)
      return try ContinuousClock().measure {
        let batch = try Events.decode(body, limits: limits).value
        #expect(batch.errors.count == count)
      }
    }
    let short = try (0..<3).map { _ in try time(1000) }.min() ?? .zero
    let long = try (0..<3).map { _ in try time(8000) }.min() ?? .zero
    #expect(long < short * 40, "8 times the items took \(long), and \(short) before")
  }
}
