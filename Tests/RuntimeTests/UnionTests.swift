import Testing

@testable import FieldscribeRuntime

// Unions whose case no tag of the value selects. The fixtures are as the generator prints them.

/// A union by members.
private enum Door: Hashable, Sendable {
  case film(Captured)
  case keys(Captured)
  case unrecognized(JSONText)
}

extension Door: JSONModel {
  private static let selectors: _MemberNames = ["film", "at", "keys"]

  init(_from json: inout _JSONReader) throws(_JSONError) {
    let members = try json.members(Self.selectors)
    if members.has("film") {
      self = .film(try Captured(_from: &json))
    } else if members.has("at") && members.has("keys") {
      self = .keys(try Captured(_from: &json))
    } else {
      self = .unrecognized(try json.text())
    }
  }

  func _write(to json: inout _JSONWriter) {
    switch self {
    case .film(let value): value._write(to: &json)
    case .keys(let value): value._write(to: &json)
    case .unrecognized(let other): json.write(other)
    }
  }

  fileprivate var name: String {
    switch self {
    case .film: "film"
    case .keys: "keys"
    case .unrecognized: "unrecognized"
    }
  }
}

/// A union by a tag of the record around it, and that record.
private enum Content: Hashable, Sendable {
  case first(Captured)
  case second(Captured)
  case unrecognized(UnrecognizedContent)

  var kind: String {
    switch self {
    case .first: "first"
    case .second: "second"
    case .unrecognized(let other): other.kind
    }
  }
}

private struct UnrecognizedContent: Hashable, Sendable {
  let kind: String
  let json: JSONText
}

extension Content: _TaggedContent {
  init(_placeholder placeholder: _Placeholder) { self = .first(.init(_placeholder: placeholder)) }

  init(_from json: inout _JSONReader, tag: borrowing _JSONToken) throws(_JSONError) {
    if tag.equals("first") {
      self = .first(try Captured(_from: &json))
    } else if tag.equals("second") {
      self = .second(try Captured(_from: &json))
    } else {
      self = .unrecognized(UnrecognizedContent(kind: tag.text, json: try json.text()))
    }
  }

  func _write(to json: inout _JSONWriter) {
    switch self {
    case .first(let value): value._write(to: &json)
    case .second(let value): value._write(to: &json)
    case .unrecognized(let other): json.write(other.json)
    }
  }
}

private struct Envelope: Hashable, Sendable {
  var id: String?
  var kind: String { content.kind }
  var content: Content
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember { case id, kind, content }
}

extension Envelope: JSONRecord {
  init(_placeholder placeholder: _Placeholder) { content = .init(_placeholder: placeholder) }

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord(tag: "kind")
    while json.nextPass() {
      try json.member(Member.id, "id", &id)
      try json.tag(Member.kind, "kind")
      try json.content(Member.content, "content", &content, tag: outer.tag)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer.record, requiring: [Member.kind, .content], &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("id", id, nullIf: _preserved.isNull(Member.id))
    json.member("kind", kind)
    json.member("content", content)
    json.endRecord(_preserved)
  }
}

/// A union by JSON kind with all kinds.
private enum Anything: Hashable, Sendable {
  case array([String])
  case null
  case unrecognized(JSONText)
}

extension Anything: JSONModel {
  init(_from json: inout _JSONReader) throws(_JSONError) {
    switch json.kind() {
    case .array: self = .array(try [String](_from: &json))
    case .null:
      try json.null()
      self = .null
    default: self = .unrecognized(try json.unlistedKind())
    }
  }

  func _write(to json: inout _JSONWriter) {
    switch self {
    case .array(let value): value._write(to: &json)
    case .null: json.writeNull()
    case .unrecognized(let other): json.write(other)
    }
  }
}

@Suite struct UnionTests {
  // MARK: By members

  @Test(arguments: [
    (#"{"film":"a"}"#, "film"), (#"{"keys":"1","at":"b","film":"a"}"#, "film"), (#"{"keys":"1","at":"b"}"#, "keys"),
    (#"{"at":"b","keys":"1"}"#, "keys"), (#" { "at" : 1 , "keys" : "1" } "#, "keys"),
    // Null counts as missing.
    (#"{"film":null,"at":1,"keys":"1"}"#, "keys"), (#"{"film": null}"#, "unrecognized"),
    (#"{"at":1,"keys":null}"#, "unrecognized"),
    // Other names, and names that are not members of this object.
    (#"{}"#, "unrecognized"), (#"{"Film":1}"#, "unrecognized"), (#"{"films":1,"fil":2}"#, "unrecognized"),
    (#"{"a":{"film":1},"b":[{"film":1}],"c":"film"}"#, "unrecognized"), (#"{"a":"film","b":":"}"#, "unrecognized"),
    (#"{"a":"\"film\":1"}"#, "unrecognized"), (#"{"a":["film",":"],"at":{},"keys":"1"}"#, "keys"),
    // Names with escapes.
    (#"{"f\u0069lm":1}"#, "film"), (#"{"\u0061t":1,"\u006beys":"1"}"#, "keys"), (#"{"f\u0130lm":1}"#, "unrecognized"),
    // Values that begin like null.
    (#"{"film":"null"}"#, "film"), (#"{"film":[null]}"#, "film"),
  ])
  func membersSelectTheCase(body: String, name: String) throws {
    #expect(try Door.decode(Array(body.utf8)).value.name == name)
  }

  @Test(arguments: [
    // The first case applies, although its record cannot be decoded.
    (#"{"film":1,"keys":2}"#, "wrongKind /keys"), (#"{"at":1,"keys":[]}"#, "wrongKind /keys"),
    (#"{"film":1,"film":2}"#, "duplicateName /film"), (#"{"x":1,"x":2}"#, "duplicateName /x"),
    (#"{"film":1"#, "unexpectedEnd /film"), (#"{"film":nul}"#, "syntax /film"), (#"{"film"}"#, "syntax /film"),
    (#"{"film":1}}"#, "trailingBytes "), (#"{"film\q":1}"#, "invalidString /"), (#"["film"]"#, "notAnObject "),
    (#"{"keys":"1","x":"y"}"#, #"{"keys":"1","x":"y"}"#), (#"{ "x" : [ 1, "a b" ] }"#, #"{"x":[1,"a b"]}"#),
    (#"{"x":1,"film":true,"keys":"1"}"#, #"{"keys":"1","x":1,"film":true}"#),
  ])
  func objectsAreReadAndWritten(body: String, expected: String) {
    let found = outcome(Array(body.utf8), as: Door.self)
    #expect(found == expected, "\(body)")
  }

  @Test func onlyAnObjectHasMembers() throws {
    for body in [#"{"a":[5]}"#, #"{"a":["film"]}"#, #"{"a":[null]}"#] {
      #expect(outcome(Array(body.utf8), as: Doors.self) == "wrongKind /a/0")
    }
  }

  /// The search looks at each byte once, however many names it looks for.
  @Test func aSearchInADeepObjectEnds() {
    let deep = String(repeating: #"{"a":"#, count: 60) + "1" + String(repeating: "}", count: 60)
    #expect(outcome(Array(deep.utf8), as: Door.self) == deep)
    let open = String(repeating: #"{"a":"#, count: 70)
    #expect(outcome(Array(open.utf8), as: Door.self).hasPrefix("tooDeep"))
  }

  // MARK: By an outer tag

  @Test(
    arguments: [
      (#"{"id":"a","kind":"first","content":{"keys":"1"}}"#, nil),
      (#"{"kind":"second","content":{}}"#, nil), (#"{"id":null,"kind":"second","content":{"x":1},"y":[]}"#, nil),
      // In any order, and with escapes.
      (#"{"content":{"keys":"1"},"kind":"second"}"#, #"{"kind":"second","content":{"keys":"1"}}"#),
      (#"{"content":{"kind":"first"},"\u006bind":"sec\u006fnd"}"#, #"{"kind":"second","content":{"kind":"first"}}"#),
      (#"{"c\u006fntent":{},"x":1,"kind":"first"}"#, #"{"kind":"first","content":{},"x":1}"#),
      // An unlisted tag, with any content.
      (#"{"kind":"Ké\n","content":[1,{"a":null}]}"#, nil), (#"{"kind":"","content":null}"#, nil),
      (#"{"content": 5.50 ,"kind":"third"}"#, #"{"kind":"third","content":5.50}"#),
      // The tag.
      (#"{"content":{}}"#, "missingMember /kind"), (#"{"kind":null,"content":{}}"#, "missingMember /kind"),
      (#"{"kind":1,"content":{}}"#, "wrongKind /kind"),
      (#"{"x":{"kind":"first"},"content":{}}"#, "missingMember /kind"),
      (#"{"kind":"first","content":{},"kind":"second"}"#, "duplicateName /kind"),
      // The content.
      (#"{"kind":"first"}"#, "missingMember /content"), (#"{"kind":"first","content":null}"#, "missingMember /content"),
      (#"{"kind":"third"}"#, "missingMember /content"), (#"{"kind":"first","content":[]}"#, "wrongKind /content"),
      (#"{"kind":"first","content":{"keys":1}}"#, "wrongKind /content/keys"),
      (#"{"kind":"first","content":{},"content":{}}"#, "duplicateName /content"),
      (#"{"kind":"third","content":{"a":1,"a":2}}"#, "duplicateName /content/a"),
      (#"{"kind":"first","content":{}"#, "unexpectedEnd /content"), (#"[]"#, "notAnObject "),
      (#"{"kind"}"#, "syntax /kind"),
    ] as [(String, String?)])
  func theTagBesideAContentSelectsTheCase(body: String, expected: String?) {
    let found = outcome(Array(body.utf8), as: Envelope.self)
    #expect(found == expected ?? body, "\(body)")
  }

  @Test func theTagIsThatOfTheContent() throws {
    var envelope = try Envelope.decode(Array(#"{"kind":"first","content":{}}"#.utf8)).value
    #expect(envelope.kind == "first")
    guard case .first(let captured) = envelope.content else { throw DecodeError(.syntax, offset: 0, pointer: "") }
    let before = envelope
    envelope.content = .second(captured)
    #expect(envelope.kind == "second" && envelope != before)
    #expect(String(decoding: envelope.json(), as: UTF8.self) == #"{"kind":"second","content":{}}"#)
    #expect(Content.first(captured) != .second(captured))
  }

  // MARK: By JSON kind

  @Test(arguments: [
    ("[]", "[]"), (#"["a","b"]"#, #"["a","b"]"#), ("null", "null"), ("{ }", "{}"), (#""a""#, #""a""#),
    ("-1.50", "-1.50"),
    ("false", "false"), ("nul", "unexpectedEnd "), ("nulL", "syntax "), ("tru", "unexpectedEnd "), ("01", "syntax "),
    ("[1]", "wrongKind /0"), (#"{"a":1,"a":2}"#, "duplicateName /a"), ("x", "syntax "),
  ])
  func valuesOfUnlistedKindsArePreserved(text: String, expected: String) {
    let found: String
    do {
      found = String(decoding: try Anything.decodeFragment(Array(text.utf8)).json(), as: UTF8.self)
    } catch {
      found = "\(error.code.rawValue) \(error.pointer)"
    }
    #expect(found == expected, "\(text)")
  }

  @Test(arguments: ["[]", "5", "true", #"[ {"a" : "x y"} ]"#]) func anUnlistedKindIsNoError(value: String) throws {
    let leg = try leg(["keys": value])
    guard case .unrecognized(let text) = leg.keys else { throw DecodeError(.syntax, offset: 0, pointer: "") }
    #expect(text == JSONText(value))
    #expect(String(decoding: leg.json(), as: UTF8.self).contains(#""keys":\#(text.text)"#))
  }

  /// Null is the value of no case that is not listed.
  @Test func nullIsNoUnlistedKind() {
    #expect(throws: DecodeError.self) { try KeyInput.decodeFragment(Array("null".utf8)) }
  }

  @Test func itemsOfAnArrayHaveTheirIndexInPaths() {
    var check = _Validation(page: "p")
    check.inside("stops") { check in
      check.each([1, 5, 9]) { check, item in check.range(item, in: 2...8, at: "days") }
    }
    #expect(check.violations.map(\.path) == ["/stops/0/days", "/stops/2/days"])
  }
}

/// A record with a list of unions by members.
private struct Doors: Hashable, Sendable {
  var a: [Door]?
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember { case a }
}

extension Doors: JSONRecord {
  init(_placeholder placeholder: _Placeholder) {}

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.member(Member.a, "a", &a)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("a", a, nullIf: _preserved.isNull(Member.a))
    json.endRecord(_preserved)
  }
}
