import Emitters
import Reports

/// The result of `check`: the differences, and the command that fixes them.
struct CheckReport: Report {
  let messages: DriftMessages
  let fileCount: Int
  /// The command that writes the files again.
  let command: String

  private var differences: [FileDifference] { messages.drift.differences }

  var isUpToDate: Bool { differences.isEmpty }

  var text: String {
    isUpToDate ? messages.summary(fileCount: fileCount) : messages.differences(fixedBy: command)
  }

  /// The text in a `diff` code block.
  var markdown: String {
    // A fence has to be longer than any run of backticks in the text.
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)diff\n\(text)\(fence)\n"
  }

  /// One JSON object, with one line per path. Later versions may add keys, but keep these.
  var json: String {
    let items = differences.map { "    \(json($0))" }.joined(separator: ",\n")
    return """
      {
        "folder": \(jsonText(messages.folder.rawText)),
        "upToDate": \(isUpToDate),
        "command": \(jsonText(command)),
        "differences": [\(items.isEmpty ? "" : "\n\(items)\n  ")]
      }

      """
  }

  private func json(_ difference: FileDifference) -> String {
    let members = [
      ("kind", difference.kind.rawValue), ("path", difference.path.rawText), ("owner", difference.owner.rawValue),
      ("diff", messages.diff(difference)),
    ]
    return "{" + members.map { "\(jsonText($0)): \(jsonText($1))" }.joined(separator: ", ") + "}"
  }
}

extension Path {
  /// The path for programs: unlike `text`, without escapes.
  fileprivate var rawText: String { String(decoding: bytes, as: UTF8.self) }
}
