/// What is sent to a webhook, or returned by it.
public enum Document: String, CaseIterable, Sendable {
  case callStatus = "call status"
  case callAction = "call action"
  case sessionSummary = "session summary"
  case reply

  func body(_ random: inout SplitMix64) -> JSONTree { object(rawValue[...], &random) }
}

/// The members of each object: `name: value`, or `name?: value` if the member can be missing or null. A value is
/// - `{object}`, `{object+changes}` or `[object object]`
/// - a function of `SplitMix64`
/// - `text~4-20`: a text that a user chose, and random letters after it if a range says how many
/// - a range, or choices with `|` between them: as a text, or after `=` as it is.
private let objects = [
  "call status": "namespace: VOICE; eventType: CALL_STATUS; description: Status update of a call~; payload: {call}",
  "call action":
    "namespace: VOICE; eventType: CALL_ACTION; description: Action request of a call~; payload: {call+action}",
  "session summary": """
  namespace: VOICE; eventType: SESSION_SUMMARY; description: Summary of a completed call session~; payload: {summary}
  """,
  "reply": "clientActionId: ~6-20; callflow: [greeting question dial]",
  "call": """
  eventId: uuid; callId: uuid; sessionId: uuid; subAccountId?: ~6-24; callStatus: CALL_INITIATED|CALL_RECEIVED|\
  CALL_CONNECTED|CALL_DISCONNECTED|CALL_UPDATED|DTMF_RECEIVED; callDirection: INBOUND|OUTBOUND; callType?: PSTN; \
  \(ends); callDuration: =0..<7200; eventData?: 0..<10000; sipCode?: =200|404|486|503; timestamp: timestamp
  """,
  "action": """
  eventData?: {input}; callStatus: CALL_RECEIVED|ACTION_COMPLETED; timestamp: milliseconds; clientActionId?: ~6-20
  """,
  "input": "dtmf: 0..<10",
  "summary": """
  sessionId?: uuid; subAccountId?: ~6-24; sessionStatus?: \(outcomes); startTime?: timestamp; endTime?: timestamp; \
  lastAction?: HANGUP|MAKE_CALL; callCount?: =0..<3; clientRequestId?: ~8-24; details?: {details}
  """,
  "details": "callA: {leg}; callB: {leg}",
  "leg": """
  callId?: uuid; callDirection?: INBOUND|OUTBOUND; callType?: PSTN; initiatedTimestamp?: timestamp; \
  connectedTimestamp?: timestamp; disconnectedTimestamp?: timestamp; \(ends); callStatus?: \(outcomes); \
  callDuration?: =0..<7200; callQuality?: {quality}
  """,
  "quality": """
  mos: =4.1|4.2|4.3|4.4|4.5|4.6|4.7|4.8|4.9; packetLossRate: =0.1|0.2|0.3|0.4|0.5|0.6|0.7|0.8|0.9; jitter: =0..<30
  """,
  "greeting": "action: say; params: {say}",
  "say": """
  text: Please hold the line, ~4-20; voiceProfile: en-US-ZiraRUS; repetition?: =1..<4; speed?: =0.5|1.5|1.25
  """,
  "question": "action: sayAndCapture; params: {sayAndCapture}",
  "sayAndCapture": """
  promptMessage: For sales, press 1. For ~4-20; voiceProfile: en-US-ZiraRUS; completeOnHash?: =true|false; \
  minDigits: =1; maxDigits: =1..<10; digitTimeout: =5000; overallTimeout: =10000; noOfTries?: =1..<4
  """,
  "dial": "action: makeCall; params: {makeCall}",
  "makeCall": "source: phone; destination: phone; callRecording?: =true",
]
private let ends = """
  source?: phone; destination?: phone; sourceFormat?: MSISDN; destinationFormat?: MSISDN; sourceCountryCode?: \
  SG|ID|DE|US; destinationCountryCode?: SG|ID|DE|US; sourceRefId?: ~4-20; destinationRefId?: ~4-20
  """
private let outcomes = "COMPLETED|NO_ANSWER|BUSY|CANCELED|FAILED"

private typealias Field = (name: Substring, value: JSONTree, isOptional: Bool)

private func object(_ names: Substring, _ random: inout SplitMix64) -> JSONTree {
  var fields: [Field] = []
  for name in names.split(separator: "+") {
    for field in drawn(objects[String(name)]!, &random) {
      if let index = fields.firstIndex(where: { $0.name == field.name }) {
        fields[index] = field
      } else {
        fields.append(field)
      }
    }
  }
  return .object(varied(fields, &random))
}

/// The fields with drawn values: first those of the objects in them.
private func drawn(_ text: String, _ random: inout SplitMix64) -> [Field] {
  let parts = text.split(separator: "; ").map { $0.split(separator: ": ", maxSplits: 1) }
  var values: [JSONTree?] = parts.map { part in
    guard "{[".contains(part[1].first!) else { return nil }
    let content = part[1].dropFirst().dropLast()
    return part[1].first == "{"
      ? object(content, &random) : .array(content.split(separator: " ").map { object($0, &random) })
  }
  for (index, part) in parts.enumerated() where values[index] == nil { values[index] = value(part[1], &random) }
  return zip(parts, values).map { part, value in
    (part[0].last == "?" ? part[0].dropLast() : part[0], value!, part[0].last == "?")
  }
}

private func value(_ text: Substring, _ random: inout SplitMix64) -> JSONTree {
  switch text {
  case "uuid": return .text(random.uuid())
  case "phone": return .text(random.phone())
  case "timestamp": return .text(random.timestamp())
  case "milliseconds": return .text(random.timestamp(hasMilliseconds: true))
  case _ where text.contains("~"):
    let parts = text.split(separator: "~", omittingEmptySubsequences: false)
    let lengths = parts[1].split(separator: "-").compactMap { Int($0) }
    return .free(parts[0] + (lengths.isEmpty ? "" : random.text(lengths[0]...lengths[1])))
  default:
    let isText = text.first != "="
    let choices = (isText ? text : text.dropFirst()).split(separator: "|").map(String.init)
    let bounds = choices[0].split(separator: "..<").compactMap { Int($0) }
    let choice =
      bounds.count == 2
      ? String(bounds[0] + random.number(below: UInt64(bounds[1] - bounds[0])))
      : choices.count == 1 ? choices[0] : random.pick(choices)
    return isText ? .text(choice) : .literal(choice)
  }
}

/// If an object has optional members: in three of ten one is missing, in a quarter one is null.
private func varied(_ fields: [Field], _ random: inout SplitMix64) -> [JSONTree.Member] {
  let isVaried = fields.contains { $0.isOptional }
  let absent = isVaried && random.number(below: 10) < 3 ? random.number(below: UInt64(fields.count)) : -1
  let nulled = isVaried && random.number(below: 4) == 0 ? random.number(below: UInt64(fields.count)) : -1
  return fields.enumerated().compactMap { place, field in
    if field.isOptional && place == absent { return nil }
    return .init(name: String(field.name), value: field.isOptional && place == nulled ? .literal("null") : field.value)
  }
}
