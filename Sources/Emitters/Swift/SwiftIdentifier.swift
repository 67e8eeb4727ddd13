import SpecModel

/// A valid name in Swift. Made only here, from names that the checker accepted.
package struct SwiftIdentifier: Hashable, Sendable {
  package let text: String

  private init(text: String) { self.text = text }

  /// A declared type, under its own name.
  package init(type name: String) { text = name }

  /// The constant of a ruling: `number-in-text` becomes `numberInText`.
  package init(ruling id: String) {
    let words = id.utf8.split(separator: UInt8(ascii: "-")).map { String(Substring($0)) }
    let name = words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    self.init(name, .constant)
  }

  /// What a name in JSON becomes.
  package enum Role: Sendable {
    /// A property.
    case member
    /// A case of an enum.
    case constant
  }

  /// The name for a text in JSON: the given one, or what ``CamelCase`` makes of the text.
  ///
  /// A text without a letter or digit has no name. It is reported as a ``NameClash``, so nothing is emitted for it.
  package init(_ role: Role, of text: String, given: String?) {
    self.init(given ?? CamelCase.name(of: text) ?? "value", role)
  }

  /// A keyword gets backticks. A name that Swift or generated code needs for something else gets `Value` at its end,
  /// and so does a number at its start.
  private init(_ name: String, _ role: Role) {
    if name.utf8.first.map({ (0x30...0x39).contains($0) }) == true {
      text = "value" + name
    } else if Self.isReserved(name, role) {
      text = name + "Value"
    } else {
      text = Self.keywords.contains(name) ? "`\(name)`" : name
    }
  }

  /// Whether Swift or generated code needs a name for something else.
  static func isReserved(_ name: String, _ role: Role) -> Bool {
    undeclarable.contains(name) || (role == .member ? occupiedForMembers : occupiedForCases).contains(name)
  }

  /// The property that stores whether an optional constant is present: `hasObject`.
  package init(presenceOf member: SwiftIdentifier) {
    text = "has" + member.bare.prefix(1).uppercased() + member.bare.dropFirst()
  }

  /// The name as the label of an argument, where keywords need no backticks.
  var label: SwiftCode { "\(SwiftIdentifier(text: bare))" }

  /// The name without backticks.
  var bare: String { text.utf8.first == UInt8(ascii: "`") ? String(text.dropFirst().dropLast()) : text }
  /// The case of a reply among the replies of a webhook: `flow`, `actionList` or `acknowledgement`.
  init(_ reply: Webhook.Reply) {
    switch reply {
    case .body(let body): self.init(.constant, of: body.type + (body.list == nil ? "" : "List"), given: nil)
    case .text: self.init(.constant, of: "plainText", given: nil)
    case .acknowledgement: self.init(.constant, of: "acknowledgement", given: nil)
    }
  }

  /// Whether the identifier is this name, with backticks or without.
  func isName(_ name: String) -> Bool {
    text.utf8.elementsEqual(name.utf8) || text.utf8.elementsEqual("`\(name)`".utf8)
  }

  /// The storage of a member that is stored apart from its record: `_parent`.
  init(storageOf member: SwiftIdentifier) {
    text = "_" + member.text.filter { $0 != "`" }
  }

  /// The compiled pattern of a member or case: `labelPattern`.
  init(patternOf name: SwiftIdentifier) { text = name.bare + "Pattern" }

  /// The type of the values that a union does not document.
  init(unrecognized union: String) { text = "Unrecognized" + union }

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
    "Digits", "Member", "appendJSON", "check", "clearNull", "decode", "encode", "hashValue",
    "isNull",
    "json", "outer", "placeholder", "setNull", "unknownMembers", "unknownMembersBesideTag", "validate", "wireName",
  ]

  /// Names that enums and unions inherit from their protocols, and the cases of Optional.
  private static let occupiedForCases: Set<String> = [
    "allCases", "decode", "documented", "encode", "hashValue", "json", "none", "some", "text", "unrecognized",
    "validate",
  ]
}
