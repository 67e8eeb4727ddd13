import Foundation
import Testing

@testable import fieldscribe

// `fieldscribe diff` from the outside: two specs on disk, and a spec in a git repository.

/// A small spec whose event has one member besides its type.
private func spec(_ member: String) -> String {
  firstSpec.replacing("battery: {type: integer, minimum: 0", with: "battery: {type: \(member), minimum: 0")
}

/// Runs git in a folder, as somebody whose settings do not matter.
private func git(_ folder: String, _ arguments: String...) throws {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  let settings = ["user.name=Somebody", "user.email=somebody@example.com", "commit.gpgsign=false"]
  process.arguments = ["git", "-C", folder] + settings.flatMap { ["-c", $0] } + arguments
  process.standardOutput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  try #require(process.terminationStatus == 0, "git \(arguments)")
}

@Test func twoSpecsAreCompared() throws {
  let place = try TemporaryFolder()
  try place.write(firstSpec, to: "old.yaml")
  try place.write(firstSpec, to: "moved/elsewhere/webhooks.yaml")
  try place.write(spec("seconds"), to: "new.yaml")
  try place.write(spec("milliseconds"), to: "newer.yaml")
  try place.write(spec("integr"), to: "bad.yaml")
  func diff(_ arguments: String...) -> Outcome {
    run(["diff"] + arguments.map { $0.replacing("%", with: place.path) })
  }

  #expect(diff("%/old.yaml", "%/old.yaml") == Outcome(report: "no change\n"))
  #expect(diff("%/old.yaml", "%/moved") == Outcome(report: "no change\n"), "the name of a file is no change")
  let invisible = diff("%/old.yaml", "%/new.yaml")
  #expect(invisible.status == .fine && invisible.report.hasPrefix("0 breaking, 0 additive, 1 invisible\n"))
  let breaking = diff("%/new.yaml", "%/newer.yaml")
  #expect(breaking.status == .problem && breaking.report.hasPrefix("1 breaking, 0 additive, 0 invisible\n"))
  #expect(breaking.report.contains("at \(place.path)/new.yaml:46:9 -> \(place.path)/newer.yaml:46:9\n"))

  let bad = diff("%/old.yaml", "%/bad.yaml")
  #expect(bad.status == .problem && bad.report.isEmpty)
  #expect(bad.complaints.hasPrefix("new spec:\n\(place.path)/bad.yaml:46:9: error: "))
  #expect(diff("%/bad.yaml", "%/old.yaml").complaints.hasPrefix("old spec:\n"))
}

@Test func jsonIsForPrograms() throws {
  let place = try TemporaryFolder()
  try place.write(firstSpec, to: "old.yaml")
  try place.write(firstSpec.replacing("doc: Which door.", with: "doc: \"Quotes: \\\", \\\\ and {.\""), to: "new.yaml")
  let report = run(["diff", "\(place.path)/old.yaml", "\(place.path)/new.yaml", "--format=json"]).report
  let value = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
  let change = try #require((value["changes"] as? [[String: Any]])?.first)
  #expect(value["invisible"] as? Int == 1)
  #expect(change["change"] as? String == "text of doorId: 'Which door.' -> 'Quotes: \", \\ and {.'")
  #expect((change["old"] as? [[String: Any]])?.first?["line"] as? Int == 44)
}

@Test func aRevisionIsComparedWithTheWorkingTree() throws {
  let place = try TemporaryFolder()
  let folder = "\(place.path)/My Spec"
  try place.write(firstSpec, to: "My Spec/pages/webhooks.yaml")
  try place.write("a: 1\n", to: "My Spec/.hidden.yaml")
  try place.write("Notes.\n", to: "My Spec/README.md")
  try git(place.path, "init", "--quiet")
  try git(place.path, "add", ".")
  try git(place.path, "commit", "--quiet", "--message", "First")
  try git(place.path, "tag", "v1")
  func diff(_ revision: String, _ spec: String) -> Outcome { run(["diff", "--git=\(revision)", "--spec", spec]) }

  #expect(diff("HEAD", folder) == Outcome(report: "no change\n"))
  try place.write(spec("seconds"), to: "My Spec/pages/webhooks.yaml")
  let file = "\(folder)/pages/webhooks.yaml"
  for (revision, path) in [("HEAD", folder), ("v1", "\(folder)/"), ("v1^{commit}", "\(folder)/pages"), ("v1", file)] {
    let outcome = diff(revision, path)
    #expect(outcome.status == .fine && outcome.complaints.isEmpty)
    #expect(outcome.report.contains("at \(revision):\(file):46:9 -> \(file):46:9\n"), "\(outcome)")
  }
  try place.move("My Spec/pages/webhooks.yaml", to: "My Spec/doors.yaml")
  try place.write(firstSpec, to: "My Spec/doors.yaml")
  #expect(diff("HEAD", folder) == Outcome(report: "no change\n"))
}

/// `%` stands for a folder of the test, which has a repository in `repository` and none elsewhere.
@Test(arguments: [
  ("nowhere", "%/repository/Spec", "'nowhere' is no revision of the repository of '%/repository/Spec'"),
  ("--all", "%/repository/Spec", "'--all' is no revision of the repository of '%/repository/Spec'"),
  ("HEAD; ls", "%/repository/Spec", "'HEAD; ls' is no revision of the repository of '%/repository/Spec'"),
  ("HEAD:Spec", "%/repository/Spec", "'HEAD:Spec' is no revision of the repository of '%/repository/Spec'"),
  ("HEAD", "%/repository/New", "no spec in '%/repository/New' at revision 'HEAD'"),
  ("HEAD", "%/repository/Links", "cannot read 'HEAD:%/repository/Links/a.yaml': expected a regular file"),
  ("HEAD", "%/repository/Other", "cannot read 'HEAD:%/repository/Other/a.yml': expected a name that ends in '.yaml'"),
  (
    "HEAD", "%/Spec",
    "cannot look into '%/Spec': git: fatal: not a git repository (or any of the parent directories): .git"
  ),
])
func revisionsThatCannotBeReadAreNamed(revision: String, spec: String, complaint: String) throws {
  let place = try TemporaryFolder()
  for folder in ["repository/Spec", "Spec"] { try place.write(firstSpec, to: "\(folder)/webhooks.yaml") }
  try place.write("", to: "repository/Links/b")
  try place.link("repository/Links/a.yaml", to: "b")
  try place.write("", to: "repository/Other/a.yml")
  let repository = "\(place.path)/repository"
  try git(repository, "init", "--quiet")
  try git(repository, "add", ".")
  try git(repository, "commit", "--quiet", "--message", "First")
  try place.write(firstSpec, to: "repository/New/webhooks.yaml")
  func filled(_ text: String) -> String { text.replacing("%", with: place.path) }
  let outcome = run(["diff", "--git=\(revision)", "--spec", filled(spec)])
  #expect(outcome == Outcome(status: .unusable, complaints: "error: \(filled(complaint))\n"))
}
