/// 256 different Call Status bodies of about 650 bytes: other values and lengths in each, some members null, some
/// missing. One body again and again would only train the branch predictor.
func variedBodies(count: Int = 256) -> [[UInt8]] {
  var random = SplitMix64(state: 2026)
  return (0..<count).map { _ in body(&random) }
}

private func body(_ random: inout SplitMix64) -> [UInt8] {
  let country = ["SG", "ID", "DE", "US"]
  let members: [(name: String, value: String, isOptional: Bool)] = [
    ("eventId", uuid(&random), false),
    ("callId", uuid(&random), false),
    ("sessionId", uuid(&random), false),
    ("subAccountId", text(&random, 6...24), true),
    (
      "callStatus",
      quoted(
        pick(
          ["CALL_INITIATED", "CALL_RECEIVED", "CALL_CONNECTED", "CALL_DISCONNECTED", "CALL_UPDATED", "DTMF_RECEIVED"],
          &random)), false
    ),
    ("callDirection", quoted(pick(["INBOUND", "OUTBOUND"], &random)), false),
    ("callType", quoted(pick(["PSTN"], &random)), true),
    ("source", phone(&random), true),
    ("destination", phone(&random), true),
    ("sourceFormat", quoted("MSISDN"), true),
    ("destinationFormat", quoted("MSISDN"), true),
    ("sourceCountryCode", quoted(pick(country, &random)), true),
    ("destinationCountryCode", quoted(pick(country, &random)), true),
    ("sourceRefId", text(&random, 4...20), true),
    ("destinationRefId", text(&random, 4...20), true),
    ("callDuration", String(random.next() % 7200), false),
    ("eventData", quoted(String(random.next() % 10000)), true),
    ("sipCode", String(pick([200, 404, 486, 503], &random)), true),
    ("timestamp", timestamp(&random), false),
  ]
  let absent = random.next() % 10 < 3 ? Int(random.next() % UInt64(members.count)) : -1
  let nulled = random.next() % 4 == 0 ? Int(random.next() % UInt64(members.count)) : -1
  let payload = members.enumerated().compactMap { place, member -> String? in
    if member.isOptional && place == absent { return nil }
    return "\"\(member.name)\":\(member.isOptional && place == nulled ? "null" : member.value)"
  }
  return Array(
    """
    {"namespace":"VOICE","eventType":"CALL_STATUS","description":"Status update of a call",\
    "payload":{\(payload.joined(separator: ","))}}
    """.utf8)
}

private func quoted(_ text: String) -> String { "\"\(text)\"" }

private func pick<Choice>(_ choices: [Choice], _ random: inout SplitMix64) -> Choice {
  choices[Int(random.next() % UInt64(choices.count))]
}

private func text(_ random: inout SplitMix64, _ lengths: ClosedRange<Int>) -> String {
  let length = lengths.lowerBound + Int(random.next() % UInt64(lengths.count))
  let letters = Array("abcdefghijklmnopqrstuvwxyz_-0123456789")
  return quoted(String((0..<length).map { _ in letters[Int(random.next() % UInt64(letters.count))] }))
}

private func phone(_ random: inout SplitMix64) -> String {
  quoted("+65" + String(10_000_000 + random.next() % 90_000_000))
}

private func uuid(_ random: inout SplitMix64) -> String {
  let digits = Array("0123456789abcdef")
  func run(_ count: Int) -> String { String((0..<count).map { _ in digits[Int(random.next() % 16)] }) }
  return quoted([run(8), run(4), run(4), run(4), run(12)].joined(separator: "-"))
}

private func timestamp(_ random: inout SplitMix64) -> String {
  func two(_ limit: UInt64, _ first: UInt64 = 0) -> String {
    let value = first + random.next() % limit
    return value < 10 ? "0\(value)" : "\(value)"
  }
  return quoted("2024-\(two(12, 1))-\(two(28, 1))T\(two(24)):\(two(60)):\(two(60))Z")
}

/// A small generator with a fixed seed: every run measures the same bodies.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
