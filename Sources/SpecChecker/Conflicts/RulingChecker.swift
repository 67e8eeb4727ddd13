import SpecModel
import SpecText

/// Matches rulings with conflicts: every conflict needs exactly one ruling, and every ruling a conflict.
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
    // The subject of a conflict can also be an endpoint or a page.
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
        for item in conflict.evidence where !evidence.contains(item) { evidence.append(item) }
      }
    }
    if !ruling.members.isEmpty { checkPages(of: ruling, against: pages, evidence, &diagnostics) }
    for tolerance in ruling.tolerances where !ruling.members.isEmpty && !isUsable(tolerance.value, in: ruling) {
      diagnostics.append(
        Diagnostic(
          "unusable-tolerance",
          "ruling '\(ruling.id.value)' tolerates '\(tolerance.value.rawValue)', which does not apply to its members; "
            + "remove the tolerance",
          at: tolerance.range))
    }
    return Ruling(
      id: ruling.id.value, members: ruling.members.map(\.value), conflicts: decided, pages: pages.sorted(),
      decision: ruling.decision, because: ruling.because, tolerances: ruling.tolerances.map(\.value),
      evidence: evidence, origin: ruling.id.range)
  }

  /// Reports unknown members and replaces each with the most similar known one.
  private func withKnownMembers(_ ruling: RulingSyntax, _ diagnostics: inout Diagnostics) -> RulingSyntax {
    var ruling = ruling
    ruling.members = ruling.members.compactMap { member in
      if qualifiedNames.contains(member.value) { return member }
      diagnostics.append(.unknown(.member, member.value, among: qualifiedNames.sorted(), at: member.range))
      return nearest(member.value, among: qualifiedNames.sorted()).map { Located(value: $0, range: member.range) }
    }
    return ruling
  }

  private func checkPages(
    of ruling: RulingSyntax, against found: Set<String>, _ evidence: [Evidence], _ diagnostics: inout Diagnostics
  ) {
    for page in found.sorted() where !ruling.pages.contains(where: { $0.value == page }) {
      let notes = evidence.filter { $0.page == page }.map { Diagnostic.Note($0.statement, at: $0.origin) }
      diagnostics.append(
        Diagnostic(
          "page-joins-ruling",
          "ruling '\(ruling.id.value)' does not name page '\(page)', which is part of the conflict; "
            + "check the decision and add the page",
          at: ruling.id.range, notes: notes))
    }
    for page in ruling.pages where !found.contains(page.value) {
      diagnostics.append(
        Diagnostic(
          "page-left-ruling", .warning,
          "ruling '\(ruling.id.value)' names page '\(page.value)', which is not part of the conflict; remove the page",
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
        let hoistings = matches.hoistings.filter { $0.qualifiedName == member.value }.map(\.fact)
        return !hoistings.isEmpty && hoistings.allSatisfy(canBeCreated(from:))
      }
    }
  }

  private func isUsableAsNameAlias(in ruling: RulingSyntax) -> Bool {
    // The tag of an event has no alias, because the decoder looks for it before it knows the record.
    ruling.conflicts.contains { $0.value == .name }
      && !ruling.members.contains { constants.contains($0.value) }
  }

  private func isUsableAsTagAlias(in ruling: RulingSyntax) -> Bool {
    matches.tagAliases.contains { alias in
      ruling.members.contains { $0.value == alias.qualifiedName } && canHaveAliases(alias.fact.type)
    }
  }

  /// The qualified names of members with a constant value.
  private var constants: Set<String> {
    Set(types.records.values.flatMap(\.members).filter { $0.member.constant != nil }.map(\.qualifiedName))
  }

  /// Whether a decoder can accept aliases for the tags or values of a type.
  private func canHaveAliases(_ type: String) -> Bool {
    if case .tagBeside? = types.unions[type]?.discriminator { return true }
    return types.enumerations[type]?.isNumeric == false
  }

  /// Whether the containing object can be missing, and can be created from the hoisted member alone.
  private func canBeCreated(from hoisting: Hoisting) -> Bool {
    let container = types.records[hoisting.outer]?.members.first { $0.member.name == hoisting.container }?.member
    let members = types.records[hoisting.key.owner]?.members.map(\.member) ?? []
    return container?.isOptional == true
      && members.allSatisfy { member in
        member.name == hoisting.key.name ? member.constant == nil : member.isOptional || member.constant != nil
      }
  }
}

extension Diagnostic {
  fileprivate static func unruled(_ conflict: Conflict) -> Diagnostic {
    var notes = conflict.evidence.map { Diagnostic.Note("page '\($0.page)': \($0.statement)", at: $0.origin) }
    if let model = conflict.model { notes.append(model) }
    return Diagnostic("unruled-conflict", conflict.message, at: notes[0].range, notes: notes)
  }

  fileprivate static func stale(_ ruling: RulingSyntax, _ key: Contradiction) -> Diagnostic {
    Diagnostic(
      "stale-ruling", .warning,
      "ruling '\(ruling.id.value)' decides a conflict of class '\(key.kind.rawValue)' on '\(key.subject)', which does "
        + "not exist; remove the class or the ruling",
      at: ruling.id.range)
  }

  fileprivate static func ruledTwice(
    _ key: Contradiction, _ ruling: RulingSyntax, _ other: RulingSyntax
  ) -> Diagnostic {
    Diagnostic(
      "ruled-twice", "two rulings decide the conflict of class '\(key.kind.rawValue)' on '\(key.subject)'; keep one",
      at: ruling.id.range,
      notes: [Diagnostic.Note("the first one is here", at: other.id.range)])
  }
}
