/// One kind of statement that pages and types can make about a member: its type, its unit, its minimum.
///
/// Each statement is declared in a file of its own, which has everything about it: its keys, what the types state about
/// the same thing, how two statements are compared, the class of a contradiction, and its words in reports. The readers
/// of rows, comments and members, the search for conflicts, the audit, `diff` and the documentation derive from ``all``.
/// So no key can be accepted without being compared.
package final class Statement: Sendable {
  /// A key of the spec.
  package struct Key: Sendable {
    package enum Form: Sendable {
      case text, number, size, flag, texts, conditions
      /// A regular expression of the supported subset.
      case pattern
      /// One word of a closed list. The kind of the word is for messages: `unit`.
      case word(kind: String, Vocabulary)
    }

    package enum Use: Sendable {
      /// Rows and comments.
      case pages
      /// Rows, comments and members of the types.
      case pagesAndTypes
    }

    package let name: String
    package let form: Form
    package let use: Use
    /// What the key states, for the reference of the language.
    package let meaning: String
  }

  /// The pages that have to agree.
  package enum Scope: Sendable {
    case allPages
    /// Pages of one webhook, or of one endpoint and product.
    case peers
  }

  /// What a change of the fact means for users of the generated module.
  package enum Consequence: Sendable {
    /// Validation becomes stricter or looser.
    case limit(Limit)
    /// Validation allows other texts.
    case pattern
    /// Validation allows fewer or more choices. A member without the statement has the usual ones.
    case choices(usual: [String])
    /// Only comments and documentation change.
    case documentation
  }

  /// The value in a sample, for statements that samples can break.
  package struct Shown: Sendable {
    package var kind: JSONKind
    /// Nil if the sample shows only the kind.
    package var literal: String?
    /// Whether the literal is no placeholder, even if it looks like one.
    package var isExact: Bool
    /// The number of items of an array.
    package var count: Int?
    /// Whether it is an item of a list.
    package var isItem: Bool
    /// The values of the members of the same object, by name.
    package var siblings: [String: String]

    package init(
      kind: JSONKind, literal: String?, isExact: Bool = false, count: Int? = nil, isItem: Bool = false,
      siblings: [String: String] = [:]
    ) {
      self.kind = kind
      self.literal = literal
      self.isExact = isExact
      self.count = count
      self.isItem = isItem
      self.siblings = siblings
    }
  }

  package let keys: [Key]
  /// The noun for reports: `minimum`.
  package let noun: String
  package let conflict: ConflictClass
  /// The class of a contradiction between a sample and the statement.
  package let sampleConflict: ConflictClass
  package let scope: Scope
  /// Whether a statement about a list is about its items.
  package let isAboutItems: Bool
  /// The keys of which a page has to have one if the types state something; empty if no page has to.
  package let pageKeys: [String]
  package let consequence: Consequence
  /// The facts of a row or comment on a page of a product -> what they state.
  package let fact: @Sendable (_ facts: Facts, _ product: String) -> Fact?
  /// A member of the types and its JSON kinds -> what the types state; nil if they state nothing.
  package let declared: @Sendable (_ member: Member, _ kinds: [JSONKind]) -> Fact?
  /// Whether the statements of two pages agree.
  package let agree: @Sendable (Fact, Fact) -> Bool
  /// Whether the statement of a page fits that of the types; nil if nothing in the types can contradict it.
  package let fits: (@Sendable (_ printed: Fact, _ declared: Fact?) -> Bool)?
  /// Whether the type of a member implies the statement of a page, so that the member need not state it.
  package let isImplied: @Sendable (Fact, Member) -> Bool
  /// Why a value in a sample breaks the statement: `which is above the maximum 3`; nil if it does not. There is none if no
  /// value can.
  package let objection: (@Sendable (Fact, Shown) -> String?)?
  /// Whether what the types state is compared with samples, too.
  package let comparesTypesWithSamples: Bool
  /// The statement as a clause: `has minimum 3`.
  package let clause: @Sendable (Fact) -> String
  /// What the types state as a clause.
  package let declaredClause: @Sendable (Fact) -> String

  init(
    _ noun: String, _ keys: [Key], conflict: ConflictClass, sampleConflict: ConflictClass? = nil,
    scope: Scope = .allPages, isAboutItems: Bool = false, pageKeys: [String] = [],
    consequence: Consequence = .documentation,
    fact: (@Sendable (Facts, String) -> Fact?)? = nil,
    declared: (@Sendable (Member, [JSONKind]) -> Fact?)? = nil,
    agree: @escaping @Sendable (Fact, Fact) -> Bool = isSame,
    fits: (@Sendable (Fact, Fact?) -> Bool)? = { printed, declared in declared.map { isSame(printed, $0) } ?? false },
    isImplied: @escaping @Sendable (Fact, Member) -> Bool = { _, _ in false },
    objection: (@Sendable (Fact, Shown) -> String?)? = nil, comparesTypesWithSamples: Bool = true,
    clause: (@Sendable (Fact) -> String)? = nil, declaredClause: (@Sendable (Fact) -> String)? = nil
  ) {
    self.keys = keys
    self.noun = noun
    self.conflict = conflict
    self.sampleConflict = sampleConflict ?? conflict
    self.scope = scope
    self.isAboutItems = isAboutItems
    self.pageKeys = pageKeys
    self.consequence = consequence
    let key = keys.first?.name ?? ""
    self.fact = fact ?? { facts, _ in facts[key] }
    self.declared = declared ?? { member, _ in member.facts[key] }
    self.agree = agree
    self.fits = fits
    self.isImplied = isImplied
    self.objection = objection
    self.comparesTypesWithSamples = comparesTypesWithSamples
    let own = clause ?? { "has \(noun) \($0.description)" }
    self.clause = own
    self.declaredClause = declaredClause ?? own
  }

  /// All statements. Their order is that of the keys in reports.
  package static let all: [Statement] =
    [
      printedType, kind, values, examples, unit, format, schemes, presence, `default`, presentWhen, nullWhen,
      presentAfter,
      means,
    ]
    + limits + [pattern, deprecated, relations]

  /// The index of each statement in ``all``, by its id.
  package static let indices = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })

  /// The first key or, for what has no key, the noun.
  package var id: String { keys.first?.name ?? noun }

  /// The statement with a key.
  package static func with(key: String) -> Statement? { byKey[key] }

  /// The noun of the statement with a key.
  package static func noun(of key: String) -> String { byKey[key]?.noun ?? key }

  private static let byKey = Dictionary(
    uniqueKeysWithValues: all.flatMap { statement in statement.keys.map { ($0.name, statement) } })

  /// The keys that rows and comments can have, besides the printed type.
  package static let keys: [Key] = all.flatMap(\.keys)

  /// The keys that items of lists and values of maps can have, besides their type: their limits and their pattern.
  package static let itemKeys: [Key] = all.flatMap { statement -> [Key] in
    switch statement.consequence {
    case .limit, .pattern: statement.keys
    case .choices, .documentation: []
    }
  }

  /// The keys that members of the types can have, besides their type.
  package static let declarableKeys: [Key] = keys.filter { if case .pagesAndTypes = $0.use { true } else { false } }
}

/// Whether two facts state the same. Numbers are compared by value: `1` is `1.0`, also if one is a text.
package func isSame(_ left: Fact, _ right: Fact) -> Bool {
  if left == right { return true }
  switch (left, right) {
  case (.text(let left), .text(let right)):
    guard let left = DecimalNumber(left), let right = DecimalNumber(right) else { return false }
    return left == right
  case (.texts(let left), .texts(let right)): return Set(left) == Set(right)
  case (.conditions(let left), .conditions(let right)): return Set(left) == Set(right)
  default: return false
  }
}
