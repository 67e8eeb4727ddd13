import SpecModel
import SpecText

/// A member by the type that has it; the tag of a union counts as a member of it.
struct MemberKey: Hashable {
  var owner: String
  var name: String
}

/// A statement of a page about one member.
struct Statement<Fact> {
  var qualifiedName: String
  var page: String
  var fact: Fact
  /// The statement as text: `row 'callDuration' has type String`.
  var text: String
  var range: SourceRange
  /// The row or sample that makes the statement, if the model records it.
  var source: Provenance?

  var evidence: Evidence { Evidence(member: qualifiedName, page: page, statement: text, origin: range) }
}

/// The statements of the pages, matched with the types: ``PageSyntax`` and ``ResolvedTypes`` -> ``Matches``.
struct Matches {
  var printedTypes: [Statement<PrintedType>] = []
  var sampleKinds: [Statement<JSONKind>] = []
  /// Names that a page prints in another case than the types.
  var nameAliases: [Statement<String>] = []
  /// The values that a row or list allows.
  var valueSets: [Statement<Set<String>>] = []
  /// The values in samples, without placeholders.
  var literals: [Statement<String>] = []
  var placeholders: [Statement<Void>] = []
  /// The other statements of rows and comments. The text is `row 'speed'` or `comment on 'speed'`.
  var facts: [Statement<FactsSyntax>] = []
  /// The rows, with the members that they document.
  var rows: [Statement<MemberKey>] = []
  /// The members in samples, with the values of their siblings.
  var shown: [Statement<Shown>] = []
  /// The event types in rows and samples. The qualified name is the endpoint of the page.
  var eventTypes: [Statement<EventTypes>] = []
  /// Value sets that contradict another statement of the same row.
  var valueConflicts: [Statement<Void>] = []
  /// Tags and values that a page prints differently from the types.
  var tagAliases: [Statement<TagAlias>] = []
  /// Rows that are printed outside the object that contains their member.
  var hoistings: [Statement<Hoisting>] = []
  var restrictions: [Restriction] = []

  /// The source ranges of the rows, list values and sample members that were matched.
  var used: Set<SourceRange> = []
  var sources: [MemberKey: [Provenance]] = [:]
  /// Where pages print each value of an enum and each tag of a union.
  var valueSources: [MemberKey: [Provenance]] = [:]
  /// Where pages state each rule.
  var ruleSources: [RuleKey: [Provenance]] = [:]
  /// The rules that pages state, in the order of the pages.
  var statedRules: [Located<RuleKey>] = []
}

extension Matches {
  /// The restrictions of the pages of a webhook. A value in a sample of any of its pages is allowed.
  func restrictions(of pages: Set<String>, without revised: Set<String>) -> [Restriction] {
    let shown = Dictionary(grouping: shown.filter { pages.contains($0.page) }, by: \.fact.key)
    return restrictions.filter { pages.contains($0.page) && !revised.contains($0.page) }.map { restriction in
      guard case .member(let record, let name) = restriction.subject else { return restriction }
      var restriction = restriction
      for sample in shown[MemberKey(owner: record, name: name)] ?? [] {
        guard let literal = sample.fact.literal, !isPlaceholder(literal), !restriction.values.contains(literal) else {
          continue
        }
        restriction.values.append(literal)
        restriction.sources += [sample.source].compactMap(\.self)
      }
      return restriction
    }
  }
}

/// A member on one page.
struct PageMember: Hashable {
  var page: String
  var qualifiedName: String
}

extension Statement {
  var pageMember: PageMember { PageMember(page: page, qualifiedName: qualifiedName) }
}

/// Groups statements by a key. Groups are in the order of their first statement.
func grouped<Item>(
  _ items: [Item], by key: (Item) -> String
) -> [(qualifiedName: String, statements: [Item])] {
  var groups: [(qualifiedName: String, statements: [Item])] = []
  var indices: [String: Int] = [:]
  for item in items {
    let key = key(item)
    if let index = indices[key] {
      groups[index].statements.append(item)
    } else {
      indices[key] = groups.count
      groups.append((key, [item]))
    }
  }
  return groups
}

/// The event types in one row or sample.
struct EventTypes {
  var texts: Set<String>
  /// Whether it is a row, which lists all event types of its page. A sample shows one.
  var isRow: Bool
}

/// A member in a sample.
struct Shown {
  var key: MemberKey
  var literal: String?
  /// The values of the members in the same object, by name.
  var siblings: [String: String]
}

/// A rule with its owner: the record of its members, or the union of the list items.
struct RuleKey: Hashable {
  var owner: String
  /// The condition. The name of a list is left empty.
  var condition: Rule.Condition
}

/// A tag of a union or a value of an enum, with the text that a page prints instead.
struct TagAlias: Hashable {
  var type: String
  var tag: String
  var printed: String
}

/// A member that a page prints one level too high: beside the object that contains it.
struct Hoisting: Hashable {
  /// The record in whose table the page prints the member.
  var outer: String
  var container: String
  /// The tag of the case, if the container is a union.
  var tag: String?
  var key: MemberKey
}

/// A printed type as a JSON kind.
enum PrintedType: Equatable {
  case kind(JSONKind)
  /// A name that is not a JSON kind: `Timestamp`.
  case other(String)

  init(_ printed: String) {
    switch printed.lowercased() {
    case "string": self = .kind(.string)
    case "integer", "int", "long": self = .kind(.integer)
    case "number", "float", "double", "decimal": self = .kind(.number)
    case "boolean", "bool": self = .kind(.boolean)
    case "object": self = .kind(.object)
    case "array", "list": self = .kind(.array)
    default: self = .other(printed)
    }
  }
}
