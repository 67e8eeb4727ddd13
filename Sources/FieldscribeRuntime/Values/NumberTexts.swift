// Numbers and booleans that a vendor sends in JSON strings. They are written back exactly as they came.

/// A decimal number in a string, such as `"0.0333"`. It preserves the exact text, also if it is not a number.
public struct DecimalText: TextScalar, CustomStringConvertible {
  /// The exact text.
  public let text: String

  /// Creates a value from its text. The text is not validated.
  public init(_ text: String) { self.text = text }

  /// Creates the text of a number.
  public init(_ number: ExactDecimal) { text = number.text }

  /// The number, or nil if the text is not a JSON number.
  public var value: ExactDecimal? { ExactDecimal(text) }

  public var description: String { text }
}

/// An integer in a string, such as `"42"`. It preserves the exact text, also if it is not an integer.
public struct IntegerText: TextScalar, CustomStringConvertible {
  /// The exact text.
  public let text: String

  /// Creates a value from its text. The text is not validated.
  public init(_ text: String) { self.text = text }

  /// Creates the text of an integer.
  public init(_ number: Int) { text = String(number) }

  /// The integer, or nil if the text is not an integer or does not fit.
  public var value: Int? { text.isInteger ? Int(text) : nil }

  public var description: String { text }
}

/// A boolean in a string: `"true"` or `"false"`. It preserves the exact text, also if it is another one.
public struct BooleanText: TextScalar, CustomStringConvertible {
  /// The exact text.
  public let text: String

  /// Creates a value from its text. The text is not validated.
  public init(_ text: String) { self.text = text }

  /// Creates the text of a boolean.
  public init(_ flag: Bool) { text = flag ? "true" : "false" }

  /// The boolean, or nil if the text is neither `true` nor `false`.
  public var value: Bool? { text.isBoolean ? text.utf8.count == 4 : nil }

  public var description: String { text }
}
