import SpecModel

struct WebhookPlan {
  var name: SwiftIdentifier
  var doc: DocComment
  /// Whether an HTTP header names the event.
  var isByHeader: Bool
  var event: BodyPlan
  var reply: ReplyPlan
  /// The different replies, if cases of the event have replies of their own.
  var replies: [CaseReplyPlan]
  var signature: SignaturePlan?
  /// The restrictions of its pages, by the type that they apply to.
  var restrictions: [RestrictionPlan]

  /// The bodies of the replies. One with the type of the event is left out, because the same function checks it.
  var ownReplies: [BodyPlan] {
    let all = replies.isEmpty ? [reply] : replies.map(\.reply)
    return all.compactMap(\.body).filter { $0.swift != event.swift }
  }
}

/// The event or a reply of a webhook.
struct BodyPlan {
  /// The limits and rules of a list, as calls on a validation.
  struct List {
    var count: SwiftCode?
    /// The rules about the array `items`.
    var rules: [RulePlan]
  }

  /// The type of the body, or of its items.
  var type: SwiftIdentifier
  var list: List?
  /// The id of the page that documents it.
  var page: String
  var isChecked: Bool
  var isRestricted: Bool

  var swift: SwiftCode { list == nil ? "\(type)" : "JSONBatch<\(type)>" }
}

enum ReplyPlan {
  case body(BodyPlan)
  case plainText
  case acknowledgement

  var body: BodyPlan? { if case .body(let body) = self { body } else { nil } }

  var swift: SwiftCode {
    switch self {
    case .body(let body): body.swift
    case .plainText: "PlainText"
    case .acknowledgement: "Acknowledgement"
    }
  }
}

/// One of several replies, with the cases of the event that it answers.
struct CaseReplyPlan {
  var name: SwiftIdentifier
  var reply: ReplyPlan
  var doc: DocComment
  /// The types of the cases, each with a comment for the function that encodes the reply to it.
  var events: [(type: SwiftCode, doc: DocComment)]
}

/// The arguments of a `WebhookSignature`.
struct SignaturePlan {
  var doc: DocComment
  var arguments: [SwiftCode]
}
