import FieldscribeRuntime

extension Scalar {
  /// A point in time. Its exact text is preserved.
  package static let timestamp = Scalar(
    "timestamp", .string, swift: "Timestamp", property: "text",
    format: Format(
      "timestamp", aliases: ["ISO 8601", "RFC 3339", "date-time"],
      variant: { $0.utf8.contains(UInt8(ascii: ".")) ? "with a fraction" : "in whole seconds" }
    ) { $0.isTimestamp },
    note: "An RFC 3339 date and time with a zone.",
    samples: Samples(
      "2000-01-01T00:00:00Z",
      .templates([
        "202#-0!-1#T1#:2#:3#Z", "202#-0!-1#T0#:0#:5#.###Z", "202#-0!-0!T1#:4#:0#-03:30",
        "202#-0!-1!T1#:2#:3#.###+08:00",
      ]),
      unusual: ["", "yesterday", "2023-02-29T00:00:00Z", "2024-05-16T24:00:00Z", "2024-05-16T04:12:11Zjunk"]))
}
