/// One output file, held in memory.
///
/// Only the command touches the disk.
package struct GeneratedFile: Equatable, Sendable {
  /// Where the file stands below the output folder: `VoiceWebhooks/Callflow.swift`.
  package var path: String
  package var contents: String

  package init(path: String, contents: String) {
    self.path = path
    self.contents = contents
  }
}
