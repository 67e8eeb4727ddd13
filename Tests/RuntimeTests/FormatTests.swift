import FieldscribeRuntime
import Testing

/// Texts that have a format, and texts that do not, by the standard of the format.
struct FormatCase: Sendable, CustomTestStringConvertible {
  var name: String
  var isValid: @Sendable (String) -> Bool
  var valid: [String]
  var invalid: [String]
  /// What makes a long text when it is repeated.
  var parts: [String]

  var testDescription: String { name }

  static let all = [
    // RFC 4648, section 4.
    FormatCase(
      name: "base64", isValid: \.isBase64,
      valid: ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy", "+/+/", "AAAAAAAA"],
      invalid: [
        "Z", "Zg", "Zg=", "Zm8", "Zg==Zg==", "Z===", "====", "=AAA", "A=AA", "-_-_", "Zm9v\n", "Zm 9", "\u{FF3A}m9v",
        "AAAA=", "Zm9=v",
      ],
      parts: ["AAAA", "=", "A", "-"]),
    FormatCase(
      name: "hex", isValid: \.isHexadecimal, valid: ["0", "c0ffee", "C0FFEE", "aB9"],
      invalid: ["", "g", "0x1", "#fff", "c0 ff", "-1", "\u{FF11}", "a\n"], parts: ["aF", "g"]),
    // ISO 4217, or in small letters as some vendors write.
    FormatCase(
      name: "currency", isValid: \.isCurrency, valid: ["USD", "usd", "XXX", "sgd"],
      invalid: ["", "US", "USDT", "Usd", "uSD", "US1", "$$$", "U\u{212A}D", "\u{FF35}SD", "US "], parts: ["USD"]),
    // RFC 5646, section 2.1 and appendix A.
    FormatCase(
      name: "language tag", isValid: \.isLanguageTag,
      valid: [
        "de", "fr", "ja", "i-enochian", "I-Klingon", "zh-Hant", "zh-Hans", "sr-Cyrl", "zh-cmn-Hans-CN", "cmn-Hans-CN",
        "zh-yue-HK", "yue-HK", "zh-Hans-CN", "sr-Latn-RS", "sl-rozaj", "sl-rozaj-biske", "sl-nedis", "de-CH-1901",
        "sl-IT-nedis", "hy-Latn-IT-arevela", "de-DE", "en-US", "es-419", "de-CH-x-phonebk", "az-Arab-x-AZE-derbend",
        "x-whatever", "qaa-Qaaa-QM-x-southern", "de-Qaaa", "sr-Latn-QM", "sr-Qaaa-RS", "en-US-u-islamcal",
        "zh-CN-a-myext-x-private", "en-a-myext-b-another", "en-GB-oed", "sgn-BE-FR", "art-lojban", "zh-min-nan",
        "EN-us",
        "abcd", "abcde-x-1", "zh-gan-hak-yue", "en-1abc", "x-a-b-c", "en-x-a",
      ],
      invalid: [
        "", "e", "-", "en-", "-en", "en--US", "en_US", "abcdefghi", "1a", "en-x", "x", "x-", "en-a", "en-a-b-cc",
        "en-US-", "de-419-DE", "a-DE", "en-US-US", "en-Latn-Cyrl", "zh-gan-hak-yue-nan", "en-abc-1", "\u{E9}n", "en US",
        "en-abcdefghi", "i-unknown", "en-12", "en\u{2010}US", "abcd-efg", "en-US-u-", "en-u",
      ],
      parts: ["en-", "abcde-", "x-", "-", "a-bb-"]),
    // RFC 5321, section 4.1.2, and RFC 6531.
    FormatCase(
      name: "e-mail", isValid: \.isEmailAddress,
      valid: [
        "name@example.com", "a@b", "first.last@sub.example.co.uk", "user+tag@example.com", "x_y-z@example.com",
        "!#$%&'*+-/=?^_`{|}~@example.com", "\"a b\"@example.com", #""a\"b"@example.com"#, "\"a@b\"@example.com",
        "name@[192.0.2.1]", "name@[IPv6:2001:db8::1]", "\u{E9}t\u{E9}@example.com", "name@b\u{FC}cher.example",
        "\u{7528}\u{6237}@\u{4F8B}\u{5B50}.example", "a..b@example.com", "name@xn--bcher-kva.example",
        String(repeating: "a", count: 64) + "@example.com", "a@" + String(repeating: "b", count: 63) + ".com", "\"\"@b",
      ],
      invalid: [
        "", "@", "name", "name@", "@example.com", "a@b@c", "a b@example.com", "name@exam ple.com", "a@b..c", "a@.b",
        "a@b.",
        "a@-b", "a@b-", "a@b_c", "<a@b.c>", "A <a@b.c>", "a@b.c,d@e.f", "a@b.c;", "a(c)@b", "a\\@b", "\"a@b", "a\"@b",
        "\"a\"b\"@c", #""a\"@b"#, "a\n@b", "a@b\n", "a\0@b", "a@\u{202E}b", "a\u{A0}@b", "\u{200B}a@b", "a@[b]",
        "a@[]", "a@[1.2.3]", "a@[IPv6:1]", "a@[192.0.2.1", "mailto:a@b", String(repeating: "a", count: 65) + "@b",
        "a@" + String(repeating: "b", count: 64) + ".com", "a@" + String(repeating: "b.", count: 130) + "c",
      ],
      parts: ["a", "@", "\"", "\\", ".", "a@", "\u{E9}"]),
    // RFC 4291, section 2.2, and RFC 6943, section 3.1.1.
    FormatCase(
      name: "IP address", isValid: \.isIPAddress,
      valid: [
        "0.0.0.0", "192.0.2.1", "255.255.255.255", "::", "::1", "1::", "2001:db8::1", "2001:DB8:0:0:8:800:200C:417A",
        "FF01::101", "::ffff:192.0.2.1", "::192.0.2.1", "1:2:3:4:5:6:192.0.2.1", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::",
        "::2:3:4:5:6:7:8", "1::8", "64:ff9b::192.0.2.33",
      ],
      invalid: [
        "", ".", "1", "1.2.3", "1.2.3.4.5", "256.0.0.1", "01.2.3.4", "1.2.3.04", "1.2.3.", "1..2.3", "1.2.3.4 ",
        "1.2.3.4/24", "1.2.3.4:80", "0x1.2.3.4", "+1.2.3.4", "1.2.3.1000", ":", ":::", "1:", ":1", "1::2::3", "::1::",
        "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8", "12345::", "g::", "[::1]",
        "fe80::1%eth0", "::1/128", "1.2.3.4::", "::1.2.3", "::1.2.3.4:5", "1:2:3:4:5:6:7:1.2.3.4", "::\u{FF11}",
        "::1\n",
      ],
      parts: ["1.", "1:", ":", "::", "f"]),
    FormatCase(
      name: "boolean", isValid: \.isBoolean, valid: ["true", "false"],
      invalid: ["", "True", "TRUE", "true ", "t", "1", "0", "null", "falsee"], parts: ["true"]),
    FormatCase(
      name: "integer", isValid: \.isInteger, valid: ["0", "-0", "1", "-12", "123456789012345678901234567890"],
      invalid: ["", "-", "+1", "01", "1.0", "1e2", " 1", "1 ", "\u{FF11}", "0x1"], parts: ["1", "0", "-"]),
    FormatCase(
      name: "keys", isValid: \.isDigits, valid: ["", " ", "0123456789*#ABCD", "D"], invalid: ["E", "a", "1 2", "1\n"],
      parts: ["1", "A", " "]),
    // RFC 3986, with the schemes in small letters.
    FormatCase(
      name: "URL", isValid: { $0.urlScheme != nil },
      valid: [
        "https://example.com", "http://a", "wss://example.com/x?y#z", "sip:alice@example.com", "s3://bucket/key",
        "mailto:a@b.c", "tel:+6512345678", "urn:isbn:0451450523", "file:///etc/hosts", "x:y", "a+b-c.1:z", "data:,",
      ],
      invalid: [
        "", ":", "x", "x:", "://a", "https:", "https://", "https:///a", "https://?q", "https:a", "wss:a", "s3:///a",
        "1a:b",
        "HTTPS://a", "https://a b", "https://\u{E9}", "https://a\n", "https://a\"", "https://a\\b", " https://a",
        "h\u{E9}:a",
      ],
      parts: ["a", ":", "/", "https://"]),
  ]
}

@Test(arguments: FormatCase.all) func formatsFollowTheirStandards(_ format: FormatCase) {
  #expect(format.valid.filter { !format.isValid($0) } == [])
  #expect(format.invalid.filter { format.isValid($0) } == [])
}

/// A text of a megabyte takes no longer than it takes to read it some times.
@Test(arguments: FormatCase.all) func longTextsTakeLinearTime(_ format: FormatCase) {
  let start = ContinuousClock.now
  for part in format.parts {
    let text = String(repeating: part, count: 1_000_000 / part.utf8.count)
    _ = format.isValid(text)
    _ = format.isValid(text + "\0")
  }
  #expect(ContinuousClock.now - start < .seconds(60))
}

@Test func codesAndAddressesAreValidated() {
  var check = _Validation(page: "page")
  check.hex("c0ffee", at: "good")
  check.hex("x", at: "a")
  check.currency("SGD", at: "good")
  check.currency("Sgd", at: "b")
  check.languageTag("en-US", at: "good")
  check.languageTag("en_US", at: "c")
  check.url("wss://a", schemes: ["https", "wss"], at: "good")
  check.url("http://a", schemes: ["https", "wss"], at: "d")
  check.url("x", schemes: ["s3"], at: "e")
  check.url(nil, schemes: ["s3"], at: "good")
  check.format(Base64Text("Zg"), at: "f")
  check.format(EmailAddress("x"), at: "g")
  check.format(IPAddress("x"), at: "h", severity: .warning)
  #expect(
    check.violations.map { "\($0.path) \($0.message)" } == [
      "/a must be hexadecimal digits", "/b must be a currency code of three letters of one case",
      "/c must be a language tag of BCP 47, such as en-US", "/d must be a URL that begins with https: or wss:",
      "/e must be a URL that begins with s3:", "/f must be base64 with padding", "/g must be an e-mail address",
      "/h must be an IP address",
    ])
  #expect(check.violations.allSatisfy { $0.rule == "format" } && check.violations.last?.severity == .warning)
}
