// Reads members whose only value is documented: integers and booleans, and constants that can be missing. A required
// string is read in the file of the records.

extension _JSONReader {
  /// If the name is next, reads a member that must be the given integer.
  @inlinable @inline(__always)
  public mutating func constant(
    _ member: some RecordMember, _ name: StaticString, _ number: Int
  ) throws(_JSONError) {
    if isNext(name) {
      try consumeName(name, member._index)
      try readConstant(number)
      try endOfMember()
    }
  }

  /// If the name is next, reads a member that must be the given boolean.
  @inlinable @inline(__always)
  public mutating func constant(
    _ member: some RecordMember, _ name: StaticString, _ flag: Bool
  ) throws(_JSONError) {
    if isNext(name) {
      try consumeName(name, member._index)
      try readConstant(flag)
      try endOfMember()
    }
  }

  /// If the name is next, reads a member that must be the given string or null.
  @inlinable @inline(__always)
  public mutating func constant(
    _ member: some RecordMember, _ name: StaticString, _ text: StaticString, _ isPresent: inout Bool
  ) throws(_JSONError) {
    if isNext(name) {
      try consumeName(name, member._index)
      if isPresentConstant(member._index) {
        try readConstant(text)
        isPresent = true
      }
      try endOfMember()
    }
  }

  /// If the name is next, reads a member that must be the given integer or null.
  @inlinable @inline(__always)
  public mutating func constant(
    _ member: some RecordMember, _ name: StaticString, _ number: Int, _ isPresent: inout Bool
  ) throws(_JSONError) {
    if isNext(name) {
      try consumeName(name, member._index)
      if isPresentConstant(member._index) {
        try readConstant(number)
        isPresent = true
      }
      try endOfMember()
    }
  }

  /// If the name is next, reads a member that must be the given boolean or null.
  @inlinable @inline(__always)
  public mutating func constant(
    _ member: some RecordMember, _ name: StaticString, _ flag: Bool, _ isPresent: inout Bool
  ) throws(_JSONError) {
    if isNext(name) {
      try consumeName(name, member._index)
      if isPresentConstant(member._index) {
        try readConstant(flag)
        isPresent = true
      }
      try endOfMember()
    }
  }
}

extension _JSONReader {
  /// Whether the value at the cursor is not null. A null is recorded, to be written back.
  @usableFromInline @inline(never)
  mutating func isPresentConstant(_ index: Int) -> Bool {
    if !consumeNull() { return true }
    nulls.insert(index)
    return false
  }

  /// Reads an integer that must be this one.
  @usableFromInline @inline(never)
  mutating func readConstant(_ number: Int) throws(_JSONError) {
    skipToValue()
    let opening = offset
    guard try integer() == number else { throw _JSONError(.unexpectedEventType, at: opening) }
  }

  /// Reads a boolean that must be this one.
  @usableFromInline @inline(never)
  mutating func readConstant(_ flag: Bool) throws(_JSONError) {
    skipToValue()
    let opening = offset
    guard try boolean() == flag else { throw _JSONError(.unexpectedEventType, at: opening) }
  }
}
