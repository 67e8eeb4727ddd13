/// A ruling of the spec: a decision about input that contradicts the pages, identified by its id.
public struct Ruling: Hashable, Sendable {
  private let literal: StaticString

  /// Creates the ruling with this id.
  public init(_ id: StaticString) { literal = id }

  /// The id of the ruling in the spec, such as `duration-is-a-number`.
  public var id: String { literal.description }

  public static func == (left: Ruling, right: Ruling) -> Bool { left.id.hasBytes(of: right.id) }

  public func hash(into hasher: inout Hasher) { id.hashBytes(into: &hasher) }
}

extension Ruling: CustomStringConvertible {
  public var description: String { id }
}
