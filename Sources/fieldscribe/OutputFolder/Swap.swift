#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How the new folder replaces the old one.
enum SwapMethod {
  /// Atomically, so that the folder is never missing.
  case exchange
  /// For file systems that cannot exchange two names: the old folder is renamed first. If a run is killed in between, the
  /// next run restores it.
  case twoRenames
}

extension OutputFolder {
  /// The folder in which the new tree is built. After an exchange it is the old tree. `.Generated.staging`.
  var staging: Path { name.hiddenSibling("staging") }
  /// The name of the old tree during two renames. If it exists, the replacement was not finished.
  var previous: Path { name.hiddenSibling("previous") }

  /// Removes what a killed run left behind, and restores the old tree if the new one had not replaced it.
  func recover() throws {
    for leftover in [staging, previous] {
      guard let status = try parent.status(of: leftover), status.kind != .folder else { continue }
      throw CommandError(
        "cannot use '\(parent.path.appending(leftover).text)': expected a folder of the tool or nothing")
    }
    if try parent.status(of: previous) != nil {
      if try parent.status(of: name) == nil {
        try parent.rename(previous, to: name)
      } else if try parent.status(of: staging) == nil {
        try parent.remove(previous)
      } else {
        // Somebody created the folder again, and the old one may contain files that are nowhere else.
        throw CommandError(
          "'\(parent.path.appending(previous).text)' contains the files of a killed run; move or remove it")
      }
    }
    try parent.remove(staging)
  }

  /// Replaces the whole folder by a new tree, or leaves it unchanged.
  ///
  /// - Parameter seen: the contents of the folder from which the tree was decided.
  func replace(with tree: [Path: Drift.Action], seen: [Path: Status], by method: SwapMethod = .exchange) throws {
    if try parent.status(of: name) != nil { try parent.folder(name).requireWritable() }
    do {
      try build(tree)
      try swap(seen, by: method)
    } catch {
      // Report the first error, not an error of the cleanup.
      try? recover()
      throw error
    }
  }

  private func build(_ tree: [Path: Drift.Action]) throws {
    try parent.createFolder(staging)
    let new = try parent.folder(staging)
    for (path, action) in tree.sorted(by: { $0.key < $1.key }) {
      let (parent, name) = path.split
      let folder = try new.createFolders(parent)
      switch action {
      case .write(let bytes): try folder.createFile(name, bytes, waits: false)
      case .preserve: try folder.link(name, from: old(parent))
      case .keep(let bytes):
        do {
          try folder.link(name, from: old(parent))
        } catch {
          // Not every file system has hard links, so write the same bytes again.
          try folder.createFile(name, bytes, waits: false)
        }
      }
    }
    try new.syncAll()
  }

  private func old(_ path: Path) throws -> Folder { try parent.folder(name).folder(at: path) }

  private func swap(_ seen: [Path: Status], by method: SwapMethod) throws {
    let isNew = try parent.status(of: name) == nil
    if isNew {
      try parent.rename(staging, to: name)
    } else if try method == .exchange && parent.exchange(staging, name) {
      try requireUnchanged(staging, seen) { try $0.parent.exchange($0.staging, $0.name) }
    } else {
      try parent.rename(name, to: previous)
      try requireUnchanged(previous, seen) { try $0.parent.rename($0.previous, to: $0.name) }
      try parent.rename(staging, to: name)
    }
    try parent.sync()
    try parent.remove(staging)
    try parent.remove(previous)
  }

  /// Inspects the old tree again before it is removed, because somebody may have written to it during the run.
  private func requireUnchanged(
    _ old: Path, _ seen: [Path: Status], orUndo undo: (borrowing Self) throws -> Void
  ) throws {
    if let now = try? Self.contents(of: old, in: parent), now == seen { return }
    try undo(self)
    throw CommandError("another process changed '\(path.text)' during the run; nothing was written", status: .failure)
  }
}

extension Folder {
  /// Exchanges two entries atomically.
  ///
  /// - Returns: false if the file system does not support it.
  @discardableResult
  fileprivate func exchange(_ left: Path, _ right: Path) throws -> Bool {
    if exchangeNames(descriptor, left.cString, right.cString) == 0 { return true }
    if [ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP].contains(errno) { return false }
    throw CommandError(cannot: "exchange", path.appending(left))
  }

  fileprivate func createFolders(_ path: Path) throws -> Folder {
    var folder = try folder(".")
    for name in path.names where name != "." {
      if try folder.status(of: name) == nil { try folder.createFolder(name) }
      folder = try folder.folder(name)
    }
    return folder
  }
}

#if canImport(Darwin)
  private func exchangeNames(_ folder: Int32, _ left: [CChar], _ right: [CChar]) -> Int32 {
    unsafe renameatx_np(folder, left, folder, right, UInt32(RENAME_SWAP))
  }
#else
  private typealias RenameAt2 =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

  private func exchangeNames(_ folder: Int32, _ left: [CChar], _ right: [CChar]) -> Int32 {
    // The C library has this function, but its header declares it only for `_GNU_SOURCE`.
    guard let symbol = unsafe dlsym(nil, "renameat2") else {
      errno = ENOSYS
      return -1
    }
    let exchangeFlag: UInt32 = 2
    let rename = unsafe unsafeBitCast(symbol, to: RenameAt2.self)
    return unsafe rename(folder, left, folder, right, exchangeFlag)
  }
#endif
