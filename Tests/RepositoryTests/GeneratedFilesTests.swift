import Testing

@testable import fieldscribe

/// The specs of this repository, each with what is generated from it.
let specs = [("Spec", "Generated"), ("Tests/Golden/webhooks.yaml", "Tests/Golden/Generated")]

/// Whoever changes a spec or an emitter has to write the generated files anew.
@Test(arguments: specs) func generatedFilesAreUpToDate(spec: String, folder: String) {
  let options = ["--spec", "\(repository)/\(spec)", "--output", "\(repository)/\(folder)"]
  let outcome = run(["check"] + options)
  let stale = outcome.report.split(separator: "\n").filter { line in
    ["CHANGED ", "MISSING ", "EXTRA ", "EDITED "].contains { line.hasPrefix($0) }
  }
  let details = (stale + ["to mend this, run: swift run fieldscribe generate"]).joined(separator: "\n")
  #expect(outcome.status == .fine, "\(outcome.complaints)\(details)")
}
