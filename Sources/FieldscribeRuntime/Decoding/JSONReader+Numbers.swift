extension _JSONReader {
  /// Reads an integer of 64 bits: digits with an optional minus, without a fraction, an exponent or a leading zero.
  @inline(never)
  public mutating func integer() throws(_JSONError) -> Int {
    skipToValue()
    let opening = unsafe cursor
    let isNegative = isAt(.minus)
    if isNegative { unsafe cursor += 1 }
    let first = unsafe cursor
    var value = 0
    while unsafe cursor < end, unsafe cursor.byte.isDigit {
      value = unsafe value &* 10 &+ Int(cursor.byte &- .zero)
      unsafe cursor += 1
    }
    let count = unsafe cursor - first
    let isPlain = unsafe count > 0 && count <= 18 && (count == 1 || first.byte != .zero) && !isAtFractionOrExponent
    if isPlain { return isNegative ? -value : value }
    unsafe cursor = opening
    return try longInteger()
  }

  /// Whether the number goes on with a fraction or an exponent.
  private var isAtFractionOrExponent: Bool {
    unsafe cursor < end && (cursor.byte == UInt8(ascii: ".") || cursor.byte | 0x20 == UInt8(ascii: "e"))
  }

  /// Reads an integer of any length, or throws the error for any other value.
  private mutating func longInteger() throws(_JSONError) -> Int {
    guard kind() == .number else { throw wrongKind() }
    let opening = unsafe cursor
    let text = try number()
    guard let value = Int(text) else { throw unsafe error(.notAnInteger, at: opening) }
    return value
  }

  /// Reads a number as the nearest double.
  @inline(never)
  public mutating func double() throws(_JSONError) -> Double {
    guard kind() == .number else { throw wrongKind() }
    let opening = unsafe cursor
    guard let value = Double(try number()), value.isFinite else { throw unsafe error(.numberOutOfRange, at: opening) }
    return value
  }

  /// Reads `true` or `false`.
  @inline(never)
  public mutating func boolean() throws(_JSONError) -> Bool {
    skipToValue()
    if consume("true") { return true }
    if consume("false") { return false }
    throw wrongKind()
  }

  /// Reads a number as its text.
  mutating func number() throws(_JSONError) -> String {
    let first = unsafe cursor
    try skipNumber()
    return unsafe string(first, cursor - first)
  }

  /// Moves past a number and checks its syntax and its length.
  mutating func skipNumber() throws(_JSONError) {
    let first = unsafe cursor
    if isAt(.minus) { unsafe cursor += 1 }
    if isAt(.zero) { unsafe cursor += 1 } else { try skipDigits() }
    if isAt(UInt8(ascii: ".")) {
      unsafe cursor += 1
      try skipDigits()
    }
    if isAt(UInt8(ascii: "e")) || isAt(UInt8(ascii: "E")) {
      unsafe cursor += 1
      if isAt(UInt8(ascii: "+")) || isAt(.minus) { unsafe cursor += 1 }
      try skipDigits()
    }
    // A digit can only follow here after a leading zero, which JSON does not allow.
    if unsafe cursor < end, unsafe cursor.byte.isDigit { throw error(.syntax) }
    guard unsafe cursor - first <= limits.numberLength else { throw unsafe error(.numberTooLong, at: first) }
  }

  /// Moves past one or more digits.
  private mutating func skipDigits() throws(_JSONError) {
    let first = unsafe cursor
    while unsafe cursor < end, unsafe cursor.byte.isDigit { unsafe cursor += 1 }
    guard unsafe cursor > first else { throw syntaxError() }
  }
}

extension Int: JSONReadable {
  @inlinable @inline(__always)
  public init(_from json: inout _JSONReader) throws(_JSONError) { self = try json.integer() }
}

extension Double: JSONReadable {
  @inlinable @inline(__always)
  public init(_from json: inout _JSONReader) throws(_JSONError) { self = try json.double() }
}

extension Bool: JSONReadable {
  @inlinable @inline(__always)
  public init(_from json: inout _JSONReader) throws(_JSONError) { self = try json.boolean() }
}
