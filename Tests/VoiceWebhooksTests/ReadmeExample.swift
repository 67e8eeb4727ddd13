import VoiceWebhooks

/// Answers one POST of the platform. Returns the body of the response, or nil if the event needs none.
func answer(_ body: [UInt8]) throws -> [UInt8]? {
  let received = try VoiceEvent.decode(body)
  for deviation in received.deviations {
    print("tolerated: \(deviation.path), \(deviation.ruling.id)")
  }
  switch received.value {
  case .callAction(let event):
    guard event.payload.callStatus == .callReceived else { return nil }
    let reply = CallActionReply(
      clientActionId: "greeting",
      callflow: [
        .say(text: "Please hold the line.", voiceProfile: "en-US-ZiraRUS"),
        .makeCall(source: "+6512345678", destination: "+6587654321"),
      ])
    return try NumberMaskingCallAction.encode(reply)
  case .callStatus(let event):
    print(event.payload.callStatus.text, event.payload.callDuration)
    return nil
  default:
    return nil
  }
}
