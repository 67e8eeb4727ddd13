/// Where the bytes of a text are in a body, without the quotes; valid UTF-8 with valid escapes.
@safe
struct TextSpan {
  let start: UnsafeRawPointer
  let count: Int
  let hasEscapes: Bool

  /// Whether the text is this literal, written without escapes.
  func isPlainly(_ literal: StaticString) -> Bool {
    unsafe !hasEscapes && count == literal.utf8CodeUnitCount && equal(start, literal.utf8Start, count)
  }
}

extension _JSONReader {
  /// Reads a text.
  @inline(never)
  public mutating func string() throws(_JSONError) -> String {
    if let text = shortText() { return text }
    startOfValue()
    if let text = unsafe try plainText() { return unsafe String(decoding: text, as: UTF8.self) }
    return string(try span())
  }

  /// Reads a text of at most 15 plain ASCII bytes, where the body has that many more.
  /// - Returns: nil when the value is anything else; the cursor is then where it was.
  @inline(__always)
  private mutating func shortText() -> String? {
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

  /// A mask of the bytes below the first stop, which is there.
  @inline(__always)
  private func bytesBelow(_ stops: UInt64) -> UInt64 { (stops & (0 &- stops)) &>> 7 &- 1 }

  /// Reads the opening quote and finds the first byte that is not plain ASCII text.
  /// - Returns: the text when that byte is the closing quote; the cursor is then behind it. Else nil and no move.
  @inline(__always)
  mutating func plainText() throws(_JSONError) -> UnsafeBufferPointer<UInt8>? {
    guard isAt(.quote) else { throw wrongKind() }
    let text = unsafe cursor + 1
    let stop = unsafe endOfPlainText(text)
    guard unsafe stop < end, unsafe stop.byte == .quote else { return nil }
    unsafe cursor = stop + 1
    return unsafe UnsafeBufferPointer(start: text.assumingMemoryBound(to: UInt8.self), count: stop - text)
  }

  /// The top bit of each byte that is a quote, a backslash, a control character or not ASCII.
  /// A flag above the lowest one can be false, the lowest one never is.
  @inline(__always)
  func stopsOfPlainText(_ word: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let flags =
      ((word ^ (each &* 0x22)) &- each) | ((word ^ (each &* 0x5C)) &- each) | (word &- each &* 0x20) | word
    return flags & (each &* 0x80)
  }

  /// The first byte that is a quote, a backslash, a control character or not ASCII, found eight bytes at a time.
  @inline(__always)
  func endOfPlainText(_ text: UnsafeRawPointer) -> UnsafeRawPointer {
    var place = unsafe text
    while unsafe end - place >= 8 {
      let stops = unsafe stopsOfPlainText(place.word(0))
      if stops != 0 { return unsafe place + stops.trailingZeroBitCount >> 3 }
      unsafe place += 8
    }
    while unsafe place < end {
      let byte = unsafe place.byte
      if byte == .quote || byte == .backslash || byte < 0x20 || byte >= 0x80 { break }
      unsafe place += 1
    }
    return unsafe place
  }

  /// Steps over a text with everything that RFC 8259 allows in one, and checks it.
  @inline(__always)
  mutating func span() throws(_JSONError) -> TextSpan {
    // Most names are plain and fit into a word.
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
    startOfValue()
    guard isAt(.quote) else { throw unexpected() }
    unsafe cursor += 1
    let text = unsafe cursor
    var hasEscapes = false
    while true {
      unsafe cursor = endOfPlainText(cursor)
      guard unsafe cursor < end else { throw failure(.unexpectedEnd) }
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

  /// The text of a span that was read before.
  mutating func string(_ span: TextSpan) -> String {
    if !span.hasEscapes { return unsafe string(span.start, span.count) }
    // No escape is shorter than what it stands for.
    return unsafe withUnsafeTemporaryAllocation(byteCount: span.count, alignment: 1) { memory in
      let count = unsafe unescape(span, to: memory)
      return unsafe String(decoding: UnsafeRawBufferPointer(rebasing: memory[..<count]), as: UTF8.self)
    }
  }

  /// The text of bytes that have been checked.
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

  /// Writes what a checked text says.
  /// - Returns: the number of bytes written.
  mutating func unescape(_ span: TextSpan, to memory: UnsafeMutableRawBufferPointer) -> Int {
    let (outerCursor, outerEnd) = unsafe (cursor, end)
    defer { unsafe (cursor, end) = (outerCursor, outerEnd) }
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

  /// Steps over one escape, or a pair of surrogates.
  private mutating func escape() throws(_JSONError) -> Unicode.Scalar {
    let place = unsafe cursor
    guard unsafe end - cursor >= 2 else { throw failure(.unexpectedEnd) }
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
        guard takes("\\u") else { throw unsafe failure(end - cursor < 2 ? .unexpectedEnd : .badText, at: place) }
        let low = try hexadecimal()
        guard low & 0xFC00 == 0xDC00 else { throw unsafe failure(.badText, at: place) }
        code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(code) else { throw unsafe failure(.badText, at: place) }
      return scalar
    default: throw unsafe failure(.badText, at: place)
    }
  }

  private mutating func hexadecimal() throws(_JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard unsafe cursor < end else { throw failure(.unexpectedEnd) }
      guard let digit = unsafe cursor.byte.hexadecimalValue else { throw failure(.badText) }
      code = code << 4 | UInt32(digit)
      unsafe cursor += 1
    }
    return code
  }

  /// Steps over one scalar beyond ASCII. Anything but well-formed UTF-8 is refused, and so is a control character.
  private mutating func skipScalar() throws(_JSONError) {
    let first = unsafe cursor.byte
    let count: Int
    // The second byte's bounds keep out overlong forms, surrogates and what is past U+10FFFF.
    let second: ClosedRange<UInt8>
    switch first {
    case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: throw failure(.badText)
    }
    for place in 1..<count {
      guard unsafe end - cursor > place else { throw failure(.unexpectedEnd) }
      let bounds = place == 1 ? second : 0x80...0xBF
      guard unsafe bounds.contains(cursor.byte(place)) else { throw failure(.badText) }
    }
    unsafe cursor += count
  }
}
