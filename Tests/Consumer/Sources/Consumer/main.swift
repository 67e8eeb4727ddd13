// Uses each part of the module on real bodies, with nothing but `import VoiceWebhooks`.
import VoiceWebhooks

/// What the module promises and does not keep.
var broken: [String] = []

@MainActor func expect(_ holds: Bool, _ promise: String) {
  if !holds { broken.append(promise) }
}

/// A Call Status body that ends with these members of the payload.
func body(_ members: String = #","callStatus":"CALL_CONNECTED""#, event: String = "CALL_STATUS") -> [UInt8] {
  let payload = """
    "eventId":"eb0fc709-9693-11ea-454d-1705dde98182","callId":"a1d6a5e3-efec-11e9-b999-7d370b5f90d1",\
    "sessionId":"a1d6a5e2-efec-11e9-b999-efc71013a78f","callDirection":"OUTBOUND","source":"+6512345678",\
    "callDuration":"10","timestamp":"2024-05-16T12:12:11.217+08:00"\(members)
    """
  return Array(#"{"namespace":"VOICE","eventType":"\#(event)","payload":{\#(payload)}}"#.utf8)
}

// Any event that arrives at one address.
let odd = #","callStatus":"CALL_HELD","eventData":null,"sourceCountryCode":"H\#u{212A}","queueId":{"a":[1,null]}"#
let received = try VoiceEvent.decode(body(odd))
expect(received.deviations.map(\.path) == ["/payload/callDuration"], "the deviation has its place")
expect(received.deviations.map(\.ruling) == [.durationIsANumber], "the deviation has its ruling")
expect(try VoiceEvent.decode(received.value.json()).value == received.value, "what came is written back")
if case .callStatus(let event) = received.value {
  let payload = event.payload
  expect(payload.callDuration == 10, "a duration in a text is a number")
  expect(payload.callStatus == .unrecognized("CALL_HELD"), "an unknown status is kept")
  expect(
    payload.eventData == nil && payload.isNull(.eventData) && !payload.isNull(.sipCode), "null is told from absent")
  expect(payload.timestamp.instant?.nanoseconds == 217_000_000, "an instant with a fraction")
  expect(payload.timestamp.instant?.seconds == 1_715_832_731, "an offset")
  expect(payload.timestamp.text == "2024-05-16T12:12:11.217+08:00", "a timestamp is kept as it came")
  expect(payload.unknownMembers.map(\.name) == ["queueId"], "an unknown member is kept")
  expect(payload.sourceCountryCode?.utf8.count == 4, "U+212A is no K")
} else {
  expect(false, "a call status is a call status")
}
switch try VoiceEvent.decode(body(event: "CALL_TRANSFERRED")).value {
case .unrecognized(let event): expect(event.eventType == "CALL_TRANSFERRED", "an unknown event keeps its type")
case .callAction, .callStatus, .sessionSummary: expect(false, "an unknown event is none of these")
default: expect(false, "an unknown event is no event of the account")
}
for eventData in [#""123#""#, #"{"dtmf":"123#"}"#, #"" ""#] {
  let event = try CallStatusEvent.decode(body(#","callStatus":"DTMF_RECEIVED","eventData":\#(eventData)"#)).value
  expect(event.payload.digits == (eventData == #"" ""# ? nil : "123#"), "digits in each shape: \(eventData)")
  expect((event.payload.eventData == .string(" ")) == (eventData == #"" ""#), "blank event data")
}
do {
  _ = try VoiceEvent.decode(body(""))
  expect(false, "a missing member is an error")
} catch {
  expect(error.code == .missingMember && error.pointer == "/payload/callStatus", "the error names the member: \(error)")
}

// One documented webhook: event and reply are a pair.
let event = try CallStatusUpdate.decode(body()).value
expect(CallStatusUpdate.violations(in: event).isEmpty, "an ordinary event breaks no rule")
let held = try CallStatusUpdate.decode(body(#","callStatus":"CALL_HELD""#)).value
expect(CallStatusUpdate.violations(in: held).map(\.path) == ["/payload/callStatus"], "an unlisted value is reported")
expect(try CallStatusUpdate.encode(Acknowledgement()).isEmpty, "an acknowledgement has no body")
do {
  _ = try NumberMaskingCallAction.decode(body())
  expect(false, "a call status is no event of a call action")
} catch {
  expect(error.code == .unexpectedEventType, "another event type is an error")
}

let reply = CallActionReply(
  clientActionId: "ivr1_level2",
  callflow: [
    .say(text: "Welcome", voiceProfile: "en-US-ZiraRUS", repetition: 1, speed: 1.0),
    .makeCall(source: "+6512345678", destination: "+6587654321", callRecording: true),
  ])
let bytes = try NumberMaskingCallAction.encode(reply)
expect(try CallActionReply.decode(bytes).value == reply, "a reply is read as it was written")
expect("\(reply)".contains("<redacted>") && !"\(reply)".contains("6512345678"), "numbers are not printed")
let capture = CallActionReply(callflow: [
  .sayAndCapture(promptMessage: "Sales or support?", voiceProfile: "en-US-ZiraRUS", maxDigits: 1)
])
expect(IVRCallAction.violations(in: capture).isEmpty, "the IVR offers this action")
let violations = NumberMaskingCallAction.violations(in: capture)
expect(violations.map(\.path) == ["/callflow/0/action"], "the same reply judged by another page")
let older = try CallActionReply.decode(Array(#"{"callflow":[{"action":"Hangup"}]}"#.utf8))
expect(older.value.callflow == [.hangup] && older.deviations.count == 1, "an older name is read")
let hangup = CallActionReply(callflow: [.hangup]).json()
expect(hangup.elementsEqual(#"{"callflow":[{"action":"hangup"}]}"#.utf8), "hangup has no parameters")
do {
  let wrong = CallActionReply(callflow: [.makeCall(source: "12", destination: "+6587654321")])
  _ = try NumberMaskingCallAction.encode(wrong)
  expect(false, "a bad number is not sent")
} catch {
  expect(error.violations.map(\.path) == ["/callflow/0/params/source"], "the violation has its place")
  expect(!"\(error)".contains("12"), "the error does not have the value")
}

if !broken.isEmpty { fatalError("broken: \(broken)") }
print("the contract holds")
