/// A text with personal data. Its descriptions are `<redacted>`, so that it does not appear in a log by accident. Use
/// `text` to get the text.
public protocol PersonalScalar: TextScalar, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension PersonalScalar {
  public var description: String { "<redacted>" }
  public var debugDescription: String { "<redacted>" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A phone number, such as `+6512345678`. It preserves the exact text that was received, also if it is not a phone
/// number.
public struct PhoneNumber: PersonalScalar {
  /// The exact text.
  public let text: String

  /// Creates a phone number from its text. The text is not validated.
  @inlinable @inline(__always)
  public init(_ text: String) { self.text = text }

  @inlinable @inline(__always)
  public init(stringLiteral text: StaticString) { self.text = text.asText }

  @inlinable @inline(__always)
  public init(_from json: inout _JSONReader) throws(_JSONError) { text = try json.string() }

  @inlinable @inline(__always)
  public func _write(to json: inout _JSONWriter) { json.write(text) }
}

/// The keys that a caller pressed, such as `12#`. It preserves the exact text that was received, also if it has other
/// characters.
public struct Digits: PersonalScalar {
  /// The exact text.
  public let text: String

  /// Creates keys from their text. The text is not validated.
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
  /// Creates keys from a text that consists only of `0` to `9`, `*` and `#`.
  ///
  /// The keys A to D are not accepted here: a text such as `DAD` is more likely a word than four keys.
  ///
  /// - Returns: nil if the text has any other character, is empty, or contains only spaces.
  public init?(pressed text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy(\.isUsualKey) else { return nil }
    self.init(text)
  }
}

/// A text that a caller typed or spoke, in any form.
public struct PersonalText: PersonalScalar {
  /// The exact text.
  public let text: String

  /// Creates a personal text.
  @inlinable @inline(__always)
  public init(_ text: String) { self.text = text }

  @inlinable @inline(__always)
  public init(stringLiteral text: StaticString) { self.text = text.asText }

  @inlinable @inline(__always)
  public init(_from json: inout _JSONReader) throws(_JSONError) { text = try json.string() }

  @inlinable @inline(__always)
  public func _write(to json: inout _JSONWriter) { json.write(text) }
}

/// An e-mail address. It preserves the exact text that was received, also if it is not an e-mail address.
public struct EmailAddress: PersonalScalar {
  /// The exact text.
  public let text: String

  /// Creates an e-mail address from its text. The text is not validated.
  public init(_ text: String) { self.text = text }
}

/// An IP address, version 4 or 6. It preserves the exact text that was received, also if it is not an IP address.
public struct IPAddress: PersonalScalar {
  /// The exact text.
  public let text: String

  /// Creates an IP address from its text. The text is not validated.
  public init(_ text: String) { self.text = text }
}
