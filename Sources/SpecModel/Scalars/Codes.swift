import FieldscribeRuntime

extension Scalar {
  /// Bytes in base64. The url-safe alphabet and texts without padding are other formats.
  package static let base64 = Scalar(
    "base64", .string, swift: "Base64Text", property: "text",
    format: Format("base64", aliases: ["byte", "RFC 4648"]) { $0.isBase64 },
    note: "Base64 by RFC 4648, section 4, with padding.",
    samples: Samples(
      "dGV4dA==", .templates(["", "??==", "???=", "????", "+/????????=="]),
      unusual: ["A", "AA", "AAA", "A===", "AA=A", "AAAA=", "AAA-", "AAA_", "AAA ", "\u{FF21}AAA"]))

  /// Hexadecimal digits, such as a digest.
  package static let hex = Scalar(
    "hex", .string, swift: "String",
    format: Format("hex", aliases: ["hexadecimal", "hex string"], check: "hex") { $0.isHexadecimal },
    note: "Hexadecimal digits of either case.",
    samples: Samples("c0ffee", .characters("0123456789abcdefABCDEF"), unusual: ["g", "0x1", "#fff", "1 2", "\u{FF11}"]))

  /// The code of a currency.
  package static let currency = Scalar(
    "currency", .string, swift: "String",
    format: Format(
      "currency", aliases: ["ISO 4217", "currency code"], check: "currency", length: 3,
      variant: { ($0.utf8.first ?? 0) & 0x20 == 0 ? "in capital letters" : "in small letters" }
    ) { $0.isCurrency },
    note: "An ISO 4217 code: three capital letters, or three small letters.",
    samples: Samples(
      "USD", .templates(["EUR", "JPY", "SGD", "USD", "usd"]),
      unusual: ["", "US", "USDT", "Usd", "US1", "$", "\u{FF35}SD", "U\u{212A}D"]))

  /// The tag of a language.
  package static let languageTag = Scalar(
    "language-tag", .string, swift: "String",
    format: Format(
      "language-tag",
      aliases: ["BCP 47", "RFC 5646", "IETF language tag", "ISO 639", "ISO 639-1", "language code", "locale"],
      check: "languageTag"
    ) { $0.isLanguageTag },
    note: "A BCP 47 language tag: `en-US`.",
    samples: Samples(
      "en-US", .templates(["en", "de-CH", "zh-Hant-TW", "es-419", "sl-rozaj-biske", "en-u-ca-gregory", "x-a1"]),
      unusual: ["", "e", "en_US", "en-", "-en", "en--US", "en-US-u", "abcdefghi", "en-x", "\u{E9}n"]))
}
