/// The entry at one path of the output folder.
enum FoundEntry: Equatable {
  /// A regular file that the tool owns or will write.
  case file([UInt8])
  /// Any other entry: a link, a pipe, or a file that does not belong to the tool.
  case foreign
}

/// A path at which the output folder differs from what the spec generates.
struct FileDifference: Equatable {
  enum Kind: String {
    case changed = "CHANGED"
    case missing = "MISSING"
    /// Not generated: either unchanged since the tool wrote it, or never the tool's file.
    case extra = "EXTRA"
    /// Written by the tool, and changed by somebody else.
    case edited = "EDITED"
  }

  /// The owner of the path.
  enum Owner: String {
    case tool
    /// Somebody else. The file is preserved.
    case other
    /// Somebody else. A generated file needs this path, so the tool can neither write nor remove the file.
    case otherInTheWay = "other-in-the-way"
  }

  var path: Path
  var kind: Kind
  var owner = Owner.tool
  var old: [UInt8]?
  var new: [UInt8]?
}

/// What `generate` does if generated files were edited by hand.
enum EditPolicy {
  /// Writes nothing. Files of somebody else are an error, too.
  case refuse
  /// Overwrites the edited files. Files of somebody else are preserved.
  case overwrite
}

/// The difference between the output folder and what the spec generates: the basis of both `generate` and `check`.
struct Drift: Equatable {
  /// What to do for one path of the new tree.
  enum Action: Equatable {
    case write([UInt8])
    /// The generated file is up to date.
    case keep([UInt8])
    /// The file belongs to somebody else.
    case preserve
  }

  /// Sorted by path.
  private(set) var differences: [FileDifference] = []
  /// The complete new tree.
  private(set) var tree: [Path: Action] = [:]

  init(expected files: [Path: [UInt8]], found: [Path: FoundEntry]) {
    var classifier = Classifier(files, found)
    classifier.classifyAll()
    tree = classifier.tree
    differences = classifier.differences.sorted { $0.path < $1.path }
    // Every change of a file also changes the manifest, which is then not worth reporting.
    let changesFiles = differences.contains { $0.owner != .other && $0.path != Manifest.path }
    if changesFiles { differences.removeAll { $0.path == Manifest.path && $0.kind == .changed } }
  }

  /// The differences because of which `generate` writes nothing.
  func blockingDifferences(_ policy: EditPolicy) -> [FileDifference] {
    differences.filter { difference in
      switch difference.owner {
      case .otherInTheWay: true
      case .other: policy == .refuse
      case .tool: policy == .refuse && difference.kind == .edited
      }
    }
  }

  /// Whether the new tree equals the old one.
  var changesNothing: Bool { differences.allSatisfy { $0.owner == .other } }
}

private struct Classifier {
  let expected: [Path: [UInt8]]
  let found: [Path: FoundEntry]
  let owned: [Path: String]
  let isManifestIntact: Bool
  var differences: [FileDifference] = []
  var tree: [Path: Drift.Action] = [:]

  init(_ files: [Path: [UInt8]], _ found: [Path: FoundEntry]) {
    self.found = found
    expected = files.merging([Manifest.path: Manifest(listing: files).bytes]) { file, _ in file }
    guard case .file(let manifest) = found[Manifest.path] else {
      owned = [:]
      isManifestIntact = false
      return
    }
    let entries = Manifest(parsing: manifest)
    owned = entries.hashes
    isManifestIntact = entries.bytes == manifest
  }

  mutating func classifyAll() {
    for (path, new) in expected {
      let difference = difference(at: path, new)
      tree[path] = difference == nil ? .keep(new) : .write(new)
      if let difference { differences.append(difference) }
    }
    for (path, entry) in found where expected[path] == nil {
      if let difference = unexpected(at: path, entry) { differences.append(difference) }
      if !isOwned(path) { tree[path] = .preserve }
    }
  }

  private func difference(at path: Path, _ new: [UInt8]) -> FileDifference? {
    switch found[path] {
    case nil: FileDifference(path: path, kind: .missing, new: new)
    case .file(new): nil
    case .file(let old) where isOwned(path):
      FileDifference(path: path, kind: isAsWritten(path, old) ? .changed : .edited, old: old, new: new)
    case .foreign where isOwned(path): FileDifference(path: path, kind: .edited, new: new)
    case .file(let old): FileDifference(path: path, kind: .extra, owner: .otherInTheWay, old: old, new: new)
    case .foreign: FileDifference(path: path, kind: .extra, owner: .otherInTheWay, new: new)
    }
  }

  private func unexpected(at path: Path, _ entry: FoundEntry) -> FileDifference? {
    if isOwned(path) {
      guard case .file(let old) = entry else { return FileDifference(path: path, kind: .edited) }
      return FileDifference(path: path, kind: isAsWritten(path, old) ? .extra : .edited, old: old)
    }
    if expected.keys.contains(where: { path.contains($0) || $0.contains(path) }) {
      return FileDifference(path: path, kind: .extra, owner: .otherInTheWay)
    }
    // Hidden files that desktops and editors leave behind are harmless.
    return path.isHidden ? nil : FileDifference(path: path, kind: .extra, owner: .other)
  }

  private func isOwned(_ path: Path) -> Bool {
    // A file named `manifest` without any valid line belongs to somebody else.
    path == Manifest.path ? isManifestIntact || !owned.isEmpty : owned[path] != nil
  }

  private func isAsWritten(_ path: Path, _ bytes: [UInt8]) -> Bool {
    path == Manifest.path ? isManifestIntact : owned[path] == SHA256.hexadecimal(bytes)
  }
}
