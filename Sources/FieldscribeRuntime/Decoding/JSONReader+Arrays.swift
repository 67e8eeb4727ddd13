extension Array: JSONReadable where Element: _JSONReadableItem {}

extension Array: _JSONReadableItem where Element: _JSONReadableItem {
  @inlinable
  public init(_from json: inout _JSONReader) throws(_JSONError) {
    self = []
    guard try json.beginList() else { return }
    // Reserve memory for a few small items with one allocation.
    reserveCapacity(Swift.max(1, Swift.min(4, 1024 / MemoryLayout<Element>.stride)))
    repeat {
      try json.checkItemCount(count)
      append(try Element(_from: &json))
    } while try json.nextItem()
  }
}

extension _JSONReader {
  /// Moves into an array.
  /// - Returns: whether the array has an item. If so, the cursor is before the first one; otherwise it is after the
  ///   array.
  @usableFromInline
  mutating func beginList() throws(_JSONError) -> Bool {
    guard kind() == .array else { throw wrongKind() }
    try descend()
    skipSpace()
    return try !consumeEndOfList()
  }

  /// Moves to the next item.
  /// - Returns: whether there is one. Otherwise the cursor is after the array.
  @usableFromInline
  mutating func nextItem() throws(_JSONError) -> Bool {
    skipSpace()
    if try consumeEndOfList() { return false }
    guard isAt(.comma) else { throw syntaxError() }
    unsafe cursor += 1
    return true
  }

  /// Throws an error if an array with this many items must not have another one.
  @usableFromInline
  mutating func checkItemCount(_ count: Int) throws(_JSONError) {
    if count < limits.itemCount { return }
    skipToValue()
    throw error(.tooManyItems)
  }

  /// Moves past the closing bracket of the array.
  /// - Returns: whether the bracket is next.
  private mutating func consumeEndOfList() throws(_JSONError) -> Bool {
    guard isAt(.rightBracket) else { return false }
    unsafe cursor += 1
    depth -= 1
    return true
  }
}
