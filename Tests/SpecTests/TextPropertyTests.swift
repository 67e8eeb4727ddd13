import SpecText
import Testing

/// Invariants for random input.
struct TextPropertyTests {
  @Test(arguments: 1...4)
  func `any bytes are read without a crash`(_ seed: UInt64) {
    var random = SeededGenerator(state: seed)
    for _ in 0..<500 {
      let length = Int.random(in: 0...40, using: &random)
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      checkInvariants(SourceText(name: "", utf8: bytes))
    }
  }

  /// Compares with the decoder of the standard library. The bytes are the ends of each range in the definition of UTF-8.
  @Test func `exactly valid UTF-8 is accepted`() {
    let first: [UInt8] = [
      0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    let second: [UInt8] = [0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0]
    let ends: [[UInt8]] = [[], [0x7F], [0x80], [0xBF], [0xC0]]
    let rests = [[]] + second.flatMap { byte in ends.flatMap { third in ends.map { [byte] + third + $0 } } }
    for bytes in first.flatMap({ first in rests.map { [first] + $0 } }) {
      let diagnostics = parse(SourceText(name: "", utf8: Array("a: '".utf8) + bytes + Array("'\n".utf8)), file: 0)
        .diagnostics
      let isRefused = diagnostics.contains { $0.id == Diagnostic.ID(.badEncoding) }
      #expect(isRefused == !String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes), "\(bytes)")
    }
  }

  @Test(arguments: 1...4)
  func `any mixture of tokens is read without a crash`(_ seed: UInt64) {
    var random = SeededGenerator(state: seed)
    for _ in 0..<1_000 {
      let count = Int.random(in: 0...16, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      checkInvariants(SourceText(name: "", utf8: Array(text.utf8)))
    }
  }

  @Test(arguments: 1...4)
  func `files with a few wrong bytes are read without a crash`(_ seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    for (name, source) in try inputs(in: "ok") + inputs(in: "err") {
      for _ in 0..<20 {
        var bytes = source.utf8
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let start = Int.random(in: 0...bytes.count, using: &random)
          let end = min(bytes.count, start + Int.random(in: 0...2, using: &random))
          bytes.replaceSubrange(start..<end, with: (pieces.randomElement(using: &random) ?? "").utf8)
        }
        checkInvariants(SourceText(name: name, utf8: bytes))
      }
    }
  }
}

private let pieces = [
  "a", "b: ", "- ", " ", "  ", "    ", "\n", "\n", "\n  ", "\r\n", "\r", "\t", ":", ",", "[", "]", "{", "}", "\"",
  "'", "\\", "\\u", "\\ud83d", "#", " #", "|", ">", "|-\n", ">\n", "&a", "*a", "!", "?", "? ", "%", "@", "---\n",
  "...\n", "<<: ", "é", "\u{301}", "\u{202e}", "\u{2028}", "\u{ffff}", "1", "NO", "0x1", "2019-10-16", "\0",
  "<<<<<<< a\n",
]

/// A generator that gives the same numbers for the same seed.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
