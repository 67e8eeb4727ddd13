import Foundation

/// A folder with inputs and recorded outputs.
struct GoldenFolder {
  let url: URL
  /// The extensions of the recorded files. All other files are inputs.
  let recordedEndings: Set<String>

  /// The names of all files, in byte order.
  func fileNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).filter { !$0.hasPrefix(".") }.sorted()
  }

  func bytes(of name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: url.appendingPathComponent(name)))
  }

  /// Compares recorded files with fresh ones and describes missing, different and left-over files.
  ///
  /// With `UPDATE_GOLDENS` in the environment, the fresh files are recorded. The differences are still returned, so that
  /// a recording run fails.
  func differences(from fresh: [String: String]) throws -> [String] {
    let recorded = try fileNames().filter { recordedEndings.contains(($0 as NSString).pathExtension) }
    let isRecording = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil
    return try Set(recorded).union(fresh.keys).sorted().compactMap { name in
      let old = recorded.contains(name) ? try String(decoding: bytes(of: name), as: UTF8.self) : nil
      guard let difference = difference(from: old, to: fresh[name]) else { return nil }
      if isRecording { try write(fresh[name], as: name) }
      return "\(url.lastPathComponent)/\(name) \(difference)"
    }
  }

  private func write(_ contents: String?, as name: String) throws {
    let file = url.appendingPathComponent(name)
    guard let contents else { return try FileManager.default.removeItem(at: file) }
    try Data(contents.utf8).write(to: file)
  }
}

private func difference(from old: String?, to new: String?) -> String? {
  guard let old else { return "is missing" }
  guard let new else { return "is left over" }
  if old.utf8.elementsEqual(new.utf8) { return nil }
  let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false)
  let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(oldLines, newLines).prefix { $0.utf8.elementsEqual($1.utf8) }.count
  let recorded = line < oldLines.count ? oldLines[line] : ""
  let found = line < newLines.count ? newLines[line] : ""
  return "differs in line \(line + 1):\n  recorded: \(recorded)\n  found:    \(found)"
}
