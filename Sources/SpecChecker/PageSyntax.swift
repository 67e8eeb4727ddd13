import SpecModel
import SpecText

/// A page as the spec has it, before its names are looked up.
struct PageSyntax {
  var id: Located<String>
  var title: String
  var product: String
  var endpoint: String
  var revision: String
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
  var relations: [RelationSyntax]
  /// Everything that the row states, in the words of the spec.
  var facts: [String]
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
  /// The union whose tags are listed, and the name of the tag.
  var union: Located<String>
  var member: String
  var values: [Located<String>]
  /// What the page says of a list of such actions, each for a member without a name.
  var rules: [Located<Rule.Condition>]
}

struct SampleSyntax {
  var title: String
  var subject: Located<String>
  var shape: ShapeSyntax
}

struct ShapeSyntax {
  struct Part {
    var name: Located<String>
    var shape: ShapeSyntax
    /// What a comment says of the member.
    var relations: [RelationSyntax] = []
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
