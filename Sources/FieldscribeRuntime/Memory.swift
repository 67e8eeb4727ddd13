#if canImport(Darwin)
  public import Darwin
#elseif canImport(Glibc)
  public import Glibc
#elseif canImport(Musl)
  public import Musl
#endif

// The functions here are inlined into generated code, where a comparison with a literal becomes a few instructions.
// The constants are computed properties, because another module reaches a stored global through a call.

/// Whether two memory ranges of the same length have equal bytes.
@inlinable @inline(__always)
func equal(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
  unsafe memcmp(left, right, count) == 0
}

/// Copies bytes. The two memory ranges must not overlap.
@inlinable @inline(__always)
func copy(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, _ count: Int) {
  unsafe memcpy(target, source, count)
}

/// The two bytes between a name and its value, `":`, as one word.
@inlinable @inline(__always)
var quoteColon: UInt16 { UInt16(littleEndian: UInt16(UInt8.quote) | UInt16(UInt8.colon) << 8) }

/// The two bytes between a value and the next name, `,"`, as one word.
@inlinable @inline(__always)
var commaQuote: UInt16 { UInt16(littleEndian: UInt16(UInt8.comma) | UInt16(UInt8.quote) << 8) }

extension UInt8 {
  @inlinable @inline(__always) static var quote: UInt8 { UInt8(ascii: "\"") }
  @inlinable @inline(__always) static var backslash: UInt8 { UInt8(ascii: "\\") }
  @inlinable @inline(__always) static var comma: UInt8 { UInt8(ascii: ",") }
  @inlinable @inline(__always) static var colon: UInt8 { UInt8(ascii: ":") }
  @inlinable @inline(__always) static var space: UInt8 { UInt8(ascii: " ") }
  @inlinable @inline(__always) static var minus: UInt8 { UInt8(ascii: "-") }
  @inlinable @inline(__always) static var zero: UInt8 { UInt8(ascii: "0") }
  @inlinable @inline(__always) static var leftBrace: UInt8 { UInt8(ascii: "{") }
  @inlinable @inline(__always) static var rightBrace: UInt8 { UInt8(ascii: "}") }
  @inlinable @inline(__always) static var leftBracket: UInt8 { UInt8(ascii: "[") }
  @inlinable @inline(__always) static var rightBracket: UInt8 { UInt8(ascii: "]") }

  @inline(__always) var isDigit: Bool { self &- .zero <= 9 }
  @inline(__always) var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
  @inline(__always) var isPrintableASCII: Bool { self >= 0x20 && self < 0x7F }

  /// The value of a hexadecimal digit of either case, or nil for any other byte.
  @inline(__always) var hexadecimalValue: UInt8? {
    if isDigit { return self &- .zero }
    let letter = (self | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? letter + 10 : nil
  }
}

extension UnsafeRawPointer {
  @inlinable @inline(__always) var byte: UInt8 { unsafe load(as: UInt8.self) }
  @inlinable @inline(__always) func byte(_ offset: Int) -> UInt8 { unsafe load(fromByteOffset: offset, as: UInt8.self) }
  /// Eight bytes as an integer, with the first byte in the lowest bits.
  @inlinable @inline(__always) func word(_ offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension String {
  /// Calls a function with the UTF-8 bytes of the text. A native Swift string is not copied.
  @inline(__always)
  func withBytes<Result>(_ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = unsafe utf8.withContiguousStorageIfAvailable(use) { return result }
    var copy = self
    return copy.withUTF8(use)
  }

  /// Whether two texts have equal bytes. In contrast, `==` also accepts canonically equivalent text: U+212A for `K`.
  @usableFromInline
  func hasBytes(of other: String) -> Bool {
    if utf8.count != other.utf8.count { return false }
    return unsafe withBytes { left in
      unsafe other.withBytes { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return true }
        return unsafe equal(first, second, left.count)
      }
    }
  }

  /// Whether the text has exactly the bytes of a literal.
  @usableFromInline
  func hasBytes(of literal: StaticString) -> Bool {
    guard utf8.count == literal.utf8CodeUnitCount else { return false }
    return unsafe withBytes { bytes in
      guard let first = bytes.baseAddress else { return true }
      return unsafe equal(first, literal.utf8Start, bytes.count)
    }
  }

  /// Hashes the bytes, so that texts with equal bytes have equal hashes.
  @usableFromInline
  func hashBytes(into hasher: inout Hasher) {
    unsafe withBytes { bytes in unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
    hasher.combine(0xFF as UInt8)
  }
}
