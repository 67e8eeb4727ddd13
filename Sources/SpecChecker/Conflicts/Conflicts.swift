import SpecModel
import SpecText

/// One contradiction: a class and a member, with every place that takes part.
struct Conflict {
  var key: Contradiction
  var evidence: [Evidence]
  /// The pages that say otherwise than the model.
  var contradicting: Set<String>
  /// What the model says, when a page says otherwise.
  var model: Diagnostic.Note?

  /// The pages that a ruling names: those that the decision contradicts or, when there is none, all that take part.
  var pages: Set<String> { contradicting.isEmpty ? Set(evidence.map(\.page)) : contradicting }
}

/// Finds every contradiction: ``Matches`` -> ``Conflict``s, in the order of the evidence.
///
/// Statements are compared with each other and with the model. Silence is never a contradiction.
struct ConflictFinder {
  let matches: Matches
  let types: ResolvedTypes
  let pages: [PageSyntax]
  /// One member for each qualified name: the one that is declared first.
  let members: [String: ResolvedMember]
  /// Those of them with a default or limits, which pages have to state.
  let statingMembers: [(qualifiedName: String, member: Member)]
  private var conflicts: [Contradiction: Conflict] = [:]
  private var order: [Contradiction] = []

  static func find(
    in matches: Matches, _ types: ResolvedTypes, _ pages: [PageSyntax], _ webhooks: [WebhookSyntax]
  ) -> [Conflict] {
    var finder = ConflictFinder(matches, types, pages)
    finder.compareTypes()
    finder.compareKinds()
    for statement in matches.nameAliases { finder.add(.name, statement, contradicts: true) }
    for statement in matches.spellings { finder.add(.spelling, statement, contradicts: true) }
    finder.compareExamples()
    for statement in matches.hoistings { finder.add(.nesting, statement, contradicts: true) }
    for statement in matches.valueConflicts { finder.add(.values, statement, contradicts: true) }
    finder.compareValues(among: peers(of: pages, webhooks))
    finder.compareLiterals()
    finder.compareEvents()
    for statement in matches.placeholders { finder.add(.placeholder, statement, contradicts: true) }
    finder.compareForms()
    finder.comparePresence()
    finder.compareDefaults()
    finder.compareLimits()
    finder.compareRules()
    finder.compareMeanings()
    finder.compareCoverage()
    finder.compareClaims()
    finder.compareRevisions()
    return finder.order.compactMap { finder.conflicts[$0] }
  }

  private init(_ matches: Matches, _ types: ResolvedTypes, _ pages: [PageSyntax]) {
    self.matches = matches
    self.types = types
    self.pages = pages
    var members: [String: ResolvedMember] = [:]
    for (_, record) in types.records.inOrder {
      for member in record.members where members[member.qualifiedName] == nil { members[member.qualifiedName] = member }
    }
    self.members = members
    let stating = members.filter { $0.value.member.defaultValue != nil || $0.value.member.constraints != Constraints() }
    statingMembers = stating.inOrder.map { ($0, $1.member) }
  }

  /// Adds a place to a conflict.
  ///
  /// - Parameter departs: whether the page says otherwise than the model.
  mutating func add<Fact>(
    _ kind: ConflictClass, _ statement: Statement<Fact>, contradicts: Bool, model: String? = nil
  ) {
    let key = Contradiction(kind: kind, subject: statement.qualifiedName)
    open(key, model)
    if conflicts[key]?.evidence.contains(statement.evidence) == false {
      conflicts[key]?.evidence.append(statement.evidence)
    }
    if contradicts { conflicts[key]?.contradicting.insert(statement.page) }
  }

  /// Adds a conflict of the model with silence: no page says what it says.
  mutating func add(_ kind: ConflictClass, of qualifiedName: String, model: String) {
    open(Contradiction(kind: kind, subject: qualifiedName), model)
  }

  private mutating func open(_ key: Contradiction, _ words: String?) {
    if conflicts[key] == nil {
      conflicts[key] = Conflict(key: key, evidence: [], contradicting: [])
      order.append(key)
    }
    guard let words, conflicts[key]?.model == nil, let origin = members[key.subject]?.member.origin else { return }
    conflicts[key]?.model = Diagnostic.Note(words, at: origin)
  }

  /// The pages that must leave the same values. A revision takes the place of the older one.
  private static func peers(of pages: [PageSyntax], _ webhooks: [WebhookSyntax]) -> [Set<String>] {
    let revised = Set(pages.compactMap(\.revises?.value))
    let current = pages.filter { !revised.contains($0.id.value) }
    let endpoints = Dictionary(grouping: current) { [$0.endpoint, $0.product] }.values.map { Set($0.map(\.id.value)) }
    let groups = endpoints + webhooks.map { Set($0.pages.map(\.value)).subtracting(revised) }
    return groups.filter { $0.count > 1 }
  }
}
