import SpecModel
import SpecText

/// One contradiction with every statement that is involved.
struct Conflict {
  /// A statement that is involved.
  struct Item {
    var evidence: Evidence
    /// Whether it contradicts the model.
    var contradicts: Bool
    /// Whether it contradicts the model and is not only unusual, as a UUID of an unknown version is.
    var isRejected: Bool
    /// What it states, if the sides of the conflict can be counted: `String`.
    var side: String?
  }

  var key: Contradiction
  var items: [Item]
  /// The statement of the model, if a page contradicts it.
  var model: Diagnostic.Note?

  /// The pages that contradict the model.
  var contradicting: Set<String> { Set(items.filter(\.contradicts).map(\.evidence.page)) }
  /// The pages that a ruling decides against: those that contradict the model or, if there are none, all that are
  /// involved.
  var pages: Set<String> { contradicting.isEmpty ? Set(items.map(\.evidence.page)) : contradicting }
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
  /// The same, sorted by name.
  let sortedMembers: [(qualifiedName: String, member: Member, kinds: [JSONKind])]
  /// The groups of pages that have to allow the same values.
  let peers: [Set<String>]
  /// By member: the unions whose tag it is.
  let unionsOfTags: [MemberKey: [String]]
  /// For each page, the pages of its webhooks.
  let webhookPeers: [String: Set<String>]
  private var conflicts: [Contradiction: Conflict] = [:]
  private var order: [Contradiction] = []

  static func find(
    in matches: Matches, _ types: ResolvedTypes, _ pages: [PageSyntax], _ webhooks: [WebhookSyntax], _ peers: Peers
  ) -> [Conflict] {
    var finder = ConflictFinder(matches, types, pages, peers)
    finder.compareFacts()
    for printed in matches.missing { finder.add(.presence, printed, contradicts: true) }
    for printed in matches.wrongItems { finder.add(.kind, printed, contradicts: true) }
    for printed in matches.nameAliases { finder.add(.name, printed, contradicts: true) }
    for printed in matches.tagAliases { finder.add(.spelling, printed, contradicts: true) }
    for printed in matches.hoistings { finder.add(.nesting, printed, contradicts: true) }
    for printed in matches.valueConflicts { finder.add(.values, printed, contradicts: false) }
    finder.compareTags()
    finder.compareProducts()
    finder.compareEvents()
    for printed in matches.placeholders { finder.add(.placeholder, printed, contradicts: true) }
    finder.compareFormats()
    finder.compareRules()
    finder.compareBatches(webhooks)
    finder.compareCoverage()
    finder.compareDeclaredMembers()
    finder.compareRevisions()
    return finder.order.compactMap { finder.conflicts[$0] }
  }

  private init(_ matches: Matches, _ types: ResolvedTypes, _ pages: [PageSyntax], _ peers: Peers) {
    self.matches = matches
    self.types = types
    self.pages = pages
    self.peers = peers.groups
    unionsOfTags = types.unionsOfTags
    webhookPeers = peers.ofWebhooks
    var members: [String: ResolvedMember] = [:]
    for (_, record) in types.records.inOrder {
      for member in record.members where members[member.qualifiedName] == nil { members[member.qualifiedName] = member }
    }
    self.members = members
    sortedMembers = members.inOrder.map { ($0, $1.member, types.kinds(of: $1.member.type)) }
  }

  /// Adds a statement to a conflict.
  ///
  /// - Parameters:
  ///   - contradicts: whether the statement contradicts the model.
  ///   - isUnusual: whether the model accepts it all the same.
  ///   - model: the statement of the model, for a note.
  ///   - side: what is stated, to count the sides.
  mutating func add<Value>(
    _ kind: ConflictClass, _ printed: Printed<Value>, contradicts: Bool, isUnusual: Bool = false, model: String? = nil,
    side: String? = nil
  ) {
    let key = Contradiction(kind: kind, subject: printed.qualifiedName)
    open(key, model)
    if let index = conflicts[key]?.items.firstIndex(where: { $0.evidence == printed.evidence }) {
      if contradicts { conflicts[key]?.items[index].contradicts = true }
      if contradicts && !isUnusual { conflicts[key]?.items[index].isRejected = true }
    } else {
      conflicts[key]?.items.append(
        Conflict.Item(
          evidence: printed.evidence, contradicts: contradicts, isRejected: contradicts && !isUnusual, side: side))
    }
  }

  /// Adds a conflict without evidence: no page states what the model states.
  mutating func add(_ kind: ConflictClass, of qualifiedName: String, model: String) {
    open(Contradiction(kind: kind, subject: qualifiedName), model)
  }

  private mutating func open(_ key: Contradiction, _ model: String?) {
    if conflicts[key] == nil {
      conflicts[key] = Conflict(key: key, items: [])
      order.append(key)
    }
    guard let model, conflicts[key]?.model == nil, let origin = members[key.subject]?.member.origin else { return }
    conflicts[key]?.model = Diagnostic.Note(model, at: origin)
  }
}

/// The pages that have to allow the same values: those of one endpoint and product, and those of one webhook. A newer
/// revision replaces the older page.
struct Peers {
  let groups: [Set<String>]
  /// For each current page, all pages of its webhooks: what their samples show is allowed, also what older ones show.
  let ofWebhooks: [String: Set<String>]

  init(_ pages: [PageSyntax], _ webhooks: [WebhookSyntax]) {
    let revised = Set(pages.compactMap(\.revises?.value))
    let current = pages.filter { !revised.contains($0.id.value) }
    let endpoints = Dictionary(grouping: current) { [$0.endpoint, $0.product] }.values.map { Set($0.map(\.id.value)) }
    let webhooks = webhooks.map { Set($0.pages.map(\.value)) }
    groups = (endpoints + webhooks.map { $0.subtracting(revised) }).filter { $0.count > 1 }
    var ofWebhooks: [String: Set<String>] = [:]
    for group in webhooks {
      for page in group.subtracting(revised) { ofWebhooks[page, default: []].formUnion(group) }
    }
    self.ofWebhooks = ofWebhooks
  }
}
