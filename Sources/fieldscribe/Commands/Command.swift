import SpecText

/// One thing that the tool can be asked for. Parsing, help and hints all follow from these values.
struct Command: Sendable {
  let name: String
  let summary: String
  /// What has to follow the options: `FILE`.
  var operands: [String] = []
  /// Whether an option can stand for the operands.
  var hasOtherForm = false
  var options: [Option] = []
  /// What the exit status says, where it says more than that of the tool.
  var exits: [(status: String, meaning: String)] = []
  let perform: @Sendable (Request) throws -> Outcome

  static let all = [generate, check, diff, audit, sample, tree, sources, newSpec]

  var allOptions: [Option] { options + [.help] }

  /// A usage error, with the place where help is.
  func misuse(_ problem: String) -> Failure { .misuse(problem, help: "fieldscribe \(name) --help") }
}

/// The whole tool: arguments in, texts and status out.
func run(_ arguments: [String]) -> Outcome {
  do {
    return try perform(arguments)
  } catch let failure as Failure {
    return Outcome(status: failure.status, complaints: "error: \(failure.message)\n")
  } catch {
    return Outcome(status: .unusable, complaints: "error: \(error)\n")
  }
}

private func perform(_ arguments: [String]) throws -> Outcome {
  let help = "fieldscribe --help"
  // What is no text was mended on the way here, and a mended path is another one.
  if let mended = arguments.first(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
    throw Failure.misuse("expected arguments in UTF-8, not '\(printable(mended))'", help: help)
  }
  guard let name = arguments.first else { throw Failure.misuse("expected a command", help: help) }
  if name == Option.help.name { return Outcome(report: toolHelp) }
  if name == Option.version.name { return Outcome(report: "\(version)\n") }
  guard let command = Command.all.first(where: { $0.name == name }) else {
    let isOption = name.hasPrefix("-")
    let known = isOption ? [Option.help.name, Option.version.name] : Command.all.map(\.name)
    throw Failure.misuse(.unknown(isOption ? "option" : "command", name, among: known), help: help)
  }
  let request = try Request(Array(arguments.dropFirst()), for: command)
  if request.has(.help) { return Outcome(report: command.help) }
  if let missing = command.options.first(where: { $0.isRequired && !request.has($0) }) {
    throw command.misuse("expected \(missing.usage)")
  }
  let isOtherForm = command.hasOtherForm && request.operands.isEmpty
  guard request.operands.count == command.operands.count || isOtherForm else {
    switch command.operands.count {
    case 0: throw command.misuse("unexpected '\(request.operands[0].text)'")
    case 1: throw command.misuse("expected one \(command.operands[0])")
    default: throw command.misuse("expected \(command.operands.joined(separator: " and "))")
    }
  }
  return try command.perform(request)
}

extension Failure {
  fileprivate static func misuse(_ problem: String, help: String) -> Failure { Failure("\(problem)\nsee '\(help)'") }
}

extension String {
  /// `unknown option '--frce'; did you mean '--force'?`.
  static func unknown(_ kind: String, _ name: String, among known: [String]) -> String {
    let hint = nearest(name, among: known).map { "; did you mean '\($0)'?" } ?? ""
    return "unknown \(kind) '\(printable(name))'\(hint)"
  }
}
