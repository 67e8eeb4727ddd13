import SpecText

/// The source texts of a spec, and the folder that contains them.
struct SpecFiles {
  let sources: [SourceText]
  let folder: Path

  /// Reads one file, or every `*.yaml` file below a folder, sorted by path.
  init(_ path: Path) throws {
    let path = path.withoutLastSlashes
    if Folder.exists(path) {
      let root = try Folder(path)
      let files = try Self.files(below: root)
      if files.isEmpty { throw CommandError("no spec in '\(path.text)': expected files that end in '.yaml'") }
      folder = path
      sources = try files.map { try Self.read($0, in: root, as: path.appending($0)) }
    } else {
      let (parent, name) = path.split
      folder = parent
      sources = [try Self.read(name, in: Folder(parent), as: path)]
    }
  }

  /// The source of a spec that must consist of one file.
  var onlySource: SourceText {
    get throws {
      guard sources.count == 1 else { throw CommandError("cannot read '\(folder.text)': expected one file") }
      return sources[0]
    }
  }

  /// The spec files below a folder, sorted by path. Hidden files and folders are ignored.
  static func files(below root: borrowing Folder) throws -> [Path] {
    var files: [Path] = []
    for name in try root.names() where !name.isHidden {
      let path = root.path.appending(name).text
      switch try root.status(of: name)?.kind {
      case .folder: files += try Self.files(below: root.folder(name)).map(name.appending)
      case .link: throw CommandError("cannot read '\(path)': it is a symbolic link")
      case .file, .other, nil:
        if try isSpec(name, shown: path) { files.append(name) }
      }
    }
    return files.sorted()
  }

  /// Whether a file is part of the spec. The name `*.yml` is an error, because the file would be ignored silently.
  static func isSpec(_ name: Path, shown: String) throws -> Bool {
    if name.ends(with: ".yml") { throw CommandError("cannot read '\(shown)': expected a name that ends in '.yaml'") }
    return name.ends(with: ".yaml")
  }

  private static func read(_ file: Path, in root: borrowing Folder, as shown: Path) throws -> SourceText {
    // Read one byte more than allowed, so that the parser can report that the file is too large.
    let bytes = try root.readFile(at: file, atMost: SpecLimits.fileSize + 1)
    return SourceText(name: shown.text, utf8: bytes)
  }
}
