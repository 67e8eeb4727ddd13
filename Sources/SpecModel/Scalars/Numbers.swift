import FieldscribeRuntime

extension Scalar {
  /// A whole number of 64 bits.
  package static let integer = Scalar("integer", .integer, swift: "Int", samples: .init("1"))

  /// A number with or without decimals.
  package static let number = Scalar("number", .number, swift: "Double", samples: .init("1"))

  /// A number whose digits are all preserved, such as an amount of money.
  package static let decimal = Scalar(
    "decimal", .number, swift: "ExactDecimal", numbers: .decimals, format: Format("decimal") { $0.isJSONNumber },
    note: "An exact decimal number. It is not rounded.", samples: .init("1.50"))

  /// A whole number in a string.
  package static let integerText = Scalar(
    "integer-text", .string, swift: "IntegerText", property: "text", numbers: .integers,
    format: Format("integer-text", aliases: ["integer", "int64"]) { $0.isInteger },
    note: "An integer in a string.",
    samples: Samples("1", .numbers, unusual: ["", "01", "+1", "1.0", "1e2", " 1", "0x1", "-", "\u{FF11}"]))

  /// A decimal number in a string.
  package static let decimalText = Scalar(
    "decimal-text", .string, swift: "DecimalText", property: "text", numbers: .decimals,
    format: Format("decimal-text", aliases: ["decimal"]) { $0.isJSONNumber },
    note: "A decimal number in a string.",
    samples: Samples("1.50", .numbers, unusual: ["", "01.5", "+1", ".5", "5.", "1,50", "1 000", "NaN", "0x1", "1e"]))

  /// A whole number of seconds.
  package static let seconds = Scalar(
    "seconds", .integer, swift: "Int", unit: Unit("seconds", aliases: ["s", "sec", "secs", "second"]),
    note: "In seconds.", samples: .init("1"))

  /// A whole number of milliseconds.
  package static let milliseconds = Scalar(
    "milliseconds", .integer, swift: "Int",
    unit: Unit("milliseconds", aliases: ["ms", "msec", "millis", "millisecond"]),
    note: "In milliseconds.", samples: .init("1"))
}
