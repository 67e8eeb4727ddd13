/// A documented webhook: the event that it receives, the reply that it returns, and the restrictions of its pages.
package struct Webhook: Sendable {
  /// The JSON value of an event or a reply: one object, or a list of objects.
  package struct Body: Sendable {
    /// The name of the record or union: the type of the value, or of each item.
    package var type: String
    /// What the types state about the list; nil if the body is one value.
    package var list: List?

    package init(type: String, list: List? = nil) {
      self.type = type
      self.list = list
    }
  }

  /// The limits and rules of a body that is a list. In its rules, the name of the list is empty.
  package struct List: Sendable {
    package var facts: Facts
    package var rules: [Rule]

    package init(facts: Facts, rules: [Rule]) {
      self.facts = facts
      self.rules = rules
    }
  }

  package enum Reply: Sendable {
    case body(Body)
    /// A body of plain text.
    case text
    /// An empty body with a success status.
    case acknowledgement

    package var body: Body? { if case .body(let body) = self { body } else { nil } }
  }

  /// The reply to one case of the event.
  package struct CaseReply: Sendable {
    /// The tag of the event's union.
    package var tag: String
    package var reply: Reply
    package var origin: Origin

    package init(tag: String, reply: Reply, origin: Origin) {
      self.tag = tag
      self.reply = reply
      self.origin = origin
    }
  }

  package var name: String
  package var doc: String
  /// The ids of its pages.
  package var pages: [String]
  package var event: Body
  /// The reply to each event without a reply of its own.
  package var reply: Reply
  /// The replies to single cases of the event.
  package var replies: [CaseReply]
  package var signature: Signature?
  package var restrictions: [Restriction]
  package var origin: Origin

  package init(
    name: String, doc: String, pages: [String], event: Body, reply: Reply, replies: [CaseReply],
    signature: Signature?, restrictions: [Restriction], origin: Origin
  ) {
    self.name = name
    self.doc = doc
    self.pages = pages
    self.event = event
    self.reply = reply
    self.replies = replies
    self.signature = signature
    self.restrictions = restrictions
    self.origin = origin
  }
}

extension Webhook {
  /// All replies: that of the webhook, and those to single cases.
  package var allReplies: [Reply] { [reply] + replies.map(\.reply) }

  /// The bodies of the replies that are JSON, each type once.
  package var replyBodies: [Body] {
    allReplies.compactMap(\.body).reduce(into: []) { bodies, body in
      if !bodies.contains(where: { $0.text == body.text }) { bodies.append(body) }
    }
  }
}

extension Webhook.Body {
  /// `CallEvent`, or `list of CallEvent`.
  package var text: String { (list == nil ? "" : "list of ") + type }
}

extension Webhook.Reply {
  /// `Flow`, `list of Action`, `text` or `acknowledgement`.
  package var text: String {
    switch self {
    case .body(let body): body.text
    case .text: "text"
    case .acknowledgement: "acknowledgement"
    }
  }
}

/// How the sender signs its requests.
package struct Signature: Hashable, Sendable {
  package enum Algorithm: String, CaseIterable, Sendable {
    case sha1 = "hmac-sha1"
    case sha256 = "hmac-sha256"
    case sha384 = "hmac-sha384"
    case sha512 = "hmac-sha512"
  }

  package enum Encoding: String, CaseIterable, Sendable {
    case hex, base64
  }

  /// A part of the header's value: the text before it, and its name.
  package struct Field: Hashable, Sendable {
    package var prefix: String
    package var name: String

    package init(prefix: String, name: String) {
      self.prefix = prefix
      self.name = name
    }
  }

  /// A part of the bytes that are signed.
  package enum Part: Hashable, Sendable {
    case text(String)
    case body
    /// A field in the header of the signature.
    case field(String)
    /// The value of another header.
    case header(String)
  }

  /// An HMAC of the body, in a header.
  package struct Scheme: Hashable, Sendable {
    package var header: String
    package var algorithm: Algorithm
    package var encoding: Encoding
    package var fields: [Field]
    /// One character.
    package var separator: String
    package var signs: [Part]
    package var time: Part?

    package init(
      header: String, algorithm: Algorithm, encoding: Encoding, fields: [Field], separator: String, signs: [Part],
      time: Part?
    ) {
      self.header = header
      self.algorithm = algorithm
      self.encoding = encoding
      self.fields = fields
      self.separator = separator
      self.signs = signs
      self.time = time
    }
  }

  /// A description for readers; empty if there is none.
  package var doc: String
  /// Nil if the scheme is no HMAC of the body. Then there is only the description.
  package var scheme: Scheme?

  package init(doc: String, scheme: Scheme?) {
    self.doc = doc
    self.scheme = scheme
  }
}

extension Signature.Scheme {
  /// The value of the header, with the names of its fields in braces: `t={timestamp},v1={signature}`.
  package var valueText: String { fields.map { "\($0.prefix){\($0.name)}" }.joined(separator: separator) }

  /// What is signed, with the names of its parts in braces: `{timestamp}.{body}`.
  package var signedText: String { signs.map(\.text).joined() }
}

extension Signature.Part {
  package var text: String {
    switch self {
    case .text(let text): text
    case .body: "{body}"
    case .field(let name), .header(let name): "{\(name)}"
    }
  }
}

extension Signature {
  /// The scheme in one line, for comparisons.
  package var text: String {
    guard let scheme else { return doc }
    let parts = [
      scheme.header + ": " + scheme.valueText, "separator " + scheme.separator, scheme.algorithm.rawValue,
      scheme.encoding.rawValue, "signs " + scheme.signedText,
    ]
    return (parts + [scheme.time.map { "time \($0.text)" }].compactMap(\.self)).joined(separator: "; ")
  }
}

/// The values of a type that the pages of a webhook allow. Any other value is a violation of the webhook, but not a
/// decode error.
package struct Restriction: Sendable {
  package enum Subject: Hashable, Sendable {
    case member(record: String, name: String)
    /// The tag of a union.
    case tag(union: String)
  }

  package var subject: Subject
  package var values: [String]
  /// The ids of the pages with the restriction.
  package var pages: [String]
  /// The rows and lists with the values, and the samples that show further values.
  package var sources: [Provenance]
  package var origin: Origin

  package init(subject: Subject, values: [String], pages: [String], sources: [Provenance], origin: Origin) {
    self.subject = subject
    self.values = values
    self.pages = pages
    self.sources = sources
    self.origin = origin
  }
}
