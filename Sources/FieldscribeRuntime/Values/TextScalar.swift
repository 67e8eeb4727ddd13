/// A value of one format that keeps its exact text, also where the text breaks the format.
public protocol TextScalar: JSONReadable, JSONWritable, Hashable, Sendable, Codable, ExpressibleByStringLiteral {
  /// The value with this text.
  init(_ text: String)
  /// The text, byte for byte.
  var text: String { get }
}

extension TextScalar {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension StaticString {
  /// The literal as a text. The empty one folds to a constant, so that a blank value costs nothing.
  @inlinable @inline(__always)
  var asText: String { utf8CodeUnitCount == 0 ? "" : description }
}
