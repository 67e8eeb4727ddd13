/// A growing buffer of JSON text, without white space.
///
/// Each value is written with a comma after it. The closing brace or bracket of an object or array overwrites the last
/// comma. So generated code does not have to treat the first member differently.
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

  /// Writes JSON and calls a function with its bytes.
  ///
  /// The first 1,024 bytes are written to stack memory, so that a short body needs no allocation here.
  static func bytes<Result>(
    _ write: (inout _JSONWriter) -> Void, then use: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    unsafe withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 8) { scratch in
      var json = unsafe _JSONWriter(scratch)
      write(&json)
      return unsafe use(UnsafeRawBufferPointer(start: json.start, count: json.cursor - json.start - 1))
    }
  }

  /// Ensures that there is room for `count` more bytes.
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

  /// Writes one byte. There must be room for it.
  @inlinable @inline(__always)
  mutating func put(_ byte: UInt8) {
    unsafe cursor.storeBytes(of: byte, as: UInt8.self)
    unsafe cursor += 1
  }
}

extension JSONWritable {
  // Not inlinable, so that a caller passes a pointer to the value instead of a copy.

  /// Encodes the value as JSON in UTF-8, without white space.
  ///
  /// The value is not validated: the result can violate the rules of its page.
  public func json() -> [UInt8] {
    unsafe _JSONWriter.bytes({ json in _write(to: &json) }, then: { bytes in unsafe [UInt8](bytes) })
  }

  /// Encodes the value like ``json()`` and appends the result to an array.
  ///
  /// It does not allocate memory if the array has enough capacity and the result is short.
  public func appendJSON(to bytes: inout [UInt8]) {
    unsafe _JSONWriter.bytes(
      { json in _write(to: &json) }, then: { written in unsafe bytes.append(contentsOf: written) })
  }
}

extension _JSONWriter {
  /// Begins a record.
  @inlinable @inline(__always)
  public mutating func beginRecord() { begin(with: .leftBrace) }

  /// Writes the unknown members of a record and ends it.
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

  /// Writes a member if it is not nil. A nil member is written as null if `wasNull` is true, and omitted otherwise.
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

  /// Writes a member whose value is a string literal.
  @inlinable @inline(__always)
  public mutating func member(_ name: StaticString, literal text: StaticString) {
    put(name: name)
    write(literal: text)
  }

  /// Writes a tagged object whose content is the record in one of its members: `{"action":"say","params":{...}}`.
  public mutating func write(
    tag: StaticString, _ value: StaticString, content name: StaticString, _ content: some JSONRecord
  ) {
    beginRecord()
    member(tag, literal: value)
    writeContent(name, content)
  }

  /// Writes a tagged object whose tag is an integer: `{"op":10,"d":{...}}`.
  public mutating func write(
    tag: StaticString, _ value: Int, content name: StaticString, _ content: some JSONRecord
  ) {
    beginRecord()
    member(tag, value)
    writeContent(name, content)
  }

  /// Writes a tagged object whose tag is a boolean: `{"ok":true,"data":{...}}`.
  public mutating func write(
    tag: StaticString, _ value: Bool, content name: StaticString, _ content: some JSONRecord
  ) {
    beginRecord()
    member(tag, value)
    writeContent(name, content)
  }

  /// Writes a tagged object that is itself the content: `{"action":"hangup"}`.
  public mutating func write(tag: StaticString, _ value: StaticString, _ content: some JSONRecord) {
    beginRecord()
    member(tag, literal: value)
    merge(content)
  }

  /// Writes a tagged object that is itself the content, and whose tag is an integer: `{"op":11}`.
  public mutating func write(tag: StaticString, _ value: Int, _ content: some JSONRecord) {
    beginRecord()
    member(tag, value)
    merge(content)
  }

  /// Writes a tagged object that is itself the content, and whose tag is a boolean: `{"ok":true}`.
  public mutating func write(tag: StaticString, _ value: Bool, _ content: some JSONRecord) {
    beginRecord()
    member(tag, value)
    merge(content)
  }

  /// Writes the content of a tagged object after its tag, and ends the object.
  @inline(__always)
  private mutating func writeContent(_ name: StaticString, _ content: some JSONRecord) {
    member(name, content)
    write(content._preserved.text[content._preserved.siblingsStart...])
    close(with: .rightBrace)
  }

  /// Writes the members of a record after the tag of the object that contains them, and ends the object.
  @inline(__always)
  private mutating func merge(_ content: some JSONRecord) {
    let brace = unsafe cursor - start
    content._write(to: &self)
    mergeRecord(at: brace)
    writeSiblings(content._preserved)
  }

  /// Adds the unknown siblings of a record to the object that was written last, before its closing brace.
  private mutating func writeSiblings(_ preserved: _PreservedMembers) {
    if preserved.siblingsStart == preserved.text.count { return }
    unsafe (cursor - 2).storeBytes(of: .comma, as: UInt8.self)
    unsafe cursor -= 1
    write(preserved.text[preserved.siblingsStart...])
    close(with: .rightBrace)
  }

  /// Removes the opening brace of the record that was written last. So its members become members of the outer object.
  private mutating func mergeRecord(at brace: Int) {
    let opening = unsafe start + brace
    let count = unsafe cursor - opening - 1
    unsafe opening.copyMemory(from: opening + 1, byteCount: count)
    unsafe cursor -= 1
    // Of an empty record, only the closing brace is left. It comes after a comma, which must go.
    if UnsafeRawPointer(opening).byte == .rightBrace {
      unsafe cursor -= 2
      close(with: .rightBrace)
    }
  }

  /// Writes preserved members. Each has a comma after it.
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

  /// Writes a documented name and its colon. The literal of generated code has the escapes that it needs.
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

  /// Writes any name and its colon.
  @usableFromInline
  mutating func write(name: String) {
    write(name)
    unsafe (cursor - 1).storeBytes(of: .colon, as: UInt8.self)
  }
}
