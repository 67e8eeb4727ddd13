import Emitters
import Foundation
import SpecText
import Testing

@testable import fieldscribe

// The command `sources`, the build-tool plugin, which cannot import the tool, and the spec that `init` writes.

private let allNames = BuildSources.stems.map { BuildSources.name($0).text }

private func contents(of path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(filePath: "\(repository)/\(path)")), as: UTF8.self)
}

private func sources(from spec: String, in temporary: TemporaryFolder) -> Outcome {
  run(["sources", "--spec", "\(temporary.path)/\(spec)", "--output", "\(temporary.path)/out"])
}

@Test func thePluginDeclaresTheFilesThatTheToolWrites() throws {
  let plugin = try contents(of: "Plugins/FieldscribePlugin/FieldscribePlugin.swift")
  let list = try #require(plugin.firstMatch(of: /private let sources = \[([^\]]*)\]/)?.1)
  #expect(list.matches(of: /"([^"]*)"/).map { String($0.1) } == BuildSources.stems)
  #expect(plugin.contains("\"\(BuildSources.name("\\($0)").text)\""))
  #expect(plugin.contains("specName = \"\(try #require(Option.newSpec.defaultValue))\""))
}

/// The file names depend neither on the content of a spec nor on its name.
@Test func theFilesAreTheSameForEverySpec() throws {
  let record = "records:\n  Door:\n    doc: A door.\n"
  let specs = [
    ("golden.yaml", try contents(of: "Tests/Golden/webhooks.yaml")),
    ("webhooks.yaml", "module: Bare\n"),
    ("webhooks.yaml", "module: Bare\n\n\(record)"),
    ("Any Name.yaml", "module: Bare\n\n\(record)"),
  ]
  for (file, text) in specs {
    let temporary = try TemporaryFolder()
    try temporary.write(text, to: file)
    #expect(sources(from: file, in: temporary) == Outcome())
    let written = try temporary.tree("out")
    #expect(written.keys.sorted() == allNames.sorted())

    let (generated, _) = generate(from: [SourceText(name: file, utf8: Array(text.utf8))])
    for source in try #require(generated) where source.path.hasSuffix(".swift") {
      let stem = try #require(source.path.split(separator: "/").last).dropLast(".swift".count)
      let isSame = written["\(stem).generated.swift"] == source.contents
      #expect(isSame, "\(stem) of \(file)")
    }
  }
}

@Test func onlyChangedSourcesAreWritten() throws {
  let temporary = try TemporaryFolder()
  try temporary.write(firstSpec, to: "a.yaml")
  func statuses() throws -> [Path: Status] {
    let folder = try Folder(Path("\(temporary.path)/out"))
    return Dictionary(uniqueKeysWithValues: try folder.names().map { ($0, try #require(try folder.status(of: $0))) })
  }
  #expect(sources(from: "a.yaml", in: temporary).status == .success)
  let first = try statuses()
  #expect(sources(from: "a.yaml", in: temporary).status == .success)
  #expect(try statuses() == first)

  try temporary.write(firstSpec.replacing("A whole number.", with: "An integer."), to: "a.yaml")
  try temporary.write("left by a run that was killed", to: "out/.Rulings.generated.swift.new")
  #expect(sources(from: "a.yaml", in: temporary).status == .success)
  let second = try statuses()
  #expect(second.keys.sorted() == first.keys.sorted())
  #expect(second.filter { first[$0.key] != $0.value }.keys.map(\.text) == ["Rulings.generated.swift"])

  let before = try temporary.tree("out")
  try temporary.write(firstSpec.replacing("type: DoorState", with: "type: DoorStat"), to: "a.yaml")
  let outcome = sources(from: "a.yaml", in: temporary)
  #expect(outcome.status == .failure)
  #expect(outcome.diagnostics.contains("\(temporary.path)/a.yaml:48:23: error: unknown type 'DoorStat'"))
  #expect(try temporary.tree("out") == before && statuses() == second)
}

@Test func sourcesAreNotWrittenFromAFolder() throws {
  let temporary = try TemporaryFolder()
  try temporary.write("module: A\n", to: "Spec/a.yaml")
  try temporary.write("module: A\n", to: "Spec/b.yaml")
  let message = "error: cannot read '\(temporary.path)/Spec': expected one file\n"
  #expect(sources(from: "Spec", in: temporary) == Outcome(status: .error, diagnostics: message))
}

@Test func theFirstSpecHasNoDiagnostics() throws {
  let (files, diagnostics) = generate(from: [SourceText(name: "webhooks.yaml", utf8: Array(firstSpec.utf8))])
  #expect(diagnostics.isEmpty && files != nil)
}

@Test func initWritesTheFirstSpecAndOverwritesNothing() throws {
  let temporary = try TemporaryFolder()
  let command = ["init", "--output", "\(temporary.path)/webhooks.yaml"]
  let schema = LanguageSchema.fileName
  #expect(run(command).output == "wrote \(temporary.path)/webhooks.yaml\nwrote \(temporary.path)/\(schema)\n")
  #expect(try temporary.tree() == ["webhooks.yaml": firstSpec, schema: LanguageSchema.file])
  try temporary.write("mine, too", to: schema)
  #expect(run(["init", "--output", "\(temporary.path)/b.yaml"]).output == "wrote \(temporary.path)/b.yaml\n")
  try temporary.remove("b.yaml")
  try temporary.write("mine", to: "webhooks.yaml")
  try temporary.link("link.yaml", to: "nothing.yaml")
  let message = "error: cannot create file '\(temporary.path)/webhooks.yaml': file exists\n"
  #expect(run(command) == Outcome(status: .error, diagnostics: message))
  #expect(run(["init", "--output", "\(temporary.path)/link.yaml"]).status == .error)
  #expect(try temporary.tree() == ["webhooks.yaml": "mine", "link.yaml": "-> nothing.yaml", schema: "mine, too"])
}
