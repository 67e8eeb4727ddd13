#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Folder {
  /// Waits until the entries of this folder are on disk.
  func sync() throws {
    if fsync(descriptor) != 0 { throw CommandError(cannot: "write", path) }
  }

  /// Waits until everything below this folder is on disk.
  func syncAll() throws {
    // One sync of the file system takes a tenth of the time of a sync per file.
    if syncFileSystem(of: descriptor) { return }
    for name in try names() {
      switch try status(of: name)?.kind {
      case .folder: try folder(name).syncAll()
      case .file: try syncFile(name)
      case .link, .other, nil: break
      }
    }
    try sync()
  }

  private func syncFile(_ name: Path) throws {
    let file = unsafe openat(descriptor, name.cString, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if file < 0 { throw CommandError(cannot: "read", path.appending(name)) }
    defer { close(file) }
    if fsync(file) != 0 { throw CommandError(cannot: "write", path.appending(name)) }
  }
}

/// Waits until the whole file system of an open file is on disk.
///
/// - Returns: false if the system has no such call, or it failed.
private func syncFileSystem(of descriptor: Int32) -> Bool {
  #if canImport(Darwin)
    return false
  #else
    // The C library has this function, but its header declares it only for `_GNU_SOURCE`.
    guard let symbol = unsafe dlsym(nil, "syncfs") else { return false }
    let sync = unsafe unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
    return sync(descriptor) == 0
  #endif
}
