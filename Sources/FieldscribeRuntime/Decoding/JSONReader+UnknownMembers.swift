// Members that no page lists: they are kept as text, minified, in the form in which they are written.

extension _JSONReader {
  /// No member took the name at the cursor: either the record has none of that name, or the name is not written plainly.
  @usableFromInline @inline(never)
  mutating func preserveUnknownMemberSlowly(in preserved: inout _PreservedMembers) throws(_JSONError) {
    let isOfferedInVain = unsafe end != bodyEnd
    if isOfferedInVain {
      // Go back from its plain form to the body's own.
      unsafe cursor = offered
      unsafe end = bodyEnd
    }
    let opening = unsafe cursor
    let name = try name()
    let isPlain = unsafe !name.hasEscapes && cursor - opening == name.count + 3
    if !isPlain && !isOfferedInVain { return unsafe offer(name, at: opening) }
    note(name)
    guard names.count - firstName <= limits.memberCount else { throw failure(.tooManyMembers) }
    startOfValue()
    let value = unsafe cursor
    var spaces = 0
    if isAt(.quote) { _ = try span() } else { spaces = try skipValue() }
    // Room for what is usual at once.
    if preserved.text.isEmpty { preserved.text.reserveCapacity(128) }
    if unsafe isPlain && spaces == 0 && value - opening == name.count + 3 {
      unsafe preserved.text.append(contentsOf: UnsafeRawBufferPointer(start: opening, count: cursor - opening))
    } else {
      append(name, &preserved.text)
      unsafe appendMinified(UnsafeRawBufferPointer(start: value, count: cursor - value), to: &preserved.text)
    }
    preserved.text.append(.comma)
    try endOfMember()
  }

  /// Appends a name as it is written, with its colon.
  private mutating func append(_ name: TextSpan, _ text: inout [UInt8]) {
    let name = string(name)
    let write = { (json: inout _JSONWriter) in json.write(name: name) }
    unsafe _JSONWriter.bytes(write) { written in unsafe text.append(contentsOf: written) }
    text.append(.colon)
  }

  /// Writes a name plainly, as `"name":`, where the next round looks for it.
  private mutating func offer(_ name: TextSpan, at opening: UnsafeRawPointer) {
    var plain = "\"\(string(name))\":"
    let count = plain.utf8.count
    let memory = unsafe openNotes.plainName(count)
    plain.withUTF8 { bytes in unsafe copy(bytes.baseAddress!, to: memory, count) }
    unsafe offered = opening
    unsafe resume = cursor
    unsafe cursor = UnsafeRawPointer(memory)
    unsafe end = cursor + count
  }
}
