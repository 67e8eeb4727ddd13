import Emitters
import Reports
import SpecText

extension Command {
  static let audit: Command = Command(
    name: "audit", summary: "Shows what became of every row, sample and conflict of the pages; changes nothing",
    options: [.spec, .format]
  ) { request in
    let format = try ReportFormat(of: request, for: audit)
    let sources = try SpecFiles(request.path(.spec)).sources
    let (report, diagnostics) = fieldscribe.audit(sources)
    return Outcome(
      status: report.isComplete ? .fine : .problem, report: format.render(report),
      complaints: render(diagnostics, sources: sources))
  }
}

/// Audits a spec: source texts in, a report and diagnostics out. Does no input or output of its own.
func audit(_ sources: [SourceText]) -> (report: AuditReport, diagnostics: [Diagnostic]) {
  let (_, audit, diagnostics) = check(sources)
  let shown = inOrder(diagnostics).map { problem in
    let source = sources[problem.range.file]
    let (line, column) = source.location(at: problem.range.start)
    return AuditReport.Problem(
      id: problem.id.rawValue, message: problem.message, place: "\(source.name):\(line):\(column)")
  }
  return (AuditReport(audit, diagnostics: shown), diagnostics)
}
