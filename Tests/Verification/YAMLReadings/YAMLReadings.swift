import Foundation
import SpecGenerator

/// How many documents there are with all short strings among them.
private let all = 700_000

/// Makes small files of every shape, reads them, and asks PyYAML, libyaml and fy-tool what those that are accepted mean
/// to them. They have to find the same tree, and type plain texts as the spec language does.
///
/// Each line that they read is an array of JSON: `["accepted", DOCUMENT, TREE]`, or `["fault", DOCUMENT, WHAT]` where our
/// reader breaks a promise by itself. The last one is `["refused", COUNT]`.
func checkReadings(_ options: Options, _ tally: Tally) throws {
  guard let python = Run.python(with: ["yaml; yaml.CSafeLoader"]) else {
    return tally.skip("Python has no yaml with libyaml (python3-yaml)")
  }
  if try Run(["fy-tool", "--version"]).status != 0 {
    printLine("fy-tool is missing (libfyaml-utils): two other readers instead of three")
  }
  let count = options.count(quick: 20_000, usual: 200_000, all: all)
  try judge(with: [python, "yaml-readers.py"], tally) { writer in
    var output = ReadingOutput(writer)
    for path in try specFiles() { output.add(try Locations.contents(of: path)) }
    var random = SeededGenerator(seed: options.seed)
    eachDocument { document in
      if random.number(below: all) < count { output.add(document) }
    }
    while output.accepted < count { output.add(random.document()) }
    output.finish()
  }
}

private func specFiles() throws -> [String] {
  try ["Spec", "Tests/Golden", "Tests/SpecTests/Cases/text"].flatMap { folder in
    try FileManager.default.subpathsOfDirectory(atPath: Locations.repository.appending(path: folder).path)
      .filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }
}
