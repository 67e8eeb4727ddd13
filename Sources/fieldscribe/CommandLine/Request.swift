/// The parsed arguments of one command.
struct Request {
  private var values: [String: String] = [:]
  private(set) var operands: [Path] = []

  /// Sorts arguments into options and operands: `--name value`, `--name=value`, and only operands after `--`.
  init(_ arguments: [String], for command: Command) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest.map { Path($0) }
        break
      } else if argument.hasPrefix("-") && argument != "-" {
        try readOption(argument, &rest, of: command)
      } else {
        operands.append(Path(argument))
      }
    }
  }

  func has(_ option: Option) -> Bool { values[option.name] != nil }

  /// The value of an option, or its default.
  func text(_ option: Option) -> String { values[option.name] ?? option.defaultValue ?? "" }

  /// The path that an option names, or its default.
  func path(_ option: Option) -> Path { Path(text(option)) }

  private mutating func readOption(_ argument: String, _ rest: inout ArraySlice<String>, of command: Command) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = command.allOptions.first(where: { $0.name == parts[0] }) else {
      throw command.usageError(.unknown("option", parts[0], among: command.allOptions.map(\.name)))
    }
    if has(option) { throw command.usageError("'\(option.name)' is given twice") }
    let attached = parts.count == 2 ? parts[1] : nil
    guard option.placeholder != nil else {
      if attached != nil { throw command.usageError("'\(option.name)' takes no value") }
      values[option.name] = ""
      return
    }
    // If the next argument looks like an option, the user probably forgot the value.
    let hasNext = rest.first.map { !$0.hasPrefix("-") || $0 == "-" } ?? false
    let next = attached == nil && hasNext ? rest.popFirst() : attached
    guard let value = next, !value.isEmpty else {
      throw command.usageError("'\(option.name)' needs a value: \(option.usage)")
    }
    values[option.name] = value
  }
}
