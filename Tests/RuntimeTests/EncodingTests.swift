import FieldscribeRuntime
import Testing

private func text(_ value: some JSONWritable) -> String { String(decoding: value.json(), as: UTF8.self) }

@Suite struct EncodingTests {
  @Test func scalarsAreEncodedInTheirShortestForm() {
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

  @Test func stringsAreEscapedWhereNecessary() {
    let special = [
      "\"", "\\", "\n", "\r", "\t", "\u{8}", "\u{C}", "\u{0}", "\u{1F}", "\u{7F}", "\u{E9}", "\u{2028}", "/",
    ]
    let escaped = [
      #"\""#, #"\\"#, #"\n"#, #"\r"#, #"\t"#, #"\b"#, #"\f"#, #"\u0000"#, #"\u001f"#, "\u{7F}", "\u{E9}", "\u{2028}",
      "/",
    ]
    // Each character at each index of texts of up to three words.
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

  @Test func nullAndAbsentAreDistinguished() throws {
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

  @Test func unknownMembersCanBeAddedAndChanged() throws {
    var reply = Reply(steps: [.speak(text: "hi"), .stop])
    #expect(text(reply) == #"{"steps":[{"act":"speak","with":{"text":"hi"}},{"act":"stop"}]}"#)
    let one = try #require(JSONText(" 1 "))
    reply.unknownMembers = [UnknownMember(name: "a\"b", value: one)]
    var speak = Speak(text: "hi")
    speak.unknownMembersBesideTag = [UnknownMember(name: "x", value: one)]
    speak.unknownMembers = [UnknownMember(name: "y", value: one)]
    #expect(speak.unknownMembersBesideTag.map(\.name) == ["x"] && speak.unknownMembers.map(\.name) == ["y"])
    #expect(speak._preserved == speak._preserved && speak.unknownMembers == [UnknownMember(name: "y", value: one)])
    #expect(speak.unknownMembers != [UnknownMember(name: "x", value: one)])
    var moved = speak
    (moved.unknownMembers, moved.unknownMembersBesideTag) = (speak.unknownMembers + speak.unknownMembersBesideTag, [])
    #expect(moved._preserved != speak._preserved, "a sibling differs from a member of the record")
    var edited = speak
    #expect(edited.unknownMembers["y"] == one && edited.unknownMembers["x"] == nil)
    edited.unknownMembers["z"] = one
    edited.unknownMembers["y"] = JSONText("2")
    #expect(edited.unknownMembers.map(\.name) == ["y", "z"] && edited.unknownMembers["y"]?.text == "2")
    edited.unknownMembers["y"] = nil
    edited.unknownMembers["nothing"] = nil
    #expect(edited.unknownMembers.map(\.name) == ["z"])
    #expect(Set(speak.unknownMembers + speak.unknownMembersBesideTag + speak.unknownMembers).count == 2)
    reply.steps = [.speak(speak)]
    let expected = #"{"steps":[{"act":"speak","with":{"text":"hi","y":1},"x":1}],"a\"b":1}"#
    #expect(text(reply) == expected)
    #expect(try Reply.decode(Array(expected.utf8)).value == reply)
    speak.unknownMembersBesideTag = []
    #expect(reply != Reply(steps: [.speak(speak)]))
    var stop = Stop()
    stop.unknownMembers = [UnknownMember(name: "y", value: one)]
    stop.unknownMembersBesideTag = [UnknownMember(name: "x", value: one)]
    #expect(text(Reply(steps: [.stop(stop)])) == #"{"steps":[{"act":"stop","y":1,"x":1}]}"#)
  }

  @Test func invalidRepliesAreNotEncoded() throws {
    func errors(_ reply: Reply) -> [String]? {
      do throws(EncodeError) {
        _ = try ReplyWebhook.encode(reply)
        return nil
      } catch {
        return error.violations.filter { $0.severity == .error }.map(\.description)
      }
    }
    let limit = DecodeLimits.standard.bodyLength
    let rest = Reply(label: "", steps: [.stop]).json().count
    #expect(errors(Reply(label: String(repeating: "l", count: limit - rest), steps: [.stop])) == nil)
    #expect(
      errors(Reply(label: String(repeating: "l", count: limit - rest + 1), steps: [.stop]))
        == ["error: / the body is longer than the limit [json, RFC 8259]"])
    var reply = Reply(steps: [.stop])
    reply.unknownMembers = [UnknownMember(name: "steps", value: try #require(JSONText("1")))]
    #expect(errors(reply) == ["error: /steps the object has two members of this name [json, RFC 8259]"])
  }

  @Test func valuesLongerThanTheStackBufferAreEncoded() throws {
    let steps = (0..<300).map { Step.speak(text: "step \($0) \(String(repeating: "\u{E9}", count: $0))", speed: 1.5) }
    let reply = Reply(label: String(repeating: "l", count: 3_000), steps: steps)
    #expect(try Reply.decode(reply.json()).value == reply)
  }
}
