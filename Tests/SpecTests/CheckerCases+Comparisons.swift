extension CheckerCase {
  /// Statements that contradict the types, another page or a sample.
  static let comparisons: [CheckerCase] = [
    // Words of closed lists.
    CheckerCase("unknown-unit", adding("pause", "type: seconds", row: "type: Integer, unit: parsecs", "integer 5")),
    CheckerCase("unknown-format", adding("link", "type: url", row: "type: String, format: banana", "string https://a")),
    CheckerCase(
      "unknown-action",
      ("means: carton\n          - orders", "means: carton\n              present-after: Lunch\n          - orders")),
    CheckerCase(
      "unknown-product", ("values: [MOVING, LOST]", "values: [MOVING, LOST]\n              value-for: {Shpo: LOST}")),
    CheckerCase("key-that-nothing-compares", ("    endpoint: Moves", "    endpoint: Moves\n    documents: [whatever]")),

    CheckerCase("unknown-type-word", ("- weight: String", "- weight: banana")),
    CheckerCase(
      "meaning-of-unknown-word", ("    endpoint: Moves", "    endpoint: Moves\n    words: {money: banana}")),
    CheckerCase(
      "explained-type-contradicts",
      ("    endpoint: Moves", "    endpoint: Moves\n    words: {number: text}")),
    CheckerCase("row-without-type", ("- id: String", "- id")),

    // Units, formats and conditions.
    CheckerCase(
      "unruled-unit", adding("pause", "type: milliseconds", row: "type: Integer, unit: seconds", "integer 5")),
    CheckerCase(
      "unruled-printed-format", adding("link", "type: url", row: "type: String, format: uuid", "string https://a")),
    CheckerCase(
      "printed-format-by-another-name",
      adding("link", "type: url", row: "type: String, format: ISO 8601", "string https://a")),
    CheckerCase(
      "printed-unit-by-another-name",
      adding("pause", "type: epoch-seconds", row: "type: Integer, unit: ms", "integer 5")),
    CheckerCase(
      "sample-of-exact-numbers",
      adding("rate", "type: decimal-text, minimum: 2", row: "type: String, minimum: 2", "string 1.99999999999999999999")
        + [("integer 10", "integer 10\n          cost: string \"1,5\"")]
        + [("      - weight\n", "      - weight\n      - cost: {type: decimal-text, doc: Its cost.}\n")]
        + [("          - weight: String\n", "          - weight: String\n          - cost: String\n")]),
    CheckerCase(
      "schemes-of-urls",
      (
        "      - weight\n",
        "      - weight\n      - link:\n          type: url\n          schemes: [https, wss]\n          doc: A.\n"
      ),
      (
        "          - weight: String\n",
        "          - weight: String\n          - link:\n              type: String\n              schemes: [https]\n"
      ),
      ("integer 10", "integer 10\n          link: string s3://a")),
    CheckerCase(
      "second-condition-on-unknown-member",
      (
        "String\n              present-when: {state: MOVING}",
        "String\n              present-when: {state: MOVING, banana: RIPE}"
      )),
    CheckerCase(
      "second-condition",
      (
        "String\n              present-when: {state: MOVING}",
        "String\n              present-when: {state: MOVING, weight: 1}"
      )),
    CheckerCase(
      "unruled-null-when",
      ("String\n              present-when: {state: MOVING}", "String\n              null-when: {state: MOVING}")),
    CheckerCase(
      "meaning-that-the-types-lack",
      ("- width: {type: Number, optional: true}", "- width: {type: Number, optional: true, means: depth}")),
    CheckerCase(
      "deprecated-on-a-page",
      ("- width: {type: Number, optional: true}", "- width: {type: Number, optional: true, deprecated: true}")),

    // Samples.
    CheckerCase(
      "sample-without-required-member",
      ("          weight: integer 10\n", "          weight: integer 10\n          height: number 5\n")),
    CheckerCase(
      "sample-with-items-after-the-last",
      (
        "          box: string B1",
        "          box: string B1\n          orders:\n            - do: string stop\n            - do: string send\n              with:\n                to: string +6512345678"
      )),
    CheckerCase("sample-is-no-url", adding("link", "type: url", row: "type: String", "string https:///a.wav")),
    CheckerCase(
      "sample-is-no-time", adding("at", "type: timestamp", row: "type: String", "string 2026-99-01T00:00:00Z")),
    CheckerCase("sample-is-no-date", adding("day", "type: date", row: "type: String", "string 2026-02-30")),
    CheckerCase(
      "sample-is-no-phone-number", adding("phone", "type: phone-number", row: "type: String", "string 555-BILL")),
    CheckerCase(
      "sample-is-no-country", adding("country", "type: country-code", row: "type: String", "string Deutschland")),
    CheckerCase(
      "sample-is-too-long",
      adding("label", "type: text, max-length: 3", row: "type: String, max-length: 3", "string long")),
    CheckerCase(
      "sample-has-too-many-items",
      adding(
        "tags", "list: text, max-count: 1", row: "type: array, max-count: 1",
        "\n            - string a\n            - string b")),
    CheckerCase("item-of-another-kind", adding("tags", "list: text", row: "type: array", "\n            - integer 1")),
    CheckerCase(
      "item-breaks-its-format",
      adding("links", "list: url", row: "type: array, format: url", "\n            - string ftp://a")),
    CheckerCase(
      "items-that-no-row-lists",
      adding("states", "list: State", row: "type: array, value: MOVING", "\n            - string LOST")),

    // Revisions and lists.
    CheckerCase(
      "older-revision",
      ("    endpoint: Moves\n    revision: \"2026", "    endpoint: Moves\n    revises: old\n    revision: \"2026"),
      page("old", "          - weight: String", revision: "2026-02")),
    CheckerCase(
      "table-of-an-action-that-the-list-lacks",
      ("values: [send, stop]\n        last: stop", "values: [stop]\n        last: stop")),
    CheckerCase(
      "sample-of-another-page-of-the-webhook",
      ("    pages: [moves]\n    event", "    pages: [moves, lost]\n    event"),
      page("lost", "          - state: {type: String, value: LOST}")),
    CheckerCase(
      "list-of-a-tag-in-its-object",
      (
        "unions:\n",
        "unions:\n  Any:\n    doc: Any.\n    by: {member: type}\n    cases:\n      - HALT: HaltEvent\n      - MOVE: MoveEvent\n\n"
      ),
      (
        "  Stop:\n    doc: Ends it.\n",
        "  Stop:\n    doc: Ends it.\n\n  HaltEvent:\n    doc: It halts.\n    members:\n      - type: {type: text, value: HALT, doc: The type.}\n"
      ),
      (
        "        last: stop\n",
        "        last: stop\n      - title: events\n        of: Any.type\n        values: [HALT, MOVE, FLY]\n"
      )),

    CheckerCase(
      "value-for-another-product",
      ("values: [MOVING, LOST]", "values: [MOVING, LOST]\n              value-for: {Mall: LOST}"),
      page("mall", "          - state: {type: String, value: MOVING}", product: "Mall")),
    CheckerCase(
      "row-twice-in-a-table", ("          - id: String\n", "          - id: String\n          - weight: String\n")),

    // Sources of pages.
    CheckerCase(
      "source-of-a-page",
      (
        "    endpoint: Moves",
        "    endpoint: Moves\n    source: {address: shop.example, commit: xyz, version: 2, read: \"2026-13-01\"}"
      )),
  ]

  /// Adds a member to the event, its row and its sample.
  private static func adding(
    _ name: String, _ declaration: String, row: String, _ sample: String
  ) -> [(old: String, new: String)] {
    [
      (
        "      - orders: {list: Order,",
        "      - \(name): {\(declaration), doc: One more.}\n      - orders: {list: Order,"
      ),
      (
        "          - orders: {type: array, optional: true}",
        "          - \(name): {\(row)}\n          - orders: {type: array, optional: true}"
      ),
      (
        "          box: string B1",
        "          box: string B1\n          \(name):\(sample.hasPrefix("\n") ? "" : " ")\(sample)"
      ),
    ]
  }
}
