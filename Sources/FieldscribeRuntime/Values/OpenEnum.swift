/// A documented list of texts that may grow: a text that is not listed is kept as it came.
///
/// Make values with `init(_ text:)`, so that a listed text is never in `.unrecognized`.
public protocol OpenEnum: JSONReadable, JSONWritable, Hashable, Sendable, Codable, CaseIterable {
  /// The listed value with this text.
  init?(_matching token: borrowing _JSONToken)
  /// A listed value by another text, which a ruling lets a decoder read. Nil unless the spec has such a ruling.
  static func _tolerated(_ token: borrowing _JSONToken) -> (value: Self, ruling: Ruling)?
  /// A value that no page lists.
  static func unrecognized(_ text: String) -> Self
  /// The text on the wire.
  var _wire: _WireText { get }
}

/// The text of a value: a literal of generated code, or what came.
public enum _WireText: Sendable, ExpressibleByStringLiteral {
  case literal(StaticString)
  case text(String)

  @inlinable @inline(__always)
  public init(stringLiteral literal: StaticString) { self = .literal(literal) }

  /// The text itself.
  public var text: String {
    switch self {
    case .literal(let literal): literal.description
    case .text(let text): text
    }
  }

  /// Whether the text is this one, byte for byte.
  @inlinable @inline(__always)
  func hasBytes(of expected: StaticString) -> Bool {
    switch self {
    case .literal(let literal):
      unsafe literal.utf8CodeUnitCount == expected.utf8CodeUnitCount
        && equal(literal.utf8Start, expected.utf8Start, expected.utf8CodeUnitCount)
    case .text(let text): text.hasBytes(of: expected)
    }
  }

  /// Whether both have the same bytes: U+212A is not the letter K, as it is for `==` of texts.
  @inlinable @inline(__always)
  func hasBytes(of other: _WireText) -> Bool {
    switch other {
    case .literal(let literal): hasBytes(of: literal)
    case .text(let text): hasBytes(of: text)
    }
  }

  @usableFromInline @inline(never)
  func hasBytes(of other: String) -> Bool {
    switch self {
    case .literal(let literal): other.hasBytes(of: literal)
    case .text(let text): text.hasBytes(of: other)
    }
  }
}

extension OpenEnum {
  /// The text on the wire.
  public var text: String { _wire.text }

  public static func _tolerated(_ token: borrowing _JSONToken) -> (value: Self, ruling: Ruling)? { nil }

  /// The value with this text.
  public init(_ text: String) {
    var text = text
    let listed = text.withUTF8 { bytes in
      let token = unsafe _JSONToken(bytes, offset: 0)
      return Self(_matching: token) ?? Self._tolerated(token)?.value
    }
    self = listed ?? .unrecognized(text)
  }

  public static func == (left: Self, right: Self) -> Bool { left._wire.hasBytes(of: right._wire) }

  public func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }

  @inlinable
  public init(_from json: inout _JSONReader) throws(_JSONError) {
    let token = try json.token()
    if let listed = Self(_matching: token) {
      self = listed
    } else {
      self = json.unlisted(token)
    }
  }

  @inlinable
  public func _write(to json: inout _JSONWriter) {
    switch _wire {
    case .literal(let literal): json.write(literal: literal)
    case .text(let text): json.write(text)
    }
  }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
