#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Folder {
  /// Opens a folder by the path that a user gave, and creates it if it is missing.
  init(creating path: Path) throws {
    let (folder, name) = path.withoutLastSlashes.split
    let parent = try Folder(folder)
    if name.isBelowFolder, try parent.status(of: name) == nil { try parent.createFolder(name) }
    try self.init(path)
  }

  /// Creates a folder; throws if the name exists.
  func createFolder(_ name: Path) throws {
    if unsafe mkdirat(descriptor, name.cString, 0o777) != 0 {
      throw CommandError(cannot: "create folder", path.appending(name))
    }
  }

  /// Creates a file; throws if the name exists.
  ///
  /// - Parameter waits: whether to return only when the file is on disk.
  func createFile(_ name: Path, _ bytes: [UInt8], waits: Bool = true) throws {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = unsafe openat(descriptor, name.cString, flags, 0o666)
    if file < 0 { throw CommandError(cannot: "create file", path.appending(name)) }
    defer { close(file) }
    guard writeAll(bytes, to: file), !waits || fsync(file) == 0 else {
      let error = CommandError(cannot: "write", path.appending(name))
      // Do not leave an incomplete file behind.
      _ = unsafe unlinkat(descriptor, name.cString, 0)
      throw error
    }
  }

  /// Replaces a file atomically. A file that already has these bytes is not touched, so that a build sees no change.
  func update(_ name: Path, to bytes: [UInt8]) throws {
    if try status(of: name)?.kind == .file, try read(name) == bytes { return }
    let new = name.hiddenSibling("new")
    // A run that was killed may have left this file.
    try remove(new)
    try createFile(new, bytes)
    try rename(new, to: name)
  }

  /// Creates a hard link to an entry of another folder. Links to a symbolic link itself, not to its target.
  func link(_ name: Path, from source: borrowing Folder) throws {
    if unsafe linkat(source.descriptor, name.cString, descriptor, name.cString, 0) != 0 {
      throw CommandError(cannot: "link", source.path.appending(name))
    }
  }

  /// Renames an entry. Replaces a file or an empty folder that has the new name.
  func rename(_ name: Path, to newName: Path) throws {
    if unsafe renameat(descriptor, name.cString, descriptor, newName.cString) != 0 {
      throw CommandError(cannot: "rename", path.appending(name))
    }
  }

  /// Removes an entry and everything in it; does nothing if it is missing.
  func remove(_ name: Path) throws {
    guard let status = try status(of: name) else { return }
    if status.kind == .folder {
      let folder = try folder(name)
      for name in try folder.names() { try folder.remove(name) }
    }
    if unsafe unlinkat(descriptor, name.cString, status.kind == .folder ? AT_REMOVEDIR : 0) != 0 {
      throw CommandError(cannot: "remove", path.appending(name))
    }
  }

  /// Throws unless everything in this folder can be removed. Called first, so that a replacement is not left half done.
  func requireWritable() throws {
    if unsafe faccessat(descriptor, ".", W_OK | X_OK, AT_EACCESS) != 0 { throw CommandError(cannot: "write to", path) }
    for name in try names() where try status(of: name)?.kind == .folder { try folder(name).requireWritable() }
  }
}

/// The kind of a lock: several runs can hold a shared lock, but only one an exclusive lock.
enum Lock {
  case shared, exclusive
}

extension Folder {
  private static let lockAttempts = 200
  private static let lockPause: UInt32 = 50_000

  /// Locks the folder until it is closed. Waits up to ten seconds for other runs to release it.
  func lock(_ lock: Lock) throws {
    let operation = (lock == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB
    for _ in 0..<Self.lockAttempts {
      if flock(descriptor, operation) == 0 { return }
      if errno != EWOULDBLOCK { throw CommandError(cannot: "lock", path) }
      usleep(Self.lockPause)
    }
    throw CommandError("another run is using '\(path.text)'; try again when it has finished")
  }
}

/// Writes all bytes to an open file.
///
/// - Returns: false if the system reported an error.
func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    if count < 0 { return false }
    rest = rest.dropFirst(count)
  }
  return true
}
