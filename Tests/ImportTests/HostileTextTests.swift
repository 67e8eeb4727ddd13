import PageImport
import SpecText
import Testing

/// Text that is made to take long ends, and no stack overflows.
///
/// If the time were quadratic, the test would take minutes.
@Test(
  arguments: [
    "[", "](", "![a](", "[](", "<", "<a ", "<a '\" '\"", "<a x={", "<!--", "|", "|-", "*", "*a ", "**a _b ", "`",
    "``a`", "&", "\"a ", "\\",
    "> ", "- ", "-\n", "- \n\n", "# ", "=\n", "```\n", "```a\n~~~\n", "~~~x\n", "---\n", "<table>", "<table>\n",
    "<table><tr><td>", "<td rowspan=99 colspan=99>",
    "<ul><li>", "<pre>", "<pre>\n```a\n", "<script>", "<h1>", "<dl><dt>", "</table>", "<html><table>\n```a\n", "{\n",
    "[{\n", "{\"a\":", "[1,\n", "{\"\n",
    "NameType\n", "NameType\naString\n", "Name\tType\n", "a\tb\n", "Name | Type\n", "a | b\n", "| a |\n", "+--+\n",
    "{{", "<!-- -->", "[a]: b\n", "import {\n", "\u{A0}", "“", "'a ", "//", "/*", "#",
  ])
func readsHostileText(_ text: String) {
  let bytes = Array(String(repeating: text, count: 10_000 / text.utf8.count).utf8)
  for start in ["", "# a\n", "<html>"] {
    _ = readPageText(SourceText(name: "page", utf8: Array(start.utf8) + bytes))
  }
  for start in ["", "{\"a\": ", "["] {
    let code = CodeBlock(language: "", lines: [CodeBlock.Line(text: Array(start.utf8) + bytes, start: 0)])
    _ = readSamples(code)
  }
}

/// Any bytes are read without a crash, and every range lies in the page.
@Test func readsAnyBytes() {
  let parts: [[UInt8]] =
    [
      "# a\n", "| a | b |\n", "|---|---|\n",
      "```json\n"
        + "", "> ", "- ", "<table>", "<tr><td>", "</table>", "{\"a\": [1,",
      "}]",
      "`", "**", "[a](b)", "<Info>", "NameType\n", "idStringKey\n", "\t", "\r\n", "\n\n", "&amp;", "<!--", "-->",
      "<pre>", "\\",
      "---\n", "a: b\n", "“", "// c\n", "...",
    ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x80], [0], [0xC2], [0xEF, 0xBB, 0xBF]]
  var random = SplitMix(state: 17)
  for _ in 0..<3000 {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...24, using: &random) { bytes += parts.randomElement(using: &random) ?? [] }
    let page = readPageText(SourceText(name: "page", utf8: bytes))
    let ranges = page.blocks.map(\.range) + page.leftOut.map(\.range)
    #expect(ranges.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= bytes.count }, "\(bytes)")
    for block in page.blocks {
      guard case .code(let code) = block.content else { continue }
      for sample in readSamples(code) { #expect(sample.range.start <= sample.range.end, "\(bytes)") }
    }
  }
}

/// A small generator of random numbers, so that the test is repeatable.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
