// Unions: which case it is, told by a text member of the object, and what stands beside that member.

extension JSONReader {
  /// Looks ahead for a text member of the object at the cursor, wherever in it; the cursor stays.
  public mutating func tag(_ name: StaticString) throws(JSONFailure) -> JSONToken {
    startOfValue()
    let opening = unsafe cursor
    guard isAt(.leftBrace) else { throw wrongKind() }
    guard try seek(name) else { throw unsafe missingTag(name, at: opening) }
    let token = try token().kept()
    depth -= 1
    unsafe cursor = opening
    return token
  }

  /// Enters the object at the cursor and steps behind one of its names, or to its end if it has none of that name.
  private mutating func seek(_ sought: StaticString) throws(JSONFailure) -> Bool {
    try descend()
    skipSpace()
    if isAt(.rightBrace) { return false }
    while true {
      skipSpace()
      if try isName(sought) { return true }
      try skipValue()
      skipSpace()
      if isAt(.rightBrace) { return false }
      guard isAt(.comma) else { throw unexpected() }
      unsafe cursor += 1
    }
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

  /// Reads a member that stands in a record, already read, which it does not belong in. It was kept there as unknown.
  ///
  /// - Returns: nil when there is none, or a null, which stays as it is.
  public mutating func misplaced<Value: JSONReadable>(
    _ name: StaticString, in record: JSONRecordScope, _ kept: inout KeptMembers, _ ruling: Ruling
  ) throws(JSONFailure) -> Value? {
    guard let place = kept.members.firstIndex(where: { !$0.isBeside && $0.name.hasBytes(of: name) }),
      !kept.members[place].value.text.hasBytes(of: "null")
    else { return nil }
    let behind = unsafe cursor
    unsafe cursor = start + record.offset
    guard try seek(name) else { return nil }
    note(ruling)
    let value = try Value(from: &self)
    depth -= 1
    unsafe cursor = behind
    kept.removeUnknown(at: place)
    return value
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
    if let place = members.firstIndex(where: { $0.name.hasBytes(of: name) }) { removeUnknown(at: place) }
  }

  /// Also gives memory back, where nothing is left to keep.
  fileprivate mutating func removeUnknown(at place: Int) {
    members.remove(at: place)
    if members.isEmpty { members = [] }
  }
}
