import SpecText
import Testing

@testable import fieldscribe

/// The largest accepted sizes, and the diagnostics above them.
struct TextLimitTests {
  @Test func `a file of the largest size is read and a larger one is not`() {
    var bytes = Array(repeating: UInt8(ascii: "#"), count: SpecLimits.fileSize)
    bytes.replaceSubrange(0..<5, with: "a: b\n".utf8)
    let largest = parse(SourceText(name: "", utf8: bytes), file: 0)
    #expect(largest.diagnostics.isEmpty && largest.tree != nil)
    let larger = parse(SourceText(name: "", utf8: bytes + [UInt8(ascii: "#")]), file: 0)
    #expect(larger.tree == nil && larger.diagnostics.map(\.id) == [Diagnostic.ID(.largeFile)])
    #expect(larger.diagnostics.map(\.range) == [SourceRange(file: 0, start: 0, end: 0)])
  }

  @Test(arguments: ["", "\"", "'"]) func `the quotes of a key do not count for its length`(_ quote: String) {
    for (count, isFine) in [(254, true), (255, true), (256, true), (257, false)] {
      let key = quote + String(repeating: "k", count: count) + quote
      for text in ["\(key): v\n", "map: {\(key): v}\n"] {
        let ids = parse(SourceText(name: "", utf8: Array(text.utf8)), file: 0).diagnostics.map(\.id)
        #expect(ids == (isFine ? [] : [Diagnostic.ID(.longKey)]), "\(count)")
      }
    }
    let escapes = "\"" + String(repeating: "\\u00e9", count: 128) + "\": v\n"
    #expect(parse(SourceText(name: "", utf8: Array(escapes.utf8)), file: 0).diagnostics.isEmpty)
  }

  /// Hashing or comparing such texts took quadratic time: minutes.
  @Test func `many marks on one letter are refused quickly`() {
    let marks = "e" + String(repeating: "\u{301}\u{316}", count: 300_000)
    let keys = (0..<20).map { "key\($0): v\n" }.joined()
    for text in ["\(keys)\(marks): v\n", "\(keys)key: \(marks)\n", "\(keys)'\(marks)': \"\(marks)\"\n"] {
      let diagnostics = parse(SourceText(name: "", utf8: Array(text.utf8)), file: 0).diagnostics
      #expect(diagnostics.contains { $0.id == Diagnostic.ID(.stackedMarks) })
    }
  }

  @Test func `the number of diagnostics is limited`() {
    let text = String(repeating: "- NO\n", count: SpecLimits.diagnostics + 10)
    let diagnostics = parse(SourceText(name: "", utf8: Array(text.utf8)), file: 0).diagnostics
    #expect(
      diagnostics.count == SpecLimits.diagnostics + 1 && diagnostics.last?.id == Diagnostic.ID(.tooManyDiagnostics))
  }

  @Test(arguments: [
    String(repeating: "- ", count: 20_000) + "x\n", String(repeating: "[", count: 20_000),
    "key: " + String(repeating: "{a: ", count: 20_000),
    (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
  ])
  func `deep nesting is reported once`(_ text: String) {
    let diagnostics = parse(SourceText(name: "", utf8: Array(text.utf8)), file: 0).diagnostics
    #expect(diagnostics.count == 1, "\(diagnostics.map(\.id.rawValue))")
  }

  @Test func `one mapping can have 20,000 keys`() {
    let text = (0..<20_000).map { "key\($0): v\($0)\n" }.joined()
    let (tree, diagnostics) = parse(SourceText(name: "", utf8: Array(text.utf8)), file: 0)
    let entries = (0..<20_000).map { "  \"key\($0)\": \"v\($0)\"" }.joined(separator: ",\n")
    #expect(diagnostics.isEmpty && tree.map(treeJSON) == "{\n\(entries)\n}\n")
  }
}
