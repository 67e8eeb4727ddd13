// Shows what the measuring programs print: a figure a line, between tabs.
//   FigureTable [--json FILE]                     figures of standard input as a table, and as JSON
//   FigureTable --document FILE MACHINE JSON...   puts what the machine is, and the figures of JSON files, between the
//                                                 two marks of a Markdown file
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("FigureTable: \(message)\n".utf8))
  exit(1)
}

func readFigures() -> [Figure] {
  let text = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
  return text.split(separator: "\n").map { line in
    guard let figure = Figure(line: line) else { fail("no figure: \(line)") }
    return figure
  }
}

func write(_ figures: [Figure], asJSON path: String) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  try (encoder.encode(figures) + Data("\n".utf8)).write(to: URL(fileURLWithPath: path))
}

func refresh(_ document: String, machine: String, from paths: [String]) throws {
  let figures = try paths.flatMap { path in
    try JSONDecoder().decode([Figure].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }
  let text = try String(contentsOfFile: document, encoding: .utf8)
  guard let begin = text.range(of: "<!-- figures -->\n"), let end = text.range(of: "<!-- end of figures -->"),
    begin.upperBound <= end.lowerBound
  else { fail("'\(document)' has no marks for figures") }
  let fresh = text[..<begin.upperBound] + "\n\(machine)\n\n" + markdownTables(figures) + "\n" + text[end.lowerBound...]
  try Data(fresh.utf8).write(to: URL(fileURLWithPath: document))
}

switch arguments.first {
case "--document" where arguments.count > 3:
  try refresh(arguments[1], machine: arguments[2], from: Array(arguments.dropFirst(3)))
case "--json" where arguments.count == 2:
  let figures = readFigures()
  print(plainTable(figures), terminator: "")
  try write(figures, asJSON: arguments[1])
case nil: print(plainTable(readFigures()), terminator: "")
default: fail("unknown arguments")
}
