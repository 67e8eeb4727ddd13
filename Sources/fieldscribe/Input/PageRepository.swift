import PageImport
import SpecModel
import SpecText

/// The git repository in which a vendor keeps its pages.
struct PageRepository {
  private let git: Git
  private let folder: Path

  init(_ folder: Path) {
    self.folder = folder
    git = Git(folder: folder)
  }

  /// The pages of one revision.
  struct Snapshot {
    fileprivate let name: String
    fileprivate let files: [Git.Entry]
    /// The path of the file for each address that files give themselves: `slug: /docs/call-status`.
    fileprivate let slugs: [String: Path]
  }

  /// - Parameter revision: any name of a revision that git understands.
  func snapshot(_ revision: String) throws -> Snapshot { try snapshot(of: git.commit(revision), named: revision) }

  /// The revision; nil if the repository does not have it.
  func knownSnapshot(_ revision: String) throws -> Snapshot? {
    try git.knownCommit(revision).map { try snapshot(of: $0, named: revision) }
  }

  private func snapshot(of commit: String, named name: String) throws -> Snapshot {
    let slugs = git.lines(beginning: "slug:", in: commit).map { path, line in
      (line.dropFirst("slug:".count).trimmedOfQuotes, path)
    }
    return Snapshot(
      name: name, files: try git.entries(of: commit).filter(\.isFile),
      slugs: Dictionary(slugs) { first, _ in first })
  }

  /// The text of the page at an address.
  ///
  /// - Returns: nil if no file has the address, or several could.
  func text(at address: String, in snapshot: Snapshot) throws -> SourceText? {
    guard let entry = snapshot.file(at: address) else { return nil }
    let name = "\(printable(snapshot.name)):\(entry.path.text)"
    return SourceText(name: name, utf8: try git.content(of: entry))
  }
}

extension PageRepository.Snapshot {
  /// The file that gives itself this address, or else the only one whose path ends most like the address.
  fileprivate func file(at address: String) -> Git.Entry? {
    let names = pathNames(of: address)
    let slug = "/" + names.joined(separator: "/")
    if let path = slugs[slug] { return files.first { $0.path == path } }
    let scored = files.map { (file: $0, score: commonEnd(names, pathNames(of: $0.path.text))) }
    guard let best = scored.map(\.score).max(), best >= min(2, names.count), best > 0 else { return nil }
    let found = scored.filter { $0.score == best }
    return found.count == 1 ? found[0].file : nil
  }
}

/// The names in the path of an address or file, without the ending of the last: `https://a.com/docs/x.md#top` is docs, x.
private func pathNames(of address: String) -> [String] {
  var path = address[...]
  if let scheme = path.ranges(of: "://").first {
    path = path[scheme.upperBound...].drop { $0 != "/" }
  }
  var names = path.prefix { $0 != "#" && $0 != "?" }.split(separator: "/").map(String.init)
  if let last = names.popLast() {
    let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
    // A folder with one page is named like the page.
    if stem != "index" || names.isEmpty { names.append(stem) }
  }
  return names
}

/// How many names at the end are the same.
private func commonEnd(_ left: [String], _ right: [String]) -> Int {
  zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
}

extension StringProtocol {
  fileprivate var trimmedOfQuotes: String {
    String(
      drop { $0 == " " || $0 == "\"" || $0 == "'" }.reversed().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        .reversed())
  }
}
