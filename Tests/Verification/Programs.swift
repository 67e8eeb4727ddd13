import Emitters
import Foundation
import Synchronization

/// Where things are.
enum Locations {
  static let here = URL(filePath: #filePath).deletingLastPathComponent()
  static let repository = here.deletingLastPathComponent().deletingLastPathComponent()
  /// The folder of this program, which also has the command and the modules.
  static let build = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  static func contents(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: repository.appending(path: path)))
  }
}

/// Calls a function with a new folder, which is removed afterwards.
func withTemporaryFolder<Value>(_ work: (URL) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appending(path: "verification-\(UUID())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try work(folder)
}

/// Another program that was run to its end.
struct Run: Sendable {
  let status: Int32
  let output: String
  let errors: String

  var all: String { output + errors }

  /// - Parameter arguments: the program, which is looked for in the search path, and what it is called with.
  init(_ arguments: [String], in folder: URL? = nil) throws {
    let (output, errors) = (Pipe(), Pipe())
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    // One of the pipes may fill up while the other one is read.
    let (read, queue) = (DispatchGroup(), DispatchQueue(label: "errors"))
    let text = Mutex(Data())
    queue.async(group: read) {
      let data = errors.fileHandleForReading.readDataToEndOfFile()
      text.withLock { $0 = data }
    }
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    read.wait()
    self.errors = String(decoding: text.withLock { $0 }, as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : 128
  }

  /// A Python that has these modules; nil when there is none.
  static func python(with modules: [String]) -> String? {
    // The Python that Debian's packages are for is not always the first one.
    ["python3", "/usr/bin/python3"].first { python in
      (try? Run([python, "-c", "import \((["sys"] + modules).joined(separator: ", "))"]))?.status == 0
    }
  }
}

/// The Swift compiler, with the settings of the package and every warning as an error.
enum Compiler {
  /// How far the compiler goes.
  enum Stage: String {
    /// All that it reports, without code of the machine.
    case intermediate = "-emit-sil"
    case object = "-c"
  }

  private static let settings = [
    "-swift-version", "6", "-strict-memory-safety", "-warnings-as-errors", "-enable-upcoming-feature",
    "ExistentialAny", "-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature",
    "MemberImportVisibility", "-parse-as-library", "-wmo",
  ]

  /// - Returns: what the compiler reports; empty when the sources are sound.
  static func check(_ module: String, _ sources: [GeneratedFile], _ stage: Stage = .intermediate) throws -> String {
    try withTemporaryFolder { folder in
      let paths = sources.enumerated().map { number, source in
        folder.appending(path: "\(number)-\(source.path.split(separator: "/").last!)")
      }
      for (path, source) in zip(paths, sources) { try Data(source.contents.utf8).write(to: path) }
      let modules = Locations.build.appending(path: "Modules").path
      let run = try Run(
        ["swiftc"] + settings + ["-I", modules, stage.rawValue, "-o", "/dev/null", "-module-name", module]
          + paths.map(\.path))
      if run.status == 0 { return "" }
      return run.all.isEmpty ? "swiftc ended with \(run.status)" : run.all
    }
  }

  /// Compiles items together, and halves of them where that fails, until each item that does not compile is found.
  static func find<Item>(
    _ items: [Item], _ tally: Tally, compile: ([Item]) throws -> String, what: (Item) -> String
  ) {
    if items.isEmpty { return }
    do {
      let report = try compile(items)
      if report.isEmpty { return tally.pass(items.count) }
      if items.count == 1 { return tally.fail(what(items[0]), report) }
      for half in [items.prefix(items.count / 2), items.dropFirst(items.count / 2)] {
        find(Array(half), tally, compile: compile, what: what)
      }
    } catch {
      tally.fail("swiftc cannot be run", "\(error)")
    }
  }
}
