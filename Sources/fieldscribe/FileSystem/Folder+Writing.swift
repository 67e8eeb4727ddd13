#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Folder {
  /// Opens a folder by the path that a user gave, and makes it first when nothing is there.
  init(making path: Path) throws {
    let place = path.withoutLastSlashes.split
    let parent = try Folder(place.folder)
    if place.name.leadsDown, try parent.status(of: place.name) == nil { try parent.makeFolder(place.name) }
    try self.init(path)
  }

  /// Makes a new folder; it is an error when the name is taken.
  func makeFolder(_ name: Path) throws {
    if unsafe mkdirat(descriptor, name.cString, 0o777) != 0 {
      throw Failure(cannot: "make folder", path.appending(name))
    }
  }

  /// Makes a new file; it is an error when the name is taken.
  ///
  /// - Parameter waits: whether it is on the disk when this returns.
  func makeFile(_ name: Path, _ bytes: [UInt8], waits: Bool = true) throws {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = unsafe openat(descriptor, name.cString, flags, 0o666)
    if file < 0 { throw Failure(cannot: "make file", path.appending(name)) }
    defer { close(file) }
    guard writeAll(bytes, to: file), !waits || fsync(file) == 0 else {
      let failure = Failure(cannot: "write", path.appending(name))
      // Half a file is worse than none.
      _ = unsafe unlinkat(descriptor, name.cString, 0)
      throw failure
    }
  }

  /// Replaces a file in one step. One that has these bytes already stays as it is, so that a build sees no change.
  func update(_ name: Path, to bytes: [UInt8]) throws {
    if try status(of: name)?.kind == .file, try read(name) == bytes { return }
    let new = name.hiddenSibling("new")
    // What a run that was killed has left.
    try remove(new)
    try makeFile(new, bytes)
    try rename(new, to: name)
  }

  /// Gives an entry of another folder a second place here; a symbolic link stays one.
  func link(_ name: Path, from source: borrowing Folder) throws {
    if unsafe linkat(source.descriptor, name.cString, descriptor, name.cString, 0) != 0 {
      throw Failure(cannot: "link", source.path.appending(name))
    }
  }

  /// Renames an entry; a file, or an empty folder, that has the new name is replaced.
  func rename(_ name: Path, to newName: Path) throws {
    if unsafe renameat(descriptor, name.cString, descriptor, newName.cString) != 0 {
      throw Failure(cannot: "rename", path.appending(name))
    }
  }

  /// Removes an entry and everything in it, if it is there.
  func remove(_ name: Path) throws {
    guard let status = try status(of: name) else { return }
    if status.kind == .folder {
      let folder = try folder(name)
      for name in try folder.names() { try folder.remove(name) }
    }
    if unsafe unlinkat(descriptor, name.cString, status.kind == .folder ? AT_REMOVEDIR : 0) != 0 {
      throw Failure(cannot: "remove", path.appending(name))
    }
  }

  /// Makes sure that everything in this folder can be removed, so that nothing is begun which cannot be ended.
  func checkIsWritable() throws {
    if unsafe faccessat(descriptor, ".", W_OK | X_OK, AT_EACCESS) != 0 { throw Failure(cannot: "write to", path) }
    for name in try names() where try status(of: name)?.kind == .folder { try folder(name).checkIsWritable() }
  }
}

/// Who else may hold a lock at the same time.
enum Lock {
  case shared, exclusive
}

extension Folder {
  private static let lockAttempts = 200
  private static let lockPause: UInt32 = 50_000

  /// Locks the folder against other runs until it is closed; waits ten seconds for one that is at work.
  func lock(_ lock: Lock) throws {
    let operation = (lock == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB
    for _ in 0..<Self.lockAttempts {
      if flock(descriptor, operation) == 0 { return }
      if errno != EWOULDBLOCK { throw Failure(cannot: "lock", path) }
      usleep(Self.lockPause)
    }
    throw Failure("another run is still at work in '\(path.text)'; try again when it is done")
  }
}

/// Writes all bytes to an open file, and says whether it could.
func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    if count < 0 { return false }
    rest = rest.dropFirst(count)
  }
  return true
}
