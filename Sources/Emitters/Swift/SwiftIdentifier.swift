/// A valid name in Swift. Made only here, from names that the checker accepted.
package struct SwiftIdentifier: Hashable, Sendable {
  package let text: String

  private init(text: String) { self.text = text }

  /// A declared type, under its own name.
  package init(type name: String) { text = name }

  /// A member of a record, under its name in JSON.
  package init(member name: String) { self = Self.escaped(name, occupied: Self.occupiedForMembers) }

  /// A case or constant from words: `CALL_RECEIVED`, `makeCall` and `number-in-text` become `callReceived`,
  /// `makeCall` and `numberInText`.
  package init(camelCase text: String) {
    let words = text.utf8.split { !Self.isLetterOrDigit($0) }.map { String(Substring($0)) }
    let name = words.enumerated().map { index, word in
      let isUppercase = !word.utf8.contains { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
      let word = isUppercase ? word.lowercased() : word
      let first = index == 0 ? word.prefix(1).lowercased() : word.prefix(1).uppercased()
      return first + word.dropFirst()
    }.joined()
    self =
      name.first?.isNumber == true
      ? SwiftIdentifier(text: "value" + name) : Self.escaped(name, occupied: Self.occupiedForCases)
  }

  /// The name as the label of an argument, where keywords need no backticks.
  var label: SwiftCode {
    let isBare = text.utf8.first != UInt8(ascii: "`")
    return "\(isBare ? self : SwiftIdentifier(text: String(text.dropFirst().dropLast())))"
  }

  /// Whether the identifier is this name, with backticks or without.
  func isName(_ name: String) -> Bool { text == name || text == "`\(name)`" }

  /// The type of the values that a union does not document.
  init(unrecognized union: String) { text = "Unrecognized" + union }

  private static func escaped(_ name: String, occupied: Set<String>) -> SwiftIdentifier {
    if undeclarable.contains(name) { return SwiftIdentifier(text: name + "_") }
    if occupied.contains(name) { return SwiftIdentifier(text: name + "_") }
    return SwiftIdentifier(text: keywords.contains(name) ? "`\(name)`" : name)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Keywords that can be names in backticks.
  private static let keywords: Set<String> = [
    "Any", "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do",
    "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in",
    "internal", "is", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat",
    "rethrows", "return", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
    "typealias", "where", "while",
    // Contextual keywords that begin an expression.
    "await", "unsafe",
  ]

  /// Names that cannot be declared, even in backticks.
  private static let undeclarable: Set<String> = [
    "Protocol", "Self", "Type", "_", "init", "inout", "let", "self", "var",
  ]

  /// Names that records inherit from their protocols, or that generated functions use.
  private static let occupiedForMembers: Set<String> = [
    "Digits", "Member", "appendJSON", "check", "clearNull", "decode", "encode", "hash", "hashValue",
    "isNull",
    "json", "outer", "placeholder", "setNull", "unknownMembers", "unknownMembersBesideTag", "validate", "wireName",
  ]

  /// Names that enums and unions inherit from their protocols, and the cases of Optional.
  private static let occupiedForCases: Set<String> = [
    "allCases", "decode", "documented", "encode", "hash", "hashValue", "json", "none", "some", "text", "unrecognized",
    "validate",
  ]
}

/// Names that the module cannot have: folders and files of the output, and modules of the system.
let reservedModuleNames: Set<String> = [
  "darwin", "dispatch", "docs", "foundation", "foundationessentials", "glibc", "manifest", "musl", "swift",
  "synchronization", "testing", "xctest",
]

/// Names that a declared type cannot have, because generated code uses them for something else.
let reservedTypeNames: Set<String> = [
  "Any", "Protocol", "Self", "Swift", "Type",
  // The standard library.
  "Array", "Bool", "Codable", "Decoder", "Double", "Encoder", "Error", "Hashable", "Hasher", "Int", "Never", "Optional",
  "Result", "Sendable", "String", "UInt8", "Void",
  // The runtime.
  "Acknowledgement", "DecodeError", "DecodeLimits", "Decoded", "Deviation", "Digits", "EncodeError",
  "FieldscribeRuntime",
  "Identifier", "Instant", "JSONModel", "JSONReadable", "JSONRecord", "JSONText", "JSONValue", "JSONWritable",
  "OpenEnum",
  "OpenIntegerEnum", "Base64Text", "BooleanText", "DecimalText", "EmailAddress", "EpochMilliseconds", "EpochSeconds",
  "ExactDecimal", "IPAddress", "IntegerScalar", "IntegerText", "PersonalScalar", "PersonalText", "PhoneNumber",
  "RecordMember", "Ruling", "TextScalar",
  "Timestamp", "UnknownMember", "UnknownMembers", "Violation", "Webhook", "WebhookReply",
  // Nested in records and webhooks.
  "Event", "Member", "Reply",
]
