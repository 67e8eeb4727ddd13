extension Scalar {
  /// True or false.
  package static let boolean = Scalar("boolean", .boolean, swift: "Bool", samples: .init("true"))
}
