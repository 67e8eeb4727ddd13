import FieldscribeRuntime

extension Scalar {
  /// Keys of a phone. They are personal, so they are not printed.
  package static let digits = Scalar(
    "digits", .string, swift: "Digits", property: "text", format: Format("digits", aliases: ["DTMF"]) { $0.isDigits },
    note: "The keys 0 to 9, A to D, * and #, or only spaces.",
    samples: Samples("1", .characters("0123456789ABCD*#"), unusual: ["E", "a", "1 2", "\u{FF11}"]))
}
