import Testing

@testable import fieldscribe

/// Whoever changes the spec or an emitter has to write the generated files anew.
@Test func generatedFilesAreUpToDate() {
  let outcome = run(["check", "--spec", "\(repository)/Spec", "--output", "\(repository)/Generated"])
  let stale = outcome.report.split(separator: "\n").filter { line in
    ["CHANGED ", "MISSING ", "EXTRA ", "EDITED "].contains { line.hasPrefix($0) }
  }
  let details = (stale + ["to mend this, run: swift run fieldscribe generate"]).joined(separator: "\n")
  #expect(outcome.status == .fine, "\(outcome.complaints)\(details)")
}
