/// The bytes of a JSON string in a body, without the quotes. They are valid UTF-8 with valid escapes.
@safe
struct TextSpan {
  let start: UnsafeRawPointer
  let count: Int
  let hasEscapes: Bool

  /// Whether the string is this literal and has no escapes.
  func isPlain(_ literal: StaticString) -> Bool {
    unsafe !hasEscapes && count == literal.utf8CodeUnitCount && equal(start, literal.utf8Start, count)
  }
}

extension _JSONReader {
  /// Reads a string.
  @inline(never)
  public mutating func string() throws(_JSONError) -> String {
    if let text = shortString() { return text }
    skipToValue()
    if let text = unsafe try plainText() { return unsafe String(decoding: text, as: UTF8.self) }
    return string(try span())
  }

  /// Reads a string of at most 15 ASCII bytes without escapes, if the body has at least 17 more bytes.
  /// - Returns: the string, or nil for any other value. Then the cursor does not move.
  @inline(__always)
  private mutating func shortString() -> String? {
    guard unsafe end - cursor >= 17, unsafe cursor.byte == .quote else { return nil }
    let (low, high) = unsafe (cursor.word(1), cursor.word(9))
    let stops = stopsOfPlainText(low)
    if stops != 0 {
      let count = stops.trailingZeroBitCount &>> 3
      guard unsafe cursor.byte(1 &+ count) == .quote else { return nil }
      unsafe cursor += count &+ 2
      return String(shortASCII: low & bytesBelow(stops), 0, count: count)
    }
    let laterStops = stopsOfPlainText(high)
    if laterStops == 0 { return nil }
    let count = laterStops.trailingZeroBitCount &>> 3 &+ 8
    guard unsafe cursor.byte(1 &+ count) == .quote else { return nil }
    unsafe cursor += count &+ 2
    return String(shortASCII: low, high & bytesBelow(laterStops), count: count)
  }

  /// A mask of the bytes below the first stop. There must be one.
  @inline(__always)
  private func bytesBelow(_ stops: UInt64) -> UInt64 { (stops & (0 &- stops)) &>> 7 &- 1 }

  /// Reads a string of ASCII bytes without escapes.
  /// - Returns: the bytes between the quotes, or nil for any other string. Then the cursor does not move.
  /// - Throws: an error if the value is not a string.
  @inline(__always)
  mutating func plainText() throws(_JSONError) -> UnsafeBufferPointer<UInt8>? {
    guard isAt(.quote) else { throw wrongKind() }
    let text = unsafe cursor + 1
    let stop = unsafe endOfPlainText(text)
    guard unsafe stop < end, unsafe stop.byte == .quote else { return nil }
    unsafe cursor = stop + 1
    return unsafe UnsafeBufferPointer(start: text.assumingMemoryBound(to: UInt8.self), count: stop - text)
  }

  /// Flags the stops in a word: the bytes that are a quote, a backslash, a control character or not ASCII.
  ///
  /// The flag of a byte is its top bit. The lowest flag is always right; flags above it can be set by mistake.
  @inline(__always)
  func stopsOfPlainText(_ word: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let flags =
      ((word ^ (each &* 0x22)) &- each) | ((word ^ (each &* 0x5C)) &- each) | (word &- each &* 0x20) | word
    return flags & (each &* 0x80)
  }

  /// The first stop at or after a pointer, or the end. It looks at eight bytes at a time.
  @inline(__always)
  func endOfPlainText(_ text: UnsafeRawPointer) -> UnsafeRawPointer {
    var pointer = unsafe text
    while unsafe end - pointer >= 8 {
      let stops = unsafe stopsOfPlainText(pointer.word(0))
      if stops != 0 { return unsafe pointer + stops.trailingZeroBitCount >> 3 }
      unsafe pointer += 8
    }
    while unsafe pointer < end {
      let byte = unsafe pointer.byte
      if byte == .quote || byte == .backslash || byte < 0x20 || byte >= 0x80 { break }
      unsafe pointer += 1
    }
    return unsafe pointer
  }

  /// Moves past a string and checks it by RFC 8259.
  @inline(__always)
  mutating func span() throws(_JSONError) -> TextSpan {
    // Most names have no escapes and fit into one word.
    if unsafe end - cursor >= 9, unsafe cursor.byte == .quote {
      let stops = unsafe stopsOfPlainText(cursor.word(1))
      let count = stops.trailingZeroBitCount &>> 3
      if stops != 0, unsafe cursor.byte(1 &+ count) == .quote {
        let text = unsafe cursor + 1
        unsafe cursor += count &+ 2
        return unsafe TextSpan(start: text, count: count, hasEscapes: false)
      }
    }
    return try anySpan()
  }

  @inline(never)
  private mutating func anySpan() throws(_JSONError) -> TextSpan {
    skipToValue()
    guard isAt(.quote) else { throw syntaxError() }
    unsafe cursor += 1
    let text = unsafe cursor
    var hasEscapes = false
    while true {
      unsafe cursor = endOfPlainText(cursor)
      guard unsafe cursor < end else { throw error(.unexpectedEnd) }
      let byte = unsafe cursor.byte
      if byte == .quote { break }
      if byte == .backslash {
        hasEscapes = true
        _ = try escape()
      } else {
        try skipScalar()
      }
    }
    unsafe cursor += 1
    return unsafe TextSpan(start: text, count: cursor - 1 - text, hasEscapes: hasEscapes)
  }

  /// Makes a `String` from a checked span.
  mutating func string(_ span: TextSpan) -> String {
    if !span.hasEscapes { return unsafe string(span.start, span.count) }
    // The decoded text is never longer than the text with escapes.
    return unsafe withUnsafeTemporaryAllocation(byteCount: span.count, alignment: 1) { memory in
      let count = unsafe unescape(span, to: memory)
      return unsafe String(decoding: UnsafeRawBufferPointer(rebasing: memory[..<count]), as: UTF8.self)
    }
  }

  /// Makes a `String` from checked bytes without escapes.
  func string(_ first: UnsafeRawPointer, _ count: Int) -> String {
    if count > 0, count <= 15, unsafe end - first >= 16 {
      let low = unsafe first.word(0) & (count < 8 ? bytes(below: count) : .max)
      let high = unsafe count > 8 ? first.word(8) & bytes(below: count - 8) : 0
      if (low | high) & 0x8080_8080_8080_8080 == 0 { return String(shortASCII: low, high, count: count) }
    }
    return unsafe String(decoding: UnsafeRawBufferPointer(start: first, count: count), as: UTF8.self)
  }

  /// A mask of the lowest bytes of a word, at most seven.
  @inline(__always)
  private func bytes(below count: Int) -> UInt64 { (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1 }

  /// Decodes the escapes of a checked string. The memory must be as large as the span.
  /// - Returns: the number of bytes written.
  mutating func unescape(_ span: TextSpan, to memory: UnsafeMutableRawBufferPointer) -> Int {
    let (savedCursor, savedEnd) = unsafe (cursor, end)
    defer { unsafe (cursor, end) = (savedCursor, savedEnd) }
    unsafe cursor = span.start
    unsafe end = cursor + span.count
    var count = 0
    while unsafe cursor < end {
      if unsafe cursor.byte == .backslash, let scalar = try? escape() {
        for byte in UTF8.encode(scalar)! {
          unsafe memory[count] = byte
          count += 1
        }
      } else {
        unsafe memory[count] = cursor.byte
        unsafe cursor += 1
        count += 1
      }
    }
    return count
  }

  /// Reads one escape, or two that are a surrogate pair.
  private mutating func escape() throws(_JSONError) -> Unicode.Scalar {
    let opening = unsafe cursor
    guard unsafe end - cursor >= 2 else { throw error(.unexpectedEnd) }
    let letter = unsafe cursor.byte(1)
    unsafe cursor += 2
    switch letter {
    case .quote, .backslash, UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if code & 0xFC00 == 0xD800 {
        guard consume("\\u") else {
          throw unsafe error(end - cursor < 2 ? .unexpectedEnd : .invalidString, at: opening)
        }
        let low = try hexadecimal()
        guard low & 0xFC00 == 0xDC00 else { throw unsafe error(.invalidString, at: opening) }
        code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(code) else { throw unsafe error(.invalidString, at: opening) }
      return scalar
    default: throw unsafe error(.invalidString, at: opening)
    }
  }

  /// Reads four hexadecimal digits.
  private mutating func hexadecimal() throws(_JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard unsafe cursor < end else { throw error(.unexpectedEnd) }
      guard let digit = unsafe cursor.byte.hexadecimalValue else { throw error(.invalidString) }
      code = code << 4 | UInt32(digit)
      unsafe cursor += 1
    }
    return code
  }

  /// Moves past one scalar that is not ASCII. Throws an error for malformed UTF-8 and for a control character.
  private mutating func skipScalar() throws(_JSONError) {
    let first = unsafe cursor.byte
    let count: Int
    // The bounds of the second byte exclude overlong forms, surrogates and values above U+10FFFF.
    let second: ClosedRange<UInt8>
    switch first {
    case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: throw error(.invalidString)
    }
    for index in 1..<count {
      guard unsafe end - cursor > index else { throw error(.unexpectedEnd) }
      let bounds = index == 1 ? second : 0x80...0xBF
      guard unsafe bounds.contains(cursor.byte(index)) else { throw error(.invalidString) }
    }
    unsafe cursor += count
  }
}

extension String: JSONReadable {
  @inlinable @inline(__always)
  public init(_from json: inout _JSONReader) throws(_JSONError) { self = try json.string() }
}
