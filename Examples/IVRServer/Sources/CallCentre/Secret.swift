/// The value of the header `Authorization` that you registered with the webhook.
package struct Secret: Sendable {
  private let bytes: [UInt8]

  /// A secret, or nil if the text is missing or empty.
  package init?(_ text: String?) {
    guard let text, !text.isEmpty else { return nil }
    bytes = Array(text.utf8)
  }

  /// Whether a header contains the secret. The comparison takes constant time, so that an attacker cannot guess the secret
  /// byte by byte.
  package func matches(_ header: String?) -> Bool {
    let given = Array((header ?? "").utf8)
    var difference = given.count ^ bytes.count
    for index in bytes.indices {
      difference |= Int(bytes[index] ^ (index < given.count ? given[index] : 0))
    }
    return difference == 0
  }
}
