import VoiceWebhooks

func handleVoiceMessagingSessionSummary(_ body: [UInt8]) throws {
  let received = try VoiceMessagingSessionSummary.decode(body)
  for deviation in received.deviations {
    print(deviation.path, deviation.ruling)
  }
  for violation in VoiceMessagingSessionSummary.violations(in: received.value) {
    print(violation.path, violation.message)
  }
}
