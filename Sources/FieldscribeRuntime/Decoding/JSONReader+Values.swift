// Reads values that no record describes. They are checked as strictly as documented values and preserved as text.

extension _JSONReader {
  /// Reads any value as minified JSON text.
  @inline(never)
  public mutating func text() throws(_JSONError) -> JSONText {
    skipToValue()
    let first = unsafe cursor
    var spaces = 0
    if isAt(.quote) { _ = try span() } else { spaces = try skipValue() }
    if spaces == 0 { return JSONText(checked: unsafe string(first, cursor - first)) }
    let bytes = unsafe UnsafeRawBufferPointer(start: first, count: cursor - first)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count - spaces)
    unsafe appendMinified(bytes, to: &text)
    return JSONText(checked: String(decoding: text, as: UTF8.self))
  }

  /// Moves past any value and checks it.
  ///
  /// It does not recurse. One bit per level records whether the level is an object or an array.
  ///
  /// - Returns: the number of bytes of white space in the value.
  @usableFromInline @inline(never) @discardableResult
  mutating func skipValue() throws(_JSONError) -> Int {
    skipToValue()
    let outer = depth
    var nesting = Nesting()
    var spaces = 0
    while true {
      spaces += skipCountedSpace()
      if try enterValue(&nesting, &spaces) { continue }
      // A value has ended. The objects and arrays around it can end here, too.
      while true {
        if depth == outer { return spaces }
        spaces += skipCountedSpace()
        if isAt(.comma) { break }
        try leaveValue(&nesting)
      }
      unsafe cursor += 1
      if nesting.isObject { try skipName(&spaces) }
    }
  }

  /// The objects and arrays that are open while a value is skipped.
  private struct Nesting {
    /// One bit per level: 1 is an object, 0 an array. The lowest bit is the innermost level.
    var objects: UInt64 = 0
    /// The index of the first name of the innermost object. The names of the outer objects are before it.
    var firstName = 0
    var isObject: Bool { objects & 1 != 0 }
  }

  /// Moves past a scalar, an empty object or an empty array, or into any other object or array.
  /// - Returns: whether the cursor is now before an inner value.
  private mutating func enterValue(_ nesting: inout Nesting, _ spaces: inout Int) throws(_JSONError) -> Bool {
    guard unsafe cursor < end else { throw error(.unexpectedEnd) }
    switch unsafe cursor.byte {
    case .quote: _ = try span()
    case .leftBrace, .leftBracket:
      let isObject = isAt(.leftBrace)
      try descend()
      spaces += skipCountedSpace()
      if isAt(isObject ? .rightBrace : .rightBracket) {
        unsafe cursor += 1
        depth -= 1
        return false
      }
      nesting.objects = nesting.objects << 1 | (isObject ? 1 : 0)
      if isObject { beginNames(&nesting) }
      if isObject { try skipName(&spaces) }
      return true
    case .minus, UInt8(ascii: "0")...UInt8(ascii: "9"): try skipNumber()
    default: try skipWord()
    }
    return false
  }

  /// Moves past `true`, `false` or `null`.
  private mutating func skipWord() throws(_JSONError) {
    if consume("true") || consume("false") || consume("null") { return }
    for word in ["true", "false", "null"] as [StaticString] {
      let rest = unsafe end - cursor
      if unsafe rest < word.utf8CodeUnitCount && equal(cursor, word.utf8Start, rest) { throw error(.unexpectedEnd) }
    }
    throw error(.syntax)
  }

  /// Moves past the end of the innermost object or array.
  private mutating func leaveValue(_ nesting: inout Nesting) throws(_JSONError) {
    guard isAt(nesting.isObject ? .rightBrace : .rightBracket) else { throw syntaxError() }
    if nesting.isObject { try endNames(&nesting) }
    unsafe cursor += 1
    depth -= 1
    nesting.objects >>= 1
  }

  /// Starts the names of an inner object. An entry before them stores the index of the first name of the outer object.
  private mutating func beginNames(_ nesting: inout Nesting) {
    unknownNames.append(UnknownName(offset: nesting.firstName, count: 0, hasEscapes: false))
    nesting.firstName = unknownNames.count
  }

  /// Checks the names of the innermost object, and goes back to those of the outer one.
  private mutating func endNames(_ nesting: inout Nesting) throws(_JSONError) {
    try checkUnknownNames(from: nesting.firstName, known: 0)
    nesting.firstName = Int(unknownNames.removeLast().offset)
  }

  private mutating func skipName(_ spaces: inout Int) throws(_JSONError) {
    spaces += skipCountedSpace()
    let opening = unsafe cursor
    let name = try name()
    spaces += unsafe cursor - opening - name.count - 3
    addUnknownName(name)
  }

  /// Moves past white space.
  /// - Returns: the number of its bytes.
  @inline(__always)
  private mutating func skipCountedSpace() -> Int {
    let first = unsafe cursor
    skipSpace()
    return unsafe cursor - first
  }

  /// Appends a value without its white space.
  func appendMinified(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
    var isInString = false
    var isEscaped = false
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      if isInString {
        isInString = isEscaped || byte != .quote
        isEscaped = !isEscaped && byte == .backslash
      } else if byte == .quote {
        isInString = true
      } else if byte.isSpace {
        continue
      }
      text.append(byte)
    }
  }
}
