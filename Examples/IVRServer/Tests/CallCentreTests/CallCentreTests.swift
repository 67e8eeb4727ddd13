import CallCentre
import Testing
import VoiceWebhooks

/// A call centre without calls.
private func freshCentre(_ directory: Menu.Directory = directory) -> (centre: CallCentre, calls: CallStore) {
  let calls = CallStore()
  return (CallCentre(menu: Menu(directory: directory), calls: calls), calls)
}

/// The call action that follows `greeting.1`.
private func entry(_ changes: [String: String?]) -> [UInt8] {
  let usual = ["callStatus": #""ACTION_COMPLETED""#, "clientActionId": #""greeting.1""#]
  return body("CALL_ACTION", changes.merging(usual) { first, _ in first })
}

@Test(arguments: [
  ("eventData", #"{"dtmf":"2"}"#, nil),
  ("eventData", #""2""#, nil),
  ("dtmf", #""2""#, "digits-inside-event-data"),
])
func digitsCountInEachShape(member: String, json: String, deviation: String?) async {
  let (centre, calls) = freshCentre()
  let answer = await centre.answer(entry([member: json]), at: .callAction)
  #expect(answer.status == 200)
  #expect(answer.text.hasPrefix(#"{"clientActionId":"support.1","#))
  #expect(answer.field("deviations") == deviation)
  #expect(await calls.session(Identifier(sessionID))?.step == .asked(.support, attempt: 1))
}

@Test(arguments: [
  (["callStatus": #""CALL_RECEIVED""#], "greeting.1"),
  // If the id is missing or unknown, the session has the step: it is at `sales.1`.
  (["clientActionId": nil, "eventData": #"{"dtmf":"7"}"#], "sales.2"),
  (["clientActionId": #""post_call""#, "eventData": #"{"dtmf":"7"}"#], "sales.2"),
  // A known id takes precedence: after a restart, on another server, or if events are reordered.
  (["clientActionId": #""support.3""#, "eventData": "null"], "ended"),
  // An unknown session, such as one that you started through the API.
  (["clientActionId": nil, "sessionId": #""a4fad4b3-b388-12ee-b217-2fb8260fcf60""#], "greeting.1"),
  // A status of 2023, and one that no page lists: the caller waits for an answer in any case.
  (["callStatus": #""DTMF_RECEIVED""#, "dtmf": #""2""#], "support.1"),
  (["callStatus": #""CALL_HELD""#, "eventData": #""2""#], "support.1"),
])
func theStepComesFromTheEventOrTheSession(changes: [String: String?], step: String) async {
  let (centre, _) = freshCentre()
  _ = await centre.answer(entry(["eventId": #""first""#, "eventData": #"{"dtmf":"1"}"#]), at: .callAction)
  let answer = await centre.answer(entry(changes), at: .callAction)
  #expect(answer.field("step") == step)
  #expect(answer.field("duplicate") == "false")
}

@Test func aRepeatedEventGetsTheSameReplyAndChangesNothing() async {
  let (centre, calls) = freshCentre()
  let first = await centre.answer(entry(["eventData": #"{"dtmf":"2"}"#]), at: .callAction)
  let next = ["eventId": #""next""#, "clientActionId": #""support.1""#, "eventData": #"{"dtmf":"1"}"#]
  _ = await centre.answer(entry(next), at: .callAction)
  let again = await centre.answer(entry(["eventData": #"{"dtmf":"2"}"#]), at: .callAction)
  #expect(again.body == first.body)
  #expect(again.field("duplicate") == "true")
  #expect(await calls.session(Identifier(sessionID))?.step == .connected)
}

@Test func theLatestStatusOfEachLegIsStoredUntilTheSummaryArrives() async {
  let (centre, calls) = freshCentre()
  func note(_ event: String, _ leg: String, _ status: String, _ second: Int) async -> String? {
    let changes = [
      "eventId": event, "callId": leg, "callStatus": status, "timestamp": "2024-05-16T04:12:0\(second)Z",
    ]
    return await centre.answer(body("CALL_STATUS", changes.mapValues { "\"\($0)\"" }), at: .callStatus)
      .field("duplicate")
  }
  #expect(await note("1", "a", "CALL_CONNECTED", 2) == "false")
  #expect(await note("2", "b", "CALL_DISCONNECTED", 5) == "false")
  // Reordered events, and repeated deliveries.
  #expect(await note("3", "a", "CALL_INITIATED", 1) == "false")
  #expect(await note("2", "b", "CALL_CONNECTED", 7) == "true")
  let session = Identifier(sessionID)
  #expect(await calls.session(session)?.legs.map(\.status) == ["CALL_CONNECTED", "CALL_DISCONNECTED"])

  let answer = await centre.answer(summary(), at: .sessionSummary)
  #expect(answer.status == 200 && answer.body.isEmpty)
  #expect(answer.field("legs") == "2" && answer.field("status") == "COMPLETED")
  #expect(await calls.session(session) == nil)
  // A late event does not reopen the session.
  #expect(await note("4", "a", "CALL_DISCONNECTED", 6) == "false")
  #expect(await calls.session(session) == nil)
}

@Test(arguments: [
  ("", 400, #"{"error":"emptyBody","offset":0,"pointer":""}"#),
  ("[]", 400, #"{"error":"notAnObject","offset":0,"pointer":""}"#),
  (#"{"eventType":"CALL_ACTION"}"#, 400, #"{"error":"missingMember","offset":0,"pointer":"/payload"}"#),
  (#"{"eventType":"CALL_ACTION","payload":7}"#, 400, #"{"error":"wrongKind","offset":37,"pointer":"/payload"}"#),
  (#"{"eventType":"CALL_HELD"}"#, 200, ""),
])
func aBodyIsRejectedWithItsPositionOrAcknowledged(body: String, status: Int, text: String) async {
  let answer = await freshCentre().centre.answer(Array(body.utf8), at: .callAction)
  #expect(answer.status == status)
  #expect(answer.text == text)
}

@Test func theEventTypeDecidesAtEveryAddress() async {
  for address in Address.allCases {
    let (centre, calls) = freshCentre()
    let action = await centre.answer(body("CALL_ACTION"), at: address)
    #expect(action.text.hasPrefix(#"{"clientActionId":"greeting.1","#))
    #expect(action.logLine.level == (address == .callAction ? .info : .warning))
    let summary = await centre.answer(summary(), at: address)
    #expect(summary.logLine.level == (address == .sessionSummary ? .info : .warning))
    #expect(await calls.session(Identifier(sessionID)) == nil)
  }
}

@Test func aReplyThatThePageForbidsIsNotSent() async {
  let wrong = Menu.Directory(callerID: "+6512345678", sales: "none", orders: "+6512340002", technical: "+6512340003")
  let (centre, calls) = freshCentre(wrong)
  let chosen = entry(["clientActionId": #""sales.1""#, "eventData": #"{"dtmf":"1"}"#])
  let answer = await centre.answer(chosen, at: .callAction)
  #expect(answer.status == 500)
  #expect(answer.text == #"{"error":"invalidReply"}"#)
  #expect(answer.logLine.level == .critical)
  #expect(answer.field("violations") == "/callflow/1/params/destination:format")
  #expect(!answer.line.contains("none"))
  #expect(await calls.session(Identifier(sessionID)) == nil)
}

@Test func nothingPersonalIsLogged() async {
  let (centre, _) = freshCentre()
  let phone = #""+6587654321""#
  let bodies = [
    entry(["eventData": #"{"dtmf":"8765"}"#]), entry(["eventData": #""+6587654321""#]),
    entry(["eventData": #"{"dtmf":"+6587654321"}"#]), entry(["dtmf": #""8765""#]),
    // A phone number in every position that a sender controls.
    entry([
      "eventId": phone, "callId": phone, "sessionId": phone, "callStatus": phone, "callDirection": phone,
      "callType": phone, "source": #""x8765""#, "timestamp": phone, "clientActionId": phone, "+6587654321": phone,
    ]),
    body("CALL_STATUS", ["sessionId": phone, "callStatus": phone, "sourceCountryCode": phone]),
    summary(of: "+6587654321", status: "+6587654321"),
    body("+6587654321"),
    Array(#"{"eventType":"CALL_ACTION","payload":{"+6587654321":[}}"#.utf8),
    Array(#"{"eventType":"CALL_ACTION","payload":{"sessionId":["+6587654321"]}}"#.utf8),
  ]
  for body in bodies {
    let line = await centre.answer(body, at: .callAction).line
    #expect(!line.contains("8765"))
    #expect(!line.contains("6888888"))
  }
}
