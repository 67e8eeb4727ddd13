/// The result of a command in three formats: text for a terminal, Markdown for a pull request, JSON for programs.
package protocol Report {
  var text: String { get }
  var markdown: String { get }
  var json: String { get }
}
