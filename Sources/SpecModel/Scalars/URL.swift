import FieldscribeRuntime

extension Scalar {
  /// An address on the web.
  package static let url = Scalar(
    "url", .string, swift: "String", format: Format("url", check: "url") { $0.isWebAddress },
    note: "A URL.",
    samples: Samples(
      "https://example.com/", .templates(["https://example.com/xxxxxxxx"]),
      unusual: ["", "example.com", "ftp://example.com", "https://a b", "javascript:alert(1)"]))
}
