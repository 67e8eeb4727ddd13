// Preserves members that no page documents. They are stored as minified JSON text, ready to be written back.

extension _JSONReader {
  /// Handles a name that no known member matched.
  ///
  /// Known members match only names that are written as `"name":`. A name with escapes, or with white space before the
  /// colon, is therefore normalized first, and the known members are tried again. Otherwise the member is unknown.
  @usableFromInline @inline(never)
  mutating func preserveUnknownMemberSlowly(in preserved: inout _PreservedMembers) throws(_JSONError) {
    let wasNormalized = unsafe end != bodyEnd
    if wasNormalized {
      // Go back from the normalized name to the name in the body.
      unsafe cursor = originalName
      unsafe end = bodyEnd
    }
    let opening = unsafe cursor
    let name = try name()
    let isNormalForm = unsafe !name.hasEscapes && cursor - opening == name.count + 3
    if !isNormalForm && !wasNormalized { return unsafe normalize(name, at: opening) }
    addUnknownName(name)
    guard unknownNames.count - firstUnknownName <= limits.memberCount else { throw error(.tooManyMembers) }
    skipToValue()
    let value = unsafe cursor
    var spaces = 0
    if isAt(.quote) { _ = try span() } else { spaces = try skipValue() }
    // Reserve enough memory for the usual unknown members with one allocation.
    if preserved.text.isEmpty { preserved.text.reserveCapacity(128) }
    if unsafe isNormalForm && spaces == 0 && value - opening == name.count + 3 {
      unsafe preserved.text.append(contentsOf: UnsafeRawBufferPointer(start: opening, count: cursor - opening))
    } else {
      append(name, &preserved.text)
      unsafe appendMinified(UnsafeRawBufferPointer(start: value, count: cursor - value), to: &preserved.text)
    }
    preserved.text.append(.comma)
    try endOfMember()
  }

  /// Appends a name as the encoder writes it, with its colon.
  private mutating func append(_ name: TextSpan, _ text: inout [UInt8]) {
    let name = string(name)
    let write = { (json: inout _JSONWriter) in json.write(name: name) }
    unsafe _JSONWriter.bytes(write) { written in unsafe text.append(contentsOf: written) }
    text.append(.colon)
  }

  /// Writes a name in its normal form, `"name":`, to memory of the side table, and lets the next pass read it there.
  private mutating func normalize(_ name: TextSpan, at opening: UnsafeRawPointer) {
    var normalized = "\"\(string(name))\":"
    let count = normalized.utf8.count
    let memory = unsafe sideTable.normalizedName(count)
    normalized.withUTF8 { bytes in unsafe copy(bytes.baseAddress!, to: memory, count) }
    unsafe originalName = opening
    unsafe originalNameEnd = cursor
    unsafe cursor = UnsafeRawPointer(memory)
    unsafe end = cursor + count
  }
}
