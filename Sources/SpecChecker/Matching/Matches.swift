import SpecModel
import SpecText

/// A member by the type that has it; the tag of a union counts as a member of it.
struct MemberKey: Hashable {
  var owner: String
  var name: String
}

/// Something that a page prints about one member.
struct Printed<Value> {
  var qualifiedName: String
  var page: String
  var value: Value
  /// What is printed, as text: `row 'callDuration' has type String`.
  var text: String
  var range: SourceRange
  /// The row or sample that prints it, if the model records it.
  var source: Provenance?
  /// The union that has the member as its tag, if a list or row is about tags. Unions can share records.
  var union: String?

  var evidence: Evidence { Evidence(member: qualifiedName, page: page, statement: text, origin: range) }

  /// Another value, with more text.
  func with<Other>(_ value: Other, _ text: String = "", at range: SourceRange) -> Printed<Other> {
    Printed<Other>(
      qualifiedName: qualifiedName, page: page, value: value, text: self.text + text, range: range, source: source,
      union: union)
  }

  /// The same, with more text.
  func adding(_ text: String) -> Self {
    var printed = self
    printed.text += text
    return printed
  }
}

/// The contents of the pages, matched with the types: ``PageSyntax`` and ``ResolvedTypes`` -> ``Matches``.
struct Matches {
  /// The facts of rows, lists, comments and samples, for each statement of ``Statement/all``. The text is only the
  /// subject: `row 'speed'`.
  var facts: [[Printed<Fact>]] = Statement.all.map { _ in [] }
  /// All facts of each row and comment.
  var allFacts: [Printed<Facts>] = []
  /// Names that a page prints in another case than the types.
  var nameAliases: [Printed<String>] = []
  /// The single values in samples, without placeholders. Items of lists count too.
  var literals: [Printed<String>] = []
  var placeholders: [Printed<Void>] = []
  /// Items of lists in samples whose JSON kind is not the documented one.
  var wrongItems: [Printed<Void>] = []
  /// The required members that samples do not show.
  var missing: [Printed<Void>] = []
  /// The rows, with the members that they document.
  var rows: [Printed<MemberKey>] = []
  /// The types whose members the rows of each page name by a path, by page id.
  var ownersOfPaths: [String: Set<String>] = [:]
  /// The members in samples.
  var shown: [Printed<Shown>] = []
  /// The objects in samples, with the records that they show.
  var objects: [SampleObject] = []
  /// The samples that are lists of items.
  var batches: [SampleBatch] = []
  /// The tags that tables and samples document, each with its union.
  var shownTags: [Printed<MemberKey>] = []
  /// The event types in rows and samples. The qualified name is the endpoint of the page.
  var eventTypes: [Printed<EventTypes>] = []
  /// The values that rows state for single products.
  var productValues: [Printed<Fact.Condition>] = []
  /// Values that contradict another value of the same row.
  var valueConflicts: [Printed<Void>] = []
  /// Tags and values that a page prints differently from the types.
  var tagAliases: [Printed<TagAlias>] = []
  /// Rows that are printed outside the object that contains their member.
  var hoistings: [Printed<Hoisting>] = []
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

/// A member on one page.
struct PageMember: Hashable {
  var page: String
  var qualifiedName: String
}

extension Printed {
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
  /// The member that a row is about. The row lists all event types that the member has on its page. A sample, which
  /// shows one, has none.
  var row: MemberKey?
}

/// A member in a sample.
struct Shown {
  var key: MemberKey
  var shown: Statement.Shown
  /// The limits of an item that is a list or map itself.
  var itemLimits = Facts()
}

/// An object in a sample, with the record that it shows.
struct SampleObject {
  var record: String
  var page: String
  var parts: [ShapeSyntax.Part]
  var range: SourceRange
}

/// A sample that is a list of items.
struct SampleBatch {
  /// The type of the items.
  var type: String
  var page: String
  var items: [ShapeSyntax]
  var range: SourceRange
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
