import FieldscribeRuntime

extension Scalar {
  /// The code of a country.
  package static let countryCode = Scalar(
    "country-code", .string, swift: "String",
    format: Format(
      "country-code", aliases: ["ISO 3166", "ISO 3166-1", "ISO 3166-1 alpha-2"], check: "countryCode", length: 2
    ) {
      $0.isCountryCode
    },
    note: "An ISO 3166-1 alpha-2 code: two capital letters.",
    samples: Samples(
      "US", .templates(["DE", "GB", "ID", "JP", "SG", "US"]),
      unusual: ["", "sg", "SGP", "S\u{212A}", "\u{FF33}\u{FF27}"]))
}
