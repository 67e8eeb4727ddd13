// Mistakes in the events, replies and signatures of webhooks.
extension CheckerCase {
  /// A union of events, and one whose case a header selects.
  private static let headerUnions = (
    old: "unions:\n",
    new: """
    unions:
      Move:
        doc: Any move.
        by: {member: type}
        cases:
          - MOVE: MoveEvent

      Call:
        doc: A call.
        by: {header: X-Call}
        cases:
          - move: MoveEvent
          - again: MoveEvent


    """
  )
  private static let calls = (
    old: "    lists:\n",
    new: """
        lists:
          - title: the calls
            of: Call.X-Call
            values: [move, again]

    """
  )

  private static func webhook(_ lines: String) -> (old: String, new: String) {
    ("    event: MoveEvent\n    reply: acknowledgement\n", lines)
  }

  static let http: [CheckerCase] = [
    CheckerCase("reply-none", ("reply: acknowledgement", "reply: none")),
    CheckerCase("reply-misspelled", ("reply: acknowledgement", "reply: acknowledgment")),
    CheckerCase("event-in-a-sequence", ("event: MoveEvent", "event: [MoveEvent]")),
    CheckerCase("event-without-a-list", ("event: MoveEvent", "event: {lists: MoveEvent}")),
    CheckerCase("list-of-scalars", ("event: MoveEvent", "event: {list: text}")),
    CheckerCase(
      "impossible-list",
      webhook(
        """
            event: {list: MoveEvent, min-count: 3, max-count: 2}
            reply:
              list: Order
              rules:
                - {last: stop}
                - {last: stop}
                - {at-most: 1, case: sned}
                - {list: orders, last: stop}
            replies:
              MOVE:
                list: Send
                rules:
                  - {last: send}

        """)),
    CheckerCase("union-by-header-without-source", headerUnions),
    CheckerCase(
      "union-by-header-elsewhere", headerUnions, calls,
      ("{type: Keys, optional: true, doc: What was typed.}", "{list: Call, optional: true, doc: What was typed.}"),
      ("from: keys, object: typed, string: itself", "from: box, string: itself"),
      ("- object: Typed\n", "- object: Call\n"), webhook("    event: {list: Call}\n    reply: Call\n")),
    CheckerCase(
      "union-by-header-and-member", headerUnions, calls, ("by: {header: X-Call}", "by: {header: X Call, member: type}")),
    CheckerCase(
      "union-by-header-with-tags", headerUnions, calls,
      ("- move: MoveEvent", "- move:\n          type: MoveEvent\n          tags: [move, moved]"),
      ("- again: MoveEvent", "- again:\n          type: MoveEvent\n          without-tag: true")),
    CheckerCase("replies-of-one-record", ("reply: acknowledgement", "reply: text\n    replies: {MOVE: Order}")),
    CheckerCase(
      "replies-to-no-case", headerUnions, calls, webhook("    event: Move\n    reply: text\n    replies: {MOV: none}\n")
    ),
    CheckerCase(
      "ambiguous-reply", headerUnions, calls,
      webhook("    event: Call\n    reply: text\n    replies: {move: acknowledgement}\n")),
    CheckerCase(
      "signature-with-mistakes",
      (
        "reply: acknowledgement",
        """
        reply: acknowledgement
            signature:
              header: X Signature
              algorithm: hmac-md5
              encoding: base32
              separator: "-"
              value: "t={timestamp}"
              signs: "{time stamp}"
        """
      )),
    CheckerCase(
      "signature-of-no-body",
      (
        "reply: acknowledgement",
        """
        reply: acknowledgement
            signature:
              header: X-Signature
              algorithm: hmac-sha1
              encoding: hex
              value: "{timestamp},{signature}"
              signs: "{timestamp}"
        """
      )),
    CheckerCase(
      "signature-without-keys", ("reply: acknowledgement", "reply: acknowledgement\n    signature: {value: a}")),
    CheckerCase(
      "samples-by-header", headerUnions, calls,
      (
        "        of: MoveEvent\n",
        """
                of: MoveEvent
                header: move
                items:
                  - {type: string MOVE}

        """
      ),
      (
        "    samples:\n",
        """
            samples:
              - title: a call
                of: Call
                shape: {type: string MOVE}
              - title: an unknown call
                of: Call
                header: mvoe
                shape: {type: string MOVE}

        """
      )),
    CheckerCase(
      "sample-breaks-rules-of-a-list",
      webhook(
        """
            event: MoveEvent
            reply:
              list: Order
              min-count: 3
              rules:
                - {last: stop}
                - {at-most: 0, case: send}

        """),
      (
        "    samples:\n",
        """
            samples:
              - title: orders
                of: Order
                items:
                  - do: string stop
                  - do: string send
                    with: {to: string}

        """
      )),
  ]
}
