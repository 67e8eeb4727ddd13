// Reads unions: objects with a member, the tag, whose value selects the case.

extension _JSONReader {
  /// Finds the tag of the object at the cursor, wherever it is in the object. The cursor does not move.
  ///
  /// The tags of the cases are strings. The token of a tag of another kind equals no string, and its text is JSON. For an
  /// object or array, the text is only its brackets.
  public mutating func tag(_ name: StaticString) throws(_JSONError) -> _JSONToken {
    skipToValue()
    let opening = unsafe cursor
    guard isAt(.leftBrace) else { throw wrongKind() }
    guard let value = unsafe findMember(name) else {
      // The object has no tag, or it is not well-formed. In the second case this call throws.
      try skipValue()
      sideTable.missingMember = name.decodedName
      throw unsafe error(.missingMember, at: opening)
    }
    unsafe cursor = value
    skipToValue()
    if isAt(.quote) {
      let token = try token()
      unsafe cursor = opening
      return token
    }
    let token = try tokenOfOtherKind()
    unsafe cursor = opening
    return token
  }

  /// Reads a tag that is not a string. A tag that is null counts as missing.
  @inline(never)
  private mutating func tokenOfOtherKind() throws(_JSONError) -> _JSONToken {
    if kind() == .null { throw wrongKind() }
    let offset = offset
    return unsafe _JSONToken(sideTable.store(json: try bracketsOrText()), offset: offset)
  }

  /// The value at the cursor as JSON. An object or array is shortened to its brackets: a tag is printed in logs, and
  /// its members could be personal data.
  mutating func bracketsOrText() throws(_JSONError) -> String {
    switch kind() {
    case .object: "{}"
    case .array: "[]"
    case .string, .number, .boolean, .null, .nothing: try text().text
    }
  }

  /// Finds the value of a member of the object at the cursor.
  ///
  /// The search does not check the syntax. The object is read and checked as a whole before or after it.
  ///
  /// - Returns: the first byte after the colon of the member, or nil if the object has no such member.
  mutating func findMember(_ name: StaticString) -> UnsafeRawPointer? {
    let opening = unsafe cursor
    defer { unsafe cursor = opening }
    var depth = 0
    unsafe cursor += 1
    while unsafe cursor < end {
      switch unsafe cursor.byte {
      case .quote:
        if depth == 0, isNext(name) { return unsafe cursor + name.utf8CodeUnitCount + 3 }
        let text = skipUncheckedString()
        if depth == 0, isName(text, name) { return unsafe cursor + 1 }
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

  /// Moves past a string, or to the end of the body if the string is not closed.
  mutating func skipUncheckedString() -> TextSpan {
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

  /// Whether the string before the cursor is this member name. If so, the cursor moves to its colon.
  private mutating func isName(_ text: TextSpan, _ name: StaticString) -> Bool {
    skipSpace()
    guard isAt(.colon) else { return false }
    if !text.hasEscapes { return text.isPlain(name) }
    // Each byte of the name takes at most six bytes when it is escaped.
    return text.count <= 6 * name.utf8CodeUnitCount && decodedText(text)?.isName(name) == true
  }

  /// The decoded text of a string that was not checked, or nil if it is not well-formed.
  mutating func decodedText(_ text: TextSpan) -> String? {
    let savedCursor = unsafe cursor
    defer { unsafe cursor = savedCursor }
    unsafe cursor = text.start - 1
    return (try? span()).map { string($0) }
  }

  /// Reports a deviation: the ruling tolerates this tag.
  public mutating func tolerate(_ tag: borrowing _JSONToken, _ ruling: Ruling) {
    sideTable.deviations.append((tag.offset, ruling))
  }

  /// Reads a hoisted member: one that belongs to an inner record, but was found in the outer record.
  ///
  /// The outer record is already read and has preserved the member as an unknown one. The member is removed from there,
  /// and the ruling that tolerates it is reported as a deviation.
  ///
  /// - Returns: the value, or nil if there is no such member. It is also nil for null, which stays an unknown member.
  public mutating func hoisted<Value: JSONReadable>(
    _ name: StaticString, in record: _RecordScope, _ preserved: inout _PreservedMembers, _ ruling: Ruling
  ) throws(_JSONError) -> Value? {
    if preserved.text.isEmpty { return nil }
    let savedCursor = unsafe cursor
    defer { unsafe cursor = savedCursor }
    unsafe cursor = start + record.offset
    guard let found = unsafe findMember(name) else { return nil }
    unsafe cursor = found
    if consumeNull() { return nil }
    reportDeviation(ruling)
    let value = try Value(_from: &self)
    preserved.removeUnknown(name)
    return value
  }

  /// Reads a tagged object whose content is the record in one of its members.
  ///
  /// The unknown members beside the content are preserved with the content.
  ///
  /// - Parameters:
  ///   - name: the name of the member that holds the content.
  ///   - tag: the name of the tag.
  public mutating func content<Content: JSONRecord>(
    _ name: StaticString, beside tag: StaticString
  ) throws(_JSONError) -> Content {
    var content = Content(_placeholder: _Placeholder())
    var siblings = _PreservedMembers()
    let outer = try beginRecord()
    while nextPass() {
      if isNext(tag) {
        try consumeName(tag, 0)
        try skipValue()
        try endOfMember()
      }
      if isNext(name) {
        try consumeName(name, 1)
        try content._decode(from: &self)
        try endOfMember()
      }
      try preserveUnknownMember(in: &siblings)
    }
    if !seen.contains(1) { throw missingMemberError(name.decodedName, in: outer) }
    try endRecord(outer, &siblings)
    if !siblings.text.isEmpty { content._preserved.text += siblings.text }
    return content
  }

  /// Reads a tagged object that is itself the content: all its members except the tag.
  ///
  /// - Parameter tag: the name of the tag.
  public mutating func content<Content: JSONRecord>(beside tag: StaticString) throws(_JSONError) -> Content {
    var content = Content(_placeholder: _Placeholder())
    try content._decode(from: &self)
    // The record has preserved the tag as an unknown member, because it does not know it.
    content._preserved.removeUnknown(tag)
    return content
  }
}
