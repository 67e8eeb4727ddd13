/// A string with a format, such as a phone number. It preserves its exact text, also if the text does not have the
/// format.
public protocol TextScalar: JSONReadable, JSONWritable, Hashable, Sendable, Codable, ExpressibleByStringLiteral {
  /// Creates a value from its text. The text is not validated.
  init(_ text: String)
  /// The exact text.
  var text: String { get }
}

extension TextScalar {
  public init(stringLiteral text: StaticString) { self.init(text.asText) }

  public init(_from json: inout _JSONReader) throws(_JSONError) { self.init(try json.string()) }

  public func _write(to json: inout _JSONWriter) { json.write(text) }

  public static func == (left: Self, right: Self) -> Bool { left.text.hasBytes(of: right.text) }

  public func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension StaticString {
  /// The literal as a `String`. The compiler makes the empty literal a constant, so that a placeholder costs nothing.
  @inlinable @inline(__always)
  var asText: String { utf8CodeUnitCount == 0 ? "" : description }
}
