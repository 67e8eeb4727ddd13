extension Scalar {
  /// A whole number of 64 bits.
  package static let integer = Scalar("integer", .integer, swift: "Int", samples: .init("1"))

  /// A number with or without decimals.
  package static let number = Scalar("number", .number, swift: "Double", samples: .init("1"))

  /// A whole number of seconds.
  package static let seconds = Scalar(
    "seconds", .integer, swift: "Int", unit: "seconds", note: "In seconds.", samples: .init("1"))

  /// A whole number of milliseconds.
  package static let milliseconds = Scalar(
    "milliseconds", .integer, swift: "Int", unit: "milliseconds", note: "In milliseconds.", samples: .init("1"))
}
