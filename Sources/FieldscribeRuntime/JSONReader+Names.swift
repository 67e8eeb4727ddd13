/// A name that no record knows, while its object is being read.
struct NotedName {
  /// Seeded anew in each process: a body cannot be made for many names to share one.
  let hash: Int
  /// Of the opening quote.
  let offset: Int
}

extension JSONReader {
  /// Steps over a name and its colon.
  mutating func name() throws(JSONFailure) -> TextSpan {
    let place = unsafe cursor
    let span = try span()
    // Each byte of a name takes at most six in an escape.
    let isTooLong = span.hasEscapes ? span.count > 6 * limits.nameLength : span.count > limits.nameLength
    if isTooLong || span.hasEscapes && string(span).utf8.count > limits.nameLength {
      throw unsafe failure(.nameTooLong, at: place)
    }
    skipSpace()
    guard isAt(.colon) else { throw unexpected() }
    unsafe cursor += 1
    return span
  }

  /// Notes a name of the object being read.
  mutating func note(_ name: TextSpan) throws(JSONFailure) {
    var hasher = Hasher()
    if name.hasEscapes {
      string(name).hashBytes(into: &hasher)
    } else {
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer(start: name.start, count: name.count))
      hasher.combine(0xFF as UInt8)
    }
    openNotes.names.append(unsafe NotedName(hash: hasher.finalize(), offset: name.start - 1 - start))
  }

  /// Refuses an object with too many members, or with two of one name, and forgets its names.
  ///
  /// Equal hashes are neighbours after sorting, so the time grows with n log n, whatever the names are.
  @inline(never)
  mutating func checkNames(from first: Int, known: Int) throws(JSONFailure) {
    let count = (notes?.names.count ?? first) - first
    guard count + known <= limits.memberCount else { throw failure(.tooManyMembers) }
    guard let notes else { return }
    defer { notes.names.removeLast(count) }
    if count < 2 { return }
    let names = notes.names[first...].sorted { ($0.hash, $0.offset) < ($1.hash, $1.offset) }
    // The hashes differ in each process: of several duplicates, the first one in the body is told.
    var duplicate = Int.max
    for (place, later) in names.enumerated() where later.offset < duplicate {
      for earlier in names[..<place].reversed() {
        if earlier.hash != later.hash { break }
        if try name(at: earlier.offset).hasBytes(of: name(at: later.offset)) {
          duplicate = later.offset
          break
        }
      }
    }
    if duplicate < .max { throw JSONFailure(.duplicateName, at: duplicate) }
  }

  private mutating func name(at offset: Int) throws(JSONFailure) -> String {
    let outer = unsafe cursor
    defer { unsafe cursor = outer }
    unsafe cursor = start + offset
    return string(try span())
  }

  /// No member took the name at the cursor: either the record has none of that name, or the name is not written plainly.
  @usableFromInline @inline(never)
  mutating func keepUnknownMember(in kept: inout KeptMembers) throws(JSONFailure) {
    if unsafe end != bodyEnd {
      // Its plain form has been offered in vain: go back to the body's own.
      unsafe cursor = offered
      unsafe end = bodyEnd
    } else if try offerPlainName() {
      return
    }
    let name = try name()
    try note(name)
    guard kept.members.count < limits.memberCount else { throw failure(.tooManyMembers) }
    kept.members.append(UnknownMember(name: string(name), value: try text()))
    try endOfMemberSlowly()
  }

  /// Writes the name at the cursor plainly, as `"name":`, where the next round looks for it.
  /// - Returns: false when the body's own spelling is plain, and the cursor stays.
  private mutating func offerPlainName() throws(JSONFailure) -> Bool {
    unsafe offered = cursor
    let span = try name()
    if unsafe cursor - offered == span.count + 3 && !span.hasEscapes {
      unsafe cursor = offered
      return false
    }
    var plain = "\"\(string(span))\":"
    let count = plain.utf8.count
    let memory = unsafe openNotes.plainName(count)
    plain.withUTF8 { bytes in unsafe copy(bytes.baseAddress!, to: memory, count) }
    unsafe resume = cursor
    unsafe cursor = UnsafeRawPointer(memory)
    unsafe end = cursor + count
    return true
  }
}
