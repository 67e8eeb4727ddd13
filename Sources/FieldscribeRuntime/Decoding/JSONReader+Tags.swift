// Unions: which case it is, told by a text member of the object, and what stands beside that member.

extension _JSONReader {
  /// Looks ahead for a text member of the object at the cursor, wherever in it; the cursor stays.
  public mutating func tag(_ name: StaticString) throws(_JSONError) -> _JSONToken {
    startOfValue()
    let opening = unsafe cursor
    guard isAt(.leftBrace) else { throw wrongKind() }
    guard let value = unsafe find(name) else {
      // There is none, or what was taken for an object is none.
      try skipValue()
      openNotes.missingMember = name.description
      throw unsafe failure(.missingMember, at: opening)
    }
    unsafe cursor = value
    let token = try token()
    unsafe cursor = opening
    return token
  }

  /// Where the value of a member of the object at the cursor begins.
  ///
  /// Nothing is checked on the way, since all of the object is read after, or was before.
  private mutating func find(_ sought: StaticString) -> UnsafeRawPointer? {
    let opening = unsafe cursor
    defer { unsafe cursor = opening }
    var depth = 0
    unsafe cursor += 1
    while unsafe cursor < end {
      switch unsafe cursor.byte {
      case .quote:
        if depth == 0, isNext(sought) { return unsafe cursor + sought.utf8CodeUnitCount + 3 }
        let text = skipUncheckedText()
        if depth == 0, isName(text, sought) { return unsafe cursor + 1 }
        continue
      case .leftBrace, .leftBracket: depth += 1
      case .rightBrace, .rightBracket:
        if depth == 0 { return nil }
        depth -= 1
      default: break
      }
      unsafe cursor += 1
    }
    return nil
  }

  /// Steps over a text, to its end or that of the body.
  private mutating func skipUncheckedText() -> TextSpan {
    let text = unsafe cursor + 1
    var hasEscapes = false
    unsafe cursor = endOfPlainText(text)
    while unsafe cursor < end, unsafe cursor.byte != .quote {
      let isEscape = isAt(.backslash)
      hasEscapes = hasEscapes || isEscape
      unsafe cursor = min(endOfPlainText(cursor + (isEscape ? 2 : 1)), end)
    }
    let span = unsafe TextSpan(start: text, count: cursor - text, hasEscapes: hasEscapes)
    if unsafe cursor < end { unsafe cursor += 1 }
    return span
  }

  /// Whether a text just stepped over is this name. If so, the cursor is at its colon then.
  private mutating func isName(_ text: TextSpan, _ sought: StaticString) -> Bool {
    skipSpace()
    guard isAt(.colon) else { return false }
    return text.hasEscapes ? checkedText(text)?.hasBytes(of: sought) == true : text.isPlainly(sought)
  }

  /// What a text says that was stepped over unchecked, if it is well-formed.
  private mutating func checkedText(_ text: TextSpan) -> String? {
    let behind = unsafe cursor
    defer { unsafe cursor = behind }
    unsafe cursor = text.start - 1
    return (try? span()).map { string($0) }
  }

  /// Notes that a ruling lets a tag pass.
  public mutating func tolerate(_ tag: borrowing _JSONToken, _ ruling: Ruling) {
    openNotes.deviations.append((tag.offset, ruling))
  }

  /// Reads a member that stands in a record, already read, which it does not belong in. It was kept there as unknown.
  ///
  /// - Returns: nil when there is none, or a null, which stays as it is.
  public mutating func hoisted<Value: JSONReadable>(
    _ name: StaticString, in record: _RecordScope, _ preserved: inout _PreservedMembers, _ ruling: Ruling
  ) throws(_JSONError) -> Value? {
    if preserved.text.isEmpty { return nil }
    let behind = unsafe cursor
    defer { unsafe cursor = behind }
    unsafe cursor = start + record.offset
    guard let found = unsafe find(name) else { return nil }
    unsafe cursor = found
    if takesNull() { return nil }
    note(ruling)
    let value = try Value(_from: &self)
    preserved.removeUnknown(name)
    return value
  }

  /// Reads the content of a tagged object: the record in one of its members. Members beside it are kept with it.
  public mutating func content<Content: JSONRecord>(
    _ name: StaticString, beside tag: StaticString
  ) throws(_JSONError) -> Content {
    var content = Content(_placeholder: _Placeholder())
    var beside = _PreservedMembers()
    let outer = try beginRecord()
    while nextPass() {
      if isNext(tag) {
        try take(tag, 0)
        try skipValue()
        try endOfMember()
      }
      if isNext(name) {
        try take(name, 1)
        try content._decode(from: &self)
        try endOfMember()
      }
      try preserveUnknownMember(in: &beside)
    }
    if !seen.contains(1) { throw missingMember(name.description, in: outer) }
    try endRecord(outer, &beside)
    if !beside.text.isEmpty { content._preserved.text += beside.text }
    return content
  }

  /// Reads the record that a tagged object is itself: all its members but the tag.
  public mutating func content<Content: JSONRecord>(beside tag: StaticString) throws(_JSONError) -> Content {
    var content = Content(_placeholder: _Placeholder())
    try content._decode(from: &self)
    // The record does not know the tag, and has kept it.
    content._preserved.removeUnknown(tag)
    return content
  }
}
