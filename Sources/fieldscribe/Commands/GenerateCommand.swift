import Emitters
import SpecText

extension Command {
  static let generate = Command(
    name: "generate", summary: "Writes the generated files: all of them, or none if there is an error",
    options: [.spec, .output, .force]
  ) { request in
    try withOutput(of: request, .exclusive) { output, files in
      try output.update(to: files, request.has(.force) ? .overwrite : .refuse)
    }
  }

  /// Generates the files of a spec in memory; if the spec has no error, locks the output folder and calls `body`.
  static func withOutput(
    of request: Request, _ lock: Lock, _ body: (borrowing OutputFolder, [Path: [UInt8]]) throws -> Outcome
  ) throws -> Outcome {
    let spec = try SpecFiles(request.path(.spec))
    let (files, found) = fieldscribe.generate(from: spec.sources)
    let diagnostics = render(found, sources: spec.sources)
    guard let files else { return Outcome(status: .failure, diagnostics: diagnostics) }
    let expected = Dictionary(uniqueKeysWithValues: files.map { (Path($0.path), Array($0.contents.utf8)) })
    precondition(expected.keys.allSatisfy(\.isBelowFolder), "emitters write below the output folder")
    let output = try OutputFolder(request.path(.output), keepingOutOf: spec.folder, lock)
    var outcome = try body(output, expected)
    outcome.diagnostics = diagnostics + outcome.diagnostics
    return outcome
  }
}
