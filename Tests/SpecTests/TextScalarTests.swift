import SpecText
import Testing

/// The text of one scalar in each context.
struct TextScalarTests {
  @Test(arguments: [
    "0", "25", "-1001", "0.5", "2.0", "-0.5", "100000000000000000000", "true", "false", "1..3", "1.2.3", "2026-07",
    "2019-10-16 was a day", "12:30 sharp", "65 6888 8888", "1 000", "0x", "0xyz", "1e", "1e5x", "e3", "-x", "--", "...",
    "+a", "+", "nope", "yes!", "nulls", "NaN", "Infinity", "None", ".a", "~a", "a", "==", "truefalse", "a=b",
  ])
  func `text that every YAML program reads as the same value needs no quotes`(_ text: String) {
    #expect(value(of: "key: \(text)\n") == text)
    #expect(rules(in: "key: [\(text)]\n") == [])
    #expect(value(of: "- \(text)\n") == text)
  }

  @Test(arguments: [
    "NO", "No", "no", "nO", "yes", "YES", "on", "On", "off", "OFF", "y", "Y", "n", "N", "~", "null", "Null", "NULL",
    "True", "TRUE", "tRUE", "False", "FALSE", "010", "0777", "0o17", "0O17", "0x1F", "0X1f", "0b11", "-0b1",
    "1_000", "1,000", "+1", "08", "00", "-0", "-0.0", "00.5", "+6568888888", "12:30", "1:60", "24:00:00",
    "1:60:00.5", "-1:30", "1e3", "1E3", "1.5e+3", ".5", "-.5", "1.", ".", ".inf", "-.INF", "+.inf", ".nan", ".NaN",
    "2019-10-16", "2019-1-6", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5", "2001-12-15T02:59:43Z",
    "=", "<<",
  ])
  func `text that some YAML program reads as another type needs quotes`(_ text: String) {
    #expect(rules(in: "key: \(text)\n") == [.ambiguousScalar])
    #expect(rules(in: "- \(text)\n") == [.ambiguousScalar])
    #expect(rules(in: "\(text): value\n") == [text == "<<" ? .mergeKey : .ambiguousScalar])
    #expect(value(of: "key: \"\(text)\"\n") == text)
    #expect(value(of: "key: '\(text)'\n") == text)
  }

  @Test(arguments: ["0", "25", "-1001", "0.5", "true", "false"])
  func `a key is a text`(_ text: String) {
    #expect(rules(in: "\(text): value\n") == [.ambiguousScalar])
    #expect(rules(in: "key: {\(text): value}\n") == [.ambiguousScalar])
    #expect(rules(in: "'\(text)': value\n") == [])
  }

  @Test(arguments: [
    (#""\n\t\"\\\/""#, "\n\t\"\\/"), (#""\u00e9\u00E9""#, "éé"), (#""😀""#, "😀"), (#""\uFFFD""#, "\u{FFFD}"),
    (#""'""#, "'"), ("'\"'", "\""), (#"'\n'"#, "\\n"), ("''''", "'"), (#""a # b""#, "a # b"),
  ])
  func `quoted text is read with its escapes`(_ quoted: String, _ text: String) {
    #expect(value(of: "key: \(quoted)\n") == text)
    #expect(rules(in: "key: [\(quoted)]\n") == [])
  }

  private static let badEscapes: [(escape: String, rule: SyntaxRule)] = [
    (#"\x41"#, .badEscape), (#"\a"#, .badEscape), (#"\0"#, .badEscape), (#"\N"#, .badEscape),
    (#"\U0001F600"#, .badEscape), (#"\u12"#, .badEscape), (#"\u00g0"#, .badEscape), (#"\ud83d"#, .badEscape),
    (#"\ude00"#, .badEscape), (#"\ud83d\u0041"#, .badEscape), (#"\ "#, .badEscape), (#"\b"#, .controlCharacter),
    (#"\f"#, .controlCharacter), (#"\u0000"#, .controlCharacter), (#"\u007f"#, .controlCharacter),
    (#"\u009f"#, .controlCharacter), (#"\r"#, .lineBreakCharacter), (#"\u0085"#, .lineBreakCharacter),
    (#"\u2028"#, .lineBreakCharacter), (#"\u2029"#, .lineBreakCharacter), (#"\u202e"#, .bidirectionalCharacter),
    (#"\u061c"#, .bidirectionalCharacter), (#"\u2069"#, .bidirectionalCharacter), (#"\u200b"#, .invisibleCharacter),
    (#"\u200d"#, .invisibleCharacter), (#"\ufeff"#, .invisibleCharacter), (#"\u00ad"#, .invisibleCharacter),
    (#"\u00a0"#, .invisibleCharacter), (#"\ufe0f"#, .invisibleCharacter),
    (#"\ufdd0"#, .noncharacter), (#"\uffff"#, .noncharacter),
  ]

  @Test(arguments: badEscapes)
  func `an escape that JSON does not have or that is misleading is refused`(_ escape: String, _ rule: SyntaxRule) {
    #expect(rules(in: "key: \"\(escape)\"\n") == [rule])
  }

  /// The ranges of refused characters.
  static let refused: [(rule: SyntaxRule, ranges: [ClosedRange<UInt32>])] = [
    (.tab, [0x9...0x9]),
    (.controlCharacter, [0x0...0x8, 0xB...0xC, 0xE...0x1F, 0x7F...0x84, 0x86...0x9F]),
    (.lineBreakCharacter, [0xD...0xD, 0x85...0x85, 0x2028...0x2029]),
    (.bidirectionalCharacter, [0x61C...0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069]),
    (
      .invisibleCharacter,
      [
        0xA0...0xA0, 0xAD...0xAD, 0x34F...0x34F, 0x115F...0x1160, 0x1680...0x1680, 0x17B4...0x17B5, 0x180B...0x180F,
        0x2000...0x200D, 0x202F...0x202F, 0x205F...0x2065, 0x206A...0x206F, 0x2800...0x2800, 0x3000...0x3000,
        0x3164...0x3164, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3,
        0x1D173...0x1D17A, 0xE0000...0xE0FFF,
      ]
    ),
    (.noncharacter, [0xFDD0...0xFDEF, 0xFFFE...0xFFFF, 0x1FFFE...0x1FFFF, 0xDFFFE...0xDFFFF, 0x10FFFE...0x10FFFF]),
  ]

  @Test func `characters are refused up to the ends of their ranges`() {
    let ends = Self.refused.flatMap(\.ranges).flatMap { [$0.lowerBound, $0.upperBound] }
    for value in Set(ends.flatMap { [$0 &- 1, $0, $0 + 1] }) where value != 0x0A {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = Self.refused.filter { $0.ranges.contains { $0.contains(value) } }.map(\.rule)
      #expect(rules(in: "key: 'a\(scalar)b'\n") == expected, "U+\(String(value, radix: 16))")
    }
  }

  @Test func `quoted texts and blocks are marked as quoted`() {
    let (tree, _) = parse(SourceText(name: "", utf8: Array("- 1\n- '1'\n- \"1\"\n- |-\n  1\n".utf8)), file: 0)
    guard case .sequence(let items) = tree?.content else { return #expect(Bool(false), "no sequence") }
    #expect(items.map(\.isQuoted) == [false, true, true, true])
  }
}

/// The text of the only entry or item; nil if it is not a text or the file is refused.
private func value(of text: String) -> String? {
  let (tree, diagnostics) = parse(SourceText(name: "", utf8: Array(text.utf8)), file: 0)
  guard diagnostics.isEmpty else { return nil }
  switch tree?.content {
  case .mapping(let entries): if case .scalar(let text) = entries[0].value.content { return text }
  case .sequence(let items): if case .scalar(let text) = items[0].content { return text }
  case .scalar, nil: break
  }
  return nil
}

private func rules(in text: String) -> [SyntaxRule] {
  let diagnostics = parse(SourceText(name: "", utf8: Array(text.utf8)), file: 0).diagnostics
  return diagnostics.compactMap { SyntaxRule(rawValue: $0.id.rawValue) }
}
