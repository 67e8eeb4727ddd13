import FieldscribeRuntime

extension Scalar {
  /// An address on the web or, with `schemes`, of another kind.
  package static let url = Scalar(
    "url", .string, swift: "String",
    format: Format("url", aliases: ["URI", "RFC 3986"], check: "url") { $0.urlScheme != nil },
    note: "A URL.",
    samples: Samples(
      "https://example.com/", .templates(["https://example.com/????????"]),
      unusual: ["", "example.com", "ftp://example.com", "https://a b", "javascript:alert(1)"]))

  /// The schemes of a member that does not list its own.
  package static let usualSchemes = ["http", "https"]

  /// An example of a URL with a scheme.
  static func example(ofScheme scheme: String) -> String {
    switch scheme {
    case "mailto", "sip", "sips", "xmpp": "\(scheme):name@example.com"
    case "tel": "tel:+15550100"
    case "urn": "urn:example:a"
    case "data": "data:,text"
    default: "\(scheme)://example.com/"
    }
  }
}
