import Foundation
import Testing

// What the papers show is what there is: their code compiles, and their excerpts stand in the files they are from.

private func contents(of path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(filePath: "\(repository)/\(path)")), as: UTF8.self)
}

/// The fenced blocks of a Markdown text, by the word behind the fence.
private func blocks(in markdown: String, language: String) -> [String] {
  markdown.components(separatedBy: "\n```\(language)\n").dropFirst().compactMap { part in
    part.components(separatedBy: "\n```").first.map { $0 + "\n" }
  }
}

@Test func theExampleOfTheReadmeIsCompiled() throws {
  let example = try #require(blocks(in: contents(of: "README.md"), language: "swift").first)
  #expect(example == (try contents(of: "Tests/VoiceWebhooksTests/ReadmeExample.swift")))
}

@Test(arguments: [
  ("yaml", ["Spec/pages/call-status.yaml", "Spec/types/members.yaml", "Spec/rulings.yaml"]),
  ("text", ["Generated/VoiceWebhooks/CallEvents.swift", "Generated/VoiceWebhooks/CallEvents+Decoding.swift"]),
])
func excerptsOfTheReadmeStandInTheirFiles(language: String, files: [String]) throws {
  let excerpts = blocks(in: try contents(of: "README.md"), language: language).prefix(files.count)
  try #require(excerpts.count == files.count)
  for (excerpt, file) in zip(excerpts, files) {
    let found = try contents(of: file).contains(excerpt)
    #expect(found, "\(file) does not have this any more:\n\(excerpt)")
  }
}

/// Every path that a paper names in backticks exists.
@Test(arguments: ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "REVIEWING.md", "SECURITY.md"])
func pathsInPapersExist(paper: String) throws {
  let text = try contents(of: paper)
  for match in text.matches(of: /`((?:Sources|Tests|Spec|Generated|Plugins|Scripts|Examples)\/[\w.\/+-]*)`/) {
    let path = String(match.1)
    #expect(FileManager.default.fileExists(atPath: "\(repository)/\(path)"), "\(paper) names \(path)")
  }
}
