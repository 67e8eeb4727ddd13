extension _JSONReader {
  /// Reads an integer: digits with an optional minus, no fraction, no exponent, no leading zero.
  @inline(never)
  public mutating func integer() throws(_JSONError) -> Int {
    startOfValue()
    let place = unsafe cursor
    let isNegative = isAt(.minus)
    if isNegative { unsafe cursor += 1 }
    let first = unsafe cursor
    var value = 0
    while unsafe cursor < end, unsafe cursor.byte.isDigit {
      value = unsafe value &* 10 &+ Int(cursor.byte &- .zero)
      unsafe cursor += 1
    }
    let count = unsafe cursor - first
    let isPlain = unsafe count > 0 && count <= 18 && (count == 1 || first.byte != .zero) && !isAtRestOfNumber
    if isPlain { return isNegative ? -value : value }
    unsafe cursor = place
    return try longInteger()
  }

  private var isAtRestOfNumber: Bool {
    unsafe cursor < end && (cursor.byte == UInt8(ascii: ".") || cursor.byte | 0x20 == UInt8(ascii: "e"))
  }

  /// The integers of 19 digits, and all that is none.
  private mutating func longInteger() throws(_JSONError) -> Int {
    guard kind() == .number else { throw wrongKind() }
    let place = unsafe cursor
    let text = try number()
    guard let value = Int(text) else { throw unsafe failure(.notAnInteger, at: place) }
    return value
  }

  /// Reads the double that is nearest to a number.
  @inline(never)
  public mutating func double() throws(_JSONError) -> Double {
    guard kind() == .number else { throw wrongKind() }
    let place = unsafe cursor
    guard let value = Double(try number()), value.isFinite else { throw unsafe failure(.numberOutOfRange, at: place) }
    return value
  }

  /// Reads `true` or `false`.
  @inline(never)
  public mutating func boolean() throws(_JSONError) -> Bool {
    startOfValue()
    if takes("true") { return true }
    if takes("false") { return false }
    throw wrongKind()
  }

  /// The text of the number at the cursor.
  mutating func number() throws(_JSONError) -> String {
    let first = unsafe cursor
    try skipNumber()
    return unsafe string(first, cursor - first)
  }

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
    // A digit behind a leading zero, or a letter: what follows a number is never a part of one.
    if unsafe cursor < end, unsafe cursor.byte.isDigit { throw failure(.syntax) }
    guard unsafe cursor - first <= limits.numberLength else { throw unsafe failure(.numberTooLong, at: first) }
  }

  private mutating func skipDigits() throws(_JSONError) {
    let first = unsafe cursor
    while unsafe cursor < end, unsafe cursor.byte.isDigit { unsafe cursor += 1 }
    guard unsafe cursor > first else { throw unexpected() }
  }
}

extension String: JSONReadable {
  @inlinable @inline(__always)
  public init(_from json: inout _JSONReader) throws(_JSONError) { self = try json.string() }
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

extension Array: JSONReadable where Element: JSONReadable {
  @inlinable
  public init(_from json: inout _JSONReader) throws(_JSONError) {
    self = []
    guard try json.beginList() else { return }
    // Room for a few items at once, where they are not large.
    reserveCapacity(Swift.max(1, Swift.min(4, 1024 / MemoryLayout<Element>.stride)))
    repeat {
      try json.limitItems(count)
      append(try Element(_from: &json))
    } while try json.nextItem()
  }
}

extension _JSONReader {
  /// Enters an array.
  /// - Returns: whether it has an item; the cursor is then before it.
  @usableFromInline
  mutating func beginList() throws(_JSONError) -> Bool {
    guard kind() == .array else { throw wrongKind() }
    try descend()
    skipSpace()
    return try !closesList()
  }

  /// Steps to the next item, or over the end of the array.
  @usableFromInline
  mutating func nextItem() throws(_JSONError) -> Bool {
    skipSpace()
    if try closesList() { return false }
    guard isAt(.comma) else { throw unexpected() }
    unsafe cursor += 1
    return true
  }

  /// Refuses one item more than a list may have.
  @usableFromInline
  mutating func limitItems(_ count: Int) throws(_JSONError) {
    if count < limits.itemCount { return }
    startOfValue()
    throw failure(.tooManyItems)
  }

  private mutating func closesList() throws(_JSONError) -> Bool {
    guard isAt(.rightBracket) else { return false }
    unsafe cursor += 1
    depth -= 1
    return true
  }
}
