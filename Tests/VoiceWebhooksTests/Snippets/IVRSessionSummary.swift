import VoiceWebhooks

func handleIVRSessionSummary(_ body: [UInt8]) throws {
  let received = try IVRSessionSummary.decode(body)
  for deviation in received.deviations {
    print(deviation.path, deviation.ruling)
  }
  for violation in IVRSessionSummary.violations(in: received.value) {
    print(violation.path, violation.message)
  }
}
