import Foundation
import SpecText
import Testing

@testable import fieldscribe

// The Markdown files that people write: their code compiles, their excerpts are up to date, and their paths exist.

private func contents(of path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(filePath: "\(repository)/\(path)")), as: UTF8.self)
}

/// The code blocks of a Markdown text in a language.
private func blocks(in markdown: String, language: String) -> [String] {
  markdown.components(separatedBy: "\n```\(language)\n").dropFirst().compactMap { part in
    part.components(separatedBy: "\n```").first.map { $0 + "\n" }
  }
}

@Test func theExampleOfTheReadmeIsCompiled() throws {
  let example = try #require(blocks(in: contents(of: "README.md"), language: "swift").first)
  #expect(example == (try contents(of: "Tests/VoiceWebhooksTests/ReadmeExample.swift")))
}

@Test func excerptsOfTheReadmeAreInTheSpec() throws {
  let files = ["Spec/pages/call-status.yaml", "Spec/types/shared-members.yaml", "Spec/rulings.yaml"]
  // The first block is a draft.
  let excerpts = blocks(in: try contents(of: "README.md"), language: "yaml").dropFirst()
  try #require(excerpts.count == files.count)
  for (excerpt, file) in zip(excerpts, files) {
    let found = try contents(of: file).contains(excerpt)
    #expect(found, "\(file) no longer contains this:\n\(excerpt)")
  }
}

@Test func theDraftOfTheReadmeIsWhatImportPrints() throws {
  let readme = try contents(of: "README.md")
  let (page, draft) = (blocks(in: readme, language: "markdown"), blocks(in: readme, language: "yaml"))
  try #require(page.count == 1 && !draft.isEmpty)
  let temporary = try TemporaryFolder()
  try temporary.write(page[0], to: "page.md")
  let outcome = run(["import", "\(temporary.path)/page.md"])
  #expect(outcome.output.hasSuffix("    rows:\n\(draft[0])"), "\(outcome)")
}

@Test func excerptsOfTheReadmeAreInTheGeneratedModule() throws {
  let folder = "Generated/VoiceWebhooks"
  let names = try FileManager.default.contentsOfDirectory(atPath: "\(repository)/\(folder)")
  let module = try names.map { try contents(of: "\(folder)/\($0)") }
  let excerpts = blocks(in: try contents(of: "README.md"), language: "text")
  try #require(!excerpts.isEmpty)
  for excerpt in excerpts {
    #expect(module.contains { $0.contains(excerpt) }, "no file of \(folder) contains this:\n\(excerpt)")
  }
}

/// The Markdown files that people write, except the changelog, which may name files that no longer exist.
private func documents() throws -> [String] {
  let folders = ["", "Documentation/", "Examples/IVRServer/", "Examples/OwnSpec/", "Examples/Traffic/"]
  let documents = try folders.flatMap { folder in
    try FileManager.default.contentsOfDirectory(atPath: "\(repository)/\(folder)")
      .filter { $0.hasSuffix(".md") && $0 != "CHANGELOG.md" }.map { folder + $0 }
  }
  return documents.sorted()
}

@Test func theRootHasOnlyTheFivePapers() throws {
  let names = try FileManager.default.contentsOfDirectory(atPath: repository).filter { $0.hasSuffix(".md") }
  #expect(names.sorted() == ["ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "README.md", "SECURITY.md"])
}

/// Paths in backticks exist, even if arguments follow them. Those of the examples and the tutorial are in other packages.
@Test func pathsInDocumentsExist() throws {
  let path =
    /`((?:Sources|Tests|Spec|Generated|Plugins|Scripts|Examples|Benchmarks|Documentation)\/[\w.\/+-]*)(?: [^`]*)?`/
  for file in try documents() where !file.hasPrefix("Examples/") && file != "Documentation/FirstSpec.md" {
    let named = Set(try contents(of: file).matches(of: path).map { String($0.1) })
    let missing = named.filter { !FileManager.default.fileExists(atPath: "\(repository)/\($0)") }
    #expect(missing.sorted() == [], "\(file) names them")
  }
}

@Test func linksInPapersLeadToExistingFiles() throws {
  for file in try documents() {
    let folder = URL(filePath: "\(repository)/\(file)").deletingLastPathComponent()
    for match in try contents(of: file).matches(of: /\]\(([^):#\s]+)(?:#[^)]*)?\)/) {
      let target = folder.appending(path: String(match.1)).standardized.path
      #expect(FileManager.default.fileExists(atPath: target), "\(file) links to \(match.1)")
    }
  }
}

/// The sections of `Documentation/Diagnostics.md`: each has an id as heading, and a text.
private func diagnosticSections() throws -> [(id: String, text: String)] {
  try contents(of: "Documentation/Diagnostics.md").components(separatedBy: "\n### ").dropFirst().map { section in
    let end = section.firstIndex(of: "\n") ?? section.endIndex
    return (String(section[..<end]), String(section[end...]))
  }
}

/// Diagnostics without a short example.
private let withoutExample: Set<String> = [
  "bad-encoding", "byte-order-mark", "large-file", "long-key", "missing-line-break", "too-many-members",
  "too-many-diagnostics",
]

@Test func everyDiagnosticHasAnExample() throws {
  let sections = try diagnosticSections()
  try #require(sections.count > 70)
  for (id, text) in sections where !withoutExample.contains(id) {
    #expect(text.contains("```yaml\n"), "\(id) has no example")
  }
}

/// Parsing an example of a syntax rule reports this rule.
@Test func examplesOfSyntaxRulesReportThem() throws {
  for (id, text) in try diagnosticSections() where SyntaxRule(rawValue: id) != nil {
    for example in blocks(in: text, language: "yaml") {
      let source = SourceText(name: "example.yaml", utf8: Array(example.utf8))
      let found = parse(source, file: 0).1.map(\.id.rawValue)
      #expect(found.contains(id), "the example of \(id) reports \(found)")
    }
  }
}
