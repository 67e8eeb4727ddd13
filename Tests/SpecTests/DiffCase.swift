import Testing

/// An edit of `Cases/diff/base.yaml`, and all that is told of it. Read from `Cases/diff/edits.txt`:
///
/// ```
/// == a value was forgotten
///        - LOST: Nobody knows.
/// +      - HELD: It waits.
/// @@
/// -              values: [MOVING, LOST]
/// +              values: [MOVING, LOST, HELD]
/// > additive transcription State: value HELD added
/// ```
struct DiffCase {
  /// Lines that stand in the base once, and those that take their place.
  private struct Hunk {
    var old: [Substring] = []
    var new: [Substring] = []
  }

  let name: String
  /// What is told, a line for each change.
  let told: [String]
  private let hunks: [Hunk]

  static func all(in text: String) -> [DiffCase] {
    text.split(separator: "\n== ").dropFirst().map { DiffCase(String($0)) }
  }

  private init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var hunks = [Hunk()]
    for line in lines.dropFirst() {
      let rest = line.dropFirst()
      switch line.first {
      case " ":
        hunks[hunks.count - 1].old.append(rest)
        hunks[hunks.count - 1].new.append(rest)
      case "-": hunks[hunks.count - 1].old.append(rest)
      case "+": hunks[hunks.count - 1].new.append(rest)
      case "@": hunks.append(Hunk())
      default: break
      }
    }
    name = String(lines[0])
    told = lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
    self.hunks = hunks
  }

  func edited(_ base: String) throws -> String {
    var lines = base.split(separator: "\n", omittingEmptySubsequences: false)
    let places = try hunks.map { hunk in
      let found = lines.indices.filter { lines[$0...].starts(with: hunk.old) }
      try #require(found.count == 1, "case '\(name)': the base has these lines once: \(hunk.old)")
      return found[0]
    }
    // From the last to the first, so that places stay where they were.
    for (place, hunk) in zip(places, hunks).sorted(by: { $0.0 > $1.0 }) {
      lines.replaceSubrange(place..<(place + hunk.old.count), with: hunk.new)
    }
    return lines.joined(separator: "\n")
  }
}
