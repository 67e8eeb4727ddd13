import Foundation
import Testing
import VoiceWebhooks

/// The JSON samples of the five documents, with comments removed and commas corrected.
enum Samples {
  static let callAction = """
    {"namespace": "VOICE", "eventType": "CALL_ACTION", "description": "Action request of a call",
     "payload": {
       "eventId": "eb0fc709-9693-11ea-454d-1705dde98182", "callId": "a1d6a5e3-efec-11e9-b999-7d370b5f90d1",
       "sessionId": "a1d6a5e2-efec-11e9-b999-efc71013a78f", "subAccountId": "your_subaccount_id",
       "callStatus": "CALL_RECEIVED", "callDirection": "INBOUND", "callType": "PSTN", "source": "+65123456789",
       "destination": "+65987654321", "sourceFormat": "MSISDN", "destinationFormat": "MSISDN",
       "sourceCountryCode": "SG", "destinationCountryCode": "SG", "destinationRefId": "vn-ref-1", "callDuration": 0,
       "sipCode": 200, "timestamp": "2019-10-16T08:12:01Z"}}
    """

  /// Documents 000 and 001 have the same sample.
  static let ivrCallAction = """
    {"namespace": "VOICE", "eventType": "CALL_ACTION", "description": "Action request of a call",
     "payload": {
       "eventId": "77e6a667-133a-11ef-9dd4-e911cc6fc82f", "callId": "627e25f1-133a-11ef-b08c-e33c09483244",
       "sessionId": "a4fad4b3-b388-12ee-b217-2fb8260fcf59", "subAccountId": "account_x",
       "callStatus": "ACTION_COMPLETED", "callDirection": "OUTBOUND", "callType": "PSTN", "source": "+6568888888",
       "destination": "+6598888888", "sourceFormat": "MSISDN", "destinationFormat": "MSISDN",
       "sourceCountryCode": "SG", "destinationCountryCode": "SG", "sourceRefId": "SOME-VN-REF-ID",
       "destinationRefId": "ANOTHER-VN-REF-ID", "callDuration": 0, "eventData": {"dtmf": "1"}, "sipCode": 200,
       "timestamp": "2024-05-16T04:12:11.217Z", "clientActionId": "ivr1_level1"}}
    """

  static let callHandle = """
    {"namespace": "VOICE", "eventType": "CALL_STATUS", "description": "Status update of a call",
     "payload": {
       "eventId": "eb0fc709-9693-11ea-454d-1705dde98182", "callId": "a1d6a5e3-efec-11e9-b999-7d370b5f90d1",
       "sessionId": "a1d6a5e2-efec-11e9-b999-efc71013a78f", "subAccountId": "your_subaccount_id",
       "callStatus": "CALL_INITIATED", "callDirection": "INBOUND | OUTBOUND", "callType": "PSTN",
       "source": "+65123456789", "destination": "+65987654321", "sourceFormat": "MSISDN",
       "destinationFormat": "MSISDN", "sourceCountryCode": "SG", "destinationCountryCode": "SG",
       "sourceRefId": "NumberRef1", "destinationRefId": "vn-ref-1", "callDuration": 10,
       "eventData": "additional event data", "sipCode": 200, "timestamp": "2019-10-16T08:12:01Z"}}
    """

  /// Contains the placeholders of the page, which are not values of their enums.
  static let callStatus = """
    {"namespace": "VOICE", "eventType": "CALL_STATUS", "description": "Status update of a call",
     "payload": {
       "eventId": "eb0fc709-9693-11ea-454d-1705dde98182", "callId": "a1d6a5e3-efec-11e9-b999-7d370b5f90d1",
       "sessionId": "a1d6a5e2-efec-11e9-b999-efc71013a78f", "subAccountId": "account_x",
       "callStatus": "CALL_INITIATED", "callDirection": "INBOUND | OUTBOUND", "callType": "PSTN | VOIP",
       "source": "+6283891703225", "destination": "+622150996455", "sourceFormat": "MSISDN",
       "destinationFormat": "MSISDN", "sourceCountryCode": "ID | Null", "destinationCountryCode": "ID | Null",
       "sourceRefId": "NumberRef1 | Null", "destinationRefId": "vn-ref-1 | Null", "callDuration": 10, "eventData": " ",
       "sipCode": 200, "timestamp": "2019-10-16T08:12:01Z"}}
    """
}

/// The parsed JSON of a text, for comparisons in which 1 equals 1.0 and the order of members has no meaning.
func tree(_ text: String) throws -> NSObject { try tree(Array(text.utf8)) }

func tree(_ bytes: [UInt8]) throws -> NSObject {
  try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSObject)
}

/// Decodes an event, expects that encoding it gives the same JSON, and returns the paths of its violations.
private func roundTrip<Hook: Webhook>(_ webhook: Hook.Type, _ sample: String) throws -> (
  event: Hook.Event, paths: [String]
) {
  let received = try webhook.decode(Array(sample.utf8))
  #expect(received.deviations.isEmpty)
  #expect(try tree(received.value.json()) == tree(sample))
  return (received.value, webhook.violations(in: received.value).map(\.path))
}

@Test func theSampleOfDocuments000And001() throws {
  let (event, paths) = try roundTrip(IVRCallAction.self, Samples.ivrCallAction)
  #expect(paths.isEmpty)
  #expect(event.payload.callStatus == .actionCompleted && event.payload.clientActionId == "ivr1_level1")
  #expect(event.payload.digits == "1" && event.payload.eventData == .object(CapturedInput(dtmf: "1")))
  #expect(event.payload.sourceRefId == "SOME-VN-REF-ID" && event.payload.destinationRefId == "ANOTHER-VN-REF-ID")
}

@Test func theSampleOfDocument002() throws {
  let (event, paths) = try roundTrip(NumberMaskingCallAction.self, Samples.callAction)
  #expect(paths.isEmpty)
  let payload = event.payload
  #expect(payload.callStatus == .callReceived && payload.callDirection == .inbound && payload.callDuration == 0)
  #expect(payload.source?.text == "+65123456789" && payload.destinationRefId == "vn-ref-1")
}

/// The document is about call actions, but its sample is a status event.
@Test func theSampleOfDocument003() throws {
  let (event, paths) = try roundTrip(WavecellCallHandle.self, Samples.callHandle)
  #expect(paths == ["/payload/callDirection"], "the placeholder, and nothing else")
  guard case .callStatus(let status) = event else {
    Issue.record("not a status event")
    return
  }
  #expect(status.payload.digits == nil && status.payload.eventData == .string("additional event data"))
}

@Test func theSampleOfDocument004() throws {
  let (_, paths) = try roundTrip(CallStatusUpdate.self, Samples.callStatus)
  // Only the placeholders are violations.
  #expect(
    paths == [
      "/payload/sourceCountryCode", "/payload/destinationCountryCode", "/payload/callDirection", "/payload/callType",
    ])
}

// MARK: Replies

private let makeCall = """
  {"action": "makeCall", "params": {"source": "6512345678", "destination": "6587654321", "callRecording": true}}
  """
private let say = """
  {"action": "say", "params": {"text": "Hello", "voiceProfile": "en-US-ZiraRUS", "repetition": 1, "speed": 1.0}}
  """
private let sayAndCapture = """
  {"action": "sayAndCapture", "params": {"promptMessage": "1 or 2?", "voiceProfile": "en-US-ZiraRUS",
    "successMessage": null, "speed": 1.0, "minDigits": 1, "maxDigits": 1, "digitTimeout": 5000,
    "overallTimeout": 10000, "noOfTries": 2}}
  """
private let playFile = """
  {"action": "playFile", "params": {"fileUrl": "https://example.com/welcome.wav", "repetition": 1}}
  """
private let hangup = #"{"action": "hangup"}"#

/// Replies, first those of the documents, with the paths of their violations for each page.
private let replies: [(callflow: [String], ivr: [String], numberMasking: [String], callHandle: [String])] = [
  ([makeCall], [], [], []),
  ([say], [], [], []),
  ([hangup], [], [], []),
  ([say, hangup], [], [], []),
  // The list of Number Masking lacks playFile, but the page has a table and a sample of it.
  ([playFile], [], [], []),
  // Not every product has every action.
  ([say, sayAndCapture], [], ["/callflow/1/action"], ["/callflow/1/action"]),
]

@Test(arguments: replies.indices) func everyReplyIsValidatedForEachPage(_ row: Int) throws {
  let (callflow, ivr, numberMasking, callHandle) = replies[row]
  let sample = #"{"clientActionId": "id-1", "callflow": ["# + callflow.joined(separator: ", ") + "]}"
  let received = try CallActionReply.decode(Array(sample.utf8))
  #expect(received.deviations.isEmpty)
  #expect(try tree(received.value.json()) == tree(sample))
  #expect(IVRCallAction.violations(in: received.value).map(\.path) == ivr)
  #expect(NumberMaskingCallAction.violations(in: received.value).map(\.path) == numberMasking)
  #expect(WavecellCallHandle.violations(in: received.value).map(\.path) == callHandle)
  // A reply with violations is not encoded.
  if ivr.isEmpty { #expect(try tree(IVRCallAction.encode(received.value)) == tree(sample)) }
  if numberMasking.isEmpty {
    #expect(try tree(NumberMaskingCallAction.encode(received.value)) == tree(sample))
  } else {
    #expect(throws: EncodeError.self) { try NumberMaskingCallAction.encode(received.value) }
  }
}

/// The Call Handle page has other names of actions. They are accepted, but never written.
@Test(arguments: [
  ("PlayTTS", say), ("PlayFile", playFile), ("MakeCall", makeCall), ("Hangup", hangup),
  ("SayAndCapture", sayAndCapture),
])
func aliasesOfActionsAreAccepted(_ name: String, _ action: String) throws {
  let other = action.replacing(/"action": "\w+"/, with: #""action": "\#(name)""#)
  let received = try CallActionReply.decode(Array(#"{"callflow": [\#(other)]}"#.utf8))
  #expect(received.deviations.map(\.path) == ["/callflow/0/action"])
  #expect(received.deviations.map(\.ruling) == [.actionNamesAreCamelCase])
  #expect(try tree(received.value.json()) == tree(#"{"callflow": [\#(action)]}"#))
}

/// Names that differ from a documented action only in case are not aliases.
@Test func otherNamesOfActionsAreUnknown() throws {
  let received = try CallActionReply.decode(Array(#"{"callflow": [{"action": "HANGUP"}]}"#.utf8))
  guard case .unrecognized? = received.value.callflow.first else {
    Issue.record("decoded as a documented action")
    return
  }
  #expect(IVRCallAction.violations(in: received.value).map(\.path) == ["/callflow/0/action"])
}
