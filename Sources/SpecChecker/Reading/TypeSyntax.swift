import SpecModel
import SpecText

/// The types of one spec file, before names are looked up.
struct SourceGroupSyntax {
  var name: String
  /// Members that are defined once and listed in records by name.
  var sharedMembers: [MemberSyntax]
  var types: [TypeSyntax]
  /// Types with a mistake that is reported and keeps them from being read.
  var unreadableTypes: [String] = []
}

/// A declared type, in the order of its file.
enum TypeSyntax {
  case record(RecordSyntax)
  case union(UnionSyntax)
  case enumeration(EnumerationSyntax)

  var name: Located<String> {
    switch self {
    case .record(let record): record.name
    case .union(let union): union.name
    case .enumeration(let enumeration): enumeration.name
    }
  }
}

struct RecordSyntax {
  var name: Located<String>
  var doc: String
  var members: [MemberSyntax]
  var rules: [RuleSyntax]
  var derivedMembers: [DerivedMemberSyntax]
}

/// A rule about the members of one record.
struct RuleSyntax {
  var condition: Rule.Condition
  var severity: Rule.Severity
  var doc: String?
  /// The members that it names.
  var members: [Located<String>]
  /// The cases of the list's union that it names.
  var tags: [Located<String>]
  var range: SourceRange
}

/// A derived member: one value that the body contains in several shapes.
struct DerivedMemberSyntax {
  var name: Located<String>
  var member: Located<String>
  /// For each case of the member's union: the member of the case's record, or nil if the case is the value.
  var shapes: [(tag: Located<String>, member: Located<String>?)]
  var doc: String
}

/// One declaration of a member. In a record, missing keys are taken from the shared member of the same name.
struct MemberSyntax {
  var name: Located<String>
  var givenName: GivenName?
  /// Its own type. It is nil if the type has a mistake, which is reported.
  var type: TypeExpressionSyntax?
  /// Whether the member has its own type and does not refer to a shared member.
  var hasType = false
  /// What the declaration states besides the type.
  var facts = FactsSyntax()
  var doc: String?
}

struct UnionSyntax {
  struct Case {
    /// The tag, the JSON kind, or the name of a case that its members, several tags or a missing tag select.
    var tag: Located<String>
    /// The tags that select the case. A case without tags is selected if the tag is missing.
    var tags: [Located<String>]
    var givenName: GivenName?
    var type: TypeExpressionSyntax
    /// Whether the case is null, which has no type.
    var isNull = false
    /// The members that select the case, if they are listed.
    var has: [Located<String>]?

    /// The name of the type, unless the value is a list, a map or null.
    var typeName: String? { if case .name(let name) = type.form, !isNull { name } else { nil } }
  }

  /// A member that can be reached on the union.
  struct SharedMember {
    var name: Located<String>
    /// The members that lead to it.
    var path: [Located<String>]
  }

  var name: Located<String>
  var doc: String
  /// Of a tag in the case itself, the kind is only known after names are looked up.
  var discriminator: Union.Discriminator
  /// The name of the property with the tag.
  var givenTagName: GivenName?
  /// The name of what selects the case.
  var tagRange: SourceRange
  var sharedMembers: [SharedMember]
  var cases: [Case]
}

struct EnumerationSyntax {
  struct Value {
    /// The value on the wire.
    var text: Located<String>
    /// The name of an integer value, or the name in Swift that the spec gives to a text.
    var name: GivenName?
    var isNumber: Bool
    var doc: String
  }

  var name: Located<String>
  var doc: String
  var values: [Value]

  var isNumeric: Bool { values.contains(where: \.isNumber) }
}
