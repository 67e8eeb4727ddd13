/// Packs the text of a UUID, in lower-case hexadecimal digits grouped `8-4-4-4-12`.
/// - Returns: the packed UUID, or nil for any other text.
@inline(__always)
func packUUID(_ text: UnsafeRawBufferPointer) -> Identifier.Storage? {
  guard text.count == 36, let base = text.baseAddress else { return nil }
  let hyphen = UInt8(ascii: "-")
  guard unsafe base.byte(8) == hyphen, unsafe base.byte(13) == hyphen, unsafe base.byte(18) == hyphen,
    unsafe base.byte(23) == hyphen
  else { return nil }
  var bad: UInt64 = 0
  let a = unsafe hexadecimal(base.word(0), &bad)
  let b = unsafe hexadecimal(base.word(9) & 0xFFFF_FFFF | base.word(14) << 32, &bad)
  let c = unsafe hexadecimal(base.word(19) & 0xFFFF_FFFF | base.word(24) << 32, &bad)
  let d = unsafe hexadecimal(base.word(28), &bad)
  guard bad & 0x8080_8080_8080_8080 == 0 else { return nil }
  return .packed(UInt64(a) << 32 | UInt64(b), UInt64(c) << 32 | UInt64(d))
}

/// Converts eight lower-case hexadecimal digits at once. For each byte that is not such a digit, it sets the top bit of
/// the same byte of `bad`.
@inline(__always)
private func hexadecimal(_ word: UInt64, _ bad: inout UInt64) -> UInt32 {
  let each: UInt64 = 0x0101_0101_0101_0101
  let low7 = word & (each &* 0x7F)
  func atLeast(_ byte: UInt64) -> UInt64 { low7 &+ (0x80 &- byte) &* each }
  let isDigit = atLeast(0x30) & ~atLeast(0x3A)
  let isLetter = atLeast(0x61) & ~atLeast(0x67)
  bad |= ~(isDigit | isLetter) | word
  let nibbles = (word & (each &* 0x0F)) &+ 9 &* ((word >> 6) & each)
  var packed = ((nibbles & 0x000F_000F_000F_000F) << 4) | ((nibbles >> 8) & 0x000F_000F_000F_000F)
  packed = (packed | packed >> 8) & 0x0000_FFFF_0000_FFFF
  packed |= packed >> 16
  return UInt32(truncatingIfNeeded: packed).byteSwapped
}

/// Writes the 36 characters of a packed UUID. The target must have room for them.
@inline(__always)
func unpackUUID(_ high: UInt64, _ low: UInt64, to target: UnsafeMutableRawPointer) {
  let (a, b) = (characters(high >> 32), characters(high))
  let (c, d) = (characters(low >> 32), characters(low))
  func put(_ characters: UInt64, _ index: Int) {
    unsafe target.storeBytes(of: characters.littleEndian, toByteOffset: index, as: UInt64.self)
  }
  func hyphen(_ index: Int) {
    unsafe target.storeBytes(of: UInt8(ascii: "-"), toByteOffset: index, as: UInt8.self)
  }
  // The order matters: some stores write eight characters where only four belong. Later stores overwrite the rest.
  put(a, 0)
  put(b, 9)
  put(b >> 32, 14)
  put(c, 19)
  put(c >> 32, 24)
  put(d, 28)
  hyphen(8)
  hyphen(13)
  hyphen(18)
  hyphen(23)
}

/// The eight lower-case hexadecimal digits of the low 32 bits. The first digit is in the lowest byte.
@inline(__always)
private func characters(_ value: UInt64) -> UInt64 {
  var word = UInt64(UInt32(truncatingIfNeeded: value).byteSwapped)
  word = (word | word << 16) & 0x0000_FFFF_0000_FFFF
  word = (word | word << 8) & 0x00FF_00FF_00FF_00FF
  word = ((word >> 4) & 0x000F_000F_000F_000F) | ((word & 0x000F_000F_000F_000F) << 8)
  let letters = ((word &+ 0x0606_0606_0606_0606) >> 4) & 0x0101_0101_0101_0101
  return word &+ 0x3030_3030_3030_3030 &+ letters &* 39
}
