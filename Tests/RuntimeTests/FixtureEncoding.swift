import FieldscribeRuntime

extension AnyEvent {
  func _write(to json: inout _JSONWriter) {
    switch self {
    case .leg(let value): value._write(to: &json)
    case .unrecognized(let other): json.write(other.json)
    }
  }
}

extension LegEvent {
  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("space", space, nullIf: _preserved.isNull(Member.space))
    json.member("kind", literal: "LEG")
    json.member("payload", payload)
    json.endRecord(_preserved)
  }
}

extension Leg {
  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("id", id)
    json.member("state", state)
    json.member("source", source, nullIf: _preserved.isNull(Member.source))
    json.member("reference", reference, nullIf: _preserved.isNull(Member.reference))
    json.member("duration", duration)
    json.member("retries", retries, nullIf: _preserved.isNull(Member.retries))
    json.member("ratio", ratio, nullIf: _preserved.isNull(Member.ratio))
    json.member("recorded", recorded, nullIf: _preserved.isNull(Member.recorded))
    json.member("keys", keys, nullIf: _preserved.isNull(Member.keys))
    json.member("tags", tags, nullIf: _preserved.isNull(Member.tags))
    json.member("time", time)
    json.endRecord(_preserved)
  }
}

extension LegState {
  var _wire: _WireText {
    switch self {
    case .open: "OPEN"
    case .onHook: "ON_HOOK"
    case .unrecognized(let text): .text(text)
    }
  }
}

extension KeyInput {
  func _write(to json: inout _JSONWriter) {
    switch self {
    case .captured(let value): value._write(to: &json)
    case .text(let value): value._write(to: &json)
    }
  }
}

extension Captured {
  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("keys", keys, nullIf: _preserved.isNull(Member.keys))
    json.endRecord(_preserved)
  }
}

extension Reply {
  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("label", label, nullIf: _preserved.isNull(Member.label))
    json.member("steps", steps)
    json.endRecord(_preserved)
  }
}

extension Step {
  func _write(to json: inout _JSONWriter) {
    switch self {
    case .speak(let value): json.write(tag: "act", "speak", content: "with", value)
    case .stop(let value): json.write(tag: "act", "stop", value)
    case .unrecognized(let other): json.write(other.json)
    }
  }
}

extension Speak {
  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("text", text)
    json.member("speed", speed, nullIf: _preserved.isNull(Member.speed))
    json.endRecord(_preserved)
  }
}

extension Stop {
  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.endRecord(_preserved)
  }
}
