public import FieldscribeRuntime
public import Foundation

extension Decimal {
  /// Creates the `Decimal` of an exact number.
  ///
  /// - Returns: nil if a `Decimal` cannot hold the number exactly, because it has more than 38 digits or its exponent is
  ///   too large.
  public init?(_ number: ExactDecimal) {
    guard let (isNegative, digits, exponent) = number.parts, digits.utf8.count <= 39, abs(exponent) <= 200,
      let decimal = Decimal(string: "\(isNegative ? "-" : "")\(digits)e\(exponent)"),
      ExactDecimal(decimal) == number
    else { return nil }
    self = decimal
  }
}

extension ExactDecimal {
  /// Creates the exact number of a `Decimal`.
  ///
  /// - Returns: nil if the `Decimal` is not a number.
  public init?(_ decimal: Decimal) { self.init(decimal.description) }
}
