/// The folder of the generated files. Its parent folder stays open and locked.
struct OutputFolder: ~Copyable {
  /// The path as the user gave it.
  let path: Path
  let name: Path
  let parent: Folder

  /// Locks the parent of a folder, which need not exist. Throws if generated files must not be written there.
  init(_ path: Path, keepingOutOf specFolder: Path, _ lock: Lock) throws {
    let (folder, name) = path.withoutLastSlashes.split
    guard name.isBelowFolder else {
      throw CommandError("cannot write to '\(path.text)': expected the name of a folder, such as 'Generated'")
    }
    let parent = try Folder(folder)
    try parent.lock(lock)
    if let status = try parent.status(of: name) { try Self.requireFolder(status, path, outside: specFolder) }
    self.path = path.withoutLastSlashes
    self.name = name
    self.parent = parent
  }

  private static func requireFolder(_ status: Status, _ path: Path, outside specFolder: Path) throws {
    guard status.kind == .folder else {
      throw CommandError(
        "cannot write to '\(path.text)': it is \(status.kind.description); expected a folder or nothing")
    }
    if try Folder(specFolder).isInside(status) {
      throw CommandError("cannot write to '\(path.text)': it contains the spec")
    }
  }

  /// All entries at any depth, except folders.
  func contents() throws -> [Path: Status] {
    try Self.contents(of: name, in: parent)
  }

  /// All entries of a folder at any depth, except folders; empty if the folder is missing.
  static func contents(of name: Path, in parent: borrowing Folder) throws -> [Path: Status] {
    var contents: [Path: Status] = [:]
    if try parent.status(of: name) != nil { try parent.folder(name).list(below: "", into: &contents) }
    return contents
  }

  /// Reads the files that the tool owns or will write. The contents of other files are not needed.
  func read(_ contents: [Path: Status], expected: [Path: [UInt8]]) throws -> [Path: FoundEntry] {
    if contents.isEmpty { return [:] }
    let folder = try parent.folder(name)
    var manifest: [UInt8] = []
    if contents[Manifest.path]?.kind == .file { manifest = try folder.read(Manifest.path) }
    let owned = Manifest(parsing: manifest).hashes
    var found: [Path: FoundEntry] = [:]
    for (path, status) in contents {
      let isOurs = path == Manifest.path || expected[path] != nil || owned[path] != nil
      found[path] = isOurs && status.kind == .file ? .file(try folder.readFile(at: path)) : .foreign
    }
    return found
  }
}

extension Folder {
  fileprivate func list(below path: Path, into contents: inout [Path: Status]) throws {
    for name in try names() {
      guard let status = try status(of: name) else { continue }
      if status.kind == .folder {
        try folder(name).list(below: path.appending(name), into: &contents)
      } else {
        contents[path.appending(name)] = status
      }
    }
  }

  /// Whether the folder has this status, or is at any depth below the one that has.
  fileprivate consuming func isInside(_ other: Status) throws -> Bool {
    var status = try status()
    var folder = self
    while !status.isSame(as: other) {
      folder = try folder.parent()
      let next = try folder.status()
      // The parent of the root folder is the root folder.
      if next.isSame(as: status) { return false }
      status = next
    }
    return true
  }
}

extension Status.Kind {
  fileprivate var description: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .link: "a symbolic link"
    case .other: "neither a file nor a folder"
    }
  }
}
