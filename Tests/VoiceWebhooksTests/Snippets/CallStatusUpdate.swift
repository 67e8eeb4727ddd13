import VoiceWebhooks

func handleCallStatusUpdate(_ body: [UInt8]) throws {
  let received = try CallStatusUpdate.decode(body)
  for deviation in received.deviations {
    print(deviation.path, deviation.ruling)
  }
  for violation in CallStatusUpdate.violations(in: received.value) {
    print(violation.path, violation.message)
  }
}
