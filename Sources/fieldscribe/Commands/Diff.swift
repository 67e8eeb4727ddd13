import Emitters
import Reports
import SpecDiff
import SpecModel
import SpecText

extension Command {
  static let diff: Command = Command(
    name: "diff", summary: "Says what a change of the spec means for users of the generated module",
    operands: ["OLD", "NEW"], hasOtherForm: true, options: [.revision, .spec, .format],
    exits: [
      ("0", "there is no breaking change"), ("1", "there is one, or a spec has errors"),
      ("2", "the command line is wrong, or a file or revision could not be read"),
    ]
  ) { request in
    let format = try ReportFormat(of: request, for: diff)
    let (old, new) = try sides(of: request)
    let (report, complaints) = compare(old, new)
    guard let report else { return Outcome(status: .problem, complaints: complaints) }
    return Outcome(
      status: report.isBreaking ? .problem : .fine, report: format.render(report), complaints: complaints)
  }

  private static func sides(of request: Request) throws -> (old: [SourceText], new: [SourceText]) {
    if request.operands.isEmpty {
      if !request.has(.revision) { throw diff.misuse("expected OLD and NEW, or \(Option.revision.usage)") }
      let spec = request.path(.spec)
      return (try Revision(request.text(.revision), of: spec).sources, try SpecFiles(spec).sources)
    }
    if let option = [Option.revision, .spec].first(where: request.has) {
      throw diff.misuse("unexpected '\(option.name)': OLD and NEW say what to compare")
    }
    return (try SpecFiles(request.operands[0]).sources, try SpecFiles(request.operands[1]).sources)
  }
}

/// Compares two specs: source texts in, a report or diagnostics out. Does no input or output of its own.
///
/// - Returns: a report exactly when neither side has an error.
func compare(_ old: [SourceText], _ new: [SourceText]) -> (report: ChangeReport?, complaints: String) {
  var complaints = ""
  func model(of sources: [SourceText], _ side: String) -> Model? {
    let (model, _, diagnostics) = check(sources)
    if !diagnostics.isEmpty { complaints += "\(side) spec:\n" + render(diagnostics, sources: sources) }
    return model
  }
  func places(in sources: [SourceText]) -> (Origin) -> ChangeReport.Place {
    { origin in
      let source = sources[origin.file]
      let (line, column) = source.location(at: origin.start)
      return ChangeReport.Place(file: source.name, line: line, column: column)
    }
  }
  // Both are checked before giving up, so that one run tells all that is wrong.
  let models = (old: model(of: old, "old"), new: model(of: new, "new"))
  guard let before = models.old, let now = models.new else { return (nil, complaints) }
  return (ChangeReport(SpecDiff.compare(before, now), old: places(in: old), new: places(in: new)), complaints)
}
