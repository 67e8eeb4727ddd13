/// A decimal number with its text. Numbers are compared by value: 1 equals 1.0.
package struct DecimalNumber: Hashable, Comparable, Sendable {
  package let text: String
  private let isNegative: Bool
  private let whole: [UInt8]
  private let fraction: [UInt8]

  /// The maximum number of characters.
  package static let lengthLimit = 100

  /// - Returns: nil unless the text is a decimal number of allowed length: `-1`, `0.50`.
  package init?(_ text: String) {
    if text.utf8.count > Self.lengthLimit { return nil }
    var rest = Array(text.utf8)[...]
    let hasMinus = rest.first == UInt8(ascii: "-")
    if hasMinus { rest = rest.dropFirst() }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return nil
    }
    self.text = text
    whole = Array(parts[0].drop { $0 == 0x30 })
    let end = parts.count == 2 ? parts[1].lastIndex { $0 != 0x30 } : nil
    fraction = end.map { Array(parts[1][...$0]) } ?? []
    isNegative = hasMinus && !(whole.isEmpty && fraction.isEmpty)
  }

  /// The number as JSON, which has no leading zeros: `007.50` is `7.50`.
  package var json: String {
    let digits = text.drop { $0 == "-" || $0 == "0" }
    let number = digits.first == nil || digits.first == "." ? "0" + digits : String(digits)
    return (text.hasPrefix("-") ? "-" : "") + number
  }

  /// The number as an integer, if it is one and fits.
  package var integer: Int? { fraction.isEmpty ? Int(text.prefix { $0 != "." }) : nil }

  package static func == (left: Self, right: Self) -> Bool {
    left.isNegative == right.isNegative && left.whole == right.whole && left.fraction == right.fraction
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(isNegative)
    hasher.combine(whole)
    hasher.combine(fraction)
  }

  package static func < (left: Self, right: Self) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isCloserToZero(than: left) : left.isCloserToZero(than: right)
  }

  private func isCloserToZero(than other: Self) -> Bool {
    if whole.count != other.whole.count { return whole.count < other.whole.count }
    if whole != other.whole { return whole.lexicographicallyPrecedes(other.whole) }
    return fraction.lexicographicallyPrecedes(other.fraction)
  }
}
