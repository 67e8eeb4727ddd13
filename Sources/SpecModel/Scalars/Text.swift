extension Scalar {
  /// Any text.
  package static let text = Scalar("text", .string, swift: "String", samples: .anyText)

  /// A text that can identify a person. It is not printed.
  package static let personalText = Scalar(
    "personal-text", .string, swift: "PersonalText", property: "text", samples: .anyText)
}

extension Scalar.Samples {
  fileprivate static let anyText = Self(
    "text", unusual: ["", "null.", "\0", String(repeating: "\u{301}\u{316}", count: 500)])
}
