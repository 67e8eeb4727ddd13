#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How a finished folder takes the place of the old one.
enum SwapMethod {
  /// In one step; nobody ever sees the folder missing.
  case exchange
  /// For file systems that cannot exchange: the old folder steps aside first. A run that is killed in between leaves
  /// it there, and the next run puts it back.
  case twoRenames
}

extension OutputFolder {
  /// Where a new tree is built, and where an exchange leaves the old one: `.Generated.staging`.
  var staging: Path { name.hiddenSibling("staging") }
  /// Where the old tree waits during two renames; its presence says that the change was not finished.
  var previous: Path { name.hiddenSibling("previous") }

  /// Removes what a killed run has left, and puts the old tree back when the new one had not taken its place.
  func heal() throws {
    for leftover in [staging, previous] {
      guard let status = try parent.status(of: leftover), status.kind != .folder else { continue }
      throw Failure("'\(parent.path.appending(leftover).text)' is in the way: expected a folder of the tool or nothing")
    }
    if try parent.status(of: previous) != nil {
      if try parent.status(of: name) == nil {
        try parent.rename(previous, to: name)
      } else if try parent.status(of: staging) == nil {
        try parent.remove(previous)
      } else {
        // Somebody has made the folder anew, and only the old one may hold what is theirs.
        throw Failure("'\(parent.path.appending(previous).text)' holds the files of a killed run: remove it by hand")
      }
    }
    try parent.remove(staging)
  }

  /// Replaces the whole folder by a new tree, or leaves it as it is.
  ///
  /// - Parameter seen: what was in the folder when the tree was decided.
  func replace(with tree: [Path: Drift.Piece], seen: [Path: Status], by method: SwapMethod = .exchange) throws {
    if try parent.status(of: name) != nil { try parent.folder(name).checkIsWritable() }
    do {
      try build(tree)
      try swap(seen, by: method)
    } catch {
      // The first error says more than one of the cleaning up.
      try? heal()
      throw error
    }
  }

  private func build(_ tree: [Path: Drift.Piece]) throws {
    try parent.makeFolder(staging)
    let new = try parent.folder(staging)
    for (path, piece) in tree.sorted(by: { $0.key < $1.key }) {
      let place = path.split
      let folder = try new.makeFolders(place.folder)
      switch piece {
      case .write(let bytes): try folder.makeFile(place.name, bytes, waits: false)
      case .carry: try folder.link(place.name, from: old(place.folder))
      case .keep(let bytes):
        do {
          try folder.link(place.name, from: old(place.folder))
        } catch {
          // Not every file system has hard links; what we could write we can also write again.
          try folder.makeFile(place.name, bytes, waits: false)
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
      try check(staging, is: seen) { try $0.parent.exchange($0.staging, $0.name) }
    } else {
      try parent.rename(name, to: previous)
      try check(previous, is: seen) { try $0.parent.rename($0.previous, to: $0.name) }
      try parent.rename(staging, to: name)
    }
    try parent.sync()
    try parent.remove(staging)
    try parent.remove(previous)
  }

  /// Looks once more at the tree that is to be removed: somebody may have written to it in the meantime.
  private func check(_ old: Path, is seen: [Path: Status], orUndo undo: (borrowing Self) throws -> Void) throws {
    if let now = try? Self.contents(of: old, in: parent), now == seen { return }
    try undo(self)
    throw Failure("somebody changed '\(path.text)' during the run; nothing was written", status: .problem)
  }
}

extension Folder {
  /// Exchanges two entries in one step, and says whether the file system can do that.
  @discardableResult
  fileprivate func exchange(_ left: Path, _ right: Path) throws -> Bool {
    if exchangeNames(descriptor, left.cString, right.cString) == 0 { return true }
    if [ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP].contains(errno) { return false }
    throw Failure(cannot: "exchange", path.appending(left))
  }

  fileprivate func makeFolders(_ path: Path) throws -> Folder {
    var folder = try folder(".")
    for name in path.names where name != "." {
      if try folder.status(of: name) == nil { try folder.makeFolder(name) }
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
    // The C library has the function, but its header shows it to nobody who does not ask.
    guard let symbol = unsafe dlsym(nil, "renameat2") else {
      errno = ENOSYS
      return -1
    }
    let exchangeFlag: UInt32 = 2
    let rename = unsafe unsafeBitCast(symbol, to: RenameAt2.self)
    return unsafe rename(folder, left, folder, right, exchangeFlag)
  }
#endif
