import VoiceWebhooks

func handleNumberMaskingCallAction(_ body: [UInt8]) throws -> [UInt8] {
  let received = try NumberMaskingCallAction.decode(body)
  for deviation in received.deviations {
    print(deviation.path, deviation.ruling)
  }
  for violation in NumberMaskingCallAction.violations(in: received.value) {
    print(violation.path, violation.message)
  }
  let reply = CallActionReply(
    clientActionId: "NumberMaskingId1",
    callflow: [.makeCall(source: "6512345678", destination: "6587654321", callRecording: true)])
  return try NumberMaskingCallAction.encode(reply)
}
