import Emitters

/// The Swift files of a spec of one file, as a build takes them: always the same names, whatever the spec says.
struct BuildSources {
  /// What is generated, without `.swift`. `Plugins/FieldscribePlugin` has the same list; a test compares them.
  static let stems = [
    "Exports", "Rulings", "Types", "Types+Decoding", "Types+Encoding", "Types+Validation", "Webhooks",
  ]

  /// A target cannot have two files of one name, and one of its own may be called `Webhooks.swift`.
  static func name(_ stem: String) -> Path { Path("\(stem).generated.swift") }

  /// One file for each stem, also for those of which this spec has nothing.
  static func files(_ generated: [GeneratedFile]) -> [(name: Path, bytes: [UInt8])] {
    var contents: [Path: String] = [:]
    for file in generated where file.path.hasSuffix(".swift") { contents[Path(file.path).split.name] = file.contents }
    let files = stems.map { stem in
      (name: name(stem), bytes: Array((contents.removeValue(forKey: Path("\(stem).swift")) ?? nothing).utf8))
    }
    precondition(contents.isEmpty, "a build would not know of \(contents.keys.map(\.text))")
    return files
  }

  private static let nothing = "// The spec asks for nothing that belongs here.\n"
}
