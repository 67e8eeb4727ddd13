import Testing

@testable import fieldscribe

/// The specs of this repository, each with what is generated from it.
let specs = [("Spec", "Generated"), ("Tests/Golden/webhooks.yaml", "Tests/Golden/Generated")]

/// After a change of a spec or an emitter, the generated files have to be written again.
@Test(arguments: specs) func generatedFilesAreUpToDate(spec: String, folder: String) {
  let options = ["--spec", "\(repository)/\(spec)", "--output", "\(repository)/\(folder)"]
  let outcome = run(["check"] + options)
  let stale = outcome.output.split(separator: "\n").filter { line in
    ["CHANGED ", "MISSING ", "EXTRA ", "EDITED "].contains { line.hasPrefix($0) }
  }
  let details = (stale + ["to fix this, run: swift run fieldscribe generate"]).joined(separator: "\n")
  #expect(outcome.status == .success, "\(outcome.diagnostics)\(details)")
}
