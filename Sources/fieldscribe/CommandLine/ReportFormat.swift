import Emitters
import Reports
import SpecText

/// The format of a report: the value of `--format`.
enum ReportFormat: String, CaseIterable {
  case text, markdown, json

  init(of request: Request, for command: Command) throws {
    let name = request.text(.format)
    guard let format = Self(rawValue: name) else {
      throw command.usageError(.unknown("format", name, among: Self.allCases.map(\.rawValue)))
    }
    self = format
  }

  func render(_ report: some Report) -> String {
    switch self {
    // The report quotes the spec, and a terminal must not obey control characters in it.
    case .text: printable(report.text, between: ["\n", "\t"])
    case .markdown: report.markdown
    case .json: report.json
    }
  }

  private func printable(_ text: String, between separators: [Character]) -> String {
    guard let separator = separators.first else { return fieldscribe.printable(text) }
    return text.split(separator: separator, omittingEmptySubsequences: false)
      .map { printable(String($0), between: Array(separators.dropFirst())) }
      .joined(separator: String(separator))
  }
}
