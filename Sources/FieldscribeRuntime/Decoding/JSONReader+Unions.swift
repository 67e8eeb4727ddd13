// Reads unions whose case no tag of the value selects: its JSON kind does, its members, or a tag beside it.

extension _JSONReader {
  /// Reads `null`.
  public mutating func null() throws(_JSONError) {
    if !consumeNull() { throw wrongKind() }
  }

  /// Reads a value of a JSON kind that a union does not list. Null is no such value, because it counts as missing.
  @inline(never)
  public mutating func unlistedKind() throws(_JSONError) -> JSONText {
    if kind() == .null { throw wrongKind() }
    return try text()
  }
}

// MARK: Unions by members

/// The names of the members that select the cases of a union, created from an array literal.
public struct _MemberNames: ExpressibleByArrayLiteral, Sendable {
  let names: [StaticString]

  public init(arrayLiteral names: StaticString...) { self.names = names }
}

/// The members of an object that select a case of a union.
public struct _PresentMembers {
  fileprivate let names: [StaticString]
  fileprivate var indices = MemberSet()

  /// Whether the object has this member, which must be one of the names that were looked for. Null counts as missing.
  public func has(_ name: StaticString) -> Bool {
    names.indices.contains { index in indices.contains(index) && names[index].hasBytes(of: name) }
  }
}

extension _JSONReader {
  /// Finds the members of the object at the cursor that have one of these names. The cursor does not move.
  ///
  /// One pass over the object finds them all. It does not check the syntax: the object is read and checked as a whole
  /// afterwards.
  @inline(never)
  public mutating func members(_ names: _MemberNames) throws(_JSONError) -> _PresentMembers {
    skipToValue()
    guard isAt(.leftBrace) else { throw wrongKind() }
    let opening = unsafe cursor
    defer { unsafe cursor = opening }
    var present = _PresentMembers(names: names.names)
    var depth = 0
    unsafe cursor += 1
    while unsafe cursor < end {
      switch unsafe cursor.byte {
      case .quote:
        let text = skipUncheckedString()
        if depth == 0 { addMember(text, to: &present) }
        continue
      case .leftBrace, .leftBracket: depth += 1
      case .rightBrace, .rightBracket:
        if depth == 0 { return present }
        depth -= 1
      default: break
      }
      unsafe cursor += 1
    }
    return present
  }

  /// Adds the member with the name before the cursor, if that string is a name and the value is not null.
  private mutating func addMember(_ text: TextSpan, to present: inout _PresentMembers) {
    skipSpace()
    guard isAt(.colon) else { return }
    unsafe cursor += 1
    skipSpace()
    if isAt(UInt8(ascii: "n")) { return }
    let decoded = text.hasEscapes ? decodedText(text) : nil
    if text.hasEscapes && decoded == nil { return }
    for index in present.names.indices {
      let name = present.names[index]
      guard decoded.map({ $0.hasBytes(of: name) }) ?? text.isPlain(name) else { continue }
      present.indices.insert(index)
      return
    }
  }
}

extension StaticString {
  fileprivate func hasBytes(of other: StaticString) -> Bool {
    unsafe utf8CodeUnitCount == other.utf8CodeUnitCount && equal(utf8Start, other.utf8Start, utf8CodeUnitCount)
  }
}

// MARK: Contents with a tag beside them

/// A union whose case is decided by a tag of the record that contains it.
public protocol _TaggedContent: Hashable, Sendable, JSONWritable {
  /// Reads the value at the cursor as the case with a tag.
  init(_from json: inout _JSONReader, tag: borrowing _JSONToken) throws(_JSONError)
}

/// The reader's state for an outer record, and the tag of the record that is being read.
public struct _TaggedRecordScope: ~Copyable {
  public let record: _RecordScope
  public let tag: _JSONToken
}

extension _JSONReader {
  /// Finds the tag of the object at the cursor, wherever it is in the object, and moves into the object.
  public mutating func beginRecord(tag name: StaticString) throws(_JSONError) -> _TaggedRecordScope {
    let tag = try tag(name)
    if !tag.isString {
      // The record has the tag as a text, so it could not write another value back.
      unsafe cursor = start + tag.offset
      throw wrongKind()
    }
    return _TaggedRecordScope(record: try beginRecord(), tag: tag)
  }

  /// If the name is next, moves past the tag, which `beginRecord(tag:)` has read.
  @inlinable @inline(__always)
  public mutating func tag(_ member: some RecordMember, _ name: StaticString) throws(_JSONError) {
    if isNext(name) {
      try consumeName(name, member._index)
      try skipValue()
      try endOfMember()
    }
  }

  /// If the name is next, reads the content whose case the tag decides.
  @inlinable @inline(__always)
  public mutating func content<Content: _TaggedContent>(
    _ member: some RecordMember, _ name: StaticString, _ content: inout Content, tag: borrowing _JSONToken
  ) throws(_JSONError) {
    if isNext(name) {
      try consumeName(name, member._index)
      initialize(&content, to: try Content(_from: &self, tag: tag))
      try endOfMember()
    }
  }
}
