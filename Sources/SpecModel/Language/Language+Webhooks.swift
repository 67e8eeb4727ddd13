// What is sent and received.
extension Language {
  package static let webhook = Mapping(
    "webhook", "An event that the vendor sends, and the reply.",
    [
      Mapping.Key("doc", .text, isRequired: true, "When the vendor sends it."),
      Mapping.Key("pages", .list(.text), isRequired: true, "The ids of the pages that document it."),
      Mapping.Key(
        "event", .either([.typeName, .mapping(body)]), isRequired: true,
        "The record or union that you receive, or `{list: X}` for an array."),
      Mapping.Key(
        "reply", .either([.typeName, .mapping(body), .word(replyWords)]), isRequired: true,
        """
        The record or union that you send, `{list: X}` for an array, `acknowledgement` for a success status without a \
        body, or `text` for a plain text.
        """),
      Mapping.Key(
        "replies", .map(.either([.typeName, .mapping(body), .word(replyWords)])),
        "Other replies to single cases of the event: `{CALL_RECEIVED: CallFlow}`."),
      Mapping.Key("signature", .mapping(signature), "How to check that the vendor has sent the event."),
      Mapping.Key(
        "aliases", .map(.text), "Tags that the pages of this webhook print differently: `{CALL_ENDED: CallEnded}`."),
    ],
    advice: [
      (["status", "statuscode", "replystatus"], "write 'declares: {reply-status: 204}' in the page that says so")
    ])

  /// The replies that are no type.
  package static let replyWords = ["acknowledgement", "text"]

  package static let body = Mapping(
    "body that is an array", "`{list: CallEvent, min-count: 1}`.",
    [Mapping.Key("list", .typeName, isRequired: true, "The record or union of the items.")]
      + Statement.declarableKeys.filter { ["min-count", "max-count"].contains($0.name) }.map(Mapping.Key.init)
      + [Mapping.Key("rules", .list(.mapping(bodyRule)), "Rules about the items.")])

  package static let signature = Mapping(
    "signature",
    "How to check that the vendor has sent the event: an HMAC of the body, or `doc` alone for another scheme.",
    [
      Mapping.Key("header", .text, "The HTTP header that has the signature."),
      Mapping.Key(
        "value", .text,
        "The value of the header, if it is more than the signature: `t={timestamp},v1={signature}`."),
      Mapping.Key("separator", .text, "What separates the parts of `value`. The default is a comma."),
      Mapping.Key("algorithm", .word(Signature.Algorithm.allCases.map(\.rawValue)), "The algorithm."),
      Mapping.Key("encoding", .word(Signature.Encoding.allCases.map(\.rawValue)), "How the signature is written."),
      Mapping.Key("signs", .text, "What is signed: `{body}`, or with more parts `{timestamp}.{body}`."),
      Mapping.Key("time", .text, "The part of `value`, or the header, that has the time of signing."),
      Mapping.Key("doc", .text, "A description for readers."),
    ])
}
