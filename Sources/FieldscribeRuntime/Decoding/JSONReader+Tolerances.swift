// Reads forms that a ruling tolerates. Each such form is reported as a deviation.

extension _JSONReader {
  /// Reads an integer that can also be sent as a string of digits.
  @inlinable @inline(__always)
  public mutating func member(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Int, numberInText ruling: Ruling,
    alias: Ruling? = nil
  ) throws(_JSONError) {
    if isNext(name) { value = try number(member._index, name, ruling, alias) }
  }

  /// Reads an integer that can also be null, or be sent as a string of digits.
  @inlinable @inline(__always)
  public mutating func member(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Int?, numberInText ruling: Ruling,
    alias: Ruling? = nil
  ) throws(_JSONError) {
    if isNext(name) { value = try numberOrNull(member._index, name, ruling, alias) }
  }

  /// Reads an integer of an enum that can also be sent as a string of digits.
  @inlinable @inline(__always)
  public mutating func member<Value: OpenIntegerEnum>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value, numberInText ruling: Ruling,
    alias: Ruling? = nil
  ) throws(_JSONError) {
    if isNext(name) { value = Value(try number(member._index, name, ruling, alias)) }
  }

  /// Reads an integer of an enum that can also be null, or be sent as a string of digits.
  @inlinable @inline(__always)
  public mutating func member<Value: OpenIntegerEnum>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value?, numberInText ruling: Ruling,
    alias: Ruling? = nil
  ) throws(_JSONError) {
    if isNext(name) { value = try numberOrNull(member._index, name, ruling, alias).map(Value.init) }
  }

  /// Reads an integer with a meaning of its own that can also be sent as a string of digits.
  @inlinable @inline(__always)
  public mutating func member<Value: IntegerScalar>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value, numberInText ruling: Ruling,
    alias: Ruling? = nil
  ) throws(_JSONError) {
    if isNext(name) { value = Value(rawValue: try number(member._index, name, ruling, alias)) }
  }

  /// Reads an integer with a meaning of its own that can also be null, or be sent as a string of digits.
  @inlinable @inline(__always)
  public mutating func member<Value: IntegerScalar>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value?, numberInText ruling: Ruling,
    alias: Ruling? = nil
  ) throws(_JSONError) {
    if isNext(name) { value = try numberOrNull(member._index, name, ruling, alias).map(Value.init(rawValue:)) }
  }

  /// Reads a member by an alias of its name. An object with both the name and the alias has a duplicate name.
  @inlinable @inline(__always)
  public mutating func member<Value: JSONReadable>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value, alias ruling: Ruling
  ) throws(_JSONError) {
    if isNext(name) { try read(&value, member._index, name, ruling) }
  }

  /// Reads a member that can be null by an alias of its name.
  @inlinable @inline(__always)
  public mutating func member<Value: JSONReadable>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value?, alias ruling: Ruling
  ) throws(_JSONError) {
    if isNext(name) { try read(&value, member._index, name, ruling) }
  }

  /// Reads a member that can be null, or be sent as the string `"null"`, `"Null"` or `"NULL"` instead of null.
  @inlinable @inline(__always)
  public mutating func member<Value: JSONReadable>(
    _ member: some RecordMember, _ name: StaticString, _ value: inout Value?, nullInText ruling: Ruling,
    alias: Ruling? = nil
  ) throws(_JSONError) {
    if isNext(name) { try read(&value, member._index, name, nullInText: ruling, alias) }
  }
}

extension _JSONReader {
  /// Reads a member whose name is next as an integer, or as a string of digits.
  @usableFromInline @inline(never)
  mutating func number(
    _ index: Int, _ name: StaticString, _ ruling: Ruling, _ alias: Ruling?
  ) throws(_JSONError) -> Int {
    try consumeName(name, index)
    if let alias { reportDeviation(alias) }
    let value = try integer(numberInText: ruling)
    try endOfMember()
    return value
  }

  /// Reads a member whose name is next as an integer, a string of digits, or null.
  @usableFromInline @inline(never)
  mutating func numberOrNull(
    _ index: Int, _ name: StaticString, _ ruling: Ruling, _ alias: Ruling?
  ) throws(_JSONError) -> Int? {
    try consumeName(name, index)
    if let alias { reportDeviation(alias) }
    var value: Int?
    if consumeNull() { nulls.insert(index) } else { value = try integer(numberInText: ruling) }
    try endOfMember()
    return value
  }

  @inlinable @inline(never)
  mutating func read<Value: JSONReadable>(
    _ value: inout Value, _ index: Int, _ name: StaticString, _ alias: Ruling
  ) throws(_JSONError) {
    try consumeName(name, index)
    reportDeviation(alias)
    initialize(&value, to: try Value(_from: &self))
    try endOfMember()
  }

  @inlinable @inline(never)
  mutating func read<Value: JSONReadable>(
    _ value: inout Value?, _ index: Int, _ name: StaticString, _ alias: Ruling
  ) throws(_JSONError) {
    try consumeName(name, index)
    reportDeviation(alias)
    if consumeNull() { nulls.insert(index) } else { initialize(&value, to: try Value(_from: &self)) }
    try endOfMember()
  }

  @inlinable @inline(never)
  mutating func read<Value: JSONReadable>(
    _ value: inout Value?, _ index: Int, _ name: StaticString, nullInText ruling: Ruling, _ alias: Ruling?
  ) throws(_JSONError) {
    try consumeName(name, index)
    if let alias { reportDeviation(alias) }
    if try consumeNull(orInText: ruling) {
      nulls.insert(index)
    } else {
      initialize(&value, to: try Value(_from: &self))
    }
    try endOfMember()
  }

  @usableFromInline @inline(never)
  mutating func integer(numberInText ruling: Ruling) throws(_JSONError) -> Int {
    guard kind() == .string else { return try integer() }
    let opening = unsafe cursor
    let text = try string()
    guard text.isIntegerLiteral else { throw unsafe error(.wrongKind, at: opening) }
    guard let value = Int(text) else { throw unsafe error(.notAnInteger, at: opening) }
    sideTable.deviations.append((unsafe opening - start, ruling))
    return value
  }

  @inlinable @inline(__always)
  mutating func consumeNull(orInText ruling: Ruling) throws(_JSONError) -> Bool {
    if consumeNull() { return true }
    // Few strings begin with `n`, `N` or an escape, so most of them are rejected here.
    guard unsafe end - cursor >= 6, unsafe cursor.byte == .quote else { return false }
    let first = unsafe cursor.byte(1)
    guard first | 0x20 == UInt8(ascii: "n") || first == UInt8(ascii: "\\") else { return false }
    return try consumeNullInText(ruling)
  }

  @usableFromInline @inline(never)
  mutating func consumeNullInText(_ ruling: Ruling) throws(_JSONError) -> Bool {
    let opening = unsafe cursor
    let text = try span()
    if isNullWord(text) {
      sideTable.deviations.append((unsafe opening - start, ruling))
      return true
    }
    unsafe cursor = opening
    return false
  }

  private mutating func isNullWord(_ text: TextSpan) -> Bool {
    func isNull(_ text: UnsafeRawPointer, _ count: Int) -> Bool {
      count == 4 && (["null", "Null", "NULL"] as [StaticString]).contains { unsafe equal(text, $0.utf8Start, 4) }
    }
    if !text.hasEscapes { return unsafe isNull(text.start, text.count) }
    // Each of the four letters takes at most six bytes when it is escaped.
    if text.count > 24 { return false }
    return unsafe withUnsafeTemporaryAllocation(byteCount: text.count, alignment: 1) { memory in
      let count = unsafe unescape(text, to: memory)
      return unsafe isNull(memory.baseAddress!, count)
    }
  }
}

extension String {
  /// Whether the text is digits with an optional minus, without a leading zero.
  fileprivate var isIntegerLiteral: Bool {
    var digits = utf8[...]
    if digits.first == .minus { digits = digits.dropFirst() }
    return !digits.isEmpty && digits.allSatisfy(\.isDigit) && (digits.count == 1 || digits.first != .zero)
  }
}
