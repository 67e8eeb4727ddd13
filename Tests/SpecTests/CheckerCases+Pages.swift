extension CheckerCase {
  /// Mistakes in rules and pages, and contradictions of pages.
  static let pages: [CheckerCase] = [
    // Rules and derived members.
    CheckerCase("unused-rule", ("    rules:\n      - {member: height, requires: width}\n", "    rules:\n")),
    CheckerCase("rule-without-source", (", default: 2, requires: width}", ", default: 2}")),
    CheckerCase("rule-of-the-page-alone", ("        last: stop", "        at-most: {stop: 0}")),
    CheckerCase("rule-for-unknown-member", ("{member: height, requires: width}", "{member: height, requires: witdh}")),
    CheckerCase(
      "unknown-severity", ("{member: height, requires: width}", "{member: height, requires: width, severity: eror}")),
    CheckerCase("rule-for-unknown-case", ("{list: orders, last: stop}", "{list: orders, last: stopp}")),
    CheckerCase("rule-twice", ("{member: height, requires: width}", "{list: orders, last: stop}")),
    CheckerCase(
      "rule-of-the-wrong-shape", ("{member: height, requires: width}", "{member: height, requires: width, at-most: 1}")),
    CheckerCase(
      "impossible-rules",
      (
        "      - {list: orders, last: stop}\n",
        """
              - {list: keys, at-most: 1, case: stop}
              - {member: height, when: 2, requires: width}
              - {member: state, when: LOSST, requires: width}
              - {member: weight, requires: width}
              - {member: width, requires: weight}
              - {member: height, less-than: weight}

        """
      )),
    CheckerCase(
      "impossible-rules-of-presence",
      (
        "      - {list: orders, last: stop}\n",
        """
              - {member: box, excludes: weight}
              - exactly-one-of: [weight, box]
              - at-least-one-of: [box]
              - at-least-one-of: [box, height, box]
              - {member: box, excludes: box}
              - exactly-one-of: [box, hight]
              - exactly-one-of: box

        """
      )),
    CheckerCase(
      "rules-that-exclude-each-other",
      (
        "      - {list: orders, last: stop}\n",
        """
              - {member: width, requires: box}
              - {member: box, excludes: height}

        """
      )),
    CheckerCase(
      "groups-that-exclude-each-other",
      (
        "      - {list: orders, last: stop}\n",
        """
              - exactly-one-of: [box, keys]
              - exactly-one-of: [orders, keys]
              - exactly-one-of: [box, orders]

        """
      )),
    CheckerCase(
      "rule-twice-in-another-order",
      (
        "      - {list: orders, last: stop}\n",
        """
              - exactly-one-of: [box, keys]
              - exactly-one-of: [keys, box]
              - {member: box, excludes: orders}
              - {member: orders, excludes: box}

        """
      )),
    CheckerCase(
      "impossible-counts", ("optional: true, doc: What to do.", "optional: true, max-count: 3, doc: What to do."),
      (
        "      - {list: orders, last: stop}\n",
        """
              - {list: orders, last: stop}
              - {list: orders, at-least: 2, case: stop}
              - {list: orders, at-most: 1, case: stop}
              - {list: orders, at-least: 2, case: send}
              - {list: orders, at-least: 0, case: send}

        """
      )),
    CheckerCase("counts-that-are-no-numbers", ("        last: stop", "        at-least: {stop: many, send: -1}")),
    CheckerCase(
      "rules-of-rows",
      (
        "      - {list: orders, last: stop}\n",
        """
              - exactly-one-of: [box, keys]
              - {member: keys, excludes: orders}

        """
      ),
      (
        "          - keys: Object\n",
        "          - keys:\n              type: Object\n              excludes: width\n              exactly-one-of: [keys, width]\n"
      )),
    CheckerCase("derived-member-of-a-number", ("{from: keys, object", "{from: weight, object")),
    CheckerCase("derived-member-of-unknown-member", ("object: typed, string", "object: typd, string")),
    CheckerCase("derived-member-without-a-shape", ("object: typed, string: itself", "object: typed, number: itself")),
    CheckerCase("derived-member-named-as-member", ("- digits: {from", "- width: {from")),
    CheckerCase(
      "derived-member-of-no-digits", ("- typed: {type: digits,", "- typed: {type: boolean,"),
      ("string 12", "boolean true")),
    CheckerCase("rule-with-itself", ("{member: height, requires: width}", "{member: height, requires: height}")),
    CheckerCase(
      "condition-on-unknown-member",
      (
        "          present-when: {state: MOVING}\n          means",
        "          present-when: {stat: MOVING}\n          means"
      )),
    CheckerCase(
      "condition-on-unknown-value",
      (
        "          present-when: {state: MOVING}\n          means",
        "          present-when: {state: MOVNG}\n          means"
      )),
    CheckerCase(
      "deep-type",
      (
        "  Stop:\n    doc: Ends it.\n",
        "  Stop:\n    doc: Ends it.\n"
          + (0..<70).map { "  R\($0):\n    doc: One.\n    members: [\($0 == 69 ? "weight" : "r\($0 + 1)")]\n" }.joined()
      ),
      (
        "members:\n  weight:",
        "members:\n" + (1..<70).map { "  r\($0): {type: R\($0), doc: One.}\n" }.joined() + "  weight:"
      )),
    // Pages.
    CheckerCase(
      "endless-revisions", ("    revision: \"2026-01-01\"", "    revision: \"2026-01-01\"\n    revises: moves")),
    // The first page leads into the loop but is not part of it.
    CheckerCase(
      "revision-of-an-endless-one", ("    revision: \"2026-01-01\"", "    revision: \"2026-01-01\"\n    revises: old"),
      (
        "pages:\n",
        "pages:\n  - page: old\n    title: Old\n    product: Shop\n    endpoint: Moves\n    revision: \"2025-01-01\"\n    revises: old\n"
      )),
    CheckerCase(
      "unknown-revised-page", ("    revision: \"2026-01-01\"", "    revision: \"2026-01-01\"\n    revises: move")),
    CheckerCase(
      "unknown-page-of-same-members",
      ("    revision: \"2026-01-01\"", "    revision: \"2026-01-01\"\n    declares: {same-members-as: move}")),
    CheckerCase("page-twice-in-webhook", ("    pages: [moves]\n    event", "    pages: [moves, moves]\n    event")),
    CheckerCase("empty-doc", ("doc: Sends it.", "doc: \" \"")),
    CheckerCase(
      "alias-of-an-event-type", ("- type: {type: String, value: MOVE}", "- Type: {type: String, value: MOVE}"),
      (
        "  weight-is-a-number:",
        "  type-in-lower-case:\n    members: [MoveEvent.type]\n    conflicts: [name]\n    evidence:\n      moves:\n        - row 'Type' is 'type' in the types\n    decision: type.\n    because: The sample.\n    tolerate: [alias]\n\n  weight-is-a-number:"
      )),
    CheckerCase("unknown-alias", ("reply: acknowledgement", "reply: Order\n    aliases: {sent: Send}")),
    CheckerCase("table-of-a-scalar", ("        of: [Order, Send]", "        of: Order")),
    CheckerCase("unused-row", ("          - weight: String", "          - weigth: String")),
    CheckerCase(
      "ambiguous-row", ("        of: [MoveEvent]", "        of: [MoveEvent, Send]"),
      ("      - to: {type", "      - state: {type")),
    CheckerCase(
      "missing-source", ("          - orders: {type: array, optional: true}\n", ""),
      ("values: [MOVING, LOST]", "value: MOVING"),
      ("values: [send, stop]\n        last: stop", "values: [send]")),
    CheckerCase(
      "condition-without-source",
      ("String\n              present-when: {state: MOVING}\n", "String\n              optional: true\n")),
    CheckerCase(
      "unused-page",
      (
        "  - page: moves",
        "  - page: draft\n    title: Draft\n    product: Shop\n    endpoint: Drafts\n    revision: \"1\"\n\n  - page: moves"
      )),
    // Conflicts.
    CheckerCase("unruled-type", ("- height: {type: Number,", "- height: {type: String,")),
    CheckerCase("unruled-name", ("- height: {type: Number,", "- Height: {type: Number,")),
    CheckerCase(
      "unruled-values-for-product",
      ("values: [MOVING, LOST]", "values: [MOVING, LOST]\n              value-for: {Shop: LOST}")),
    CheckerCase("unruled-value-of-tag", ("value: send}", "value: Send}")),
    CheckerCase(
      "unruled-alias-in-list", ("reply: acknowledgement", "reply: Order\n    aliases: {send: Forward}"),
      ("values: [send, stop]", "values: [Forward, stop]")),
    CheckerCase(
      "unruled-nesting",
      (
        "          - orders: {type: array, optional: true}\n",
        "          - orders: {type: array, optional: true}\n          - typed: String\n"
      )),
    CheckerCase(
      "unusable-hoisted-member",
      (
        "          - orders: {type: array, optional: true}\n",
        "          - orders: {type: array, optional: true}\n          - typed: String\n"
      ),
      ("      - keys: {type: Keys, optional: true,", "      - keys: {type: Keys,"),
      (
        "  weight-is-a-number:",
        "  typed-inside-keys:\n    members: [Typed.typed]\n    conflicts: [nesting]\n    evidence:\n      moves:\n        - \"row 'typed' is in a table of MoveEvent, but belongs to 'keys'\"\n    decision: Inside.\n    because: The sample.\n    tolerate: [hoisted-member]\n\n  weight-is-a-number:"
      )),
    CheckerCase(
      "ambiguous-nesting",
      (
        "          - orders: {type: array, optional: true}\n",
        "          - orders: {type: array, optional: true}\n          - typed: String\n          - lock: Object\n"
      ),
      (
        "      - orders: {list",
        "      - lock: {type: Typed, optional: true, doc: What opens it.}\n      - orders: {list"
      )),
    CheckerCase("unruled-presence", ("- weight: String", "- weight: {type: String, optional: true}")),
    CheckerCase(
      "unruled-null-or-missing",
      ("optional: true\n          present-when: {state: MOVING}\n", "optional: true\n"),
      ("          weight: {note: in grams}", "          box: {nullable: true}"),
      (
        "              present-when: {state: MOVING}\n              means: carton",
        "              optional: true\n              means: carton"
      )),
    CheckerCase("unruled-default", ("default: 2, requires", "default: 3, requires")),
    CheckerCase("default-without-source", (", default: 2, requires", ", requires")),
    CheckerCase("unruled-limit", ("maximum: 20, default: 2, requires", "maximum: 21, default: 2, requires")),
    CheckerCase(
      "limit-without-source", ("minimum: 1, maximum: 20, default: 2, requires", "minimum: 1, default: 2, requires")),
    CheckerCase(
      "unruled-sample-beyond-limit",
      ("          weight: integer 10\n", "          weight: integer 10\n          height: number 21\n")),
    CheckerCase(
      "unruled-meaning",
      (
        "              present-when: {state: MOVING}\n              means: carton",
        "              present-when: {state: LOST}\n              means: lid"
      )),
    CheckerCase("unruled-sample-against-meaning", ("          state: string MOVING", "          state: string LOST")),
    CheckerCase(
      "sample-against-rules-of-presence",
      (
        "      - {list: orders, last: stop}\n",
        """
              - exactly-one-of: [box, keys]
              - {member: box, excludes: keys}
              - at-least-one-of: [orders, width]
              - {list: orders, last: stop}

        """
      ),
      (
        "          - keys: Object\n",
        "          - keys:\n              type: Object\n              exactly-one-of: [box]\n              excludes: box\n"
      ),
      (
        "- width: {type: Number, optional: true}",
        "- width:\n              type: Number\n              optional: true\n              at-least-one-of: [orders]"
      )),
    CheckerCase(
      "sample-against-counts",
      ("      - {list: orders, last: stop}\n", "      - {list: orders, at-least: 2, case: send}\n"),
      ("        last: stop", "        at-least: {send: 2}"),
      ("          box: string B1\n", "          box: string B1\n          orders:\n            - do: string stop\n")),
    CheckerCase(
      "unruled-pattern",
      (
        "          means: carton\n          doc",
        "          means: carton\n          pattern: '^[A-Z]\\d+$'\n          doc"
      ),
      (
        "              means: carton\n      ",
        "              means: carton\n              pattern: '^[A-Z]\\d*$'\n      "
      )),
    CheckerCase(
      "sample-against-pattern",
      (
        "          means: carton\n          doc",
        "          means: carton\n          pattern: '^[A-Z]{2}\\d+$'\n          doc"
      ),
      (
        "              means: carton\n      ",
        "              means: carton\n              pattern: '^[A-Z]{2}\\d+$'\n      "
      )),
    CheckerCase(
      "pattern-without-source",
      (
        "          means: carton\n          doc",
        "          means: carton\n          pattern: '^[A-Z]\\d+$'\n          doc"
      )),
    CheckerCase(
      "unruled-exclusive-limit",
      ("minimum: 1, maximum: 20, default: 2, doc", "exclusive-minimum: 1, maximum: 20, default: 2, doc"),
      ("- width: {type: Number, optional: true}", "- width: {type: Number, optional: true, exclusive-maximum: 3}")),
    CheckerCase("unruled-placeholder", ("          state: string MOVING", "          state: string MOVING | LOST")),
    CheckerCase("unruled-format", ("11ea-854d-1705dde98182", "11ea-454d-1705dde98182")),
    CheckerCase("unruled-undocumented", ("          - id: String\n", "")),
    CheckerCase(
      "unruled-missing-from-sample", ("          - width: {type: Number, optional: true}", "          - width: Number")),
    CheckerCase(
      "unruled-rule", ("- {member: height, requires: width}", "- {member: height, less-than: width}"),
      ("default: 2, requires: width}", "default: 2, less-than: width}"),
      (
        "          weight: integer 10\n",
        "          weight: integer 10\n          height: number 5\n          width: number 5\n"
      )),
    CheckerCase(
      "unruled-examples",
      ("optional: true\n          present-when: {state: MOVING}\n", "optional: true\n"),
      (
        "              present-when: {state: MOVING}\n              means: carton",
        "              means: carton\n              examples: [b-1, B3]"
      )),
    CheckerCase(
      "unruled-same-members", page("old", "          - weight: String"),
      (
        "    endpoint: Moves\n    revision: \"2026",
        "    endpoint: Moves\n    declares: {same-members-as: old}\n    revision: \"2026"
      )),
    CheckerCase(
      "unruled-removed", ("          - width: {type: Number, optional: true}\n", ""),
      page("old", "          - width: {type: Number, optional: true}"),
      (
        "    endpoint: Moves\n    revision: \"2026",
        "    endpoint: Moves\n    revises: old\n    revision: \"2026"
      )),
    CheckerCase(
      "unruled-event", page("stops", "          - type: {type: String, value: STOP}", of: "StopEvent"),
      (
        "unions:\n",
        "unions:\n  Any:\n    doc: Any.\n    by: {member: type}\n    cases:\n      - MOVE: MoveEvent\n      - STOP: StopEvent\n\n"
      ),
      (
        "  Stop:\n    doc: Ends it.\n",
        "  Stop:\n    doc: Ends it.\n\n  StopEvent:\n    doc: It stops.\n    members:\n      - type: {type: text, value: STOP, doc: The type.}\n"
      )),
    CheckerCase("unruled-literal", ("values: [MOVING, LOST]", "value: LOST")),
    CheckerCase("no-ruling", ("  weight-is-a-number:\n    members: [weight]", "  other:\n    members: [Send.to]")),
    CheckerCase(
      "ruled-twice",
      (
        "  weight-is-a-number:",
        "  first:\n    members: [weight]\n    conflicts: [type]\n    evidence:\n      moves:\n        - row 'weight' has type String\n    decision: A number.\n    because: It is.\n\n  weight-is-a-number:"
      )),
    CheckerCase("stale-ruling", ("          - weight: String", "          - weight: Integer")),
    CheckerCase(
      "ruling-without-evidence",
      (
        "    evidence:\n      moves:\n        - row 'weight' has type String\n        - sample member 'weight' has value 10, which is not a JSON string\n",
        ""
      )),
    CheckerCase("ruling-outdated", ("          - weight: String", "          - weight: Boolean")),
    CheckerCase("ruling-of-a-page-that-agrees-now", ("          weight: integer 10", "          weight: string 10")),
    CheckerCase(
      "unusable-tolerance", ("tolerate: [number-in-text]", "tolerate: [alias, null-in-text, hoisted-member]"),
      (
        "  weight-is-a-number:",
        "  height-is-a-number:\n    members: [MoveEvent.height]\n    conflicts: [type]\n    decision: A number.\n"
          + "    because: It is.\n    tolerate: [number-in-text]\n    evidence:\n      moves:\n"
          + "        - row 'height' has type String\n\n  weight-is-a-number:"
      ),
      ("- height: {type: Number, optional: true,", "- height: {type: String, optional: true,")),
  ]

  /// Adds a page for the same endpoint before the page of the base spec.
  static func page(
    _ id: String, _ row: String, of type: String = "MoveEvent", revision: String = "2025", product: String = "Shop"
  ) -> (old: String, new: String) {
    (
      "  - page: moves\n",
      """
        - page: \(id)
          title: Another
          product: \(product)
          endpoint: Moves
          revision: "\(revision)"
          tables:
            - title: the event
              of: [\(type)]
              rows:
      \(row)

        - page: moves

      """
    )
  }
}
