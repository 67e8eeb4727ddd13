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

/// One printed row.
struct RowSyntax {
  var name: Located<String>
  /// The printed type; nil if the table has no types.
  var type: Located<String>?
  /// What the page means by the printed type, if it says so.
  var typeMeaning: String?
  /// What the row states besides its type.
  var facts: FactsSyntax
  /// All statements of the row as spec text.
  var statements: [String]
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
  /// Whether the sample is a list of items of the subject.
  var isList: Bool
  /// The value of the HTTP header that selects the case.
  var header: Located<String>?
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
    /// With `isExact`, the literal is in quotes and no placeholder.
    case scalar(JSONKind, literal: String?, isExact: Bool)
  }

  var content: Content
  var range: SourceRange

  var kind: JSONKind {
    switch content {
    case .object: .object
    case .array: .array
    case .scalar(let kind, _, _): kind
    }
  }

  var literal: String? {
    if case .scalar(_, let literal, _) = content { literal } else { nil }
  }

  /// Whether the value only stands for values: `INBOUND | OUTBOUND`.
  var isPlaceholder: Bool {
    guard case .scalar(_, let literal?, let isExact) = content else { return false }
    return !isExact && SpecModel.isPlaceholder(literal)
  }

  /// The names of the members that are not null.
  var memberNames: Set<String> {
    guard case .object(let parts) = content else { return [] }
    return Set(parts.filter { $0.shape.kind != .null }.map(\.name.value))
  }

  /// The shape without source ranges.
  var model: Shape {
    switch content {
    case .object(let parts): .object(parts.map { ($0.name.value, $0.shape.model) })
    case .array(let items): .array(items.map(\.model))
    case .scalar(let kind, let literal, _): .scalar(kind, literal: literal)
    }
  }
}
