/// The version of the tool. The generated files do not depend on it.
let version = "0.1.0"

/// The output of `fieldscribe --help`.
var toolHelp: String {
  """
  Generates Swift and Markdown from a spec that transcribes a vendor's documentation of its webhooks.

  usage:
  \(Command.all.map { "  \($0.usage)\n" }.joined())
  commands:
  \(table(Command.all.map { ($0.name, $0.summary) }))
  options:
  \(table([Option.help, .version].map { ($0.usage, $0.summary) }))
  exit status:
  \(table([("0", "success"), ("1", "the spec has errors, or the output folder differs from it"),
    ("2", "the command line is wrong, or a file could not be read or written")]))
  """
}

extension Command {
  /// The command as it is typed: `fieldscribe tree FILE`.
  var usage: String {
    let last = operands.joined(separator: " ") + (operandsRepeat ? "..." : "")
    let parts = options.map { $0.isRequired ? $0.usage : "[\($0.usage)]" } + [operandsAreOptional ? "[\(last)]" : last]
    return (["fieldscribe", name] + parts.filter { !$0.isEmpty }).joined(separator: " ")
  }

  /// The output of `fieldscribe COMMAND --help`.
  var help: String {
    """
    \(summary).

    usage:
      \(usage)

    options:
    \(table(allOptions.map { ($0.usage, $0.summary + ($0.defaultValue.map { " (default: \($0))" } ?? "")) }))\(exitHelp)
    """
  }
}

extension Command {
  private var exitHelp: String {
    exits.isEmpty ? "" : "\nexit status:\n\(table(exits.map { ($0.status, $0.meaning) }))"
  }
}

/// Aligns rows of two columns.
private func table(_ rows: [(left: String, right: String)]) -> String {
  let width = rows.map(\.left.count).max() ?? 0
  return rows.map { left, right in
    "  \(left)\(String(repeating: " ", count: width - left.count))  \(right)\n"
  }.joined()
}
