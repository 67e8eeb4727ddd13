import FieldscribeRuntime

extension AnyEvent {
  func write(to json: inout JSONWriter) {
    switch self {
    case .leg(let value): value.write(to: &json)
    case .unrecognized(let other): json.write(other.json)
    }
  }
}

extension LegEvent {
  func write(to json: inout JSONWriter) {
    json.beginRecord()
    json.member("space", space, nullIf: kept.isNull(Member.space))
    json.member("kind", literal: "LEG")
    json.member("payload", payload)
    json.endRecord(kept)
  }
}

extension Leg {
  func write(to json: inout JSONWriter) {
    json.beginRecord()
    json.member("id", id)
    json.member("state", state)
    json.member("source", source, nullIf: kept.isNull(Member.source))
    json.member("reference", reference, nullIf: kept.isNull(Member.reference))
    json.member("duration", duration)
    json.member("retries", retries, nullIf: kept.isNull(Member.retries))
    json.member("ratio", ratio, nullIf: kept.isNull(Member.ratio))
    json.member("recorded", recorded, nullIf: kept.isNull(Member.recorded))
    json.member("keys", keys, nullIf: kept.isNull(Member.keys))
    json.member("tags", tags, nullIf: kept.isNull(Member.tags))
    json.member("time", time)
    json.endRecord(kept)
  }
}

extension LegState {
  var wire: WireText {
    switch self {
    case .open: "OPEN"
    case .onHook: "ON_HOOK"
    case .unrecognized(let text): .text(text)
    }
  }
}

extension KeyInput {
  func write(to json: inout JSONWriter) {
    switch self {
    case .captured(let value): value.write(to: &json)
    case .text(let value): value.write(to: &json)
    }
  }
}

extension Captured {
  func write(to json: inout JSONWriter) {
    json.beginRecord()
    json.member("keys", keys, nullIf: kept.isNull(Member.keys))
    json.endRecord(kept)
  }
}

extension Reply {
  func write(to json: inout JSONWriter) {
    json.beginRecord()
    json.member("label", label, nullIf: kept.isNull(Member.label))
    json.member("steps", steps)
    json.endRecord(kept)
  }
}

extension Step {
  func write(to json: inout JSONWriter) {
    switch self {
    case .speak(let value): json.write(tag: "act", "speak", content: "with", value)
    case .stop(let value): json.write(tag: "act", "stop", value)
    case .unrecognized(let other): json.write(other.json)
    }
  }
}

extension Speak {
  func write(to json: inout JSONWriter) {
    json.beginRecord()
    json.member("text", text)
    json.member("speed", speed, nullIf: kept.isNull(Member.speed))
    json.endRecord(kept)
  }
}

extension Stop {
  func write(to json: inout JSONWriter) {
    json.beginRecord()
    json.endRecord(kept)
  }
}
