/// An object with documented members. Encoders write the members in this order.
package struct Record: Sendable {
  package var name: String
  package var doc: String
  package var members: [Member]
  /// The rules between the members.
  package var rules: [Rule]
  package var derivedMembers: [DerivedMember]
  package var hoisted: [HoistedMember]
  package var origin: Origin

  package init(
    name: String, doc: String, members: [Member], rules: [Rule], derivedMembers: [DerivedMember],
    hoisted: [HoistedMember],
    origin: Origin
  ) {
    self.name = name
    self.doc = doc
    self.members = members
    self.rules = rules
    self.derivedMembers = derivedMembers
    self.hoisted = hoisted
    self.origin = origin
  }
}

/// A property that is not in the JSON: the digits that a caller pressed. Another member contains them in several shapes.
package struct DerivedMember: Sendable {
  /// The location of the value in one shape.
  package struct Shape: Sendable {
    /// The case of the member's union: `object`.
    package var tag: String
    /// The member of the case's record; nil if the case is the value.
    package var member: String?
    /// The type of the value: digits, or a text that may contain only digits.
    package var type: Scalar
    package var isOptional: Bool

    package init(tag: String, member: String?, type: Scalar, isOptional: Bool) {
      self.tag = tag
      self.member = member
      self.type = type
      self.isOptional = isOptional
    }
  }

  package var name: String
  /// The member that contains the value. Its type is a union by JSON kind.
  package var member: String
  package var shapes: [Shape]
  package var doc: String
  package var origin: Origin

  package init(name: String, member: String, shapes: [Shape], doc: String, origin: Origin) {
    self.name = name
    self.member = member
    self.shapes = shapes
    self.doc = doc
    self.origin = origin
  }
}

/// A member that is accepted beside the object that should contain it: `dtmf` beside `eventData`.
package struct HoistedMember: Sendable {
  package var name: String
  package var type: MemberType
  /// The record that should contain it.
  package var record: String
  /// The member whose value is that record.
  package var container: String
  /// The tag of the record, if the container is a union.
  package var tag: String?
  /// The id of the ruling that allows it.
  package var ruling: String

  package init(name: String, type: MemberType, record: String, container: String, tag: String?, ruling: String) {
    self.name = name
    self.type = type
    self.record = record
    self.container = container
    self.tag = tag
    self.ruling = ruling
  }
}

/// One member of a record.
package struct Member: Sendable {
  /// The name in JSON.
  package var name: String
  /// The Swift name that the spec gives, if it is not the one that the rule makes of the name in JSON.
  package var givenName: String?
  /// The name of the member in rulings: its own name if it is a shared member, otherwise `MakeCall.source`.
  package var qualifiedName: String
  package var type: MemberType
  /// What the types state about the member besides its type: its default, its limits.
  package var facts: Facts
  /// Where the pages state these facts.
  package var statedFacts: [StatedFact]
  package var doc: String
  /// Additional input that a decoder accepts because of rulings.
  package var tolerances: [Tolerance]
  /// The rows and samples that the member comes from.
  package var sources: [Provenance]
  package var origin: Origin
  /// The position of the shared member, if the record lists the member only by name.
  package var sharedOrigin: Origin?

  package init(
    name: String, qualifiedName: String, type: MemberType, facts: Facts, statedFacts: [StatedFact], doc: String,
    tolerances: [Tolerance], sources: [Provenance], origin: Origin, sharedOrigin: Origin?
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.type = type
    self.facts = facts
    self.statedFacts = statedFacts
    self.doc = doc
    self.tolerances = tolerances
    self.sources = sources
    self.origin = origin
    self.sharedOrigin = sharedOrigin
  }
}

/// A fact about a member besides its name and type, with the sources that state it.
package struct StatedFact: Hashable, Sendable {
  /// The key in rows: `default`.
  package var key: String
  /// `3`, or `callDirection INBOUND`.
  package var text: String
  package var sources: [Provenance]
  /// The id of the ruling that decided the fact, if pages contradict it or do not state it.
  package var ruling: String?

  package init(key: String, text: String, sources: [Provenance], ruling: String?) {
    self.key = key
    self.text = text
    self.sources = sources
    self.ruling = ruling
  }
}

/// The type of a member. Declared types are referred to by name.
package indirect enum MemberType: Hashable, Sendable {
  case scalar(Scalar)
  case enumeration(String)
  case record(String)
  case union(String)
  case list(MemberType)
}

extension MemberType {
  /// The type of the items of a list; any other type is unchanged.
  package var listItem: MemberType { if case .list(let item) = self { item } else { self } }

  package var scalar: Scalar? { if case .scalar(let scalar) = self { scalar } else { nil } }

  /// Whether a value is a text, number or boolean, so that a page can list values.
  package var isSingle: Bool {
    switch self {
    case .scalar, .enumeration: true
    case .record, .union, .list: false
    }
  }

  /// The name of the declared type, or of the item type of a list.
  package var declaredName: String? {
    switch self {
    case .scalar: nil
    case .enumeration(let name), .record(let name), .union(let name): name
    case .list(let item): item.declaredName
    }
  }
}

/// A documented list of texts or integers. It is open: an unlisted value is preserved.
package struct Enumeration: Sendable {
  package struct Value: Hashable, Sendable {
    /// The value in JSON: a text, or an integer.
    package var text: String
    /// The Swift name that the spec gives. An integer always has one; without one, the rule makes it of the text.
    package var name: String?
    package var doc: String
    /// Aliases that a decoder accepts because of rulings.
    package var aliases: [Alias]
    package var sources: [Provenance]
    package var origin: Origin

    package init(
      text: String, name: String?, doc: String, aliases: [Alias], sources: [Provenance], origin: Origin
    ) {
      self.text = text
      self.name = name
      self.doc = doc
      self.aliases = aliases
      self.sources = sources
      self.origin = origin
    }
  }

  package var name: String
  package var doc: String
  /// Whether the values are integers.
  package var isNumeric: Bool
  package var values: [Value]
  package var origin: Origin

  package init(name: String, doc: String, isNumeric: Bool, values: [Value], origin: Origin) {
    self.name = name
    self.doc = doc
    self.isNumeric = isNumeric
    self.values = values
    self.origin = origin
  }
}

/// A value of one of several types.
package struct Union: Sendable {
  /// How the case of a value is selected.
  package enum Discriminator: Hashable, Sendable {
    /// By a text member of the case itself: `eventType`.
    case tag(member: String)
    /// By a text member that is a sibling of the content: `action` beside `params`.
    case tagBeside(member: String, content: String)
    /// By a text member of the record that contains the value: `event_type` beside `payload`.
    case outerTag(member: String)
    /// By the members that the value has.
    case members
    /// By the JSON kind of the value.
    case jsonKind

    /// The name of the tag member; nil if no tag selects the case.
    package var tagName: String? {
      switch self {
      case .tag(let member), .tagBeside(let member, _), .outerTag(let member): member
      case .members, .jsonKind: nil
      }
    }
  }

  package struct Case: Sendable {
    /// The tag, the JSON kind, or the name of a case that its members select.
    package var tag: String
    /// The Swift name that the spec gives, if it is not the one that the rule makes of the tag.
    package var givenName: String?
    package var type: MemberType
    /// The members that a value must have to be this case, if members select the case.
    package var has: [String]
    package var doc: String
    /// Aliases of the tag that a decoder accepts because of rulings.
    package var aliases: [Alias]
    package var sources: [Provenance]
    package var origin: Origin

    package init(
      tag: String, type: MemberType, has: [String] = [], doc: String, aliases: [Alias], sources: [Provenance],
      origin: Origin
    ) {
      self.tag = tag
      self.type = type
      self.has = has
      self.doc = doc
      self.aliases = aliases
      self.sources = sources
      self.origin = origin
    }
  }

  package var name: String
  package var doc: String
  package var discriminator: Discriminator
  /// The Swift name that the spec gives to the property of the tag.
  package var givenTagName: String?
  package var cases: [Case]
  package var origin: Origin

  package init(name: String, doc: String, discriminator: Discriminator, cases: [Case], origin: Origin) {
    self.name = name
    self.doc = doc
    self.discriminator = discriminator
    self.cases = cases
    self.origin = origin
  }
}
