public import FieldscribeRuntime
public import Foundation

extension JSONWritable {
  /// The value as JSON, without white space and without a check of any rule.
  public func jsonData() -> Data { Data(json()) }
}

extension Webhook {
  /// Encodes a reply that the page allows.
  public static func encodeData(_ reply: Reply) throws(EncodeError) -> Data { Data(try encode(reply)) }
}
