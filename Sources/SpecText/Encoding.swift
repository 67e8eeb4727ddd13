/// The UTF-8 byte order mark. It is reported once, and reading continues after it.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Checks that a file is UTF-8 and contains no misleading characters.
///
/// - Returns: whether the bytes are UTF-8.
func checkCharacters(_ bytes: [UInt8], _ diagnostics: inout SyntaxDiagnostics) -> Bool {
  if looksLikeUTF16(bytes) {
    diagnostics.report(.badEncoding, "the file is UTF-16; save it as UTF-8", at: 0..<0)
    return false
  }
  var offset = 0
  if bytes.starts(with: byteOrderMark) {
    diagnostics.report(
      .byteOrderMark, "the file begins with a byte order mark; save it as UTF-8 without one", at: 0..<3)
    offset = 3
  }
  var marks = MarkCounter()
  while offset < bytes.count {
    let byte = bytes[offset]
    if byte >= 0x20 && byte < 0x7F || byte == .lineFeed {
      offset += 1
      continue
    }
    guard let (scalar, end) = decodeScalar(bytes, at: offset) else {
      let value = String(byte, radix: 16, uppercase: true)
      diagnostics.report(
        .badEncoding, "byte 0x\(value) at offset \(offset) is not UTF-8; save the file as UTF-8",
        at: offset..<offset + 1)
      return false
    }
    let isLineEnd = scalar == "\r" && end < bytes.count && bytes[end] == .lineFeed
    // Several tabs in a row are one mistake.
    let isReported = byte == .tab && offset > 0 && bytes[offset - 1] == .tab
    if !isLineEnd, !isReported, let rule = misleadingCharacterRule(of: scalar) {
      diagnostics.report(misleading: rule, scalar, at: offset..<end)
    }
    if marks.isTooMany(scalar, from: offset, to: end) { diagnostics.reportStackedMarks(at: offset..<end) }
    offset = end
  }
  return true
}

/// Decodes one UTF-8 sequence.
///
/// - Returns: the scalar and the offset after it; nil for an overlong form, a surrogate, a value above U+10FFFF or a
///   truncated sequence.
func decodeScalar(_ bytes: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, end: Int)? {
  let first = bytes[offset]
  let length: Int
  switch first {
  case 0x00...0x7F: return (Unicode.Scalar(first), offset + 1)
  case 0xC2...0xDF: length = 2
  case 0xE0...0xEF: length = 3
  case 0xF0...0xF4: length = 4
  default: return nil
  }
  guard offset + length <= bytes.count else { return nil }
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for byte in bytes[offset + 1..<offset + length] {
    guard byte.isUTF8Continuation else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  let shortest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
  guard value >= shortest, let scalar = Unicode.Scalar(value) else { return nil }
  return (scalar, offset + length)
}

private func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
  guard bytes.count >= 2 else { return false }
  let mark = (bytes[0], bytes[1])
  return mark == (0xFE, 0xFF) || mark == (0xFF, 0xFE) || (bytes[0] == 0) != (bytes[1] == 0)
}
