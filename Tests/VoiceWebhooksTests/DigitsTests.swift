import Testing
import VoiceWebhooks

// The pressed digits in all shapes that the platform sends.

/// A call action with additional members.
private func body(_ members: String) -> [UInt8] {
  let payload = """
    "eventId": "77e6a667-133a-11ef-9dd4-e911cc6fc82f", "callId": "627e25f1-133a-11ef-b08c-e33c09483244",
    "sessionId": "a4fad4b3-b388-12ee-b217-2fb8260fcf59", "callStatus": "ACTION_COMPLETED",
    "callDirection": "OUTBOUND", "callDuration": 0, "timestamp": "2024-05-16T04:12:11.217Z"\(members)
    """
  return Array(#"{"eventType": "CALL_ACTION", "payload": {\#(payload)}}"#.utf8)
}

private let ruling = "/payload/dtmf digits-inside-event-data"

/// Members of the payload, the digits, the deviations, and the encoded members if they differ.
private let shapes: [(members: String, digits: String?, deviations: [String], written: String?)] = [
  ("", nil, [], nil),
  (#", "eventData": null"#, nil, [], nil),
  (#", "eventData": " ""#, nil, [], nil),
  (#", "eventData": "12#""#, "12#", [], nil),
  (#", "eventData": "additional event data""#, nil, [], nil),
  (#", "eventData": {}"#, nil, [], nil),
  (#", "eventData": {"dtmf": null}"#, nil, [], nil),
  (#", "eventData": {"dtmf": "1"}"#, "1", [], nil),
  (#", "eventData": {"dtmf": "1", "asrCaptured": null}"#, "1", [], nil),
  (#", "eventData": {"dtmf": " "}"#, nil, [], nil),
  (#", "dtmf": "42""#, "42", [ruling], #", "eventData": {"dtmf": "42"}"#),
  (#", "eventData": null, "dtmf": "42""#, "42", [ruling], #", "eventData": {"dtmf": "42"}"#),
  (#", "d\u0074mf": "42""#, "42", [ruling], #", "eventData": {"dtmf": "42"}"#),
  // Nothing was captured: the page shows null, which is preserved.
  (#", "dtmf": null"#, nil, [], nil),
  // dtmf is in eventData and beside it: the first one counts, the other one is preserved.
  (#", "dtmf": "1", "eventData": {"dtmf": "2"}"#, "2", [], nil),
  (#", "eventData": "3", "dtmf": "4""#, "3", [], nil),
]

@Test(arguments: shapes.indices) func digitsAreDecodedFromEveryShape(_ row: Int) throws {
  let (members, digits, deviations, written) = shapes[row]
  let received = try IVRCallAction.decode(body(members))
  #expect(received.value.payload.digits?.text == digits)
  #expect(received.deviations.map { "\($0.path) \($0.ruling.id)" } == deviations)
  #expect(try tree(received.value.json()) == tree(body(written ?? members)))
  #expect(try IVRCallAction.decode(received.value.json()).value == received.value)
  #expect(IVRCallAction.violations(in: received.value).isEmpty)
}

@Test func aHoistedMemberOfTheWrongKindIsRejected() throws {
  let error = #expect(throws: DecodeError.self) { try IVRCallAction.decode(body(#", "dtmf": 42"#)) }
  #expect(error?.code == .wrongKind && error?.pointer == "/payload/dtmf")
}

@Test func aHoistedMemberCountsOnceForTheDepth() throws {
  func event(_ depth: Int) -> [UInt8] {
    let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    return body(#", "dtmf": "42""#).dropLast() + Array(#", "new": \#(nested)}"#.utf8)
  }
  #expect(try IVRCallAction.decode(event(63)).deviations.count == 1)
  let error = #expect(throws: DecodeError.self) { try IVRCallAction.decode(event(64)) }
  #expect(error?.code == .tooDeep)
}

@Test func twoHoistedMembersAreDuplicates() throws {
  let error = #expect(throws: DecodeError.self) { try IVRCallAction.decode(body(#", "dtmf": "1", "dtmf": "2""#)) }
  #expect(error?.code == .duplicateName)
}

@Test func theInputOfTheCallerIsNotPrinted() throws {
  let payload = try IVRCallAction.decode(body(#", "eventData": "4711 secret""#)).value.payload
  #expect(!String(reflecting: payload).contains("secret"))
  #expect(!"\(payload)".contains("4711"))
}

/// A string with other characters than keys is preserved, is a violation, and is not available as digits.
@Test(arguments: [#", "eventData": {"dtmf": "ZQX7"}"#, #", "eventData": {"dtmf": "１２"}"#, #", "dtmf": "ZQX7""#])
func digitsContainOnlyKeys(_ members: String) throws {
  let event = try IVRCallAction.decode(body(members)).value
  #expect(event.payload.digits == nil)
  #expect(IVRCallAction.violations(in: event).map(\.path) == ["/payload/eventData/dtmf"])
}
