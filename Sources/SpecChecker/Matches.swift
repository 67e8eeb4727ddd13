import SpecModel
import SpecText

/// A member by the type that has it; the tag of a union counts as a member of it.
struct MemberKey: Hashable {
  var owner: String
  var name: String
}

/// Something that a page states about one member.
struct Statement<Fact> {
  var identity: String
  var page: String
  var fact: Fact
  /// The statement in words: `row callDuration is String`.
  var text: String
  var range: SourceRange

  var evidence: Evidence { Evidence(member: identity, page: page, statement: text, origin: range) }
}

/// What the pages state, matched with the types: ``PageSyntax`` and ``ResolvedTypes`` -> ``Matches``.
struct Matches {
  var printedTypes: [Statement<PrintedType>] = []
  var sampleKinds: [Statement<JSONKind>] = []
  /// Names printed in another case than the member's.
  var otherCases: [Statement<String>] = []
  /// The values that a row or list leaves.
  var valueSets: [Statement<Set<String>>] = []
  /// The literals of samples, placeholders left out.
  var literals: [Statement<String>] = []
  /// Value sets that contradict something on their own page.
  var valueConflicts: [Statement<Void>] = []
  var narrowings: [Narrowing] = []

  var sources: [MemberKey: [Provenance]] = [:]
  /// Where each value of an enum, and each tag of a union, is printed.
  var valueSources: [MemberKey: [Provenance]] = [:]
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
