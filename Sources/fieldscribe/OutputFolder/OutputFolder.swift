/// The folder that the tool writes: where it is, what is in it, and who may touch it meanwhile.
///
/// It is reached through the folder that it stands in, which stays open and locked.
struct OutputFolder: ~Copyable {
  /// The path as the user gave it.
  let path: Path
  let name: Path
  let parent: Folder

  /// Finds the folder, which need not exist yet, and refuses places that are not for generated files.
  init(_ path: Path, keepingOutOf specFolder: Path, _ lock: Lock) throws {
    let place = path.withoutLastSlashes.split
    guard place.name.leadsDown else {
      throw Failure("cannot write to '\(path.text)': expected a folder with a name of its own, such as 'Generated'")
    }
    let parent = try Folder(place.folder)
    try parent.lock(lock)
    if let status = try parent.status(of: place.name) { try Self.check(status, path, specFolder) }
    self.path = path.withoutLastSlashes
    self.name = place.name
    self.parent = parent
  }

  private static func check(_ status: Status, _ path: Path, _ specFolder: Path) throws {
    guard status.kind == .folder else {
      throw Failure("cannot write to '\(path.text)': it is \(status.kind.words); expected a folder or nothing")
    }
    if try Folder(specFolder).isInside(status) { throw Failure("cannot write to '\(path.text)': the spec is in it") }
  }

  /// Everything in the folder but folders.
  func contents() throws -> [Path: Status] {
    try Self.contents(of: name, in: parent)
  }

  /// Everything in a folder but folders; nothing when it is missing.
  static func contents(of name: Path, in parent: borrowing Folder) throws -> [Path: Status] {
    var contents: [Path: Status] = [:]
    if try parent.status(of: name) != nil { try parent.folder(name).list(below: "", into: &contents) }
    return contents
  }

  /// Reads the files that the tool owns or wants to write; of all others it is enough that they are there.
  func read(_ contents: [Path: Status], wanted: [Path: [UInt8]]) throws -> [Path: Found] {
    if contents.isEmpty { return [:] }
    let folder = try parent.folder(name)
    var manifest: [UInt8] = []
    if contents[Manifest.path]?.kind == .file { manifest = try folder.read(Manifest.path) }
    let owned = Manifest(reading: manifest).hashes
    var found: [Path: Found] = [:]
    for (path, status) in contents {
      let isOurs = path == Manifest.path || wanted[path] != nil || owned[path] != nil
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

  /// Whether the folder is, or stands anywhere below, the one with this status.
  fileprivate consuming func isInside(_ other: Status) throws -> Bool {
    var status = try status()
    var folder = self
    while !status.isSame(as: other) {
      folder = try folder.parent()
      let next = try folder.status()
      // Above the topmost folder there is only itself.
      if next.isSame(as: status) { return false }
      status = next
    }
    return true
  }
}

extension Status.Kind {
  fileprivate var words: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .link: "a symbolic link"
    case .other: "neither a file nor a folder"
    }
  }
}
