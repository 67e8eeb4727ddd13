/// A growing buffer of JSON text, without white space.
///
/// Every value is followed by a comma, and what closes an object or array takes the place of the last one: generated
/// code needs no notion of a first member.
@safe
public struct _JSONWriter: ~Copyable {
  @usableFromInline var cursor: UnsafeMutableRawPointer
  @usableFromInline var limit: UnsafeMutableRawPointer
  private var start: UnsafeMutableRawPointer
  private var ownsStart = false

  private init(_ scratch: UnsafeMutableRawBufferPointer) {
    unsafe start = scratch.baseAddress!
    unsafe cursor = start
    unsafe limit = start + scratch.count
  }

  deinit { if ownsStart { unsafe start.deallocate() } }

  /// Writes into stack memory first, so that a usual body costs no allocation but that of its place in the end.
  static func bytes<Result>(
    _ write: (inout _JSONWriter) -> Void, then use: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    unsafe withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 8) { scratch in
      var json = unsafe _JSONWriter(scratch)
      write(&json)
      return unsafe use(UnsafeRawBufferPointer(start: json.start, count: json.cursor - json.start - 1))
    }
  }

  /// Makes room for `count` more bytes.
  @inlinable @inline(__always)
  mutating func reserve(_ count: Int) {
    if unsafe limit - cursor < count { grow(count) }
  }

  @usableFromInline @inline(never)
  mutating func grow(_ count: Int) {
    let used = unsafe cursor - start
    let capacity = unsafe max(used + count, 2 * (limit - start))
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
    unsafe larger.copyMemory(from: start, byteCount: used)
    if ownsStart { unsafe start.deallocate() }
    unsafe start = larger
    unsafe cursor = larger + used
    unsafe limit = larger + capacity
    ownsStart = true
  }

  @inlinable @inline(__always)
  mutating func put(_ byte: UInt8) {
    unsafe cursor.storeBytes(of: byte, as: UInt8.self)
    unsafe cursor += 1
  }
}

extension JSONWritable {
  // Not inlinable: a caller hands over where the value is, and does not copy it.

  /// The value as JSON, without white space and without a check of any rule.
  public func json() -> [UInt8] {
    unsafe _JSONWriter.bytes({ json in _write(to: &json) }, then: { bytes in unsafe [UInt8](bytes) })
  }

  /// Appends the value as JSON, as ``json()`` writes it. To bytes with room for it that costs no memory.
  public func appendJSON(to bytes: inout [UInt8]) {
    unsafe _JSONWriter.bytes(
      { json in _write(to: &json) }, then: { written in unsafe bytes.append(contentsOf: written) })
  }
}

extension _JSONWriter {
  /// Begins a record.
  @inlinable @inline(__always)
  public mutating func beginRecord() { begin(with: .leftBrace) }

  /// Ends a record, after the members that no page lists.
  public mutating func endRecord(_ preserved: _PreservedMembers) {
    write(preserved.text[..<preserved.siblingsStart])
    close(with: .rightBrace)
  }

  /// Writes a member.
  @inlinable @inline(__always)
  public mutating func member(_ name: StaticString, _ value: some JSONWritable) {
    put(name: name)
    value._write(to: &self)
  }

  /// Writes a member unless it is nil; a nil that came as null is written as null.
  @inlinable @inline(__always)
  public mutating func member(_ name: StaticString, _ value: (some JSONWritable)?, nullIf wasNull: Bool) {
    if let value {
      put(name: name)
      value._write(to: &self)
    } else if wasNull {
      put(name: name)
      writeNull()
    }
  }

  /// Writes a member that has always the same text.
  @inlinable @inline(__always)
  public mutating func member(_ name: StaticString, literal text: StaticString) {
    put(name: name)
    write(literal: text)
  }

  /// Writes a tagged object whose content is one of its members: `{"action":"say","params":{...}}`.
  public mutating func write(
    tag: StaticString, _ value: StaticString, content name: StaticString, _ content: some JSONRecord
  ) {
    beginRecord()
    member(tag, literal: value)
    member(name, content)
    write(content._preserved.text[content._preserved.siblingsStart...])
    close(with: .rightBrace)
  }

  /// Writes a tagged object that is its content itself: `{"action":"hangup"}`.
  public mutating func write(tag: StaticString, _ value: StaticString, _ content: some JSONRecord) {
    beginRecord()
    member(tag, literal: value)
    let brace = unsafe cursor - start
    content._write(to: &self)
    mergeRecord(at: brace)
    writeBeside(content._preserved)
  }

  /// Writes members beside a record into the object that was written last, before its closing brace.
  private mutating func writeBeside(_ preserved: _PreservedMembers) {
    if preserved.siblingsStart == preserved.text.count { return }
    unsafe (cursor - 2).storeBytes(of: .comma, as: UInt8.self)
    unsafe cursor -= 1
    write(preserved.text[preserved.siblingsStart...])
    close(with: .rightBrace)
  }

  /// Takes out the opening brace of the record that was written last, whose members go on with those before it.
  private mutating func mergeRecord(at brace: Int) {
    let opening = unsafe start + brace
    let count = unsafe cursor - opening - 1
    unsafe opening.copyMemory(from: opening + 1, byteCount: count)
    unsafe cursor -= 1
    // What is left of an empty record is its closing brace, behind a comma.
    if UnsafeRawPointer(opening).byte == .rightBrace {
      unsafe cursor -= 2
      close(with: .rightBrace)
    }
  }

  /// Writes members that are kept, each of them with its comma.
  private mutating func write(_ bytes: ArraySlice<UInt8>) {
    if bytes.isEmpty { return }
    reserve(bytes.count)
    unsafe bytes.withUnsafeBytes { bytes in unsafe copy(bytes.baseAddress!, to: cursor, bytes.count) }
    unsafe cursor += bytes.count
  }

  /// Begins an object or array.
  @inlinable @inline(__always)
  mutating func begin(with bracket: UInt8) {
    reserve(8)
    put(bracket)
  }

  /// Ends an object or array.
  @inline(__always)
  mutating func close(with bracket: UInt8) {
    reserve(2)
    if unsafe UnsafeRawPointer(cursor - 1).byte == .comma { unsafe cursor -= 1 }
    put(bracket)
    put(.comma)
  }

  /// Writes a name of generated code: letters, digits and underscores.
  @inlinable @inline(__always)
  mutating func put(name: StaticString) {
    let count = name.utf8CodeUnitCount
    reserve(count + 3)
    put(.quote)
    unsafe copy(name.utf8Start, to: cursor, count)
    unsafe cursor += count
    unsafe cursor.storeBytes(of: quoteColon, as: UInt16.self)
    unsafe cursor += 2
  }

  /// Writes any name.
  mutating func write(name: String) {
    write(name)
    unsafe (cursor - 1).storeBytes(of: .colon, as: UInt8.self)
  }
}
