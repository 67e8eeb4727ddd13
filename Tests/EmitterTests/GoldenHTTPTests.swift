import GoldenWebhooks
import Testing

// The golden webhooks whose body is a list, whose event a header names, and whose reply depends on the event.

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

@Suite struct GoldenHTTPTests {
  @Test func aListIsDecodedItemByItem() throws {
    let body = #"[{"happening":"arrived","shelf":0,"weight":"5"},{"happening":"left"},{"happening":"moved","x":[1]}]"#
    let received = try DepotBatch.decode(bytes(body))
    #expect(received.deviations.map(\.path) == ["/0/weight"])
    #expect(received.value.errors.map(\.error.pointer) == ["/1/towards"])
    let violations = DepotBatch.violations(in: received.value).map { "\($0.path) \($0.rule)" }
    #expect(violations == ["/0/shelf range", "/1 json", "/2/happening values"])
    guard case .unrecognized(let other)? = received.value.last?.value else { throw Unexpected() }
    #expect(other.happening == "moved")
    #expect(DepotBatch.violations(in: [] as JSONBatch<DepotEvent>).map(\.rule) == ["count"])
  }

  private struct Unexpected: Error {}

  @Test func aReplyThatIsAListKeepsItsRules() throws {
    let reply = try DepotBatch.encode([.load(amount: 2), .hold(minutes: 5), .close])
    #expect(
      reply
        == bytes(#"[{"do":"load","with":{"amount":2}},{"do":"hold","with":{"minutes":5}},{"do":"close"}]"#))
    do {
      _ = try DepotBatch.encode([.close, .hold(), .hold(minutes: 0)])
      Issue.record("the reply breaks rules")
    } catch {
      let found = error.violations.map { "\($0.path) \($0.rule)" }
      #expect(found == ["/2/with/minutes range", "/0 order", " at-most"])
    }
    #expect(DepotBatch.contentType(of: [.close]) == "application/json")
  }

  @Test func aHeaderNamesTheEvent() throws {
    let opened = try DepotTopicChange.decode(bytes(#"{"gate":"north"}"#), header: "depots/open")
    #expect(opened.value == .depotsOpen(DepotOpening(gate: "north")) && opened.value.headerValue == "depots/open")
    #expect(opened.value.json() == bytes(#"{"gate":"north"}"#))
    let left = try DepotTopicChange.decode(
      bytes(#"{"happening":"left","towards":"Lost"}"#), header: "depots/event")
    #expect(left.value == .depotsEvent(.left(DepotDeparture(towards: .lost))))
    for body in ["[1, 2]", "3", #"{"a":"b"}"#] {
      let other = try DepotTopicChange.decode(bytes(body), header: "depots/closed").value
      guard case .unrecognized(let unlisted) = other else { throw Unexpected() }
      #expect(unlisted.headerValue == "depots/closed" && unlisted.json == JSONText(body))
      #expect(DepotTopicChange.violations(in: other).map { "\($0.path) \($0.rule)" } == [" values"])
    }
    // The topics are in two lists on two pages, and the results in two tables. A value of any of them is allowed.
    let rows: [(header: String, result: String, violations: [String])] = [
      ("depots/open", "failed", []), ("depots/audit", "near", []), ("depots/moved", "far", []),
      ("depots/moved", "lost", ["/result values"]),
    ]
    for (header, result, violations) in rows {
      let event = try DepotTopicChange.decode(bytes(#"{"gate":"a","result":"\#(result)"}"#), header: header).value
      let found = DepotTopicChange.violations(in: event)
      #expect(found.map { "\($0.path) \($0.rule)" } == violations)
    }
    #expect(DepotTopic.headerName == "X-Depot-Topic")
    let one = try DepotTopic.decode(bytes("{}"), header: "a").value
    let same = try DepotTopic.decode(bytes(" { } "), header: "a").value
    let other = try DepotTopic.decode(bytes("{}"), header: "b").value
    #expect(one == same && one != other && Set([one, same, other]).count == 2)
  }

  @Test func aBodyThatDoesNotFitItsHeaderIsRefused() {
    func code(_ body: String, _ limits: DecodeLimits = .standard) -> String? {
      do {
        _ = try DepotTopicChange.decode(bytes(body), header: "depots/open", limits: limits)
        return nil
      } catch {
        return "\(error.code) \(error.pointer)"
      }
    }
    #expect(code("") == "emptyBody " && code(" ") == "emptyBody " && code("[]") == "notAnObject ")
    #expect(code("null") == "notAnObject " && code("{}") == "missingMember /gate" && code("{") == "unexpectedEnd ")
    #expect(code(#"{"gate":1}"#) == "wrongKind /gate" && code(#"{"gate":"a"}}"#) == "trailingBytes ")
    #expect(code(#"{"gate":"a"}"#, DecodeLimits(bodyLength: 5)) == "tooLarge ")
    #expect(throws: DecodeError.self) { try DepotTopicChange.decode(bytes("{"), header: "depots/closed") }
  }

  @Test func plainTextIsSentAsItIs() throws {
    let reply: PlainText = "ok \(1)"
    #expect(try DepotTopicChange.encode(reply) == bytes("ok 1") && DepotTopicChange.violations(in: reply).isEmpty)
    #expect(try DepotTopicChange.encode("{\"a\":1,\"a\":1}") == bytes("{\"a\":1,\"a\":1}"))
    #expect(DepotTopicChange.contentType(of: reply) == "text/plain; charset=utf-8")
    #expect(reply == PlainText("ok 1") && reply != "e\u{301}" && PlainText("e\u{301}") != "\u{e9}")
    #expect(Set([reply, reply]).count == 1)
  }

  /// The compiler chooses the function by the case, so another reply does not compile.
  @Test func aReplyFitsItsEvent() throws {
    let arrived = DepotArrival(shelf: 1, weight: 2)
    #expect(try DepotQuestion.encode(DepotHold(minutes: 3), to: arrived) == bytes(#"{"minutes":3}"#))
    #expect(throws: EncodeError.self) { try DepotQuestion.encode(DepotHold(minutes: 0), to: arrived) }
    let left = DepotDeparture(towards: .lost)
    #expect(try DepotQuestion.encode([.close], to: left) == bytes(#"[{"do":"close"}]"#))
    #expect(try DepotQuestion.encode(Acknowledgement(), to: DepotCount(parcels: 1)) == [])
    guard case .unrecognized(let other) = try DepotQuestion.decode(bytes(#"{"happening":"x"}"#)).value else {
      throw Unexpected()
    }
    #expect(try DepotQuestion.encode(Acknowledgement(), to: other) == [])
    let replies: [DepotQuestion.Reply] = [
      .depotHold(DepotHold()), .depotOrderList([]), .acknowledgement(Acknowledgement()),
    ]
    #expect(replies.map { DepotQuestion.contentType(of: $0) } == ["application/json", "application/json", nil])
    #expect(DepotQuestion.violations(in: replies[2]).isEmpty && Set(replies).count == 3)
  }

  @Test func theSignatureHasTheSignedBytes() {
    let headers = ["Depot-Signature": "t=12;v1=ab", "X-Depot-Time": "13", "X-Depot-Hmac": "x"]
    let header = { (name: String) in headers[name] }
    #expect(DepotBatch.signature.signedBytes(of: bytes("[]"), header: header) == bytes("12.[]"))
    #expect(DepotTopicChange.signature.signedBytes(of: bytes("[]"), header: header) == bytes("v0:13:[]"))
    #expect(DepotTopicChange.signature.timestamp(header: header) == "13")
    #expect(DepotBatch.signature.timestamp(header: header) == "12")
  }
}
