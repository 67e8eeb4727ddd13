import Testing

/// An edit of a text as a diff without line numbers. The old lines of each hunk occur once in the text.
///
/// ```
///        - LOST: Nobody knows.
/// +      - HELD: It waits.
/// @@
/// -              values: [MOVING, LOST]
/// +              values: [MOVING, LOST, HELD]
/// ```
struct LineEdit {
  private var hunks: [(old: [Substring], new: [Substring])] = [([], [])]

  init(_ lines: some Sequence<Substring>) {
    for line in lines {
      let rest = line.dropFirst()
      let last = hunks.count - 1
      switch line.first {
      case " ":
        hunks[last].old.append(rest)
        hunks[last].new.append(rest)
      case "-": hunks[last].old.append(rest)
      case "+": hunks[last].new.append(rest)
      case "@": hunks.append(([], []))
      default: break
      }
    }
  }

  func applied(to text: String) throws -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = try hunks.map { hunk in
      let found = lines.indices.filter { lines[$0...].starts(with: hunk.old) }
      try #require(found.count == 1, "the text has these lines once: \(hunk.old)")
      return found[0]
    }
    // From the last to the first, so that the other line numbers stay valid.
    for (start, hunk) in zip(starts, hunks).sorted(by: { $0.0 > $1.0 }) {
      lines.replaceSubrange(start..<(start + hunk.old.count), with: hunk.new)
    }
    return lines.joined(separator: "\n")
  }
}
