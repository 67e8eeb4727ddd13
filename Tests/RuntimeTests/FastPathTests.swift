import FieldscribeRuntime
import Testing

// The usual form of a value is read by a fast path. A value that differs in a single byte must not take that path.
@Suite struct FastPathTests {
  @Test func whiteSpaceIsAllowedBetweenAnyTwoTokens() {
    let tokens = ["{", #""a b""#, ":", "[", "1", ",", #""\" ""#, "]", ",", #""""#, ":", "{", "}", "}"]
    for spaces in 0..<1 << (tokens.count - 1) {
      let spaced = tokens.enumerated().map { index, token in spaces >> index & 1 == 0 ? token : token + " " }.joined()
      if JSONText(spaced)?.text != tokens.joined() { Issue.record("\(spaced)") }
    }
    for space in ["\t", "\n", "\r", " \t\r\n "] { #expect(JSONText("[\(space)1\(space)]\(space)")?.text == "[1]") }
  }

  @Test func namesWithEscapesAreReadAtEveryLength() {
    for count in 1...256 {
      let name = String(repeating: "n", count: count - 1)
      let body = legBody(adding: #","\u0073hort":0,"\u0061\#(name)":1"#)
      if outcome(body) != legBody(adding: #","short":0,"a\#(name)":1"#) { Issue.record("\(count): \(outcome(body))") }
    }
  }

  @Test func integersAreReadAndWrittenAtEveryLength() throws {
    for digit in "19" {
      for count in 1...18 {
        for sign in ["", "-"] {
          let text = sign + String(repeating: digit, count: count)
          #expect(try "\(leg(["duration": text]).duration)" == text)
          #expect(outcome(legBody(["duration": text])) == legBody(["duration": text]))
        }
      }
    }
  }

  @Test func specialCharactersAreReadAtEveryIndex() throws {
    let special = [
      (#"\""#, "\""), (#"\\"#, "\\"), (#"\u00e9"#, "\u{E9}"), (#"\ud83d\ude00"#, "\u{1F600}"),
      (#"\uDBFF\uDFFE"#, "\u{10FFFE}"),
      ("\u{E9}", "\u{E9}"), ("\u{7F}", "\u{7F}"),
    ]
    for (escape, character) in special {
      for count in 0..<20 {
        let before = String(repeating: "a", count: count)
        for after in ["", "b", "bbbbbbb", "bbbbbbbbb"] {
          let read = try leg(["reference": "\"\(before)\(escape)\(after)\""]).reference
          #expect(read?.utf8.elementsEqual((before + character + after).utf8) == true)
        }
        for control in ["\u{0}", "\u{1F}", "\n"] {
          #expect(
            outcome(legBody(["reference": "\"\(before)\(control)bbbbbbbb\""])) == "invalidString /payload/reference")
        }
      }
    }
  }
}
