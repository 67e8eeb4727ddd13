import Emitters
import Reports
import SpecDiff
import SpecModel
import SpecText

extension Command {
  static let diff: Command = Command(
    name: "diff", summary: "Reports what a change of the spec means for users of the generated module",
    operands: ["OLD", "NEW"], operandsAreOptional: true, options: [.revision, .spec, .format],
    exits: [
      ("0", "no change is breaking"), ("1", "a change is breaking, or a spec has errors"),
      ("2", "the command line is wrong, or a file or revision could not be read"),
    ]
  ) { request in
    let format = try ReportFormat(of: request, for: diff)
    let (old, new) = try sides(of: request)
    let (report, diagnostics) = changeReport(from: old, to: new)
    guard let report else { return Outcome(status: .failure, diagnostics: diagnostics) }
    return Outcome(
      status: report.isBreaking ? .failure : .success, output: format.render(report), diagnostics: diagnostics)
  }

  private static func sides(of request: Request) throws -> (old: [SourceText], new: [SourceText]) {
    if request.operands.isEmpty {
      if !request.has(.revision) { throw diff.usageError("expected OLD and NEW, or \(Option.revision.usage)") }
      let spec = request.path(.spec)
      return (try Revision(request.text(.revision), of: spec).sources, try SpecFiles(spec).sources)
    }
    if let option = [Option.revision, .spec].first(where: request.has) {
      throw diff.usageError("'\(option.name)' cannot be combined with OLD and NEW")
    }
    return (try SpecFiles(request.operands[0]).sources, try SpecFiles(request.operands[1]).sources)
  }
}

/// Compares two specs. A pure function: it reads and writes no files.
///
/// - Returns: a report if neither spec has an error.
func changeReport(from old: [SourceText], to new: [SourceText]) -> (report: ChangeReport?, diagnostics: String) {
  var rendered = ""
  func model(of sources: [SourceText], _ side: String) -> Model? {
    let (model, _, diagnostics) = check(sources)
    if !diagnostics.isEmpty { rendered += "\(side) spec:\n" + render(diagnostics, sources: sources) }
    return model
  }
  func locations(in sources: [SourceText]) -> (Origin) -> Location {
    { origin in
      let source = sources[origin.file]
      let (line, column) = source.location(at: origin.start)
      return Location(file: source.name, line: line, column: column)
    }
  }
  // Check both specs first, so that one run reports the errors of both.
  let models = (old: model(of: old, "old"), new: model(of: new, "new"))
  guard let oldModel = models.old, let newModel = models.new else { return (nil, rendered) }
  let changes = SpecDiff.compare(oldModel, newModel)
  return (ChangeReport(changes, old: locations(in: old), new: locations(in: new)), rendered)
}
