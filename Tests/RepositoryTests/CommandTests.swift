import Foundation
import Testing

@testable import fieldscribe

private let help = """
  Generates Swift and Markdown from a spec that transcribes a vendor's documentation of its webhooks.

  usage:
    fieldscribe generate [--spec PATH] [--output DIR] [--force]
    fieldscribe check [--spec PATH] [--output DIR] [--format FORMAT]
    fieldscribe diff [--git REV] [--spec PATH] [--format FORMAT] [OLD NEW]
    fieldscribe import [--section HEADING] [--id ID] [--product NAME] [--endpoint NAME] [--revision TEXT] [--address URL] [--read DATE] [--spec PATH] [--revises ID] [--types] [--module NAME] [FILE...]
    fieldscribe compare [--page ID] [--since FILE] [--git REPO] [--rev REV] [--spec PATH] [--format FORMAT] [FILE]
    fieldscribe audit [--spec PATH] [--format FORMAT]
    fieldscribe sample [--spec PATH] [--seed N] [--count N] [--break] WEBHOOK
    fieldscribe tree FILE
    fieldscribe schema [--output FILE]
    fieldscribe sources --spec FILE --output DIR
    fieldscribe init [--output FILE]

  commands:
    generate  Writes the generated files: all of them, or none if there is an error
    check     Compares the output folder with what the spec generates; changes nothing
    diff      Reports what a change of the spec means for users of the generated module
    import    Prints a draft for the spec, made from a vendor's page, from JSON samples, or from both
    compare   Reports how a vendor's page differs from its transcription in the spec
    audit     Reports how the types use each row, list and sample of the pages; changes nothing
    sample    Prints events of a webhook that are made from the spec, one per line
    tree      Prints the parsed content of a spec file as JSON in which every scalar is a string
    schema    Prints the JSON Schema of a spec file, with which editors complete and explain its keys
    sources   Writes the Swift files of a one-file spec for a build: always the same file names
    init      Writes a small spec to start from, with comments that explain the language, and a schema for editors

  options:
    --help     show this help
    --version  show the version

  exit status:
    0  success
    1  the spec has errors, or the output folder differs from it
    2  the command line is wrong, or a file could not be read or written

  """

/// What the `--help` of each command shows below its summary and its usage.
private let options = """
  generate
    --spec PATH   the folder of the spec, or its only file (default: Spec)
    --output DIR  the folder of the generated files (default: Generated)
    --force       overwrite generated files that were edited by hand; other files are not touched
    --help        show this help

  check
    --spec PATH      the folder of the spec, or its only file (default: Spec)
    --output DIR     the folder of the generated files (default: Generated)
    --format FORMAT  text, markdown or json (default: text)
    --help           show this help

  audit
    --spec PATH      the folder of the spec, or its only file (default: Spec)
    --format FORMAT  text, markdown or json (default: text)
    --help           show this help

  diff
    --git REV        compare the spec at this git revision with the working tree
    --spec PATH      the folder of the spec, or its only file (default: Spec)
    --format FORMAT  text, markdown or json (default: text)
    --help           show this help
  ---
  exit status:
    0  no change is breaking
    1  a change is breaking, or a spec has errors
    2  the command line is wrong, or a file or revision could not be read

  import
    --section HEADING  only the part below this heading
    --id ID            the id of the page; by default made of its title
    --product NAME     the product that the page is about
    --endpoint NAME    what the vendor calls the endpoint
    --revision TEXT    the date or version of the page
    --address URL      where the page is; needs --read
    --read DATE        the day on which you read the page: 2026-01-31
    --spec PATH        a spec whose types name what each table, list and sample is about
    --revises ID       the page of the spec that this one replaces; its titles, types, meanings and comments are kept
    --types            print a whole spec with types made from the page and the samples
    --module NAME      the name of the Swift module of --types (default: Webhooks)
    --help             show this help

  compare
    --page ID        the page of the spec; by default the one most alike
    --since FILE     the text of the page when it was transcribed; only what changed since then is reported
    --git REPO       compare all pages whose 'source' is in this git repository
    --rev REV        the git revision of the repository (default: HEAD)
    --spec PATH      the folder of the spec, or its only file (default: Spec)
    --format FORMAT  text, markdown or json (default: text)
    --help           show this help
  ---
  exit status:
    0  no page differs
    1  a page differs, or the spec has errors
    2  the command line is wrong, or a file or revision could not be read

  sample
    --spec PATH  the folder of the spec, or its only file (default: Spec)
    --seed N     the same number gives the same bodies (default: 1)
    --count N    how many bodies to print (default: 1)
    --break      print bodies that differ from valid ones in one thing each
    --help       show this help

  tree
    --help  show this help

  schema
    --output FILE  the file to write, instead of printing; an older schema is replaced
    --help         show this help

  sources
    --spec FILE   the only file of the spec
    --output DIR  the folder of the Swift files; created if it is missing
    --help        show this help

  init
    --output FILE  the file to write; it must not exist (default: webhooks.yaml)
    --help         show this help
  """

@Test func helpIsPrintedToStandardOutput() throws {
  #expect(run(["--help"]) == Outcome(output: help))
  #expect(run(["--version"]) == Outcome(output: "0.1.0\n"))
  let commands = try options.split(separator: "\n\n").map { try #require($0.firstMatch(of: /(\w+)\n((?s:.*))/)).output }
  #expect(commands.count == 11)
  for (_, command, options) in commands {
    // The summary and the usage are those of `--help`.
    let usage = try #require(help.firstMatch(of: Regex("  fieldscribe \(command) .*"))).0
    let summary = try #require(help.firstMatch(of: Regex("(?m)^  \(command) +(.*)$", as: (Substring, Substring).self)))
      .1
    let text = "\(summary).\n\nusage:\n\(usage)\n\noptions:\n\(options.replacing("---\n", with: "\n"))\n"
    #expect(run([String(command), "--help"]) == Outcome(output: text))
  }
  #expect(run(["check", "--spec=x", "--help"]) == run(["check", "--help"]))
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
  (["diff", "--git", "HEAD", "a", "b"], "'--git' cannot be combined with OLD and NEW", "diff --help"),
  (["diff", "a", "b", "--format", "jsn"], "unknown format 'jsn'; did you mean 'json'?", "diff --help"),
  (["import", "--address", "https://a.com"], "'--address' and '--read' need each other", "import --help"),
  (["import", "--module", "A"], "'--module' needs '--types'", "import --help"),
  (["compare"], "expected FILE, or --git REPO", "compare --help"),
  (["compare", "a", "b"], "expected one FILE", "compare --help"),
  (["compare", "--rev", "v1", "a"], "'--rev' needs --git REPO", "compare --help"),
  (["compare", "--git", ".", "a"], "--git REPO cannot be combined with files", "compare --help"),
  (["sources"], "expected --spec FILE", "sources --help"),
  (["sources", "--spec", "a"], "expected --output DIR", "sources --help"),
])
func usageErrorsAreExplained(arguments: [String], problem: String, help: String) {
  let diagnostics = "error: \(problem)\nsee 'fieldscribe \(help)'\n"
  #expect(run(arguments) == Outcome(status: .error, diagnostics: diagnostics))
}

/// `%` is a folder of the test.
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
func filesThatCannotBeReadAreNamed(arguments: [String], message: String) throws {
  let temporary = try TemporaryFolder()
  try temporary.write("", to: "empty/.hidden.yaml")
  try temporary.write("a: 1", to: "other/a.yml")
  try temporary.write("a: 1", to: "other/b.yaml")
  try temporary.write("a: 1", to: "links/b.yaml")
  try temporary.link("links/a.yaml", to: "b.yaml")
  try temporary.write("", to: "pipes/other")
  try #require(unsafe mkfifo("\(temporary.path)/pipes/a.yaml", 0o600) == 0)
  func filled(_ text: String) -> String { text.replacing("%", with: temporary.path) }
  let expected = Outcome(status: .error, diagnostics: "error: \(filled(message))\n")
  #expect(run(arguments.map(filled)) == expected)
}

@Test(arguments: [".", "..", "/", "//", "%/..", "%/."])
func outputFoldersWithoutANameAreRefused(output: String) throws {
  let temporary = try TemporaryFolder()
  try temporary.write("a: 1", to: "Spec/a.yaml")
  let path = Path(output.replacing("%", with: temporary.path))
  #expect(throws: CommandError.self) {
    _ = try OutputFolder(path, keepingOutOf: Path("\(temporary.path)/Spec"), .shared)
  }
}

@Test func aSpecWithAnErrorChangesNothing() throws {
  let temporary = try TemporaryFolder()
  try temporary.write("module:\tMoves\n", to: "Spec/pages/bad.yaml")
  let options = ["--spec", "\(temporary.path)/Spec", "--output", "\(temporary.path)/Generated"]
  for command in ["generate", "check"] {
    let outcome = run([command] + options)
    #expect(outcome.status == .failure)
    #expect(outcome.output.isEmpty)
    #expect(outcome.diagnostics.hasPrefix("\(temporary.path)/Spec/pages/bad.yaml:1:8: error: "))
  }
  #expect(try temporary.tree().keys.sorted() == ["Spec/pages/bad.yaml"])
}

@Test func specFilesAreReadInTheOrderOfTheirPaths() throws {
  let temporary = try TemporaryFolder()
  let names = ["a.yaml", "a/b.yaml", "a/c/d.yaml", "a0.yaml", "B.yaml"]
  for name in names { try temporary.write(name, to: "Spec/\(name)") }
  for name in ["notes.md", ".a.yaml", ".git/a.yaml"] { try temporary.write(name, to: "Spec/\(name)") }
  let files = try SpecFiles.files(below: Folder(Path("\(temporary.path)/Spec/"))).map(\.text)
  #expect(files == ["B.yaml", "a.yaml", "a/b.yaml", "a/c/d.yaml", "a0.yaml"])
}

/// The commands from end to end, with the spec of this repository.
@Test func checkIsSatisfiedAfterGenerate() throws {
  let temporary = try TemporaryFolder()
  let options = ["--spec", "\(repository)/Spec", "--output", "\(temporary.path)/My Output"]
  let generate = "swift run fieldscribe generate --spec \(repository)/Spec --output '\(temporary.path)/My Output'"

  let before = run(["check"] + options)
  #expect(before.status == .failure)
  #expect(before.output.hasPrefix("MISSING  \(temporary.path)/My Output/"))
  #expect(before.output.hasSuffix("to fix this, run: \(generate)\n"))
  #expect(try temporary.tree().isEmpty)

  #expect(run(["generate"] + options).output.hasPrefix("wrote \(temporary.path)/My Output/"))
  for command in ["check", "generate"] {
    let after = run([command] + options)
    #expect(after.status == .success)
    #expect(after.output.hasPrefix("\(temporary.path)/My Output is up to date ("))
  }

  let manifest = try #require(temporary.tree()["My Output/manifest"])
  try temporary.write("\(manifest)edited\n", to: "My Output/manifest")
  let edited = run(["check"] + options)
  #expect(edited.output.hasPrefix("EDITED   \(temporary.path)/My Output/manifest\n--- "))
  #expect(edited.output.hasSuffix("to fix this, run: \(generate) --force\n"))
}

@Test func theExitStatusOfAnAuditDependsOnItsResult() throws {
  let temporary = try TemporaryFolder()
  try temporary.write(firstSpec, to: "fine.yaml")
  try temporary.write(firstSpec.replacing("CLOSED, FORCED]", with: "CLOSED, FORCD]"), to: "faulty.yaml")
  try temporary.write("module:\tMoves\n", to: "broken.yaml")
  func audit(_ file: String, _ format: String) -> Outcome {
    run(["audit", "--spec", "\(temporary.path)/\(file).yaml", "--format", format])
  }
  for format in ReportFormat.allCases.map(\.rawValue) {
    let fine = audit("fine", format)
    #expect(fine.status == .success && fine.diagnostics.isEmpty && !fine.output.isEmpty)
    // Errors do not suppress the report. If the spec cannot be parsed, its counts are 0.
    for file in ["faulty", "broken"] {
      let outcome = audit(file, format)
      #expect(outcome.status == .failure)
      #expect(outcome.diagnostics.hasPrefix("\(temporary.path)/\(file).yaml:"))
      #expect(!outcome.output.isEmpty)
    }
  }
  #expect(audit("none", "text").status == .error)
  #expect(try temporary.tree().keys.sorted() == ["broken.yaml", "faulty.yaml", "fine.yaml"])
}

@Test func sampleMakesTheSameBodiesForTheSameSeed() throws {
  let temporary = try TemporaryFolder()
  try temporary.write(firstSpec, to: "fine.yaml")
  try temporary.write("module:\tMoves\n", to: "broken.yaml")
  func sample(_ arguments: String...) -> Outcome {
    run(["sample", "--spec", "\(temporary.path)/fine.yaml", "DoorUpdate"] + arguments)
  }
  let valid = sample("--count", "20")
  #expect(valid.status == .success && valid.diagnostics.isEmpty)
  #expect(valid.output.split(separator: "\n").count == 20 && valid.output.hasPrefix(#"{"doorId":""#))
  #expect(sample("--count", "20") == valid && sample("--count", "20", "--seed", "2") != valid)
  let broken = sample("--count", "2000", "--break")
  #expect(broken.output.split(separator: "\n").count == 2000)
  #expect(run(["sample", "--spec", "\(temporary.path)/broken.yaml", "DoorUpdate"]).status == .failure)
  let unknown = run(["sample", "--spec", "\(temporary.path)/fine.yaml", "DoorUpdates"])
  #expect(unknown.diagnostics.hasPrefix("error: unknown webhook 'DoorUpdates'; did you mean 'DoorUpdate'?\n"))
}

@Test func treePrintsTheParsedFile() throws {
  let temporary = try TemporaryFolder()
  try temporary.write("a: 1\n", to: "good.yaml")
  try temporary.write("a:\t1\n", to: "bad.yaml")
  let good = run(["tree", "\(temporary.path)/good.yaml"])
  #expect(good.status == .success && good.output.hasPrefix("{\n") && good.diagnostics.isEmpty)
  let bad = run(["tree", "\(temporary.path)/bad.yaml"])
  #expect(bad.status == .failure && bad.output.isEmpty && bad.diagnostics.contains("bad.yaml:1:3: error: "))
}
