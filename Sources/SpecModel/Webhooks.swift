/// A documented webhook: the event that it receives, the reply that it returns, and the restrictions of its pages.
package struct Webhook: Sendable {
  package enum Reply: Hashable, Sendable {
    case type(String)
    /// An empty body with a success status.
    case acknowledgement
  }

  package var name: String
  package var doc: String
  /// The ids of its pages.
  package var pages: [String]
  /// The name of the record or union.
  package var event: String
  package var reply: Reply
  package var restrictions: [Restriction]
  package var origin: Origin

  package init(
    name: String, doc: String, pages: [String], event: String, reply: Reply, restrictions: [Restriction],
    origin: Origin
  ) {
    self.name = name
    self.doc = doc
    self.pages = pages
    self.event = event
    self.reply = reply
    self.restrictions = restrictions
    self.origin = origin
  }
}

/// The values of a type that a page allows. Any other value is a violation of its webhook, but not a decode error.
package struct Restriction: Sendable {
  package enum Subject: Hashable, Sendable {
    case member(record: String, name: String)
    /// The tag of a union.
    case tag(union: String)
  }

  package var subject: Subject
  package var values: [String]
  /// The id of the page with the restriction.
  package var page: String
  /// The rows and lists with the values, and the samples that show further values.
  package var sources: [Provenance]
  package var origin: Origin

  package init(subject: Subject, values: [String], page: String, sources: [Provenance], origin: Origin) {
    self.subject = subject
    self.values = values
    self.page = page
    self.sources = sources
    self.origin = origin
  }
}
