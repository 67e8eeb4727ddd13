// Forms that a ruling lets pass. Each is noted, as a deviation.

extension _JSONReader {
  /// Reads an integer that may also come as digits in a text.
  @inlinable @inline(__always)
  public mutating func member(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Int, numberInText ruling: Ruling,
    alias: Ruling? = nil
  ) throws(_JSONError) {
    if isNext(name) { value = try number(member._index, name, ruling, alias) }
  }

  /// Reads an integer that may also be null, or come as digits in a text.
  @inlinable @inline(__always)
  public mutating func member(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Int?, numberInText ruling: Ruling,
    alias: Ruling? = nil
  ) throws(_JSONError) {
    if isNext(name) { value = try numberOrNull(member._index, name, ruling, alias) }
  }

  /// Reads a listed integer that may also come as digits in a text.
  @inlinable @inline(__always)
  public mutating func member<Value: OpenIntegerEnum>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value, numberInText ruling: Ruling,
    alias: Ruling? = nil
  ) throws(_JSONError) {
    if isNext(name) { value = Value(try number(member._index, name, ruling, alias)) }
  }

  /// Reads a listed integer that may also be null, or come as digits in a text.
  @inlinable @inline(__always)
  public mutating func member<Value: OpenIntegerEnum>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value?, numberInText ruling: Ruling,
    alias: Ruling? = nil
  ) throws(_JSONError) {
    if isNext(name) { value = try numberOrNull(member._index, name, ruling, alias).map(Value.init) }
  }

  /// Reads a member under another spelling of its name. Both spellings in one object are one name twice.
  @inlinable @inline(__always)
  public mutating func member<Value: JSONReadable>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value, alias ruling: Ruling
  ) throws(_JSONError) {
    if isNext(name) { try read(&value, member._index, name, ruling) }
  }

  /// Reads a member that may be null, under another spelling of its name.
  @inlinable @inline(__always)
  public mutating func member<Value: JSONReadable>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value?, alias ruling: Ruling
  ) throws(_JSONError) {
    if isNext(name) { try read(&value, member._index, name, ruling) }
  }

  /// Reads a member that may be null, or say so in a text: `"null"`, `"Null"` or `"NULL"`.
  @inlinable @inline(__always)
  public mutating func member<Value: JSONReadable>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value?, nullInText ruling: Ruling,
    alias: Ruling? = nil
  ) throws(_JSONError) {
    if isNext(name) { try read(&value, member._index, name, nullInText: ruling, alias) }
  }
}

extension _JSONReader {
  @usableFromInline @inline(never)
  mutating func number(
    _ place: Int, _ name: StaticString, _ ruling: Ruling, _ alias: Ruling?
  ) throws(_JSONError) -> Int {
    try take(name, place)
    if let alias { note(alias) }
    let value = try integer(numberInText: ruling)
    try endOfMember()
    return value
  }

  @usableFromInline @inline(never)
  mutating func numberOrNull(
    _ place: Int, _ name: StaticString, _ ruling: Ruling, _ alias: Ruling?
  ) throws(_JSONError) -> Int? {
    try take(name, place)
    if let alias { note(alias) }
    var value: Int?
    if takesNull() { nulls.insert(place) } else { value = try integer(numberInText: ruling) }
    try endOfMember()
    return value
  }

  @inlinable @inline(never)
  mutating func read<Value: JSONReadable>(
    _ value: inout Value, _ place: Int, _ name: StaticString, _ alias: Ruling
  ) throws(_JSONError) {
    try take(name, place)
    note(alias)
    fill(&value, with: try Value(_from: &self))
    try endOfMember()
  }

  @inlinable @inline(never)
  mutating func read<Value: JSONReadable>(
    _ value: inout Value?, _ place: Int, _ name: StaticString, _ alias: Ruling
  ) throws(_JSONError) {
    try take(name, place)
    note(alias)
    if takesNull() { nulls.insert(place) } else { fill(&value, with: try Value(_from: &self)) }
    try endOfMember()
  }

  @inlinable @inline(never)
  mutating func read<Value: JSONReadable>(
    _ value: inout Value?, _ place: Int, _ name: StaticString, nullInText ruling: Ruling, _ alias: Ruling?
  ) throws(_JSONError) {
    try take(name, place)
    if let alias { note(alias) }
    if try takesNull(orInText: ruling) {
      nulls.insert(place)
    } else {
      fill(&value, with: try Value(_from: &self))
    }
    try endOfMember()
  }

  @usableFromInline @inline(never)
  mutating func integer(numberInText ruling: Ruling) throws(_JSONError) -> Int {
    guard kind() == .string else { return try integer() }
    let place = unsafe cursor
    let text = try string()
    guard text.isIntegerLiteral else { throw unsafe failure(.wrongKind, at: place) }
    guard let value = Int(text) else { throw unsafe failure(.notAnInteger, at: place) }
    openNotes.deviations.append((unsafe place - start, ruling))
    return value
  }

  @inlinable @inline(__always)
  mutating func takesNull(orInText ruling: Ruling) throws(_JSONError) -> Bool {
    if takesNull() { return true }
    // Few texts begin like one that says null, plainly or with an escape.
    guard unsafe end - cursor >= 6, unsafe cursor.byte == .quote else { return false }
    let first = unsafe cursor.byte(1)
    guard first | 0x20 == UInt8(ascii: "n") || first == UInt8(ascii: "\\") else { return false }
    return try takesNullInText(ruling)
  }

  @usableFromInline @inline(never)
  mutating func takesNullInText(_ ruling: Ruling) throws(_JSONError) -> Bool {
    let place = unsafe cursor
    let text = try span()
    if saysNull(text) {
      openNotes.deviations.append((unsafe place - start, ruling))
      return true
    }
    unsafe cursor = place
    return false
  }

  private mutating func saysNull(_ text: TextSpan) -> Bool {
    func isNull(_ text: UnsafeRawPointer, _ count: Int) -> Bool {
      count == 4 && (["null", "Null", "NULL"] as [StaticString]).contains { unsafe equal(text, $0.utf8Start, 4) }
    }
    if !text.hasEscapes { return unsafe isNull(text.start, text.count) }
    // Each of the four letters takes at most six bytes.
    if text.count > 24 { return false }
    return unsafe withUnsafeTemporaryAllocation(byteCount: text.count, alignment: 1) { memory in
      let count = unsafe unescape(text, to: memory)
      return unsafe isNull(memory.baseAddress!, count)
    }
  }
}

extension String {
  /// Digits with an optional minus, without leading zeros.
  fileprivate var isIntegerLiteral: Bool {
    var digits = utf8[...]
    if digits.first == .minus { digits = digits.dropFirst() }
    return !digits.isEmpty && digits.allSatisfy(\.isDigit) && (digits.count == 1 || digits.first != .zero)
  }
}
