import Foundation
import Synchronization
import Testing

@testable import fieldscribe

private let old = ["Module/A.swift": "a", "Module/B.swift": "b", "Docs/index.md": "i"]
private let new = ["Module/A.swift": "a2", "Module/B.swift": "b", "Docs/new/page.md": "p"]

/// A change of the generated folder, and the outcome of the next run of `generate`.
private struct Scenario: Sendable, CustomTestStringConvertible {
  enum End {
    /// The folder contains the new files and these others.
    case written(besides: [String: String])
    /// Nothing is changed.
    case refused(ExitCode)
  }

  var testDescription: String
  var policy = EditPolicy.refuse
  var change: @Sendable (TemporaryFolder) throws -> Void
  var end: End
  var prints: [String] = []

  init(
    _ name: String, _ end: End, policy: EditPolicy = .refuse, prints: [String] = [],
    change: @escaping @Sendable (TemporaryFolder) throws -> Void
  ) {
    (testDescription, self.policy, self.end, self.prints, self.change) = (name, policy, end, prints, change)
  }
}

private let scenarios = [
  Scenario(
    "nothing was changed", .written(besides: [:]),
    prints: ["wrote Generated/Module/A.swift", "removed Generated/Docs/index.md", "wrote Generated/Docs/new/page.md"]
  ) { _ in },
  Scenario("the folder is missing", .written(besides: [:])) { try $0.remove("Generated") },
  Scenario("an owned file is missing", .written(besides: [:])) { try $0.remove("Generated/Module/A.swift") },
  Scenario("the manifest is missing", .refused(.failure), prints: ["EXTRA    Generated/Module/A.swift"]) {
    try $0.remove("Generated/manifest")
  },
  Scenario("an owned file was edited", .refused(.failure), prints: ["EDITED   Generated/Module/A.swift"]) {
    try $0.write("mine", to: "Generated/Module/A.swift")
  },
  Scenario("an owned file was edited, with --force", .written(besides: [:]), policy: .overwrite) {
    try $0.write("mine", to: "Generated/Module/A.swift")
  },
  Scenario(
    "a file that is no longer generated was edited", .refused(.failure), prints: ["EDITED   Generated/Docs/index.md"]
  ) {
    try $0.write("mine", to: "Generated/Docs/index.md")
  },
  Scenario("the manifest was edited", .refused(.failure), prints: ["EDITED   Generated/manifest"]) {
    let manifest = try $0.tree("Generated")["manifest"]
    try $0.write("mine\n\(manifest ?? "")", to: "Generated/manifest")
  },
  Scenario(
    "the manifest belongs to somebody else", .refused(.failure), policy: .overwrite,
    prints: ["EXTRA    Generated/manifest "]
  ) {
    try $0.write("mine", to: "Generated/manifest")
  },
  Scenario("the manifest is a link", .refused(.failure), prints: ["EXTRA    Generated/manifest "]) {
    try $0.move("Generated/manifest", to: "elsewhere")
    try $0.link("Generated/manifest", to: "../elsewhere")
  },
  Scenario(
    "there is a foreign file", .refused(.failure),
    prints: ["EXTRA    Generated/Module/mine.swift ", "--force preserves"]
  ) {
    try $0.write("m", to: "Generated/Module/mine.swift")
  },
  Scenario(
    "a foreign file is preserved with --force", .written(besides: ["Module/mine.swift": "m"]), policy: .overwrite
  ) {
    try $0.write("m", to: "Generated/Module/mine.swift")
  },
  Scenario("a hidden file is preserved", .written(besides: ["a/b/.c": "c"])) {
    try $0.write("c", to: "Generated/a/b/.c")
  },
  Scenario("a pipe is preserved with --force", .written(besides: ["Module/pipe": "?"]), policy: .overwrite) {
    try #require(unsafe mkfifo("\($0.path)/Generated/Module/pipe", 0o600) == 0)
  },
  Scenario(
    "a foreign file has the path of a generated folder", .refused(.failure), policy: .overwrite,
    prints: ["EXTRA    Generated/Docs/new "]
  ) {
    try $0.write("mine", to: "Generated/Docs/new")
  },
  Scenario(
    "foreign links are preserved with --force",
    .written(besides: ["link": "-> /etc/passwd", "Docs/gone": "-> nowhere"]),
    policy: .overwrite
  ) {
    try $0.link("Generated/link", to: "/etc/passwd")
    try $0.link("Generated/Docs/gone", to: "nowhere")
  },
  Scenario("an owned file is a link", .refused(.failure), prints: ["EDITED   Generated/Module/A.swift"]) {
    try $0.write("a", to: "elsewhere")
    try $0.remove("Generated/Module/A.swift")
    try $0.link("Generated/Module/A.swift", to: "../../elsewhere")
  },
  Scenario("a folder is a link", .refused(.failure), policy: .overwrite, prints: ["EXTRA    Generated/Docs "]) {
    try $0.move("Generated/Docs", to: "elsewhere")
    try $0.link("Generated/Docs", to: "../elsewhere")
  },
  Scenario("the output folder is a link", .refused(.error), policy: .overwrite, prints: ["it is a symbolic link"]) {
    try $0.move("Generated", to: "elsewhere")
    try $0.link("Generated", to: "elsewhere")
  },
  Scenario("the output folder is a file", .refused(.error), policy: .overwrite, prints: ["it is a file"]) {
    try $0.remove("Generated")
    try $0.write("mine", to: "Generated")
  },
  Scenario("the spec is in the output folder", .refused(.error), policy: .overwrite, prints: ["it contains the spec"]) {
    try $0.remove("Spec")
    try $0.write("s", to: "Generated/deep/Spec/one.yaml")
    try $0.link("Spec", to: "Generated/deep/Spec")
  },
  Scenario("a run was killed before the swap", .written(besides: [:])) {
    try $0.write("torn", to: ".Generated.staging/Module/A.swift")
  },
  Scenario("a run was killed after the swap", .written(besides: [:])) {
    try $0.copy("Generated", to: ".Generated.staging")
  },
  Scenario("a run was killed between two renames", .written(besides: [".mine": "m"])) {
    try $0.write("m", to: "Generated/.mine")
    try $0.write("new", to: ".Generated.staging/Module/A.swift")
    try $0.move("Generated", to: ".Generated.previous")
  },
  Scenario("a run was killed after two renames", .written(besides: [:])) {
    try $0.copy("Generated", to: ".Generated.previous")
  },
  Scenario("the folder was created again between two renames", .refused(.error), prints: [".Generated.previous"]) {
    try $0.copy("Generated", to: ".Generated.previous")
    try $0.copy("Generated", to: ".Generated.staging")
  },
  Scenario("the staging folder is a file", .refused(.error), prints: [".Generated.staging': expected a folder"]) {
    try $0.write("mine", to: ".Generated.staging")
  },
  Scenario("the staging folder is a link", .refused(.error), prints: [".Generated.staging': expected a folder"]) {
    try $0.write("mine", to: "elsewhere/mine")
    try $0.link(".Generated.staging", to: "elsewhere")
  },
]

extension TemporaryFolder {
  /// Runs `generate` with these files instead of the files of a spec.
  fileprivate func update(
    to files: [String: String], _ policy: EditPolicy = .refuse, by method: SwapMethod = .exchange
  ) throws -> Outcome {
    do {
      let output = try OutputFolder(Path("\(path)/Generated"), keepingOutOf: Path("\(path)/Spec"), .exclusive)
      return try output.update(to: bytes(files), policy, by: method)
    } catch let error as CommandError {
      return Outcome(status: error.status, diagnostics: error.message)
    }
  }
}

private func bytes(_ files: [String: String]) -> [Path: [UInt8]] {
  Dictionary(uniqueKeysWithValues: files.map { (Path($0.key), Array($0.value.utf8)) })
}

private func withManifest(_ files: [String: String]) -> [String: String] {
  files.merging(["manifest": String(decoding: Manifest(listing: bytes(files)).bytes, as: UTF8.self)]) { file, _ in file
  }
}

private func temporaryFolder() throws -> TemporaryFolder {
  let temporary = try TemporaryFolder()
  try temporary.write("s", to: "Spec/one.yaml")
  try #require(temporary.update(to: old).status == .success)
  return temporary
}

@Test(arguments: scenarios, [SwapMethod.exchange, .twoRenames])
private func aRunWritesAllOrNothing(_ scenario: Scenario, by method: SwapMethod) throws {
  let temporary = try temporaryFolder()
  try scenario.change(temporary)
  let before = try temporary.tree()

  let outcome = try temporary.update(to: new, scenario.policy, by: method)

  let text = (outcome.output + outcome.diagnostics).replacing(temporary.path + "/", with: "")
  for line in scenario.prints { #expect(text.contains(line), "expected '\(line)' in:\n\(text)") }
  switch scenario.end {
  case .refused(let status):
    #expect(outcome.status == status)
    #expect(try temporary.tree() == before)
  case .written(let besides):
    #expect(outcome.status == .success, "\(text)")
    #expect(try temporary.tree("Generated") == withManifest(new).merging(besides) { file, _ in file })
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path).sorted() == ["Generated", "Spec"])
  }
}

@Test func filesThatAreUpToDateAreNotTouched() throws {
  let temporary = try temporaryFolder()
  let parent = try Folder(Path(temporary.path))
  func state() throws -> [Path: Status] {
    var state = try OutputFolder.contents(of: "Generated", in: parent)
    state["."] = try parent.status(of: "Generated")
    return state
  }
  let before = try state()
  let outcome = try temporary.update(to: old)
  #expect(outcome.output.hasSuffix("Generated is up to date (3 files)\n"))
  #expect(try state() == before)

  try #require(temporary.update(to: new).status == .success)
  let after = try state()
  #expect(after["Module/B.swift"] == before["Module/B.swift"])
  #expect(after["Module/A.swift"]?.inode != before["Module/A.swift"]?.inode)
}

/// A file that is written during a run is not lost with the old tree.
@Test(arguments: [SwapMethod.exchange, .twoRenames], ["Generated/Module/A.swift", "Generated/mine"])
func aChangeDuringTheRunUndoesIt(by method: SwapMethod, file: String) throws {
  let temporary = try temporaryFolder()
  let output = try OutputFolder(
    Path("\(temporary.path)/Generated"), keepingOutOf: Path("\(temporary.path)/Spec"), .exclusive)
  let seen = try output.contents()
  let drift = Drift(expected: bytes(new), found: try output.read(seen, expected: bytes(new)))
  try temporary.write("written meanwhile", to: file)
  let before = try temporary.tree()
  #expect(throws: CommandError.self) { try output.replace(with: drift.tree, seen: seen, by: method) }
  #expect(try temporary.tree() == before)
}

@Test func runsAtTheSameTimeWaitForEachOther() throws {
  let temporary = try temporaryFolder()
  let path = temporary.path
  let errors = Mutex<[String]>([])
  // A run waits up to ten seconds for others, so a busy machine can handle only a limited number of runs.
  DispatchQueue.concurrentPerform(iterations: 60) { index in
    do {
      let output = try OutputFolder(Path("\(path)/Generated"), keepingOutOf: Path("\(path)/Spec"), .exclusive)
      let outcome = try output.update(to: bytes(index % 2 == 0 ? old : new), .refuse)
      if outcome.status != .success { errors.withLock { $0.append(outcome.diagnostics) } }
    } catch {
      errors.withLock { $0.append("\(error)") }
    }
  }
  #expect(errors.withLock { $0 } == [])
  let tree = try temporary.tree("Generated")
  #expect(tree == withManifest(old) || tree == withManifest(new))
}

@Test func aHardLinkedFileIsNotChangedElsewhere() throws {
  let temporary = try temporaryFolder()
  try FileManager.default.linkItem(
    atPath: "\(temporary.path)/Generated/Module/A.swift", toPath: "\(temporary.path)/elsewhere")
  try #require(temporary.update(to: new).status == .success)
  #expect(try temporary.tree()["elsewhere"] == "a")
}

@Test(arguments: [SwapMethod.exchange, .twoRenames])
func aRunIsNotRedirectedByALinkThatReplacesAFolder(by method: SwapMethod) throws {
  let temporary = try temporaryFolder()
  try temporary.copy("Generated", to: "inner/Generated")
  try temporary.copy("Generated", to: "victim/Generated")
  let path = Path("\(temporary.path)/inner/Generated")
  let output = try OutputFolder(path, keepingOutOf: Path("\(temporary.path)/Spec"), .exclusive)
  try temporary.move("inner", to: "moved")
  try temporary.link("inner", to: "victim")
  #expect(try output.update(to: bytes(new), .refuse, by: method).status == .success)
  #expect(try temporary.tree("moved/Generated") == withManifest(new))
  #expect(try temporary.tree("victim/Generated") == withManifest(old))
}

/// `Scripts/crash` runs this test as root, too, after dropping root's capabilities.
@Test(
  .enabled(if: geteuid() != 0, "nothing is read-only for root"), arguments: [".", "Generated", "Generated/Docs"])
func aReadOnlyFolderIsNotChanged(folder: String) throws {
  let temporary = try temporaryFolder()
  let before = try temporary.tree()
  let path = "\(temporary.path)/\(folder)"
  try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
  let outcome = try temporary.update(to: new)
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  #expect(outcome.status == .error)
  #expect(outcome.diagnostics.contains("permission denied"))
  #expect(try temporary.tree() == before)
}
