/// An object with documented members, in the order in which they are written.
package struct Record: Sendable {
  package var name: String
  package var doc: String
  package var members: [Member]
  /// What the members must be to one another.
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

/// The keys that a caller pressed, which a member carries in several shapes, under a name that is not on the wire.
package struct DerivedMember: Sendable {
  /// Where the value is in one shape.
  package struct Shape: Sendable {
    /// The case of the member's union: `object`.
    package var tag: String
    /// The member of the case's record; nil where the case is the value itself.
    package var member: String?
    /// What stands there: digits, or a text that may be some.
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
  /// The member that carries the value: one that a union of JSON kinds is the type of.
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

/// A member that a body may have beside the object that it belongs in: `dtmf` beside `eventData`.
package struct HoistedMember: Sendable {
  package var name: String
  package var type: MemberType
  /// The record that it belongs in.
  package var record: String
  /// The member whose value is that record.
  package var container: String
  /// The case of the container's union that is the record, if its type is a union.
  package var tag: String?
  /// The id of the ruling that lets it pass.
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
  /// The name on the wire.
  package var name: String
  /// What rulings call the member: its name where records share it, or `MakeCall.source`.
  package var qualifiedName: String
  package var type: MemberType
  /// Whether the member may be missing or null.
  package var isOptional: Bool
  /// The only text that this member has: the tag of an event.
  package var constant: String?
  /// What the receiver assumes when the member is missing. Documentation: it is never written.
  package var defaultValue: String?
  /// The member that decides whether this one is there. Documentation: no event is refused for it.
  package var presentWhen: PresenceCondition?
  package var constraints: Constraints
  /// What of all this pages state, and where.
  package var facts: [StatedFact]
  package var doc: String
  /// Forms that a ruling lets a decoder accept.
  package var tolerances: [Tolerance]
  /// The rows and samples that the member comes from.
  package var sources: [Provenance]
  package var origin: Origin
  /// Where the type and the words stand that records share, when the record lists the member by its name alone.
  package var sharedOrigin: Origin?

  package init(
    name: String, qualifiedName: String, type: MemberType, isOptional: Bool, constant: String?, defaultValue: String?,
    presentWhen: PresenceCondition?, constraints: Constraints, facts: [StatedFact], doc: String,
    tolerances: [Tolerance], sources: [Provenance], origin: Origin, sharedOrigin: Origin?
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.type = type
    self.isOptional = isOptional
    self.constant = constant
    self.defaultValue = defaultValue
    self.presentWhen = presentWhen
    self.constraints = constraints
    self.facts = facts
    self.doc = doc
    self.tolerances = tolerances
    self.sources = sources
    self.origin = origin
    self.sharedOrigin = sharedOrigin
  }
}

/// Something that the types say of a member besides its name and type, with the places that say the same.
package struct StatedFact: Hashable, Sendable {
  /// What is stated, by the words of pages in a spec.
  package enum Kind: String, CaseIterable, Sendable {
    case value, optional
    case defaultValue = "default"
    case presentWhen = "present-when"
    case minimum, maximum
    case minimumLength = "min-length"
    case maximumLength = "max-length"
    case minimumCount = "min-count"
    case maximumCount = "max-count"
  }

  package var kind: Kind
  /// `3`, or `callDirection INBOUND`.
  package var text: String
  package var sources: [Provenance]
  /// The id of the ruling that decided it, where pages say otherwise or nothing.
  package var ruling: String?

  package init(kind: Kind, text: String, sources: [Provenance], ruling: String?) {
    self.kind = kind
    self.text = text
    self.sources = sources
    self.ruling = ruling
  }
}

/// A member that is there when another one has a certain value.
package struct PresenceCondition: Hashable, Sendable {
  package var member: String
  package var value: String

  package init(member: String, value: String) {
    self.member = member
    self.value = value
  }
}

/// What a member holds. Declared types stand as their names.
package indirect enum MemberType: Hashable, Sendable {
  case scalar(Scalar)
  case enumeration(String)
  case record(String)
  case union(String)
  case list(MemberType)
}

extension MemberType {
  /// Whether a value is a text, number or boolean, and so can be listed.
  package var isSingle: Bool {
    switch self {
    case .scalar, .enumeration: true
    case .record, .union, .list: false
    }
  }

  /// The declared type that a value of this type is, or is a list of.
  package var declaredName: String? {
    switch self {
    case .scalar: nil
    case .enumeration(let name), .record(let name), .union(let name): name
    case .list(let item): item.declaredName
    }
  }
}

/// The built-in types, by their names in a spec.
package enum Scalar: String, CaseIterable, Sendable {
  case text
  case personalText = "personal-text"
  case integer
  case number
  case boolean
  case uuid
  case phoneNumber = "phone-number"
  case countryCode = "country-code"
  case timestamp
  case url
  case digits
  case seconds
  case milliseconds

  /// How it is written as JSON.
  package var kind: JSONKind {
    switch self {
    case .text, .personalText, .uuid, .phoneNumber, .countryCode, .timestamp, .url, .digits: .string
    case .integer, .seconds, .milliseconds: .integer
    case .number: .number
    case .boolean: .boolean
    }
  }
}

/// A documented list of texts or integers. Open: a value that is not listed survives as it came.
package struct Enumeration: Sendable {
  package struct Value: Hashable, Sendable {
    /// The value on the wire: a text, or an integer.
    package var text: String
    /// What to call it, where that is not the text.
    package var name: String?
    package var doc: String
    /// Other texts that a ruling lets a decoder accept.
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

/// A value that is one of several types.
package struct Union: Sendable {
  /// How a reader tells the cases apart.
  package enum Discriminator: Hashable, Sendable {
    /// By a text member of the case itself: `eventType`.
    case tag(member: String)
    /// By a text member that stands beside the content of the case: `action` beside `params`.
    case tagBeside(member: String, content: String)
    /// By the kind of the JSON value.
    case jsonKind

    /// The member that tells the cases apart, unless the JSON kind does.
    package var tagName: String? {
      switch self {
      case .tag(let member), .tagBeside(let member, _): member
      case .jsonKind: nil
      }
    }
  }

  package struct Case: Sendable {
    /// The tag, or the JSON kind.
    package var tag: String
    package var type: MemberType
    package var doc: String
    /// Other tags that a ruling lets a decoder accept.
    package var aliases: [Alias]
    package var sources: [Provenance]
    package var origin: Origin

    package init(
      tag: String, type: MemberType, doc: String, aliases: [Alias], sources: [Provenance], origin: Origin
    ) {
      self.tag = tag
      self.type = type
      self.doc = doc
      self.aliases = aliases
      self.sources = sources
      self.origin = origin
    }
  }

  package var name: String
  package var doc: String
  package var discriminator: Discriminator
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
