import Testing
import VoiceWebhooks

// What decoding accepts, normalizes, preserves and rejects: tables of changes to a sample.

/// One change of the Call Status sample.
private struct Change: Sendable, CustomTestStringConvertible {
  var old: String
  var new: String
  var testDescription: String { new }

  init(_ old: String, _ new: String) {
    self.old = old
    self.new = new
  }

  func body() throws -> [UInt8] {
    let parts = Samples.callStatus.split(separator: old, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "the sample has '\(old)' once")
    return Array((parts[0] + new + parts[1]).utf8)
  }
}

private let rejected: [(change: Change, code: DecodeError.Code, pointer: String)] = [
  (Change(#""callDuration": 10"#, #""callDuration": 010"#), .syntax, "/payload/callDuration"),
  (Change(#""callDuration": 10"#, #""callDuration": 10, "x": [1,]"#), .syntax, "/payload/x/1"),
  (Change(#""callDuration": 10"#, #""callDuration": 10, "x": "\ud800""#), .invalidString, "/payload/x"),
  (Change(#""callDuration": 10"#, #""callDuration": 10, "callDuration": 10"#), .duplicateName, "/payload/callDuration"),
  (
    Change(#""callDuration": 10"#, #""callDuration": 10, "call\u0044uration": 10"#), .duplicateName,
    "/payload/callDuration"
  ),
  (Change(#""callDuration": 10"#, #""callDuration": 10, "x": 1, "x": 2"#), .duplicateName, "/payload/x"),
  (Change(#""callDuration": 10"#, #""callDuration": 200.0"#), .notAnInteger, "/payload/callDuration"),
  (Change(#""callDuration": 10"#, #""callDuration": 2e2"#), .notAnInteger, "/payload/callDuration"),
  (Change(#""callDuration": 10"#, #""callDuration": 9223372036854775808"#), .notAnInteger, "/payload/callDuration"),
  (Change(#""callDuration": 10"#, #""callDuration": true"#), .wrongKind, "/payload/callDuration"),
  (Change(#""callDuration": 10"#, #""callDuration": "1e1""#), .wrongKind, "/payload/callDuration"),
  (Change(#""callDuration": 10"#, #""callDuration": " 10""#), .wrongKind, "/payload/callDuration"),
  (Change(#""callDuration": 10"#, #""callDuration": """#), .wrongKind, "/payload/callDuration"),
  (Change(#""callDuration": 10"#, #""callDuration": null"#), .missingMember, "/payload/callDuration"),
  (Change(#""callDuration": 10,"#, ""), .missingMember, "/payload/callDuration"),
  (Change(#""eventType": "CALL_STATUS","#, ""), .missingMember, "/eventType"),
  (Change(#""eventType": "CALL_STATUS""#, #""eventType": null"#), .missingMember, "/eventType"),
  (Change(#""payload""#, #""pay""#), .missingMember, "/payload"),
  (Change(#""timestamp": "#, #""Timestamp": "2019", "timestamp": "#), .duplicateName, "/payload/timestamp"),
]

@Test(arguments: rejected.indices) func invalidBodyIsRejected(_ row: Int) throws {
  let (change, code, pointer) = rejected[row]
  let body = try change.body()
  do {
    _ = try VoiceEvent.decode(body)
    Issue.record("accepted: \(change.new)")
  } catch {
    #expect(error.code == code && error.pointer == pointer, "\(change.new): \(error)")
  }
}

private let accepted: [(change: Change, deviations: [String], violations: [String])] = [
  // Tolerated by a ruling: normalized, with a deviation.
  (Change(#""callDuration": 10"#, #""callDuration": "10""#), ["/payload/callDuration duration-is-a-number"], []),
  (Change(#""timestamp""#, #""Timestamp""#), ["/payload/Timestamp timestamp-is-text"], []),
  // Optional members may be missing or null.
  (Change(#""sourceRefId": "NumberRef1 | Null","#, ""), [], []),
  (Change(#""NumberRef1 | Null""#, "null"), [], []),
  // A string that violates its format is preserved.
  (Change("2019-10-16T08:12:01Z", "2019-02-30T08:12:01Z"), [], ["/payload/timestamp format"]),
  (Change("eb0fc709-9693-11ea-454d-1705dde98182", "event 1"), [], ["/payload/eventId format"]),
  (Change("+6283891703225", "anonymous"), [], ["/payload/source format"]),
  (Change(#""eventData": " ""#, #""eventData": "hello""#), [], []),
  // So is a value of a JSON type that the page does not list.
  (Change(#""eventData": " ""#, #""eventData": [1, 2.50]"#), [], []),
  // Values that the page does not list are preserved.
  (Change("CALL_INITIATED", "CALL_HELD"), [], ["/payload/callStatus values"]),
  (Change(#""VOICE""#, #""SMS""#), [], ["/namespace values"]),
  (Change(#""sourceFormat": "MSISDN""#, #""sourceFormat": "SIP""#), [], ["/payload/sourceFormat values"]),
  // Unknown members are preserved: the Call Status page states that there can be more.
  (Change(#""sipCode": 200"#, #""sipCode": 200, "queue": {"id": [1, 2.50, null]}"#), [], []),
]

/// The violations that the placeholders of the sample cause.
private let placeholders: Set<String> = [
  "/payload/sourceCountryCode format", "/payload/destinationCountryCode format", "/payload/callDirection values",
  "/payload/callType values",
]

@Test(arguments: accepted.indices) func acceptedBodyIsPreserved(_ row: Int) throws {
  let (change, deviations, violations) = accepted[row]
  let body = try change.body()
  let received = try NumberMaskingCallStatus.decode(body)
  #expect(received.deviations.map { "\($0.path) \($0.ruling.id)" } == deviations)
  let found = NumberMaskingCallStatus.violations(in: received.value).map { "\($0.path) \($0.rule)" }
  #expect(found.filter { !placeholders.contains($0) } == violations)
  if deviations.isEmpty {
    #expect(try tree(received.value.json()) == tree(body), "read and written back is the same value: \(change.new)")
  }
}

@Test func violationsContainTheRuleButNotTheValue() throws {
  let body = try Change("CALL_INITIATED", "SECRET_STATUS").body()
  let violation = try #require(
    CallStatusUpdate.violations(in: CallStatusUpdate.decode(body).value).first { $0.path == "/payload/callStatus" })
  #expect(violation.severity == .error && violation.page == "call-status")
  #expect(violation.message.contains("CALL_HELD") == false && violation.message.contains("CALL_UPDATED"))
  #expect(!violation.message.contains("SECRET"))
}

@Test func unknownEventsAndActionsArePreserved() throws {
  let event = #"{"payload":{"a":[1]},"eventType":"CALL_TRANSCRIPT"}"#
  let received = try VoiceEvent.decode(Array(event.utf8)).value
  guard case .unrecognized(let other) = received else {
    Issue.record("not decoded as unrecognized")
    return
  }
  #expect(other.eventType == "CALL_TRANSCRIPT" && received.eventType == other.eventType)
  #expect(received.json() == Array(event.utf8))

  let reply = #"{"callflow":[{"action":"transfer","params":{"to":1}}]}"#
  let flow = try CallActionReply.decode(Array(reply.utf8)).value
  #expect(flow.callflow.map(\.action) == ["transfer"])
  #expect(flow.json() == Array(reply.utf8))
  #expect(NumberMaskingCallAction.violations(in: flow).map(\.path) == ["/callflow/0/action"])
  #expect(throws: EncodeError.self) { try NumberMaskingCallAction.encode(flow) }
}

/// Unknown members beside the parameters, and parameters of an action without any, are preserved.
@Test(arguments: [
  #"{"callflow":[{"action":"hangup","params":{}}]}"#,
  #"{"callflow":[{"action":"hangup","note":null}]}"#,
  #"{"callflow":[{"action":"say","params":{"text":"a","voiceProfile":"b","pitch":2},"id":"7"}],"x":true}"#,
]) func unknownMembersOfActionsAreEncodedAgain(_ body: String) throws {
  #expect(try tree(CallActionReply.decode(Array(body.utf8)).value.json()) == tree(body))
}

@Test func theMembersOfAnActionCanHaveAnyOrder() throws {
  let body = #"{"callflow":[{"params":{"voiceProfile":"b","text":"a"},"action":"say"}]}"#
  let reply = CallActionReply(callflow: [.say(text: "a", voiceProfile: "b")])
  #expect(try CallActionReply.decode(Array(body.utf8)).value == reply)
}

@Test func anEmptyCallflowIsDecodedButNotEncoded() throws {
  let reply = try CallActionReply.decode(Array(#"{"callflow":[]}"#.utf8)).value
  #expect(NumberMaskingCallAction.violations(in: reply).map(\.rule) == ["count"])
  #expect(throws: EncodeError.self) { try NumberMaskingCallAction.encode(reply) }
}

@Test func unknownMembersAreEncodedUnlessTheirNamesAreTaken() throws {
  var reply = CallActionReply(callflow: [.hangup])
  reply.unknownMembers = [UnknownMember(name: "trace", value: try #require(JSONText("[1]")))]
  let body = #"{"callflow":[{"action":"hangup"}],"trace":[1]}"#
  #expect(try NumberMaskingCallAction.encode(reply) == Array(body.utf8))
  reply.unknownMembers.append(UnknownMember(name: "callflow", value: try #require(JSONText("1"))))
  do {
    _ = try NumberMaskingCallAction.encode(reply)
    Issue.record("two members with the same name were encoded")
  } catch {
    #expect(error.violations.map { "\($0.path) \($0.rule)" } == ["/callflow json"])
  }
}

/// What the events share can be reached on the event, also if its tag is unlisted or no string.
@Test func membersThatEventsShareAreReachedOnTheEvent() throws {
  let id = "eb0fc709-9693-11ea-854d-1705dde98182"
  for (tag, text) in [(#""CALL_TRANSCRIPT""#, "CALL_TRANSCRIPT"), ("1", "1"), ("{}", "{}")] {
    let body = #"{"namespace":"VOICE","payload":{"eventId":1,"sessionId":"\#(id)"},"eventType":\#(tag)}"#
    let event = try VoiceEvent.decode(body.utf8).value
    #expect(event.eventType == text && event.namespace == "VOICE" && event.sessionId?.text == id)
    #expect(event.eventId == nil && event.subAccountId == nil && event.json() == Array(body.utf8))
  }
}
