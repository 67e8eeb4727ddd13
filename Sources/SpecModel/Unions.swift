/// A value of one of several types.
package struct Union: Sendable {
  /// The member whose value selects the case.
  package struct Tag: Hashable, Sendable {
    /// What the value is.
    package enum Kind: String, CaseIterable, Sendable {
      case text, integer, boolean
    }

    /// The members that lead to it. The last one is the tag: `data`, `event_type`.
    package var path: [String]
    package var kind: Kind

    package init(path: [String], kind: Kind = .text) {
      self.path = path
      self.kind = kind
    }

    /// The name of the tag member itself.
    package var name: String { path.last ?? "" }
    /// The members around the tag, from the outside. There are none if the tag is a member of the case itself.
    package var containers: [String] { Array(path.dropLast()) }
    /// The path as a text: `data.event_type`.
    package var text: String { path.joined(separator: ".") }
  }

  /// How the case of a value is selected.
  package enum Discriminator: Hashable, Sendable {
    /// By a member of the case itself, or of an object in it: `eventType`.
    case tag(Tag)
    /// By a member that is a sibling of the content: `action` beside `params`.
    case tagBeside(Tag, content: String)
    /// By a text member of the record that contains the value: `event_type` beside `payload`.
    case outerTag(member: String)
    /// By the members that the value has.
    case members
    /// By the value of an HTTP header: `X-GitHub-Event`. The body is the content alone.
    case header(name: String)
    /// By the JSON kind of the value.
    case jsonKind

    /// The tag; nil if no tag selects the case.
    package var tag: Tag? {
      switch self {
      case .tag(let tag), .tagBeside(let tag, _): tag
      case .outerTag(let member): Tag(path: [member])
      case .members, .header, .jsonKind: nil
      }
    }

    /// The name of the tag member; nil if no tag selects the case.
    package var tagName: String? { tag?.name }

    /// The name of the member or header whose value selects the case; nil if the value's shape does.
    package var selector: String? { tagName ?? headerName }

    /// The name of the header that selects the case; nil if the body selects it.
    package var headerName: String? { if case .header(let name) = self { name } else { nil } }
  }

  package struct Case: Sendable {
    /// The tag, the JSON kind, or the name of a case that its members, several tags or a missing tag select.
    package var tag: String
    /// The tags that select the case. A case without tags is selected if the tag is missing or null.
    package var tags: [String]
    package var givenName: GivenName?
    package var type: MemberType
    /// The members that a value must have to be this case, if members select the case.
    package var has: [String]
    package var doc: String
    /// Aliases of the tag that a decoder accepts because of rulings.
    package var aliases: [Alias]
    package var sources: [Provenance]
    package var origin: Origin

    package init(
      tag: String, tags: [String], givenName: GivenName?, type: MemberType, has: [String], doc: String,
      aliases: [Alias], sources: [Provenance], origin: Origin
    ) {
      self.tag = tag
      self.tags = tags
      self.givenName = givenName
      self.type = type
      self.has = has
      self.doc = doc
      self.aliases = aliases
      self.sources = sources
      self.origin = origin
    }

    /// The tags that select the case, or its name if a missing tag selects it.
    package var tagsOrName: [String] { tags.isEmpty ? [tag] : tags }

    /// Whether a page that lists these tags allows the case. A case without a tag is always allowed.
    package func isAllowed(among listed: [String]) -> Bool {
      tags.isEmpty || tags.contains { listed.contains($0) }
    }
  }

  /// A member that several cases have, and that can be reached on the union.
  package struct SharedMember: Sendable {
    package var name: String
    /// The name in Swift that all cases give the member.
    package var givenName: GivenName?
    /// The members that lead to it in each case: `payload`, `sessionId`.
    package var path: [String]
    package var type: MemberType
    package var doc: String
    package var origin: Origin

    package init(
      name: String, givenName: GivenName?, path: [String], type: MemberType, doc: String, origin: Origin
    ) {
      self.name = name
      self.givenName = givenName
      self.path = path
      self.type = type
      self.doc = doc
      self.origin = origin
    }
  }

  package var name: String
  package var doc: String
  package var discriminator: Discriminator
  /// The name of the property with the tag.
  package var givenTagName: GivenName?
  /// Where the spec says what selects the case.
  package var tagOrigin: Origin
  package var sharedMembers: [SharedMember]
  package var cases: [Case]
  package var origin: Origin

  package init(
    name: String, doc: String, discriminator: Discriminator, givenTagName: GivenName?, tagOrigin: Origin,
    sharedMembers: [SharedMember], cases: [Case], origin: Origin
  ) {
    self.name = name
    self.doc = doc
    self.discriminator = discriminator
    self.givenTagName = givenTagName
    self.tagOrigin = tagOrigin
    self.sharedMembers = sharedMembers
    self.cases = cases
    self.origin = origin
  }
}

extension Union {
  /// The case that a tag selects, or that is selected without a tag.
  package func item(taggedWith tag: String?) -> Case? {
    cases.first { item in tag.map { item.tags.contains($0) } ?? item.tags.isEmpty }
  }

  /// Whether a case is selected if the tag is missing or null.
  package var hasCaseWithoutTag: Bool { cases.contains { $0.tags.isEmpty } }
}

extension Model {
  /// The members along a path, beginning in a record; nil if there is no such path.
  package func members(at path: [String], in type: MemberType) -> [Member]? {
    var found: [Member] = []
    var type = type
    for name in path {
      guard case .record(let record) = type,
        let member = self.record(record)?.members.first(where: { $0.name == name })
      else { return nil }
      found.append(member)
      type = member.type
    }
    return found
  }
}
