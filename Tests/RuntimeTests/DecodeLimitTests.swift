import FieldscribeRuntime
import Testing

private func nested(_ depth: Int, _ opening: String = "[", _ closing: String = "]") -> String {
  String(repeating: opening, count: depth) + String(repeating: closing, count: depth)
}

private func members(_ count: Int, from first: Int = 0) -> String {
  (first..<first + count).map { #","m\#($0)":1"# }.joined()
}

private func list(_ count: Int) -> String { "[\(Array(repeating: #""""#, count: count).joined(separator: ","))]" }

@Suite struct DecodeLimitTests {
  @Test func bodiesAtALimitAreAcceptedAndBeyondItRefused() {
    let standard = DecodeLimits.standard
    let name = String(repeating: "n", count: standard.nameLength)
    let number = String(repeating: "1", count: standard.numberLength)
    let escaped = String(repeating: #"\u0061"#, count: standard.nameLength)
    // The body and the payload are two levels. The payload has four members, which count towards the limit.
    let cases: [(what: String, good: String, bad: String, code: String)] = [
      ("arrays", legBody(["new": nested(62)]), legBody(["new": nested(63)]), "tooDeep"),
      (
        "objects", legBody(["new": nested(62, #"{"a":"#, "}").replacingEmptyValue]),
        legBody(["new": nested(63, #"{"a":"#, "}").replacingEmptyValue]), "tooDeep"
      ),
      ("names", legBody([name: "1"]), legBody([name + "n": "1"]), "nameTooLong"),
      ("escaped names", legBody([escaped: "1"]), legBody([escaped + #"\u0061"#: "1"]), "nameTooLong"),
      ("half escaped names", legBody(["\\n" + name.dropLast(): "1"]), legBody(["\\n" + name: "1"]), "nameTooLong"),
      (
        "inner names", legBody(["new": "{\"\(name)\":1}"]), legBody(["new": "{\"\(name)n\":1}"]), "nameTooLong"
      ),
      ("numbers", legBody(["new": number]), legBody(["new": number + "1"]), "numberTooLong"),
      ("known numbers", legBody(["ratio": number]), legBody(["ratio": number + "1"]), "numberTooLong"),
      ("members", legBody(adding: members(1020)), legBody(adding: members(1021)), "tooManyMembers"),
      (
        "inner members", legBody(["new": "{\"a\":1\(members(1023))}"]),
        legBody(["new": "{\"a\":1\(members(1024))}"]), "tooManyMembers"
      ),
      ("items", legBody(["tags": list(4096)]), legBody(["tags": list(4097)]), "tooManyItems /payload/tags/4096"),
    ]
    for item in cases {
      #expect(!outcome(item.good).hasPrefix(item.code) && outcome(item.good).hasPrefix("{"), "\(item.what)")
      #expect(outcome(item.bad).hasPrefix(item.code), "\(item.what): \(outcome(item.bad).prefix(100))")
    }
    #expect(outcome(legBody(["duration": number])).hasPrefix("notAnInteger"))
    #expect(outcome(legBody(["duration": number + "1"])).hasPrefix("numberTooLong"))
    let letters = String(repeating: "a", count: DecodeLimits.standard.bodyLength - 2)
    #expect(JSONText("\"\(letters)\"") != nil)
    #expect(JSONText("\"\(letters)a\"") == nil)
  }

  /// Unknown members that were decoded under wider limits stay readable.
  @Test func unknownMembersBeyondTheStandardLimitsAreReadable() throws {
    let name = String(repeating: "n", count: DecodeLimits.standard.nameLength + 1)
    let number = String(repeating: "1", count: DecodeLimits.standard.numberLength + 1)
    let body = legBody([name: #"{"\#(name)":\#(number),"members":{"a":1\#(members(1024))}}"#])
    let limits = DecodeLimits(nameLength: 300, numberLength: 300, memberCount: 1_025)
    let member = try #require(LegEvent.decode(Array(body.utf8), limits: limits).value.payload.unknownMembers.first)
    #expect(member.name == name)
    guard case .object(let inner) = member.value.value else { return #expect(Bool(false), "no object") }
    #expect(inner.first == JSONValue.Member(name: name, value: .number(number)))
  }

  @Test func closedObjectsAndArraysDoNotCountAsDepth() {
    let closed = [
      "keys": #"{"keys":"1","x":{}}"#, "tags": #"["a"]"#, "list": #"[[],{},[{"a":[]}]]"#, "object": #"{"a":{"b":1}}"#,
    ]
    for (name, value) in closed {
      let (good, bad) = (legBody([name: value, "new": nested(62)]), legBody([name: value, "new": nested(63)]))
      #expect(outcome(good) == good, "\(name)")
      #expect(outcome(bad).hasPrefix("tooDeep"), "\(name)")
    }
    let steps = #"{"act":"speak","with":{"text":"a"},"v":{}},{"act":"stop","new":[]},{"act":"none","x":[{}]}"#
    func reply(_ depth: Int) -> String { #"{"steps":[\#(steps)],"new":\#(nested(depth))}"# }
    #expect(replyOutcome(reply(63)) == reply(63))
    #expect(replyOutcome(reply(64)).hasPrefix("tooDeep"))
    func event(_ depth: Int) -> String { #"{"new":\#(nested(depth)),"kind":"CALL"}"# }
    #expect(outcome(Array(event(63).utf8), as: AnyEvent.self) != "tooDeep /new")
    #expect(outcome(Array(event(64).utf8), as: AnyEvent.self).hasPrefix("tooDeep"))
  }

  @Test func readingStopsAtTheFirstMemberBeyondTheLimit() {
    let limits = DecodeLimits(memberCount: 6)
    #expect(outcome(legBody(adding: members(2)), limits: limits) == legBody(adding: members(2)))
    #expect(outcome(legBody(adding: members(7)), limits: limits) == "tooManyMembers /payload/m6")
  }

  @Test func theLengthOfABodyIsLimited() {
    let padding = DecodeLimits.standard.bodyLength - legBody().utf8.count
    let body = legBody() + String(repeating: " ", count: padding)
    #expect(outcome(body) == legBody())
    #expect(outcome(body + " ") == "tooLarge ")
    let bytes = Array((body + " ").utf8)
    #expect(throws: DecodeError.self) { try LegEvent.decode(AnySequence(bytes)) }
  }

  @Test func callersCanSetLowerLimits() {
    let limits = DecodeLimits(bodyLength: 4096, depth: 2, nameLength: 8, numberLength: 3, memberCount: 4)
    #expect(outcome(legBody(), limits: limits) == legBody())
    let cases: [(body: String, code: String)] = [
      (legBody(["tags": "[]"]), "tooDeep /payload/tags"),
      (legBody(["keys": "{}"]), "tooDeep /payload/keys"),
      (legBody(["new": "[]"]), "tooDeep /payload/new"),
      (legBody(["ratio": "1"]), "tooManyMembers /payload/time"),
      (legBody(["new": "1"]), "tooManyMembers /payload/new"),
      (legBody(["ninebytes": "1"]), "nameTooLong /payload/ninebytes"),
      (legBody(["new": "1000"]), "numberTooLong /payload/new"),
      (legBody(["new": "\"\(String(repeating: "x", count: 4096))\""]), "tooLarge "),
    ]
    for item in cases { #expect(outcome(item.body, limits: limits) == item.code) }
    let few = DecodeLimits(itemCount: 2)
    #expect(outcome(legBody(["tags": list(2)]), limits: few) == legBody(["tags": list(2)]))
    #expect(outcome(legBody(["tags": list(3)]), limits: few) == "tooManyItems /payload/tags/2")
    #expect(outcome(legBody(["new": list(3)]), limits: few) == legBody(["new": list(3)]))
    #expect(outcome(legBody(["tags": list(1)]), limits: DecodeLimits(itemCount: 0)) == "tooManyItems /payload/tags/0")
    #expect(DecodeLimits(bodyLength: .max, depth: 1_000).depth == DecodeLimits.maximumDepth)
    let least = DecodeLimits(bodyLength: -1, depth: -1, nameLength: -1, numberLength: -1, memberCount: -1)
    #expect(least == DecodeLimits(bodyLength: 0, depth: 0, nameLength: 0, numberLength: 0, memberCount: 0))
    #expect(least.bodyLength == 0 && least.depth == 0 && least.nameLength == 0)
    #expect(least.numberLength == 0 && least.memberCount == 0)
    let most = DecodeLimits(bodyLength: .max, depth: 0, nameLength: .max, numberLength: .max, memberCount: .max)
    let greatest = DecodeLimits.maximumBodyLength
    #expect([most.bodyLength, most.nameLength, most.numberLength, most.memberCount].allSatisfy { $0 == greatest })
  }

  @Test func hostileBodiesAreReadInLinearTime() {
    let clock = ContinuousClock()
    let deep = legBody(["new": String(repeating: "[", count: 1_000_000)])
    let deepObjects = legBody(["new": String(repeating: #"{"a":"#, count: 200_000)])
    let marks = legBody(["new": "\"\(String(repeating: "e\u{301}", count: 300_000))\""])
    let many = #"{"x":\#(String(repeating: "{\(members(1000).dropFirst())},", count: 80))1}"#
    let objects = legBody(["new": "[\(String(repeating: "{\(members(1000).dropFirst())},", count: 80))1]"])
    let escapes = legBody(["new": "\"\(String(repeating: #"\u00e9"#, count: 170_000))\""])
    let expected: [(body: String, outcome: String)] = [
      (deep, "tooDeep"), (deepObjects, "tooDeep"), (marks, "{"), (many, "syntax"), (objects, "{"), (escapes, "{"),
    ]
    for item in expected {
      var found = ""
      let time = clock.measure { found = outcome(item.body) }
      #expect(found.hasPrefix(item.outcome), "\(item.body.prefix(80)) \(found.prefix(80))")
      #expect(time < .seconds(10))
    }
  }

  @Test func deepValuesAreComparedEncodedAndReleased() throws {
    let text = try #require(JSONText(nested(64)))
    let value = text.value
    #expect(value == JSONText(nested(64))?.value)
    #expect(JSONText(value) == text)
    #expect(JSONText(nested(65)) == nil)
    #expect(JSONText(JSONValue.array([value])) == nil)
    let objects = nested(64, #"{"a":"#, "}").replacingEmptyValue
    #expect(JSONText(objects)?.value == JSONText(objects)?.value)
  }

  @Test func manyItemsDoNotAddToTheDepth() throws {
    for item in ["{}", "[]", #"{"a":{}}"#] {
      let text = "[" + Array(repeating: item, count: 100).joined(separator: ",") + "]"
      #expect(JSONText(try #require(JSONText(text)).value)?.text == text)
    }
  }
}

extension String {
  /// `{"a":{"a":}}` with a value in the innermost object.
  fileprivate var replacingEmptyValue: String { split(separator: ":}").joined(separator: ":1}") }
}
