// Unions: which case it is, told by a text member of the object, and what stands beside that member.

extension JSONReader {
  /// Looks ahead for a text member of the object at the cursor, wherever in it; the cursor stays.
  public mutating func tag(_ name: StaticString) throws(JSONFailure) -> JSONToken {
    startOfValue()
    let opening = unsafe cursor
    guard isAt(.leftBrace) else { throw wrongKind() }
    try descend()
    skipSpace()
    if isAt(.rightBrace) { throw unsafe missingTag(name, at: opening) }
    while true {
      skipSpace()
      if try isName(name) { break }
      try skipValue()
      skipSpace()
      if isAt(.rightBrace) { throw unsafe missingTag(name, at: opening) }
      guard isAt(.comma) else { throw unexpected() }
      unsafe cursor += 1
    }
    let token = try token().kept()
    depth -= 1
    unsafe cursor = opening
    return token
  }

  /// Steps over a name, and tells whether it is this one.
  private mutating func isName(_ name: StaticString) throws(JSONFailure) -> Bool {
    if isNext(name) {
      unsafe cursor += name.utf8CodeUnitCount + 3
      return true
    }
    let span = try self.name()
    if span.hasEscapes { return string(span).hasBytes(of: name.description) }
    return unsafe span.count == name.utf8CodeUnitCount && equal(span.start, name.utf8Start, span.count)
  }

  private mutating func missingTag(_ name: StaticString, at opening: UnsafeRawPointer) -> JSONFailure {
    openNotes.missingMember = name.description
    return unsafe failure(.missingMember, at: opening)
  }

  /// Notes that a ruling lets a tag pass.
  public mutating func tolerate(_ tag: borrowing JSONToken, _ ruling: Ruling) {
    openNotes.deviations.append((tag.offset, ruling))
  }

  /// Reads the content of a tagged object: the record in one of its members. Members beside it are kept with it.
  public mutating func content<Content: JSONRecord>(
    _ name: StaticString, beside tag: StaticString
  ) throws(JSONFailure) -> Content {
    var content = Content(blank: JSONBlank())
    var beside = KeptMembers()
    let outer = try beginRecord()
    while nextRound() {
      if isNext(tag) {
        try take(tag, 0)
        try skipValue()
        try endOfMember()
      }
      if isNext(name) {
        try take(name, 1)
        try content.fill(from: &self)
        try endOfMember()
      }
      try keepUnknown(in: &beside)
    }
    if !seen.contains(1) { throw missingMember(name.description, in: outer) }
    try endRecord(outer, &beside)
    if !beside.members.isEmpty { content.kept.beside = beside.members }
    return content
  }

  /// Reads the record that a tagged object is itself: all its members but the tag.
  public mutating func content<Content: JSONRecord>(beside tag: StaticString) throws(JSONFailure) -> Content {
    var content = Content(blank: JSONBlank())
    try content.fill(from: &self)
    // The record does not know the tag, and has kept it.
    content.kept.removeUnknown(tag.description)
    return content
  }
}

extension KeptMembers {
  fileprivate mutating func removeUnknown(_ name: String) {
    members.removeAll { $0.name.hasBytes(of: name) }
    if members.isEmpty { members = [] }
  }
}
