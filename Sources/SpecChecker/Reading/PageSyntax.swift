import SpecModel
import SpecText

/// A page as the spec has it, before its names are looked up.
struct PageSyntax {
  var id: Located<String>
  var title: String
  var product: String
  var endpoint: String
  var revision: String
  /// The page that this one is a newer revision of.
  var revises: Located<String>?
  /// The page that has the same members, as this one claims.
  var sameMembersAs: Located<String>?
  var allowsMoreMembers: Bool
  var replyStatus: Int?
  var lists: [ListSyntax]
  var tables: [TableSyntax]
  var samples: [SampleSyntax]
  var range: SourceRange
}

struct TableSyntax {
  var title: String
  var subjects: [Located<String>]
  var rows: [RowSyntax]
}

/// One printed row, with the facts that bear on types and values.
struct RowSyntax {
  var name: Located<String>
  var type: Located<String>
  var values: [Located<String>]?
  /// Values that the row states for single products.
  var valueFor: [(product: Located<String>, value: Located<String>)]
  var facts: FactsSyntax
  /// Everything that the row states, in the words of the spec.
  var words: [String]
}

/// What a row, or a comment in a sample, states of its member. Only what is printed: silence is no statement.
struct FactsSyntax {
  var isOptional = false
  var isNullable = false
  var defaultValue: Located<String>?
  var limits = Constraints()
  var examples: [Located<String>] = []
  /// The member that decides whether this one is there, and its value then.
  var presentWhen: Condition?
  var nullWhen: Condition?
  /// What the member stands for, in a word of the spec's own: two pages may say opposite things.
  var means: Located<String>?
  var relations: [RelationSyntax] = []
  /// Where all of it stands.
  var range: SourceRange?

  typealias Condition = (key: Located<String>, value: Located<String>)

  /// Whether nothing of all this is said; what other members have to do with it, pages state apart.
  var areNone: Bool {
    !isOptional && !isNullable && defaultValue == nil && limits == Constraints() && examples.isEmpty
      && presentWhen == nil && nullWhen == nil && means == nil
  }
}

/// What a row or comment says that its member must be to another one.
struct RelationSyntax {
  enum Kind {
    case requires(value: String?)
    case lessThan
  }

  var kind: Kind
  var other: Located<String>

  /// As a rule of the member.
  func condition(for member: String) -> Rule.Condition {
    switch kind {
    case .requires(let value): .requires(member: member, value: value, other: other.value)
    case .lessThan: .lessThan(member: member, other: other.value)
    }
  }
}

/// A list of names that the prose of a page prints: the supported actions.
struct ListSyntax {
  var title: String
  /// The union whose tags are listed and the name of the tag, or a record and its member.
  var owner: Located<String>
  var member: String
  var values: [Located<String>]
  /// What the page says of a list of such actions, each for a member without a name.
  var rules: [Located<Rule.Condition>]
  /// Everything that the list states, in the words of the spec.
  var words: [String]
  var range: SourceRange
}

struct SampleSyntax {
  var title: String
  var subject: Located<String>
  var shape: ShapeSyntax
  /// What its comments state, in the words of the spec.
  var words: [String]
}

struct ShapeSyntax {
  struct Part {
    var name: Located<String>
    var shape: ShapeSyntax
    var comment: FactsSyntax?
  }

  indirect enum Content {
    case object([Part])
    case array([ShapeSyntax])
    case scalar(JSONKind, literal: String?)
  }

  var content: Content
  var range: SourceRange

  var kind: JSONKind {
    switch content {
    case .object: .object
    case .array: .array
    case .scalar(let kind, _): kind
    }
  }

  var literal: String? {
    if case .scalar(_, let literal) = content { literal } else { nil }
  }

  /// The shape without its positions.
  var model: Shape {
    switch content {
    case .object(let parts): .object(parts.map { ($0.name.value, $0.shape.model) })
    case .array(let items): .array(items.map(\.model))
    case .scalar(let kind, let literal): .scalar(kind, literal: literal)
    }
  }
}

/// A literal that shows alternatives or a null in a text: `INBOUND | OUTBOUND`.
func isPlaceholder(_ literal: String) -> Bool {
  literal.contains(" | ") || literal.lowercased() == "null"
}
