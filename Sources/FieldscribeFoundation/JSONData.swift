public import FieldscribeRuntime
public import Foundation

extension JSONWritable {
  /// Encodes the value as JSON in UTF-8, without white space. The value is not validated.
  public func jsonData() -> Data { Data(json()) }
}

extension Webhook {
  /// Validates a reply and encodes it as JSON in UTF-8. Violations of severity `warning` are ignored.
  ///
  /// - Throws: an `EncodeError` with all violations, if one of them has severity `error`.
  public static func encodeData(_ reply: Reply) throws(EncodeError) -> Data { Data(try encode(reply)) }
}
