import Foundation
import Synchronization
import Testing

@testable import fieldscribe

private let old = ["Module/A.swift": "a", "Module/B.swift": "b", "Docs/index.md": "i"]
private let new = ["Module/A.swift": "a2", "Module/B.swift": "b", "Docs/new/page.md": "p"]

/// What somebody does to a generated folder, and what a run makes of it.
private struct Story: Sendable, CustomTestStringConvertible {
  enum End {
    /// The new files, and what else is there.
    case written(besides: [String: String])
    /// Nothing of the whole place is changed.
    case refused(ExitCode)
  }

  var testDescription: String
  var edits = Edits.kept
  var meddling: @Sendable (TemporaryFolder) throws -> Void
  var end: End
  var says: [String] = []

  init(
    _ name: String, _ end: End, edits: Edits = .kept, says: [String] = [],
    meddling: @escaping @Sendable (TemporaryFolder) throws -> Void
  ) {
    (testDescription, self.edits, self.end, self.says, self.meddling) = (name, edits, end, says, meddling)
  }
}

private let stories = [
  Story(
    "nothing happened", .written(besides: [:]),
    says: ["wrote Generated/Module/A.swift", "removed Generated/Docs/index.md", "wrote Generated/Docs/new/page.md"]
  ) { _ in },
  Story("the folder is missing", .written(besides: [:])) { try $0.remove("Generated") },
  Story("an owned file is missing", .written(besides: [:])) { try $0.remove("Generated/Module/A.swift") },
  Story("the manifest is missing", .refused(.problem), says: ["EXTRA    Generated/Module/A.swift"]) {
    try $0.remove("Generated/manifest")
  },
  Story("an owned file was edited", .refused(.problem), says: ["EDITED   Generated/Module/A.swift"]) {
    try $0.write("mine", to: "Generated/Module/A.swift")
  },
  Story("an owned file was edited, by force", .written(besides: [:]), edits: .overwritten) {
    try $0.write("mine", to: "Generated/Module/A.swift")
  },
  Story("a file that goes was edited", .refused(.problem), says: ["EDITED   Generated/Docs/index.md"]) {
    try $0.write("mine", to: "Generated/Docs/index.md")
  },
  Story("the manifest was edited", .refused(.problem), says: ["EDITED   Generated/manifest"]) {
    let manifest = try $0.tree("Generated")["manifest"]
    try $0.write("mine\n\(manifest ?? "")", to: "Generated/manifest")
  },
  Story("another manifest is there", .refused(.problem), edits: .overwritten, says: ["EXTRA    Generated/manifest "]) {
    try $0.write("mine", to: "Generated/manifest")
  },
  Story("the manifest is a link", .refused(.problem), says: ["EXTRA    Generated/manifest "]) {
    try $0.move("Generated/manifest", to: "elsewhere")
    try $0.link("Generated/manifest", to: "../elsewhere")
  },
  Story("a foreign file is there", .refused(.problem), says: ["EXTRA    Generated/Module/mine.swift ", "with --force"])
  {
    try $0.write("m", to: "Generated/Module/mine.swift")
  },
  Story("a foreign file stays, by force", .written(besides: ["Module/mine.swift": "m"]), edits: .overwritten) {
    try $0.write("m", to: "Generated/Module/mine.swift")
  },
  Story("a hidden file stays", .written(besides: ["a/b/.c": "c"])) { try $0.write("c", to: "Generated/a/b/.c") },
  Story("a pipe stays, by force", .written(besides: ["Module/pipe": "?"]), edits: .overwritten) {
    try #require(unsafe mkfifo("\($0.path)/Generated/Module/pipe", 0o600) == 0)
  },
  Story("a foreign file is in the way", .refused(.problem), edits: .overwritten, says: ["EXTRA    Generated/Docs/new "])
  {
    try $0.write("mine", to: "Generated/Docs/new")
  },
  Story(
    "foreign links stay links, by force", .written(besides: ["link": "-> /etc/passwd", "Docs/gone": "-> nowhere"]),
    edits: .overwritten
  ) {
    try $0.link("Generated/link", to: "/etc/passwd")
    try $0.link("Generated/Docs/gone", to: "nowhere")
  },
  Story("an owned file is a link", .refused(.problem), says: ["EDITED   Generated/Module/A.swift"]) {
    try $0.write("a", to: "elsewhere")
    try $0.remove("Generated/Module/A.swift")
    try $0.link("Generated/Module/A.swift", to: "../../elsewhere")
  },
  Story("a folder is a link", .refused(.problem), edits: .overwritten, says: ["EXTRA    Generated/Docs "]) {
    try $0.move("Generated/Docs", to: "elsewhere")
    try $0.link("Generated/Docs", to: "../elsewhere")
  },
  Story("the output folder is a link", .refused(.unusable), edits: .overwritten, says: ["it is a symbolic link"]) {
    try $0.move("Generated", to: "elsewhere")
    try $0.link("Generated", to: "elsewhere")
  },
  Story("the output folder is a file", .refused(.unusable), edits: .overwritten, says: ["it is a file"]) {
    try $0.remove("Generated")
    try $0.write("mine", to: "Generated")
  },
  Story("the spec is in the output folder", .refused(.unusable), edits: .overwritten, says: ["the spec is in it"]) {
    try $0.remove("Spec")
    try $0.write("s", to: "Generated/deep/Spec/one.yaml")
    try $0.link("Spec", to: "Generated/deep/Spec")
  },
  Story("a run was killed before the swap", .written(besides: [:])) {
    try $0.write("torn", to: ".Generated.staging/Module/A.swift")
  },
  Story("a run was killed after the swap", .written(besides: [:])) {
    try $0.copy("Generated", to: ".Generated.staging")
  },
  Story("a run was killed between two renames", .written(besides: [".mine": "m"])) {
    try $0.write("m", to: "Generated/.mine")
    try $0.write("new", to: ".Generated.staging/Module/A.swift")
    try $0.move("Generated", to: ".Generated.previous")
  },
  Story("a run was killed after two renames", .written(besides: [:])) {
    try $0.copy("Generated", to: ".Generated.previous")
  },
  Story("the folder was made anew between two renames", .refused(.unusable), says: [".Generated.previous"]) {
    try $0.copy("Generated", to: ".Generated.previous")
    try $0.copy("Generated", to: ".Generated.staging")
  },
  Story("the staging folder is a file", .refused(.unusable), says: [".Generated.staging' is in the way"]) {
    try $0.write("mine", to: ".Generated.staging")
  },
  Story("the staging folder is a link", .refused(.unusable), says: [".Generated.staging' is in the way"]) {
    try $0.write("mine", to: "elsewhere/mine")
    try $0.link(".Generated.staging", to: "elsewhere")
  },
]

extension TemporaryFolder {
  /// Runs `generate` with given files in the place of what a spec would give.
  fileprivate func update(
    to files: [String: String], _ edits: Edits = .kept, by method: SwapMethod = .exchange
  ) throws -> Outcome {
    do {
      let output = try OutputFolder(Path("\(path)/Generated"), keepingOutOf: Path("\(path)/Spec"), .exclusive)
      return try output.update(to: bytes(files), edits, by: method)
    } catch let failure as Failure {
      return Outcome(status: failure.status, complaints: failure.message)
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

private func place() throws -> TemporaryFolder {
  let place = try TemporaryFolder()
  try place.write("s", to: "Spec/one.yaml")
  try #require(place.update(to: old).status == .fine)
  return place
}

@Test(arguments: stories, [SwapMethod.exchange, .twoRenames])
private func aRunWritesAllOrNothing(_ story: Story, by method: SwapMethod) throws {
  let place = try place()
  try story.meddling(place)
  let before = try place.tree()

  let outcome = try place.update(to: new, story.edits, by: method)

  let text = (outcome.report + outcome.complaints).replacing(place.path + "/", with: "")
  for words in story.says { #expect(text.contains(words), "expected '\(words)' in:\n\(text)") }
  switch story.end {
  case .refused(let status):
    #expect(outcome.status == status)
    #expect(try place.tree() == before)
  case .written(let besides):
    #expect(outcome.status == .fine, "\(text)")
    #expect(try place.tree("Generated") == withManifest(new).merging(besides) { file, _ in file })
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() == ["Generated", "Spec"])
  }
}

@Test func whatIsUnchangedIsNotTouched() throws {
  let place = try place()
  let parent = try Folder(Path(place.path))
  func state() throws -> [Path: Status] {
    var state = try OutputFolder.contents(of: "Generated", in: parent)
    state["."] = try parent.status(of: "Generated")
    return state
  }
  let before = try state()
  let outcome = try place.update(to: old)
  #expect(outcome.report.hasSuffix("Generated is up to date (3 files)\n"))
  #expect(try state() == before)

  try #require(place.update(to: new).status == .fine)
  let after = try state()
  #expect(after["Module/B.swift"] == before["Module/B.swift"])
  #expect(after["Module/A.swift"]?.inode != before["Module/A.swift"]?.inode)
}

/// What is written while a run is at work must not be lost with the old tree.
@Test(arguments: [SwapMethod.exchange, .twoRenames], ["Generated/Module/A.swift", "Generated/mine"])
func aChangeDuringTheRunUndoesIt(by method: SwapMethod, file: String) throws {
  let place = try place()
  let output = try OutputFolder(Path("\(place.path)/Generated"), keepingOutOf: Path("\(place.path)/Spec"), .exclusive)
  let seen = try output.contents()
  let drift = Drift(wanted: bytes(new), found: try output.read(seen, wanted: bytes(new)))
  try place.write("written meanwhile", to: file)
  let before = try place.tree()
  #expect(throws: Failure.self) { try output.replace(with: drift.tree, seen: seen, by: method) }
  #expect(try place.tree() == before)
}

@Test func runsAtTheSameTimeWaitForEachOther() throws {
  let place = try place()
  let path = place.path
  let complaints = Mutex<[String]>([])
  // A run waits ten seconds for others: not too many, so that a busy machine gets through them.
  DispatchQueue.concurrentPerform(iterations: 60) { index in
    do {
      let output = try OutputFolder(Path("\(path)/Generated"), keepingOutOf: Path("\(path)/Spec"), .exclusive)
      let outcome = try output.update(to: bytes(index % 2 == 0 ? old : new), .kept)
      if outcome.status != .fine { complaints.withLock { $0.append(outcome.complaints) } }
    } catch {
      complaints.withLock { $0.append("\(error)") }
    }
  }
  #expect(complaints.withLock { $0 } == [])
  let tree = try place.tree("Generated")
  #expect(tree == withManifest(old) || tree == withManifest(new))
}

@Test func whatIsAlsoElsewhereStaysThereAsItIs() throws {
  let place = try place()
  try FileManager.default.linkItem(atPath: "\(place.path)/Generated/Module/A.swift", toPath: "\(place.path)/elsewhere")
  try #require(place.update(to: new).status == .fine)
  #expect(try place.tree()["elsewhere"] == "a")
}

@Test(arguments: [SwapMethod.exchange, .twoRenames])
func aPathThatIsTurnedAsideDuringTheRunLeadsNowhereElse(by method: SwapMethod) throws {
  let place = try place()
  try place.copy("Generated", to: "inner/Generated")
  try place.copy("Generated", to: "victim/Generated")
  let path = Path("\(place.path)/inner/Generated")
  let output = try OutputFolder(path, keepingOutOf: Path("\(place.path)/Spec"), .exclusive)
  try place.move("inner", to: "moved")
  try place.link("inner", to: "victim")
  #expect(try output.update(to: bytes(new), .kept, by: method).status == .fine)
  #expect(try place.tree("moved/Generated") == withManifest(new))
  #expect(try place.tree("victim/Generated") == withManifest(old))
}

/// `Scripts/crash` runs these as root, too, with root's powers laid down.
@Test(
  .enabled(if: geteuid() != 0, "nothing is read-only for root"), arguments: [".", "Generated", "Generated/Docs"])
func aReadOnlyPlaceIsLeftAlone(folder: String) throws {
  let place = try place()
  let before = try place.tree()
  let path = "\(place.path)/\(folder)"
  try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
  let outcome = try place.update(to: new)
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  #expect(outcome.status == .unusable)
  #expect(outcome.complaints.contains("permission denied"))
  #expect(try place.tree() == before)
}
