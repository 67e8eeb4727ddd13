/// What a reader has to remember of the outer record while it reads an inner one.
public struct _RecordScope {
  let seen: MemberSet
  let nulls: MemberSet
  let offset: Int
  /// Where the names of the outer record begin among those noted.
  let firstName: Int
}

extension _JSONReader {
  /// Enters an object.
  public mutating func beginRecord() throws(_JSONError) -> _RecordScope {
    startOfValue()
    guard isAt(.leftBrace) else { throw wrongKind() }
    let scope = _RecordScope(seen: seen, nulls: nulls, offset: offset, firstName: firstName)
    try descend()
    firstName = names.count
    seen = MemberSet()
    nulls = MemberSet()
    skipSpace()
    guard isAt(.quote) || isAt(.rightBrace) else { throw unexpected() }
    return scope
  }

  /// Whether members are left; each `true` starts a round.
  @inlinable @inline(__always)
  public mutating func nextPass() -> Bool {
    unsafe round = cursor
    return unsafe cursor.byte == .quote
  }

  /// Ends a round: a name that no member took is kept, with its value.
  @inlinable @inline(__always)
  public mutating func preserveUnknownMember(in preserved: inout _PreservedMembers) throws(_JSONError) {
    if unsafe cursor == round { try preserveUnknownMemberSlowly(in: &preserved) }
  }

  /// Leaves an object that must have these members.
  @inlinable @inline(__always)
  public mutating func endRecord<Member: RecordMember>(
    _ outer: _RecordScope, requiring required: _RequiredMembers<Member>, _ preserved: inout _PreservedMembers
  ) throws(_JSONError) {
    if !required.places.isSubset(of: seen) { throw missingMember(of: required, in: outer) }
    try endRecord(outer, &preserved)
  }

  /// Leaves an object that may have none of its members.
  public mutating func endRecord(_ outer: _RecordScope, _ preserved: inout _PreservedMembers) throws(_JSONError) {
    if !preserved.text.isEmpty || limits.memberCount < 256 {
      try checkNames(from: firstName, known: seen.count)
      preserved.endReading()
    }
    firstName = outer.firstName
    unsafe cursor += 1
    depth -= 1
    preserved.nulls = nulls
    seen = outer.seen
    nulls = outer.nulls
  }

  /// Reads a member that must not be null, if its name is next.
  @inlinable @inline(__always)
  public mutating func member<Value: JSONReadable>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value
  ) throws(_JSONError) {
    if isNext(name) { try read(&value, member._index, name) }
  }

  /// Reads a record that must not be null, if its name is next.
  @inlinable @inline(__always)
  public mutating func member<Value: JSONRecord>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value
  ) throws(_JSONError) {
    if isNext(name) {
      try take(name, member._index)
      try value._decode(from: &self)
      try endOfMember()
    }
  }

  /// Reads a member that may be null, if its name is next. That it was null is remembered.
  @inlinable @inline(__always)
  public mutating func member<Value: JSONReadable>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value?
  ) throws(_JSONError) {
    if isNext(name) { try read(&value, member._index, name) }
  }

  /// Reads a member that has always the same text, if its name is next.
  @inlinable @inline(__always)
  public mutating func constant(
    _ member: some RecordMember, _ name: StaticString, _ text: StaticString
  ) throws(_JSONError) {
    if isNext(name) {
      try take(name, member._index)
      try expectConstant(text)
      try endOfMember()
    }
  }
}

// What a line of generated code does once its name is next is compiled once for each type of value, and not for each
// member: that keeps generated decoders small.
extension _JSONReader {
  @inlinable @inline(never)
  mutating func read<Value: JSONReadable>(
    _ value: inout Value, _ place: Int, _ name: StaticString
  ) throws(_JSONError) {
    try take(name, place)
    fill(&value, with: try Value(_from: &self))
    try endOfMember()
  }

  @inlinable @inline(never)
  mutating func read<Value: JSONReadable>(
    _ value: inout Value?, _ place: Int, _ name: StaticString
  ) throws(_JSONError) {
    try take(name, place)
    if takesNull() { nulls.insert(place) } else { fill(&value, with: try Value(_from: &self)) }
    try endOfMember()
  }
}

extension _JSONReader {
  /// Replaces a blank value. It owns no memory (that is what makes it blank), so there is nothing to release; the
  /// compiler cannot know that and would call the runtime for each member.
  @inlinable @inline(__always)
  func fill<Value>(_ blank: inout Value, with value: Value) {
    unsafe withUnsafeMutablePointer(to: &blank) { place in unsafe place.initialize(to: value) }
  }

  /// Whether `"name":` comes next.
  @inlinable @inline(__always)
  func isNext(_ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    return unsafe end - cursor >= count + 3 && cursor.byte == .quote && equal(cursor + 1, name.utf8Start, count)
      && (cursor + count + 1).loadUnaligned(as: UInt16.self) == quoteColon
  }

  /// Steps over `"name":`, which is next.
  @inlinable @inline(__always)
  mutating func take(_ name: StaticString, _ place: Int) throws(_JSONError) {
    if !seen.insert(place) { throw duplicateName() }
    unsafe cursor += name.utf8CodeUnitCount + 3
  }

  /// Steps over the comma after a value, to the next name or the closing brace.
  @inlinable @inline(__always)
  mutating func endOfMember() throws(_JSONError) {
    if unsafe end - cursor >= 2, unsafe cursor.loadUnaligned(as: UInt16.self) == commaQuote {
      unsafe cursor += 1
    } else {
      try endOfMemberSlowly()
    }
  }

  @inlinable @inline(__always)
  mutating func takesNull() -> Bool {
    guard unsafe cursor >= end || cursor.byte == UInt8(ascii: "n") || cursor.byte <= .space else { return false }
    return takesNullSlowly()
  }

  @usableFromInline @inline(never)
  mutating func takesNullSlowly() -> Bool {
    startOfValue()
    return takes("null")
  }

  /// Steps over a word if it is next.
  @inline(__always)
  mutating func takes(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard unsafe end - cursor >= count, unsafe equal(cursor, word.utf8Start, count) else { return false }
    unsafe cursor += count
    return true
  }

  @usableFromInline @inline(never)
  mutating func endOfMemberSlowly() throws(_JSONError) {
    skipSpace()
    if isAt(.rightBrace) { return }
    guard isAt(.comma) else { throw unexpected() }
    unsafe cursor += 1
    skipSpace()
    guard isAt(.quote) else { throw unexpected() }
  }

  @usableFromInline @inline(never)
  func duplicateName() -> _JSONError { failure(.duplicateName) }

  @usableFromInline @inline(never)
  mutating func missingMember<Member: RecordMember>(
    of required: _RequiredMembers<Member>, in scope: _RecordScope
  ) -> _JSONError {
    let place = required.places.firstMissing(in: seen) ?? 0
    return missingMember(Member.name(of: place), in: scope)
  }

  mutating func missingMember(_ name: String, in scope: _RecordScope) -> _JSONError {
    openNotes.missingMember = name
    return _JSONError(.missingMember, at: scope.offset)
  }

  @usableFromInline @inline(never)
  mutating func expectConstant(_ text: StaticString) throws(_JSONError) {
    startOfValue()
    let place = offset
    guard try token().equals(text) else { throw _JSONError(.unexpectedEventType, at: place) }
  }
}
