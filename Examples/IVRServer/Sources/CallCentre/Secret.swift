/// The text that the platform sends as `Authorization`, because you registered the webhook with it.
package struct Secret: Sendable {
  private let bytes: [UInt8]

  /// A secret, or nil when there is no text.
  package init?(_ text: String?) {
    guard let text, !text.isEmpty else { return nil }
    bytes = Array(text.utf8)
  }

  /// Whether a header holds the secret. It takes as long whichever byte is wrong, so that none can be guessed alone.
  package func matches(_ header: String?) -> Bool {
    let given = Array((header ?? "").utf8)
    var difference = given.count ^ bytes.count
    for index in bytes.indices {
      difference |= Int(bytes[index] ^ (index < given.count ? given[index] : 0))
    }
    return difference == 0
  }
}
