extension _JSONReader {
  /// Steps over a name and its colon.
  mutating func name() throws(_JSONError) -> TextSpan {
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
  mutating func checkNames(from first: Int, known: Int) throws(_JSONError) {
    let count = names.count - first
    guard count + known <= limits.memberCount else { throw failure(.tooManyMembers) }
    let repeated = count < 2 ? nil : count <= 8 ? repeatedNameOfFew(first) : repeatedNameOfMany(first)
    if let repeated { throw _JSONError(.duplicateName, at: repeated) }
    names.remove(after: first)
  }

  /// The offset of the first name that came before, by comparing each with each.
  private mutating func repeatedNameOfFew(_ first: Int) -> Int? {
    for place in (first + 1)..<names.count {
      let name = names[place]
      for earlier in first..<place where areEqual(names[earlier], name) {
        return Int(name.offset)
      }
    }
    return nil
  }

  /// The same for any number of names, with a table that has a place for each, found by a hash.
  ///
  /// Hashes are seeded anew in each process, so a body cannot be made for many names to share a place.
  private mutating func repeatedNameOfMany(_ first: Int) -> Int? {
    let count = names.count - first
    // Less than half full.
    let capacity = 1 << (Int.bitWidth - (2 * count).leadingZeroBitCount)
    return unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { table in
      let nobody = UInt32.max
      unsafe table.initialize(repeating: nobody)
      for place in first..<names.count {
        var slot = hash(names[place]) & (capacity - 1)
        while unsafe table[slot] != nobody {
          if areEqual(names[Int(unsafe table[slot])], names[place]) { return Int(names[place].offset) }
          slot = (slot + 1) & (capacity - 1)
        }
        unsafe table[slot] = UInt32(truncatingIfNeeded: place)
      }
      return nil
    }
  }

  private mutating func areEqual(_ left: NotedName, _ right: NotedName) -> Bool {
    guard left.canEqual(right) else { return false }
    if left.hasEscapes || right.hasEscapes { return text(of: left).hasBytes(of: text(of: right)) }
    return unsafe equal(start + Int(left.offset), start + Int(right.offset), left.count + 1)
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

  // Names with escapes are rare: what they take is kept out of the loops.
  @inline(never)
  private mutating func text(of name: NotedName) -> String {
    string(unsafe TextSpan(start: start + Int(name.offset) + 1, count: name.count, hasEscapes: name.hasEscapes))
  }
}
