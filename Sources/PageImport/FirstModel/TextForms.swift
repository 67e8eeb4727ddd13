import SpecModel

/// The scalars that values of samples have by their form.
enum TextForms {
  /// The scalar of texts at one position: `uuid` if all of them are UUIDs.
  static func scalar(of texts: [String], name: String) -> Scalar {
    if texts.isEmpty { return .text }
    let words = Set(Words.of(name))
    let named = byName.first { !$0.words.isDisjoint(with: words) }.map { [$0.scalar] } ?? []
    return (named + byForm).first { fits(texts, $0) } ?? .text
  }

  private static let byForm: [Scalar] = [
    .uuid, .timestamp, .date, .url, .email, .ipAddress, .booleanText, .decimalText, .phoneNumber,
  ]

  /// Scalars whose values could be any words. The name of the member has to say what they are.
  private static let byName: [(words: Set<String>, scalar: Scalar)] = [
    (["currency"], .currency), (["country"], .countryCode), (["locale", "language", "lang"], .languageTag),
  ]

  /// Whether all texts have the form, and all in the same way.
  private static func fits(_ texts: [String], _ scalar: Scalar) -> Bool {
    guard let format = scalar.format else { return false }
    return texts.allSatisfy { text in
      scalar.allows(text, Facts()) && format.doubt(text) == nil && format.variant(text) == format.variant(texts[0])
        && hasSign(text, of: scalar)
    }
  }

  /// What tells a number in a text from an id.
  private static func hasSign(_ text: String, of scalar: Scalar) -> Bool {
    if scalar == .phoneNumber { return text.utf8.first == UInt8(ascii: "+") }
    if scalar == .decimalText {
      return text.utf8.contains(UInt8(ascii: ".")) && !text.utf8.contains { $0 | 0x20 == 0x65 }
    }
    return true
  }

  /// The scalar of JSON numbers at one position.
  static func scalar(ofNumbers literals: [String], name: String) -> Scalar {
    let integers = literals.compactMap(Int.init)
    if integers.count < literals.count {
      let isExact = literals.contains { $0.utf8.count { (0x30...0x39).contains($0) } > 15 }
      return isExact ? .decimal : .number
    }
    let saysTime = !Set(Words.of(name)).isDisjoint(with: timeWords)
    guard saysTime, let least = integers.min(), let most = integers.max() else { return .integer }
    if least >= 100_000_000, most < 10_000_000_000 { return .epochSeconds }
    return least >= 100_000_000_000 && most < 10_000_000_000_000 ? .epochMilliseconds : .integer
  }

  private static let timeWords: Set<String> = [
    "time", "timestamp", "date", "datetime", "at", "created", "updated", "expires", "expiry", "expiration", "epoch",
    "ts",
  ]

  // MARK: Free names

  /// Whether the name of a member is a value, such as an id or a date, so that other objects have other names.
  static func isFreeName(_ name: String) -> Bool {
    let bytes = name.utf8
    let digits = bytes.count { (0x30...0x39).contains($0) }
    if bytes.isEmpty || digits == bytes.count { return true }
    if bytes.contains(UInt8(ascii: "@")) || bytes.contains(UInt8(ascii: " ")) && digits > 0 { return true }
    if digits >= 4 && digits * 3 >= bytes.count { return true }
    return Scalar.uuid.format?.allows(name) ?? false
  }

  /// Whether the members of an object with this name are known to be free.
  static func hasFreeMembers(_ name: String) -> Bool { freeObjects.contains(Words.of(name).joined()) }

  private static let freeObjects: Set<String> = [
    "metadata", "customfields", "customdata", "customvariables", "uservariables", "headers", "customheaders",
    "sipheaders",
    "labels", "tags", "attributes", "extra", "uservars", "customargs",
  ]
}
