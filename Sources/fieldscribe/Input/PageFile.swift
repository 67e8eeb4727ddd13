import SpecText

/// Reads a text that is no spec: a page of a vendor, or JSON.
struct PageFile {
  /// The maximum size of a page or of JSON.
  static let sizeLimit = 16 << 20

  /// - Parameter path: `-` is standard input.
  static func read(_ path: Path) throws -> SourceText {
    let bytes: [UInt8]
    if path == standardInput {
      guard let input = readAll(0, size: 0, sizeLimit + 1) else { throw CommandError("cannot read standard input") }
      bytes = input
    } else {
      let (folder, name) = path.split
      bytes = try Folder(folder).read(name, atMost: sizeLimit + 1)
    }
    let name = path == standardInput ? "<stdin>" : path.text
    if bytes.count > sizeLimit { throw CommandError("cannot read '\(name)': it is larger than \(sizeLimit >> 20) MiB") }
    return SourceText(name: name, utf8: bytes)
  }

  static let standardInput = Path("-")
}
