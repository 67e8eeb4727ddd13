import VoiceWebhooks

func handleIVRCallAction(_ body: [UInt8]) throws -> [UInt8] {
  let received = try IVRCallAction.decode(body)
  for deviation in received.deviations {
    print(deviation.path, deviation.ruling)
  }
  for violation in IVRCallAction.violations(in: received.value) {
    print(violation.path, violation.message)
  }
  let reply = CallActionReply(
    clientActionId: "ivr1_level2",
    callflow: [.makeCall(source: "+65123456789", destination: "+6543212345", callRecording: true)])
  return try IVRCallAction.encode(reply)
}
