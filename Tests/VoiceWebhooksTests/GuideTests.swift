import Testing
import VoiceWebhooks

// Callflows and events in the shapes of the guides for IVR and Voice Messaging, with other values.

private let call = #"{"action": "makeCall", "params": {"source": "6531234567", "destination": "+6561234567"}}"#
private let hangup = #"{"action": "hangup"}"#
private let say =
  #"{"action": "say", "params": {"text": "We open at nine.", "voiceProfile": "en-GB-Emma", "speed": 1}}"#
private let sayTwice = """
  {"action": "say", "params": {"text": "Your parcel is here.", "voiceProfile": "en-GB-Emma", "repetition": 2, "speed": 1}}
  """
private let playFile = """
  {"action": "playFile", "params": {"fileUrl": "https://example.com/parcel.mp3", "repetition": 2}}
  """

/// The guides have the same number for both timeouts, which is a warning.
private func capture(_ timeouts: String, _ more: String = "") -> String {
  """
  {"action": "sayAndCapture", "params": {"promptMessage": "One or two?", "voiceProfile": "en-GB-Emma", "speed": 1,
    "minDigits": 1, "maxDigits": 1, \(timeouts), "noOfTries": 2\(more)}}
  """
}

private let equal = #""digitTimeout": 8000, "overallTimeout": 8000"#
private let allParameters = """
  , "repetition": 1, "completeOnHash": false, "successMessage": null, "failureMessage": "Please try again"
  """
private let validUntil = #""validUntil": "2026-07-03T05:59:32.226Z", "#

/// Callflows with the members before them, and their violations for the IVR webhook.
private let callflows: [(members: String, actions: [String], found: [String])] = [
  // The requests that start a session.
  ("", [call, capture(equal, allParameters)], ["warning /callflow/1/params/digitTimeout"]),
  ("", [call, capture(equal)], ["warning /callflow/1/params/digitTimeout"]),
  ("", [call, capture(#""digitTimeout": 4000, "overallTimeout": 8000"#)], []),
  (validUntil, [call, sayTwice, hangup], []),
  (validUntil, [call, playFile, hangup], []),
  // The replies to call actions.
  ("", [hangup], []),
  ("", [call], []),
  ("", [capture(equal, allParameters)], ["warning /callflow/0/params/digitTimeout"]),
  (#""clientActionId": "menu-1", "#, [capture(equal)], ["warning /callflow/0/params/digitTimeout"]),
  (#""clientActionId": "menu-2", "#, [call], []),
  ("", [say, hangup], []),
]

@Test(arguments: callflows.indices) func callflowsOfTheGuidesAreValid(_ row: Int) throws {
  let (members, actions, found) = callflows[row]
  let body = "{\(members)\"callflow\": [\(actions.joined(separator: ", "))]}"
  let request = try CallFlowRequest.decode(Array(body.utf8))
  let reply = try CallActionReply.decode(Array(body.utf8))
  #expect(request.deviations.isEmpty && reply.deviations.isEmpty)
  #expect(try tree(request.value.json()) == tree(body) && tree(reply.value.json()) == tree(body))
  #expect(request.value.callflow == reply.value.callflow)
  #expect(IVRCallAction.violations(in: reply.value).map { "\($0.severity) \($0.path)" } == found)
  for action in actions {
    let decoded = try CallFlowAction.decode(Array(action.utf8))
    #expect(try decoded.deviations.isEmpty && tree(decoded.value.json()) == tree(action))
  }
}

private func event(_ type: String, _ status: String, _ more: String = "") -> String {
  """
  {"payload": {"eventId": "e2078079-eae8-11f0-ae64-a500004e4000", "callId": "e1ff6a14-eae8-11f0-baa6-c93abb374000",
    "sessionId": "e1ff6a15-eae8-11f0-baa6-c147150a4000", "subAccountId": "account_x", "callStatus": "\(status)",
    "callDirection": "INBOUND", "callType": "PSTN", "source": "+6561234567", "destination": "+94771234567",
    "sourceFormat": "MSISDN", "destinationFormat": "MSISDN", "sourceCountryCode": "SG",
    "destinationCountryCode": "LK", "callDuration": 0\(more), "sipCode": 200,
    "timestamp": "2026-01-06T10:17:19.375Z"},
   "namespace": "VOICE", "eventType": "\(type)", "description": "An event"}
  """
}

@Test func theStatusEventOfTheGuidesIsValid() throws {
  let body = event("CALL_STATUS", "CALL_RECEIVED")
  let received = try CallStatusUpdate.decode(Array(body.utf8))
  #expect(received.deviations.isEmpty && CallStatusUpdate.violations(in: received.value).isEmpty)
  #expect(NumberMaskingCallStatus.violations(in: received.value).isEmpty)
  #expect(try tree(received.value.json()) == tree(body))
}

/// The guides show this event until January 2026.
@Test(arguments: ["", #", "clientActionId": "menu-1""#])
func receivedDigitsInACallActionAreAccepted(_ more: String) throws {
  let body = event("CALL_ACTION", "DTMF_RECEIVED", #", "dtmf": "3""# + more)
  let received = try IVRCallAction.decode(Array(body.utf8))
  #expect(received.deviations.map(\.ruling) == [.digitsInsideEventData])
  #expect(received.value.payload.digits == "3" && received.value.payload.callStatus == .dtmfReceived)
  #expect(IVRCallAction.violations(in: received.value).isEmpty)
  #expect(NumberMaskingCallAction.violations(in: received.value).map(\.path) == ["/payload/callStatus"])
}

/// Only Number Masking restricts the network.
@Test func theStatusOfAnAppIsValidExceptForNumberMasking() throws {
  let body = event("CALL_STATUS", "CALL_CONNECTED").replacing("PSTN", with: "VOIP").replacing("MSISDN", with: "SIP")
  let status = try CallStatusUpdate.decode(Array(body.utf8)).value
  #expect(CallStatusUpdate.violations(in: status).isEmpty)
  #expect(
    NumberMaskingCallStatus.violations(in: status).map(\.path) == [
      "/payload/callType", "/payload/sourceFormat", "/payload/destinationFormat",
    ])
}
