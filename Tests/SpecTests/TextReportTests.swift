import SpecText
import Testing

/// The positions and the rendering of diagnostics.
struct TextReportTests {
  @Test func `columns count scalars, also far into a line`() {
    let line = String(repeating: "é", count: 5_000)
    let source = SourceText(name: "", utf8: Array("a\n\(line)\n日x".utf8))
    let found = [0, 1, 2, 4, 2 + 4_000, 2 + 10_000, 10_003, 10_006, 10_007].map { source.location(at: $0) }
    let expected = [(1, 1), (1, 2), (2, 1), (2, 2), (2, 2_001), (2, 5_001), (3, 1), (3, 2), (3, 3)]
    #expect(found.map { [$0.line, $0.column] } == expected.map { [$0.0, $0.1] })
  }

  @Test func `columns are right at the ends of lines and files of any size`() {
    for size in [0, 1, 1_023, 1_024, 1_025, 2_048] {
      let source = SourceText(name: "", utf8: Array(repeating: UInt8(ascii: "x"), count: size))
      #expect(source.location(at: size) == (1, size + 1))
    }
  }

  @Test func `diagnostics are sorted, each printed once with its notes`() {
    let sources = [
      SourceText(name: "a.yaml", utf8: Array("one: two\n".utf8)),
      SourceText(name: "b.yaml", utf8: Array("x\r\ny".utf8)),
    ]
    let late = Diagnostic("late", .warning, "in the second file", at: SourceRange(file: 1, start: 3, end: 4))
    let first = Diagnostic("b-rule", "of two at one place", at: SourceRange(file: 0, start: 5, end: 8))
    let note = Diagnostic.Note("its note", at: SourceRange(file: 1, start: 0, end: 1))
    let before = Diagnostic("a-rule", "of two at one place", at: first.range, notes: [note])
    #expect(
      render([late, first, before, late, first], sources: sources) == """
        a.yaml:1:6: error: of two at one place [a-rule]
        one: two
             ^~~
        b.yaml:1:1: note: its note
        x
        ^
        a.yaml:1:6: error: of two at one place [b-rule]
        one: two
             ^~~
        b.yaml:2:1: warning: in the second file [late]
        y
        ^

        """)
  }

  private static let excerpts: [(text: String, range: Range<Int>, shown: String)] = [
    // A range over several lines is marked to the end of the first; an empty one is still marked.
    ("ab cd\nef", 3..<8, "ab cd\n   ^~"), ("ab\n", 3..<3, "\n^"), ("ab", 2..<2, "ab\n  ^"), ("", 0..<0, "\n^"),
    ("ab\r\ncd", 2..<3, "ab\n  ^"),
    // A wide letter has two columns, a combining mark none.
    ("日本: x", 8..<9, "日本: x\n      ^"), ("e\u{301}: x", 5..<6, "e\u{301}: x\n   ^"), ("日本", 0..<6, "日本\n^~~~"),
    // Misleading characters are replaced.
    ("a\u{202e}b\tc", 4..<5, "a\u{FFFD}b c\n  ^"), ("\u{1b}[31m", 0..<1, "\u{FFFD}[31m\n^"),
  ]

  @Test(arguments: excerpts)
  func `the marker is below the range`(_ text: String, _ range: Range<Int>, _ expected: String) {
    #expect(excerpt(of: text, range) == expected)
  }

  @Test func `a long line is cut around the marker`() {
    let text = (0..<100).map { "word\($0)" }.joined(separator: " ")
    let start = 400
    let lines = excerpt(of: text, start..<start + 3).split(separator: "\n")
    #expect(lines[0].count == 160 + 6 && lines[0].hasPrefix("...") && lines[0].hasSuffix("..."))
    let marked = lines[0].utf8.dropFirst(lines[1].utf8.count - 3).prefix(3)
    #expect(Array(marked) == Array(text.utf8)[start..<start + 3].map { $0 })
    #expect(lines[1] == String(repeating: " ", count: 3 + 80) + "^~~")
    #expect(excerpt(of: String(repeating: "x", count: 160), 0..<160).split(separator: "\n")[0].count == 160)
    // At the ends of the line.
    let line = String(repeating: "x", count: 200)
    #expect(excerpt(of: line, 0..<1) == "\(line.prefix(160))...\n^")
    #expect(excerpt(of: line, 199..<200) == "...\(line.prefix(81))\n\(String(repeating: " ", count: 83))^")
    // The limit counts letters, not bytes.
    let accents = excerpt(of: String(repeating: "é", count: 300), 300..<302).split(separator: "\n")
    #expect(accents == ["...\(String(repeating: "é", count: 160))...", "\(String(repeating: " ", count: 83))^"])
  }

  /// The characters with two columns, except those that are replaced.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115E, 0x2E80...0x2FFF, 0x3001...0x3163, 0x3165...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]

  @Test func `wide letters are wide up to the ends of their ranges`() {
    for value in Set(Self.wide.flatMap { [$0.lowerBound - 1, $0.lowerBound, $0.upperBound, $0.upperBound + 1] }) {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .nonspacingMark else { continue }
      let text = "\(scalar)x"
      let isWide = Self.wide.contains { $0.contains(value) }
      let marker = excerpt(of: text, text.utf8.count - 1..<text.utf8.count).split(separator: "\n")[1]
      #expect(marker == (isWide ? "  ^" : " ^"), "U+\(String(value, radix: 16))")
    }
  }

  private static let names: [(name: String, known: [String], nearest: String?)] = [
    ("reqired", ["required", "requires"], "required"), ("requird", ["requires", "required"], "required"),
    ("typ", ["type", "tip"], "tip"), ("namee", ["name", "names"], "name"), ("vlaues", ["values"], "values"),
    ("abc", ["xyz"], nil), ("ab", ["abc"], nil), ("abcd", ["abxy"], nil), ("abcde", ["abxye"], "abxye"),
    ("", ["a"], nil),
    ("same", ["same"], nil), ("abcdef", ["abc", "abcdefghi"], nil),
  ]

  @Test(arguments: names)
  func `the nearest name is close and the first of its kind`(_ name: String, _ known: [String], _ expected: String?) {
    #expect(nearest(name, among: known) == expected)
    #expect(nearest(name, among: known.reversed()) == expected)
  }
}

private func excerpt(of text: String, _ range: Range<Int>) -> String {
  let diagnostic = Diagnostic("rule", "text", at: SourceRange(file: 0, start: range.lowerBound, end: range.upperBound))
  let report = render([diagnostic], sources: [SourceText(name: "x", utf8: Array(text.utf8))])
  return report.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)[1].dropLast().description
}
