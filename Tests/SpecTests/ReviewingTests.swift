import Foundation
import Reports
import SpecText
import Testing

@testable import Emitters
@testable import fieldscribe

private let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

/// The shipped spec. The names are relative to the root of the repository.
private func shippedSpec() throws -> [SourceText] {
  try SpecFiles(Path(root.appending(path: "Spec").path)).sources.map {
    SourceText(name: String($0.name.dropFirst(root.path.count + 1)), utf8: $0.utf8)
  }
}

/// Each example in `Documentation/Reviewing.md` is a diff of the shipped spec with its report.
@Test func theReportsInTheGuideAreCurrent() throws {
  let guide = root.appending(path: "Documentation/Reviewing.md")
  let text = String(decoding: try Data(contentsOf: guide), as: UTF8.self)
  let examples = text.components(separatedBy: "\n```diff\n")
  try #require(examples.count == 4)
  var fresh = examples[0]
  for example in examples.dropFirst() {
    let parts = example.components(separatedBy: "\n```\n")
    let shown = try #require(parts[1].firstMatch(of: /<!-- report -->\n\n((?s).*?)\n<!-- end -->/)).output.1
    let report = try report(on: parts[0])
    #expect(shown == report)
    fresh += "\n```diff\n" + example.replacing("-->\n\n\(shown)\n<!--", with: "-->\n\n\(report)\n<!--")
  }
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil { try Data(fresh.utf8).write(to: guide) }
}

/// The prefix of the line that names the original of a copied file.
private let copy = "copy from "

private func report(on diff: String) throws -> String {
  let old = try shippedSpec()
  var new = old
  var copied: Substring?
  for (index, part) in ("\n" + diff).components(separatedBy: "\n+++ ").enumerated() {
    let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
    if index > 0 {
      let source = try #require(new.first { $0.name == copied ?? lines[0] }, "\(lines[0])")
      let edited = try LineEdit(lines.dropFirst()).applied(to: String(decoding: source.utf8, as: UTF8.self))
      new.removeAll { $0.name == lines[0] }
      new.append(SourceText(name: String(lines[0]), utf8: Array(edited.utf8)))
    }
    copied = lines.last { $0.hasPrefix(copy) }?.dropFirst(copy.count)
  }
  let (report, diagnostics) = changeReport(from: old, to: new)
  #expect(diagnostics.isEmpty, "\(diagnostics)")
  return try #require(report).markdown
}
