/// The version of the tool. Nothing that it writes depends on it.
let version = "0.1.0"

/// What `fieldscribe --help` shows.
var toolHelp: String {
  """
  Writes Swift and Markdown from a spec that transcribes a vendor's documentation.

  usage:
  \(Command.all.map { "  \($0.usage)\n" }.joined())
  commands:
  \(table(Command.all.map { ($0.name, $0.summary) }))
  options:
  \(table([Option.help, .version].map { ($0.usage, $0.summary) }))
  exit status:
  \(table([("0", "everything is fine"), ("1", "the spec or the output folder has a problem"),
    ("2", "the command line is wrong, or a file could not be read or written")]))
  """
}

extension Command {
  /// The command as it is typed: `fieldscribe tree FILE`.
  var usage: String {
    let last = operands.joined(separator: " ")
    let words = options.map { $0.isRequired ? $0.usage : "[\($0.usage)]" } + [hasOtherForm ? "[\(last)]" : last]
    return (["fieldscribe", name] + words.filter { !$0.isEmpty }).joined(separator: " ")
  }

  /// What `--help` shows for the command.
  var help: String {
    """
    \(summary).

    usage:
      \(usage)

    options:
    \(table(allOptions.map { ($0.usage, $0.summary + ($0.standard.map { " (default: \($0))" } ?? "")) }))\(exitHelp)
    """
  }
}

extension Command {
  private var exitHelp: String {
    exits.isEmpty ? "" : "\nexit status:\n\(table(exits.map { ($0.status, $0.meaning) }))"
  }
}

/// Two columns.
private func table(_ rows: [(left: String, right: String)]) -> String {
  let width = rows.map(\.left.count).max() ?? 0
  return rows.map { left, right in
    "  \(left)\(String(repeating: " ", count: width - left.count))  \(right)\n"
  }.joined()
}
