import FieldscribeRuntime
import Testing

private func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

private let key = Array("whsec_test".utf8)
private func digest(_ text: String) -> [UInt8] { hmacSHA256(Array(text.utf8), key: key) }

/// `sha256=...`, as GitHub writes it.
private let plain = WebhookSignature(
  header: "X-Hub-Signature-256", algorithm: .hmacSHA256, encoding: .hex, fields: [.init("sha256=", "signature")])

/// The time and several signatures in one header, as Stripe writes them.
private let timed = WebhookSignature(
  header: "Stripe-Signature", algorithm: .hmacSHA256, encoding: .hex,
  fields: [.init("t=", "timestamp"), .init("v1=", "signature")],
  signs: [.field("timestamp"), .text("."), .body], time: .field("timestamp"))

/// The time in another header, as Slack writes it.
private let separate = WebhookSignature(
  header: "X-Slack-Signature", algorithm: .hmacSHA256, encoding: .hex, fields: [.init("v0=", "signature")],
  signs: [.text("v0:"), .header("X-Slack-Request-Timestamp"), .text(":"), .body],
  time: .header("X-Slack-Request-Timestamp"))

/// The digest alone in Base64, as Shopify writes it.
private let base64 = WebhookSignature(header: "X-Shopify-Hmac-Sha256", algorithm: .hmacSHA256, encoding: .base64)

extension WebhookSignature {
  fileprivate func accepts(_ body: String, _ headers: [String: String], _ text: [UInt8]? = nil) -> Bool {
    isValid(body.utf8, header: { headers[$0] }, hmac: { text ?? hmacSHA256($0, key: key) })
  }
}

@Suite struct WebhookSignatureTests {
  /// RFC 4231, test cases 1, 2, 3 and 6.
  @Test func theDigestOfTheTestsIsRight() {
    let cases: [(key: [UInt8], message: [UInt8], digest: String)] = [
      (
        Array(repeating: 0x0b, count: 20), Array("Hi There".utf8),
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
      ),
      (
        Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      ),
      (
        Array(repeating: 0xaa, count: 20), Array(repeating: 0xdd, count: 50),
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
      ),
      (
        Array(repeating: 0xaa, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
    ]
    for item in cases { #expect(hexadecimal(hmacSHA256(item.message, key: item.key)) == item.digest) }
  }

  @Test func signaturesAreCompared() {
    let body = #"{"a":1}"#
    let hex = hexadecimal(digest(body))
    let cases: [(value: String?, isValid: Bool)] = [
      ("sha256=\(hex)", true), ("sha256=\(hex.uppercased())", true), (" sha256=\(hex) ", true),
      ("sha1=x, sha256=\(hex)", true), ("sha256=00,sha256=\(hex)", true), ("sha256=\(hex),sha256=00", true),
      (nil, false), ("", false), (hex, false), ("sha256=", false), ("sha256=\(hex)0", false),
      ("sha256=\(hex.dropLast())", false), ("sha256=\(hex.dropLast())\(hex.last == "0" ? "1" : "0")", false),
      ("SHA256=\(hex)", false), ("sha256 =\(hex)", false), ("sha256=\(hexadecimal(digest(body + " ")))", false),
    ]
    for item in cases {
      let headers = item.value.map { ["X-Hub-Signature-256": $0] } ?? [:]
      #expect(plain.accepts(body, headers) == item.isValid, "\(item.value ?? "none")")
    }
  }

  /// Each length of a digest, so that each padding of Base64 occurs.
  @Test func base64HasPadding() {
    let cases: [(algorithm: WebhookSignature.Algorithm, text: String)] = [
      (.hmacSHA1, "AAECAwQFBgcICQoLDA0ODxAREhM="),
      (.hmacSHA256, "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
      (.hmacSHA384, "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v"),
      (
        .hmacSHA512,
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+Pw=="
      ),
    ]
    for item in cases {
      let signature = WebhookSignature(header: "H", algorithm: item.algorithm, encoding: .base64)
      let bytes = (0..<item.algorithm.digestLength).map { UInt8($0) }
      #expect(signature.accepts("", ["H": item.text], bytes))
      #expect(!signature.accepts("", ["H": item.text.lowercased()], bytes))
      // A digest of another length is a mistake of the caller, and never equal.
      #expect(!signature.accepts("", ["H": ""], []) && !signature.accepts("", ["H": item.text], bytes + [0]))
    }
    #expect(base64.accepts("", ["X-Shopify-Hmac-Sha256": cases[1].text], Array(0..<32)))
  }

  @Test func theTimeIsSignedToo() {
    let hex = hexadecimal(digest("1492774577.{}"))
    let old = hexadecimal(hmacSHA256(Array("1492774577.{}".utf8), key: [1]))
    for value in [
      "t=1492774577,v1=\(hex)", "v1=\(hex),t=1492774577", "t=1492774577,v1=\(old),v1=\(hex),v0=aa",
      "t=1492774577, v1=\(hex)", "t=1492774577,t=1492774577,v1=\(hex)",
    ] {
      let headers = ["Stripe-Signature": value]
      #expect(timed.accepts("{}", headers), "\(value)")
      #expect(timed.timestamp(header: { headers[$0] }) == "1492774577")
    }
    for value in [
      "v1=\(hex)", "t=1492774578,v1=\(hex)", "t=1492774577", "t=1492774577,t=1,v1=\(hex)", "t=,v1=\(hex)",
      "t=1492774577;v1=\(hex)", ",,,", "t=1492774577,v1=\(old)",
    ] {
      #expect(!timed.accepts("{}", ["Stripe-Signature": value]), "\(value)")
    }
    #expect(timed.timestamp(header: { _ in nil }) == nil && plain.timestamp(header: { _ in "sha256=" }) == nil)
  }

  @Test func anotherHeaderIsSignedToo() {
    let text = "v0:1531420618:token=x"
    let headers = [
      "X-Slack-Signature": "v0=\(hexadecimal(digest(text)))", "X-Slack-Request-Timestamp": "1531420618",
    ]
    #expect(separate.accepts("token=x", headers) && !separate.accepts("token=y", headers))
    #expect(separate.signedBytes(of: "token=x".utf8, header: { headers[$0] }) == Array(text.utf8))
    #expect(separate.timestamp(header: { headers[$0] }) == "1531420618")
    #expect(!separate.accepts("token=x", ["X-Slack-Signature": headers["X-Slack-Signature"] ?? ""]))
  }

  /// The values of headers come from anywhere.
  @Test func hostileHeadersAreNotValid() {
    let hex = hexadecimal(digest("{}"))
    let many = Array(repeating: "sha256=\(hex)", count: 17).joined(separator: ",")
    let values = [
      many, String(repeating: ",", count: 8193), "sha256=\(String(repeating: "a", count: 8192))", "sha256=\u{0}",
      "sha256=é\(hex)", "\u{FEFF}sha256=\(hex)", "=", "sha256", String(repeating: "sha256=,", count: 1000),
    ]
    for value in values { #expect(!plain.accepts("{}", ["X-Hub-Signature-256": value])) }
    let few = Array(repeating: "sha256=\(hex)", count: 16).joined(separator: ",")
    #expect(plain.accepts("{}", ["X-Hub-Signature-256": few]))
    let long = ["X-Slack-Signature": "v0=", "X-Slack-Request-Timestamp": String(repeating: "1", count: 8193)]
    #expect(separate.signedBytes(of: "".utf8, header: { long[$0] }) == nil)
  }

  @Test func errorsOfTheDigestAreThrown() {
    struct NoKey: Error {}
    #expect(throws: NoKey.self) {
      try plain.isValid("".utf8, header: { _ in "sha256=00" }, hmac: { _ throws -> [UInt8] in throw NoKey() })
    }
  }
}
