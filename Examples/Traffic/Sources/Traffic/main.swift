// Reads captured events and reports how they differ from the documentation. See `Options.usage`.
import Foundation
import TrafficReport

/// Reads the whole input and writes the report.
/// - Returns: whether every line was decoded.
func run(_ options: Options) throws -> Bool {
  let input = try Input(file: options.file)
  var lines = LineReader(from: input.read)
  var report = Report(product: options.product)
  while try lines.readBlock({ line, number in report.read(line, number: number) }) {}
  let output = options.format == .json ? try report.json() : Data(report.text.utf8)
  try FileHandle.standardOutput.write(contentsOf: output)
  return report.decoded == report.bodies
}

do {
  let options = try Options(CommandLine.arguments.dropFirst())
  if options.showsHelp {
    print(Options.usage, terminator: "")
  } else if try !run(options) {
    exit(1)
  }
} catch let error as UsageError {
  try? FileHandle.standardError.write(contentsOf: Data("Traffic: \(error)\n\(Options.usage)".utf8))
  exit(2)
} catch {
  try? FileHandle.standardError.write(contentsOf: Data("Traffic: \(error)\n".utf8))
  exit(2)
}
