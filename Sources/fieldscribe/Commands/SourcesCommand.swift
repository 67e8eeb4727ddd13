import Emitters
import SpecText

extension Command {
  static let sources = Command(
    name: "sources", summary: "Writes the Swift files of a one-file spec for a build: always the same file names",
    options: [.specFile, .sourceFolder]
  ) { request in
    let source = try SpecFiles(request.path(.specFile)).onlySource
    let (files, found) = fieldscribe.generate(from: [source])
    let diagnostics = render(found, sources: [source])
    guard let files else { return Outcome(status: .failure, diagnostics: diagnostics) }
    let output = try Folder(creating: request.path(.sourceFolder))
    for file in BuildSources.files(files) { try output.update(file.name, to: file.bytes) }
    return Outcome(diagnostics: diagnostics)
  }
}

/// The Swift files that a build expects from a one-file spec. Their names do not depend on the spec.
struct BuildSources {
  /// The names without `.swift`. `Plugins/FieldscribePlugin` has the same list; a test compares them.
  static let stems = [
    "Exports", "Rulings", "Types", "Types+Decoding", "Types+Encoding", "Types+Validation", "Webhooks",
  ]

  /// A target cannot have two files of the same name, and it may have a `Webhooks.swift` of its own.
  static func name(_ stem: String) -> Path { Path("\(stem).generated.swift") }

  /// One file per stem. A stem for which nothing was generated gets a file without declarations.
  static func files(_ generated: [GeneratedFile]) -> [(name: Path, bytes: [UInt8])] {
    var contents: [Path: String] = [:]
    for file in generated where file.path.hasSuffix(".swift") { contents[Path(file.path).split.name] = file.contents }
    let files = stems.map { stem in
      (name: name(stem), bytes: Array((contents.removeValue(forKey: Path("\(stem).swift")) ?? empty).utf8))
    }
    precondition(contents.isEmpty, "these files are missing from the list of stems: \(contents.keys.map(\.text))")
    return files
  }

  private static let empty = "// This spec generates no declarations for this file.\n"
}
