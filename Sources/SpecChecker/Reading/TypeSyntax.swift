import SpecModel
import SpecText

/// A file of types as the spec has it.
struct FamilySyntax {
  var name: String
  /// Members that are defined once and listed by their bare names.
  var sharedMembers: [MemberSyntax]
  var types: [TypeSyntax]
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

/// A rule between members of one record.
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

/// One value in several shapes.
struct DerivedMemberSyntax {
  var name: Located<String>
  var member: Located<String>
  /// By case of the member's union: the member of the case's record, nil for the case itself.
  var shapes: [(tag: Located<String>, member: Located<String>?)]
  var doc: String
}

/// What one place says of a member. In a record, what is not said comes from the shared members.
struct MemberSyntax {
  var name: Located<String>
  var type: Located<String>?
  /// The type of the items, for a list.
  var list: Located<String>?
  var constant: Located<String>?
  var isOptional: Bool?
  var defaultValue: Located<String>?
  /// The member that decides whether this one is there, and its value then.
  var presentWhen: FactsSyntax.Condition?
  /// What the member stands for, in the word that pages use for it.
  var means: Located<String>?
  var minimum: Located<DecimalNumber>?
  var maximum: Located<DecimalNumber>?
  var minimumLength: Located<Int>?
  var maximumLength: Located<Int>?
  var minimumCount: Located<Int>?
  var maximumCount: Located<Int>?
  var doc: String?

  /// Whether the member has a type of its own, and so is not the shared members's member of that name.
  var hasType: Bool { type != nil || list != nil }
}

struct UnionSyntax {
  struct Case {
    var tag: Located<String>
    var type: Located<String>
  }

  var name: Located<String>
  var doc: String
  var discriminator: Union.Discriminator
  var cases: [Case]

  /// The kinds that tell the cases of a union apart when no member does.
  static let kinds: [JSONKind] = [.object, .string, .number, .boolean]
}

struct EnumerationSyntax {
  struct Value {
    /// The value on the wire.
    var text: Located<String>
    /// What to call an integer.
    var name: Located<String>?
    var doc: String
  }

  var name: Located<String>
  var doc: String
  var values: [Value]

  var isNumeric: Bool { values.contains { $0.name != nil } }
}
