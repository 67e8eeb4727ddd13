/// An enum of documented strings to which the vendor can add values. Another string becomes `.unrecognized`.
///
/// Create a value from a string with `init(_ text:)`. It uses `.unrecognized` only for strings that are not documented.
public protocol OpenEnum: JSONReadable, JSONWritable, Hashable, Sendable, Codable, CaseIterable {
  /// Creates the documented value with this text, or nil if there is none.
  init?(_matching token: borrowing _JSONToken)
  /// The documented value for another text that a ruling tolerates, or nil if there is none.
  static func _tolerated(_ token: borrowing _JSONToken) -> (value: Self, ruling: Ruling)?
  /// A value that no page documents.
  static func unrecognized(_ text: String) -> Self
  /// The text in JSON.
  var _wire: _WireText { get }
}

/// The text of an enum's value in JSON: a literal of generated code, or the text that was received.
public enum _WireText: Sendable, ExpressibleByStringLiteral {
  case literal(StaticString)
  case text(String)

  @inlinable @inline(__always)
  public init(stringLiteral literal: StaticString) { self = .literal(literal) }

  /// The text as a `String`.
  public var text: String {
    switch self {
    case .literal(let literal): literal.description
    case .text(let text): text
    }
  }

  /// Whether the text has exactly these bytes.
  @inlinable @inline(__always)
  func hasBytes(of expected: StaticString) -> Bool {
    switch self {
    case .literal(let literal):
      unsafe literal.utf8CodeUnitCount == expected.utf8CodeUnitCount
        && equal(literal.utf8Start, expected.utf8Start, expected.utf8CodeUnitCount)
    case .text(let text): text.hasBytes(of: expected)
    }
  }

  /// Whether two texts have equal bytes. In contrast, `==` of `String` also accepts canonically equivalent text.
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
  /// The text of the value in JSON.
  public var text: String { _wire.text }

  public static func _tolerated(_ token: borrowing _JSONToken) -> (value: Self, ruling: Ruling)? { nil }

  /// Creates the documented value with this text, or `.unrecognized` if there is none.
  ///
  /// If a ruling tolerates another text for a documented value, that text gives this value, too.
  public init(_ text: String) {
    var text = text
    let documented = text.withUTF8 { bytes in
      let token = unsafe _JSONToken(bytes, offset: 0)
      return Self(_matching: token) ?? Self._tolerated(token)?.value
    }
    self = documented ?? .unrecognized(text)
  }

  public static func == (left: Self, right: Self) -> Bool { left._wire.hasBytes(of: right._wire) }

  public func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }

  @inlinable
  public init(_from json: inout _JSONReader) throws(_JSONError) {
    let token = try json.token()
    if let documented = Self(_matching: token) {
      self = documented
    } else {
      self = json.unlistedValue(token)
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
