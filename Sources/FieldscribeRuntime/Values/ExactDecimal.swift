/// A decimal number with all its digits, such as an amount of money. It is never rounded.
///
/// It preserves the exact text of the number, for example `0.10`, `1e2` or 23 digits. Two numbers are equal if they have
/// the same value, so `0.10` equals `0.1`; compare ``text`` to compare how they are written. Records are compared by
/// their JSON, so a record with `0.10` differs from one with `0.1`.
///
/// To calculate, convert the number to a `Decimal` with the module FieldscribeFoundation.
public struct ExactDecimal: Sendable {
  /// The exact text, such as `12.50`.
  public let text: String

  /// Creates a number from a text that is a JSON number.
  @usableFromInline
  init(checked text: String) { self.text = text }

  /// Creates a number from its text, which must be a JSON number such as `-12.50` or `1e2`.
  ///
  /// - Returns: nil if the text is not a JSON number. A number has no leading zero, no plus sign and no separators.
  public init?(_ text: String) {
    if !text.isJSONNumber { return nil }
    self.text = text
  }

  /// Creates a whole number.
  public init(_ number: Int) { text = String(number) }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  @inlinable @inline(__always)
  public init(integerLiteral number: Int) { self.init(checked: number == 0 ? "0" : String(number)) }
}

// A literal with a fraction would be rounded to a `Double`, so a number with a fraction is a string literal.
extension ExactDecimal: ExpressibleByStringLiteral {
  /// Creates a number from a literal such as `"12.50"`.
  ///
  /// A literal that is not a JSON number is preserved. It is a violation, and is written as a JSON string.
  @inlinable @inline(__always)
  public init(stringLiteral text: StaticString) { self.init(checked: text.asText) }
}

extension ExactDecimal: LosslessStringConvertible {
  public var description: String { text }
}

// Compared by value. A literal that is not a number is less than every number.
extension ExactDecimal: Hashable, Comparable {
  public static func == (left: Self, right: Self) -> Bool {
    if left.text.hasBytes(of: right.text) { return true }
    guard let left = NumberValue(left.text), let right = NumberValue(right.text) else { return false }
    return left.order(to: right) == 0
  }

  public static func < (left: Self, right: Self) -> Bool {
    switch (NumberValue(left.text), NumberValue(right.text)) {
    case (let left?, let right?): left.order(to: right) < 0
    case (nil, nil): left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    case (nil, _?): true
    case (_?, nil): false
    }
  }

  public func hash(into hasher: inout Hasher) {
    if let value = NumberValue(text) { value.hash(into: &hasher) } else { text.hashBytes(into: &hasher) }
  }
}

extension ExactDecimal {
  /// The parts of the number without leading and trailing zeros: `-12.50` is -125 times 10 to the power of -1.
  ///
  /// - Returns: nil if the text is not a number, or if the exponent has more than six digits.
  package var parts: (isNegative: Bool, digits: String, exponent: Int)? { NumberValue(text)?.parts }
}

extension ExactDecimal: JSONReadable, JSONWritable {
  public init(_from json: inout _JSONReader) throws(_JSONError) { self = try json.decimal() }

  public func _write(to json: inout _JSONWriter) { json.write(self) }
}

extension _JSONReader {
  /// Reads a number of any size.
  @inline(never)
  mutating func decimal() throws(_JSONError) -> ExactDecimal {
    guard kind() == .number else { throw wrongKind() }
    return ExactDecimal(checked: try number())
  }
}

extension _JSONWriter {
  /// Writes a number as it came. A literal that is not a number is written as a string, so that the result is JSON.
  @inline(never)
  mutating func write(_ value: ExactDecimal) {
    if value.text.isJSONNumber { write(raw: value.text) } else { write(value.text) }
  }
}

// Other containers than JSON have no exact numbers, so the number is coded as a string.
extension ExactDecimal: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self.init(number)
      return
    }
    guard let number = ExactDecimal(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a decimal number in a string")
    }
    self = number
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
