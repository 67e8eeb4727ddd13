/// One documented webhook: the event that it receives, the reply that it returns, and what its pages narrow.
package struct Webhook: Sendable {
  package enum Reply: Hashable, Sendable {
    case type(String)
    /// An empty body with a good status.
    case acknowledgement
  }

  package var name: String
  package var doc: String
  /// The ids of its pages.
  package var pages: [String]
  /// The name of a record or union.
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

/// The values that a page leaves of a type: a value outside is a violation of its webhook, never a decode error.
package struct Restriction: Sendable {
  package enum Subject: Hashable, Sendable {
    case member(record: String, name: String)
    /// The tag of a union.
    case tag(union: String)
  }

  package var subject: Subject
  package var values: [String]
  /// The id of the page that prints them.
  package var page: String
  /// The rows and lists that print them, and the samples that show one more.
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
