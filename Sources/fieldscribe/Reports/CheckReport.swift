import Emitters
import Reports

/// What `check` found, and how to mend it: for a terminal, for a pull request, for a machine.
struct CheckReport: Report {
  let drift: DriftReport
  let fileCount: Int
  /// The command that writes the files anew.
  let command: String

  private var differences: [Difference] { drift.drift.differences }

  var isFine: Bool { differences.isEmpty }

  var text: String {
    isFine ? drift.account(fileCount: fileCount) : drift.differences(mendedBy: command)
  }

  /// The text, coloured as a diff.
  var markdown: String {
    // A fence is longer than any row of its character in what it holds.
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)diff\n\(text)\(fence)\n"
  }

  /// One JSON object, one path a line. Its keys stay as they are; there may be more of them.
  var json: String {
    let items = differences.map { "    \(json($0))" }.joined(separator: ",\n")
    return """
      {
        "folder": \(jsonText(drift.folder.rawText)),
        "fine": \(isFine),
        "command": \(jsonText(command)),
        "differences": [\(items.isEmpty ? "" : "\n\(items)\n  ")]
      }

      """
  }

  private func json(_ difference: Difference) -> String {
    let members = [
      ("kind", difference.kind.rawValue), ("path", difference.path.rawText), ("owner", difference.owner.rawValue),
      ("diff", drift.diff(difference)),
    ]
    return "{" + members.map { "\(jsonText($0)): \(jsonText($1))" }.joined(separator: ", ") + "}"
  }
}

extension Path {
  /// The path as a program takes it: unlike `text`, with nothing made visible.
  fileprivate var rawText: String { String(decoding: bytes, as: UTF8.self) }
}
