import Foundation
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
    // A name that looks like an option is none of git's. From here on only the hash is used.
    let isPlain = !name.hasPrefix("-") && !name.isEmpty
    guard try git.run("rev-parse", "--git-dir") != nil else {
      throw Failure("'\(place.folder.text)' is in no git repository")
    }
    guard isPlain, let hash = try git.run("rev-parse", "--verify", "--quiet", name + "^{commit}") else {
      throw Failure("'\(printable(name))' is no revision of the repository of '\(place.folder.text)'")
    }
    let commit = String(decoding: hash.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)

    var sources: [SourceText] = []
    let entries = try git.entries(of: commit).filter { isFolder || $0.path == place.name }
    for entry in entries.sorted(by: { $0.path < $1.path }) where !isFolder || !entry.path.isHidden {
      let path = isFolder ? spec.appending(entry.path) : spec
      let shown = "\(printable(name)):\(path.text)"
      guard try !isFolder || SpecFiles.isSpec(entry.path, shown: shown) else { continue }
      guard entry.isFile else { throw Failure("cannot read '\(shown)': expected a regular file") }
      guard let bytes = try git.run("cat-file", "blob", entry.object) else {
        throw Failure("cannot read '\(shown)'")
      }
      sources.append(SourceText(name: shown, utf8: bytes))
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

  /// The files below the folder, with their paths from there.
  func entries(of commit: String) throws -> [Entry] {
    guard let list = try run("ls-tree", "-r", "-z", commit) else {
      throw Failure("cannot list '\(folder.text)' at revision '\(commit)'")
    }
    return list.split(separator: 0).compactMap { line in
      // `100644 blob 257cc56...<tab>pages/call-status.yaml`
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let words = parts[0].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 2, words.count == 3 else { return nil }
      return Entry(
        path: Path(bytes: Array(parts[1])), object: words[2], isFile: ["100644", "100755"].contains(words[0]))
    }
  }

  /// - Returns: what git prints; nil when it fails.
  func run(_ arguments: String...) throws -> [UInt8]? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", String(decoding: folder.bytes, as: UTF8.self)] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    // What it complains of is said in the words of this command.
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw Failure("cannot run git")
    }
    let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    // The status that `env` has for a command it does not find.
    if process.terminationStatus == 127 { throw Failure("cannot run git: it is not installed") }
    return process.terminationStatus == 0 ? bytes : nil
  }
}
