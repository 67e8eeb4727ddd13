import FieldscribeRuntime

extension Scalar {
  /// True or false.
  package static let boolean = Scalar("boolean", .boolean, swift: "Bool", samples: .init("true"))

  /// True or false in a string.
  package static let booleanText = Scalar(
    "boolean-text", .string, swift: "BooleanText", property: "text",
    format: Format("boolean-text", aliases: ["boolean", "bool"]) { $0.isBoolean },
    note: "`true` or `false` in a string.",
    samples: Samples("true", .templates(["true", "false"]), unusual: ["", "True", "FALSE", "1", "0", "yes", " true"]))
}
