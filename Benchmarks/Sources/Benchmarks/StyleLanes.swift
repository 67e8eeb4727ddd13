import Bodies
import VoiceWebhooks

/// Call Status in other styles, and of other origin.
func addStyleLanes(to lanes: inout Lanes) throws {
  let minified = bodies(of: .callStatus)
  for style in Style.allCases where style != .minified {
    let styled = bodies(of: .callStatus, style)
    for (body, plain) in zip(styled, minified) { try check(body, style, plain) }
    try lanes.add("call status: \(style.rawValue)", bodies: styled.count) {
      for body in styled { use(try CallStatusEvent.decode(body)) }
    }
  }
  let sample = minified[0]
  try lanes.add("call status: one body", bodies: minified.count) {
    for _ in minified { use(try CallStatusEvent.decode(sample)) }
  }
  let payloadFirst = bodies(of: .callStatus, .payloadFirst)
  for (name, bodies) in [("any event", minified), ("any event, payload first", payloadFirst)] {
    try lanes.add("call status: \(name)", bodies: bodies.count) {
      for body in bodies { use(try VoiceEvent.decode(body)) }
    }
  }
}

/// What is read from a body does not depend on its style.
private func check(_ body: [UInt8], _ style: Style, _ plain: [UInt8]) throws {
  let event = try CallStatusEvent.decode(body).value
  let isRight =
    switch style {
    case .minified, .pretty, .shuffled, .payloadFirst: event.json() == plain
    case .nonASCII: event.json() == body
    // Written with as few escapes as it takes.
    case .escaped: try CallStatusEvent.decode(event.json()).value == event && event.json() != body
    case .unknown: event.payload.unknownMembers.count == 2
    }
  if !isRight { fail("a body is not read right: \(style.rawValue)") }
}
