#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open folder.
///
/// Entries are opened relative to it and never through a symbolic link. If somebody replaces a part of the path by a link
/// during a run, the run still works in the same folder.
struct Folder: ~Copyable {
  /// The path for messages.
  let path: Path
  let descriptor: Int32

  /// Opens a folder by the path that a user gave. Only this path may contain symbolic links.
  init(_ path: Path) throws {
    try self.init(path, unsafe open(path.cString, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  private init(_ path: Path, _ descriptor: Int32) throws {
    if descriptor < 0 { throw CommandError(cannot: "open folder", path) }
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  func folder(_ name: Path) throws -> Folder {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    return try Folder(path.appending(name), unsafe openat(descriptor, name.cString, flags))
  }

  /// Whether the path that a user gave is a folder. Follows symbolic links.
  static func exists(_ path: Path) -> Bool {
    var status = stat()
    return unsafe stat(path.cString, &status) == 0 && Status(status).kind == .folder
  }

  /// Opens the parent folder.
  func parent() throws -> Folder {
    try Folder(path.appending(".."), unsafe openat(descriptor, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  /// The status of the folder itself.
  func status() throws -> Status {
    var status = stat()
    if unsafe fstat(descriptor, &status) != 0 { throw CommandError(cannot: "inspect", path) }
    return Status(status)
  }

  /// The status of an entry, or nil if it does not exist.
  func status(of name: Path) throws -> Status? {
    var status = stat()
    if unsafe fstatat(descriptor, name.cString, &status, AT_SYMLINK_NOFOLLOW) == 0 { return Status(status) }
    if errno == ENOENT { return nil }
    throw CommandError(cannot: "inspect", path.appending(name))
  }

  /// The names in the folder, sorted by their bytes.
  func names() throws -> [Path] {
    // Open the folder again: the new stream starts at the first name and owns its descriptor.
    let stream = unsafe fdopendir(openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    guard let stream = unsafe stream else { throw CommandError(cannot: "list", path) }
    defer { unsafe closedir(stream) }
    var names: [Path] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      names.append(Path(bytes: bytes))
    }
    if errno != 0 { throw CommandError(cannot: "list", path) }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// Reads a regular file, at most `limit` bytes. A pipe does not block it, but is an error.
  func read(_ name: Path, atMost limit: Int = .max) throws -> [UInt8] {
    let file = unsafe openat(descriptor, name.cString, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if file < 0 { throw CommandError(cannot: "read", path.appending(name)) }
    defer { close(file) }
    var status = stat()
    if unsafe fstat(file, &status) != 0 { throw CommandError(cannot: "inspect", path.appending(name)) }
    guard Status(status).kind == .file else {
      throw CommandError("cannot read '\(path.appending(name).text)': expected a regular file")
    }
    guard let bytes = readAll(file, size: Int(status.st_size), limit) else {
      throw CommandError(cannot: "read", path.appending(name))
    }
    return bytes
  }
}

extension Folder {
  /// Opens a folder at a relative path; `.` is this folder.
  func folder(at path: Path) throws -> Folder {
    var folder = try folder(".")
    for name in path.names { folder = try folder.folder(name) }
    return folder
  }

  /// Reads a regular file at a relative path.
  func readFile(at path: Path, atMost limit: Int = .max) throws -> [UInt8] {
    let (parent, name) = path.split
    return try folder(at: parent).read(name, atMost: limit)
  }
}

/// The file status of an entry. If two values are equal, the entry was not changed in between.
struct Status: Equatable {
  /// The kinds of entries.
  enum Kind {
    case file, folder, link, other
  }

  let kind: Kind
  let device: UInt64
  let inode: UInt64
  let size: Int64
  let seconds: Int
  let nanoseconds: Int

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
      let modified = status.st_mtimespec
    #else
      let modified = status.st_mtim
    #endif
    seconds = Int(modified.tv_sec)
    nanoseconds = Int(modified.tv_nsec)
  }

  /// Whether both describe the same entry, even if it was changed.
  func isSame(as other: Status) -> Bool { device == other.device && inode == other.inode }
}

/// Reads an open file to its end, or at most `limit` bytes; nil if the system reports an error.
func readAll(_ file: Int32, size: Int, _ limit: Int = .max) -> [UInt8]? {
  var bytes: [UInt8] = []
  // Room for one byte more than the size, so that the end is found in the first read.
  var room = min(max(size, 0), limit - 1) + 1
  while bytes.count < limit {
    var count = 0
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      count = unsafe read(file, buffer.baseAddress, room)
      filled = max(0, count)
    }
    if count < 0 { return nil }
    if count == 0 { break }
    bytes += chunk
    room = min(1 << 16, limit - bytes.count)
  }
  return bytes
}
