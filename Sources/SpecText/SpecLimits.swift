/// The limits of a spec file. A larger file is refused.
package enum SpecLimits {
  /// The size of one file in bytes.
  package static let fileSize = 16 << 20
  /// How deep mappings and sequences can be nested.
  package static let depth = 64
  /// The length of one key in bytes, without its quotes.
  package static let keyLength = 256
  /// Combining marks on one letter, as in the Unicode stream-safe format. Comparing them takes quadratic time.
  package static let marks = 30
  /// Diagnostics that are reported for one file.
  package static let diagnostics = 1_000
}
