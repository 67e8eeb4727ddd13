import FieldscribeRuntime

extension AnyEvent: JSONModel {
  init(_from json: inout _JSONReader) throws(_JSONError) {
    let kind = try json.tag("kind")
    if kind.equals("LEG") {
      self = .leg(try LegEvent(_from: &json))
    } else {
      self = .unrecognized(UnrecognizedEvent(kind: kind.text, json: try json.text()))
    }
  }

  func _write(to json: inout _JSONWriter) {
    switch self {
    case .leg(let value): value._write(to: &json)
    case .unrecognized(let other): json.write(other.json)
    }
  }
}

extension LegEvent: JSONRecord {
  init(_placeholder placeholder: _Placeholder) {
    payload = Leg(_placeholder: placeholder)
  }

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.member(Member.space, "space", &space)
      try json.constant(Member.kind, "kind", "LEG")
      try json.member(Member.payload, "payload", &payload)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, requiring: [Member.kind, .payload], &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("space", space, nullIf: _preserved.isNull(Member.space))
    json.member("kind", literal: "LEG")
    json.member("payload", payload)
    json.endRecord(_preserved)
  }
}

extension Leg: JSONRecord {
  init(_placeholder placeholder: _Placeholder) {
    id = ""
    state = .unrecognized("")
    duration = 0
    time = ""
  }

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.member(Member.id, "id", &id)
      try json.member(Member.state, "state", &state)
      try json.member(Member.source, "source", &source)
      try json.member(Member.reference, "reference", &reference, nullInText: .nullInText)
      try json.member(Member.duration, "duration", &duration, numberInText: .durationInText)
      try json.member(Member.retries, "retries", &retries, numberInText: .durationInText)
      try json.member(Member.ratio, "ratio", &ratio)
      try json.member(Member.recorded, "recorded", &recorded)
      try json.member(Member.keys, "keys", &keys)
      try json.member(Member.tags, "tags", &tags)
      try json.member(Member.time, "time", &time)
      try json.member(Member.time, "Time", &time, alias: .capitalTime)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, requiring: [Member.id, .state, .duration, .time], &_preserved)
  }

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
  init?(_matching token: borrowing _JSONToken) {
    if token.equals("OPEN") {
      self = .open
    } else if token.equals("ON_HOOK") {
      self = .onHook
    } else {
      return nil
    }
  }

  var _wire: _WireText {
    switch self {
    case .open: "OPEN"
    case .onHook: "ON_HOOK"
    case .unrecognized(let text): .text(text)
    }
  }
}

extension KeyInput: JSONModel {
  init(_from json: inout _JSONReader) throws(_JSONError) {
    switch json.kind() {
    case .object: self = .captured(try Captured(_from: &json))
    case .string: self = .text(try Digits(_from: &json))
    default: self = .unrecognized(try json.unlistedKind())
    }
  }

  func _write(to json: inout _JSONWriter) {
    switch self {
    case .captured(let value): value._write(to: &json)
    case .text(let value): value._write(to: &json)
    case .unrecognized(let other): json.write(other)
    }
  }
}

extension Captured: JSONRecord {
  init(_placeholder placeholder: _Placeholder) {}

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.member(Member.keys, "keys", &keys)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("keys", keys, nullIf: _preserved.isNull(Member.keys))
    json.endRecord(_preserved)
  }
}

extension Reply: JSONRecord {
  init(_placeholder placeholder: _Placeholder) {
    steps = []
  }

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.member(Member.label, "label", &label)
      try json.member(Member.steps, "steps", &steps)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, requiring: [Member.steps], &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("label", label, nullIf: _preserved.isNull(Member.label))
    json.member("steps", steps)
    json.endRecord(_preserved)
  }
}

extension Step: JSONModel {
  init(_from json: inout _JSONReader) throws(_JSONError) {
    let act = try json.tag("act")
    if act.equals("speak") {
      self = .speak(try json.content("with", beside: "act"))
    } else if act.equals("stop") {
      self = .stop(try json.content(beside: "act"))
    } else if act.equals("Stop") {
      json.tolerate(act, .oldStop)
      self = .stop(try json.content(beside: "act"))
    } else {
      self = .unrecognized(UnrecognizedStep(act: act.text, json: try json.text()))
    }
  }

  func _write(to json: inout _JSONWriter) {
    switch self {
    case .speak(let value): json.write(tag: "act", "speak", content: "with", value)
    case .stop(let value): json.write(tag: "act", "stop", value)
    case .unrecognized(let other): json.write(other.json)
    }
  }
}

extension Speak: JSONRecord {
  init(_placeholder placeholder: _Placeholder) {
    text = ""
  }

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.member(Member.text, "text", &text)
      try json.member(Member.speed, "speed", &speed)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, requiring: [Member.text], &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("text", text)
    json.member("speed", speed, nullIf: _preserved.isNull(Member.speed))
    json.endRecord(_preserved)
  }
}

extension Stop: JSONRecord {
  init(_placeholder placeholder: _Placeholder) {}

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.endRecord(_preserved)
  }
}
