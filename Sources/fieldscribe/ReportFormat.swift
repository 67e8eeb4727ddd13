import Emitters
import SpecText

/// How a report is printed.
enum ReportFormat: String, CaseIterable {
  case text, markdown, json

  /// The format that a request asks for.
  init(of request: Request, for command: Command) throws {
    let name = request.text(.format)
    guard let format = Self(rawValue: name) else {
      throw command.misuse(.unknown("format", name, among: Self.allCases.map(\.rawValue)))
    }
    self = format
  }

  func render(_ report: some Report) -> String {
    switch self {
    // Words of a spec go to a terminal.
    case .text:
      report.text.split(separator: "\n", omittingEmptySubsequences: false).map { printable(String($0)) }.joined(
        separator: "\n")
    case .markdown: report.markdown
    case .json: report.json
    }
  }
}
