extension CheckerCase {
  /// What people write who know other languages of this kind. Each report says what to write instead.
  static let newcomers: [CheckerCase] =
    types + keys + [
      // Rows.
      row("required", "id: {type: String, required: true}"),
      row("enum", "id: {type: String, enum: [a, b]}"),
      row("description", "id: {type: String, description: The id.}"),
      row("minimum-length", "id: {type: String, minimum-length: 3}"),
      row("unknown-word", "id: Money"),
      row("object-list-without-quotes", "id: {type: object[], optional: true}"),
      row("two-colons", "id: String: required"),
      row("dotted-name", "keys.typd: String"),

      // Pages.
      CheckerCase("of-is-no-list", ("        of: [Typed]", "        of: Typed")),
      CheckerCase("of-is-unknown", ("        of: [Typed]", "        of: [Type]")),
      CheckerCase("fields-of-a-table", ("        of: [Typed]\n        rows:", "        of: [Typed]\n        fields:")),
      CheckerCase("url-of-a-page", ("    title: Moves\n", "    title: Moves\n    url: https://example.com\n")),
      CheckerCase("date-of-a-page", ("    revision: \"2026-01-01\"", "    date: \"2026-01-01\"")),
      CheckerCase("date-without-quotes", ("    revision: \"2026-01-01\"", "    revision: 2026-01-01")),
      CheckerCase("value-in-a-sample", ("          weight: integer 10", "          weight: 10")),
      CheckerCase("text-in-a-sample", ("string B1", "B1")),
      CheckerCase("int-in-a-sample", ("integer 10", "int 10")),
      CheckerCase("null-in-a-sample", ("string B1", "null")),
      CheckerCase("json-of-a-sample", ("        shape:\n", "        json:\n")),

      // Types and webhooks.
      CheckerCase(
        "discriminator", ("    by: {member: do, content: with}", "    discriminator: {propertyName: do, content: with}")
      ),
      CheckerCase("one-of", ("      - object: Typed\n", "      - object: Typed\n    oneOf: [Typed]\n")),
      CheckerCase("by-without-member", ("    by: {member: do, content: with}", "    by: do")),
      CheckerCase("properties", ("    members:\n      - to:", "    properties:\n      - to:")),
      CheckerCase("member-without-doc", ("- to: {type: phone-number, doc: Where.}", "- to: phone-number")),
      CheckerCase(
        "derived-without-body",
        ("      - digits: {from: keys, object: typed, string: itself, doc: The keys typed.}", "      - digits")),
      CheckerCase("no-reply", ("reply: acknowledgement", "reply: none")),
      CheckerCase("response", ("    reply: acknowledgement", "    response: acknowledgement")),
      CheckerCase("status-of-a-reply", ("    reply: acknowledgement", "    reply: acknowledgement\n    status: 204")),
      CheckerCase("schemas", ("\nrecords:\n", "\nschemas:\n")),
      CheckerCase("list-of-an-enum", ("      - MOVING: It is on its way.\n", "      - MOVING\n")),
      CheckerCase("reason-of-a-ruling", ("    because: The", "    reason: The")),
    ]

  private static let types = [
    "string", "int", "bool", "float", "object", "array", "map", "any", "enum", "\"null\"", "date-time", "\"text[]\"",
    "\"string or null\"", "Stat",
  ].map { type in
    CheckerCase(
      "type-\(type.filter { $0.isLetter || $0 == "-" })",
      ("- width: {type: number, optional: true,", "- width: {type: \(type), optional: true,"))
  }

  private static let keys = [
    "required: false", "nullable: true", "format: uuid", "enum: [a, b]", "description: Wide", "maxLength: 10", "min: 1",
    "const: a", "alias: breadth", "items: text", "examples: [a]", "properties: {}",
  ].map { key in
    CheckerCase(
      "key-\(key.prefix { $0.isLetter })",
      ("- width: {type: number, optional: true,", "- width: {type: number, optional: true, \(key),"))
  }

  private static func row(_ name: String, _ row: String) -> CheckerCase {
    CheckerCase("row-\(name)", ("          - id: String", "          - \(row)"))
  }
}
