import Foundation
import Testing

/// The text of each file below a folder of the repository.
private func files(in folder: String, endingIn ending: String = ".swift") throws -> [(path: String, text: String)] {
  let base = "\(repository)/\(folder)"
  let paths = try FileManager.default.subpathsOfDirectory(atPath: base).filter { $0.hasSuffix(ending) }.sorted()
  try #require(!paths.isEmpty, "no file in \(folder) ends in \(ending)")
  return try paths.map { ("\(folder)/\($0)", try text(of: "\(folder)/\($0)")) }
}

private func text(of path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(filePath: "\(repository)/\(path)")), as: UTF8.self)
}

/// The modules that a Swift file imports. An `import` with a deeper indentation is text that an emitter writes.
private func imports(of text: String) -> [String] {
  let line = /(?m)^ {0,2}(?:@\w+ )*(?:\w+ )?import (?:(?:struct|class|enum|func|let|protocol|typealias|var) )?(\w+)/
  return text.matches(of: line).map { String($0.1) }
}

@Test func thePackageHasNoDependencies() throws {
  let manifest = try text(of: "Package.swift")
  #expect(manifest.contains("name: \"fieldscribe\""))
  #expect(!manifest.contains(".package("), "users of a product would have to fetch it")
}

/// The stages of the generator import only earlier stages, and no system library.
@Test(arguments: [
  ("SpecText", []),
  ("SpecModel", ["SpecText", "FieldscribeRuntime"]),
  ("SpecChecker", ["SpecText", "SpecModel"]),
  ("SpecDiff", ["SpecModel"]),
  ("SampleGenerator", ["SpecModel"]),
  ("Emitters", ["SpecModel"]),
  ("PageImport", ["SpecText", "SpecModel"]),
  ("Reports", ["SpecText", "SpecModel", "SpecDiff", "PageImport", "Emitters"]),
])
func stagesImportOnlyEarlierStages(module: String, allowed: [String]) throws {
  for (path, text) in try files(in: "Sources/\(module)") {
    let others = imports(of: text).filter { !allowed.contains($0) }
    #expect(others.isEmpty, "\(path) imports \(others)")
  }
}

@Test func foundationStaysAtTheEdges() throws {
  for (path, text) in try files(in: "Sources") + files(in: "Generated") + files(in: "Tests/SpecGenerator") {
    if path.hasPrefix("Sources/FieldscribeFoundation/") { continue }
    let found = imports(of: text).filter { $0.hasPrefix("Foundation") }
    #expect(found.isEmpty, "\(path) imports \(found)")
  }
}

@Test func filesAreShort() throws {
  for (path, text) in try files(in: "Sources") {
    let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(count <= 400, "\(path) has \(count) lines")
  }
}

@Test func generatedFilesAreSafe() throws {
  for (path, text) in try files(in: "Generated") {
    #expect(!text.contains("unsafe"), "\(path) contains 'unsafe'")
  }
}

@Test func everyDiagnosticIsDocumented() throws {
  var ids: Set<String> = []
  for (_, text) in try ["SpecText", "SpecChecker", "fieldscribe"].flatMap({ try files(in: "Sources/\($0)") }) {
    ids.formUnion(text.matches(of: /(?:Diagnostic|\.init)\(\s*"([a-z]+(?:-[a-z]+)*)"\s*,/).map { String($0.1) })
  }
  for path in ["Sources/SpecText/SyntaxRule.swift", "Sources/SpecChecker/Reading/Fields.swift"] {
    ids.formUnion(try text(of: path).matches(of: /case \w+ = "([a-z-]+)"/).map { String($0.1) })
  }
  try #require(ids.count > 40, "this test no longer finds the ids in the sources")

  let headings = try text(of: "Documentation/Diagnostics.md").matches(of: /(?m)^#+ `?([a-z]+(?:-[a-z]+)*)`?$/).map {
    String($0.1)
  }
  #expect(ids.subtracting(headings).sorted() == [], "these ids have no heading in Documentation/Diagnostics.md")
  #expect(Set(headings).subtracting(ids).sorted() == [], "these ids are never reported")
}
