import FieldscribeRuntime
import Testing

/// A body and the expected result of decoding it. `same` expects the body itself.
private struct Case {
  let body: String
  let expected: String

  init(_ body: String, _ expected: String) {
    self.body = body
    self.expected = expected
  }

  static func same(_ body: String) -> Case { Case(body, body) }
}

private func mismatches(_ cases: [Case], _ outcome: (String) -> String) -> [String] {
  cases.compactMap { item in
    let found = outcome(item.body)
    return found == item.expected ? nil : "\(item.body.prefix(300))\n  gave \(found)\n  expected \(item.expected)"
  }
}

@Suite struct DecodingTests {
  @Test func bodiesDecodeOrFailAsTheTableStates() {
    let missing: KeyValuePairs<String, String?> = [
      "id": nil, "time": nil, "id": "null", "state": " null", "duration": "null",
    ]
    let wrongKinds: KeyValuePairs = [
      "id": "5", "state": "{}", "source": "65", "reference": "true", "duration": "true", "duration": "[10]",
      "ratio": #""1.0""#, "recorded": "1", "recorded": #""true""#, "tags": "{}", "time": "1571213521",
    ]
    let accepted: [KeyValuePairs<String, String?>] = [
      [:],
      // Optional members.
      ["source": "null", "reference": "null", "retries": "null", "ratio": "null", "keys": "null"],
      ["recorded": "true", "tags": "[]"], ["recorded": "false", "tags": #"["","a"]"#],
      // Texts with a wrong format and values out of range are preserved.
      ["id": #""no-uuid""#], ["id": #""EB0FC709-9693-11EA-454D-1705DDE98182""#], ["state": #""SUSPENDED""#],
      ["source": #""tel:1""#, "duration": "-5", "time": #""yesterday""#],
      // Numbers.
      ["duration": "9223372036854775807"], ["duration": "-9223372036854775808"], ["duration": "1000000000000000000"],
      ["ratio": "0.1"], ["ratio": "5e-324"],
      // Unknown members.
      ["Id": "1", "ID": "2"],
    ]
    let notIntegers = ["9223372036854775808", "-9223372036854775809", "200.0", "2e2", "2E+2"]
    let others = [
      Case(#"{"kind":"LEG"}"#, "missingMember /payload"),
      Case(#"{"kind":"LEG","payload":null}"#, "missingMember /payload"),
      Case(#"{"kind":"LEG","payload":[]}"#, "wrongKind /payload"),
      Case(#"{"payload":{}}"#, "missingMember /payload/id"),
      Case(legBody(["tags": #"["a",1]"#]), "wrongKind /payload/tags/1"),
      Case(legBody(["tags": #"[null]"#]), "wrongKind /payload/tags/0"),
      Case(#"{"kind":5,"payload":{}}"#, "wrongKind /kind"),
      Case(#"{"kind":"CALL","payload":{}}"#, "unexpectedEventType /kind"),
      Case(legBody(["duration": "0200"]), "syntax /payload/duration"),
      Case(legBody(["duration": "+200"]), "syntax /payload/duration"),
      Case(legBody(["duration": "-0"]), legBody(["duration": "0"])),
      Case(legBody(["ratio": "1.0"]), legBody(["ratio": "1"])),
      Case(legBody(["ratio": "1e0"]), legBody(["ratio": "1"])),
      Case(legBody(["ratio": "0.30000000000000004441"]), legBody(["ratio": "0.30000000000000004"])),
      Case(legBody(["ratio": "1e309"]), "numberOutOfRange /payload/ratio"),
      .same(legBody(adding: #","zone":{"a":[1,null,"x"],"b":{}},"_":1e400"#)),
    ]
    let cases =
      missing.map { Case(legBody([$0: $1]), "missingMember /payload/\($0)") }
      + wrongKinds.map { Case(legBody([$0: $1]), "wrongKind /payload/\($0)") }
      + notIntegers.map { Case(legBody(["duration": $0]), "notAnInteger /payload/duration") }
      + accepted.map { .same(legBody($0)) } + others
    #expect(mismatches(cases) { outcome($0) } == [])
  }

  @Test func toleratedInputIsNormalizedAndReported() {
    let time = #""2019-10-16T08:12:01.217Z""#
    let cases: [Case] = [
      Case(legBody(["duration": #""10""#]), legBody() + " (/payload/duration duration-in-text)"),
      Case(legBody(["duration": #""1\u0030""#]), legBody() + " (/payload/duration duration-in-text)"),
      Case(legBody(["duration": #""-0""#]), legBody(["duration": "0"]) + " (/payload/duration duration-in-text)"),
      Case(legBody(["retries": #""3""#]), legBody(["retries": "3"]) + " (/payload/retries duration-in-text)"),
      Case(legBody(["duration": #""""#]), "wrongKind /payload/duration"),
      Case(legBody(["duration": #"" 10""#]), "wrongKind /payload/duration"),
      Case(legBody(["duration": #""1e1""#]), "wrongKind /payload/duration"),
      Case(legBody(["duration": #""010""#]), "wrongKind /payload/duration"),
      Case(legBody(["duration": #""-""#]), "wrongKind /payload/duration"),
      Case(legBody(["duration": "\"\u{0663}\""]), "wrongKind /payload/duration"),
      Case(legBody(["duration": #""9223372036854775808""#]), "notAnInteger /payload/duration"),
      Case(legBody(["reference": #""null""#]), legBody(["reference": "null"]) + " (/payload/reference null-in-text)"),
      Case(
        legBody(["reference": #""\u006e\u0075\u006c\u006c""#]),
        legBody(["reference": "null"]) + " (/payload/reference null-in-text)"),
      Case(legBody(["reference": #""\u006e\u0075\u006c\u006c\u006c""#]), legBody(["reference": #""nulll""#])),
      Case(legBody(["reference": #""NULL""#]), legBody(["reference": "null"]) + " (/payload/reference null-in-text)"),
      Case(legBody(["reference": #""Null""#]), legBody(["reference": "null"]) + " (/payload/reference null-in-text)"),
      .same(legBody(["reference": #""nULL""#])),
      Case(legBody(["time": nil, "Time": time]), legBody() + " (/payload/Time capital-time)"),
      Case(legBody(["Time": time]), "duplicateName /payload/Time"),
      Case(
        legBody(["duration": #""1""#, "retries": #""2""#, "reference": #""null""#]),
        legBody(["duration": "1", "retries": "2", "reference": "null"])
          + " (/payload/reference null-in-text) (/payload/duration duration-in-text)"
          + " (/payload/retries duration-in-text)"),
    ]
    #expect(mismatches(cases) { outcome($0) } == [])
  }

  @Test func unionsDecodeByTheirTag() {
    let cases: [Case] = [
      .same(#"{"steps":[{"act":"speak","with":{"text":"hi","speed":0.5}},{"act":"stop"}]}"#),
      .same(#"{"steps":[{"act":"speak","with":{"text":"hi","new":[1]},"vendor":{"x":null}}],"more":true}"#),
      .same(#"{"steps":[{"act":"stop","new":1}]}"#),
      Case(#"{"steps":[{"a":1,"new":2,"act":"stop"}]}"#, #"{"steps":[{"act":"stop","a":1,"new":2}]}"#),
      Case(#"{"steps":[{"a":"€","act":"stop"}]}"#, #"{"steps":[{"act":"stop","a":"€"}]}"#),
      .same(#"{"steps":[{"act":"dial","with":{"number":"1"}}]}"#),
      Case(
        #"{"steps":[{ "v" : 1 , "with" : {"text":"hi"} , "act" : "speak" }]}"#,
        #"{"steps":[{"act":"speak","with":{"text":"hi"},"v":1}]}"#),
      Case(#"{"steps":[{"\u0061ct":"sto\u0070"}]}"#, #"{"steps":[{"act":"stop"}]}"#),
      Case(
        #"{"steps":[{"act":"stop"},{"act":"Stop"}]}"#,
        #"{"steps":[{"act":"stop"},{"act":"stop"}]}"#
          + " (/steps/1/act old-stop)"),
      Case(#"{"steps":[{}]}"#, "missingMember /steps/0/act"),
      Case(#"{"steps":[{"with":{}}]}"#, "missingMember /steps/0/act"),
      Case(#"{"steps":[{"act":null}]}"#, "missingMember /steps/0/act"),
      Case(#"{"steps":[{"with":{"text":"hi"}},{"act":"stop"}]}"#, "missingMember /steps/0/act"),
      .same(#"{"steps":[{"act":1}]}"#),
      Case(#"{"steps":[{"act":"speak"}]}"#, "missingMember /steps/0/with"),
      Case(#"{"steps":[{"act":"speak","with":null}]}"#, "missingMember /steps/0/with"),
      Case(#"{"steps":[{"act":"speak","with":{}}]}"#, "missingMember /steps/0/with/text"),
      Case(#"{"steps":[{"act":"speak","with":[]}]}"#, "wrongKind /steps/0/with"),
      Case(#"{"steps":[{"act":"stop","act":"stop"}]}"#, "duplicateName /steps/0/act"),
      Case(#"{"steps":[{"act":"speak","with":{"text":""},"act":"stop"}]}"#, "duplicateName /steps/0/act"),
      Case(#"{"steps":[{"act":"speak","with":{"text":""},"with":{"text":""}}]}"#, "duplicateName /steps/0/with"),
      Case(#"{"steps":[{"act":"speak","with":{"text":""},"v":1,"v":1}]}"#, "duplicateName /steps/0/v"),
      Case(#"{"steps":["stop"]}"#, "wrongKind /steps/0"),
      Case(#"{"steps":[null]}"#, "wrongKind /steps/0"),
      Case(#"{"steps":[{"act":"stop"},]}"#, "syntax /steps/1"),
    ]
    #expect(mismatches(cases, replyOutcome) == [])
  }

  @Test func tagsAreFoundAtAnyPositionInAnObject() throws {
    let leg = String(legBody().dropFirst(#"{"space":"VOICE","kind":"LEG","#.utf8.count).dropLast())
    for body in [
      #"{"kind":"LEG",\#(leg)}"#, #"{\#(leg),"kind":"LEG"}"#, #"{ \#(leg) , "kin\u0064" : "L\u0045G" }"#,
    ] {
      guard case .leg = try AnyEvent.decode(Array(body.utf8)).value else {
        Issue.record("not a leg: \(body)")
        continue
      }
    }
    let other = #"{"a":{"kind":"LEG"},"kind":"CALL \"1\"","b":[1]}"#
    guard case .unrecognized(let event) = try AnyEvent.decode(Array(other.utf8)).value else {
      Issue.record("not an unrecognized event: \(other)")
      return
    }
    #expect(event.kind == #"CALL "1""#)
    #expect(event.json.text == other)
    #expect(outcome(Array(#"{"kind":"CALL","a":tru}"#.utf8), as: AnyEvent.self).hasPrefix("syntax"))
  }

  @Test func tagsInOtherObjectsAndStringsAreIgnored() {
    let cases: [Case] = [
      .same(#"{"a":"\"kind\":","b":"}","c":["}"],"kind":"OTHER"}"#),
      .same(#"{"a":{"kind":"LEG"},"kind":"OTHER"}"#),
      Case(#"{ "a" : 1 , "kind" : "OTHER" }"#, #"{"a":1,"kind":"OTHER"}"#),
      Case(#"{"a":{"kind":"LEG"}}"#, "missingMember /kind"),
      Case(#"{"a":["kind",{"kind":"LEG"}],"b":"kind"}"#, "missingMember /kind"),
      Case(#"{}"#, "missingMember /kind"),
      .same(#"{"kind":1}"#), .same(#"{"kind":[{"kind":"LEG"}]}"#), Case(#"{"kind":[tru]}"#, "syntax /kind/0"),
      Case(#"{"kind":null}"#, "missingMember /kind"),
      Case(#"{"kind":"A","kind":"B"}"#, "duplicateName /kind"),
      Case(#"{"kind":"A","\u006bind":"B"}"#, "duplicateName /kind"),
      Case(#"{"a":,"kind":"OTHER"}"#, "syntax /a"),
      Case(#"{"a":1"kind":"OTHER"}"#, "syntax /a"),
      Case(#"{"a":[1},"kind":"OTHER"}"#, "syntax /a/0"),
      Case(#"{"a":"\x","kind":"OTHER"}"#, "invalidString /a"),
      Case(#"{"\uD800":1,"kind":"OTHER"}"#, "invalidString /"),
      Case(#"{"a":"x\"#, "unexpectedEnd /a"),
      Case(#"{"a":"x"#, "unexpectedEnd /a"),
      Case(#"{"kind"#, "unexpectedEnd "),
      Case(#"{"kind\u00"#, "unexpectedEnd "),
      Case(#"{"kind\u00":"A"}"#, "invalidString /"),
      Case(#"{"kind":"#, "unexpectedEnd /kind"),
      Case(#"{"#, "unexpectedEnd "),
    ]
    #expect(mismatches(cases) { body in outcome(Array(body.utf8), as: AnyEvent.self) } == [])
  }

  @Test func namesAndValuesAreComparedByteByByte() throws {
    let kelvin = "\u{212A}"
    #expect("\(kelvin)" == "K")
    let event = try LegEvent.decode(Array(legBody(["\(kelvin)eys": #""1""#, "state": "\"ON_HOO\(kelvin)\""]).utf8))
      .value
    #expect(event.payload.keys == nil)
    #expect(event.payload.unknownMembers.map { Array($0.name.utf8) } == [Array("\(kelvin)eys".utf8)])
    #expect(event.payload.state.text.utf8.count == 9)
    #expect(event.payload.state != .onHook)
    #expect(LegState.unrecognized("ON_HOO\(kelvin)") != LegState("ON_HOOK"))
    #expect(LegState("ON_HOOK") == .onHook)
    #expect(outcome(legBody(["e\u{301}": "1", "\u{E9}": "2"])) == legBody(["e\u{301}": "1", "\u{E9}": "2"]))
  }

  @Test func unknownMembersAreNormalized() throws {
    let inner = #"[1,{"a, b":"]}","c":[]}]"#
    let plain = legBody(["zone": inner, "last": #""x""#])
    let names = [#""zone":"#, #""zone": "#, #""zone" :"#, #""zon\u0065":"#, #""\u007aone" : "#]
    for name in names {
      for value in [inner, "[1, {\"a, b\":\"]}\",\"c\":[\n]}]"] {
        let body = plain.replacing(#""zone":\#(inner)"#, with: name + value)
        let event = try LegEvent.decode(Array(body.utf8)).value
        #expect(String(decoding: event.json(), as: UTF8.self) == plain, "\(name)\(value)")
        #expect(event.payload.unknownMembers.map(\.name) == ["zone", "last"])
        #expect(event.payload.unknownMembers.map(\.value.text) == [inner, #""x""#])
      }
    }
  }

  @Test func memberOrderAndWhiteSpaceDoNotMatter() throws {
    let body = legBody(["source": #""+6512345678""#, "tags": #"["a","b"]"#, "zone": "[1,2]"])
    let expected = try LegEvent.decode(Array(body.utf8)).value
    let members = usualLeg + [("source", #""+6512345678""#), ("tags", #"["a","b"]"#), ("zone", "[1,2]")]
    for shift in members.indices {
      let turned = (members[shift...] + members[..<shift]).reversed()
      let payload = turned.map { "\t\"\($0.name)\" :\r\n \($0.value) " }.joined(separator: ",")
      let spaced = " { \"payload\" : {\(payload)} , \"kind\":\"LEG\"\n,\"space\" : \"VOICE\" } "
      #expect(try LegEvent.decode(Array(spaced.utf8)).value == expected)
    }
  }
}
