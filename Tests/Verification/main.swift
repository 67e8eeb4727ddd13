import Foundation

// Long checks of the generator and of generated decoders: `verification CHECK [OPTION...]`. Each prints what it does and
// closes with how much passed and failed. The exit status is 0 when all passed, 1 when something failed, 2 when the
// command line is wrong, and 77 when something could not be checked because another program is missing.

let checks: [(name: String, summary: String, run: (Options, Tally) throws -> Void)] = [
  ("names", "every word that Swift knows, in every position of a name, is refused or compiles", checkNames),
  ("injection", "hostile texts in every position of a text never become code or markup", checkInjection),
  ("random-specs", "random specs are refused or compile without warnings", checkRandomSpecs),
  ("yaml-readings", "other YAML readers read accepted files as the same", checkReadings),
  ("vectors", "millions of small bodies are judged as a strict JSON reader does", checkVectors),
  ("hostile-bodies", "bodies that are made to cost much cost no more than others", checkHostileBodies),
]

let arguments = CommandLine.arguments.dropFirst()
guard let check = checks.first(where: { $0.name == arguments.first }), let options = Options(arguments.dropFirst())
else {
  let lines = checks.map { "  \($0.name.padding(toLength: 16, withPad: " ", startingAt: 0))\($0.summary)\n" }
  let usage = "usage: verification CHECK \(Options.usage)\n\n\(lines.joined())"
  FileHandle.standardError.write(Data(usage.utf8))
  exit(2)
}
let tally = Tally()
try check.run(options, tally)
exit(tally.close())
