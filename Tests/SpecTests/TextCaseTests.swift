import Foundation
import SpecText
import Testing

@testable import fieldscribe

/// The case folders of the parser: accepted files with their trees, and refused files with their reports.
struct TextCaseTests {
  @Test func `accepted files have the recorded trees`() throws {
    let trees = try inputs(in: "ok").map { name, source in
      let (tree, diagnostics) = parse(source, file: 0)
      #expect(diagnostics.isEmpty, "\(name)")
      return ("\(name.dropLast("yaml".count))json", tree.map(treeJSON) ?? "no tree\n")
    }
    try caseFolder("ok", recordedAs: "json").expectRecorded(Dictionary(uniqueKeysWithValues: trees))
  }

  @Test func `refused files have the recorded reports`() throws {
    let reports = try inputs(in: "err").map { name, source in
      let diagnostics = parse(source, file: 0).diagnostics
      #expect(!diagnostics.isEmpty, "\(name)")
      return condensed(render(diagnostics, sources: [source]))
    }
    try caseFolder("err", recordedAs: "txt").expectRecorded(["reports.txt": reports.joined()])
  }

  @Test func `every rule has a case`() throws {
    var reported: Set<String> = []
    for (_, source) in try inputs(in: "err") {
      reported.formUnion(parse(source, file: 0).diagnostics.map(\.id.rawValue))
    }
    // Files for these rules would be too large. TextLimitTests makes them.
    let testedElsewhere: Set<SyntaxRule> = [.largeFile, .tooManyDiagnostics]
    let uncovered = SyntaxRule.allCases.filter { !testedElsewhere.contains($0) && !reported.contains($0.rawValue) }
    #expect(uncovered == [])
  }

  @Test func `line feeds and CRLF mean the same`() throws {
    for (name, source) in try inputs(in: "ok") {
      let (tree, diagnostics) = parse(withCRLF(source), file: 0)
      #expect(diagnostics.isEmpty && parse(source, file: 0).tree.map(treeJSON) == tree.map(treeJSON), "\(name)")
    }
  }

  @Test func `a prefix of a file is read without a crash`() throws {
    let accepted = try inputs(in: "ok")
    for (name, source) in try accepted + accepted.map({ ($0.name, withCRLF($0.source)) }) + inputs(in: "err") {
      for count in 0..<min(source.utf8.count, 1_000) {
        let prefix = SourceText(name: name, utf8: Array(source.utf8.prefix(count)))
        checkInvariants(prefix)
      }
    }
  }
}

/// The accepted or refused files. Other tests use them too.
func inputs(in folder: String) throws -> [(name: String, source: SourceText)] {
  let folder = caseFolder(folder, recordedAs: "")
  return try folder.fileNames().filter { $0.hasSuffix(".yaml") }.map { name in
    (name, SourceText(name: name, utf8: try folder.bytes(of: name)))
  }
}

/// The file with CRLF instead of each line feed.
private func withCRLF(_ source: SourceText) -> SourceText {
  let bytes = source.utf8.flatMap { $0 == UInt8(ascii: "\n") ? Array("\r\n".utf8) : [$0] }
  return SourceText(name: source.name, utf8: bytes)
}

private func caseFolder(_ name: String, recordedAs ending: String) -> GoldenFolder {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  return GoldenFolder(url: tests.appendingPathComponent("Cases/text/\(name)"), recordedEndings: [ending])
}
