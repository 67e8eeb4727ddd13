/// One output file, held in memory.
///
/// Only the command accesses the disk.
package struct GeneratedFile: Equatable, Sendable {
  /// The path below the output folder: `VoiceWebhooks/Callflow.swift`.
  package var path: String
  package var contents: String

  package init(path: String, contents: String) {
    self.path = path
    self.contents = contents
  }
}
