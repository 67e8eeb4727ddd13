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
      sources.append(SourceText(name: shown, utf8: try git.content(of: entry)))
    }
    if sources.isEmpty { throw CommandError("no spec in '\(spec.text)' at revision '\(printable(name))'") }
    self.sources = sources
  }
}
