import SpecModel

// For each fact about a member: the rows and comments that state it, and the ruling if others contradict it.

extension ModelBuilder {
  func facts(of resolved: ResolvedMember, in record: String) -> [StatedFact] {
    StatedFact.Kind.allCases.compactMap { fact($0, of: resolved, in: record) }
  }

  private func fact(_ kind: StatedFact.Kind, of resolved: ResolvedMember, in record: String) -> StatedFact? {
    guard let text = resolved.member.text(of: kind) else { return nil }
    if kind == .value {
      let sources = unique(matches.valueSources[MemberKey(owner: record, name: text)])
      return StatedFact(kind: kind, text: text, sources: sources, ruling: nil)
    }
    let stated = (factsOfMembers[resolved.qualifiedName] ?? []).filter { $0.fact.text(of: kind) != nil }
    let same = stated.filter { $0.fact.text(of: kind).map { isSame($0, text) } ?? false }
    // A member is optional unless a handler cannot work without it, so no page has to state it.
    if kind == .optional && same.isEmpty { return nil }
    let isDisputed = same.isEmpty || same.count < stated.count
    let ruling = isDisputed ? kind.conflictClass.flatMap { self.ruling($0, resolved) } : nil
    // A statement about the member in another record counts only if no page contradicts it.
    let documented = matches.sources[MemberKey(owner: record, name: resolved.member.name)] ?? []
    let own = same.compactMap(\.source).filter { documented.contains($0.withoutComment) }
    let sources = own.isEmpty && ruling == nil ? same.compactMap(\.source) : own
    return StatedFact(kind: kind, text: text, sources: unique(sources), ruling: ruling)
  }

  private func ruling(_ kind: ConflictClass, _ resolved: ResolvedMember) -> String? {
    rulings.first { $0.conflicts.contains(Contradiction(kind: kind, subject: resolved.qualifiedName)) }?.id
  }
}

extension StatedFact.Kind {
  /// The class of the contradiction if pages state something else.
  fileprivate var conflictClass: ConflictClass? {
    switch self {
    case .value: nil
    case .optional: .presence
    case .defaultValue: .default
    case .presentWhen: .meaning
    case .minimum, .maximum, .minimumLength, .maximumLength, .minimumCount, .maximumCount: .limit
    }
  }
}

extension Provenance {
  /// The sample that contains a comment; any other location is unchanged.
  fileprivate var withoutComment: Provenance {
    if case .comment(_, let sample) = location {
      Provenance(page: page, location: .sample(title: sample))
    } else {
      self
    }
  }
}

extension Member {
  fileprivate func text(of kind: StatedFact.Kind) -> String? {
    switch kind {
    case .value: constant
    case .optional: isOptional ? "true" : nil
    case .defaultValue: defaultValue
    case .presentWhen: presentWhen.map { "\($0.member) \($0.value)" }
    case .minimum, .maximum, .minimumLength, .maximumLength, .minimumCount, .maximumCount: constraints.limit(kind)?.text
    }
  }
}

extension FactsSyntax {
  func text(of kind: StatedFact.Kind) -> String? {
    switch kind {
    case .value: nil
    case .optional: mayBeMissing ? "true" : nil
    case .defaultValue: defaultValue?.value
    case .presentWhen: presentWhen.map { "\($0.key.value) \($0.value.value)" }
    case .minimum, .maximum, .minimumLength, .maximumLength, .minimumCount, .maximumCount: limits.limit(kind)?.text
    }
  }

  var mayBeMissing: Bool { isOptional || isNullable || presentWhen != nil || nullWhen != nil }
}

/// Whether two texts have the same value: `1` and `1.0`.
func isSame(_ left: String, _ right: String) -> Bool {
  if left == right { return true }
  guard let left = DecimalNumber(left), let right = DecimalNumber(right) else { return false }
  return left == right
}
