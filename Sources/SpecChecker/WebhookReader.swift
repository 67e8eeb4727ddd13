import SpecText

/// A webhook as the spec has it.
struct WebhookSyntax {
  var name: Located<String>
  var doc: String
  var pages: [Located<String>]
  var event: Located<String>
  var reply: Located<String>
  /// The tags that its pages print otherwise, and what they print.
  var spelled: [(tag: Located<String>, printed: Located<String>)]
}

/// Reads the section `webhooks`: tree -> ``WebhookSyntax``.
struct WebhookReader {
  static let key = "webhooks"

  static func webhooks(_ node: SyntaxNode, _ problems: inout Problems) -> [WebhookSyntax] {
    pairs(node, for: "'\(key)'", &problems).compactMap { name, body in
      if !isTypeName(name.value) { problems.append(.badName("webhook", name, form: typeNameForm)) }
      let keys = ["doc", "pages", "event", "reply", "spelled"]
      guard let fields = Fields(body, of: "webhook '\(name.value)'", keys: keys, &problems) else { return nil }
      let doc = fields.doc("doc", &problems)
      _ = fields.requiredNode("pages", &problems)
      let pages = fields.texts("pages", &problems) ?? []
      guard let event = fields.requiredText("event", &problems), let reply = fields.requiredText("reply", &problems)
      else { return nil }
      return WebhookSyntax(
        name: name, doc: doc, pages: pages, event: event, reply: reply,
        spelled: (fields.textPairs("spelled", &problems) ?? []).map { ($0.key, $0.value) })
    }
  }
}
