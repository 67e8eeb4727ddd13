/// What stands at one path of the output folder.
enum Found: Equatable {
  /// A regular file that the tool owns or wants to write.
  case file([UInt8])
  /// Anything else: a link, a pipe, or a file that is none of the tool's business.
  case foreign
}

/// One path at which the output folder is not what the spec asks for.
struct Difference: Equatable {
  /// What is the matter with the path.
  enum Kind: String {
    case changed = "CHANGED"
    case missing = "MISSING"
    /// Not generated, and as the tool wrote it, or never the tool's.
    case extra = "EXTRA"
    /// The tool's, and written to by somebody else since.
    case edited = "EDITED"
  }

  /// Whose path it is, as far as `generate` is concerned.
  enum Owner: String {
    case tool
    /// Somebody else's file, which stays.
    case other
    /// Somebody else's file, which stands where a file has to go.
    case otherInTheWay = "other-in-the-way"
  }

  var path: Path
  var kind: Kind
  var owner = Owner.tool
  var old: [UInt8]?
  var new: [UInt8]?
}

/// What becomes of generated files that were edited by hand.
enum Edits {
  /// Nothing is written while there are any, or files of somebody else.
  case kept
  /// They are written anew; files of somebody else stay where they are.
  case overwritten
}

/// How the output folder differs from what the spec asks for: decided here, for `generate` and `check` alike.
struct Drift: Equatable {
  /// What becomes of one path in the new tree.
  enum Piece: Equatable {
    case write([UInt8])
    /// The file is right as it is.
    case keep([UInt8])
    /// The file is somebody else's.
    case carry
  }

  /// Sorted by path.
  private(set) var differences: [Difference] = []
  /// The whole new tree.
  private(set) var tree: [Path: Piece] = [:]

  init(wanted files: [Path: [UInt8]], found: [Path: Found]) {
    var judge = Judge(files, found)
    judge.judgeAll()
    tree = judge.tree
    differences = judge.differences.sorted { $0.path < $1.path }
    // Whatever changes a file changes its line in the manifest, which is not worth a word.
    let changesFiles = differences.contains { $0.owner != .other && $0.path != Manifest.path }
    if changesFiles { differences.removeAll { $0.path == Manifest.path && $0.kind == .changed } }
  }

  /// What stops `generate`.
  func obstacles(_ edits: Edits) -> [Difference] {
    differences.filter { difference in
      switch difference.owner {
      case .otherInTheWay: true
      case .other: edits == .kept
      case .tool: edits == .kept && difference.kind == .edited
      }
    }
  }

  /// Whether the new tree is the old one.
  var isNothing: Bool { differences.allSatisfy { $0.owner == .other } }
}

private struct Judge {
  let wanted: [Path: [UInt8]]
  let found: [Path: Found]
  let owned: [Path: String]
  let isManifestIntact: Bool
  var differences: [Difference] = []
  var tree: [Path: Drift.Piece] = [:]

  init(_ files: [Path: [UInt8]], _ found: [Path: Found]) {
    self.found = found
    wanted = files.merging([Manifest.path: Manifest(listing: files).bytes]) { file, _ in file }
    guard case .file(let manifest) = found[Manifest.path] else {
      owned = [:]
      isManifestIntact = false
      return
    }
    let entries = Manifest(reading: manifest)
    owned = entries.hashes
    isManifestIntact = entries.bytes == manifest
  }

  mutating func judgeAll() {
    for (path, new) in wanted {
      let difference = difference(at: path, new)
      tree[path] = difference == nil ? .keep(new) : .write(new)
      if let difference { differences.append(difference) }
    }
    for (path, found) in found where wanted[path] == nil {
      if let difference = leftover(at: path, found) { differences.append(difference) }
      if !isOwned(path) { tree[path] = .carry }
    }
  }

  private func difference(at path: Path, _ new: [UInt8]) -> Difference? {
    switch found[path] {
    case nil: Difference(path: path, kind: .missing, new: new)
    case .file(new): nil
    case .file(let old) where isOwned(path):
      Difference(path: path, kind: isAsWritten(path, old) ? .changed : .edited, old: old, new: new)
    case .foreign where isOwned(path): Difference(path: path, kind: .edited, new: new)
    case .file(let old): Difference(path: path, kind: .extra, owner: .otherInTheWay, old: old, new: new)
    case .foreign: Difference(path: path, kind: .extra, owner: .otherInTheWay, new: new)
    }
  }

  private func leftover(at path: Path, _ found: Found) -> Difference? {
    if isOwned(path) {
      guard case .file(let old) = found else { return Difference(path: path, kind: .edited) }
      return Difference(path: path, kind: isAsWritten(path, old) ? .extra : .edited, old: old)
    }
    if wanted.keys.contains(where: { path.contains($0) || $0.contains(path) }) {
      return Difference(path: path, kind: .extra, owner: .otherInTheWay)
    }
    // What the desktop and editors leave behind is hidden and harmless.
    return path.isHidden ? nil : Difference(path: path, kind: .extra, owner: .other)
  }

  private func isOwned(_ path: Path) -> Bool {
    // A file of that name in which no line is ours is somebody else's.
    path == Manifest.path ? isManifestIntact || !owned.isEmpty : owned[path] != nil
  }

  private func isAsWritten(_ path: Path, _ bytes: [UInt8]) -> Bool {
    path == Manifest.path ? isManifestIntact : owned[path] == SHA256.hexadecimal(bytes)
  }
}
