extension Scalar {
  /// The content of the case `null` of a union by JSON kind. No member of a spec can have this type.
  package static let null = Scalar("null", .null, swift: "Void", samples: .init("null"))
}
