/// The list of the files that the tool owns, each with the hash of what the tool wrote.
///
/// ```
/// 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  Docs/index.md
/// ```
struct Manifest: Equatable {
  /// The path of the manifest in the output folder.
  static let path: Path = "manifest"
  private(set) var hashes: [Path: String] = [:]

  /// The manifest for files that will be written.
  init(listing files: [Path: [UInt8]]) {
    // The largest first, so that the cores finish together.
    let largestFirst = files.sorted { $0.value.count > $1.value.count }
    let pairs = inParallel(largestFirst) { path, bytes in (path, SHA256.hexadecimal(bytes)) }
    hashes = Dictionary(uniqueKeysWithValues: pairs)
  }

  /// Parses a manifest. Invalid lines are ignored, so that a merge conflict in it does not disown files.
  init(parsing bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let (hash, path) = Self.entry(line) else { continue }
      hashes[path] = hash
    }
  }

  /// One line per file, sorted by path, in the format of `sha256sum`.
  var bytes: [UInt8] {
    hashes.sorted { $0.key < $1.key }.flatMap { path, hash in
      Array(hash.utf8) + Self.separator + path.bytes + [UInt8(ascii: "\n")]
    }
  }

  private static let hashLength = 64
  private static let separator = Array("  ".utf8)

  private static func entry(_ line: ArraySlice<UInt8>) -> (hash: String, path: Path)? {
    let hash = line.prefix(hashLength)
    let path = Path(bytes: Array(line.dropFirst(hashLength + separator.count)))
    guard hash.count == hashLength, hash.allSatisfy(isDigit), line.dropFirst(hashLength).starts(with: separator),
      path.isBelowFolder
    else { return nil }
    return (String(decoding: hash, as: UTF8.self), path)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
  }
}

extension Path {
  /// Whether the path stays below the folder that it is relative to: no part is empty, `.` or `..`.
  var isBelowFolder: Bool {
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
  }
}
