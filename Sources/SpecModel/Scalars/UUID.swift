import FieldscribeRuntime

extension Scalar {
  /// An id in the form of a UUID.
  package static let uuid = Scalar(
    "uuid", .string, swift: "Identifier", property: "text",
    format: Format("uuid", aliases: ["GUID", "RFC 4122"], length: 36, doubt: unknownVersion) { $0.isUUID },
    note: "A UUID: 8-4-4-4-12 hexadecimal digits.",
    samples: Samples(
      "00000000-0000-4000-8000-000000000000", .templates(["????????-????-4???-a???-????????????"]),
      unusual: ["", "x", "77e6a667-133a-11ef-9dd4-e911cc6fc82", "{77e6a667-133a-11ef-9dd4-e911cc6fc82f}"]))

  /// The first digit of the third group is the version, and that of the fourth group is the variant.
  @Sendable private static func unknownVersion(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let isUsual = "12345678".utf8.contains(bytes[14]) && "89abAB".utf8.contains(bytes[19])
    return isUsual ? nil : "which is not a UUID of a known version"
  }
}
