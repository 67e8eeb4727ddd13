/// An enum of documented integers to which the vendor can add values. Another integer becomes `.unrecognized`.
///
/// Create a value from an integer with `init(_ number:)`. It uses `.unrecognized` only for integers that are not
/// documented.
public protocol OpenIntegerEnum: JSONReadable, JSONWritable, Hashable, Sendable, Codable, CaseIterable {
  /// Creates the documented value with this number, or nil if there is none.
  init?(_matching number: Int)
  /// A value that no page documents.
  static func unrecognized(_ number: Int) -> Self
  /// The number of the value in JSON.
  var number: Int { get }
}

extension OpenIntegerEnum {
  /// Creates the documented value with this number, or `.unrecognized` if there is none.
  @inlinable
  public init(_ number: Int) { self = Self(_matching: number) ?? .unrecognized(number) }

  public static func == (left: Self, right: Self) -> Bool { left.number == right.number }

  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  @inlinable
  public init(_from json: inout _JSONReader) throws(_JSONError) { self.init(try json.integer()) }

  @inlinable
  public func _write(to json: inout _JSONWriter) { json.write(number) }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Int.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}
