/// Runs git in a folder, without a shell.
struct Git {
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
    guard let hash = knownCommit(name) else {
      throw CommandError("'\(printable(name))' is not a revision of the repository of '\(folder.text)'")
    }
    return hash
  }

  /// The hash of a revision; nil if the repository does not have it.
  func knownCommit(_ name: String) -> String? {
    // git would read a name that looks like an option as an option. All later calls use the hash.
    if name.hasPrefix("-") { return nil }
    return (try? run("rev-parse", "--verify", "--quiet", "\(name)^{commit}")).map(firstLine)
  }

  /// The first line of each file that begins with a text, by path. Files without such a line are left out.
  func lines(beginning text: String, in commit: String) -> [(path: Path, line: String)] {
    // git fails if no file has such a line.
    guard let found = try? run("grep", "-z", "-m", "1", "-I", "-e", "^\(text)", commit) else { return [] }
    // `<commit>:<path><nul><line><line feed>`
    return found.split(separator: UInt8(ascii: "\n")).compactMap { entry in
      let parts = entry.split(separator: 0, maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return (
        Path(bytes: Array(parts[0].dropFirst(commit.utf8.count + 1))), String(decoding: parts[1], as: UTF8.self)
      )
    }
  }

  /// The content of a file of a commit.
  func content(of entry: Entry) throws -> [UInt8] { try run("cat-file", "blob", entry.object) }

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
