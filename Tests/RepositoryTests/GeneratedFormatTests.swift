import Foundation
import Testing

// The format of generated files: short lines, and Swift that the formatter accepts.

private let ignoreLine = "// swift-format-ignore-file\n"

private func files(in folder: String) throws -> [(path: String, text: String)] {
  let base = "\(repository)/\(folder)"
  let paths = try FileManager.default.subpathsOfDirectory(atPath: base).filter { $0.contains(".") }.sorted()
  try #require(!paths.isEmpty)
  return try paths.map { path in
    (path, String(decoding: try Data(contentsOf: URL(filePath: "\(base)/\(path)")), as: UTF8.self))
  }
}

@Test(arguments: [("Generated/Docs", 300), ("Generated/VoiceWebhooks", 120)])
func generatedLinesAreShort(folder: String, limit: Int) throws {
  for (path, text) in try files(in: folder) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.count > limit {
      Issue.record("\(folder)/\(path):\(index + 1) has \(line.count) characters")
    }
  }
}

/// Generated files tell formatters to ignore them, so copies without that line are checked. The golden module has names
/// of all kinds.
@Test(arguments: ["Generated/VoiceWebhooks", "Tests/Golden/Generated/GoldenWebhooks"])
func generatedSwiftIsFormatted(module: String) throws {
  let place = try TemporaryFolder()
  for (path, text) in try files(in: module) {
    #expect(text.contains(ignoreLine), "\(module)/\(path) does not keep formatters away")
    try place.write(text.replacing(ignoreLine, with: ""), to: path)
  }
  let configuration = "\(repository)/.swift-format"
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments =
    ["swift", "format", "lint", "--strict", "--parallel", "--recursive", "--configuration", configuration, place.path]
  process.standardError = output
  try process.run()
  let report = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  process.waitUntilExit()
  #expect(process.terminationStatus == 0, "\(report)")
}
