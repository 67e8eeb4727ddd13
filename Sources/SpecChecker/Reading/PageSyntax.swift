import SpecModel
import SpecText

/// A page of the spec, before its names are looked up.
struct PageSyntax {
  var id: Located<String>
  var title: String
  var product: String
  var endpoint: String
  var revision: Located<String>
  var source: PageSource?
  /// The older page that this page replaces.
  var revises: Located<String>?
  /// The page that has the same members, as this page declares.
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

/// One printed row with its statements about types and values.
struct RowSyntax {
  var name: Located<String>
  var type: Located<String>
  var values: [Located<String>]?
  /// Values that the row states for single products.
  var valueFor: [(product: Located<String>, value: Located<String>)]
  var facts: FactsSyntax
  /// All statements of the row as spec text.
  var statements: [String]
}

/// The statements of a row, or of a comment in a sample, about its member. Only what the page prints.
struct FactsSyntax {
  var isOptional = false
  var isNullable = false
  var defaultValue: Located<String>?
  var limits = Constraints()
  var examples: [Located<String>] = []
  /// The condition under which the member is present: another member and its value.
  var presentWhen: Condition?
  var nullWhen: Condition?
  /// The meaning of the member as a keyword of the spec, so that the meanings on two pages can be compared.
  var means: Located<String>?
  var relations: [RelationSyntax] = []
  /// The range of all statements.
  var range: SourceRange?

  typealias Condition = (key: Located<String>, value: Located<String>)

  /// Whether there are no statements. Relations to other members do not count.
  var isEmpty: Bool {
    !isOptional && !isNullable && defaultValue == nil && limits == Constraints() && examples.isEmpty
      && presentWhen == nil && nullWhen == nil && means == nil
  }
}

/// A relation to another member that a row or comment states.
struct RelationSyntax {
  enum Kind {
    case requires(value: String?)
    case lessThan
  }

  var kind: Kind
  var other: Located<String>

  /// The relation as a rule of the member.
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
  /// The union or record that has the member.
  var owner: Located<String>
  /// The tag of the union, or the member of the record.
  var member: String
  var values: [Located<String>]
  /// The rules that the page states for lists of these values. The name of the list member is empty.
  var rules: [Located<Rule.Condition>]
  /// All statements of the list as spec text.
  var statements: [String]
  var range: SourceRange
}

struct SampleSyntax {
  var title: String
  var subject: Located<String>
  var shape: ShapeSyntax
  /// The statements of its comments as spec text.
  var statements: [String]
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

  /// The shape without source ranges.
  var model: Shape {
    switch content {
    case .object(let parts): .object(parts.map { ($0.name.value, $0.shape.model) })
    case .array(let items): .array(items.map(\.model))
    case .scalar(let kind, let literal): .scalar(kind, literal: literal)
    }
  }
}

/// Whether a sample value only stands for a value: alternatives such as `INBOUND | OUTBOUND`, or null as text.
func isPlaceholder(_ literal: String) -> Bool {
  literal.contains(" | ") || literal.lowercased() == "null"
}
