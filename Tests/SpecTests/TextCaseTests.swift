import Foundation
import SpecText
import Testing

@testable import fieldscribe

/// The case folders of the parser: accepted files with their trees, and refused files with their reports.
struct TextCaseTests {
  @Test func `accepted files have the recorded trees`() throws {
    try expectRecorded(in: "ok", as: "json") { tree, report in
      #expect(report == nil)
      return tree.map(treeJSON) ?? "no tree\n"
    }
  }

  @Test func `refused files have the recorded reports`() throws {
    try expectRecorded(in: "err", as: "txt") { _, report in
      #expect(report != nil)
      return report ?? "accepted\n"
    }
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
      let text = String(decoding: source.utf8, as: UTF8.self).replacing("\r\n", with: "\n")
      let unix = SourceText(name: name, utf8: Array(text.utf8))
      let windows = SourceText(name: name, utf8: Array(text.replacing("\n", with: "\r\n").utf8))
      #expect(parse(unix, file: 0).tree.map(treeJSON) == parse(windows, file: 0).tree.map(treeJSON), "\(name)")
    }
  }

  @Test func `a prefix of a file is read without a crash`() throws {
    for (name, source) in try inputs(in: "ok") + inputs(in: "err") {
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

private func expectRecorded(
  in folder: String, as ending: String, output: (_ tree: SyntaxNode?, _ report: String?) -> String
) throws {
  var fresh: [String: String] = [:]
  for (name, source) in try inputs(in: folder) {
    let (tree, diagnostics) = parse(source, file: 0)
    let report = diagnostics.isEmpty ? nil : render(diagnostics, sources: [source])
    fresh[name.dropLast("yaml".count) + ending] = output(tree, report)
  }
  let differences = try caseFolder(folder, recordedAs: ending).differences(from: fresh).joined(separator: "\n")
  #expect(differences.isEmpty, "review, then record with UPDATE_GOLDENS=1:\n\(differences)")
}

private func caseFolder(_ name: String, recordedAs ending: String) -> GoldenFolder {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  return GoldenFolder(url: tests.appendingPathComponent("Cases/text/\(name)"), recordedEndings: [ending])
}
