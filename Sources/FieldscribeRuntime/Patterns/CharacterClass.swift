/// A set of characters, which are Unicode scalars: `[a-z0-9]`.
package struct CharacterClass: Hashable, Sendable {
  /// The ranges in their order, without gaps of no length between them.
  package let ranges: [ClosedRange<UInt32>]
  /// The characters below 128, a bit each.
  private let low: UInt64
  private let high: UInt64

  init(_ ranges: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
    var bits: (low: UInt64, high: UInt64) = (0, 0)
    for value in UInt32(0)..<128 where merged.contains(where: { $0.contains(value) }) {
      if value < 64 { bits.low |= 1 << value } else { bits.high |= 1 << (value - 64) }
    }
    (low, high) = bits
  }

  /// The class of one character.
  init(_ scalar: Unicode.Scalar) { self.init([scalar.value...scalar.value]) }

  /// The class of all other characters. Half a surrogate pair is no character.
  var inverted: CharacterClass {
    var others: [ClosedRange<UInt32>] = []
    var start: UInt32 = 0
    for range in CharacterClass(ranges + [0xD800...0xDFFF]).ranges {
      if range.lowerBound > start { others.append(start...range.lowerBound - 1) }
      start = range.upperBound + 1
    }
    if start <= 0x10FFFF { others.append(start...0x10FFFF) }
    return CharacterClass(others)
  }

  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 64 { return low >> value & 1 == 1 }
    if value < 128 { return high >> (value - 64) & 1 == 1 }
    var (start, end) = (0, ranges.count)
    while start < end {
      let middle = (start + end) / 2
      if ranges[middle].upperBound < value { start = middle + 1 } else { end = middle }
    }
    return start < ranges.count && ranges[start].contains(value)
  }

  /// `\d`.
  static let digits = CharacterClass([0x30...0x39])
  /// `\w`.
  static let wordCharacters = CharacterClass([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  /// `\s`, the white space and line breaks of ECMAScript.
  static let spaces = CharacterClass([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])
  /// `.`, any character but a line break of ECMAScript.
  static let anyInLine = CharacterClass([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]).inverted
}
