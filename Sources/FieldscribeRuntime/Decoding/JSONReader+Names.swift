extension _JSONReader {
  /// Reads a member name and its colon.
  mutating func name() throws(_JSONError) -> TextSpan {
    let opening = unsafe cursor
    let span = try span()
    // An escape takes at most six bytes for each byte of the name.
    let isTooLong = span.hasEscapes ? span.count > 6 * limits.nameLength : span.count > limits.nameLength
    if isTooLong || span.hasEscapes && string(span).utf8.count > limits.nameLength {
      throw unsafe error(.nameTooLong, at: opening)
    }
    skipSpace()
    guard isAt(.colon) else { throw syntaxError() }
    unsafe cursor += 1
    return span
  }

  /// Adds a name to those of the object that is being read.
  mutating func addUnknownName(_ name: TextSpan) {
    unknownNames.append(
      unsafe UnknownName(offset: name.start - 1 - start, count: name.count, hasEscapes: name.hasEscapes))
  }

  /// Checks the number of members of an object and that its unknown names are unique. Then removes these names.
  /// - Parameters:
  ///   - first: the index of the first unknown name of the object.
  ///   - known: the number of known members that the object has.
  @inline(never)
  mutating func checkUnknownNames(from first: Int, known: Int) throws(_JSONError) {
    let count = unknownNames.count - first
    guard count + known <= limits.memberCount else { throw error(.tooManyMembers) }
    let duplicate = count < 2 ? nil : count <= 8 ? duplicateAmongFew(first) : duplicateAmongMany(first)
    if let duplicate { throw _JSONError(.duplicateName, at: duplicate) }
    unknownNames.removeAll(after: first)
  }

  /// The offset of the first repeated name. Compares each name with each other name.
  private mutating func duplicateAmongFew(_ first: Int) -> Int? {
    for index in (first + 1)..<unknownNames.count {
      let name = unknownNames[index]
      for earlier in first..<index where areEqual(unknownNames[earlier], name) {
        return Int(name.offset)
      }
    }
    return nil
  }

  /// The offset of the first repeated name. Uses a hash table, so the time grows linearly with the number of names.
  ///
  /// Each process has its own random hash seed, so a sender cannot choose names that collide.
  private mutating func duplicateAmongMany(_ first: Int) -> Int? {
    let count = unknownNames.count - first
    // The table is less than half full.
    let capacity = 1 << (Int.bitWidth - (2 * count).leadingZeroBitCount)
    return unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { table in
      let empty = UInt32.max
      unsafe table.initialize(repeating: empty)
      for index in first..<unknownNames.count {
        var slot = hash(unknownNames[index]) & (capacity - 1)
        while unsafe table[slot] != empty {
          if areEqual(unknownNames[Int(unsafe table[slot])], unknownNames[index]) {
            return Int(unknownNames[index].offset)
          }
          slot = (slot + 1) & (capacity - 1)
        }
        unsafe table[slot] = UInt32(truncatingIfNeeded: index)
      }
      return nil
    }
  }

  private mutating func areEqual(_ left: UnknownName, _ right: UnknownName) -> Bool {
    guard left.canEqual(right) else { return false }
    if left.hasEscapes || right.hasEscapes { return text(of: left).hasBytes(of: text(of: right)) }
    return unsafe equal(start + Int(left.offset), start + Int(right.offset), left.count + 1)
  }

  private mutating func hash(_ name: UnknownName) -> Int {
    var hasher = Hasher()
    if name.hasEscapes {
      text(of: name).hashBytes(into: &hasher)
    } else {
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer(start: start + Int(name.offset) + 1, count: name.count))
      hasher.combine(0xFF as UInt8)
    }
    return hasher.finalize()
  }

  // Not inlined: names with escapes are rare, and this code would slow down the loops.
  @inline(never)
  private mutating func text(of name: UnknownName) -> String {
    string(unsafe TextSpan(start: start + Int(name.offset) + 1, count: name.count, hasEscapes: name.hasEscapes))
  }
}
