/// A mistake that the checker finds: edits of `Cases/check/base.yaml`. `Cases/check/reports.txt` has the report on `NAME.yaml`.
struct CheckerCase {
  var name: String
  /// Texts that occur once in the base spec, and their replacements.
  var edits: [(old: String, new: String)]

  init(_ name: String, _ edits: (old: String, new: String)...) { self.init(name, edits) }

  init(_ name: String, _ edits: [(old: String, new: String)]) {
    self.name = name
    self.edits = edits
  }

  static let all = types + shapes + unions + pages + http + comparisons + tags + newcomers + lists

  private static let types: [CheckerCase] = [
    // Names.
    CheckerCase(
      "three-mistakes-at-once", ("type: number, optional: true, minimum: 1", "type: number, optionl: true, minimum: 1"),
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
      "paths-without-members",
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
      ("doc: Where.}", "doc: Where.}\n      - to-whom: {name: to-whom, type: text, optional: true, doc: Whom.}"),
      ("- LOST: Nobody knows.", "- LOST: Nobody knows.\n      - \"?\": {name: Who, doc: Who knows.}"),
      ("      - stop: Stop\n", "      - stop: {type: Stop, name: 1st}\n"),
      ("by: {member: do, content: with}", "by: {member: do, content: with, name: the_do}")),
    CheckerCase(
      "name-with-a-record",
      ("  weight: {type: integer", "  Send.to: {type: text, doc: Where.}\n  weight: {type: integer")),
    CheckerCase("long-name", ("content: with}", "content: \(String(repeating: "w", count: 257))}")),
    CheckerCase(
      "names-of-integers", ("- LOST: Nobody knows.", "- LOST: {value: 3, name: lost, doc: Nobody knows.}"),
      ("- digits: {from", "- 2digits: {from")),
    CheckerCase(
      "cases-of-other-shapes", ("      - stop: Stop\n", "      - stop: {name: end}\n"),
      ("      - send: Send\n", "      - send: [Send]\n")),
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
    CheckerCase(
      "integer-without-a-value",
      ("enums:\n", "enums:\n  Size:\n    doc: Sizes.\n    values:\n      - small: {doc: Small.}\n\n")),
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
      ("maximum: 20, default: 2, doc", "max-length: 0.5, doc")),
    CheckerCase("size-below-zero", ("optional: true, doc: What to do.", "max-count: -1, doc: What to do.")),
    CheckerCase(
      "size-beyond-limit", ("optional: true, doc: What to do.", "max-count: 2147483648, doc: What to do.")),
    CheckerCase(
      "no-mapping", ("present-when: {state: MOVING}\n          means", "present-when: state\n          means"),
      ("        of: [MoveEvent]\n        rows", "        of: MoveEvent\n        rows")),
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
      "mistakes-in-guides",
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
      ("optional: true, doc: What to do.", "optional: true, min-count: 3, max-count: 2, doc: What to do."),
      ("type: phone-number, doc", "type: text, min-length: 3, max-length: 2, doc")),
    CheckerCase("impossible-default", ("default: 2, doc", "default: high, doc")),
    CheckerCase(
      "defaults-of-texts-with-formats",
      (
        "      - weight\n",
        """
              - weight
              - a: {type: decimal-text, optional: true, default: "1,5", doc: A.}
              - b: {type: integer-text, optional: true, maximum: 9, default: "10", doc: B.}
              - c: {type: currency, optional: true, default: Dollars, doc: C.}

        """
      )),
    CheckerCase(
      "impossible-schemes",
      (
        "      - weight\n",
        """
              - weight
              - a:
                  type: url
                  schemes: [HTTPS, wss, wss]
                  doc: A.
              - b:
                  type: text
                  schemes: [https]
                  doc: B.

        """
      )),
    CheckerCase(
      "comparison-of-other-scalars",
      ("- height: {type: number, optional", "- height: {type: decimal, optional"),
      ("{member: height, requires: width}", "{member: height, less-than: width}")),
    CheckerCase("default-beyond-limits", ("default: 2, doc", "default: 200, doc")),
    CheckerCase("length-of-a-number", ("{type: integer, doc", "{type: integer, max-length: 3, doc")),
    CheckerCase("fraction-of-a-whole-number", ("{type: integer, doc", "{type: integer, minimum: 0.5, doc")),
    CheckerCase(
      "impossible-exclusive-limits",
      ("minimum: 1, maximum: 20, default: 2, doc", "exclusive-minimum: 2, maximum: 20, default: 2, doc"),
      (
        "width: {type: number, optional: true, doc",
        "width: {type: number, optional: true, minimum: 1, exclusive-maximum: 1, doc"
      ),
      ("weight: {type: integer, doc", "weight: {type: integer, exclusive-minimum: 1, exclusive-maximum: 2, doc"),
      ("type: phone-number, doc", "type: seconds, minimum: 1, exclusive-minimum: 1, doc"),
      (
        "- typed: {type: digits, optional: true, doc",
        "- typed: {type: integer, optional: true, exclusive-minimum: 9223372036854775807, doc"
      )),
    CheckerCase(
      "impossible-patterns", ("{type: integer, doc", "{type: integer, pattern: '^a$', doc"),
      ("{type: text, value: MOVE", "{type: text, pattern: '^[a-z]+$', value: MOVE"),
      ("type: phone-number, doc", "type: text, pattern: '^(?:ab)+$', min-length: 3, max-length: 3, doc"),
      (
        "- typed: {type: digits, optional: true, doc",
        "- typed: {type: text, optional: true, pattern: '^[a-z]+$', default: A, doc"
      )),
    CheckerCase(
      "unsupported-patterns", ("{type: integer, doc", "{type: integer, pattern: a+, doc"),
      ("{type: text, value: MOVE", "{type: text, pattern: '^a(?=b)$', value: MOVE"),
      ("type: phone-number, doc", "type: text, pattern: \"^\\\\d{3,1}$\", doc"),
      (
        "- typed: {type: digits, optional: true, doc",
        "- typed: {type: text, optional: true, pattern: '^(?:a{1000}){1000}$', doc"
      ),
      ("          - to: String\n", "          - to: {type: String, pattern: '^[z-a]$'}\n")),
    CheckerCase(
      "endless-type",
      (
        "- to: {type: phone-number, doc: Where.}",
        "- to: {type: phone-number, doc: Where.}\n      - next: {type: Send, doc: The next.}"
      )),
    CheckerCase(
      "endless-union", ("      - send: Send", "      - send: Order"),
      ("by: {member: do, content: with}", "by: json-kind"),
      ("      - stop: Stop", "      - object: Order")),
    CheckerCase("endless-value", ("optional: true, doc: What to do.", "min-count: 20000, doc: What to do.")),
    CheckerCase(
      "endless-list",
      (
        "- to: {type: phone-number, doc: Where.}",
        "- to: {type: phone-number, doc: Where.}\n      - next: {list: Send, min-count: 1, doc: The next.}"
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
        "doc: The height.}\n      - note: {type: text, optional: true, max-length: 2, default: long, doc: A note."
      )),
    CheckerCase(
      "values-of-a-list", ("- orders: {type: array, optional: true}", "- orders: {type: array, value: send}")),
    CheckerCase("tag-mismatch", ("by: {member: do, content: with}", "by: {member: do}")),
    CheckerCase(
      "kind-mismatch", ("by: {member: do, content: with}", "by: json-kind"),
      ("      - send: Send", "      - string: Send"), ("      - stop: Stop", "      - strin: Stop")),
    CheckerCase("unused-member", ("members:\n  weight:", "members:\n  size: {type: text, doc: Its size.}\n  weight:")),
  ]
}
