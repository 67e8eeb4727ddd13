/// A text about a person: it is not printed by accident. Say `.text` where it is meant.
public protocol PersonalScalar: TextScalar, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension PersonalScalar {
  public var description: String { "<redacted>" }
  public var debugDescription: String { "<redacted>" }
  public var customMirror: Mirror { Mirror(self, children: []) }

  public static func == (left: Self, right: Self) -> Bool { left.text.hasBytes(of: right.text) }

  public func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }
}

/// A phone number, or what came in its place: `+6512345678`.
public struct PhoneNumber: PersonalScalar {
  public let text: String

  /// The number with this text.
  @inlinable @inline(__always)
  public init(_ text: String) { self.text = text }

  @inlinable @inline(__always)
  public init(stringLiteral text: StaticString) { self.text = text.asText }

  @inlinable @inline(__always)
  public init(_from json: inout _JSONReader) throws(_JSONError) { text = try json.string() }

  @inlinable @inline(__always)
  public func _write(to json: inout _JSONWriter) { json.write(text) }
}

/// The keys that a caller pressed, or what came in their place: `12#`.
public struct Digits: PersonalScalar {
  public let text: String

  /// The keys with this text.
  @inlinable @inline(__always)
  public init(_ text: String) { self.text = text }

  @inlinable @inline(__always)
  public init(stringLiteral text: StaticString) { self.text = text.asText }

  @inlinable @inline(__always)
  public init(_from json: inout _JSONReader) throws(_JSONError) { text = try json.string() }

  @inlinable @inline(__always)
  public func _write(to json: inout _JSONWriter) { json.write(text) }
}

extension Digits {
  /// The keys that a text holds; nil when it is blank, or holds anything but `0` to `9`, `*` and `#`.
  public init?(pressed text: String) {
    guard text.isDigits, text.utf8.first.map({ $0 != .space }) == true else { return nil }
    self.init(text)
  }
}

/// A text that a caller typed or said, in any form.
public struct PersonalText: PersonalScalar {
  public let text: String

  /// The text as it is.
  @inlinable @inline(__always)
  public init(_ text: String) { self.text = text }

  @inlinable @inline(__always)
  public init(stringLiteral text: StaticString) { self.text = text.asText }

  @inlinable @inline(__always)
  public init(_from json: inout _JSONReader) throws(_JSONError) { text = try json.string() }

  @inlinable @inline(__always)
  public func _write(to json: inout _JSONWriter) { json.write(text) }
}
