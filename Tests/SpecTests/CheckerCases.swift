/// Faults that the checker finds: edits of `Cases/check/base.yaml`, each with the report that a user sees in
/// `Cases/check/NAME.txt`.
struct CheckerCase {
  var name: String
  /// Texts of the base, each of which stands there once, and what takes their place.
  var edits: [(old: String, new: String)]

  init(_ name: String, _ edits: (old: String, new: String)...) {
    self.name = name
    self.edits = edits
  }

  static let all: [CheckerCase] = [
    // Names.
    CheckerCase(
      "three-faults-at-once", ("type: number, optional: true, minimum: 1", "type: number, optionl: true, minimum: 1"),
      ("type: phone-number", "type: phone-numbr"), ("values: [MOVING, LOST]", "values: [MOVNG, LOST]")),
    CheckerCase("unknown-key-in-page", ("    product: Shop", "    produkt: Shop")),
    CheckerCase("unknown-section", ("enums:\n", "enum:\n")),
    CheckerCase("unknown-shared-member", ("      - weight\n", "      - wieght\n")),
    CheckerCase("unknown-page", ("    pages: [moves]\n    event", "    pages: [move]\n    event")),
    CheckerCase(
      "unknown-subjects", ("        of: MoveEvent\n", "        of: MovEvent\n"), ("[Order, Send]", "[Order, Sent]")),
    CheckerCase("unknown-kind", ("string MOVING", "strin MOVING")),
    CheckerCase("unknown-defect", ("        comments:", "        defects: [coment]\n        comments:")),
    CheckerCase("unknown-conflict-class", ("[type, kind]", "[type, kinds]")),
    CheckerCase("unknown-tolerance", ("[number-in-text]", "[numbers-in-text]")),
    CheckerCase("unknown-path", ("          weight: {note: in grams}", "          wight: {note: in grams}")),
    CheckerCase(
      "paths-that-lead-nowhere",
      ("          weight: {note: in grams}", "          state.x: {note: a}\n          keys.x: {note: b}"),
      ("    lists:\n", "    lists:\n      - orders\n")),
    CheckerCase(
      "values-of-other-types",
      ("- type: {type: String, value: MOVE}", "- type: {type: String, value: MOV}"),
      ("- width: {type: Number, optional: true}", "- width: {type: Number, optional: true, value: wide}"),
      ("{list: orders, last: stop}", "{list: orders, at-most: -1, case: stop}")),
    CheckerCase("unknown-ruled-member", ("    members: [weight]", "    members: [wight]")),
    CheckerCase("unknown-tag-of-list", ("of: Order.do", "of: Order.does")),
    CheckerCase("unknown-event-type", ("event: MoveEvent", "event: MovEvent")),
    CheckerCase(
      "unknown-tag-in-sample", ("          weight: integer 10", "          orders:\n            - do: string sned")),
    CheckerCase("unknown-sample-member", ("          weight: integer 10", "          wieght: integer 10")),
    CheckerCase(
      "bad-names", ("  weight-is-a-number:", "  Weight:"), ("  ParcelMoved:", "  parcelMoved:"),
      ("doc: Where.}", "doc: Where.}\n      - to-whom: {type: text, optional: true, doc: Whom.}"),
      ("- LOST: Nobody knows.", "- LOST: Nobody knows.\n      - \"?\": Who knows.")),
    CheckerCase(
      "bad-names-of-types",
      (
        "      - stop: Stop\n",
        "      - stop: Stop\n\n  other_order:\n    doc: Odd.\n    by: json-kind\n    cases:\n      - object: Stop\n"
      ),
      (
        "  Send:\n",
        "  some_send:\n    doc: Odd.\n    members:\n      - a: {type: text, optional: true, doc: A.}\n\n  Send:\n"
      )),
    CheckerCase("defined-twice", ("enums:\n", "enums:\n  Send:\n    doc: Again.\n    values:\n      - A: One.\n\n")),
    CheckerCase(
      "integers-and-texts",
      (
        "- LOST: Nobody knows.",
        "- LOST: Nobody knows.\n      - gone: {value: 3, doc: Gone.}\n      - far: {value: 0.5, doc: Far.}"
      )),
    CheckerCase(
      "name-without-letters",
      ("enums:\n", "enums:\n  Size:\n    doc: Sizes.\n    values:\n      - __: {value: 1, doc: One.}\n\n")),
    CheckerCase("title-twice", ("      - title: sending", "      - title: the event")),
    CheckerCase("value-twice", ("- LOST: Nobody", "- MOVING: Nobody")),
    CheckerCase("webhook-named-as-type", ("  ParcelMoved:", "  MoveEvent:")),
    // Shapes.
    CheckerCase(
      "missing-keys", ("    title: Moves\n", ""), ("optional: true, doc: The width.", "optional: true"),
      ("module: Parcels\n", ""), ("    because: The sample has one.\n", "")),
    CheckerCase(
      "unexpected-shapes", ("    pages: [moves]\n    event", "    pages: moves\n    event"),
      ("maximum: 20, default: 2, doc", "maximum: tall, default: 2, doc"),
      ("optional: true, doc: What to", "optional: \"yes\", doc: What to")),
    CheckerCase(
      "missing-halves", ("      - stop: Stop\n", "      - stop\n"), ("      - LOST: Nobody knows.", "      - LOST"),
      ("          - weight: String", "          - weight"), ("        of: Order.do", "        of: Order"),
      ("              values: [MOVING, LOST]", "              values: [MOVING, LOST]\n              value: LOST")),
    CheckerCase(
      "shapes-of-types", ("by: json-kind", "by: kind"), ("  Stop:\n    doc: Ends it.", "  Stop: Ends it."),
      ("        last: stop", "        at-most: {stop: many, send: -1}"),
      ("maximum: 20, default: 2, doc", "maximum-length: 0.5, doc")),
    CheckerCase("size-below-zero", ("optional: true, doc: What to do.", "maximum-count: -1, doc: What to do.")),
    CheckerCase(
      "size-beyond-limit", ("optional: true, doc: What to do.", "maximum-count: 2147483648, doc: What to do.")),
    CheckerCase(
      "no-mapping", ("present-when: {state: MOVING}\n          means", "present-when: state\n          means"),
      ("    documents: [own]", "    documents: own")),
    CheckerCase(
      "samples-of-other-shapes",
      ("          weight: integer 10", "          orders:\n            - string x\n            - do: string"),
      ("          keys:\n            typed: string 12\n", "")),
    CheckerCase(
      "unknown-part-of-case",
      (
        "          weight: integer 10",
        "          orders:\n            - do: string send\n              with: string x\n              wih: string y"
      )),
    CheckerCase("values-that-are-no-list", ("values: [MOVING, LOST]", "values: MOVING")),
    CheckerCase("exclusive-keys", ("{type: State,", "{list: text, type: State,")),
    CheckerCase("event-is-no-object", ("event: MoveEvent", "event: State")),
    CheckerCase(
      "faults-in-guides",
      (
        "enums:\n",
        """
        guides:
          Bad:
            title: Bad
            doc: What no table says.
            sections:
              - title: One
                texts: Nothing.
              - text: Nothing.
                sequence: [a, b]

        enums:

        """
      )),
    // Types.
    CheckerCase(
      "impossible-range", ("minimum: 1, maximum: 20, default: 2, doc", "minimum: 30, maximum: 20, doc"),
      ("optional: true, doc: What to do.", "optional: true, minimum-count: 3, maximum-count: 2, doc: What to do."),
      ("type: phone-number, doc", "type: text, minimum-length: 3, maximum-length: 2, doc")),
    CheckerCase("impossible-default", ("default: 2, doc", "default: high, doc")),
    CheckerCase("default-beyond-limits", ("default: 2, doc", "default: 200, doc")),
    CheckerCase("length-of-a-number", ("{type: integer, doc", "{type: integer, maximum-length: 3, doc")),
    CheckerCase("fraction-of-a-whole-number", ("{type: integer, doc", "{type: integer, minimum: 0.5, doc")),
    CheckerCase("optional-constant", ("{type: text, value: MOVE", "{type: text, optional: true, value: MOVE")),
    CheckerCase(
      "endless-type",
      (
        "- to: {type: phone-number, doc: Where.}",
        "- to: {type: phone-number, doc: Where.}\n      - next: {type: Send, optional: true, doc: The next.}"
      )),
    CheckerCase(
      "endless-union", ("      - send: Send", "      - send: Order"),
      ("by: {member: do, content: with}", "by: json-kind"),
      ("      - stop: Stop", "      - object: Order")),
    CheckerCase("endless-value", ("optional: true, doc: What to do.", "minimum-count: 20000, doc: What to do.")),
    CheckerCase(
      "endless-list",
      (
        "- to: {type: phone-number, doc: Where.}",
        "- to: {type: phone-number, doc: Where.}\n      - next: {list: Send, minimum-count: 1, doc: The next.}"
      )),
    CheckerCase(
      "member-twice",
      (
        "- to: {type: phone-number, doc: Where.}",
        "- to: {type: phone-number, doc: Where.}\n      - to: {type: text, optional: true, doc: Where.}"
      )),
    CheckerCase("union-without-cases", ("      - send: Send\n      - stop: Stop\n", "      - send\n")),
    CheckerCase("case-is-no-record", ("      - stop: Stop\n", "      - stop: State\n")),
    CheckerCase("one-name-for-tag-and-content", ("content: with", "content: do")),
    CheckerCase(
      "number-beyond-double",
      ("maximum: 20, default: 2, doc", "default: 2, maximum: 1\(String(repeating: "0", count: 100)), doc")),
    CheckerCase(
      "default-too-long",
      (
        "default: 2, doc: The height.",
        "doc: The height.}\n      - note: {type: text, optional: true, maximum-length: 2, default: long, doc: A note."
      )),
    CheckerCase(
      "values-of-a-list", ("- orders: {type: array, optional: true}", "- orders: {type: array, value: send}")),
    CheckerCase("tag-mismatch", ("by: {member: do, content: with}", "by: {member: do}")),
    CheckerCase(
      "kind-mismatch", ("by: {member: do, content: with}", "by: json-kind"),
      ("      - send: Send", "      - string: Send"), ("      - stop: Stop", "      - strin: Stop")),
    CheckerCase("unused-member", ("members:\n  weight:", "members:\n  size: {type: text, doc: Its size.}\n  weight:")),
    // Rules and readings.
    CheckerCase("unused-rule", ("    rules:\n      - {member: height, requires: width}\n", "    rules:\n")),
    CheckerCase("rule-from-nowhere", (", default: 2, requires: width}", ", default: 2}")),
    CheckerCase("rule-for-unknown-member", ("{member: height, requires: width}", "{member: height, requires: witdh}")),
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
    CheckerCase("reading-of-a-number", ("{from: keys, object", "{from: weight, object")),
    CheckerCase("reading-of-unknown-member", ("object: typed, string", "object: typd, string")),
    CheckerCase("reading-without-a-shape", ("object: typed, string: itself", "object: typed, number: itself")),
    CheckerCase("reading-named-as-member", ("- digits: {from", "- width: {from")),
    CheckerCase(
      "reading-of-no-digits", ("- typed: {type: digits,", "- typed: {type: boolean,"), ("string 12", "boolean true")),
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
    // The page that leads into the circle is not in it.
    CheckerCase(
      "revision-of-an-endless-one", ("    revision: \"2026-01-01\"", "    revision: \"2026-01-01\"\n    revises: old"),
      (
        "pages:\n",
        "pages:\n  - page: old\n    title: Old\n    product: Shop\n    endpoint: Moves\n    revision: \"2025-01-01\"\n    revises: old\n    documents: [own]\n"
      )),
    CheckerCase(
      "unknown-revised-page", ("    revision: \"2026-01-01\"", "    revision: \"2026-01-01\"\n    revises: move")),
    CheckerCase(
      "unknown-page-of-claim",
      ("    revision: \"2026-01-01\"", "    revision: \"2026-01-01\"\n    says: {same-members-as: move}")),
    CheckerCase("page-twice-in-webhook", ("    pages: [moves]\n    event", "    pages: [moves, moves]\n    event")),
    CheckerCase("no-words", ("doc: Sends it.", "doc: \" \"")),
    CheckerCase(
      "other-case-of-an-event-type", ("- type: {type: String, value: MOVE}", "- Type: {type: String, value: MOVE}"),
      (
        "  weight-is-a-number:",
        "  type-in-lower-case:\n    members: [MoveEvent.type]\n    conflicts: [name]\n    pages: [moves]\n    decision: type.\n    because: The sample.\n    tolerate: [other-case]\n\n  weight-is-a-number:"
      )),
    CheckerCase("unknown-spelling", ("reply: acknowledgement", "reply: Order\n    spelled: {sent: Send}")),
    CheckerCase("unused-row", ("          - weight: String", "          - weigth: String")),
    CheckerCase(
      "ambiguous-row", ("        of: [MoveEvent]", "        of: [MoveEvent, Send]"),
      ("      - to: {type", "      - state: {type")),
    CheckerCase(
      "from-nowhere", ("          - orders: {type: array, optional: true}\n", ""),
      ("values: [MOVING, LOST]", "value: MOVING"),
      ("values: [send, stop]\n        last: stop", "values: [send]")),
    CheckerCase(
      "condition-from-nowhere",
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
      "unruled-spelling-in-list", ("reply: acknowledgement", "reply: Order\n    spelled: {send: Forward}"),
      ("values: [send, stop]", "values: [Forward, stop]")),
    CheckerCase(
      "unruled-place",
      (
        "          - orders: {type: array, optional: true}\n",
        "          - orders: {type: array, optional: true}\n          - typed: String\n"
      )),
    CheckerCase(
      "unusable-place",
      (
        "          - orders: {type: array, optional: true}\n",
        "          - orders: {type: array, optional: true}\n          - typed: String\n"
      ),
      ("      - keys: {type: Keys, optional: true,", "      - keys: {type: Keys,"),
      (
        "  weight-is-a-number:",
        "  typed-inside-keys:\n    members: [Typed.typed]\n    conflicts: [place]\n    pages: [moves]\n    decision: Inside.\n    because: The sample.\n    tolerate: [member-one-level-up]\n\n  weight-is-a-number:"
      )),
    CheckerCase(
      "ambiguous-place",
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
    CheckerCase("default-from-nowhere", (", default: 2, requires", ", requires")),
    CheckerCase("unruled-limit", ("maximum: 20, default: 2, requires", "maximum: 21, default: 2, requires")),
    CheckerCase(
      "limit-from-nowhere", ("minimum: 1, maximum: 20, default: 2, requires", "minimum: 1, default: 2, requires")),
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
    CheckerCase("unruled-placeholder", ("          state: string MOVING", "          state: string MOVING | LOST")),
    CheckerCase("unruled-format", ("11ea-854d-1705dde98182", "11ea-454d-1705dde98182")),
    CheckerCase("unruled-no-row", ("          - id: String\n", "")),
    CheckerCase(
      "unruled-no-sample", ("          - width: {type: Number, optional: true}", "          - width: Number")),
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
        "              means: carton\n              examples: [B2, B3]"
      )),
    CheckerCase(
      "unruled-claim", page("old", "          - weight: String"),
      (
        "    endpoint: Moves\n    revision: \"2026",
        "    endpoint: Moves\n    says: {same-members-as: old}\n    revision: \"2026"
      )),
    CheckerCase(
      "unruled-gone", ("          - width: {type: Number, optional: true}\n", ""),
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
        "  first:\n    members: [weight]\n    conflicts: [type]\n    pages: [moves]\n    decision: A number.\n    because: It is.\n\n  weight-is-a-number:"
      )),
    CheckerCase("stale-ruling", ("          - weight: String", "          - weight: Integer")),
    CheckerCase(
      "page-joins-ruling", ("    conflicts: [type, kind]\n    pages: [moves]\n", "    conflicts: [type, kind]\n")),
    CheckerCase(
      "page-left-ruling",
      ("    conflicts: [type, kind]\n    pages: [moves]", "    conflicts: [type, kind]\n    pages: [moves, other]")),
    CheckerCase(
      "unusable-tolerance",
      (
        "tolerate: [number-in-text]",
        "tolerate: [other-case, null-in-text, other-name, member-one-level-up]\n\n"
          + "  height-is-a-number:\n    members: [MoveEvent.height]\n    conflicts: [type]\n    pages: [moves]\n"
          + "    decision: A number.\n    because: It is.\n    tolerate: [number-in-text]"
      ),
      ("- height: {type: Number, optional: true,", "- height: {type: String, optional: true,")),
  ]

  /// One more page before the one of the base, for the same endpoint.
  private static func page(_ id: String, _ row: String, of type: String = "MoveEvent") -> (old: String, new: String) {
    (
      "  - page: moves\n",
      """
        - page: \(id)
          title: Another
          product: Shop
          endpoint: Moves
          revision: "2025"
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
