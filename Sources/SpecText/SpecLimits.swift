/// The sizes above which a spec file is refused.
package enum SpecLimits {
  /// Bytes of one file.
  package static let fileSize = 16 << 20
  /// Mappings and sequences inside one another.
  package static let depth = 64
  /// Bytes of one key, as written.
  package static let keyLength = 256
  /// Combining marks in a row, as in the stream-safe texts of Unicode. To compare texts takes the square of that.
  package static let marks = 30
  /// Problems that are reported for one file.
  package static let diagnostics = 1_000
}
