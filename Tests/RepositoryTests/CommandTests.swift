import Foundation
import Testing

@testable import fieldscribe

/// Each help text in whole: they are what people see first.
@Test(arguments: [
  (
    ["--help"],
    """
    Writes Swift and Markdown from a spec that transcribes a vendor's documentation.

    usage:
      fieldscribe generate [--spec PATH] [--output DIR] [--force]
      fieldscribe check [--spec PATH] [--output DIR] [--format FORMAT]
      fieldscribe diff [--git REV] [--spec PATH] [--format FORMAT] [OLD NEW]
      fieldscribe audit [--spec PATH] [--format FORMAT]
      fieldscribe sample [--spec PATH] [--seed N] [--count N] [--break] WEBHOOK
      fieldscribe tree FILE
      fieldscribe sources --spec FILE --output DIR
      fieldscribe init [--output FILE]

    commands:
      generate  Writes the generated files, all or none
      check     Shows how the generated files differ from what the spec asks for; changes nothing
      diff      Says what a change of the spec means for users of the generated module
      audit     Shows what became of every row, sample and conflict of the pages; changes nothing
      sample    Prints events of a webhook that are made from the spec, one per line
      tree      Prints one spec file as it is read: JSON in which every scalar is text
      sources   Writes the Swift sources of a spec of one file, for a build: always the same files
      init      Writes a small spec to start from, which shows the language

    options:
      --help     show this text
      --version  show the version

    exit status:
      0  everything is fine
      1  the spec or the output folder has a problem
      2  the command line is wrong, or a file could not be read or written

    """
  ),
  (
    ["generate", "--help"],
    """
    Writes the generated files, all or none.

    usage:
      fieldscribe generate [--spec PATH] [--output DIR] [--force]

    options:
      --spec PATH   the folder of the spec, or its only file (default: Spec)
      --output DIR  the folder of the generated files (default: Generated)
      --force       overwrite generated files that were edited by hand, and keep files that are not generated
      --help        show this text

    """
  ),
  (
    ["check", "--spec=x", "--help"],
    """
    Shows how the generated files differ from what the spec asks for; changes nothing.

    usage:
      fieldscribe check [--spec PATH] [--output DIR] [--format FORMAT]

    options:
      --spec PATH      the folder of the spec, or its only file (default: Spec)
      --output DIR     the folder of the generated files (default: Generated)
      --format FORMAT  text, markdown or json (default: text)
      --help           show this text

    """
  ),
  (
    ["audit", "--help"],
    """
    Shows what became of every row, sample and conflict of the pages; changes nothing.

    usage:
      fieldscribe audit [--spec PATH] [--format FORMAT]

    options:
      --spec PATH      the folder of the spec, or its only file (default: Spec)
      --format FORMAT  text, markdown or json (default: text)
      --help           show this text

    """
  ),
  (
    ["diff", "--help"],
    """
    Says what a change of the spec means for users of the generated module.

    usage:
      fieldscribe diff [--git REV] [--spec PATH] [--format FORMAT] [OLD NEW]

    options:
      --git REV        compare the spec of this revision with the one of the working tree
      --spec PATH      the folder of the spec, or its only file (default: Spec)
      --format FORMAT  text, markdown or json (default: text)
      --help           show this text

    exit status:
      0  there is no breaking change
      1  there is one, or a spec has errors
      2  the command line is wrong, or a file or revision could not be read

    """
  ),
  (
    ["sample", "--help"],
    """
    Prints events of a webhook that are made from the spec, one per line.

    usage:
      fieldscribe sample [--spec PATH] [--seed N] [--count N] [--break] WEBHOOK

    options:
      --spec PATH  the folder of the spec, or its only file (default: Spec)
      --seed N     the same number gives the same bodies (default: 1)
      --count N    how many bodies to print (default: 1)
      --break      print bodies that differ from valid ones in one thing each
      --help       show this text

    """
  ),
  (
    ["tree", "--help"],
    """
    Prints one spec file as it is read: JSON in which every scalar is text.

    usage:
      fieldscribe tree FILE

    options:
      --help  show this text

    """
  ),
  (
    ["sources", "--help"],
    """
    Writes the Swift sources of a spec of one file, for a build: always the same files.

    usage:
      fieldscribe sources --spec FILE --output DIR

    options:
      --spec FILE   the only file of the spec
      --output DIR  the folder of the sources; made when it is missing
      --help        show this text

    """
  ),
  (
    ["init", "--help"],
    """
    Writes a small spec to start from, which shows the language.

    usage:
      fieldscribe init [--output FILE]

    options:
      --output FILE  the file to write; must not be there (default: webhooks.yaml)
      --help         show this text

    """
  ),
  (["--version"], "0.1.0\n"),
])
func helpIsOnStandardOutput(arguments: [String], report: String) {
  #expect(run(arguments) == Outcome(report: report))
}

@Test(arguments: [
  ([], "expected a command", "--help"),
  (["generte"], "unknown command 'generte'; did you mean 'generate'?", "--help"),
  (["dance"], "unknown command 'dance'", "--help"),
  (["--versoin"], "unknown option '--versoin'; did you mean '--version'?", "--help"),
  (["generate", "--forse"], "unknown option '--forse'; did you mean '--force'?", "generate --help"),
  (["generate", "-f"], "unknown option '-f'", "generate --help"),
  (["check", "--output", "Gen\u{FFFD}"], "expected arguments in UTF-8, not 'Gen\u{FFFD}'", "--help"),
  (["check", "--format", "jsn"], "unknown format 'jsn'; did you mean 'json'?", "check --help"),
  (["check", "--force"], "unknown option '--force'", "check --help"),
  (["generate", "--force=yes"], "'--force' takes no value", "generate --help"),
  (["generate", "--force", "--force"], "'--force' is given twice", "generate --help"),
  (["generate", "--spec"], "'--spec' needs a value: --spec PATH", "generate --help"),
  (["generate", "--spec", "--force"], "'--spec' needs a value: --spec PATH", "generate --help"),
  (["generate", "--output="], "'--output' needs a value: --output DIR", "generate --help"),
  (["generate", "Spec"], "unexpected 'Spec'", "generate --help"),
  (["generate", "--", "--force"], "unexpected '--force'", "generate --help"),
  (["check", "a\nb\u{1B}[2J"], "unexpected 'a\\u{A}b\\u{1B}[2J'", "check --help"),
  (["audit", "--format", "jsn"], "unknown format 'jsn'; did you mean 'json'?", "audit --help"),
  (["tree"], "expected one FILE", "tree --help"),
  (["tree", "a", "b"], "expected one FILE", "tree --help"),
  (["sample"], "expected one WEBHOOK", "sample --help"),
  (["sample", "--seed", "one", "X"], "'--seed' needs a number, not 'one'", "sample --help"),
  (["sample", "--count", "100001", "X"], "'--count' needs a number from 0 to 100000, not '100001'", "sample --help"),
  (["diff"], "expected OLD and NEW, or --git REV", "diff --help"),
  (["diff", "a"], "expected OLD and NEW", "diff --help"),
  (["diff", "--git"], "'--git' needs a value: --git REV", "diff --help"),
  (["diff", "--git", "HEAD", "a", "b"], "unexpected '--git': OLD and NEW say what to compare", "diff --help"),
  (["diff", "a", "b", "--format", "jsn"], "unknown format 'jsn'; did you mean 'json'?", "diff --help"),
  (["sources"], "expected --spec FILE", "sources --help"),
  (["sources", "--spec", "a"], "expected --output DIR", "sources --help"),
])
func misuseIsExplained(arguments: [String], problem: String, help: String) {
  let complaints = "error: \(problem)\nsee 'fieldscribe \(help)'\n"
  #expect(run(arguments) == Outcome(status: .unusable, complaints: complaints))
}

/// `%` stands for a folder of the test.
@Test(arguments: [
  (["generate", "--spec", "%/none"], "cannot read '%/none': no such file or directory"),
  (["generate", "--spec", "%/empty"], "no spec in '%/empty': expected files that end in '.yaml'"),
  (["check", "--spec=%/other"], "cannot read '%/other/a.yml': expected a name that ends in '.yaml'"),
  (["check", "--spec", "%/links"], "cannot read '%/links/a.yaml': it is a symbolic link"),
  (["tree", "%/links/a.yaml"], "cannot read '%/links/a.yaml': it is a symbolic link"),
  (["tree", "%/pipes/a.yaml"], "cannot read '%/pipes/a.yaml': expected a regular file"),
  (["check", "--spec", "%/pipes"], "cannot read '%/pipes/a.yaml': expected a regular file"),
  (["tree", "/dev/zero"], "cannot read '/dev/zero': expected a regular file"),
])
func filesThatCannotBeReadAreNamed(arguments: [String], complaint: String) throws {
  let place = try TemporaryFolder()
  try place.write("", to: "empty/.hidden.yaml")
  try place.write("a: 1", to: "other/a.yml")
  try place.write("a: 1", to: "other/b.yaml")
  try place.write("a: 1", to: "links/b.yaml")
  try place.link("links/a.yaml", to: "b.yaml")
  try place.write("", to: "pipes/other")
  try #require(unsafe mkfifo("\(place.path)/pipes/a.yaml", 0o600) == 0)
  func filled(_ text: String) -> String { text.replacing("%", with: place.path) }
  let expected = Outcome(status: .unusable, complaints: "error: \(filled(complaint))\n")
  #expect(run(arguments.map(filled)) == expected)
}

@Test(arguments: [".", "..", "/", "//", "%/..", "%/."])
func placesWithoutANameOfTheirOwnAreRefused(output: String) throws {
  let place = try TemporaryFolder()
  try place.write("a: 1", to: "Spec/a.yaml")
  let path = Path(output.replacing("%", with: place.path))
  #expect(throws: Failure.self) { _ = try OutputFolder(path, keepingOutOf: Path("\(place.path)/Spec"), .shared) }
}

@Test func aSpecWithAnErrorChangesNothing() throws {
  let place = try TemporaryFolder()
  try place.write("key:\tvalue\n", to: "Spec/pages/bad.yaml")
  let options = ["--spec", "\(place.path)/Spec", "--output", "\(place.path)/Generated"]
  for command in ["generate", "check"] {
    let outcome = run([command] + options)
    #expect(outcome.status == .problem)
    #expect(outcome.report.isEmpty)
    #expect(outcome.complaints.hasPrefix("\(place.path)/Spec/pages/bad.yaml:1:5: error: "))
  }
  #expect(try place.tree().keys.sorted() == ["Spec/pages/bad.yaml"])
}

@Test func specFilesAreReadInTheOrderOfTheirPaths() throws {
  let place = try TemporaryFolder()
  let names = ["a.yaml", "a/b.yaml", "a/c/d.yaml", "a0.yaml", "B.yaml"]
  for name in names { try place.write(name, to: "Spec/\(name)") }
  for name in ["notes.md", ".a.yaml", ".git/a.yaml"] { try place.write(name, to: "Spec/\(name)") }
  let files = try SpecFiles.files(below: Folder(Path("\(place.path)/Spec/"))).map(\.text)
  #expect(files == ["B.yaml", "a.yaml", "a/b.yaml", "a/c/d.yaml", "a0.yaml"])
}

/// The whole way with the spec of this repository.
@Test func generateMakesWhatCheckAsksFor() throws {
  let place = try TemporaryFolder()
  let options = ["--spec", "\(repository)/Spec", "--output", "\(place.path)/My Output"]
  let generate = "swift run fieldscribe generate --spec \(repository)/Spec --output '\(place.path)/My Output'"

  let before = run(["check"] + options)
  #expect(before.status == .problem)
  #expect(before.report.hasPrefix("MISSING  \(place.path)/My Output/"))
  #expect(before.report.hasSuffix("to mend this, run: \(generate)\n"))
  #expect(try place.tree().isEmpty)

  #expect(run(["generate"] + options).report.hasPrefix("wrote \(place.path)/My Output/"))
  for command in ["check", "generate"] {
    let after = run([command] + options)
    #expect(after.status == .fine)
    #expect(after.report.hasPrefix("\(place.path)/My Output is up to date ("))
  }

  let manifest = try #require(place.tree()["My Output/manifest"])
  try place.write("\(manifest)edited\n", to: "My Output/manifest")
  let edited = run(["check"] + options)
  #expect(edited.report.hasPrefix("EDITED   \(place.path)/My Output/manifest\n--- "))
  #expect(edited.report.hasSuffix("to mend this, run: \(generate) --force\n"))
}

@Test func anAuditEndsWithWhatItFound() throws {
  let place = try TemporaryFolder()
  try place.write(firstSpec, to: "fine.yaml")
  try place.write(firstSpec.replacing("CLOSED, FORCED]", with: "CLOSED, FORCD]"), to: "faulty.yaml")
  try place.write("key:\tvalue\n", to: "broken.yaml")
  func audit(_ file: String, _ format: String) -> Outcome {
    run(["audit", "--spec", "\(place.path)/\(file).yaml", "--format", format])
  }
  for format in ReportFormat.allCases.map(\.rawValue) {
    let fine = audit("fine", format)
    #expect(fine.status == .fine && fine.complaints.isEmpty && !fine.report.isEmpty)
    // What can be said is said: of a spec with a fault the counts, of one that cannot be read that there are none.
    for file in ["faulty", "broken"] {
      let outcome = audit(file, format)
      #expect(outcome.status == .problem)
      #expect(outcome.complaints.hasPrefix("\(place.path)/\(file).yaml:"))
      #expect(!outcome.report.isEmpty)
    }
  }
  #expect(audit("none", "text").status == .unusable)
  #expect(try place.tree().keys.sorted() == ["broken.yaml", "faulty.yaml", "fine.yaml"])
}

@Test func sampleMakesTheSameBodiesForTheSameSeed() throws {
  let place = try TemporaryFolder()
  try place.write(firstSpec, to: "fine.yaml")
  try place.write("key:\tvalue\n", to: "broken.yaml")
  func sample(_ arguments: String...) -> Outcome {
    run(["sample", "--spec", "\(place.path)/fine.yaml", "DoorUpdate"] + arguments)
  }
  let valid = sample("--count", "20")
  #expect(valid.status == .fine && valid.complaints.isEmpty)
  #expect(valid.report.split(separator: "\n").count == 20 && valid.report.hasPrefix(#"{"doorId":""#))
  #expect(sample("--count", "20") == valid && sample("--count", "20", "--seed", "2") != valid)
  let broken = sample("--count", "2000", "--break")
  #expect(broken.report.split(separator: "\n").count == 2000)
  #expect(run(["sample", "--spec", "\(place.path)/broken.yaml", "DoorUpdate"]).status == .problem)
  let unknown = run(["sample", "--spec", "\(place.path)/fine.yaml", "DoorUpdates"])
  #expect(unknown.complaints.hasPrefix("error: unknown webhook 'DoorUpdates'; did you mean 'DoorUpdate'?\n"))
}

@Test func treeShowsWhatWasRead() throws {
  let place = try TemporaryFolder()
  try place.write("a: 1\n", to: "good.yaml")
  try place.write("a:\t1\n", to: "bad.yaml")
  let good = run(["tree", "\(place.path)/good.yaml"])
  #expect(good.status == .fine && good.report.hasPrefix("{\n") && good.complaints.isEmpty)
  let bad = run(["tree", "\(place.path)/bad.yaml"])
  #expect(bad.status == .problem && bad.report.isEmpty && bad.complaints.contains("bad.yaml:1:3: error: "))
}
