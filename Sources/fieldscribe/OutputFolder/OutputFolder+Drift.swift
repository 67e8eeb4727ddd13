extension OutputFolder {
  /// Writes these files into the folder, or reports why it cannot. Files that are up to date are not touched.
  func update(to files: [Path: [UInt8]], _ policy: EditPolicy, by method: SwapMethod = .exchange) throws -> Outcome {
    try recover()
    let contents = try contents()
    let drift = Drift(expected: files, found: try read(contents, expected: files))
    let messages = DriftMessages(path, drift)
    let blocking = drift.blockingDifferences(policy)
    if !blocking.isEmpty { return Outcome(status: .failure, diagnostics: messages.refusal(because: blocking)) }
    if !drift.changesNothing { try replace(with: drift.tree, seen: contents, by: method) }
    return Outcome(output: messages.summary(fileCount: files.count))
  }

  /// Reports how the folder differs from these files. Changes nothing.
  func checkReport(for files: [Path: [UInt8]], fixedBy command: String) throws -> CheckReport {
    let drift = Drift(expected: files, found: try read(contents(), expected: files))
    return CheckReport(messages: DriftMessages(path, drift), fileCount: files.count, command: command)
  }
}
