// Lists of the tags of unions: several lists for one union, and several unions with a common record. And the kinds of the
// numbers of a union.

extension CheckerCase {
  typealias TextEdit = (old: String, new: String)

  static let lists: [CheckerCase] = [
    CheckerCase("lists-with-a-common-tag", moreOrders, with("more"), orders("wait, hold, stop")),
    CheckerCase(
      "lists-of-different-tags-without-one", ("values: [send, stop]", "values: [stop]"), moreOrders, with("more"),
      orders("wait, hold")),
    CheckerCase("lists-of-one-tag", ("values: [send, stop]", "values: [send]"), with("more"), orders("stop")),
    CheckerCase(
      "lists-of-unions-with-a-common-record-without-one", with("choices"), twoUnions, theirRecords,
      lists(("First", "hang"), ("Second", "hang, wait"))),
    CheckerCase(
      "two-lists-of-one-of-two-unions", with("choices"), twoUnions, theirRecords,
      lists(("First", "hang, go"), ("Second", "hang, wait"), ("First", "hang"))),
    code("fraction-in-a-union-of-integers", "integer", row: "Number", sample: "number 1.5"),
    code("integer-in-a-union-of-numbers", "number", row: "Integer", sample: "integer 1"),
  ]

  /// Edits of the base spec after which it has no diagnostics.
  static let listsWithoutConflict: [CheckerCase] = [
    // The tags of a union are in two lists, on two pages or on one.
    CheckerCase("lists-of-different-tags", moreOrders, with("more"), orders("wait, hold")),
    CheckerCase(
      "lists-of-different-tags-on-one-page", moreOrders,
      (
        "        last: stop\n",
        "        last: stop\n      - title: more\n        of: Order.do\n        values: [wait, hold]\n"
      )),
    CheckerCase(
      "lists-of-unions-with-a-common-record", with("choices"), twoUnions, theirRecords,
      lists(("First", "hang, go"), ("Second", "hang, wait"))),
    code("integer-of-a-union", "integer", row: "Integer", sample: "integer 12"),
    code("number-of-a-union", "number", row: "Number", sample: "number 1.5"),
  ]

  /// The webhook of the base spec with another page.
  static func with(_ page: String) -> TextEdit {
    ("    pages: [moves]\n    event", "    pages: [moves, \(page)]\n    event")
  }

  /// Two more cases of the union of orders.
  static let moreOrders: TextEdit = (
    "      - stop: Stop\n", "      - stop: Stop\n      - wait: Stop\n      - hold: Stop\n"
  )

  /// The page `more` with a list of orders.
  static func orders(_ values: String) -> TextEdit {
    (
      "  - page: moves\n",
      """
        - page: more
          title: More
          product: Shop
          endpoint: Moves
          revision: "2026-01-01"
          lists:
            - title: more orders
              of: Order.do
              values: [\(values)]

        - page: moves

      """
    )
  }

  /// Two unions with a common record.
  static let twoUnions: TextEdit = (
    "  Keys:\n",
    """
      First:
        doc: The first choice.
        by: {member: name}
        cases:
          - hang: Hang
          - go: Go

      Second:
        doc: The second choice.
        by: {member: name}
        cases:
          - hang: Hang
          - wait: Wait

      Keys:

    """
  )

  private static let choices = ["Hang", "Go", "Wait"]

  static let theirRecords: TextEdit = (
    "  Stop:\n    doc: Ends it.\n",
    "  Stop:\n    doc: Ends it.\n"
      + choices.map { name in
        """

          \(name):
            doc: A choice.
            members:
              - name: {type: text, value: \(name.lowercased()), doc: The name.}

        """
      }.joined()
  )

  /// The page `choices` with lists of the two unions, and with tables of their records.
  static func lists(_ lists: (union: String, values: String)...) -> TextEdit {
    let lists = lists.enumerated().map { index, list in
      "      - title: list \(index)\n        of: \(list.union).name\n        values: [\(list.values)]\n"
    }
    let tables = choices.map { name in
      "      - title: \(name)\n        of: [\(name)]\n"
        + "        rows: [{name: {type: String, value: \(name.lowercased())}}]\n"
    }
    return (
      "  - page: moves\n",
      """
        - page: choices
          title: Choices
          product: Shop
          endpoint: Moves
          revision: "2026-01-01"
          lists:
      \(lists.joined())    tables:
      \(tables.joined())    samples:
            - title: waiting
              of: Second
              shape: {name: string wait}

        - page: moves

      """
    )
  }

  /// A member that is a number or a text.
  private static func code(_ name: String, _ number: String, row: String, sample: String) -> CheckerCase {
    let union = """
        Code:
          doc: A code.
          by: json-kind
          cases:
            - number: \(number)
            - string: text

        Keys:

      """
    let member = "      - code: {type: Code, doc: The code.}\n"
    return CheckerCase(
      name, ("  Keys:\n", union), ("      - id: {type: uuid", member + "      - id: {type: uuid"),
      ("          - id: String\n", "          - code: \(row)\n          - id: String\n"),
      ("          weight: integer 10\n", "          weight: integer 10\n          code: \(sample)\n"))
  }
}
