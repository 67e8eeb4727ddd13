/// A page of the documentation with advice for users of the webhooks. The text is from the spec.
package struct Guide: Sendable {
  package struct Section: Sendable {
    package var title: String
    package var text: String
    package var points: [String]
    /// The messages of a sequence diagram, in order.
    package var sequence: [Message]
    /// The source of the section, for readers.
    package var source: String?

    package init(title: String, text: String, points: [String], sequence: [Message], source: String?) {
      self.title = title
      self.text = text
      self.points = points
      self.sequence = sequence
      self.source = source
    }
  }

  /// One arrow of a sequence diagram.
  package struct Message: Sendable {
    package var from: String
    package var to: String
    package var text: String

    package init(from: String, to: String, text: String) {
      self.from = from
      self.to = to
      self.text = text
    }
  }

  /// The name of its file: `running-an-endpoint`.
  package var id: String
  package var title: String
  package var doc: String
  package var sections: [Section]
  package var origin: Origin

  package init(id: String, title: String, doc: String, sections: [Section], origin: Origin) {
    self.id = id
    self.title = title
    self.doc = doc
    self.sections = sections
    self.origin = origin
  }
}
