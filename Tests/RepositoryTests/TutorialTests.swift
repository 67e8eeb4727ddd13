import Foundation
import SpecText
import Testing

@testable import fieldscribe

// `Documentation/FirstSpec.md`. `Scripts/drive own-spec` builds its program.

private let tutorial = Result {
  try String(contentsOfFile: "\(repository)/Documentation/FirstSpec.md", encoding: .utf8)
}

private func blocks(_ language: String) throws -> [String] {
  try tutorial.get().components(separatedBy: "\n```\(language)\n").dropFirst().compactMap { part in
    part.components(separatedBy: "\n```").first.map { $0 + "\n" }
  }
}

/// What is reported about a spec that consists of these blocks.
private func report(on blocks: some Sequence<String>) -> String {
  let text = blocks.joined(separator: "\n")
  let source = SourceText(name: "Sources/DoorWebhooks/webhooks.yaml", utf8: Array(text.utf8))
  return render(generate(from: [source]).diagnostics, sources: [source])
}

@Test func theBlocksOfTheTutorialAreTheSpecOfInit() throws {
  let lines = firstSpec.split(separator: "\n").map { $0.replacing(/\s+# .*/, with: "") }
  let spec = lines.filter { !$0.isEmpty && !$0.trimmingPrefix(while: { $0 == " " }).hasPrefix("#") }
  #expect(try blocks("yaml").joined().split(separator: "\n") == spec)
  #expect(report(on: try blocks("yaml")) == "")
}

@Test func theErrorOfTheTutorialIsReported() throws {
  #expect(try blocks("console") == [report(on: blocks("yaml").dropLast())])
}
