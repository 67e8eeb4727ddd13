// Constants, and the tags of unions.

extension CheckerCase {
  /// A case that adds unions and records to the base spec.
  private static func adding(_ name: String, unions: String, records: String = "") -> CheckerCase {
    let others = "  Stop:\n    doc: Ends it.\n"
    return CheckerCase(name, ("  Keys:\n", unions + "\n\n  Keys:\n"), (others, others + "\n" + records + "\n"))
  }

  /// A record with a constant or another member.
  private static func record(_ name: String, _ members: String...) -> String {
    "  \(name):\n    doc: A record.\n    members:\n" + members.map { "      - \($0)\n" }.joined()
  }

  static let tags: [CheckerCase] = [
    // Constants.
    CheckerCase(
      "constant-number", ("{type: number, optional: true, doc: The width.}", "{type: number, value: 2, doc: W.}")),
    CheckerCase("constant-with-fraction", ("{type: integer, doc: The", "{type: integer, value: 1.5, doc: The")),
    CheckerCase(
      "constant-integer-with-zeros", ("{type: integer, doc: The", "{type: integer, value: \"010\", doc: The")),
    CheckerCase("constant-boolean", ("{type: uuid, doc: Its number.}", "{type: boolean, value: maybe, doc: W.}")),
    CheckerCase("constant-without-format", ("{type: uuid, doc: Its number.}", "{type: uuid, value: none, doc: W.}")),
    CheckerCase("constant-of-an-enum", ("{type: State, doc", "{type: State, value: GONE, doc")),
    CheckerCase("constant-list", ("{list: Order, optional: true,", "{list: Order, value: send,")),
    // Tags in the case.
    .adding(
      "tags-of-records",
      unions: """
          Move:
            doc: A move.
            by: {member: state}
            cases:
              - moved:
                  tags: [MOVING, HELD]
                  type: MoveEvent
              - still: {without-tag: true, type: Tagged}
              - LOST: Numbered
              - keys: Keys
              - constant:
                  tags: [a, b]
                  type: Tagged
        """,
      records: record("Tagged", "state: {type: text, value: x, doc: The state.}")
        + record("Numbered", "state: {type: integer, value: 1, doc: The state.}")),
    .adding(
      "tags-of-two-kinds",
      unions: """
          Move:
            doc: A move.
            by: {member: state}
            cases:
              - "1": Numbered
              - x: Tagged
        """,
      records: record("Tagged", "state: {type: text, value: x, doc: The state.}")
        + record("Numbered", "state: {type: integer, value: 1, doc: The state.}")),
    .adding(
      "tags-inside",
      unions: """
          Move:
            doc: A move.
            by:
              member: [data, state]
            cases:
              - x: Outer
              - k: Stop
        """,
      records: record("Outer", "data: {type: Tagged, optional: true, doc: The data.}")
        + record("Tagged", "state: {type: text, value: x, doc: The state.}")),
    .adding(
      "tags-of-unions-inside",
      unions: """
          Move:
            doc: A move.
            by: {member: state}
            cases:
              - x: Inner
              - z:
                  tags: [v, w]
                  type: Inner

          Inner:
            doc: A kind of move.
            by: {member: kind}
            cases:
              - "1": One
              - "2": Two
        """,
      records: record(
        "One", "state: {type: text, value: x, doc: The state.}", "kind: {type: integer, value: 1, doc: The kind.}")
        + record(
          "Two", "state: {type: text, value: k, doc: The state.}", "kind: {type: integer, value: 2, doc: The kind.}")),
    .adding(
      "tags-twice",
      unions: """
          Move:
            doc: A move.
            by: {member: state}
            cases:
              - x: Tagged
              - x: Tagged
              - k:
                  tags: [a, b, a, x]
                  type: Open
              - none: {without-tag: true, type: Stop}
              - nothing: {without-tag: true, type: Stop}
        """,
      records: record("Tagged", "state: {type: text, value: x, doc: The state.}")
        + record("Open", "state: {type: text, doc: The state.}")),
    .adding(
      "shapes-of-tags",
      unions: """
          Move:
            doc: A move.
            by: {member: state, type: integer}
            cases:
              - x: {typ: Tagged}
              - k: {name: why}
              - z: {type: Tagged, name: 1st}
              - v:
                  tags: a
                  type: Tagged
              - w:
                  tags: ["?", a]
                  without-tag: true
                  type: Tagged
          Other:
            doc: A move.
            by:
              member: [data, 1st]
            cases:
              - x: Tagged
        """,
      records: record("Tagged", "state: {type: text, value: x, doc: The state.}")),
    // Tags beside the content.
    .adding(
      "tags-beside",
      unions: """
          Move:
            doc: A move.
            by: {member: op, content: d, type: integer}
            cases:
              - x: Stop
              - "01": Stop
              - k: {without-tag: true, type: Stop}
          Flag:
            doc: A flag.
            by: {member: ok, content: d, type: boolean}
            cases:
              - "yes": Stop
          Odd:
            doc: A flag.
            by:
              member: [a, b]
              content: d
              type: number
            cases:
              - both:
                  tags: [a, b]
                  type: Stop
        """),
    // Shared members.
    .adding(
      "shared-members",
      unions: """
          Move:
            doc: A move.
            by: {member: state}
            shared:
              - weight
              - size: [data, size]
              - size
              - side
              - a-b
            cases:
              - x: Tagged
              - k: Other
        """,
      records: record(
        "Tagged", "state: {type: text, value: x, doc: The state.}", "weight: {type: text, doc: The weight.}")
        + record(
          "Other", "state: {type: text, value: k, doc: The state.}", "weight: {type: integer, doc: The weight.}",
          "side: {type: text, doc: The side.}")),
    .adding(
      "shared-members-of-unions-inside",
      unions: """
          Move:
            doc: A move.
            by: {member: state}
            shared: [weight, side]
            cases:
              - x: Inner
              - k: Other
          Inner:
            doc: Another tag inside.
            by: {member: sort}
            cases:
              - a: Tagged
              - none: {without-tag: true, type: Plain}
        """,
      records: record(
        "Tagged", "state: {type: text, value: x, doc: The state.}", "sort: {type: text, value: a, doc: The sort.}",
        "weight: {type: text, doc: The weight.}")
        + record("Plain", "state: {type: text, value: x, doc: The state.}", "weight: {type: integer, doc: The weight.}")
        + record("Other", "state: {type: text, value: k, doc: The state.}")),
    CheckerCase("shared-by-kind", ("    by: json-kind\n", "    by: json-kind\n    shared: [typed]\n")),
  ]
}
