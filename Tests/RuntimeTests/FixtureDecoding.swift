import FieldscribeRuntime

extension AnyEvent: JSONModel {
  init(from json: inout JSONReader) throws(JSONFailure) {
    let kind = try json.tag("kind")
    if kind.equals("LEG") {
      self = .leg(try LegEvent(from: &json))
    } else {
      self = .unrecognized(UnrecognizedEvent(kind: kind.text, json: try json.text()))
    }
  }
}

extension LegEvent: JSONRecord {
  init(blank: JSONBlank) {
    payload = Leg(blank: blank)
  }

  mutating func fill(from json: inout JSONReader) throws(JSONFailure) {
    let outer = try json.beginRecord()
    while json.nextRound() {
      try json.member(Member.space, "space", &space)
      try json.constant(Member.kind, "kind", "LEG")
      try json.member(Member.payload, "payload", &payload)
      try json.keepUnknown(in: &kept)
    }
    try json.endRecord(outer, requiring: [Member.kind, .payload], &kept)
  }
}

extension Leg: JSONRecord {
  init(blank: JSONBlank) {
    id = ""
    state = .unrecognized("")
    duration = 0
    time = ""
  }

  mutating func fill(from json: inout JSONReader) throws(JSONFailure) {
    let outer = try json.beginRecord()
    while json.nextRound() {
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
      try json.member(Member.time, "Time", &time, otherCase: .capitalTime)
      try json.keepUnknown(in: &kept)
    }
    try json.endRecord(outer, requiring: [Member.id, .state, .duration, .time], &kept)
  }
}

extension LegState {
  init?(matching token: borrowing JSONToken) {
    if token.equals("OPEN") {
      self = .open
    } else if token.equals("ON_HOOK") {
      self = .onHook
    } else {
      return nil
    }
  }
}

extension KeyInput: JSONModel {
  init(from json: inout JSONReader) throws(JSONFailure) {
    switch json.kind() {
    case .object: self = .captured(try Captured(from: &json))
    case .string: self = .text(try Digits(from: &json))
    default: throw json.wrongKind()
    }
  }
}

extension Captured: JSONRecord {
  init(blank: JSONBlank) {}

  mutating func fill(from json: inout JSONReader) throws(JSONFailure) {
    let outer = try json.beginRecord()
    while json.nextRound() {
      try json.member(Member.keys, "keys", &keys)
      try json.keepUnknown(in: &kept)
    }
    try json.endRecord(outer, &kept)
  }
}

extension Reply: JSONRecord {
  init(blank: JSONBlank) {
    steps = []
  }

  mutating func fill(from json: inout JSONReader) throws(JSONFailure) {
    let outer = try json.beginRecord()
    while json.nextRound() {
      try json.member(Member.label, "label", &label)
      try json.member(Member.steps, "steps", &steps)
      try json.keepUnknown(in: &kept)
    }
    try json.endRecord(outer, requiring: [Member.steps], &kept)
  }
}

extension Step: JSONModel {
  init(from json: inout JSONReader) throws(JSONFailure) {
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
}

extension Speak: JSONRecord {
  init(blank: JSONBlank) {
    text = ""
  }

  mutating func fill(from json: inout JSONReader) throws(JSONFailure) {
    let outer = try json.beginRecord()
    while json.nextRound() {
      try json.member(Member.text, "text", &text)
      try json.member(Member.speed, "speed", &speed)
      try json.keepUnknown(in: &kept)
    }
    try json.endRecord(outer, requiring: [Member.text], &kept)
  }
}

extension Stop: JSONRecord {
  init(blank: JSONBlank) {}

  mutating func fill(from json: inout JSONReader) throws(JSONFailure) {
    let outer = try json.beginRecord()
    while json.nextRound() {
      try json.keepUnknown(in: &kept)
    }
    try json.endRecord(outer, &kept)
  }
}
