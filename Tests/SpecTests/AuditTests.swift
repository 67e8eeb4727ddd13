import Emitters
import Foundation
import Reports
import SpecModel
import SpecText
import Testing

@testable import fieldscribe

// The reports of `fieldscribe audit` on the base spec of the checker cases, on its mistakes, and on the shipped spec.

private let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")

private func base() throws -> String {
  try String(contentsOf: cases.appendingPathComponent("check/base.yaml"), encoding: .utf8)
}

private func report(_ text: String) -> AuditReport {
  auditReport(of: [SourceText(name: "webhooks.yaml", utf8: Array(text.utf8))]).report
}

private func shippedSpec() throws -> [SourceText] {
  let root = cases.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  return try SpecFiles(Path(root.appendingPathComponent("Spec").path)).sources
}

@Test func auditsAreAsRecorded() throws {
  let base = try base()
  var reports: [String: String] = [:]
  for format in ReportFormat.allCases {
    reports["base.\(format)"] = format.render(report(base))
    // An unknown name prevents the comparison, so these reports are shorter.
    reports["errors.\(format)"] = format.render(report(try faulty("three-mistakes-at-once", "unused-row")))
  }
  let conflicts = try faulty(
    "unruled-name", "unruled-removed", "unused-page", "stale-ruling", "missing-source", "default-without-source"
  ).replacing("rulings:\n", with: "rulings:\n\(defaultRuling)")
    .replacing("    pages: [moves]\n    event", with: "    pages: [moves, old]\n    event")
  reports["conflicts.text"] = report(conflicts).text
  reports["shipped.text"] = try #require(auditReport(of: shippedSpec()).report.text.firstMatch(of: /total\n(?s).*/))
    .output.description
  let folder = GoldenFolder(
    url: cases.appendingPathComponent("audit"), recordedEndings: Set(ReportFormat.allCases.map(\.rawValue)))
  try folder.expectRecorded(reports)
}

/// The audit is complete exactly if the checker reports nothing.
@Test func anAuditIsCompleteIfNothingIsReported() throws {
  let base = try base()
  #expect(report(base).isComplete)
  for example in CheckerCase.all {
    let source = SourceText(name: "webhooks.yaml", utf8: Array(try example.edited(base).utf8))
    let (report, diagnostics) = auditReport(of: [source])
    #expect(report.isComplete == diagnostics.isEmpty, "case \(example.name)")
    for format in [report.json, report.markdown] {
      #expect(diagnostics.allSatisfy { format.contains($0.id.rawValue) }, "case \(example.name)")
    }
    let json = try JSONSerialization.jsonObject(with: Data(report.json.utf8))
    #expect((json as? [String: Any])?["complete"] as? Bool == report.isComplete, "case \(example.name)")
  }
}

/// A member inside a text member of a sample is left over, even if a ruling accepts the sample.
@Test func membersInsideATextAreLeftOver() throws {
  let text = try base()
    .replacing("          box: string B1", with: "          box:\n            lid: string red")
    .replacing(
      "  weight-is-a-number:",
      with: """
          boxes:
            members: [MoveEvent.box]
            conflicts: [kind]
            evidence:
              moves:
                - row 'box' has type String
                - sample member 'box' has kind object
                - sample member 'box' has kind object, which is not a JSON string
            decision: A text.
            because: The row says so.

          weight-is-a-number:
        """)
  let (report, diagnostics) = auditReport(of: [SourceText(name: "webhooks.yaml", utf8: Array(text.utf8))])
  #expect(diagnostics.isEmpty)
  #expect(!report.isComplete)
  #expect(report.text.contains("\n  unused: 1\n"))
}

@Test func theShippedSpecIsCompletelyMatched() throws {
  let audit = check(try shippedSpec()).audit
  for page in audit.pages {
    #expect(page.rows.isComplete && page.listed.isComplete && page.sampleMembers.isComplete, "\(page.id)")
  }
  #expect(audit.pages.reduce(0) { $0 + $1.rows.total } >= 285)
  #expect(audit.pages.reduce(0) { $0 + $1.sampleMembers.total } >= 427)
  #expect(try #require(audit.conflicts).allSatisfy { $0.ruling != nil })
  #expect(audit.rulings.allSatisfy { !$0.conflicts.isEmpty })
}

/// The base spec after the edits of several cases.
private func faulty(_ names: String...) throws -> String {
  try names.reduce(try base()) { text, name in
    try #require(CheckerCase.all.first { $0.name == name }).edited(text)
  }
}

/// A ruling on one conflict, which is on no page.
private let defaultRuling = """
    height-has-a-default:
      members: [MoveEvent.height]
      conflicts: [default]
      decision: Two.
      because: The vendor said so.

  """
