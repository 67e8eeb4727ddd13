// Texts of at most 15 ASCII bytes, which most values of a body are.
//
// A String keeps such a text in its own 16 bytes: the text, lowest byte first, and in the last byte 0xE0 and the
// length. Compilers write literals in this form into every program, so it cannot change under one that is compiled. To
// put the bytes there at once takes a tenth of the time of the initializers of the standard library.

extension String {
  /// Whether this compiler keeps short texts as described: it looks at its own literals, and folds this to a constant.
  @inline(__always)
  private static var keepsShortTextsInPlace: Bool {
    func hasForm(_ text: String, _ low: UInt64, _ high: UInt64) -> Bool {
      unsafe unsafeBitCast(text, to: (UInt64, UInt64).self) == (low, high)
    }
    return MemoryLayout<String>.size == 16 && hasForm("", 0, 0xE000_0000_0000_0000)
      && hasForm("swift", 0x74_6669_7773, 0xE500_0000_0000_0000)
      && hasForm("abcdefghijklmno", 0x6867_6665_6463_6261, 0xEF6F_6E6D_6C6B_6A69)
  }

  /// The bytes of a text that is kept so, lowest byte first; those above them are zero. Nil for every other text.
  @inline(__always)
  var shortASCII: (low: UInt64, high: UInt64, count: Int)? {
    guard String.keepsShortTextsInPlace else { return nil }
    let (low, high) = unsafe unsafeBitCast(self, to: (UInt64, UInt64).self)
    guard high &>> 60 == 0xE else { return nil }
    return (low, high & 0x00FF_FFFF_FFFF_FFFF, Int(truncatingIfNeeded: high &>> 56 & 0xF))
  }

  /// The text of `count` ASCII bytes, at most 15, lowest byte first. The bytes above them must be zero.
  @inline(__always)
  init(shortASCII low: UInt64, _ high: UInt64, count: Int) {
    var words = (low.littleEndian, high.littleEndian)
    if String.keepsShortTextsInPlace {
      words.1 |= (0xE0 | UInt64(truncatingIfNeeded: count)) << 56
      self = unsafe withUnsafeMutableBytes(of: &words) { bytes in
        unsafe bytes.baseAddress!.assumingMemoryBound(to: String.self).move()
      }
    } else {
      self = unsafe withUnsafeBytes(of: &words) { bytes in
        unsafe String(decoding: UnsafeRawBufferPointer(rebasing: bytes[..<count]), as: UTF8.self)
      }
    }
  }
}
