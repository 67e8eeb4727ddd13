import SpecModel
import SpecText

/// Pairs rulings with conflicts: every conflict has exactly one ruling, every ruling its conflict.
struct RulingChecker {
  let conflicts: [Contradiction: Conflict]
  let types: ResolvedTypes
  let matches: Matches
  private let qualifiedNames: Set<String>
  private var rulingOf: [Contradiction: RulingSyntax] = [:]

  static func check(
    _ rulings: [RulingSyntax], _ conflicts: [Conflict], _ matches: Matches, _ types: ResolvedTypes,
    _ diagnostics: inout Diagnostics
  ) -> [Ruling] {
    var checker = RulingChecker(
      conflicts: Dictionary(uniqueKeysWithValues: conflicts.map { ($0.key, $0) }), types, matches)
    reportRepeated("ruling", rulings.map(\.id), &diagnostics)
    let checked = rulings.map { checker.check($0, &diagnostics) }
    for conflict in conflicts where checker.rulingOf[conflict.key] == nil { diagnostics.append(.unruled(conflict)) }
    return checked
  }

  private init(conflicts: [Contradiction: Conflict], _ types: ResolvedTypes, _ matches: Matches) {
    self.conflicts = conflicts
    self.types = types
    self.matches = matches
    let owners = Array(types.records.keys) + Array(types.unions.keys)
    // Endpoints and pages can be contradictory, too.
    qualifiedNames = Set(owners.flatMap { types.directMembers(of: $0) }.map(\.qualifiedName)).union(
      conflicts.keys.map(\.subject))
  }

  private mutating func check(_ ruling: RulingSyntax, _ diagnostics: inout Diagnostics) -> Ruling {
    var decided: [Contradiction] = []
    var evidence: [Evidence] = []
    var pages: Set<String> = []
    let ruling = withKnownMembers(ruling, &diagnostics)
    for member in ruling.members {
      for kind in ruling.conflicts {
        let key = Contradiction(kind: kind.value, subject: member.value)
        guard let conflict = conflicts[key] else {
          diagnostics.append(.stale(ruling, key))
          continue
        }
        if let other = rulingOf[key] {
          diagnostics.append(.ruledTwice(key, ruling, other))
          continue
        }
        rulingOf[key] = ruling
        decided.append(key)
        pages.formUnion(conflict.pages)
        for place in conflict.evidence where !evidence.contains(place) { evidence.append(place) }
      }
    }
    if !ruling.members.isEmpty { comparePages(of: ruling, with: pages, evidence, &diagnostics) }
    for tolerance in ruling.tolerances where !ruling.members.isEmpty && !isUsable(tolerance.value, in: ruling) {
      diagnostics.append(
        Diagnostic(
          "unusable-tolerance",
          "ruling '\(ruling.id.value)' decides nothing that '\(tolerance.value.rawValue)' applies to",
          at: tolerance.range))
    }
    return Ruling(
      id: ruling.id.value, members: ruling.members.map(\.value), conflicts: decided, pages: pages.sorted(),
      decision: ruling.decision, because: ruling.because, tolerances: ruling.tolerances.map(\.value),
      evidence: evidence, origin: ruling.id.range)
  }

  /// Reports unknown members, which are then read as those that seem to be meant.
  private func withKnownMembers(_ ruling: RulingSyntax, _ diagnostics: inout Diagnostics) -> RulingSyntax {
    var ruling = ruling
    ruling.members = ruling.members.compactMap { member in
      if qualifiedNames.contains(member.value) { return member }
      diagnostics.append(.unknown(.member, member.value, among: qualifiedNames.sorted(), at: member.range))
      return nearest(member.value, among: qualifiedNames.sorted()).map { Located(value: $0, range: member.range) }
    }
    return ruling
  }

  private func comparePages(
    of ruling: RulingSyntax, with found: Set<String>, _ evidence: [Evidence], _ diagnostics: inout Diagnostics
  ) {
    for page in found.sorted() where !ruling.pages.contains(where: { $0.value == page }) {
      let notes = evidence.filter { $0.page == page }.map { Diagnostic.Note($0.statement, at: $0.origin) }
      diagnostics.append(
        Diagnostic(
          "page-joins-ruling",
          "page '\(page)' takes part in the conflict that ruling '\(ruling.id.value)' decides, which does not name it",
          at: ruling.id.range, notes: notes))
    }
    for page in ruling.pages where !found.contains(page.value) {
      diagnostics.append(
        Diagnostic(
          "page-left-ruling", .warning,
          "page '\(page.value)' takes no part in what ruling '\(ruling.id.value)' decides",
          at: page.range))
    }
  }

  private func isUsable(_ tolerance: ToleranceKind, in ruling: RulingSyntax) -> Bool {
    switch tolerance {
    case .numberInText:
      types.records.values.flatMap(\.members).contains { member in
        ruling.members.contains { $0.value == member.qualifiedName }
          && types.kinds(of: member.member.type) == [.integer]
      }
    case .nullInText:
      types.records.values.flatMap(\.members).contains { member in
        ruling.members.contains { $0.value == member.qualifiedName } && member.member.isOptional
          && types.kinds(of: member.member.type) == [.string]
      }
    case .alias: isUsableAsNameAlias(in: ruling) || isUsableAsTagAlias(in: ruling)
    case .hoistedMember:
      ruling.members.allSatisfy { member in
        let places = matches.hoistings.filter { $0.qualifiedName == member.value }.map(\.fact)
        return !places.isEmpty && places.allSatisfy(canBeMadeOfOne)
      }
    }
  }

  private func isUsableAsNameAlias(in ruling: RulingSyntax) -> Bool {
    // What tells events apart is looked for under its own name.
    ruling.conflicts.contains { $0.value == .name }
      && !ruling.members.contains { constants.contains($0.value) }
  }

  private func isUsableAsTagAlias(in ruling: RulingSyntax) -> Bool {
    matches.spellings.contains { spelling in
      ruling.members.contains { $0.value == spelling.qualifiedName } && canHaveAliases(spelling.fact.type)
    }
  }

  /// The members that always have the same text.
  private var constants: Set<String> {
    Set(types.records.values.flatMap(\.members).filter { $0.member.constant != nil }.map(\.qualifiedName))
  }

  /// Whether the tags or values of a type can be read by other texts.
  private func canHaveAliases(_ type: String) -> Bool {
    if case .tagBeside? = types.unions[type]?.discriminator { return true }
    return types.enumerations[type]?.isNumeric == false
  }

  /// Whether the object that a member belongs in can be missing, and can be made of that member alone.
  private func canBeMadeOfOne(_ place: Hoisting) -> Bool {
    let container = types.records[place.outer]?.members.first { $0.member.name == place.container }?.member
    let members = types.records[place.key.owner]?.members.map(\.member) ?? []
    return container?.isOptional == true
      && members.allSatisfy { member in
        member.name == place.key.name ? member.constant == nil : member.isOptional || member.constant != nil
      }
  }
}

/// What decoders accept because of rulings.
struct Tolerances {
  /// By the qualified name of a member.
  private(set) var ofMembers: [String: [Tolerance]] = [:]
  /// By a union and the tag of its case.
  private(set) var ofTags: [MemberKey: [Alias]] = [:]
  /// By the record that a member does not belong in.
  private(set) var hoisted: [String: [(place: Hoisting, ruling: String)]] = [:]

  init(_ rulings: [Ruling], _ matches: Matches, _ types: ResolvedTypes) {
    for ruling in rulings {
      for kind in ruling.tolerances {
        for qualifiedName in ruling.members { add(kind, qualifiedName, ruling.id, matches, types) }
      }
    }
  }

  private mutating func add(
    _ kind: ToleranceKind, _ qualifiedName: String, _ ruling: String, _ matches: Matches, _ types: ResolvedTypes
  ) {
    func facts<Fact: Hashable>(_ statements: [Statement<Fact>]) -> [Fact] {
      grouped(statements.filter { $0.qualifiedName == qualifiedName }, by: \.text).map { $0.statements[0].fact }
    }
    switch kind {
    case .numberInText: ofMembers[qualifiedName, default: []].append(Tolerance(form: .numberInText, ruling: ruling))
    case .nullInText: ofMembers[qualifiedName, default: []].append(Tolerance(form: .nullInText, ruling: ruling))
    case .alias:
      for spelling in Set(facts(matches.nameAliases)).sorted() {
        ofMembers[qualifiedName, default: []].append(Tolerance(form: .alias(spelling), ruling: ruling))
      }
      for spelling in Set(facts(matches.spellings)).sorted(by: { $0.printed < $1.printed }) {
        // A page prints the name of another case: that is no other name for this one.
        let isTaken = types.values(of: spelling.type).contains(spelling.printed)
        if isTaken { continue }
        ofTags[MemberKey(owner: spelling.type, name: spelling.tag), default: []].append(
          Alias(text: spelling.printed, ruling: ruling))
      }
    case .hoistedMember:
      for place in facts(matches.hoistings) { hoisted[place.outer, default: []].append((place, ruling)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func unruled(_ conflict: Conflict) -> Diagnostic {
    var places = conflict.evidence.map { Diagnostic.Note("page '\($0.page)': \($0.statement)", at: $0.origin) }
    if let model = conflict.model { places.append(model) }
    return Diagnostic(
      "unruled-conflict",
      "no ruling decides the contradictory \(conflict.key.kind.rawValue) of '\(conflict.key.subject)'",
      at: places[0].range, notes: places)
  }

  fileprivate static func stale(_ ruling: RulingSyntax, _ key: Contradiction) -> Diagnostic {
    Diagnostic(
      "stale-ruling", .warning,
      "ruling '\(ruling.id.value)' decides the \(key.kind.rawValue) of '\(key.subject)', which is not contradictory",
      at: ruling.id.range)
  }

  fileprivate static func ruledTwice(
    _ key: Contradiction, _ ruling: RulingSyntax, _ other: RulingSyntax
  ) -> Diagnostic {
    Diagnostic(
      "ruled-twice", "the \(key.kind.rawValue) of '\(key.subject)' is decided twice", at: ruling.id.range,
      notes: [Diagnostic.Note("first decided here", at: other.id.range)])
  }
}
