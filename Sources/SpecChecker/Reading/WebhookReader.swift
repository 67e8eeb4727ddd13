import SpecText

/// A webhook of the spec, before its names are looked up.
struct WebhookSyntax {
  var name: Located<String>
  var doc: String
  var pages: [Located<String>]
  var event: Located<String>
  var reply: Located<String>
  /// Tags that its pages print differently, with the printed text.
  var aliases: [(tag: Located<String>, printed: Located<String>)]
}

/// Reads the section `webhooks`: tree -> ``WebhookSyntax``.
struct WebhookReader {
  static let key = "webhooks"

  static func webhooks(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> [WebhookSyntax] {
    pairs(node, for: "'\(key)'", &diagnostics).compactMap { name, body in
      if !isTypeName(name.value) { diagnostics.append(.badName("webhook", name, pattern: typeNamePattern)) }
      let keys = ["doc", "pages", "event", "reply", "aliases"]
      guard let fields = Fields(body, of: "webhook '\(name.value)'", keys: keys, &diagnostics) else { return nil }
      let doc = fields.doc("doc", &diagnostics)
      _ = fields.requiredNode("pages", &diagnostics)
      let pages = fields.texts("pages", &diagnostics) ?? []
      guard let event = fields.requiredText("event", &diagnostics),
        let reply = fields.requiredText("reply", &diagnostics)
      else { return nil }
      return WebhookSyntax(
        name: name, doc: doc, pages: pages, event: event, reply: reply,
        aliases: (fields.textPairs("aliases", &diagnostics) ?? []).map { ($0.key, $0.value) })
    }
  }
}
