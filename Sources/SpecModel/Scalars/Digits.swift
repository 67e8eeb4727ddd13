import FieldscribeRuntime

extension Scalar {
  /// Keys of a phone. They are personal, so they are not printed.
  package static let digits = Scalar(
    "digits", .string, swift: "Digits", isRuntimeType: true, format: Format("digits") { $0.isDigits },
    note: "The keys 0 to 9, * and #, or only spaces.",
    samples: Samples("1", .characters("0123456789*#"), unusual: ["A", "1 2", "\u{FF11}"]))
}
