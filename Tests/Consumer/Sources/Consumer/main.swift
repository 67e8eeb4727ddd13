// Runs what the module promises on real bodies, with nothing but `import VoiceWebhooks`.
import VoiceWebhooks

/// What the module promises and does not keep.
struct BrokenContract: Error {
  var promises: [String] = []
}

var broken = BrokenContract()

@MainActor func expect(_ holds: Bool, _ promise: String) {
  if !holds { broken.promises.append(promise) }
}

/// A Call Status body with these members in place of the usual ones.
func statusBody(_ changes: [String: String?] = [:], event: String = "CALL_STATUS") -> [UInt8] {
  let usual: [(String, String)] = [
    ("eventId", #""eb0fc709-9693-11ea-454d-1705dde98182""#),
    ("callId", #""a1d6a5e3-efec-11e9-b999-7d370b5f90d1""#),
    ("sessionId", #""a1d6a5e2-efec-11e9-b999-efc71013a78f""#),
    ("callStatus", #""CALL_CONNECTED""#),
    ("callDirection", #""OUTBOUND""#),
    ("source", #""+6512345678""#),
    ("callDuration", "10"),
    ("timestamp", #""2019-10-16T08:12:01Z""#),
  ]
  var members = usual.compactMap { name, value -> String? in
    let value = changes.keys.contains(name) ? changes[name]! : value
    return value.map { "\"\(name)\":\($0)" }
  }
  let names = usual.map(\.0)
  for (name, value) in changes.sorted(by: { $0.key < $1.key }) where !names.contains(name) {
    if let value { members.append("\"\(name)\":\(value)") }
  }
  let payload = members.joined(separator: ",")
  return Array(#"{"namespace":"VOICE","eventType":"\#(event)","payload":{\#(payload)}}"#.utf8)
}

func payload(_ changes: [String: String?]) throws -> CallStatusPayload {
  try CallStatusEvent.decode(statusBody(changes)).value.payload
}

// Any event that arrives at one address.
let received = try VoiceEvent.decode(statusBody(["callDuration": #""10""#]))
expect(received.deviations.map(\.path) == ["/payload/callDuration"], "the deviation has its place")
expect(received.deviations.map(\.ruling) == [.durationIsANumber], "the deviation has its ruling")
switch received.value {
case .callAction: expect(false, "a call status is no call action")
case .callStatus(let event): expect(event.payload.callDuration == 10, "a duration in a text is a number")
case .sessionSummary: expect(false, "a call status is no summary")
case .unrecognized: expect(false, "a call status is documented")
default: expect(false, "a call status is no event of the account")
}
switch try VoiceEvent.decode(statusBody(event: "CALL_TRANSFERRED")).value {
case .unrecognized(let event): expect(event.eventType == "CALL_TRANSFERRED", "an unknown event keeps its type")
default: expect(false, "an unknown event is kept")
}

// Historical and odd bodies.
for shape in [["eventData": #""123#""#], ["eventData": #"{"dtmf":"123#"}"#]] {
  expect(try payload(shape).digits == "123#", "digits in each shape")
}
expect(try payload(["eventData": #"" ""#]).eventData == .string(" "), "blank event data")
expect(try payload(["eventData": #"" ""#]).digits == nil, "blank event data is no digits")
expect(try payload(["eventData": "null"]).eventData == nil, "null event data")
expect(try payload(["eventData": "null"]).isNull(.eventData), "null is told from absent")
expect(try !payload(["eventData": nil]).isNull(.eventData), "absent is told from null")
expect(try payload([:]).timestamp.instant?.seconds == 1_571_213_521, "an instant without a fraction")
let precise = try payload(["timestamp": #""2024-05-16T04:12:11.217Z""#]).timestamp
expect(precise.instant?.nanoseconds == 217_000_000 && precise.text == "2024-05-16T04:12:11.217Z", "a fraction")
let offset = try payload(["timestamp": #""2019-10-16T10:12:01+02:00""#]).timestamp
expect(offset.instant == (try payload([:]).timestamp.instant), "an offset")
expect(offset.text == "2019-10-16T10:12:01+02:00", "an offset is kept as it came")
expect(try payload(["callStatus": #""CALL_HELD""#]).callStatus == .unrecognized("CALL_HELD"), "an unknown status")
expect(try payload(["queueId": "7"]).unknownMembers.map(\.name) == ["queueId"], "an unknown member")
expect(try payload(["sourceCountryCode": "\"H\u{212A}\""]).sourceCountryCode?.utf8.count == 4, "U+212A is no K")
for body in [statusBody(["queueId": #"{"a":[1,null]}"#, "sipCode": "null"]), statusBody()] {
  let event = try VoiceEvent.decode(body).value
  expect(event.json().count == body.count, "nothing is lost")
  expect(try VoiceEvent.decode(event.json()).value == event, "what came is written back")
}
do {
  _ = try VoiceEvent.decode(statusBody(["callId": nil]))
  expect(false, "a missing member is an error")
} catch {
  expect(error.code == .missingMember && error.pointer == "/payload/callId", "the error names the member: \(error)")
}

// One documented webhook: event and reply are a pair.
let event = try CallStatusUpdate.decode(statusBody()).value
expect(CallStatusUpdate.violations(in: event).isEmpty, "an ordinary event breaks no rule")
let held = try CallStatusUpdate.decode(statusBody(["callStatus": #""CALL_HELD""#])).value
expect(CallStatusUpdate.violations(in: held).map(\.path) == ["/payload/callStatus"], "an unlisted value is reported")
expect(try CallStatusUpdate.encode(Acknowledgement()).isEmpty, "an acknowledgement has no body")
do {
  _ = try NumberMaskingCallAction.decode(statusBody())
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
expect(NumberMaskingCallAction.violations(in: reply).isEmpty, "the reply breaks no rule")
let bytes = try NumberMaskingCallAction.encode(reply)
expect(try CallActionReply.decode(bytes).value == reply, "a reply is read as it was written")
let capture = CallActionReply(callflow: [
  .sayAndCapture(promptMessage: "Sales or support?", voiceProfile: "en-US-ZiraRUS", maxDigits: 1),
  .playFile(fileUrl: "https://example.com/welcome.wav"),
])
expect(IVRCallAction.violations(in: capture).isEmpty, "the IVR offers both actions")
expect(
  NumberMaskingCallAction.violations(in: capture).map(\.path) == ["/callflow/0/action", "/callflow/1/action"],
  "the same reply judged by another page")
let older = try CallActionReply.decode(Array(#"{"callflow":[{"action":"Hangup"}]}"#.utf8))
expect(older.value.callflow == [.hangup] && older.deviations.count == 1, "an older name is read")
expect(
  String(decoding: CallActionReply(callflow: [.hangup]).json(), as: UTF8.self)
    == #"{"callflow":[{"action":"hangup"}]}"#,
  "hangup has no parameters")
do {
  let wrong = CallActionReply(callflow: [.makeCall(source: "12", destination: "+6587654321")])
  _ = try NumberMaskingCallAction.encode(wrong)
  expect(false, "a bad number is not sent")
} catch {
  expect(error.violations.map(\.path) == ["/callflow/0/params/source"], "the violation has its place")
  expect(!"\(error)".contains("12"), "the value is not told")
}
expect("\(reply)".contains("<redacted>") && !"\(reply)".contains("6512345678"), "numbers are not printed")

if !broken.promises.isEmpty { throw broken }
print("the contract holds")
