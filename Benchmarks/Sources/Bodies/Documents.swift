/// What is sent to a webhook, or returned by it.
public enum Document: String, CaseIterable, Sendable {
  case callStatus = "call status"
  case callAction = "call action"
  case sessionSummary = "session summary"
  case reply

  func body(_ random: inout SplitMix64) -> JSONTree {
    switch self {
    case .callStatus: event("CALL_STATUS", "Status update of a call", varied(leg(&random), &random))
    case .callAction: event("CALL_ACTION", "Action request of a call", varied(action(&random), &random))
    case .sessionSummary:
      event("SESSION_SUMMARY", "Summary of a completed call session", varied(summary(&random), &random))
    case .reply: callflow(&random)
    }
  }
}

private typealias Field = (name: String, value: JSONTree, isOptional: Bool)

private func event(_ type: String, _ description: String, _ payload: JSONTree) -> JSONTree {
  .object([
    .init(name: "namespace", value: .text("VOICE")), .init(name: "eventType", value: .text(type)),
    .init(name: "description", value: .free(description)), .init(name: "payload", value: payload),
  ])
}

/// In three of ten bodies one optional member is missing, in a quarter one is null.
private func varied(_ fields: [Field], _ random: inout SplitMix64) -> JSONTree {
  let absent = random.number(below: 10) < 3 ? random.number(below: UInt64(fields.count)) : -1
  let nulled = random.number(below: 4) == 0 ? random.number(below: UInt64(fields.count)) : -1
  return .object(
    fields.enumerated().compactMap { place, field in
      if field.isOptional && place == absent { return nil }
      return .init(name: field.name, value: field.isOptional && place == nulled ? .literal("null") : field.value)
    })
}

private func leg(_ random: inout SplitMix64) -> [Field] {
  let statuses = [
    "CALL_INITIATED", "CALL_RECEIVED", "CALL_CONNECTED", "CALL_DISCONNECTED", "CALL_UPDATED", "DTMF_RECEIVED",
  ]
  return [
    ("eventId", .text(random.uuid()), false),
    ("callId", .text(random.uuid()), false),
    ("sessionId", .text(random.uuid()), false),
    ("subAccountId", .free(random.text(6...24)), true),
    ("callStatus", .text(random.pick(statuses)), false),
    ("callDirection", .text(random.pick(["INBOUND", "OUTBOUND"])), false),
    ("callType", .text("PSTN"), true),
  ] + ends(&random) + [
    ("callDuration", .literal(String(random.number(below: 7200))), false),
    ("eventData", .text(String(random.number(below: 10000))), true),
    ("sipCode", .literal(String(random.pick([200, 404, 486, 503]))), true),
    ("timestamp", .text(random.timestamp()), false),
  ]
}

/// Who calls whom.
private func ends(_ random: inout SplitMix64) -> [Field] {
  let countries = ["SG", "ID", "DE", "US"]
  return [
    ("source", .text(random.phone()), true),
    ("destination", .text(random.phone()), true),
    ("sourceFormat", .text("MSISDN"), true),
    ("destinationFormat", .text("MSISDN"), true),
    ("sourceCountryCode", .text(random.pick(countries)), true),
    ("destinationCountryCode", .text(random.pick(countries)), true),
    ("sourceRefId", .free(random.text(4...20)), true),
    ("destinationRefId", .free(random.text(4...20)), true),
  ]
}

private func action(_ random: inout SplitMix64) -> [Field] {
  var fields = leg(&random)
  let keys = JSONTree.object([.init(name: "dtmf", value: .text(String(random.number(below: 10))))])
  for place in fields.indices {
    switch fields[place].name {
    case "callStatus": fields[place].value = .text(random.pick(["CALL_RECEIVED", "ACTION_COMPLETED"]))
    case "eventData": fields[place].value = keys
    case "timestamp": fields[place].value = .text(random.timestamp(hasMilliseconds: true))
    default: break
    }
  }
  return fields + [("clientActionId", .free(random.text(6...20)), true)]
}

private func summary(_ random: inout SplitMix64) -> [Field] {
  let details = JSONTree.object([
    .init(name: "callA", value: varied(finishedLeg(&random), &random)),
    .init(name: "callB", value: varied(finishedLeg(&random), &random)),
  ])
  return [
    ("sessionId", .text(random.uuid()), true),
    ("subAccountId", .free(random.text(6...24)), true),
    ("sessionStatus", .text(random.pick(["COMPLETED", "NO_ANSWER", "BUSY", "CANCELED", "FAILED"])), true),
    ("startTime", .text(random.timestamp()), true),
    ("endTime", .text(random.timestamp()), true),
    ("lastAction", .text(random.pick(["HANGUP", "MAKE_CALL"])), true),
    ("callCount", .literal(String(random.number(below: 3))), true),
    ("clientRequestId", .free(random.text(8...24)), true),
    ("details", details, true),
  ]
}

private func finishedLeg(_ random: inout SplitMix64) -> [Field] {
  let quality = JSONTree.object([
    .init(name: "mos", value: .literal("4.\(1 + random.number(below: 9))")),
    .init(name: "packetLossRate", value: .literal("0.\(1 + random.number(below: 9))")),
    .init(name: "jitter", value: .literal(String(random.number(below: 30)))),
  ])
  return [
    ("callId", .text(random.uuid()), true),
    ("callDirection", .text(random.pick(["INBOUND", "OUTBOUND"])), true),
    ("callType", .text("PSTN"), true),
    ("initiatedTimestamp", .text(random.timestamp()), true),
    ("connectedTimestamp", .text(random.timestamp()), true),
    ("disconnectedTimestamp", .text(random.timestamp()), true),
  ] + ends(&random) + [
    ("callStatus", .text(random.pick(["COMPLETED", "NO_ANSWER", "BUSY", "CANCELED", "FAILED"])), true),
    ("callDuration", .literal(String(random.number(below: 7200))), true),
    ("callQuality", quality, true),
  ]
}

/// A greeting, a question and a call.
private func callflow(_ random: inout SplitMix64) -> JSONTree {
  func step(_ action: String, _ params: [Field]) -> JSONTree {
    .object([.init(name: "action", value: .text(action)), .init(name: "params", value: varied(params, &random))])
  }
  let say = step(
    "say",
    [
      ("text", .free("Please hold the line, " + random.text(4...20)), false),
      ("voiceProfile", .text("en-US-ZiraRUS"), false),
      ("repetition", .literal(String(1 + random.number(below: 3))), true),
      ("speed", .literal(random.pick(["0.5", "1.5", "1.25"])), true),
    ])
  let capture = step(
    "sayAndCapture",
    [
      ("promptMessage", .free("For sales, press 1. For " + random.text(4...20)), false),
      ("voiceProfile", .text("en-US-ZiraRUS"), false),
      ("completeOnHash", .literal(random.pick(["true", "false"])), true),
      ("minDigits", .literal("1"), false),
      ("maxDigits", .literal(String(1 + random.number(below: 9))), false),
      ("digitTimeout", .literal("5000"), false),
      ("overallTimeout", .literal("10000"), false),
      ("noOfTries", .literal(String(1 + random.number(below: 3))), true),
    ])
  let call = step(
    "makeCall",
    [
      ("source", .text(random.phone()), false),
      ("destination", .text(random.phone()), false),
      ("callRecording", .literal("true"), true),
    ])
  return .object([
    .init(name: "clientActionId", value: .free(random.text(6...20))),
    .init(name: "callflow", value: .array([say, capture, call])),
  ])
}
