import FieldscribeRuntime

// Unions and constants as the generator would print them, with tags of every kind.

/// A union by an integer, with one case for several tags and one without a tag.
enum Frame: Hashable, Sendable {
  case hello(Hello)
  case idle(Idle)
  case unrecognized(UnrecognizedFrame)
}

struct UnrecognizedFrame: Hashable, Sendable {
  let op: Int?
  let json: JSONText
}

struct Hello: Hashable, Sendable {
  var op: Int
  var live: Bool? { hasLive ? true : nil }
  var hasLive = false
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember { case op, live }
}

struct Idle: Hashable, Sendable {
  var object: String? { hasObject ? "idle" : nil }
  var hasObject = false
  var size: Int? { hasSize ? -3 : nil }
  var hasSize = false
  var version: Int { 2 }
  var final: Bool { false }
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember { case object, size, version, final }
}

/// A union by a text in an inner object.
enum Notice: Hashable, Sendable {
  case idle(IdleNotice)
  case unrecognized(UnrecognizedNotice)
}

struct UnrecognizedNotice: Hashable, Sendable {
  let type: String
  let json: JSONText
}

struct IdleNotice: Hashable, Sendable {
  var data: NoticeData
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember { case data }
}

struct NoticeData: Hashable, Sendable {
  var type: String { "idle" }
  var notice: [Notice]?
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember { case type, notice }
}

/// A union by a boolean beside its content.
enum Answer: Hashable, Sendable {
  case yes(Captured)
  case no(Stop)
  case unrecognized(UnrecognizedAnswer)
}

struct UnrecognizedAnswer: Hashable, Sendable {
  let ok: Bool?
  let json: JSONText
}

extension Frame: JSONModel {
  init(_from json: inout _JSONReader) throws(_JSONError) {
    let tag = try json.integerTag("op", isOptional: true)
    if tag.equals(10) || tag.equals(-1) {
      self = .hello(try Hello(_from: &json))
    } else if tag.isAbsent {
      self = .idle(try Idle(_from: &json))
    } else {
      self = .unrecognized(UnrecognizedFrame(op: tag.value, json: try json.text()))
    }
  }

  func _write(to json: inout _JSONWriter) {
    switch self {
    case .hello(let value): value._write(to: &json)
    case .idle(let value): value._write(to: &json)
    case .unrecognized(let other): json.write(other.json)
    }
  }
}

extension Hello: JSONRecord {
  init(_placeholder placeholder: _Placeholder) { op = 0 }

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.member(Member.op, "op", &op)
      try json.constant(Member.live, "live", true, &hasLive)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, requiring: [Member.op], &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("op", op)
    json.member("live", live, nullIf: _preserved.isNull(Member.live))
    json.endRecord(_preserved)
  }
}

extension Idle: JSONRecord {
  init(_placeholder placeholder: _Placeholder) {}

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.constant(Member.object, "object", "idle", &hasObject)
      try json.constant(Member.size, "size", -3, &hasSize)
      try json.constant(Member.version, "version", 2)
      try json.constant(Member.final, "final", false)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, requiring: [Member.version, .final], &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("object", object, nullIf: _preserved.isNull(Member.object))
    json.member("size", size, nullIf: _preserved.isNull(Member.size))
    json.member("version", 2)
    json.member("final", false)
    json.endRecord(_preserved)
  }
}

extension Notice: JSONModel {
  init(_from json: inout _JSONReader) throws(_JSONError) {
    let tag = try json.textTag("type", in: "data")
    if tag.equals("idle") {
      self = .idle(try IdleNotice(_from: &json))
    } else {
      self = .unrecognized(UnrecognizedNotice(type: tag.text, json: try json.text()))
    }
  }

  func _write(to json: inout _JSONWriter) {
    switch self {
    case .idle(let value): value._write(to: &json)
    case .unrecognized(let other): json.write(other.json)
    }
  }
}

extension IdleNotice: JSONRecord {
  init(_placeholder placeholder: _Placeholder) { data = NoticeData(_placeholder: placeholder) }

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.member(Member.data, "data", &data)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, requiring: [Member.data], &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("data", data)
    json.endRecord(_preserved)
  }
}

extension NoticeData: JSONRecord {
  init(_placeholder placeholder: _Placeholder) {}

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.constant(Member.type, "type", "idle")
      try json.member(Member.notice, "notice", &notice)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, requiring: [Member.type], &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("type", literal: "idle")
    json.member("notice", notice, nullIf: _preserved.isNull(Member.notice))
    json.endRecord(_preserved)
  }
}

extension Answer: JSONModel {
  init(_from json: inout _JSONReader) throws(_JSONError) {
    let tag = try json.booleanTag("ok")
    if tag.equals(true) {
      self = .yes(try json.content("data", beside: "ok"))
    } else if tag.equals(false) {
      self = .no(try json.content(beside: "ok"))
    } else {
      self = .unrecognized(UnrecognizedAnswer(ok: tag.value, json: try json.text()))
    }
  }

  func _write(to json: inout _JSONWriter) {
    switch self {
    case .yes(let value): json.write(tag: "ok", true, content: "data", value)
    case .no(let value): json.write(tag: "ok", false, value)
    case .unrecognized(let other): json.write(other.json)
    }
  }
}
