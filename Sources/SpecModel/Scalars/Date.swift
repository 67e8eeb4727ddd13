import FieldscribeRuntime

extension Scalar {
  /// A day without a time.
  package static let date = Scalar(
    "date", .string, swift: "String",
    format: Format("date", aliases: ["ISO 8601", "RFC 3339", "full-date", "YYYY-MM-DD"], check: "date") { $0.isDate },
    note: "An RFC 3339 date: `2026-07-23`.",
    samples: Samples(
      "2000-01-01", .templates(["202#-0!-1#"]),
      unusual: ["", "2023-02-29", "2024-13-01", "23.7.2026", "2024-05-16T00:00:00Z"]))
}
