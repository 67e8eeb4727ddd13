import Testing
import VoiceWebhooks

// Rules between members, as the pages state them.

private func capture(_ change: (inout SayAndCapture) -> Void = { _ in }) -> CallFlowAction {
  var action = SayAndCapture(promptMessage: "Which?", voiceProfile: "en-US-ZiraRUS", maxDigits: 1)
  change(&action)
  return .sayAndCapture(action)
}

private let call = CallFlowAction.makeCall(source: "+6512345678", destination: "+6587654321")
private func say(_ count: Int, repetition: Int? = nil, speed: Double? = nil) -> CallFlowAction {
  .say(
    text: String(repeating: "x", count: count), voiceProfile: "en-US-ZiraRUS", repetition: repetition, speed: speed)
}

/// Callflows, and the violations of the IVR pages: severity, path, rule.
private let rows: [(callflow: [CallFlowAction], found: [String])] = [
  ([capture()], []),
  ([capture { $0.minDigits = 1 }], []),
  ([capture { ($0.minDigits, $0.maxDigits) = (1, nil) }], ["error /callflow/0/params/minDigits requires"]),
  (
    [capture { ($0.completeOnHash, $0.maxDigits) = (false, nil) }], ["error /callflow/0/params/completeOnHash requires"]
  ),
  ([capture { ($0.completeOnHash, $0.maxDigits) = (true, nil) }], []),
  ([capture { $0.digitTimeout = 1000 }], ["error /callflow/0/params/digitTimeout requires"]),
  ([capture { ($0.digitTimeout, $0.overallTimeout) = (1000, 1001) }], []),
  // The vendor's own sample has the same value for both.
  (
    [capture { ($0.digitTimeout, $0.overallTimeout) = (1000, 1000) }],
    ["warning /callflow/0/params/digitTimeout less-than"]
  ),
  ([capture { $0.maxDigits = 25 }], []),
  ([capture { $0.maxDigits = 26 }], ["error /callflow/0/params/maxDigits range"]),
  ([capture { $0.maxDigits = 0 }], ["error /callflow/0/params/maxDigits range"]),
  ([capture { $0.repetition = 4 }], ["error /callflow/0/params/repetition range"]),
  ([call, call], []),
  ([call, .hangup, call, call], ["error /callflow at-most"]),
  ([say(1, repetition: 1), say(1, repetition: 3)], []),
  ([say(1, repetition: 0)], ["error /callflow/0/params/repetition range"]),
  ([say(1, repetition: 4)], ["error /callflow/0/params/repetition range"]),
  ([say(1, speed: 0.5), say(1, speed: 2)], []),
  ([say(1, speed: 0.49)], ["error /callflow/0/params/speed range"]),
  ([say(1, speed: 2.01)], ["error /callflow/0/params/speed range"]),
  ([say(3000)], []),
  ([say(3001)], ["error /callflow/0/params/text length"]),
  ([capture(), .hangup], ["warning /callflow/0 order"]),
  ([capture(), say(1), .hangup], []),
  ([], ["error /callflow count"]),
]

@Test(arguments: rows.indices) func rulesBetweenMembers(_ row: Int) throws {
  let (callflow, expected) = rows[row]
  let reply = CallActionReply(callflow: callflow)
  let found = IVRCallAction.violations(in: reply).map { "\($0.severity) \($0.path) \($0.rule)" }
  #expect(found == expected)
  if expected.contains(where: { $0.hasPrefix("error") }) {
    #expect(throws: EncodeError.self) { try IVRCallAction.encode(reply) }
  } else {
    // A reply with warnings only is encoded.
    #expect(try IVRCallAction.encode(reply) == reply.json())
  }
}
