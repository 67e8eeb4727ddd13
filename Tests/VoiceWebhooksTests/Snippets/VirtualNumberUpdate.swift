import VoiceWebhooks

func handleVirtualNumberUpdate(_ body: [UInt8]) throws {
  let received = try VirtualNumberUpdate.decode(body)
  for deviation in received.deviations {
    print(deviation.path, deviation.ruling)
  }
  for violation in VirtualNumberUpdate.violations(in: received.value) {
    print(violation.path, violation.message)
  }
}
