/// Something to read that is no output of the generator: for a terminal, for a pull request, for a machine.
package protocol Report {
  var text: String { get }
  var markdown: String { get }
  var json: String { get }
}
