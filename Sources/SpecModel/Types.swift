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

/// A Swift name that the spec gives, where it is not the one that the rule makes of the text in JSON.
package struct GivenName: Hashable, Sendable {
  package var text: String
  package var origin: Origin

  package init(_ text: String, at origin: Origin) {
    self.text = text
    self.origin = origin
  }
}

/// One member of a record.
package struct Member: Sendable {
  /// The name in JSON.
  package var name: String
  package var givenName: GivenName?
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
  /// Any JSON value.
  case json
  case list(Item)
  /// An object whose names are free and whose values have one type.
  case map(Item)

  /// The items of a list, or the values of a map.
  package struct Item: Hashable, Sendable {
    package var type: MemberType
    /// Whether an item can be null.
    package var isNullable: Bool
    /// The limits of each item.
    package var facts: Facts

    package init(_ type: MemberType, isNullable: Bool = false, facts: Facts = Facts()) {
      self.type = type
      self.isNullable = isNullable
      self.facts = facts
    }
  }
}

extension MemberType {
  /// The items of a list, or the values of a map.
  package var item: Item? {
    switch self {
    case .list(let item), .map(let item): item
    case .scalar, .enumeration, .record, .union, .json: nil
    }
  }

  /// The innermost type of a list or map; any other type is unchanged.
  package var listItem: MemberType { item?.type.listItem ?? self }

  /// The union of the items, if the type is a list of a union.
  package var unionOfItems: String? {
    if case .list(let item) = self, case .union(let name) = item.type { name } else { nil }
  }

  /// The limits of the innermost items of a list or map.
  package var innermostFacts: Facts? { item.map { $0.type.innermostFacts ?? $0.facts } }

  /// The name in a spec of the type whose values can be any JSON.
  package static let jsonName = "json"

  package var scalar: Scalar? { if case .scalar(let scalar) = self { scalar } else { nil } }

  /// The record or union that a value of this type contains directly, and not in a list or map.
  package var containedName: String? {
    switch self {
    case .record(let name), .union(let name): name
    case .scalar, .enumeration, .json, .list, .map: nil
    }
  }

  /// Whether a value is a text, number or boolean, so that a page can list values.
  package var isSingle: Bool {
    switch self {
    case .scalar, .enumeration: true
    case .record, .union, .json, .list, .map: false
    }
  }

  /// The name of the declared type, or of the innermost type of a list or map.
  package var declaredName: String? {
    switch self {
    case .scalar, .json: nil
    case .enumeration(let name), .record(let name), .union(let name): name
    case .list(let item), .map(let item): item.type.declaredName
    }
  }
}

/// A documented list of texts or integers. It is open: an unlisted value is preserved.
package struct Enumeration: Sendable {
  package struct Value: Hashable, Sendable {
    /// The value in JSON: a text, or an integer.
    package var text: String
    /// The Swift name that the spec gives. An integer always has one; without one, the rule makes it of the text.
    package var name: GivenName?
    package var doc: String
    /// Aliases that a decoder accepts because of rulings.
    package var aliases: [Alias]
    package var sources: [Provenance]
    package var origin: Origin

    package init(
      text: String, name: GivenName?, doc: String, aliases: [Alias], sources: [Provenance], origin: Origin
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
