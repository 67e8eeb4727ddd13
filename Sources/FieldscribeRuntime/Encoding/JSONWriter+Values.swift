extension _JSONWriter {
  /// Writes a string.
  @inline(never)
  public mutating func write(_ text: String) {
    if let (low, high, count) = text.shortASCII, indexOfEscape(low, high) >= count {
      return write(short: low, high, count)
    }
    unsafe text.withBytes { bytes in unsafe write(bytes) }
  }

  /// The index of the first byte in two words that must be escaped. The zero bytes after a short text count as such.
  @inline(__always)
  private func indexOfEscape(_ low: UInt64, _ high: UInt64) -> Int {
    let flags = escapeFlags(low)
    return (flags != 0 ? flags.trailingZeroBitCount : 64 &+ escapeFlags(high).trailingZeroBitCount) &>> 3
  }

  /// Writes a string of at most 15 bytes that need no escape.
  @inline(__always)
  private mutating func write(short low: UInt64, _ high: UInt64, _ count: Int) {
    reserve(18)
    unsafe cursor.storeBytes(of: .quote, as: UInt8.self)
    unsafe cursor.storeBytes(of: low.littleEndian, toByteOffset: 1, as: UInt64.self)
    unsafe cursor.storeBytes(of: high.littleEndian, toByteOffset: 9, as: UInt64.self)
    unsafe cursor.storeBytes(of: .quote, toByteOffset: count &+ 1, as: UInt8.self)
    unsafe cursor.storeBytes(of: .comma, toByteOffset: count &+ 2, as: UInt8.self)
    unsafe cursor += count &+ 3
  }

  /// Writes a string literal of generated code.
  @usableFromInline @inline(never)
  mutating func write(literal: StaticString) {
    unsafe write(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  @inline(never)
  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count + 11)
    let target = unsafe cursor
    let mustEscape = unsafe text.baseAddress.map { unsafe copyText($0, to: target + 1, text.count) } ?? 0
    if mustEscape != 0 { return unsafe writeEscaped(text) }
    unsafe target.storeBytes(of: .quote, as: UInt8.self)
    unsafe (target + text.count + 1).storeBytes(of: .quote, as: UInt8.self)
    unsafe (target + text.count + 2).storeBytes(of: .comma, as: UInt8.self)
    unsafe cursor = target + text.count + 3
  }

  /// Copies text, eight bytes at a time. The target must have room for eight more bytes.
  /// - Returns: a value other than zero if a byte must be escaped.
  @inline(__always)
  private func copyText(_ source: UnsafePointer<UInt8>, to target: UnsafeMutableRawPointer, _ count: Int) -> UInt64 {
    let source = unsafe UnsafeRawPointer(source)
    var flags: UInt64 = 0
    var index = 0
    while count - index >= 8 {
      let word = unsafe source.word(index)
      flags |= escapeFlags(word)
      unsafe target.storeBytes(of: word.littleEndian, toByteOffset: index, as: UInt64.self)
      index += 8
    }
    if index == count { return flags }
    if count >= 8 {
      let word = unsafe source.word(count - 8)
      unsafe target.storeBytes(of: word.littleEndian, toByteOffset: count - 8, as: UInt64.self)
      return flags | escapeFlags(word)
    }
    let word = unsafe gather(source, count)
    unsafe target.storeBytes(of: word.littleEndian, as: UInt64.self)
    // The bytes after the text are zero, which must be escaped as control characters. Turn them into spaces.
    return escapeFlags(word | 0x2020_2020_2020_2020 << UInt64(8 * count))
  }

  /// Loads one to seven bytes into a word.
  @inline(__always)
  private func gather(_ source: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
      let low = unsafe UInt32(littleEndian: source.loadUnaligned(as: UInt32.self))
      let high = unsafe UInt32(littleEndian: source.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return UInt64(low) | UInt64(high) << UInt64(8 * (count - 4))
    }
    let word = unsafe UInt64(source.byte) | UInt64(source.byte(count - 1)) << UInt64(8 * (count - 1))
    return unsafe count == 3 ? word | UInt64(source.byte(1)) << 8 : word
  }

  /// Flags the bytes of a word that must be escaped: quotes, backslashes and control characters. The flag is the top
  /// bit.
  @inline(__always)
  private func escapeFlags(_ word: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (each &* 0x22)
    let backslash = word ^ (each &* 0x5C)
    return
      (((quote &- each) & ~quote) | ((backslash &- each) & ~backslash) | ((word &- each &* 0x20) & ~word))
      & (each &* 0x80)
  }

  @inline(never)
  private mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(6 * text.count + 3)
    put(.quote)
    for index in 0..<text.count { putEscaped(unsafe text[index]) }
    put(.quote)
    put(.comma)
  }

  private mutating func putEscaped(_ byte: UInt8) {
    let letter: UInt8
    switch byte {
    case .quote, .backslash: letter = byte
    case 8: letter = UInt8(ascii: "b")
    case 9: letter = UInt8(ascii: "t")
    case 10: letter = UInt8(ascii: "n")
    case 12: letter = UInt8(ascii: "f")
    case 13: letter = UInt8(ascii: "r")
    case 0..<0x20:
      for digit in "\\u00".utf8 { put(digit) }
      put(.zero + byte >> 4)
      return put(byte & 15 < 10 ? .zero + byte & 15 : UInt8(ascii: "a") - 10 + byte & 15)
    default: return put(byte)
    }
    put(.backslash)
    put(letter)
  }

  /// Writes an integer.
  @inline(never)
  public mutating func write(_ value: Int) {
    reserve(24)
    var rest = value.magnitude
    if value < 0 { put(.minus) }
    var count = 1
    var bound: UInt = 10
    while rest >= bound {
      count += 1
      let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
      if overflow { break }
      bound = next
    }
    var index = count
    repeat {
      index -= 1
      unsafe cursor.storeBytes(of: .zero + UInt8(truncatingIfNeeded: rest % 10), toByteOffset: index, as: UInt8.self)
      rest /= 10
    } while index > 0
    unsafe cursor += count
    put(.comma)
  }

  /// Writes a number in its shortest form. Infinity and NaN, which JSON does not have, are written as null.
  @inline(never)
  public mutating func write(_ value: Double) {
    if value.isFinite { write(raw: value.jsonText) } else { writeNull() }
  }

  /// Writes `true` or `false`.
  public mutating func write(_ value: Bool) { write(raw: value ? "true" : "false") }

  /// Writes a JSON text.
  public mutating func write(_ value: JSONText) { write(raw: value.text) }

  /// Writes `null`.
  public mutating func writeNull() { write(raw: "null") }

  /// Writes text that is already JSON.
  mutating func write(raw text: String) {
    unsafe text.withBytes { bytes in
      reserve(bytes.count + 1)
      guard let first = bytes.baseAddress else { return }
      unsafe copy(first, to: cursor, bytes.count)
      unsafe cursor += bytes.count
    }
    put(.comma)
  }
}

extension Double {
  /// The shortest JSON number that is parsed as the same double.
  var jsonText: String { description.hasSuffix(".0") ? String(description.dropLast(2)) : description }
}

extension String: JSONWritable {
  @inlinable @inline(__always)
  public func _write(to json: inout _JSONWriter) { json.write(self) }
}

extension Int: JSONWritable {
  @inlinable @inline(__always)
  public func _write(to json: inout _JSONWriter) { json.write(self) }
}

extension Double: JSONWritable {
  @inlinable @inline(__always)
  public func _write(to json: inout _JSONWriter) { json.write(self) }
}

extension Bool: JSONWritable {
  @inlinable @inline(__always)
  public func _write(to json: inout _JSONWriter) { json.write(self) }
}

extension Array: JSONWritable where Element: _JSONWritableItem {}

extension Array: _JSONWritableItem where Element: _JSONWritableItem {
  @inlinable
  public func _write(to json: inout _JSONWriter) {
    json.begin(with: .leftBracket)
    for item in self { item._write(to: &json) }
    json.endList()
  }
}

extension _JSONWriter {
  @usableFromInline
  mutating func endList() { close(with: .rightBracket) }

  @usableFromInline
  mutating func endMap() { close(with: .rightBrace) }
}
