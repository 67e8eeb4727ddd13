/// The parts of a JSON number in its text: `-12.50e3`.
struct NumberParts {
  let isNegative: Bool
  let whole: Substring.UTF8View
  let fraction: Substring.UTF8View
  let hasNegativeExponent: Bool
  let exponent: Substring.UTF8View

  /// - Returns: nil if the text is not a JSON number.
  init?(_ text: String) {
    var rest = text[...].utf8
    isNegative = rest.first == .minus
    if isNegative { rest = rest.dropFirst() }
    guard let whole = rest.nextDigits(), whole.first != .zero || whole.dropFirst().isEmpty else { return nil }
    self.whole = whole
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard let digits = rest.nextDigits() else { return nil }
      fraction = digits
    }
    self.fraction = fraction
    var exponent = rest.prefix(0)
    var hasMinus = false
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      hasMinus = rest.first == .minus
      if hasMinus || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
      guard let digits = rest.nextDigits() else { return nil }
      exponent = digits
    }
    hasNegativeExponent = hasMinus
    self.exponent = exponent
    if !rest.isEmpty { return nil }
  }
}

extension Substring.UTF8View {
  /// Removes one or more digits from the start.
  ///
  /// - Returns: the digits, or nil if there is none.
  fileprivate mutating func nextDigits() -> Self? {
    let digits = prefix(while: \.isDigit)
    if digits.isEmpty { return nil }
    self = self[digits.endIndex...]
    return digits
  }
}

/// The value of a number: its digits without leading and trailing zeros, and its size.
///
/// Two values are compared in linear time. The exponent can have any number of digits.
struct NumberValue {
  private let isNegative: Bool
  /// Empty for zero.
  private let digits: [UInt8]
  private let hasNegativeExponent: Bool
  private let exponent: [UInt8]
  /// The number is `0.digits` times 10 to the power of the exponent plus this.
  private let shift: Int

  /// - Returns: nil if the text is not a JSON number.
  init?(_ text: String) {
    guard let parts = NumberParts(text) else { return nil }
    let all = Array(parts.whole) + Array(parts.fraction)
    let first = all.firstIndex { $0 != .zero } ?? all.endIndex
    let end = (all.lastIndex { $0 != .zero } ?? -1) + 1
    digits = first < end ? Array(all[first..<end]) : []
    isNegative = parts.isNegative && first < end
    exponent = Array(parts.exponent.drop { $0 == .zero })
    hasNegativeExponent = parts.hasNegativeExponent
    shift = parts.whole.count - first
  }

  /// A negative number if this value is less than the other one, 0 if they are equal, or a positive number.
  func order(to other: NumberValue) -> Int {
    let (sign, otherSign) = (sign, other.sign)
    if sign != otherSign { return sign - otherSign }
    return sign == 0 ? 0 : sign * orderOfMagnitude(to: other)
  }

  private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

  private func orderOfMagnitude(to other: NumberValue) -> Int {
    let size = exponentDifference(to: other) + shift - other.shift
    if size != 0 { return size.signum() }
    if digits == other.digits { return 0 }
    return digits.lexicographicallyPrecedes(other.digits) ? -1 : 1
  }

  /// The difference of the exponents. One beyond what the lengths of texts can outweigh is cut.
  private func exponentDifference(to other: NumberValue) -> Int {
    let count = max(exponent.count, other.exponent.count)
    let (factor, otherFactor) = (hasNegativeExponent ? -1 : 1, other.hasNegativeExponent ? -1 : 1)
    var difference = 0
    for place in (0..<count).reversed() {
      difference = difference * 10 + factor * exponent.digit(place) - otherFactor * other.exponent.digit(place)
      if abs(difference) >= 1_000_000_000_000_000 { break }
    }
    return difference
  }

  /// Hashes the value. Calculated with overflow, the size is equal for equal numbers.
  func hash(into hasher: inout Hasher) {
    hasher.combine(sign)
    if digits.isEmpty { return }
    let size = exponent.reduce(0) { $0 &* 10 &+ Int($1 &- .zero) }
    hasher.combine((hasNegativeExponent ? 0 &- size : size) &+ shift)
    hasher.combine(digits)
  }

  /// The digits as an integer, and the exponent that belongs to it; nil if the exponent has more than six digits.
  var parts: (isNegative: Bool, digits: String, exponent: Int)? {
    if digits.isEmpty { return (false, "0", 0) }
    guard exponent.count <= 6 else { return nil }
    let size = exponent.reduce(0) { $0 * 10 + Int($1 - .zero) }
    return (
      isNegative, String(decoding: digits, as: UTF8.self), (hasNegativeExponent ? -size : size) + shift - digits.count
    )
  }
}

extension [UInt8] {
  /// The value of a digit, counted from the last one, or 0 if there are not so many.
  fileprivate func digit(_ place: Int) -> Int { place < count ? Int(self[count - 1 - place] - .zero) : 0 }
}

extension String {
  /// Whether the text is a JSON number of any size.
  package var isJSONNumber: Bool { NumberParts(self) != nil }

  /// Whether the text is an integer of any size: digits with an optional minus, without a leading zero.
  package var isInteger: Bool {
    guard let parts = NumberParts(self) else { return false }
    return parts.fraction.isEmpty && parts.exponent.isEmpty
  }
}
