import Emitters
import SpecText

extension Command {
  static let generate = Command(
    name: "generate", summary: "Writes the generated files, all or none",
    options: [.spec, .output, .force]
  ) { request in
    try withOutput(of: request, .exclusive) { output, files in
      try output.update(to: files, request.has(.force) ? .overwritten : .kept)
    }
  }

  static let check: Command = Command(
    name: "check", summary: "Shows how the generated files differ from what the spec asks for; changes nothing",
    options: [.spec, .output, .format]
  ) { request in
    let format = try ReportFormat(of: request, for: check)
    return try withOutput(of: request, .shared) { output, files in
      let report = try output.compare(with: files, mendedBy: generateAgain(request))
      return Outcome(status: report.isFine ? .fine : .problem, report: format.render(report))
    }
  }

  static let tree = Command(
    name: "tree", summary: "Prints one spec file as it is read: JSON in which every scalar is text", operands: ["FILE"]
  ) { request in
    let source = try onlySource(request.operands[0])
    let (tree, diagnostics) = parse(source, file: 0)
    let complaints = render(diagnostics, sources: [source])
    guard let tree, !diagnostics.contains(where: { $0.severity == .error }) else {
      return Outcome(status: .problem, complaints: complaints)
    }
    return Outcome(report: treeJSON(tree), complaints: complaints)
  }

  static let sources = Command(
    name: "sources", summary: "Writes the Swift sources of a spec of one file, for a build: always the same files",
    options: [.specFile, .sourceFolder]
  ) { request in
    let source = try onlySource(request.path(.specFile))
    let (files, diagnostics) = fieldscribe.generate(from: [source])
    let complaints = render(diagnostics, sources: [source])
    guard let files else { return Outcome(status: .problem, complaints: complaints) }
    let output = try Folder(making: request.path(.sourceFolder))
    for file in BuildSources.files(files) { try output.update(file.name, to: file.bytes) }
    return Outcome(complaints: complaints)
  }

  static let newSpec = Command(
    name: "init", summary: "Writes a small spec to start from, which shows the language", options: [.newSpec]
  ) { request in
    let path = request.path(.newSpec)
    let place = path.split
    try Folder(place.folder).makeFile(place.name, Array(firstSpec.utf8))
    return Outcome(report: "wrote \(path.text)\n")
  }

  private static func onlySource(_ path: Path) throws -> SourceText {
    let sources = try SpecFiles(path).sources
    guard sources.count == 1 else { throw Failure("cannot read '\(path.text)': expected one file") }
    return sources[0]
  }

  /// Reads the spec, generates from it in memory, and goes on with the locked output folder if it has no error.
  private static func withOutput(
    of request: Request, _ lock: Lock, _ goOn: (borrowing OutputFolder, [Path: [UInt8]]) throws -> Outcome
  ) throws -> Outcome {
    let spec = try SpecFiles(request.path(.spec))
    let (files, diagnostics) = fieldscribe.generate(from: spec.sources)
    let complaints = render(diagnostics, sources: spec.sources)
    guard let files else { return Outcome(status: .problem, complaints: complaints) }
    let wanted = Dictionary(uniqueKeysWithValues: files.map { (Path($0.path), Array($0.contents.utf8)) })
    precondition(wanted.keys.allSatisfy(\.leadsDown), "emitters write below the output folder")
    let output = try OutputFolder(request.path(.output), keepingOutOf: spec.folder, lock)
    var outcome = try goOn(output, wanted)
    outcome.complaints = complaints + outcome.complaints
    return outcome
  }

  /// The command that generates what a request looked at.
  private static func generateAgain(_ request: Request) -> String {
    let options = [Option.spec, .output].filter(request.has).map { "\($0.name) \(shellWord(request.path($0).text))" }
    return (["swift run fieldscribe generate"] + options).joined(separator: " ")
  }
}

/// A text as a shell takes it for one word.
private func shellWord(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "-", "_": true
    default: false
    }
  }
  return isPlain ? text : "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
}
