import SpecModel
import SpecText

/// A member by the type that has it; the tag of a union counts as a member of it.
struct MemberKey: Hashable {
  var owner: String
  var name: String
}

/// Something that a page states about one member.
struct Statement<Fact> {
  var qualifiedName: String
  var page: String
  var fact: Fact
  /// The statement in words: `row callDuration is String`.
  var text: String
  var range: SourceRange
  /// Where it stands, for what types can say, too.
  var source: Provenance?

  var evidence: Evidence { Evidence(member: qualifiedName, page: page, statement: text, origin: range) }
}

/// What the pages state, matched with the types: ``PageSyntax`` and ``ResolvedTypes`` -> ``Matches``.
struct Matches {
  var printedTypes: [Statement<PrintedType>] = []
  var sampleKinds: [Statement<JSONKind>] = []
  /// Names printed in another case than the member's.
  var nameAliases: [Statement<String>] = []
  /// The values that a row or list leaves.
  var valueSets: [Statement<Set<String>>] = []
  /// The literals of samples, placeholders left out.
  var literals: [Statement<String>] = []
  var placeholders: [Statement<Void>] = []
  /// What rows and comments say besides, each with `row speed` or `comment on speed` as its text.
  var facts: [Statement<FactsSyntax>] = []
  /// The rows, by the members that they document.
  var rows: [Statement<MemberKey>] = []
  /// The members that samples show, with the literals beside them.
  var shown: [Statement<Shown>] = []
  /// The texts that tell events apart, by the endpoint and product of their page.
  var eventTypes: [Statement<EventTypes>] = []
  /// Value sets that contradict something on their own page.
  var valueConflicts: [Statement<Void>] = []
  /// Names of a union's cases that a page prints otherwise than they are on the wire.
  var spellings: [Statement<Spelling>] = []
  /// Rows printed beside the object that their member belongs in.
  var hoistings: [Statement<Hoisting>] = []
  var restrictions: [Restriction] = []

  /// The names of rows, lists and sample members that were matched, by where they stand.
  var used: Set<SourceRange> = []
  var sources: [MemberKey: [Provenance]] = [:]
  /// Where each value of an enum, and each tag of a union, is printed.
  var valueSources: [MemberKey: [Provenance]] = [:]
  /// Where each rule is stated.
  var ruleSources: [RuleKey: [Provenance]] = [:]
  /// The rules that pages state, in their order.
  var statedRules: [Located<RuleKey>] = []
}

extension Matches {
  /// What pages narrow. What a page shows in its own sample it does not forbid, whatever its row says.
  func narrowingsWithSamples(_ types: ResolvedTypes) -> [Restriction] {
    let literals = Dictionary(grouping: self.literals, by: \.place)
    return restrictions.map { restriction in
      guard case .member(let record, let name) = restriction.subject,
        let qualifiedName = types.records[record]?.members.first(where: { $0.member.name == name })?.qualifiedName
      else { return restriction }
      var restriction = restriction
      for literal in literals[StatementPlace(page: restriction.page, qualifiedName: qualifiedName)] ?? [] {
        if restriction.values.contains(literal.fact) { continue }
        restriction.values.append(literal.fact)
        restriction.sources += [literal.source].compactMap(\.self)
      }
      return restriction
    }
  }
}

/// What a statement is about, on which page.
struct StatementPlace: Hashable {
  var page: String
  var qualifiedName: String
}

extension Statement {
  var place: StatementPlace { StatementPlace(page: page, qualifiedName: qualifiedName) }
}

/// Things by what they have in common, groups in the order of their first thing.
func grouped<Thing>(
  _ things: [Thing], by key: (Thing) -> String
) -> [(qualifiedName: String, statements: [Thing])] {
  var groups: [(qualifiedName: String, statements: [Thing])] = []
  var places: [String: Int] = [:]
  for thing in things {
    let key = key(thing)
    if let place = places[key] {
      groups[place].statements.append(thing)
    } else {
      places[key] = groups.count
      groups.append((key, [thing]))
    }
  }
  return groups
}

/// The texts that tell events apart, as one place has them.
struct EventTypes {
  var texts: Set<String>
  /// A row lists all of them, a sample shows one.
  var isRow: Bool
}

/// A member in a sample.
struct Shown {
  var key: MemberKey
  var literal: String?
  /// The literals of the members in the same object, by name.
  var siblings: [String: String]
}

/// A rule by the type that it is about: the record of its members, or the union of its list's items.
struct RuleKey: Hashable {
  var owner: String
  /// The condition, without the name of the list.
  var condition: Rule.Condition
}

/// A case of a union or a value of an enum, and what a page prints for it.
struct Spelling: Hashable {
  var type: String
  var tag: String
  var printed: String
}

/// A member of a record that is printed beside the member whose value is that record.
struct Hoisting: Hashable {
  /// The record that the page prints it in.
  var outer: String
  var container: String
  /// The case of the container's union, if its type is one.
  var tag: String?
  var key: MemberKey
}

/// A printed type, as far as JSON knows it.
enum PrintedType: Equatable {
  case kind(JSONKind)
  /// A word that is no type of JSON: `Timestamp`.
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
