import FieldscribeRuntime
import Testing

/// What becomes of a body: the JSON that is written back, or the error.
private func outcome<Value: JSONModel>(_ body: String, as type: Value.Type) -> String {
  do {
    return String(decoding: try Value.decode(Array(body.utf8)).value.json(), as: UTF8.self)
  } catch {
    return "\(error.code) \(error.pointer)"
  }
}

/// Bodies that are written back unchanged.
private func expectSame<Value: JSONModel>(_ bodies: [String], as type: Value.Type) {
  for body in bodies { #expect(outcome(body, as: type) == body) }
}

@Suite struct TagTests {
  @Test func aTagThatIsNoStringIsKept() throws {
    let tags = [("1", "1"), ("-0.5e3", "-0.5e3"), ("true", "true"), ("{\"a\":[]}", "{}"), ("[\"LEG\"]", "[]")]
    for (tag, text) in tags {
      let body = "{\"kind\":\(tag),\"a\":1}"
      guard case .unrecognized(let other) = try AnyEvent.decode(Array(body.utf8)).value else {
        Issue.record("\(body) is recognized")
        continue
      }
      #expect(other.kind == text && other.json.text == body)
    }
    // The JSON of a number is not the string with the same characters.
    #expect(outcome(#"{"act":5}"#, as: Step.self) == #"{"act":5}"#)
    #expect(outcome(#"{"kind":{"a":1,"a":2}}"#, as: AnyEvent.self) == "duplicateName /kind/a")
    #expect(outcome(#"{"kind":01}"#, as: AnyEvent.self) == "syntax /kind")
    #expect(outcome(#"{"kind":}"#, as: AnyEvent.self) == "syntax /kind")
    #expect(outcome(#"{"kind":"#, as: AnyEvent.self) == "unexpectedEnd /kind")
  }

  @Test func integersSelectACase() throws {
    expectSame([#"{"op":10}"#, #"{"op":-1,"live":true}"#, #"{"op":10,"live":null,"x":1}"#], as: Frame.self)
    for (body, op) in [
      (#"{"op":11}"#, 11), (#"{"op":-9223372036854775808}"#, Int.min), (#"{"op":"10"}"#, nil), (#"{"op":10.0}"#, nil),
      (#"{"op":9223372036854775808}"#, nil), (#"{"op":true}"#, nil), (#"{"op":[10]}"#, nil), (#"{"op":{}}"#, nil),
    ] {
      guard case .unrecognized(let other) = try Frame.decode(Array(body.utf8)).value else {
        Issue.record("\(body) is recognized")
        continue
      }
      #expect(other.op == op && other.json.text == body)
    }
    #expect(outcome(#"{"op":10,"op":11}"#, as: Frame.self) == "duplicateName /op")
    #expect(outcome(#"{"op":+1}"#, as: Frame.self) == "syntax /op")
    #expect(outcome("[]", as: Frame.self) == "notAnObject ")
  }

  @Test func aMissingTagSelectsACase() throws {
    let idle = #"{"version":2,"final":false}"#
    expectSame(
      [idle, #"{"version":2,"final":false,"op":null}"#, #"{"version":2,"final":false,"a":{"op":10}}"#], as: Frame.self)
    #expect(try Frame.decode(Array(idle.utf8)).value == .idle(Idle()))
    #expect(outcome(#"{"a":1}"#, as: Frame.self) == "missingMember /version")
    #expect(outcome(#"{"a":tru}"#, as: Frame.self) == "syntax /a")
  }

  @Test func aTagInAnInnerObjectSelectsACase() throws {
    expectSame(
      [
        #"{"data":{"type":"idle"}}"#, #"{"data":{"x":{"type":"a"},"type":"b"},"type":"idle"}"#,
        #"{"data":{"type":5}}"#, #"{"data":{"type":"idle","notice":[{"data":{"type":"x"}}]}}"#,
      ], as: Notice.self)
    let written = outcome(
      #" { "x" : { "data" : { "type" : "a" } } , "\u0064ata" : { "type" : "idle" } } "#, as: Notice.self)
    #expect(written == #"{"data":{"type":"idle"},"x":{"data":{"type":"a"}}}"#)
    let errors = [
      ("{}", "missingMember /data"), (#"{"data":{}}"#, "missingMember /data/type"),
      (#"{"data":null}"#, "missingMember /data"), (#"{"data":{"type":null}}"#, "missingMember /data/type"),
      (#"{"data":"idle"}"#, "wrongKind /data"), (#"{"data":[]}"#, "wrongKind /data"),
      (#"{"data":{"type":"idle"},"data":{"type":"idle"}}"#, "duplicateName /data"),
      (#"{"data":{"type":"idle"}"#, "unexpectedEnd /data"), (#"{"data":{"type":"\x"}}"#, "invalidString /data/type"),
      (#"{"data":{"type""#, "unexpectedEnd /data/type"),
    ]
    for (body, error) in errors { #expect(outcome(body, as: Notice.self) == error, "\(body)") }
  }

  /// A level has an object and an array more, so there are fewer levels than the limit of the depth.
  @Test func nestedUnionsReachTheLimitOfTheDepth() {
    func body(_ levels: Int) -> String {
      String(repeating: #"{"data":{"type":"idle","notice":["#, count: levels) + #"{"data":{"type":"x"}}"#
        + String(repeating: "]}}", count: levels)
    }
    #expect(outcome(body(20), as: Notice.self) == body(20))
    #expect(outcome(body(21), as: Notice.self).hasPrefix("tooDeep"))
  }

  @Test func booleansBesideTheContentSelectACase() {
    expectSame(
      [
        #"{"ok":true,"data":{"keys":"1"}}"#, #"{"ok":false}"#, #"{"ok":false,"x":1}"#, #"{"ok":"true","data":5}"#,
        #"{"ok":0}"#, #"{"ok":true,"data":{},"x":1}"#,
      ], as: Answer.self)
    #expect(outcome(#"{"data":{"keys":"1"},"ok":true}"#, as: Answer.self) == #"{"ok":true,"data":{"keys":"1"}}"#)
    #expect(outcome(#"{"ok":true}"#, as: Answer.self) == "missingMember /data")
    #expect(outcome(#"{"ok":null}"#, as: Answer.self) == "missingMember /ok")
    #expect(outcome(#"{"data":{}}"#, as: Answer.self) == "missingMember /ok")
  }

  @Test func constantsHaveOneValue() {
    func idle(_ members: String) -> String { "{\(members)\"version\":2,\"final\":false}" }
    expectSame(
      [idle(""), idle(#""object":"idle","size":-3,"#), idle(#""object":null,"size":null,"#)], as: Idle.self)
    #expect(outcome(idle(#""object":"idl\u0065","#), as: Idle.self) == idle(#""object":"idle","#))
    let errors = [
      (idle(#""object":"busy","#), "unexpectedEventType /object"), (idle(#""object":1,"#), "wrongKind /object"),
      (idle(#""size":3,"#), "unexpectedEventType /size"), (idle(#""size":"3","#), "wrongKind /size"),
      (idle(#""size":-3.0,"#), "notAnInteger /size"),
      (idle(#""object":"idle","object":"idle","#), "duplicateName /object"),
      (#"{"version":1,"final":false}"#, "unexpectedEventType /version"),
      (#"{"version":null,"final":false}"#, "missingMember /version"),
      (#"{"version":2,"final":true}"#, "unexpectedEventType /final"),
      (#"{"version":2,"final":0}"#, "wrongKind /final"), (#"{"version":2}"#, "missingMember /final"),
    ]
    for (body, error) in errors { #expect(outcome(body, as: Idle.self) == error, "\(body)") }
  }

  @Test func aMemberOfAJSONTextIsReadAsAType() throws {
    let json = try #require(JSONText(#"{"a":{"b":"x","c":null,"d":[1]},"b":2}"#))
    #expect(json._member("a", "b") == "x")
    #expect(json._member("b") == 2)
    #expect(json._member("a", "d") == [1])
    #expect(json._member("a", "c") == String?.none && json._member("a", "e") == String?.none)
    #expect(json._member("b", "c") == String?.none && json._member("b") == String?.none)
  }
}
