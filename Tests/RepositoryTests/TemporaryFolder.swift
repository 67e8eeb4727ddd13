import Foundation
import Testing

/// A folder for one test. It is removed when the test releases it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "fieldscribe-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: "\(path)/\(file)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    // Write into the existing file, as some editors do, instead of replacing it.
    if let handle = try? FileHandle(forWritingTo: url) {
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data(text.utf8))
    } else {
      try Data(text.utf8).write(to: url)
    }
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
  }

  func move(_ name: String, to newName: String) throws {
    try FileManager.default.moveItem(atPath: "\(path)/\(name)", toPath: "\(path)/\(newName)")
  }

  func copy(_ name: String, to newName: String) throws {
    let folder = URL(filePath: "\(path)/\(newName)").deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(path)/\(name)", toPath: "\(path)/\(newName)")
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  /// All files below a folder with their text, links with their target, and empty folders with an empty string.
  func tree(_ folder: String = "") throws -> [String: String] {
    var tree: [String: String] = [:]
    let base = folder.isEmpty ? path : "\(path)/\(folder)"
    for name in try FileManager.default.subpathsOfDirectory(atPath: base) {
      let full = "\(base)/\(name)"
      switch try FileManager.default.attributesOfItem(atPath: full)[.type] as? FileAttributeType {
      case .typeRegular?: tree[name] = String(decoding: try Data(contentsOf: URL(filePath: full)), as: UTF8.self)
      case .typeSymbolicLink?: tree[name] = "-> " + (try FileManager.default.destinationOfSymbolicLink(atPath: full))
      case .typeDirectory?: if try FileManager.default.contentsOfDirectory(atPath: full).isEmpty { tree[name] = "" }
      default: tree[name] = "?"
      }
    }
    return tree
  }
}

/// The root of this package.
let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path

/// Runs git in a folder, independent of the user's settings.
///
/// - Returns: what it prints, without the line break at the end.
@discardableResult
func git(_ folder: String, _ arguments: String...) throws -> String {
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(filePath: "/usr/bin/env")
  let settings = ["user.name=Somebody", "user.email=somebody@example.com", "commit.gpgsign=false"]
  process.arguments = ["git", "-C", folder] + settings.flatMap { ["-c", $0] } + arguments
  process.standardOutput = output
  try process.run()
  let bytes = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  try #require(process.terminationStatus == 0, "git \(arguments)")
  return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
}
