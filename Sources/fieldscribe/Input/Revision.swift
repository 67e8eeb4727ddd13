import SpecText

/// The spec as it is at a revision of the git repository that it is in.
struct Revision {
  let sources: [SourceText]

  /// - Parameters:
  ///   - name: a branch, a tag, a commit, anything that git knows by a name.
  ///   - spec: where the spec is in the working tree: a folder, or its only file.
  init(_ name: String, of spec: Path) throws {
    let spec = spec.withoutLastSlashes
    let isFolder = Folder.isThere(spec)
    let place = isFolder ? (folder: spec, name: "") : spec.split
    let git = Git(folder: place.folder)
    let commit = try git.commit(name)
    var sources: [SourceText] = []
    let entries = try git.entries(of: commit).filter { isFolder || $0.path == place.name }
    for entry in entries.sorted(by: { $0.path < $1.path }) where !isFolder || !entry.path.isHidden {
      let path = isFolder ? spec.appending(entry.path) : spec
      let shown = "\(printable(name)):\(path.text)"
      guard try !isFolder || SpecFiles.isSpec(entry.path, shown: shown) else { continue }
      guard entry.isFile else { throw Failure("cannot read '\(shown)': expected a regular file") }
      sources.append(SourceText(name: shown, utf8: try git.run("cat-file", "blob", entry.object)))
    }
    if sources.isEmpty { throw Failure("no spec in '\(spec.text)' at revision '\(printable(name))'") }
    self.sources = sources
  }
}

/// Runs git in a folder, without a shell.
private struct Git {
  /// One file of a commit.
  struct Entry {
    var path: Path
    var object: String
    var isFile: Bool
  }

  let folder: Path

  /// The hash of a revision.
  func commit(_ name: String) throws -> String {
    _ = try run("rev-parse", "--git-dir")
    // What looks like an option would be one to git. From here on only the hash is used.
    guard !name.hasPrefix("-"), let hash = try? run("rev-parse", "--verify", "--quiet", "\(name)^{commit}") else {
      throw Failure("'\(printable(name))' is no revision of the repository of '\(folder.text)'")
    }
    return firstLine(of: hash)
  }

  /// The files below the folder, with their paths from there.
  func entries(of commit: String) throws -> [Entry] {
    try run("ls-tree", "-r", "-z", commit).split(separator: 0).compactMap { line in
      // `100644 blob 257cc56...<tab>pages/call-status.yaml`
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let words = parts[0].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 2, words.count == 3 else { return nil }
      return Entry(
        path: Path(bytes: Array(parts[1])), object: words[2], isFile: ["100644", "100755"].contains(words[0]))
    }
  }

  /// What git prints.
  func run(_ arguments: String...) throws -> [UInt8] {
    let folder = String(decoding: self.folder.bytes, as: UTF8.self)
    guard let git = Subprocess(["git", "-C", folder] + arguments) else { throw Failure("cannot run git") }
    if !git.isFine {
      throw Failure("cannot look into '\(self.folder.text)': git: \(printable(firstLine(of: git.complaints)))")
    }
    return git.output
  }
}

private func firstLine(of bytes: [UInt8]) -> String {
  String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
}
