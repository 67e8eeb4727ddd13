import SpecModel
import SpecText

/// One contradiction with every statement that is involved.
struct Conflict {
  var key: Contradiction
  var evidence: [Evidence]
  /// The pages that contradict the model.
  var contradicting: Set<String>
  /// The statement of the model, if a page contradicts it.
  var model: Diagnostic.Note?

  /// The pages that a ruling must name: those that contradict the model or, if there are none, all that are involved.
  var pages: Set<String> { contradicting.isEmpty ? Set(evidence.map(\.page)) : contradicting }
}

/// Finds every contradiction: ``Matches`` -> list of ``Conflict``, in the order of the evidence.
///
/// Statements are compared with each other and with the model. A missing statement is not a contradiction.
struct ConflictFinder {
  let matches: Matches
  let types: ResolvedTypes
  let pages: [PageSyntax]
  /// The first declared member with each qualified name.
  let members: [String: ResolvedMember]
  /// The members with a default or limits, which a page must state.
  let constrainedMembers: [(qualifiedName: String, member: Member)]
  private var conflicts: [Contradiction: Conflict] = [:]
  private var order: [Contradiction] = []

  static func find(
    in matches: Matches, _ types: ResolvedTypes, _ pages: [PageSyntax], _ webhooks: [WebhookSyntax]
  ) -> [Conflict] {
    var finder = ConflictFinder(matches, types, pages)
    finder.compareTypes()
    finder.compareKinds()
    for statement in matches.nameAliases { finder.add(.name, statement, contradicts: true) }
    for statement in matches.tagAliases { finder.add(.spelling, statement, contradicts: true) }
    finder.compareExamples()
    for statement in matches.hoistings { finder.add(.nesting, statement, contradicts: true) }
    for statement in matches.valueConflicts { finder.add(.values, statement, contradicts: true) }
    finder.compareValues(among: peers(of: pages, webhooks))
    finder.compareLiterals(webhooks)
    finder.compareEvents()
    for statement in matches.placeholders { finder.add(.placeholder, statement, contradicts: true) }
    finder.compareFormats()
    finder.comparePresence()
    finder.compareDefaults()
    finder.compareLimits()
    finder.compareRules()
    finder.compareMeanings()
    finder.compareCoverage()
    finder.compareDeclaredMembers()
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
    constrainedMembers = stating.inOrder.map { ($0, $1.member) }
  }

  /// Adds a statement to a conflict.
  ///
  /// - Parameters:
  ///   - contradicts: whether the statement contradicts the model.
  ///   - model: the statement of the model, for a note.
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

  /// Adds a conflict without evidence: no page states what the model states.
  mutating func add(_ kind: ConflictClass, of qualifiedName: String, model: String) {
    open(Contradiction(kind: kind, subject: qualifiedName), model)
  }

  private mutating func open(_ key: Contradiction, _ model: String?) {
    if conflicts[key] == nil {
      conflicts[key] = Conflict(key: key, evidence: [], contradicting: [])
      order.append(key)
    }
    guard let model, conflicts[key]?.model == nil, let origin = members[key.subject]?.member.origin else { return }
    conflicts[key]?.model = Diagnostic.Note(model, at: origin)
  }

  /// The groups of pages that must allow the same values. A newer revision replaces the older page.
  private static func peers(of pages: [PageSyntax], _ webhooks: [WebhookSyntax]) -> [Set<String>] {
    let revised = Set(pages.compactMap(\.revises?.value))
    let current = pages.filter { !revised.contains($0.id.value) }
    let endpoints = Dictionary(grouping: current) { [$0.endpoint, $0.product] }.values.map { Set($0.map(\.id.value)) }
    let groups = endpoints + webhooks.map { Set($0.pages.map(\.value)).subtracting(revised) }
    return groups.filter { $0.count > 1 }
  }
}
