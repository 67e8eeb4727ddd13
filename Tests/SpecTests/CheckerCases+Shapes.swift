/// Mistakes in types that are more than a name, and in samples of them.
extension CheckerCase {
  private static let to = "- to: {type: phone-number, doc: Where.}"

  /// A member more in a record.
  private static func member(_ text: String) -> (old: String, new: String) {
    (to, "\(to)\n      - \(text)")
  }

  static let shapes: [CheckerCase] = [
    CheckerCase(
      "paths-of-rows",
      (
        "          - typed: {type: String, optional: true}",
        "          - typed: {type: String, optional: true}\n      - title: paths\n        of: [MoveEvent]\n        rows:\n"
          + "          - keys.typd: String\n          - kes.typed: String\n          - orders[].with.to.name: String\n"
          + "          - orders[].with.from: String\n          - state[]: String"
      )),
    CheckerCase("type-of-items", ("- orders: {type: array,", "- orders[]: {type: string,")),
    CheckerCase(
      "type-at-path",
      ("          - keys: Object", "          - keys: Object\n          - keys.typed: {type: Number, optional: true}")),
    CheckerCase(
      "values-without-kinds", ("string MOVE", "MOVE"), ("string MOVING", "true"), ("integer 10", "int 10"),
      ("string B1", "front door | back door"), ("string 12\n", "\"12\"\n")),
    CheckerCase("placeholder-or-value", ("string B1", "string a | b")),
    CheckerCase("type-and-map", member("a: {list: text, map: text, optional: true, doc: A.}")),
    CheckerCase(
      "unknown-inner-types", member("a: {map: {list: txt}, optional: true, doc: A.}"),
      ("      - object: Typed", "      - object: {map: {type: integr}}")),
    CheckerCase(
      "types-of-other-shapes",
      member("a: {list: [text], optional: true, doc: A.}\n      - b: {map: {nullable: true}, optional: true, doc: B.}")),
    CheckerCase(
      "limits-beside-a-name", member("a: {type: {type: text, max-length: 3}, optional: true, doc: A.}"),
      ("      - string: text", "      - string: {type: text, nullable: true}")),
    CheckerCase("nullable-member", member("a: {type: text, nullable: true, doc: A.}")),
    CheckerCase("nullable-is-no-flag", member("a: {list: {type: text, nullable: yes it is}, optional: true, doc: A.}")),
    CheckerCase(
      "deep-list",
      member("a: {list: {list: {map: {list: {list: {list: {list: {list: {map: text}}}}}}}}, optional: true, doc: A.}")),
    CheckerCase(
      "impossible-items",
      member("a: {list: {type: text, minimum: 1}, optional: true, doc: A.}"),
      ("      - object: Typed", "      - object: {map: {type: integer, minimum: 3, maximum: 2}}")),
    CheckerCase(
      "impossible-inner-items", member("a: {map: {list: {type: integer, max-length: 1}}, optional: true, doc: A.}"),
      (
        "optional: true, doc: What to do.",
        "optional: true, doc: What to do.}\n      - b: {list: {type: json, nullable: true}, optional: true, doc: B."
      )),
    CheckerCase("count-of-a-text", member("a: {list: {type: text, min-count: 1}, optional: true, doc: A.}")),
    CheckerCase("empty-lists", ("of: [MoveEvent]", "of: []"), ("tolerate: [number-in-text]", "tolerate: {}")),
    CheckerCase("object-in-a-case", ("      - send: Send", "      - send: {map: text}")),
    CheckerCase(
      "endless-map",
      member("next: {map: Send, min-count: 1, doc: The next.}")),
    CheckerCase(
      "endless-loop-of-two",
      member("typed: {type: Typed, doc: Typed.}"),
      (
        "typed: {type: digits, optional: true, doc: The keys.}",
        "typed: {type: digits, optional: true, doc: The keys.}\n      - send: {type: Send, doc: Sent.}"
      )),
    // Samples.
    CheckerCase(
      "items-of-other-kinds",
      (
        "- orders: {list: Order, optional: true, doc: What to do.}",
        "- orders: {list: Order, optional: true, doc: What to do.}\n      - names: {map: {list: text}, optional: true, doc: Names.}"
      ),
      (
        "- orders: {type: array, optional: true}",
        "- orders: {type: array, optional: true}\n          - names: {type: map, optional: true}"
      ),
      (
        "          weight: integer 10",
        "          weight: integer 10\n          names: {a: [integer 1, \"null\"], b: string x}"
      )),
    CheckerCase(
      "items-beyond-limits",
      (
        "- orders: {list: Order, optional: true, doc: What to do.}",
        "- orders: {list: Order, optional: true, doc: What to do.}\n      - names: {map: {type: text, max-length: 2}, max-count: 1, optional: true, doc: Names.}"
      ),
      (
        "- orders: {type: array, optional: true}",
        "- orders: {type: array, optional: true}\n          - names: {type: map, optional: true, max-length: 2, max-count: 1}"
      ),
      ("          weight: integer 10", "          weight: integer 10\n          names: {a: string abc, b: string x}")),
    CheckerCase(
      "inner-list-too-short",
      (
        "- orders: {list: Order, optional: true, doc: What to do.}",
        "- orders: {list: Order, optional: true, doc: What to do.}\n      - names: {list: {list: text, min-count: 2}, optional: true, doc: Names.}"
      ),
      (
        "- orders: {type: array, optional: true}",
        "- orders: {type: array, optional: true}\n          - names: {type: array, optional: true}"
      ),
      (
        "          weight: integer 10",
        "          weight: integer 10\n          names: [[string a, string b], [string c]]"
      )),
    CheckerCase(
      "words-for-empty-values",
      ("          keys:\n            typed: string 12\n", "          keys: object\n          orders: array\n")),
    CheckerCase(
      "empty-object-without-members",
      (
        "          keys:\n            typed: string 12\n",
        "          keys: {}\n          orders: [{do: string send, with: {}}]\n"
      )),
  ]
}
