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
    unsafe string(name).withNormalForm { written in unsafe text.append(contentsOf: written) }
    text.append(.colon)
  }

  /// Writes a name in its normal form, `"name":`, to memory of the side table, and lets the next pass read it there.
  private mutating func normalize(_ name: TextSpan, at opening: UnsafeRawPointer) {
    let text = string(name)
    let sideTable = sideTable
    let normalized = unsafe text.withNormalForm { written in
      let count = written.count
      let memory = unsafe sideTable.normalizedName(count + 1)
      unsafe copy(written.baseAddress!, to: memory, count)
      unsafe memory.storeBytes(of: .colon, toByteOffset: count, as: UInt8.self)
      return unsafe UnsafeRawBufferPointer(start: memory, count: count + 1)
    }
    unsafe originalName = opening
    unsafe originalNameEnd = cursor
    unsafe cursor = normalized.baseAddress!
    unsafe end = cursor + normalized.count
  }
}

extension String {
  /// Calls a function with the name as the encoder writes it, with its quotes. Each name has one such form. The literals
  /// of generated decoders have it, too.
  fileprivate func withNormalForm<Result>(_ use: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe _JSONWriter.bytes({ json in json.write(self) }, then: use)
  }

  /// Whether the name, as the encoder writes it between quotes, is a literal of a generated decoder.
  func isName(_ literal: StaticString) -> Bool {
    unsafe withNormalForm { written in
      let count = literal.utf8CodeUnitCount
      return unsafe written.count == count + 2 && equal(written.baseAddress! + 1, literal.utf8Start, count)
    }
  }
}

extension StaticString {
  /// The name that a literal of a generated decoder stands for.
  var decodedName: String {
    var name = ""
    let quoted = [.quote] + description.utf8 + [.quote]
    unsafe quoted.span.bytes.withUnsafeBytes { bytes in
      var json = unsafe _JSONReader(bytes, limits: .standard)
      name = (try? json.string()) ?? description
    }
    return name
  }
}
