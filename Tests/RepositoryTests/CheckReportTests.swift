import Foundation
import Testing

@testable import fieldscribe

/// A folder in which each kind of difference happened once.
private func drifted() throws -> (place: TemporaryFolder, options: [String]) {
  let place = try TemporaryFolder()
  try place.write(firstSpec, to: "webhooks.yaml")
  let options = ["--spec", "\(place.path)/webhooks.yaml", "--output", "\(place.path)/Generated"]
  try #require(run(["generate"] + options).status == .fine)
  try place.write(firstSpec.replacing("A whole number.", with: "An integer."), to: "webhooks.yaml")
  try place.write("```\n\tmine \"\u{202E}\\\r\n", to: "Generated/DoorWebhooks/Exports.swift")
  try place.remove("Generated/Docs/index.md")
  try place.write("mine", to: "Generated/Docs/a \"\n\u{E9}.md")
  return (place, options)
}

private struct Answer: Decodable {
  struct Item: Decodable { var kind, path, owner, diff: String }
  var folder, command: String
  var fine: Bool
  var differences: [Item]
}

@Test func everyFormatOfACheckTellsTheSame() throws {
  let (place, options) = try drifted()
  func check(_ format: String) throws -> String {
    let outcome = run(["check", "--format", format] + options)
    #expect(outcome.status == .problem && outcome.complaints.isEmpty)
    return outcome.report
  }
  let text = try check("text")
  let answer = try JSONDecoder().decode(Answer.self, from: Data(check("json").utf8))

  let told = answer.differences.map { "\($0.kind) \($0.path) \($0.owner)" }
  #expect(
    told == [
      "EXTRA Docs/a \"\n\u{E9}.md other", "MISSING Docs/index.md tool", "CHANGED Docs/rulings.md tool",
      "CHANGED Docs/webhooks/door-update.md tool", "EDITED DoorWebhooks/Exports.swift tool",
      "CHANGED DoorWebhooks/Rulings.swift tool",
    ])
  #expect(answer.folder == "\(place.path)/Generated" && !answer.fine)
  #expect(text.hasSuffix("to mend this, run: \(answer.command) --force\n"))
  let lines = answer.differences.map { item in
    let kind = item.kind.padding(toLength: 8, withPad: " ", startingAt: 0)
    let remark = item.owner == "other" ? " (not a generated file)" : ""
    return "\(kind) \(place.path)/Generated/\(printable(item.path))\(remark)\n"
  }
  #expect(text.hasPrefix(lines.joined() + answer.differences.map(\.diff).joined()))
  #expect(text.contains("-\tmine \"\\u{202E}\\\\u{D}\n"))
  #expect(try check("markdown") == "````diff\n\(text)````\n")
}

@Test func aCheckThatFindsNothingSaysSoInEveryFormat() throws {
  let (place, options) = try drifted()
  try place.remove("Generated/Docs/a \"\n\u{E9}.md")
  try #require(run(["generate", "--force"] + options).status == .fine)
  let text = "\(place.path)/Generated is up to date (13 files)\n"
  #expect(run(["check"] + options) == Outcome(report: text))
  #expect(run(["check", "--format", "markdown"] + options) == Outcome(report: "```diff\n\(text)```\n"))
  let json = run(["check", "--format", "json"] + options)
  #expect(json.status == .fine)
  let answer = try JSONDecoder().decode(Answer.self, from: Data(json.report.utf8))
  #expect(answer.fine && answer.differences.isEmpty)
}
