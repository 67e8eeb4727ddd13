import Foundation
import Testing

@testable import fieldscribe

// `fieldscribe diff` with two specs on disk, and with a git revision.

/// The first spec, with another type for `battery`.
private func spec(_ type: String) -> String {
  firstSpec.replacing("battery: {type: integer, minimum: 0", with: "battery: {type: \(type), minimum: 0")
}

@Test func twoSpecsAreCompared() throws {
  let temporary = try TemporaryFolder()
  try temporary.write(firstSpec, to: "old.yaml")
  try temporary.write(firstSpec, to: "moved/elsewhere/webhooks.yaml")
  try temporary.write(spec("seconds"), to: "new.yaml")
  try temporary.write(spec("milliseconds"), to: "newer.yaml")
  try temporary.write(spec("integr"), to: "bad.yaml")
  func diff(_ arguments: String...) -> Outcome {
    run(["diff"] + arguments.map { $0.replacing("%", with: temporary.path) })
  }

  #expect(diff("%/old.yaml", "%/old.yaml") == Outcome(output: "no change\n"))
  #expect(diff("%/old.yaml", "%/moved") == Outcome(output: "no change\n"), "a renamed file is not a change")
  let invisible = diff("%/old.yaml", "%/new.yaml")
  #expect(invisible.status == .success && invisible.output.hasPrefix("0 breaking, 0 additive, 1 invisible\n"))
  let breaking = diff("%/new.yaml", "%/newer.yaml")
  #expect(breaking.status == .failure && breaking.output.hasPrefix("1 breaking, 0 additive, 0 invisible\n"))
  #expect(breaking.output.contains("at \(temporary.path)/new.yaml:49:9 -> \(temporary.path)/newer.yaml:49:9\n"))

  let bad = diff("%/old.yaml", "%/bad.yaml")
  #expect(bad.status == .failure && bad.output.isEmpty)
  #expect(bad.diagnostics.hasPrefix("new spec:\n\(temporary.path)/bad.yaml:49:9: error: "))
  #expect(diff("%/bad.yaml", "%/old.yaml").diagnostics.hasPrefix("old spec:\n"))
}

@Test func theJSONReportIsValidJSON() throws {
  let temporary = try TemporaryFolder()
  try temporary.write(firstSpec, to: "old.yaml")
  try temporary.write(firstSpec.replacing("doc: The door.", with: "doc: \"Quotes: \\\", \\\\ and {.\""), to: "new.yaml")
  let report = run(["diff", "\(temporary.path)/old.yaml", "\(temporary.path)/new.yaml", "--format=json"]).output
  let value = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
  let change = try #require((value["changes"] as? [[String: Any]])?.first)
  #expect(value["invisible"] as? Int == 1)
  #expect(change["change"] as? String == "description of doorId: 'The door.' -> 'Quotes: \", \\ and {.'")
  #expect((change["old"] as? [[String: Any]])?.first?["line"] as? Int == 47)
}

@Test func aRevisionIsComparedWithTheWorkingTree() throws {
  let temporary = try TemporaryFolder()
  let folder = "\(temporary.path)/My Spec"
  try temporary.write(firstSpec, to: "My Spec/pages/webhooks.yaml")
  try temporary.write("a: 1\n", to: "My Spec/.hidden.yaml")
  try temporary.write("Notes.\n", to: "My Spec/README.md")
  try git(temporary.path, "init", "--quiet")
  try git(temporary.path, "add", ".")
  try git(temporary.path, "commit", "--quiet", "--message", "First")
  try git(temporary.path, "tag", "v1")
  func diff(_ revision: String, _ spec: String) -> Outcome { run(["diff", "--git=\(revision)", "--spec", spec]) }

  #expect(diff("HEAD", folder) == Outcome(output: "no change\n"))
  try temporary.write(spec("seconds"), to: "My Spec/pages/webhooks.yaml")
  let file = "\(folder)/pages/webhooks.yaml"
  for (revision, path) in [("HEAD", folder), ("v1", "\(folder)/"), ("v1^{commit}", "\(folder)/pages"), ("v1", file)] {
    let outcome = diff(revision, path)
    #expect(outcome.status == .success && outcome.diagnostics.isEmpty)
    #expect(outcome.output.contains("at \(revision):\(file):49:9 -> \(file):49:9\n"), "\(outcome)")
  }
  try temporary.move("My Spec/pages/webhooks.yaml", to: "My Spec/doors.yaml")
  try temporary.write(firstSpec, to: "My Spec/doors.yaml")
  #expect(diff("HEAD", folder) == Outcome(output: "no change\n"))
}

/// `%` is a folder of the test. Only its subfolder `repository` is a git repository.
@Test(arguments: [
  ("nowhere", "%/repository/Spec", "'nowhere' is not a revision of the repository of '%/repository/Spec'"),
  ("--all", "%/repository/Spec", "'--all' is not a revision of the repository of '%/repository/Spec'"),
  ("HEAD; ls", "%/repository/Spec", "'HEAD; ls' is not a revision of the repository of '%/repository/Spec'"),
  ("HEAD:Spec", "%/repository/Spec", "'HEAD:Spec' is not a revision of the repository of '%/repository/Spec'"),
  ("HEAD", "%/repository/New", "no spec in '%/repository/New' at revision 'HEAD'"),
  ("HEAD", "%/repository/Links", "cannot read 'HEAD:%/repository/Links/a.yaml': expected a regular file"),
  ("HEAD", "%/repository/Other", "cannot read 'HEAD:%/repository/Other/a.yml': expected a name that ends in '.yaml'"),
  (
    "HEAD", "%/Spec",
    "cannot read the repository of '%/Spec': fatal: not a git repository (or any of the parent directories): .git"
  ),
])
func revisionsThatCannotBeReadAreNamed(revision: String, spec: String, message: String) throws {
  let temporary = try TemporaryFolder()
  for folder in ["repository/Spec", "Spec"] { try temporary.write(firstSpec, to: "\(folder)/webhooks.yaml") }
  try temporary.write("", to: "repository/Links/b")
  try temporary.link("repository/Links/a.yaml", to: "b")
  try temporary.write("", to: "repository/Other/a.yml")
  let repository = "\(temporary.path)/repository"
  try git(repository, "init", "--quiet")
  try git(repository, "add", ".")
  try git(repository, "commit", "--quiet", "--message", "First")
  try temporary.write(firstSpec, to: "repository/New/webhooks.yaml")
  func filled(_ text: String) -> String { text.replacing("%", with: temporary.path) }
  let outcome = run(["diff", "--git=\(revision)", "--spec", filled(spec)])
  #expect(outcome == Outcome(status: .error, diagnostics: "error: \(filled(message))\n"))
}
