import FieldscribeRuntime
import Testing

/// Valid JSON by RFC 8259.
private let goodValues = [
  "null", "true", "false", "0", "-0", "1", "-1", "10", "0.0", "0.5", "-0.5", "1e1", "1E1", "1e+1", "1e-1", "1.5e10",
  "0e0", "0e999999999", "1e400", "123456789012345678901234567890", #""""#, #"" ""#, #""a""#, #""\"""#, #""\\""#,
  #""\/""#, #""\b\f\n\r\t""#, #""\u0000""#, #""\u001f""#, #""\u00e9""#, #""\ud83d\ude00""#, #""\uD83D\uDE00""#,
  "\"\u{7F}\"", "\"\u{E9}\u{20AC}\u{10FFFF}\"", "\"\u{80}\u{7FF}\u{800}\u{FFF}\u{1000}\u{CFFF}\"",
  "\"\u{D000}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{3FFFF}\u{40000}\u{FFFFF}\u{100000}\"",
  "\"\u{2028}\"", #""{}[],:""#, "[]", "[0]", "[[]]", "[{}]",
  #"["",""]"#, "[1,2,3]", "{}", #"{"":0}"#, #"{"a":{}}"#, #"{"a":[]}"#, #"{"a":1,"b":2}"#, #"{"a":{"a":{"a":1}}}"#,
  #"[{"a":1},{"a":1}]"#, #"{"\u0061":1,"b":1}"#, #"{"a":1,"A":1}"#,
]

/// Invalid JSON.
private let badValues = [
  "", "nul", "nulll", "Null", "NULL", "tru", "truee", "True", "fals", "False", "undefined", "NaN", "Infinity",
  "-Infinity", "+1", "01", "-01", "00", "1.", ".5", "-.5", "-", "--1", "1e", "1e+", "1E-", "1.e1", "1.5.5", "0x10",
  "1a",
  "1_000", "1 2", "'a'", "a", #"""#, #""a"#, #""a\"#, #""\x""#, #""\u""#, #""\u12""#, #""\u12g4""#, #""\U0041""#,
  #""\ud800""#, #""\udc00""#, #""\ud800a""#, #""\ud800\n""#, #""\ud800\u0041""#, #""\udc00\ud800""#, #""\ud83d\ud83d""#,
  "\"\n\"", "\"\t\"", "\"\u{0}\"", "\"\u{1F}\"", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]",
  "[1:2]", "[}", "{", "}", "{]", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{,"a":1}"#, #"{"a" 1}"#, #"{"a":1 "b":2}"#,
  #"{"a",1}"#, #"{a:1}"#, #"{'a':1}"#, #"{1:1}"#, #"{"a":1,,"b":2}"#, #"{"a":1}}"#, "[]]", "//", "/**/1", "1//", "#",
  "\u{FEFF}1", "1\u{0}", "\u{A0}1", "\u{B}1", #"{"a":1,"a":1}"#, #"{"a":1,"\u0061":1}"#, #"[{"x":{"b":1,"b":1}}]"#,
]

private let badUTF8: [[UInt8]] = [
  [0x80], [0xBF], [0xFF], [0xFE], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0xAF], [0xE2, 0x82],
  [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x9F, 0x98],
  [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
  [0xE0, 0x9F, 0xBF], [0xC2, 0x7F], [0xC2, 0xC0], [0xE1, 0x7F, 0x80], [0xE1, 0x80, 0x7F], [0xE1, 0x80, 0xC0],
  [0xED, 0x80, 0xC0], [0xF1, 0x7F, 0x80, 0x80], [0xF1, 0x80, 0x7F, 0x80], [0xF1, 0x80, 0x80, 0x7F],
  [0xF1, 0x80, 0x80, 0xC0], [0xF3, 0xC0, 0x80, 0x80], [0xF4, 0x7F, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
]

private func isAccepted(_ body: [UInt8]) -> Bool { (try? LegEvent.decode(body)) != nil }

@Suite struct GrammarTests {
  @Test func unknownMembersAreCheckedAsStrictlyAsKnownOnes() {
    // As an unknown member, and inside an unknown array and object.
    let templates = [#","new":~"#, #","new":[1,~ ]"#, #","new":{"x": ~}"#]
    for template in templates {
      func body(_ value: String) -> [UInt8] {
        Array(
          legBody(adding: template.split(separator: "~", omittingEmptySubsequences: false).joined(separator: value))
            .utf8)
      }
      #expect(goodValues.filter { !isAccepted(body($0)) } == [])
      #expect(badValues.filter { isAccepted(body($0)) } == [])
    }
    #expect(goodValues.filter { JSONText($0)?.text != $0 } == [])
    #expect(badValues.filter { JSONText($0) != nil } == [])
  }

  @Test func badJSONIsRefusedInEveryKnownMember() {
    let names = [
      "id", "state", "source", "reference", "duration", "retries", "ratio", "recorded", "keys", "tags", "time",
    ]
    for name in names {
      let accepted = badValues.filter { isAccepted(Array(legBody([name: $0]).utf8)) }
      #expect(accepted == [], "\(name)")
    }
  }

  @Test func badJSONIsRefusedAsABody() {
    #expect(badValues.filter { isAccepted(Array($0.utf8)) } == [])
    #expect(badValues.filter { isAccepted(Array((legBody() + $0).utf8)) } == [""])
    let bodies: [(body: String, outcome: String)] = [
      ("", "emptyBody "), (" \n", "emptyBody "), ("null", "notAnObject "), ("[]", "notAnObject "),
      (#""x""#, "notAnObject "), ("1", "notAnObject "), ("[", "unexpectedEnd /0"), ("x", "syntax "),
      ("\u{FEFF}{}", "syntax "), ("{", "unexpectedEnd "), ("{}", "missingMember /kind"),
      (legBody() + "x", "trailingBytes "), (legBody() + "{}", "trailingBytes "),
      (legBody() + "\u{0}", "trailingBytes "),
      (" " + legBody() + "\r\n\t ", legBody()),
    ]
    #expect(bodies.filter { outcome($0.body) != $0.outcome }.map { "\($0.body): \(outcome($0.body))" } == [])
    // The union of all events is not a record, so other code reads it.
    for (body, expected) in bodies { #expect(outcome(Array(body.utf8), as: AnyEvent.self) == expected, "\(body)") }
    let utf16: [UInt8] = legBody().utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    for wide in [utf16, [0xFF, 0xFE], [0xFE, 0xFF, 0, 0x7B]] {
      #expect(!isAccepted(wide))
    }
  }

  @Test func badUTF8IsRefusedInNamesAndValues() {
    let templates = [
      legBody(["id": #""~""#]), legBody(["state": #""O~""#]), legBody(["source": #""abcdefgh~abcdefgh""#]),
      legBody(["reference": #""~""#]), legBody(["keys": #""1~""#]), legBody(["time": #""~2019""#]),
      legBody(["tags": #"["~"]"#]), legBody(["new": #""~""#]), legBody(["new": #"[{"a":"~"}]"#]),
      legBody(["n~w": "1"]), legBody(["new": #"{"~":1}"#]), legBody(["keys": #"{"keys":"~"}"#]),
    ]
    for template in templates {
      let parts = template.utf8.split(separator: UInt8(ascii: "~"))
      #expect(isAccepted(Array(parts.joined(separator: "é".utf8))), "\(template)")
      for bytes in badUTF8 {
        let body = Array(parts.joined(separator: bytes))
        #expect(outcome(body, as: LegEvent.self).hasPrefix("invalidString"), "\(template) \(bytes)")
      }
    }
  }

  @Test func everyPrefixOfABodyIsRefused() {
    let body = Array(
      legBody([
        "tags": #"["a","\u00e9"]"#, "keys": #"{"keys":"1"}"#, "ratio": "0.5", "new": #"{"a":[1,true]}"#,
        "reference": #""\ud83d\ude00""#,
      ]).utf8)
    #expect(isAccepted(body))
    let failed = body.indices.filter { end in
      guard case .failure(let error) = Result(catching: { try LegEvent.decode(body[..<end]) }) else { return true }
      return ![.unexpectedEnd, .emptyBody].contains((error as? DecodeError)?.code) || error.offsetOrZero > end
    }
    #expect(failed == [])
  }
}

extension Error {
  fileprivate var offsetOrZero: Int { (self as? DecodeError)?.offset ?? 0 }
}
