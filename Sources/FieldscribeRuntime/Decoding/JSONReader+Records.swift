/// The reader's state for an outer record, saved while an inner record is read.
public struct _RecordScope {
  let seen: MemberSet
  let nulls: MemberSet
  let offset: Int
  /// The index of the first unknown name of the outer record.
  let firstUnknownName: Int
}

extension _JSONReader {
  /// Moves into an object.
  /// - Returns: the saved state of the outer record, for `endRecord`.
  public mutating func beginRecord() throws(_JSONError) -> _RecordScope {
    skipToValue()
    guard isAt(.leftBrace) else { throw wrongKind() }
    let scope = _RecordScope(seen: seen, nulls: nulls, offset: offset, firstUnknownName: firstUnknownName)
    try descend()
    firstUnknownName = unknownNames.count
    seen = MemberSet()
    nulls = MemberSet()
    skipSpace()
    guard isAt(.quote) || isAt(.rightBrace) else { throw syntaxError() }
    return scope
  }

  /// Starts a pass over the known members if the object has members left.
  /// - Returns: whether it has.
  @inlinable @inline(__always)
  public mutating func nextPass() -> Bool {
    unsafe passStart = cursor
    return unsafe cursor.byte == .quote
  }

  /// Ends a pass. If no known member matched the next name, preserves that member as an unknown one.
  @inlinable @inline(__always)
  public mutating func preserveUnknownMember(in preserved: inout _PreservedMembers) throws(_JSONError) {
    if unsafe cursor == passStart { try preserveUnknownMemberSlowly(in: &preserved) }
  }

  /// Ends an object that must have the given members.
  @inlinable @inline(__always)
  public mutating func endRecord<Member: RecordMember>(
    _ outer: _RecordScope, requiring required: _RequiredMembers<Member>, _ preserved: inout _PreservedMembers
  ) throws(_JSONError) {
    if !required.members.isSubset(of: seen) { throw missingMemberError(of: required, in: outer) }
    try endRecord(outer, &preserved)
  }

  /// Ends an object whose members are all optional.
  public mutating func endRecord(_ outer: _RecordScope, _ preserved: inout _PreservedMembers) throws(_JSONError) {
    if !preserved.text.isEmpty || limits.memberCount < 256 {
      try checkUnknownNames(from: firstUnknownName, known: seen.count)
      preserved.endRecord()
    }
    firstUnknownName = outer.firstUnknownName
    unsafe cursor += 1
    depth -= 1
    preserved.nulls = nulls
    seen = outer.seen
    nulls = outer.nulls
  }

  /// If the name is next, reads a member that must not be null.
  @inlinable @inline(__always)
  public mutating func member<Value: JSONReadable>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value
  ) throws(_JSONError) {
    if isNext(name) { try read(&value, member._index, name) }
  }

  /// If the name is next, reads a record that must not be null.
  @inlinable @inline(__always)
  public mutating func member<Value: JSONRecord>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value
  ) throws(_JSONError) {
    if isNext(name) {
      try consumeName(name, member._index)
      try value._decode(from: &self)
      try endOfMember()
    }
  }

  /// If the name is next, reads a member that can be null. An explicit null is recorded, to be written back.
  @inlinable @inline(__always)
  public mutating func member<Value: JSONReadable>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value?
  ) throws(_JSONError) {
    if isNext(name) { try read(&value, member._index, name) }
  }

  /// If the name is next, reads a member that must be the given string.
  @inlinable @inline(__always)
  public mutating func constant(
    _ member: some RecordMember, _ name: StaticString, _ text: StaticString
  ) throws(_JSONError) {
    if isNext(name) {
      try consumeName(name, member._index)
      try readConstant(text)
      try endOfMember()
    }
  }
}

// These functions read the value after its name was found. They are compiled once for each type of value instead of
// once for each member, which keeps generated decoders small.
extension _JSONReader {
  @inlinable @inline(never)
  mutating func read<Value: JSONReadable>(
    _ value: inout Value, _ index: Int, _ name: StaticString
  ) throws(_JSONError) {
    try consumeName(name, index)
    initialize(&value, to: try Value(_from: &self))
    try endOfMember()
  }

  @inlinable @inline(never)
  mutating func read<Value: JSONReadable>(
    _ value: inout Value?, _ index: Int, _ name: StaticString
  ) throws(_JSONError) {
    try consumeName(name, index)
    if consumeNull() { nulls.insert(index) } else { initialize(&value, to: try Value(_from: &self)) }
    try endOfMember()
  }
}

extension _JSONReader {
  /// Replaces a placeholder without releasing it.
  ///
  /// This is sound because a placeholder owns no memory. The compiler does not know that: a plain assignment would call
  /// the Swift runtime to release the old value of each member.
  @inlinable @inline(__always)
  func initialize<Value>(_ placeholder: inout Value, to value: Value) {
    unsafe withUnsafeMutablePointer(to: &placeholder) { pointer in unsafe pointer.initialize(to: value) }
  }

  /// Whether the bytes at the cursor are `"name":`.
  @inlinable @inline(__always)
  func isNext(_ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    return unsafe end - cursor >= count + 3 && cursor.byte == .quote && equal(cursor + 1, name.utf8Start, count)
      && (cursor + count + 1).loadUnaligned(as: UInt16.self) == quoteColon
  }

  /// Moves past `"name":`, which must be next, and marks the member as seen.
  @inlinable @inline(__always)
  mutating func consumeName(_ name: StaticString, _ index: Int) throws(_JSONError) {
    if !seen.insert(index) { throw duplicateNameError() }
    unsafe cursor += name.utf8CodeUnitCount + 3
  }

  /// Moves past the comma after a value, to the next name, or to the closing brace.
  @inlinable @inline(__always)
  mutating func endOfMember() throws(_JSONError) {
    if unsafe end - cursor >= 2, unsafe cursor.loadUnaligned(as: UInt16.self) == commaQuote {
      unsafe cursor += 1
    } else {
      try endOfMemberSlowly()
    }
  }

  /// Moves past `null` if it is next.
  /// - Returns: whether it is.
  @inlinable @inline(__always)
  mutating func consumeNull() -> Bool {
    guard unsafe cursor >= end || cursor.byte == UInt8(ascii: "n") || cursor.byte <= .space else { return false }
    return consumeNullSlowly()
  }

  @usableFromInline @inline(never)
  mutating func consumeNullSlowly() -> Bool {
    skipToValue()
    return consume("null")
  }

  /// Moves past a word if it is next.
  /// - Returns: whether it is.
  @inline(__always)
  mutating func consume(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard unsafe end - cursor >= count, unsafe equal(cursor, word.utf8Start, count) else { return false }
    unsafe cursor += count
    return true
  }

  @usableFromInline @inline(never)
  mutating func endOfMemberSlowly() throws(_JSONError) {
    skipSpace()
    if isAt(.rightBrace) { return }
    guard isAt(.comma) else { throw syntaxError() }
    unsafe cursor += 1
    skipSpace()
    guard isAt(.quote) else { throw syntaxError() }
  }

  @usableFromInline @inline(never)
  func duplicateNameError() -> _JSONError { error(.duplicateName) }

  @usableFromInline @inline(never)
  mutating func missingMemberError<Member: RecordMember>(
    of required: _RequiredMembers<Member>, in scope: _RecordScope
  ) -> _JSONError {
    let index = required.members.firstMissing(in: seen) ?? 0
    return missingMemberError(Member.name(of: index), in: scope)
  }

  /// The error for an object without a required member. It points at the opening brace of the object.
  mutating func missingMemberError(_ name: String, in scope: _RecordScope) -> _JSONError {
    sideTable.missingMember = name
    return _JSONError(.missingMember, at: scope.offset)
  }

  /// Reads a string that must be this one.
  @usableFromInline @inline(never)
  mutating func readConstant(_ text: StaticString) throws(_JSONError) {
    skipToValue()
    let opening = offset
    guard try token().equals(text) else { throw _JSONError(.unexpectedEventType, at: opening) }
  }
}
