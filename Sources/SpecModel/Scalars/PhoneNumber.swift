import FieldscribeRuntime

extension Scalar {
  /// A phone number. It is personal, so it is not printed.
  package static let phoneNumber = Scalar(
    "phone-number", .string, swift: "PhoneNumber", property: "text",
    format: Format("e164", variant: { $0.utf8.first == UInt8(ascii: "+") ? "with a plus sign" : "without a plus sign" })
    { $0.isPhoneNumber },
    note: "An E.164 number: 7 to 15 digits, with or without a plus.",
    // Numbers of this form belong to nobody.
    samples: Samples(
      "+15550100", .templates(["+1!##55501##"]),
      unusual: ["", "123456", "+0123456789", "tel:+6512345678", "+65 12345678", "+65123\u{202e}45678"]))
}
