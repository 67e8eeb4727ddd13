import SpecText

/// A command of the tool. The argument parser, the help texts and the suggestions all derive from these values.
struct Command: Sendable {
  let name: String
  let summary: String
  /// The arguments that follow the options: `FILE`.
  var operands: [String] = []
  /// Whether an option can replace the operands.
  var operandsAreOptional = false
  /// Whether the last operand can be given several times.
  var operandsRepeat = false
  var options: [Option] = []
  /// The meanings of the exit status, where they differ from those of the tool.
  var exits: [(status: String, meaning: String)] = []
  let perform: @Sendable (Request) throws -> Outcome

  static let all = [generate, check, diff, importPage, compare, audit, sample, tree, schema, sources, newSpec]

  var allOptions: [Option] { options + [.help] }

  /// A usage error that points to the help of the command.
  func usageError(_ problem: String) -> CommandError { .usage(problem, help: "fieldscribe \(name) --help") }
}

/// Runs the whole tool: arguments in, output and exit status out.
func run(_ arguments: [String]) -> Outcome {
  do {
    return try perform(arguments)
  } catch let error as CommandError {
    return Outcome(status: error.status, diagnostics: "error: \(error.message)\n")
  } catch {
    return Outcome(status: .error, diagnostics: "error: \(error)\n")
  }
}

private func perform(_ arguments: [String]) throws -> Outcome {
  let help = "fieldscribe --help"
  // Swift replaces bytes that are not UTF-8 by U+FFFD, and a path that was changed in this way is a different path.
  if let invalid = arguments.first(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
    throw CommandError.usage("expected arguments in UTF-8, not '\(printable(invalid))'", help: help)
  }
  guard let name = arguments.first else { throw CommandError.usage("expected a command", help: help) }
  if name == Option.help.name { return Outcome(output: toolHelp) }
  if name == Option.version.name { return Outcome(output: "\(version)\n") }
  guard let command = Command.all.first(where: { $0.name == name }) else {
    let isOption = name.hasPrefix("-")
    let known = isOption ? [Option.help.name, Option.version.name] : Command.all.map(\.name)
    throw CommandError.usage(.unknown(isOption ? "option" : "command", name, among: known), help: help)
  }
  let request = try Request(Array(arguments.dropFirst()), for: command)
  if request.has(.help) { return Outcome(output: command.help) }
  if let missing = command.options.first(where: { $0.isRequired && !request.has($0) }) {
    throw command.usageError("expected \(missing.usage)")
  }
  try command.requireOperands(request.operands)
  return try command.perform(request)
}

extension Command {
  fileprivate func requireOperands(_ found: [Path]) throws {
    if found.count == operands.count || operandsAreOptional && found.isEmpty { return }
    if operandsRepeat && found.count > operands.count { return }
    switch operands.count {
    case 0: throw usageError("unexpected '\(found[0].text)'")
    case 1: throw usageError("expected one \(operands[0])")
    default: throw usageError("expected \(operands.joined(separator: " and "))")
    }
  }
}

extension CommandError {
  fileprivate static func usage(_ problem: String, help: String) -> CommandError {
    CommandError("\(problem)\nsee '\(help)'")
  }
}

extension String {
  /// `unknown option '--frce'; did you mean '--force'?`.
  static func unknown(_ kind: String, _ name: String, among known: [String]) -> String {
    let hint = nearest(name, among: known).map { "; did you mean '\($0)'?" } ?? ""
    return "unknown \(kind) '\(printable(name))'\(hint)"
  }
}
