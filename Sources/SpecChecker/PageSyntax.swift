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
  /// Everything else that the row states, in the words of the spec.
  var facts: [String]
}

/// A list of names that the prose of a page prints: the supported actions.
struct ListSyntax {
  var title: String
  /// The union whose tags are listed, and the name of the tag.
  var union: Located<String>
  var member: String
  var values: [Located<String>]
}

struct SampleSyntax {
  var title: String
  var subject: Located<String>
  var shape: ShapeSyntax
}

struct ShapeSyntax {
  indirect enum Content {
    case object([(name: Located<String>, shape: ShapeSyntax)])
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
    case .object(let members): .object(members.map { ($0.name.value, $0.shape.model) })
    case .array(let items): .array(items.map(\.model))
    case .scalar(let kind, let literal): .scalar(kind, literal: literal)
    }
  }
}

/// A literal that shows alternatives or a null in a text: `INBOUND | OUTBOUND`.
func isPlaceholder(_ literal: String) -> Bool {
  literal.contains(" | ") || literal.lowercased() == "null"
}
