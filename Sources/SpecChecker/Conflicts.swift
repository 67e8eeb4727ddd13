import SpecModel
import SpecText

/// The kinds of contradiction that the tool finds by itself, by the names that rulings use.
enum ConflictClass: String, CaseIterable, Sendable {
  /// The printed type of a row against other rows and the model.
  case type
  /// The JSON kind in a sample against the row of the same page, other samples and the model.
  case kind
  /// A name printed in another case.
  case name
  /// The text of a union's tag, printed otherwise than samples have it.
  case spelling
  /// A row printed beside the object that its member belongs in.
  case place
  /// The values that a page leaves, against itself, its samples and the pages that must agree with it.
  case values
}

/// One contradiction: a class and a member, with every place that takes part.
struct Conflict {
  struct Key: Hashable {
    var kind: ConflictClass
    var identity: String
  }

  var key: Key
  var evidence: [Evidence]
  /// The pages that say otherwise than the model.
  var departing: Set<String>
  /// What the model says, when a page says otherwise.
  var model: Diagnostic.Note?

  /// The pages that a ruling names: those that the decision departs from or, when there is none, all that take part.
  var pages: Set<String> { departing.isEmpty ? Set(evidence.map(\.page)) : departing }
}

/// Finds every contradiction: ``Matches`` -> ``Conflict``s, in the order of the evidence.
///
/// Statements are compared with each other and with the model. Silence is never a contradiction.
struct ConflictFinder {
  private let matches: Matches
  private let kinds: [String: [JSONKind]]
  private let declarations: [String: (name: String, origin: SourceRange)]
  private var conflicts: [Conflict.Key: Conflict] = [:]
  private var order: [Conflict.Key] = []

  static func find(
    in matches: Matches, _ types: ResolvedTypes, _ pages: [PageSyntax], _ webhooks: [WebhookSyntax]
  ) -> [Conflict] {
    var finder = ConflictFinder(matches: matches, types: types)
    finder.compareTypes()
    finder.compareKinds()
    for statement in matches.otherCases { finder.add(.name, statement, departs: true) }
    for statement in matches.spellings { finder.add(.spelling, statement, departs: true) }
    for statement in matches.misplacements { finder.add(.place, statement, departs: true) }
    for statement in matches.valueConflicts { finder.add(.values, statement, departs: true) }
    finder.compareValues(among: peers(of: pages, webhooks))
    finder.compareLiterals()
    return finder.order.compactMap { finder.conflicts[$0] }
  }

  private init(matches: Matches, types: ResolvedTypes) {
    self.matches = matches
    var kinds: [String: [JSONKind]] = [:]
    var declarations: [String: (name: String, origin: SourceRange)] = [:]
    for (_, record) in types.records.sorted(by: { $0.key < $1.key }) {
      for resolved in record.members {
        kinds[resolved.identity] = types.kinds(of: resolved.member.type)
        if declarations[resolved.identity] == nil {
          declarations[resolved.identity] = (resolved.member.name, resolved.member.origin)
        }
      }
    }
    self.kinds = kinds
    self.declarations = declarations
  }

  private mutating func add<Fact>(_ kind: ConflictClass, _ statement: Statement<Fact>, departs: Bool) {
    let key = Conflict.Key(kind: kind, identity: statement.identity)
    if conflicts[key] == nil {
      conflicts[key] = Conflict(key: key, evidence: [], departing: [])
      order.append(key)
    }
    if conflicts[key]?.evidence.contains(statement.evidence) == false {
      conflicts[key]?.evidence.append(statement.evidence)
    }
    if departs {
      let model = model(of: key)
      conflicts[key]?.departing.insert(statement.page)
      conflicts[key]?.model = model
    }
  }

  private func model(of key: Conflict.Key) -> Diagnostic.Note? {
    guard let (name, origin) = declarations[key.identity] else { return nil }
    switch key.kind {
    case .type, .kind:
      let kinds = (kinds[key.identity] ?? []).map(\.rawValue)
      return Diagnostic.Note("the types have \(name) as \(listing(kinds))", at: origin)
    case .name: return Diagnostic.Note("the types have it as \(name)", at: origin)
    case .spelling, .place, .values: return nil
    }
  }

  private mutating func compareTypes() {
    for (identity, statements) in grouped(matches.printedTypes, by: \.identity) {
      // A tag is no member of a record; it is always a text.
      let kinds = kinds[identity] ?? [.string]
      let departs = statements.map { statement in
        // Where the model has several kinds, a row can print any of them.
        if case .kind(let kind) = statement.fact { !kinds.contains(kind) } else { true }
      }
      let differ = statements.contains { $0.fact != statements[0].fact }
      guard differ || departs.contains(true) else { continue }
      for (statement, departs) in zip(statements, departs) { add(.type, statement, departs: departs) }
    }
  }

  private mutating func compareKinds() {
    for (identity, samples) in grouped(matches.sampleKinds, by: \.identity) {
      let kinds = kinds[identity] ?? [.string]
      func fits(_ kind: JSONKind, _ other: JSONKind) -> Bool {
        kind == other || (kind == .integer && other == .number) || kind == .null
      }
      for sample in samples {
        for row in matches.printedTypes where row.identity == identity && row.page == sample.page {
          guard case .kind(let printed) = row.fact, !fits(sample.fact, printed) else { continue }
          add(.kind, row, departs: !kinds.contains(printed))
          add(.kind, sample, departs: !kinds.contains { fits(sample.fact, $0) })
        }
        if !kinds.contains(where: { fits(sample.fact, $0) }) { add(.kind, sample, departs: true) }
      }
      let firstKind = samples[0].fact
      if samples.contains(where: { !fits($0.fact, firstKind) && !fits(firstKind, $0.fact) }) {
        for sample in samples { add(.kind, sample, departs: !kinds.contains { fits(sample.fact, $0) }) }
      }
    }
  }

  /// Pages of one endpoint and product, or of one webhook, must leave the same values.
  private mutating func compareValues(among groups: [Set<String>]) {
    for (_, statements) in grouped(matches.valueSets, by: \.identity) {
      for group in groups {
        let peers = statements.filter { group.contains($0.page) }
        guard peers.contains(where: { $0.fact != peers[0].fact }) else { continue }
        for statement in peers { add(.values, statement, departs: false) }
      }
    }
  }

  private mutating func compareLiterals() {
    for set in matches.valueSets {
      for literal in matches.literals
      where literal.identity == set.identity && literal.page == set.page && !set.fact.contains(literal.fact) {
        add(.values, set, departs: false)
        add(.values, literal, departs: false)
      }
    }
  }

  private static func peers(of pages: [PageSyntax], _ webhooks: [WebhookSyntax]) -> [Set<String>] {
    let endpoints = Dictionary(grouping: pages) { [$0.endpoint, $0.product] }.values.map { Set($0.map(\.id.value)) }
    let groups = endpoints + webhooks.map { Set($0.pages.map(\.value)) }
    return groups.filter { $0.count > 1 }
  }
}
