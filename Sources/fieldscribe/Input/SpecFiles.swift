import SpecText

/// The text of a spec, and the folder that it was found in.
struct SpecFiles {
  let sources: [SourceText]
  let folder: Path

  /// Reads one file, or all `*.yaml` below a folder in the order of their paths.
  init(_ path: Path) throws {
    let path = path.withoutLastSlashes
    if Folder.isThere(path) {
      let root = try Folder(path)
      let files = try Self.files(below: root)
      if files.isEmpty { throw Failure("no spec in '\(path.text)': expected files that end in '.yaml'") }
      folder = path
      sources = try files.map { try Self.read($0, in: root, as: path.appending($0)) }
    } else {
      let place = path.split
      folder = place.folder
      sources = [try Self.read(place.name, in: Folder(folder), as: path)]
    }
  }

  /// The spec files in a folder and the folders in it, sorted by path; hidden ones belong to somebody else.
  static func files(below root: borrowing Folder) throws -> [Path] {
    var files: [Path] = []
    for name in try root.names() where !name.isHidden {
      let path = root.path.appending(name).text
      switch try root.status(of: name)?.kind {
      case .folder: files += try Self.files(below: root.folder(name)).map(name.appending)
      case .link: throw Failure("cannot read '\(path)': it is a symbolic link")
      case .file, .other, nil:
        if try isSpec(name, shown: path) { files.append(name) }
      }
    }
    return files.sorted()
  }

  /// Whether a file that is not hidden belongs to the spec.
  static func isSpec(_ name: Path, shown: String) throws -> Bool {
    if name.ends(with: ".yml") { throw Failure("cannot read '\(shown)': expected a name that ends in '.yaml'") }
    return name.ends(with: ".yaml")
  }

  private static func read(_ file: Path, in root: borrowing Folder, as shown: Path) throws -> SourceText {
    // One byte too many is enough for the parser to report that a file is too large.
    let bytes = try root.readFile(at: file, atMost: SpecLimits.fileSize + 1)
    return SourceText(name: shown.text, utf8: bytes)
  }
}
