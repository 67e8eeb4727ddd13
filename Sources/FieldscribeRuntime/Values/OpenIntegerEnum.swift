/// A documented list of integers that may grow: a number that is not listed is kept as it came.
///
/// Make values with `init(_ number:)`, so that a listed number is never in `.unrecognized`.
public protocol OpenIntegerEnum: JSONReadable, JSONWritable, Hashable, Sendable, Codable, CaseIterable {
  /// The listed value with this number.
  init?(_matching number: Int)
  /// A number that no page lists.
  static func unrecognized(_ number: Int) -> Self
  /// The number on the wire.
  var number: Int { get }
}

extension OpenIntegerEnum {
  /// The value with this number.
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
