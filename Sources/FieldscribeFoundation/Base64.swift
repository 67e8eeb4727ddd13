public import FieldscribeRuntime
public import Foundation

extension Data {
  /// Creates the bytes of a base64 text.
  ///
  /// - Returns: nil if the text is not base64 with padding.
  public init?(_ text: Base64Text) { self.init(base64Encoded: text.text) }
}

extension Base64Text {
  /// Creates the base64 text of some bytes, with padding.
  public init(_ data: Data) { self.init(data.base64EncodedString()) }
}
