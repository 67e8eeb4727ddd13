import VoiceWebhooks

func handleCallRecordingUpdate(_ body: [UInt8]) throws {
  let received = try CallRecordingUpdate.decode(body)
  for deviation in received.deviations {
    print(deviation.path, deviation.ruling)
  }
  for violation in CallRecordingUpdate.violations(in: received.value) {
    print(violation.path, violation.message)
  }
}
