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
