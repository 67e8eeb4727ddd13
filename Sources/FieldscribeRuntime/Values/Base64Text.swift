/// Bytes in base64, with the alphabet of RFC 4648, section 4, and padding: `aGVsbG8=`.
///
/// It preserves the exact text, also if it is not base64. FieldscribeFoundation converts it to `Data` and back.
public struct Base64Text: TextScalar, CustomStringConvertible {
  /// The exact text.
  public let text: String

  /// Creates a value from its text. The text is not validated.
  public init(_ text: String) { self.text = text }

  public var description: String { text }
}
