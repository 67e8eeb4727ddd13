import Foundation
import Testing

@testable import fieldscribe

// `fieldscribe compare` and `fieldscribe import`, with the spec that `init` writes and the page that it transcribes.

/// The page that `firstSpec` transcribes, as a vendor could print it.
private let doors = """
  ---
  slug: /docs/door-events
  ---
  # Door events

  ## the event

  | Name    | Type    | Description                                  |
  | ------- | ------- | -------------------------------------------- |
  | doorId  | String  | The door.                                    |
  | state   | String  | Possible values: `OPENED`, `CLOSED`, `FORCED` |
  | battery | String  | The charge, between 0 and 100.               |
  | note    | String  | (Optional) What a guard wrote.               |

  ### a forced door

  ```json
  {"doorId": "front-7", "state": "FORCED", "battery": 80}
  ```

  ## the reply

  | Name | Type    | Description         |
  | ---- | ------- | ------------------- |
  | lock | Boolean | Whether to lock it. |

  """

/// A folder with a spec, and a page in a file.
private func compare(_ page: String, _ options: String...) throws -> Outcome {
  let temporary = try TemporaryFolder()
  try temporary.write(firstSpec, to: "webhooks.yaml")
  try temporary.write(page, to: "doors.md")
  try temporary.write(doors, to: "then.md")
  let arguments = ["compare", "--spec", "%/webhooks.yaml"] + options + ["%/doors.md"]
  let outcome = run(arguments.map { $0.replacing("%", with: temporary.path) })
  return Outcome(
    status: outcome.status, output: outcome.output.replacing(temporary.path, with: "%"),
    diagnostics: outcome.diagnostics.replacing(temporary.path, with: "%"))
}

@Test func aPageThatWasTranscribedDoesNotDiffer() throws {
  #expect(try compare(doors) == Outcome(output: "0 differences in 0 of 1 page\n"))
}

@Test(arguments: [
  (
    "`FORCED`", "`BROKEN`",
    "statement changed: state in 'the event': values: OPENED, CLOSED, FORCED -> values: OPENED, CLOSED, BROKEN"
  ),
  ("| note    | String ", "| note    | Integer", "type changed: note in 'the event': String -> Integer"),
  ("| battery |", "| charge  |", "row renamed: charge in 'the event': battery -> charge"),
  ("\"battery\": 80", "\"battery\": \"80\"", "kind changed: battery in 'a forced door': integer 80 -> string 80"),
])
func aChangeIsReportedAtItsPlace(old: String, new: String, line: String) throws {
  let outcome = try compare(doors.replacing(old, with: new))
  #expect(outcome.status == .failure)
  #expect(outcome.output.contains("  \(line)\n    at %/webhooks.yaml:"), "\(outcome.output)")
}

@Test func wordsAreComparedWithThePageThatWasTranscribed() throws {
  let page = doors.replacing("The door.", with: "The door, or the gate.")
  #expect(try compare(page).status == .success)
  let outcome = try compare(page, "--since", "%/then.md")
  #expect(
    outcome
      == Outcome(
        status: .failure,
        output: """
          page door-events, from %/doors.md
            words changed: doorId in 'the event': The door. -> The door, or the gate.
              at %/then.md:10:1 -> %/doors.md:10:1

          1 difference in 1 of 1 page, 1 of words only

          """))
}

@Test func theReportOnPagesIsValidJSON() throws {
  let report = try compare(doors.replacing("front-7", with: "front\\\"7"), "--format=json").output
  let value = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
  let page = try #require((value["pages"] as? [[String: Any]])?.first)
  let difference = try #require((page["differences"] as? [[String: Any]])?.first)
  #expect(page["page"] as? String == "door-events" && difference["id"] as? String == "value-changed")
  #expect(difference["new"] as? String == "string front\"7")
  #expect(difference["newLocation"] as? String == "%/doors.md:18:2")
}

/// A nightly job: all pages whose source is in a repository, at the address that they give themselves or by their path.
@Test func pagesOfARepositoryAreCompared() throws {
  let temporary = try TemporaryFolder()
  try temporary.write(doors, to: "pages/content/en/doors.md")
  try temporary.write("# Other\n", to: "pages/content/en/other.md")
  try git("\(temporary.path)/pages", "init", "--quiet")
  try git("\(temporary.path)/pages", "add", ".")
  try git("\(temporary.path)/pages", "commit", "--quiet", "--message", "First")
  try git("\(temporary.path)/pages", "tag", "then")
  let commit = try git("\(temporary.path)/pages", "rev-parse", "HEAD")
  let source =
    "    source: {address: https://example.com/docs/door-events, commit: \(commit), read: \"2026-01-31\"}\n"
  let spec = firstSpec.replacing("    tables:\n      # One", with: source + "    tables:\n      # One")
  try temporary.write(spec, to: "webhooks.yaml")
  func compare(_ options: String...) -> Outcome {
    run(["compare", "--spec", "\(temporary.path)/webhooks.yaml", "--git", "\(temporary.path)/pages"] + options)
  }

  #expect(compare() == Outcome(output: "0 differences in 0 of 1 page\n"))
  try temporary.write(doors.replacing("`CLOSED`", with: "`SHUT`"), to: "pages/content/en/doors.md")
  #expect(compare().status == .success, "it is not committed")
  try git("\(temporary.path)/pages", "commit", "--quiet", "--all", "--message", "Second")
  let outcome = compare()
  #expect(outcome.status == .failure)
  #expect(
    outcome.output.hasPrefix(
      """
      page door-events, from HEAD:content/en/doors.md
        statement changed: state in 'the event': values: OPENED, CLOSED, FORCED -> values: OPENED, SHUT, FORCED
          at \(temporary.path)/webhooks.yaml:25:13 -> HEAD:content/en/doors.md:11:1

      """), "\(outcome.output)")
  #expect(compare("--rev", "then").status == .success)
  try git("\(temporary.path)/pages", "mv", "content/en/doors.md", "doors.md")
  try temporary.write("# Doors\n", to: "pages/doors.md")
  try git("\(temporary.path)/pages", "commit", "--quiet", "--all", "--message", "Third")
  let removed = compare()
  #expect(removed.status == .failure)
  #expect(
    removed.output.hasSuffix(
      """
        page removed: 'Door events'

      1 difference in 1 of 1 page

      """), "\(removed.output)")
  // Without the commit, nobody knows whether the page was ever there.
  try temporary.write(spec.replacing("commit: \(commit), ", with: ""), to: "webhooks.yaml")
  #expect(
    compare().output == """
      page door-events was not compared: no file, or more than one, fits its address 'https://example.com/docs/door-events'
      0 differences in 0 of 0 pages

      """)
  #expect(compare("--page", "door-event").diagnostics.hasPrefix("error: unknown page 'door-event'; did you mean"))
}

// MARK: Import

/// A draft with the types of a spec is the transcription, but for the comments and what nobody can guess.
@Test func aDraftNamesTheTypesThatExist() throws {
  let temporary = try TemporaryFolder()
  try temporary.write(firstSpec, to: "webhooks.yaml")
  try temporary.write(doors, to: "doors.md")
  let outcome = run([
    "import", "--spec", "\(temporary.path)/webhooks.yaml", "--product", "Doors", "--endpoint", "Events", "--revision",
    "2026-01-31", "\(temporary.path)/doors.md",
  ])
  #expect(
    outcome
      == Outcome(
        output: """
          page: door-events
          title: Door events
          product: Doors
          endpoint: Events
          revision: "2026-01-31"

          tables:
            - title: the event  # line 8
              of: [DoorEvent]
              rows:
                - doorId: String
                - state:
                    type: String
                    values: [OPENED, CLOSED, FORCED]
                - battery: String
                - note: {type: String, optional: true}

            - title: the reply  # line 23
              of: [DoorReply]
              rows:
                - lock: Boolean

          samples:
            - title: a forced door  # line 18
              of: DoorEvent
              shape:
                doorId: string front-7
                state: string FORCED
                battery: integer 80

          """))
}

/// A page and bodies become a spec that generates at once.
@Test func aPageAndBodiesBecomeASpec() throws {
  let temporary = try TemporaryFolder()
  try temporary.write(doors.replacing("String  | The charge", with: "Integer | The charge"), to: "doors.md")
  try temporary.write(#"{"doorId": "back-1", "state": "OPENED", "battery": 7, "note": "wind"}"#, to: "a.json")
  let spec = run(["import", "--types", "--module", "Doors", "\(temporary.path)/doors.md", "\(temporary.path)/a.json"])
  #expect(spec.status == .success && spec.diagnostics.isEmpty)
  try temporary.write(spec.output, to: "webhooks.yaml")
  let generated = run([
    "generate", "--spec", "\(temporary.path)/webhooks.yaml", "--output", "\(temporary.path)/Generated",
  ])
  #expect(generated.status == .success && generated.diagnostics.isEmpty, "\(generated.diagnostics)\n\(spec.output)")
}

/// The commands of `Documentation/Importing.md`, in a folder with the files that they name.
@Test func theCommandsAboutPagesWork() throws {
  let temporary = try TemporaryFolder()
  try temporary.write(firstSpec, to: "webhooks.yaml")
  for file in ["page.md", "page-2026-01.md", "vendor-docs/docs/door-events.md"] { try temporary.write(doors, to: file) }
  try temporary.write(#"{"doorId": "back-1", "state": "OPENED"}"#, to: "samples/a.json")
  try git("\(temporary.path)/vendor-docs", "init", "--quiet")
  try git("\(temporary.path)/vendor-docs", "add", ".")
  try git("\(temporary.path)/vendor-docs", "commit", "--quiet", "--message", "First")
  try git("\(temporary.path)/vendor-docs", "update-ref", "refs/remotes/origin/main", "HEAD")

  let guide = String(
    decoding: try Data(contentsOf: URL(filePath: "\(repository)/Documentation/Importing.md")), as: UTF8.self)
  let commands = guide.matches(of: /(?m)^swift run fieldscribe (.*?)(?: > .*| +#.*)?$/).map { $0.1 }
  #expect(commands.count == 7)
  for command in commands {
    var arguments = command.split(separator: " ").map { word -> String in
      String(word).replacing("*.json", with: "a.json")
        .replacing(/^(?:\.\.\/)?((?:page|samples|vendor-docs).*)/) { "\(temporary.path)/\($0.1)" }
    }
    if command.hasPrefix("compare") { arguments += ["--spec", "\(temporary.path)/webhooks.yaml"] }
    let outcome = run(arguments)
    #expect(outcome.status == .success && outcome.diagnostics.isEmpty, "\(command): \(outcome)")
  }
}
