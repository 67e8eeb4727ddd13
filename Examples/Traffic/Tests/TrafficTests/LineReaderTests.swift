import Testing
import TrafficReport
import VoiceWebhooks

/// The lines of a text that is read in pieces of a length, with their numbers.
func lines(of text: [UInt8], pieces length: Int = .max) throws -> [(Line, Int)] {
  var rest = text[...]
  var reader = LineReader { memory in
    let piece = rest.prefix(min(length, memory.count))
    rest = rest.dropFirst(piece.count)
    memory.copyBytes(from: piece)
    return piece.count
  }
  var lines: [(Line, Int)] = []
  // A line is a slice of the reader's buffer, so copy it.
  while try reader.readBlock({ line, number in lines.append((line.copy, number)) }) {}
  return lines
}

extension Line {
  fileprivate var copy: Line { if case .text(let text) = self { .text(Array(text)[...]) } else { .tooLong } }

  /// The text, or a marker for a line that is too long.
  fileprivate var text: String {
    switch self {
    case .text(let text): String(decoding: text, as: UTF8.self)
    case .tooLong: "too long"
    }
  }
}

@Suite struct LineReaderTests {
  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("a\r", ["a"]),
    ("\n\na", ["", "", "a"]), ("\r\n", [""]), ("a\rb\n", ["a\rb"]),
  ])
  func linesEndWithAnyLineBreak(text: String, expected: [String]) throws {
    for length in 1...4 {
      let lines = try lines(of: Array(text.utf8), pieces: length)
      #expect(lines.map(\.0.text) == expected && lines.map(\.1) == Array(1..<expected.count + 1))
    }
  }

  @Test(arguments: [1_000, 100_000, Int.max])
  func aLineThatIsTooLongIsReportedAndSkipped(length: Int) throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 3 * DecodeLimits.standard.bodyLength)
    let lines = try lines(of: Array("a\n".utf8) + long + Array("\r\nb\n".utf8) + long, pieces: length)
    #expect(lines.map(\.0.text) == ["a", "too long", "b", "too long"] && lines.map(\.1) == [1, 2, 3, 4])
  }

  @Test(arguments: [1, Int.max])
  func aBodyAsLongAsTheLimitCanEndWithACarriageReturn(length: Int) throws {
    let limit = DecodeLimits.standard.bodyLength
    let body = Array(#"{"eventType":"X"}"#.utf8)
    let longest = body + [UInt8](repeating: UInt8(ascii: " "), count: limit - body.count)
    let text = longest + [13, 10] + longest + [32, 13, 10] + longest
    let report = try report(on: text, pieces: length)
    #expect(report.bodies == 3 && report.decoded == 2)
    #expect(report.rejections.findings.map(\.cells) == [["tooLarge", ""]])
  }
}
