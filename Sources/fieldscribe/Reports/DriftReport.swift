/// What is said about a drift, in lines.
struct DriftReport {
  let folder: Path
  let drift: Drift

  init(_ folder: Path, _ drift: Drift) {
    self.folder = folder
    self.drift = drift
  }

  /// What `generate` did: `wrote Generated/Docs/index.md`.
  func account(fileCount: Int) -> String {
    let done = drift.differences.filter { $0.owner == .tool }
    if done.isEmpty { return "\(folder.text) is up to date (\(fileCount) \(fileCount == 1 ? "file" : "files"))\n" }
    return done.map { "\($0.new == nil ? "removed" : "wrote") \(name($0))\n" }.joined()
  }

  /// Why `generate` did nothing.
  func refusal(of obstacles: [Difference]) -> String {
    "error: nothing was written, because '\(folder.text)' holds what the tool did not write\n"
      + obstacles.map(line).joined() + advice(obstacles)
      + (obstacles.contains { $0.owner == .other } ? "with --force those that are not in the way stay\n" : "")
  }

  /// What `check` found: a line for each file, the differences line by line, and how to mend them.
  func differences(mendedBy command: String) -> String {
    let all = drift.differences
    let isEdited = all.contains { $0.kind == .edited }
    let needsRun = all.contains { $0.owner == .tool }
    let mending = needsRun ? "to mend this, run: \(command)\(isEdited ? " --force" : "")\n" : ""
    return all.map(line).joined() + all.map(diff).joined() + advice(all) + mending
  }

  private func name(_ difference: Difference) -> String { folder.appending(difference.path).text }

  private func line(_ difference: Difference) -> String {
    let kind = difference.kind.rawValue
    let remark =
      switch difference.owner {
      case .tool: ""
      case .other: " (not a generated file)"
      case .otherInTheWay: " (not a generated file, and in the way of one)"
      }
    return "\(kind)\(String(repeating: " ", count: 8 - kind.count)) \(name(difference))\(remark)\n"
  }

  /// The difference line by line; empty where there are no lines to show, or they are somebody else's.
  func diff(_ difference: Difference) -> String {
    if difference.owner == .other || (difference.old ?? difference.new) == nil { return "" }
    let shown = name(difference)
    return unifiedDiff(
      old: (difference.old == nil ? "/dev/null" : shown, difference.old ?? []),
      new: (difference.new == nil ? "/dev/null" : shown, difference.new ?? []))
  }

  private func advice(_ differences: [Difference]) -> String {
    let hasEdits = differences.contains { $0.kind == .edited }
    let hasOthers = differences.contains { $0.owner != .tool }
    return (hasEdits ? "edits of generated files are lost with --force: move them into the spec first\n" : "")
      + (hasOthers ? "files that are not generated have to be moved elsewhere by hand\n" : "")
  }
}
