/// The result of a command in three formats: text for a terminal, Markdown for a pull request, JSON for programs.
package protocol Report {
  var text: String { get }
  var markdown: String { get }
  var json: String { get }
}

/// A location in a file, in the form that editors understand.
package struct Location: Hashable, Sendable {
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  var text: String { "\(file):\(line):\(column)" }
}
