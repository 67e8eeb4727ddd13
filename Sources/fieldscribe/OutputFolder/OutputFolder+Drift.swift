extension OutputFolder {
  /// Makes the folder hold these files, or says why not; what is right already is not touched.
  func update(to files: [Path: [UInt8]], _ edits: Edits, by method: SwapMethod = .exchange) throws -> Outcome {
    try heal()
    let contents = try contents()
    let drift = Drift(wanted: files, found: try read(contents, wanted: files))
    let report = DriftReport(path, drift)
    let obstacles = drift.obstacles(edits)
    if !obstacles.isEmpty { return Outcome(status: .problem, complaints: report.refusal(of: obstacles)) }
    if !drift.isNothing { try replace(with: drift.tree, seen: contents, by: method) }
    return Outcome(report: report.account(fileCount: files.count))
  }

  /// Says how the folder differs from these files, and touches nothing.
  func compare(with files: [Path: [UInt8]], mendedBy command: String) throws -> CheckReport {
    let drift = Drift(wanted: files, found: try read(contents(), wanted: files))
    return CheckReport(drift: DriftReport(path, drift), fileCount: files.count, command: command)
  }
}
