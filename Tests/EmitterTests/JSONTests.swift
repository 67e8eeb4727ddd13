import Foundation
import Testing

@testable import Emitters

/// A JSON parser reads back any string.
@Test func jsonStringsAreReadBackUnchanged() throws {
  let hostile = [
    "", "\"", "\\", "\\\"", "{{x}}", "a\nb\tc\rd", "\0\u{1}\u{1F}\u{7F}", "é\u{301}\u{212A}", "😀", "\u{2028}</script>",
  ]
  for text in hostile + [
    "\u{E000}\u{10FFFF}", String(String.UnicodeScalarView((0..<0x100).compactMap(Unicode.Scalar.init))),
  ] {
    let json = JSON.object([(text, .array([.text(text), .number(-1), .flag(true)]))]).line
    #expect(json.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    let read = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [Any]])
    #expect(read.keys.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    #expect((read.values.first?.first as? String).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }
  #expect(jsonEscape("é") == "\\u00E9")
  #expect(jsonEscape("😀") == "\\uD83D\\uDE00")
}

@Test func aJSONFileHasOneItemPerLine() {
  let file = JSON.file([("name", .text("x")), ("none", .array([])), ("items", .array([.number(1), .number(2)]))])
  #expect(file == "{\n  \"name\": \"x\",\n  \"none\": [],\n  \"items\": [\n    1,\n    2\n  ]\n}\n")
}

@Test func anIndentedValueIsOnOneLineIfItFits() {
  let short = JSON.object([("a", .array([.number(1), .flag(true)])), ("b", .object([]))])
  #expect(short.indented == short.line)
  let long = JSON.array([.text(String(repeating: "x", count: 99)), .object([("short", short), ("c", .number(2))])])
  #expect(
    long.indented == """
      [
        "\(String(repeating: "x", count: 99))",
        {"short": {"a": [1, true], "b": {}}, "c": 2}
      ]
      """)
}
