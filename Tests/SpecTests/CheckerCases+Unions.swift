extension CheckerCase {
  /// Mistakes in unions.
  static let unions: [CheckerCase] = [
    CheckerCase(
      "unreachable-cases",
      addingUnion(
        """
          Which:
            doc: One of them.
            by: members
            cases:
              - send: Send
              - typed:
                  type: Typed
                  has: [typed, to, typed]
              - state: State
              - text:
                  has: [text]
              - event:
                  type: MoveEvent
                  list: Send
              - sent: Send
              - all: Stop
              - stop: Stop
        """)),
    CheckerCase(
      "discriminators-of-unions",
      addingUnion(
        """
          Which:
            doc: One of them.
            by: {outer: kind, member: kind, content: with}
            cases:
              - send: Send

          Other:
            doc: One of them.
            by: member
            cases:
              - send: Send

          Third:
            doc: One of them.
            by: {outer: "?"}
            cases:
              - send: {type: Send}
        """)),
    CheckerCase(
      "kinds-of-cases",
      addingUnion(
        """
          Which:
            doc: One of them.
            by: json-kind
            cases:
              - array: Send
              - string: {list: text}
              - "null": text
              - object
              - number: {list: nothing}
              - boolean: {type: boolean}
        """)),
    CheckerCase("null-of-an-optional-member", ("      - string: text\n", "      - string: text\n      - \"null\"\n")),
    CheckerCase(
      "no-digits-in-an-array",
      ("      - string: text\n", "      - string: text\n      - array: {list: text}\n      - number: number\n"),
      ("object: typed, string: itself,", "object: typed, string: itself, array: itself,")),
    CheckerCase(
      "outer-tags", addingUnion(content + boxed), ("    event: MoveEvent", "    event: Content"),
      addingRecords(
        """
          NoTag:
            doc: A content without a tag.
            members:
              - content: {type: Content, doc: The content.}

          NumberTag:
            doc: A tag that is a number.
            members:
              - kind: {type: integer, doc: The kind.}
              - content: {type: Content, doc: The content.}

          OptionalTag:
            doc: A tag that can be missing.
            members:
              - kind: {type: text, optional: true, doc: The kind.}
              - content: {type: Content, doc: The content.}

          ConstantTag:
            doc: A tag with one value.
            members:
              - kind: {type: text, value: send, doc: The kind.}
              - content: {type: Content, doc: The content.}

          OptionalContent:
            doc: A content that can be missing.
            members:
              - kind: {type: text, doc: The kind.}
              - content: {type: Content, optional: true, doc: The content.}

          Contents:
            doc: Several contents.
            members:
              - kind: {type: text, doc: The kind.}
              - contents: {list: Content, doc: The contents.}

          TwoContents:
            doc: Two contents.
            members:
              - kind: {type: text, doc: The kind.}
              - content: {type: Content, doc: The content.}
              - other: {type: Content, doc: The other content.}
        """)),
    CheckerCase(
      "unions-in-samples", addingUnion(content + which), addingRecords(box),
      (
        "    samples:\n",
        """
            samples:
              - title: no case
                of: Which
                shape:
                  to: "null"
              - title: no object
                of: Which
                shape: string
              - title: no tag
                of: Content
                shape:
                  to: string +6512345678
              - title: an unlisted tag
                of: Box
                shape:
                  kind: string sent
                  content:
                    to: string +6512345678
              - title: another content
                of: Box
                shape:
                  kind: string stop
                  content:
                    to: string +6512345678

        """
      )),
    CheckerCase("unions-on-no-page", addingUnion(content + which), addingRecords(box)),
    // A page that prints one of the forms does not contradict a sample with the other.
    CheckerCase(
      "array-or-single", ("      - string: text\n", "      - string: text\n      - array: {list: Typed}\n"),
      ("          keys:\n            typed: string 12", "          keys:\n            - typed: integer 12")),
  ]

  private static let content = """
      Content:
        doc: What is in a box.
        by: {outer: kind}
        cases:
          - send: Send
          - stop: Stop
    """

  private static let boxed = """


      Boxed:
        doc: A box or its content.
        by: json-kind
        cases:
          - object: Content
    """

  private static let which = """


      Which:
        doc: One of them.
        by: members
        cases:
          - send: Send
          - typed:
              type: Typed
              has: [typed]
    """

  private static let box = """
      Box:
        doc: A box.
        members:
          - kind: {type: text, doc: The kind.}
          - content: {type: Content, doc: The content.}
    """

  private static func addingUnion(_ text: String) -> (old: String, new: String) {
    ("  Keys:\n    doc: What was typed", text + "\n\n  Keys:\n    doc: What was typed")
  }

  private static func addingRecords(_ text: String) -> (old: String, new: String) {
    ("  Typed:\n    doc: Keys", text + "\n\n  Typed:\n    doc: Keys")
  }
}
