import Foundation
import Testing

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

  /// Expects that the recorded files are equal to the fresh ones: none is missing, different or left over.
  ///
  /// With `UPDATE_GOLDENS` in the environment, the fresh files are recorded. A recording run still fails.
  func expectRecorded(_ fresh: [String: String]) throws {
    let differences = try differences(from: fresh).joined(separator: "\n")
    #expect(differences.isEmpty, "review, then record with UPDATE_GOLDENS=1:\n\(differences)")
  }

  private func differences(from fresh: [String: String]) throws -> [String] {
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

/// A rendered report with one line for each diagnostic and note: its text, and the marked part of the source line.
///
/// `TextReportTests` and `whatToPasteIsPrinted` test what is left out.
func condensed(_ report: String) -> String {
  var isPaste = false
  let lines = report.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
    if line.hasPrefix("to paste ") { isPaste = true }
    if isPaste, line.isEmpty || line.contains(": error: ") || line.contains(": warning: ") { isPaste = false }
    return !isPaste
  }
  let heads = lines.indices.filter { index in
    index + 2 < lines.count && !lines[index].hasPrefix(" ")
      && [": error: ", ": warning: ", ": note: "].contains { lines[index].contains($0) }
  }
  return heads.map { first in
    let (text, excerpt, marker) = (lines[first], lines[first + 1], lines[first + 2])
    let indentation = marker.prefix { $0 == " " }.count
    return "\(text) «\(excerpt.dropFirst(indentation).prefix(marker.count - indentation))»\n"
  }.joined()
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
