import FieldscribeRuntime

extension Scalar {
  /// An e-mail address. It is personal, so it is not printed.
  package static let email = Scalar(
    "email", .string, swift: "EmailAddress", property: "text",
    format: Format("email", aliases: ["email address", "RFC 5322", "RFC 5321"]) { $0.isEmailAddress },
    note: "An e-mail address.",
    // Addresses of these domains belong to nobody.
    samples: Samples(
      "name@example.com", .templates(["????@example.com", "a.b+?#@mail.example.org", "\"a b\"@example.net"]),
      unusual: [
        "", "@", "name", "@example.com", "name@", "a b@example.com", "a@b@example.com", "<a@example.com>",
        "name@example..com", "name@-example.com", "name@\u{202E}example.com",
      ]))

  /// An IP address. It is personal, so it is not printed.
  package static let ipAddress = Scalar(
    "ip-address", .string, swift: "IPAddress", property: "text",
    format: Format("ip-address", aliases: ["IP", "IPv4", "IPv6"]) { $0.isIPAddress },
    note: "An IP address, version 4 or 6.",
    // These ranges are for documentation.
    samples: Samples(
      "192.0.2.1",
      .templates(["192.0.2.!", "198.51.100.!#", "2001:db8::!??", "2001:DB8:0:0:0:0:0:1", "::ffff:192.0.2.!"]),
      unusual: [
        "", "1.2.3", "256.1.1.1", "01.2.3.4", "1.2.3.4/24", "1.2.3.4:80", ":::", "1::2::3", "fe80::1%eth0", "[::1]",
      ]))
}
