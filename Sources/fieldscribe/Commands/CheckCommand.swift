extension Command {
  static let check: Command = Command(
    name: "check", summary: "Compares the output folder with what the spec generates; changes nothing",
    options: [.spec, .output, .format]
  ) { request in
    let format = try ReportFormat(of: request, for: check)
    return try withOutput(of: request, .shared) { output, files in
      let report = try output.checkReport(for: files, fixedBy: generateCommand(request))
      return Outcome(status: report.isUpToDate ? .success : .failure, output: format.render(report))
    }
  }

  /// The `generate` command with the spec and the output folder of a request.
  private static func generateCommand(_ request: Request) -> String {
    let options = [Option.spec, .output].filter(request.has).map { "\($0.name) \(shellWord(request.path($0).text))" }
    return (["swift run fieldscribe generate"] + options).joined(separator: " ")
  }
}

/// Quotes a text for a shell if it is not one plain word.
private func shellWord(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "-", "_": true
    default: false
    }
  }
  return isPlain ? text : "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
}
