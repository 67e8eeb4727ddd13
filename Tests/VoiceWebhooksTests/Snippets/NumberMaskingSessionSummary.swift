import VoiceWebhooks

func handleNumberMaskingSessionSummary(_ body: [UInt8]) throws {
  let received = try NumberMaskingSessionSummary.decode(body)
  for deviation in received.deviations {
    print(deviation.path, deviation.ruling)
  }
  for violation in NumberMaskingSessionSummary.violations(in: received.value) {
    print(violation.path, violation.message)
  }
}
