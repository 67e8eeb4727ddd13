import SpecModel
import SpecText

/// A webhook of the spec, before its names are looked up.
struct WebhookSyntax {
  /// An event or a reply: the name of a type, or of the items of a list. A reply can also be a keyword.
  struct Body {
    var type: Located<String>
    /// What is stated about the list; nil if the body is one value.
    var list: List?
  }

  struct List {
    var facts: FactsSyntax
    var rules: [RuleSyntax]
  }

  var name: Located<String>
  var doc: String
  var pages: [Located<String>]
  var event: Body
  var reply: Body
  /// The replies to single cases of the event.
  var replies: [(tag: Located<String>, reply: Body)]
  var signature: Signature?
  /// Tags that its pages print differently, with the printed text.
  var aliases: [(tag: Located<String>, printed: Located<String>)]

  /// The event and the replies.
  var bodies: [Body] { [event, reply] + replies.map(\.reply) }
}

/// Reads the section `webhooks`: tree -> ``WebhookSyntax``.
struct WebhookReader {
  static let key = "webhooks"

  static func webhooks(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> [WebhookSyntax] {
    pairs(node, for: "'\(key)'", &diagnostics).compactMap { name, body in
      if !isTypeName(name.value) { diagnostics.append(.badName("webhook", name, pattern: typeNamePattern)) }
      guard let fields = Fields(body, of: "webhook '\(name.value)'", Language.webhook, &diagnostics) else { return nil }
      let doc = fields.doc("doc", &diagnostics)
      _ = fields.requiredNode("pages", &diagnostics)
      let pages = fields.texts("pages", &diagnostics) ?? []
      guard let event = fields.requiredNode("event", &diagnostics).flatMap({ self.body($0, "'event'", &diagnostics) }),
        let reply = fields.requiredNode("reply", &diagnostics).flatMap({ self.body($0, "'reply'", &diagnostics) })
      else { return nil }
      return WebhookSyntax(
        name: name, doc: doc, pages: pages, event: event, reply: reply,
        replies: fields.node("replies").map { replies($0, &diagnostics) } ?? [],
        signature: fields.node("signature").flatMap { SignatureReader.signature($0, &diagnostics) },
        aliases: (fields.textPairs("aliases", &diagnostics) ?? []).map { ($0.key, $0.value) })
    }
  }

  /// `CallEvent`, or `{list: CallEvent, min-count: 1, rules: [{last: hangup}]}`.
  private static func body(
    _ node: SyntaxNode, _ subject: String, _ diagnostics: inout Diagnostics
  ) -> WebhookSyntax.Body? {
    if case .scalar(let name) = node.content { return .init(type: Located(value: name, range: node.range)) }
    let limits = Statement.declarableKeys.filter { ["min-count", "max-count"].contains($0.name) }
    guard case .mapping = node.content else {
      diagnostics.append(.expected("a type, or a mapping with 'list'", for: subject, at: node.range))
      return nil
    }
    guard let fields = Fields(node, of: subject, Language.body, &diagnostics),
      let item = fields.requiredText("list", &diagnostics)
    else { return nil }
    return WebhookSyntax.Body(
      type: item,
      list: WebhookSyntax.List(
        facts: FactsReader.facts(of: fields, limits, &diagnostics),
        rules: fields.node("rules").map { RuleReader.bodyRules($0, &diagnostics) } ?? []))
  }

  private static func replies(
    _ node: SyntaxNode, _ diagnostics: inout Diagnostics
  ) -> [(tag: Located<String>, reply: WebhookSyntax.Body)] {
    pairs(node, for: "'replies'", &diagnostics).compactMap { tag, value in
      body(value, "the reply to '\(tag.value)'", &diagnostics).map { (tag, $0) }
    }
  }
}
