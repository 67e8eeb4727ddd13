import Emitters
import Foundation
import SpecText
import Testing

@testable import fieldscribe

// `sources` and the build-tool plugin, which cannot import each other, and the spec that `init` writes.

private let allNames = BuildSources.stems.map { BuildSources.name($0).text }

private func contents(of path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(filePath: "\(repository)/\(path)")), as: UTF8.self)
}

private func sources(from spec: String, in place: TemporaryFolder) -> Outcome {
  run(["sources", "--spec", "\(place.path)/\(spec)", "--output", "\(place.path)/out"])
}

@Test func thePluginDeclaresWhatTheToolWrites() throws {
  let plugin = try contents(of: "Plugins/FieldscribePlugin/FieldscribePlugin.swift")
  let list = try #require(plugin.firstMatch(of: /private let sources = \[([^\]]*)\]/)?.1)
  #expect(list.matches(of: /"([^"]*)"/).map { String($0.1) } == BuildSources.stems)
  #expect(plugin.contains("\"\(BuildSources.name("\\($0)").text)\""))
  #expect(plugin.contains("specName = \"\(try #require(Option.newSpec.standard))\""))
}

/// From a spec that says everything to one that says next to nothing, whatever its file is called.
@Test func theFilesAreTheSameForEverySpec() throws {
  let record = "records:\n  Door:\n    doc: A door.\n"
  let specs = [
    ("golden.yaml", try contents(of: "Tests/Golden/webhooks.yaml")),
    ("webhooks.yaml", "module: Bare\n"),
    ("webhooks.yaml", "module: Bare\n\n\(record)"),
    ("Any Name.yaml", "module: Bare\n\n\(record)"),
  ]
  for (file, text) in specs {
    let place = try TemporaryFolder()
    try place.write(text, to: file)
    #expect(sources(from: file, in: place) == Outcome())
    let written = try place.tree("out")
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
  let place = try TemporaryFolder()
  try place.write(firstSpec, to: "a.yaml")
  func statuses() throws -> [Path: Status] {
    let folder = try Folder(Path("\(place.path)/out"))
    return Dictionary(uniqueKeysWithValues: try folder.names().map { ($0, try #require(try folder.status(of: $0))) })
  }
  #expect(sources(from: "a.yaml", in: place).status == .fine)
  let first = try statuses()
  #expect(sources(from: "a.yaml", in: place).status == .fine)
  #expect(try statuses() == first)

  try place.write(firstSpec.replacing("A whole number.", with: "An integer."), to: "a.yaml")
  try place.write("left by a run that was killed", to: "out/.Rulings.generated.swift.new")
  #expect(sources(from: "a.yaml", in: place).status == .fine)
  let second = try statuses()
  #expect(second.keys.sorted() == first.keys.sorted())
  #expect(second.filter { first[$0.key] != $0.value }.keys.map(\.text) == ["Rulings.generated.swift"])

  let before = try place.tree("out")
  try place.write(firstSpec.replacing("type: DoorState", with: "type: DoorStat"), to: "a.yaml")
  let outcome = sources(from: "a.yaml", in: place)
  #expect(outcome.status == .problem)
  #expect(outcome.complaints.contains("\(place.path)/a.yaml:45:23: error: unknown type 'DoorStat'"))
  #expect(try place.tree("out") == before && statuses() == second)
}

@Test func sourcesAreNotWrittenFromAFolder() throws {
  let place = try TemporaryFolder()
  try place.write("module: A\n", to: "Spec/a.yaml")
  try place.write("module: A\n", to: "Spec/b.yaml")
  let complaint = "error: cannot read '\(place.path)/Spec': expected one file\n"
  #expect(sources(from: "Spec", in: place) == Outcome(status: .unusable, complaints: complaint))
}

@Test func theFirstSpecIsFlawless() throws {
  let (files, diagnostics) = generate(from: [SourceText(name: "webhooks.yaml", utf8: Array(firstSpec.utf8))])
  #expect(diagnostics.isEmpty && files != nil)
}

@Test func initWritesTheFirstSpecAndNothingOverAnything() throws {
  let place = try TemporaryFolder()
  let command = ["init", "--output", "\(place.path)/webhooks.yaml"]
  #expect(run(command) == Outcome(report: "wrote \(place.path)/webhooks.yaml\n"))
  try place.write("mine", to: "webhooks.yaml")
  try place.link("link.yaml", to: "nothing.yaml")
  let complaint = "error: cannot make file '\(place.path)/webhooks.yaml': file exists\n"
  #expect(run(command) == Outcome(status: .unusable, complaints: complaint))
  #expect(run(["init", "--output", "\(place.path)/link.yaml"]).status == .unusable)
  #expect(try place.tree() == ["webhooks.yaml": "mine", "link.yaml": "-> nothing.yaml"])
}
