// Values that no record describes: checked as strictly as the others, and kept as text.

extension _JSONReader {
  /// Reads any value, as minified text.
  @inline(never)
  public mutating func text() throws(_JSONError) -> JSONText {
    startOfValue()
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

  /// Steps over any value and checks it. It does not recurse: one bit a level tells objects from arrays.
  /// - Returns: how many bytes of white space are in it.
  @inline(never) @discardableResult
  mutating func skipValue() throws(_JSONError) -> Int {
    startOfValue()
    let outer = depth
    var nesting = Nesting()
    var spaces = 0
    while true {
      spaces += skipCountedSpace()
      if try opens(&nesting, &spaces) { continue }
      // A value has ended: so may what it stands in.
      while true {
        if depth == outer { return spaces }
        spaces += skipCountedSpace()
        if isAt(.comma) { break }
        try close(&nesting)
      }
      unsafe cursor += 1
      if nesting.isObject { try skipName(&spaces) }
    }
  }

  /// The objects and arrays that a value being stepped over has open.
  private struct Nesting {
    /// One bit a level, the innermost lowest: 1 is an object.
    var objects: UInt64 = 0
    /// Where the names of the innermost object begin; the outer ones are noted before them.
    var names = 0
    var isObject: Bool { objects & 1 != 0 }
  }

  /// Steps over a scalar, an empty object or an empty array, or into any other.
  /// - Returns: whether the cursor is before an inner value now.
  private mutating func opens(_ nesting: inout Nesting, _ spaces: inout Int) throws(_JSONError) -> Bool {
    guard unsafe cursor < end else { throw failure(.unexpectedEnd) }
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

  private mutating func skipWord() throws(_JSONError) {
    if takes("true") || takes("false") || takes("null") { return }
    for word in ["true", "false", "null"] as [StaticString] {
      let rest = unsafe end - cursor
      if unsafe rest < word.utf8CodeUnitCount && equal(cursor, word.utf8Start, rest) { throw failure(.unexpectedEnd) }
    }
    throw failure(.syntax)
  }

  private mutating func close(_ nesting: inout Nesting) throws(_JSONError) {
    guard isAt(nesting.isObject ? .rightBrace : .rightBracket) else { throw unexpected() }
    if nesting.isObject { try endNames(&nesting) }
    unsafe cursor += 1
    depth -= 1
    nesting.objects >>= 1
  }

  /// The names of the outer object are kept apart by an entry that says where they begin.
  private mutating func beginNames(_ nesting: inout Nesting) {
    names.append(NotedName(offset: nesting.names, count: 0, hasEscapes: false))
    nesting.names = names.count
  }

  private mutating func endNames(_ nesting: inout Nesting) throws(_JSONError) {
    try checkNames(from: nesting.names, known: 0)
    nesting.names = Int(names.removeLast().offset)
  }

  private mutating func skipName(_ spaces: inout Int) throws(_JSONError) {
    spaces += skipCountedSpace()
    let opening = unsafe cursor
    let name = try name()
    spaces += unsafe cursor - opening - name.count - 3
    note(name)
  }

  @inline(__always)
  private mutating func skipCountedSpace() -> Int {
    let first = unsafe cursor
    skipSpace()
    return unsafe cursor - first
  }

  /// Appends a value without its white space.
  func appendMinified(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
    var isInText = false
    var isEscaped = false
    for place in 0..<bytes.count {
      let byte = unsafe bytes[place]
      if isInText {
        isInText = isEscaped || byte != .quote
        isEscaped = !isEscaped && byte == .backslash
      } else if byte == .quote {
        isInText = true
      } else if byte.isSpace {
        continue
      }
      text.append(byte)
    }
  }
}
