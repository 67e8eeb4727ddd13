import Foundation
import Testing

@testable import fieldscribe

/// An output folder with one difference of each kind.
private func drifted() throws -> (temporary: TemporaryFolder, options: [String]) {
  let temporary = try TemporaryFolder()
  try temporary.write(firstSpec, to: "webhooks.yaml")
  let options = ["--spec", "\(temporary.path)/webhooks.yaml", "--output", "\(temporary.path)/Generated"]
  try #require(run(["generate"] + options).status == .success)
  try temporary.write(firstSpec.replacing("A whole number.", with: "An integer."), to: "webhooks.yaml")
  try temporary.write("```\n\tmine \"\u{202E}\\\r\n", to: "Generated/DoorWebhooks/Exports.swift")
  try temporary.remove("Generated/Docs/index.md")
  try temporary.write("mine", to: "Generated/Docs/a \"\n\u{E9}.md")
  return (temporary, options)
}

private struct Answer: Decodable {
  struct Item: Decodable { var kind, path, owner, diff: String }
  var folder, command: String
  var upToDate: Bool
  var differences: [Item]
}

@Test func everyFormatOfACheckReportsTheSame() throws {
  let (temporary, options) = try drifted()
  func check(_ format: String) throws -> String {
    let outcome = run(["check", "--format", format] + options)
    #expect(outcome.status == .failure && outcome.diagnostics.isEmpty)
    return outcome.output
  }
  let text = try check("text")
  let answer = try JSONDecoder().decode(Answer.self, from: Data(check("json").utf8))

  let reported = answer.differences.map { "\($0.kind) \($0.path) \($0.owner)" }
  #expect(
    reported == [
      "EXTRA Docs/a \"\n\u{E9}.md other", "MISSING Docs/index.md tool", "CHANGED Docs/rulings.md tool",
      "CHANGED Docs/webhooks/door-update.md tool", "EDITED DoorWebhooks/Exports.swift tool",
      "CHANGED DoorWebhooks/Rulings.swift tool",
    ])
  #expect(answer.folder == "\(temporary.path)/Generated" && !answer.upToDate)
  #expect(text.hasSuffix("to fix this, run: \(answer.command) --force\n"))
  let lines = answer.differences.map { item in
    let kind = item.kind.padding(toLength: 8, withPad: " ", startingAt: 0)
    let remark = item.owner == "other" ? " (not a generated file)" : ""
    return "\(kind) \(temporary.path)/Generated/\(printable(item.path))\(remark)\n"
  }
  #expect(text.hasPrefix(lines.joined() + answer.differences.map(\.diff).joined()))
  #expect(text.contains("-\tmine \"\\u{202E}\\\\u{D}\n"))
  #expect(try check("markdown") == "````diff\n\(text)````\n")
}

@Test func everyFormatOfACheckReportsThatNothingDiffers() throws {
  let (temporary, options) = try drifted()
  try temporary.remove("Generated/Docs/a \"\n\u{E9}.md")
  try #require(run(["generate", "--force"] + options).status == .success)
  let text = "\(temporary.path)/Generated is up to date (13 files)\n"
  #expect(run(["check"] + options) == Outcome(output: text))
  #expect(run(["check", "--format", "markdown"] + options) == Outcome(output: "```diff\n\(text)```\n"))
  let json = run(["check", "--format", "json"] + options)
  #expect(json.status == .success)
  let answer = try JSONDecoder().decode(Answer.self, from: Data(json.output.utf8))
  #expect(answer.upToDate && answer.differences.isEmpty)
}
