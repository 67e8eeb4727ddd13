import Testing
import VoiceWebhooks

// Personal data of a body does not appear in errors, violations, deviations or failed tests.

private let secret = "zqSECRET91234567"

/// A deterministic generator of random numbers.
private struct Generator {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func next<Item>(of items: [Item]) -> Item { items[next(items.count)] }
}

/// An event or reply with the secret in every string, and with random errors.
private func hostileBody(_ random: inout Generator) -> [UInt8] {
  let members = [
    "eventId", "callId", "sessionId", "subAccountId", "callStatus", "callDirection", "callType", "source",
    "destination", "sourceCountryCode", "sourceRefId", "eventData", "timestamp", "clientActionId", "dtmf", "zzz",
  ]
  let values = [
    #""~""#, #""~""#, #""~""#, #""\n~\u001b[31m""#, #"{"dtmf":"~"}"#, #"["~",{"a":"~"}]"#, "7", "null", #""~\ud800""#,
    #"{"a":"~","a":"~"}"#, #""~"#, #"{"asrCaptured":"~","dtmf":7}"#, #"["~" "~"]"#,
  ]
  var payload = members.filter { _ in random.next(20) > 0 }
    .map { "\"\($0)\":\(random.next(12) > 0 ? values[random.next(3)] : random.next(of: values))" }
  payload.append(#""callDuration":\#(random.next(of: ["1", "1", #""1""#, #""~""#, "1.5"]))"#)
  let action =
    #"{"action":"\#(random.next(of: ["say", "makeCall", "~", "Say"]))","params":{"text":\#(random.next(of: values)),"#
    + #""voiceProfile":"~","source":"~","destination":\#(random.next(of: values))}}"#
  let body =
    random.next(4) > 0
    ? #"{"eventType":"\#(random.next(of: ["CALL_ACTION", "CALL_STATUS", "~"]))","description":"~","payload":{\#(payload.joined(separator: ","))}}"#
    : #"{"clientActionId":"~","callflow":[\#(action)],"eventType":"~"}"#
  return Array(body.replacing("~", with: secret).utf8)
}

private func dumped(_ value: Any) -> String {
  var text = ""
  dump(value, to: &text)
  return text
}

@Test func noTextOfABodyIsInAnErrorViolationOrDeviation() throws {
  var random = Generator(state: 6)
  var (rejected, violations, deviations) = (0, 0, 0)
  var seen: Set<Violation> = []
  func expectHidden(_ value: some CustomStringConvertible, _ body: [UInt8]) {
    let texts = [value.description, String(reflecting: value), dumped(value)]
    let isHidden = !texts.contains { $0.contains("SECRET") || $0.contains("91234567") }
    if !isHidden { Issue.record("\(texts) of \(String(decoding: body, as: UTF8.self))") }
  }
  for _ in 0..<10_000 {
    let body = hostileBody(&random)
    do {
      let event = try VoiceEvent.decode(body)
      let found = WavecellCallHandle.violations(in: event.value)
      violations += found.count
      for violation in found where seen.insert(violation).inserted { expectHidden(violation, body) }
      for deviation in event.deviations { expectHidden("\(deviation) \(dumped(deviation))", body) }
      deviations += event.deviations.count
    } catch {
      rejected += 1
      expectHidden(error, body)
      let isShort = error.description.utf8.count <= 256 && error.description.utf8.allSatisfy { 0x20..<0x7F ~= $0 }
      if !isShort { Issue.record("\(error)") }
    }
    do {
      let reply = try CallActionReply.decode(body)
      do { _ = try IVRCallAction.encode(reply.value) } catch { expectHidden(error, body) }
    } catch {
      expectHidden(error, body)
    }
  }
  #expect(rejected > 1_000)
  #expect(violations > 1_000)
  #expect(deviations > 100)
}

/// A failed expectation prints no personal data: neither in descriptions of values nor through reflection.
@Test func aFailedTestShowsNothingPersonal() throws {
  func shown(_ value: Any) -> String {
    "\(String(describingForTest: value)) \(String(reflecting: value)) \(dumped(value))"
  }
  let number = PhoneNumber(secret)
  let personal = PersonalText(secret)
  let json = try #require(JSONText("\"\(secret)\""))
  var input = CapturedInput(dtmf: Digits(secret), asrCaptured: personal)
  input.unknownMembers = [UnknownMember(name: "a", value: json)]
  let bytes = Array(secret.utf8).description.dropFirst().dropLast()
  let values: [Any] = [
    number, Digits(secret), personal, Optional(personal) as Any, json, [json], input, input._preserved, ["a": number],
    (1, number),
  ]
  for value in values { #expect(!shown(value).contains(secret), "a \(type(of: value))") }
  for value in [input, input._preserved] as [Any] {
    let lines = shown(value)
    #expect(!lines.contains(bytes) && !lines.contains("\(secret.utf8.first!)\n"), "the bytes are not printed either")
  }
  #expect(dumped(input).contains("unknown"))
  // A string that is not personal is printed, so this test could detect personal ones.
  for value in [secret, [secret], ["a": secret]] as [Any] { #expect(shown(value).contains(secret)) }
}
