import VoiceWebhooks

func handleWavecellCallHandle(_ body: [UInt8]) throws -> [UInt8] {
  let received = try WavecellCallHandle.decode(body)
  for deviation in received.deviations {
    print(deviation.path, deviation.ruling)
  }
  for violation in WavecellCallHandle.violations(in: received.value) {
    print(violation.path, violation.message)
  }
  let reply = CallActionReply(
    callflow: [.makeCall(source: "+15550100", destination: "+15550100")])
  return try WavecellCallHandle.encode(reply)
}
