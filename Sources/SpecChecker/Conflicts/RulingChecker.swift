import SpecModel
import SpecText

/// Matches rulings with conflicts: every conflict needs exactly one ruling, and every ruling a conflict.
struct RulingChecker {
  let conflicts: [Contradiction: Conflict]
  let types: ResolvedTypes
  let matches: Matches
  /// The ids of the pages, in the order of the spec.
  let pageOrder: [String]
  private let qualifiedNames: Set<String>
  private var rulingOf: [Contradiction: RulingSyntax] = [:]

  static func check(
    _ rulings: [RulingSyntax], _ conflicts: [Conflict], _ matches: Matches, _ types: ResolvedTypes,
    _ pageOrder: [String], _ diagnostics: inout Diagnostics
  ) -> [Ruling] {
    var checker = RulingChecker(
      conflicts: Dictionary(uniqueKeysWithValues: conflicts.map { ($0.key, $0) }), types, matches, pageOrder)
    reportRepeated("ruling", rulings.map(\.id), &diagnostics)
    let checked = rulings.map { checker.check($0, &diagnostics) }
    for conflict in conflicts where checker.rulingOf[conflict.key] == nil {
      diagnostics.append(.unruled(conflict, pageOrder))
    }
    return checked
  }

  private init(
    conflicts: [Contradiction: Conflict], _ types: ResolvedTypes, _ matches: Matches, _ pageOrder: [String]
  ) {
    self.pageOrder = pageOrder
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
    var contradicting: Set<Evidence> = []
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
        for item in conflict.items {
          if !evidence.contains(item.evidence) { evidence.append(item.evidence) }
          if item.isRejected { contradicting.insert(item.evidence) }
        }
      }
    }
    // A ruling without a conflict has been reported.
    if !decided.isEmpty { checkEvidence(of: ruling, against: evidence, &diagnostics) }
    for tolerance in ruling.tolerances where !ruling.members.isEmpty && !isUsable(tolerance.value, in: ruling) {
      diagnostics.append(
        Diagnostic(
          "unusable-tolerance",
          "ruling '\(ruling.id.value)' tolerates '\(tolerance.value.rawValue)', which does not apply to its members; "
            + "remove the tolerance",
          at: tolerance.range))
    }
    for index in evidence.indices { evidence[index].contradicts = contradicting.contains(evidence[index]) }
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

  /// Checks that the pages print what they printed when the ruling was made.
  private func checkEvidence(
    of ruling: RulingSyntax, against found: [Evidence], _ diagnostics: inout Diagnostics
  ) {
    let recorded = ruling.evidence.flatMap { page, statements in
      statements.map { Located(value: Recorded(page: page.value, statement: $0.value), range: $0.range) }
    }
    let known = Set(recorded.map(\.value))
    let new = found.filter { !known.contains(Recorded(page: $0.page, statement: $0.statement)) }
    let printed = Set(found.map { Recorded(page: $0.page, statement: $0.statement) })
    let gone = recorded.filter { !printed.contains($0.value) }
    if new.isEmpty && gone.isEmpty { return }
    let notes =
      gone.map { Diagnostic.Note("page '\($0.value.page)' no longer prints this", at: $0.range) }
      + new.map { Diagnostic.Note("page '\($0.page)' now prints: \($0.statement)", at: $0.origin) }
    let what = recorded.isEmpty ? "does not record its evidence" : "was made for other evidence"
    diagnostics.append(
      Diagnostic(
        "ruling-outdated", "ruling '\(ruling.id.value)' \(what); check the decision, then replace the evidence",
        at: ruling.id.range, notes: notes,
        paste: "to paste into the ruling:\n" + PageEvidence.text(PageEvidence.of(found, pageOrder))))
  }

  private struct Recorded: Hashable {
    var page: String
    var statement: String
  }

  private func isUsable(_ tolerance: ToleranceKind, in ruling: RulingSyntax) -> Bool {
    switch tolerance {
    case .numberInText:
      types.records.values.flatMap(\.members).contains { member in
        ruling.members.contains { $0.value == member.qualifiedName } && member.member.constant == nil
          && member.member.type.isSingle && types.kinds(of: member.member.type) == [.integer]
      }
    case .nullInText:
      types.records.values.flatMap(\.members).contains { member in
        ruling.members.contains { $0.value == member.qualifiedName } && member.member.isOptional
          && member.member.constant == nil
          && types.kinds(of: member.member.type) == [.string]
      }
    case .alias: isUsableAsNameAlias(in: ruling) || isUsableAsTagAlias(in: ruling)
    case .hoistedMember:
      ruling.members.allSatisfy { member in
        let hoistings = matches.hoistings.filter { $0.qualifiedName == member.value }.map(\.value)
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
      ruling.members.contains { $0.value == alias.qualifiedName } && canHaveAliases(alias.value.type)
    }
  }

  /// The qualified names of members with a constant value.
  private var constants: Set<String> {
    Set(types.records.values.flatMap(\.members).filter { $0.member.constant != nil }.map(\.qualifiedName))
  }

  /// Whether a decoder can accept aliases for the tags or values of a type.
  private func canHaveAliases(_ type: String) -> Bool {
    if case .tagBeside(let tag, _)? = types.unions[type]?.discriminator { return tag.kind == .text }
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
