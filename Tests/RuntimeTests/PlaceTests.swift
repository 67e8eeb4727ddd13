import FieldscribeRuntime
import Testing

/// What a text says when one of its bytes is another one, for every place and each of these.
private func changed(_ text: String, _ others: String) -> [String] {
  let bytes = Array(text.utf8)
  return bytes.indices.flatMap { place in
    others.utf8.map { other in
      var changed = bytes
      changed[place] = other
      return String(decoding: changed, as: UTF8.self)
    }
  }
}

// Values are read in fast ways for their usual form. A value that is off in any one place is not of that form.
@Suite struct PlaceTests {
  @Test func idsAndTimesThatAreOffInOnePlaceAreKept() throws {
    let ids = changed("eb0fc709-9693-11ea-454d-1705dde98182", "-09afgAFGZ/:@` ~{")
    let times =
      changed("2024-02-29T23:59:59.123456789+23:59", "0123456789-:TtZz.+/ ")
      + changed("2023-12-31T19:30:00Z", "0123456789-:TtZz.+/ ")
      + changed("2023-11-30T01:01:01.5-00:00", "0123456789-:.+")
    for text in ids + times {
      if Identifier(text).text != text || Timestamp(text).text != text { Issue.record("\(text)") }
      let leg = try leg(["id": "\"\(text)\"", "time": "\"\(text)\""])
      if leg.id.text != text || leg.time.text != text { Issue.record("read: \(text)") }
      let body = legBody(["id": "\"\(text)\"", "time": "\"\(text)\""])
      if outcome(body) != body { Issue.record("written: \(body)") }
    }
  }

  @Test func everyDayHasItsTextAndItsSeconds() {
    var last = ""
    for day in stride(from: Int64(-719_528), through: 2_932_896, by: 97) {
      let instant = Instant(seconds: day * 86_400 + day % 43_200 + 43_200, nanoseconds: 123_456_789)
      let text = Timestamp(instant).text
      if Timestamp(text).instant != instant || text <= last { Issue.record("\(text) after \(last)") }
      last = text
    }
    #expect(last > "9999-09")
  }

  @Test func instantsBeyondTheCalendarAreTheNearest() {
    let cases: [(seconds: Int64, nanoseconds: Int32, text: String)] = [
      (253_402_300_799, 999_999_999, "9999-12-31T23:59:59.999999999Z"), (253_402_300_800, 0, "9999-12-31T23:59:59Z"),
      (-62_167_219_201, 0, "0000-01-01T00:00:00Z"), (0, 1_000_000_000, "1970-01-01T00:00:00.999999999Z"),
      (0, -1, "1970-01-01T00:00:00Z"), (0, 120_000_000, "1970-01-01T00:00:00.120Z"),
      (0, 1_200, "1970-01-01T00:00:00.000001200Z"),
    ]
    for item in cases {
      #expect(Timestamp(Instant(seconds: item.seconds, nanoseconds: item.nanoseconds)).text == item.text)
    }
  }

  @Test func whiteSpaceMayStandBetweenAnyTwoTokens() {
    let tokens = ["{", #""a b""#, ":", "[", "1", ",", #""\" ""#, "]", ",", #""""#, ":", "{", "}", "}"]
    for places in 0..<1 << (tokens.count - 1) {
      let spaced = tokens.enumerated().map { place, token in places >> place & 1 == 0 ? token : token + " " }.joined()
      if JSONText(spaced)?.text != tokens.joined() { Issue.record("\(spaced)") }
    }
    for space in ["\t", "\n", "\r", " \t\r\n "] { #expect(JSONText("[\(space)1\(space)]\(space)")?.text == "[1]") }
  }

  @Test func namesOfEveryLengthAreReadWithEscapes() {
    for count in 1...256 {
      let name = String(repeating: "n", count: count - 1)
      let body = legBody(adding: #","\u0073hort":0,"\u0061\#(name)":1"#)
      if outcome(body) != legBody(adding: #","short":0,"a\#(name)":1"#) { Issue.record("\(count): \(outcome(body))") }
    }
  }

  @Test func integersOfEveryLength() throws {
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

  @Test func textsOfEveryLengthAreReadWithWhatMustBeLookedAtInEveryPlace() throws {
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
          #expect(outcome(legBody(["reference": "\"\(before)\(control)bbbbbbbb\""])) == "badText /payload/reference")
        }
      }
    }
  }
}
