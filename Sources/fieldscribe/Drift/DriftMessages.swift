/// The messages of `generate` and `check` about a drift.
struct DriftMessages {
  let folder: Path
  let drift: Drift

  init(_ folder: Path, _ drift: Drift) {
    self.folder = folder
    self.drift = drift
  }

  /// What `generate` did: `wrote Generated/Docs/index.md`.
  func summary(fileCount: Int) -> String {
    let changes = drift.differences.filter { $0.owner == .tool }
    if changes.isEmpty { return "\(folder.text) is up to date (\(fileCount) \(fileCount == 1 ? "file" : "files"))\n" }
    return changes.map { "\($0.new == nil ? "removed" : "wrote") \(name($0))\n" }.joined()
  }

  /// Why `generate` wrote nothing.
  func refusal(because blocking: [FileDifference]) -> String {
    "error: nothing was written, because '\(folder.text)' contains files that the tool did not write\n"
      + blocking.map(line).joined() + hints(blocking)
      + (blocking.contains { $0.owner == .other } ? "--force preserves files that are not generated\n" : "")
  }

  /// What `check` found: a line per file, a diff per file, and how to fix them.
  func differences(fixedBy command: String) -> String {
    let all = drift.differences
    let isEdited = all.contains { $0.kind == .edited }
    let needsRun = all.contains { $0.owner == .tool }
    let fix = needsRun ? "to fix this, run: \(command)\(isEdited ? " --force" : "")\n" : ""
    return all.map(line).joined() + all.map(diff).joined() + hints(all) + fix
  }

  private func name(_ difference: FileDifference) -> String { folder.appending(difference.path).text }

  private func line(_ difference: FileDifference) -> String {
    let kind = difference.kind.rawValue
    let remark =
      switch difference.owner {
      case .tool: ""
      case .other: " (not a generated file)"
      case .otherInTheWay: " (not a generated file, and has the path of one)"
      }
    return "\(kind)\(String(repeating: " ", count: 8 - kind.count)) \(name(difference))\(remark)\n"
  }

  /// The line differences of a file. Empty if it has no lines to show, or belongs to somebody else.
  func diff(_ difference: FileDifference) -> String {
    if difference.owner == .other || (difference.old ?? difference.new) == nil { return "" }
    let shown = name(difference)
    return unifiedDiff(
      old: (difference.old == nil ? "/dev/null" : shown, difference.old ?? []),
      new: (difference.new == nil ? "/dev/null" : shown, difference.new ?? []))
  }

  private func hints(_ differences: [FileDifference]) -> String {
    let hasEdits = differences.contains { $0.kind == .edited }
    let hasOthers = differences.contains { $0.owner != .tool }
    return (hasEdits ? "--force overwrites edited files, so make their changes in the spec first\n" : "")
      + (hasOthers ? "move files that are not generated out of the folder\n" : "")
  }
}
