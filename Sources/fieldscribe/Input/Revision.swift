import SpecText

/// The source texts of a spec at a revision of its git repository.
struct Revision {
  let sources: [SourceText]

  /// - Parameters:
  ///   - name: any name of a revision that git understands: a branch, a tag, a commit.
  ///   - spec: the path of the spec in the working tree: a folder, or its only file.
  init(_ name: String, of spec: Path) throws {
    let spec = spec.withoutLastSlashes
    let isFolder = Folder.exists(spec)
    let (folder, file) = isFolder ? (spec, "") : spec.split
    let git = Git(folder: folder)
    let commit = try git.commit(name)
    var sources: [SourceText] = []
    let entries = try git.entries(of: commit).filter { isFolder || $0.path == file }
    for entry in entries.sorted(by: { $0.path < $1.path }) where !isFolder || !entry.path.isHidden {
      let path = isFolder ? spec.appending(entry.path) : spec
      let shown = "\(printable(name)):\(path.text)"
      guard try !isFolder || SpecFiles.isSpec(entry.path, shown: shown) else { continue }
      guard entry.isFile else { throw CommandError("cannot read '\(shown)': expected a regular file") }
      sources.append(SourceText(name: shown, utf8: try git.run("cat-file", "blob", entry.object)))
    }
    if sources.isEmpty { throw CommandError("no spec in '\(spec.text)' at revision '\(printable(name))'") }
    self.sources = sources
  }
}

/// Runs git in a folder, without a shell.
private struct Git {
  /// A file of a commit.
  struct Entry {
    var path: Path
    var object: String
    var isFile: Bool
  }

  let folder: Path

  /// The hash of a revision.
  func commit(_ name: String) throws -> String {
    _ = try run("rev-parse", "--git-dir")
    // git would read a name that looks like an option as an option. All later calls use the hash.
    guard !name.hasPrefix("-"), let hash = try? run("rev-parse", "--verify", "--quiet", "\(name)^{commit}") else {
      throw CommandError("'\(printable(name))' is not a revision of the repository of '\(folder.text)'")
    }
    return firstLine(of: hash)
  }

  /// The files below the folder, with paths relative to it.
  func entries(of commit: String) throws -> [Entry] {
    try run("ls-tree", "-r", "-z", commit).split(separator: 0).compactMap { line in
      // `100644 blob 257cc56...<tab>pages/call-status.yaml`
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let fields = parts[0].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 2, fields.count == 3 else { return nil }
      return Entry(
        path: Path(bytes: Array(parts[1])), object: fields[2], isFile: ["100644", "100755"].contains(fields[0]))
    }
  }

  /// Runs git and returns its standard output.
  func run(_ arguments: String...) throws -> [UInt8] {
    let folder = String(decoding: self.folder.bytes, as: UTF8.self)
    guard let git = Subprocess(["git", "-C", folder] + arguments) else { throw CommandError("cannot run git") }
    if !git.succeeded {
      throw CommandError(
        "cannot read the repository of '\(self.folder.text)': \(printable(firstLine(of: git.errorOutput)))")
    }
    return git.output
  }
}

private func firstLine(of bytes: [UInt8]) -> String {
  String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
}
