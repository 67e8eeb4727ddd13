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
  mutating func note(_ name: TextSpan) {
    names.append(unsafe NotedName(offset: name.start - 1 - start, count: name.count, hasEscapes: name.hasEscapes))
  }

  /// Refuses an object with too many members, or with two of one name, and forgets its names.
  @inline(never)
  mutating func checkNames(from first: Int, known: Int) throws(JSONFailure) {
    let count = names.count - first
    guard count + known <= limits.memberCount else { throw failure(.tooManyMembers) }
    let repeated = count < 2 ? nil : count <= 8 ? repeatedNameOfFew(first) : repeatedNameOfMany(first)
    if let repeated { throw JSONFailure(.duplicateName, at: repeated) }
    names.remove(after: first)
  }

  /// The offset of the first name that came before, by comparing each with each.
  private mutating func repeatedNameOfFew(_ first: Int) -> Int? {
    for place in (first + 1)..<names.count {
      for earlier in first..<place where areEqual(names[earlier], names[place]) { return Int(names[place].offset) }
    }
    return nil
  }

  /// The same for any number of names.
  ///
  /// Equal hashes are neighbours after sorting, so the time grows with n log n, whatever the names are: hashes are
  /// seeded anew in each process, and a body cannot be made for many names to share one.
  private mutating func repeatedNameOfMany(_ first: Int) -> Int? {
    let hashes = (first..<names.count).map { place in (hash: hash(names[place]), place: place) }
      .sorted { ($0.hash, $0.place) < ($1.hash, $1.place) }
    var repeated: Int?
    for (index, later) in hashes.enumerated() {
      for earlier in hashes[..<index].reversed() {
        if earlier.hash != later.hash { break }
        if areEqual(names[earlier.place], names[later.place]) {
          repeated = min(repeated ?? .max, Int(names[later.place].offset))
          break
        }
      }
    }
    return repeated
  }

  private mutating func areEqual(_ left: NotedName, _ right: NotedName) -> Bool {
    if left.hasEscapes || right.hasEscapes { return text(of: left).hasBytes(of: text(of: right)) }
    let (first, second) = unsafe (start + Int(left.offset), start + Int(right.offset))
    return unsafe left.count == right.count && equal(first, second, left.count + 1)
  }

  private mutating func hash(_ name: NotedName) -> Int {
    var hasher = Hasher()
    if name.hasEscapes {
      text(of: name).hashBytes(into: &hasher)
    } else {
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer(start: start + Int(name.offset) + 1, count: name.count))
      hasher.combine(0xFF as UInt8)
    }
    return hasher.finalize()
  }

  private mutating func text(of name: NotedName) -> String {
    string(unsafe TextSpan(start: start + Int(name.offset) + 1, count: name.count, hasEscapes: name.hasEscapes))
  }

  /// No member took the name at the cursor: either the record has none of that name, or the name is not written plainly.
  @usableFromInline @inline(never)
  mutating func keepUnknownMember(in kept: inout KeptMembers) throws(JSONFailure) {
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
    guard kept.members.count < limits.memberCount else { throw failure(.tooManyMembers) }
    if kept.members.isEmpty { kept.members.reserveCapacity(2) }
    kept.members.append(UnknownMember(name: string(name), value: try text()))
    try endOfMember()
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
