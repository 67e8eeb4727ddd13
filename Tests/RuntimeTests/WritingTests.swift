import FieldscribeRuntime
import Testing

private func text(_ value: some JSONWritable) -> String { String(decoding: value.json(), as: UTF8.self) }

@Suite struct WritingTests {
  @Test func scalars() {
    let cases: [(found: String, expected: String)] = [
      (text(0), "0"), (text(-1), "-1"), (text(9), "9"), (text(10), "10"), (text(Int.max), "9223372036854775807"),
      (text(Int.min), "-9223372036854775808"), (text(999_999_999_999_999_999), "999999999999999999"),
      (text(true), "true"), (text(false), "false"), (text(1.0), "1"), (text(0.5), "0.5"), (text(-0.0), "-0"),
      (text(1e300), "1e+300"), (text(Double.leastNonzeroMagnitude), "5e-324"), (text(0.1 + 0.2), "0.30000000000000004"),
      (text(Double.nan), "null"), (text(Double.infinity), "null"), (text(-Double.infinity), "null"),
      (text([Int]()), "[]"), (text([1, 2]), "[1,2]"), (text([[String]()]), "[[]]"),
      (text(LegState.onHook), #""ON_HOOK""#),
      (text(LegState("\"")), #""\"""#), (text(Digits("1#")), #""1#""#),
    ]
    #expect(cases.filter { $0.found != $0.expected }.map(\.found) == [])
  }

  @Test func textsAreEscapedWhereTheyMustBe() {
    let special = [
      "\"", "\\", "\n", "\r", "\t", "\u{8}", "\u{C}", "\u{0}", "\u{1F}", "\u{7F}", "\u{E9}", "\u{2028}", "/",
    ]
    let escaped = [
      #"\""#, #"\\"#, #"\n"#, #"\r"#, #"\t"#, #"\b"#, #"\f"#, #"\u0000"#, #"\u001f"#, "\u{7F}", "\u{E9}", "\u{2028}",
      "/",
    ]
    // In every place of a text of every length up to three words.
    for (character, escape) in zip(special, escaped) {
      for count in 0..<20 {
        let before = String(repeating: "a", count: count)
        for after in ["", "b", "bbbbbbb", "bbbbbbbbb"] {
          #expect(text(before + character + after) == "\"\(before)\(escape)\(after)\"")
        }
      }
    }
    for count in 0..<40 { #expect(text(String(repeating: "x", count: count)).utf8.count == count + 2) }
    let long = String(repeating: "\u{1}\"", count: 5_000)
    #expect(JSONText(text(long))?.value == .string(long))
  }

  @Test func nullAndAbsentAreToldApart() throws {
    var leg = try leg(["source": "null", "tags": "null"])
    #expect(leg.isNull(.source) && leg.isNull(.tags) && !leg.isNull(.reference) && !leg.isNull(.id))
    leg.clearNull(.tags)
    leg.setNull(.ratio)
    let time = #""2019-10-16T08:12:01.217Z""#
    #expect(
      text(leg) == #"{"id":"eb0fc709-9693-11ea-454d-1705dde98182","state":"OPEN","source":null,"duration":10,"#
        + #""ratio":null,"time":\#(time)}"#)
    #expect(try leg != RuntimeTests.leg())
    #expect(try RuntimeTests.leg(["source": "null"]) != RuntimeTests.leg())
    leg.source = "+6512345678"
    #expect(text(leg).contains(#""source":"+6512345678""#))
  }

  @Test func everyControlCharacterIsEscaped() throws {
    let short: [UInt8: String] = [8: "b", 9: "t", 10: "n", 12: "f", 13: "r"]
    for code in UInt8(0)..<0x20 {
      let digits = String(code, radix: 16)
      let escape = short[code] ?? "u" + String(repeating: "0", count: 4 - digits.count) + digits
      let speak = Speak(text: "a\(Unicode.Scalar(code))b")
      #expect(String(decoding: speak.json(), as: UTF8.self) == #"{"text":"a\\#(escape)b"}"#)
      #expect(try Speak.decode(speak.json()).value == speak)
    }
  }

  @Test func unknownMembersCanBeAdded() throws {
    var reply = Reply(steps: [.speak(text: "hi"), .stop])
    #expect(text(reply) == #"{"steps":[{"act":"speak","with":{"text":"hi"}},{"act":"stop"}]}"#)
    let one = try #require(JSONText(" 1 "))
    reply.unknownMembers = [UnknownMember(name: "a\"b", value: one)]
    var speak = Speak(text: "hi")
    speak.unknownSiblings = [UnknownMember(name: "x", value: one)]
    speak.unknownMembers = [UnknownMember(name: "y", value: one)]
    #expect(speak.unknownSiblings.map(\.name) == ["x"] && speak.unknownMembers.map(\.name) == ["y"])
    #expect(speak._preserved == speak._preserved && speak.unknownMembers == [UnknownMember(name: "y", value: one)])
    #expect(speak.unknownMembers != [UnknownMember(name: "x", value: one)])
    var moved = speak
    (moved.unknownMembers, moved.unknownSiblings) = (speak.unknownMembers + speak.unknownSiblings, [])
    #expect(moved._preserved != speak._preserved, "a sibling differs from a member of the record")
    var edited = speak
    #expect(edited.unknownMembers["y"] == one && edited.unknownMembers["x"] == nil)
    edited.unknownMembers["z"] = one
    edited.unknownMembers["y"] = JSONText("2")
    #expect(edited.unknownMembers.map(\.name) == ["y", "z"] && edited.unknownMembers["y"]?.text == "2")
    edited.unknownMembers["y"] = nil
    edited.unknownMembers["nothing"] = nil
    #expect(edited.unknownMembers.map(\.name) == ["z"])
    #expect(Set(speak.unknownMembers + speak.unknownSiblings + speak.unknownMembers).count == 2)
    reply.steps = [.speak(speak)]
    let expected = #"{"steps":[{"act":"speak","with":{"text":"hi","y":1},"x":1}],"a\"b":1}"#
    #expect(text(reply) == expected)
    #expect(try Reply.decode(Array(expected.utf8)).value == reply)
    speak.unknownSiblings = []
    #expect(reply != Reply(steps: [.speak(speak)]))
    var stop = Stop()
    stop.unknownMembers = [UnknownMember(name: "y", value: one)]
    stop.unknownSiblings = [UnknownMember(name: "x", value: one)]
    #expect(text(Reply(steps: [.stop(stop)])) == #"{"steps":[{"act":"stop","y":1,"x":1}]}"#)
  }

  @Test func whatNobodyCouldReadIsNotSent() throws {
    func fault(_ reply: Reply) -> [String]? {
      do throws(EncodeError) {
        _ = try ReplyWebhook.encode(reply)
        return nil
      } catch {
        return error.violations.filter { $0.severity == .error }.map(\.description)
      }
    }
    let limit = DecodeLimits.standard.bodyLength
    let rest = Reply(label: "", steps: [.stop]).json().count
    #expect(fault(Reply(label: String(repeating: "l", count: limit - rest), steps: [.stop])) == nil)
    #expect(
      fault(Reply(label: String(repeating: "l", count: limit - rest + 1), steps: [.stop]))
        == ["error: / the body is longer than the limit [json, RFC 8259]"])
    var reply = Reply(steps: [.stop])
    reply.unknownMembers = [UnknownMember(name: "steps", value: try #require(JSONText("1")))]
    #expect(fault(reply) == ["error: /steps expected each name once [json, RFC 8259]"])
  }

  @Test func valuesLongerThanTheScratchMemory() throws {
    let steps = (0..<300).map { Step.speak(text: "step \($0) \(String(repeating: "\u{E9}", count: $0))", speed: 1.5) }
    let reply = Reply(label: String(repeating: "l", count: 3_000), steps: steps)
    #expect(try Reply.decode(reply.json()).value == reply)
  }
}

@Suite struct JSONTextTests {
  @Test func textsAreMinifiedAndComparedByBytes() {
    let cases: [(text: String, minified: String)] = [
      (" 1 ", "1"), ("[ 1 , 2 ]", "[1,2]"), ("{ \"a b\" : \" c \\\" d \" }", #"{"a b":" c \" d "}"#),
      ("\t{\r\n}", "{}"), (#" "\\" "#, #""\\""#), (#"{"a":[ ]}"#, #"{"a":[]}"#), (#"[ "\\\\" , 1 ]"#, #"["\\\\",1]"#),
    ]
    for item in cases { #expect(JSONText(item.text)?.text == item.minified) }
    #expect(JSONText("1") == JSONText(" 1") && JSONText("1") != JSONText("1.0"))
    #expect(JSONText(#""a""#) != JSONText(#""\u0061""#))
    #expect(Set([JSONText("1"), JSONText(" 1 ")]).count == 1)
  }

  @Test func valuesAreATreeOnDemand() {
    let text = JSONText(#"{"n":null,"b":[true,false],"i":1.50,"s":"a\u0041\n","o":{"":[]}}"#)
    let value = JSONValue.object([
      .init(name: "n", value: .null), .init(name: "b", value: .array([.bool(true), .bool(false)])),
      .init(name: "i", value: .number("1.50")), .init(name: "s", value: .string("aA\n")),
      .init(name: "o", value: .object([.init(name: "", value: .array([]))])),
    ])
    #expect(text?.value == value)
    #expect(JSONText(value)?.value == value)
    #expect(JSONText(JSONValue.number("1,2")) == nil && JSONText(JSONValue.array([.number("")])) == nil)
    #expect(JSONText(JSONValue.number("null")) == nil && JSONText(JSONValue.number(" 1")) == nil)
    #expect(JSONText(JSONValue.object([.init(name: "a", value: .null), .init(name: "a", value: .null)])) == nil)
  }
}
