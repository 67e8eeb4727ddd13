import Emitters
import Reports
import SpecText

extension Command {
  static let audit: Command = Command(
    name: "audit", summary: "Reports how the types use each row, list and sample of the pages; changes nothing",
    options: [.spec, .format]
  ) { request in
    let format = try ReportFormat(of: request, for: audit)
    let sources = try SpecFiles(request.path(.spec)).sources
    let (report, diagnostics) = auditReport(of: sources)
    return Outcome(
      status: report.isComplete ? .success : .failure, output: format.render(report),
      diagnostics: render(diagnostics, sources: sources))
  }
}

/// Audits a spec. A pure function: it reads and writes no files.
func auditReport(of sources: [SourceText]) -> (report: AuditReport, diagnostics: [Diagnostic]) {
  let (_, audit, diagnostics) = check(sources)
  let located = inOrder(diagnostics).map { diagnostic in
    let source = sources[diagnostic.range.file]
    let (line, column) = source.location(at: diagnostic.range.start)
    return AuditReport.Diagnostic(
      id: diagnostic.id.rawValue, message: diagnostic.message, location: "\(source.name):\(line):\(column)")
  }
  return (AuditReport(audit, diagnostics: located), diagnostics)
}
