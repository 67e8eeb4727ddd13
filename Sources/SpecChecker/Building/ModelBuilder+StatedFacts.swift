import SpecModel

// For each fact about a member: the rows and comments that state it, and the ruling if others contradict it.

extension ModelBuilder {
  func statedFacts(of resolved: ResolvedMember, in record: String) -> [StatedFact] {
    Statement.declarableKeys.compactMap { key in
      resolved.member.facts[key.name].flatMap { statedFact(key.name, $0, of: resolved, in: record) }
    }
  }

  private func statedFact(
    _ key: String, _ fact: Fact, of resolved: ResolvedMember, in record: String
  ) -> StatedFact? {
    if key == "value" {
      let sources = (matches.valueSources[MemberKey(owner: record, name: fact.description)] ?? []).unique
      return StatedFact(key: key, text: fact.description, sources: sources, ruling: nil)
    }
    if fact == .flag(false) { return nil }
    let stated = (factsOfMembers[resolved.qualifiedName] ?? []).compactMap { printed in
      printed.value.fact(key).map { (printed, $0) }
    }
    let same = stated.filter { isSame($0.1, fact) }.map(\.0)
    // A member is optional unless a handler cannot work without it, so no page has to state it.
    if key == "optional" && same.isEmpty { return nil }
    let isDisputed = same.isEmpty || same.count < stated.count
    let ruling = isDisputed ? self.ruling(key, resolved) : nil
    // A statement about the member in another record counts only if no page contradicts it.
    let documented = matches.sources[MemberKey(owner: record, name: resolved.member.name)] ?? []
    let own = same.compactMap(\.source).filter { documented.contains($0.withoutComment) }
    let sources = own.isEmpty && ruling == nil ? same.compactMap(\.source) : own
    return StatedFact(key: key, text: fact.description, sources: sources.unique, ruling: ruling)
  }

  private func ruling(_ key: String, _ resolved: ResolvedMember) -> String? {
    guard let kind = Statement.all.first(where: { $0.keys.contains { $0.name == key } })?.conflict else { return nil }
    return rulings.first { $0.conflicts.contains(Contradiction(kind: kind, subject: resolved.qualifiedName)) }?.id
  }
}

extension Facts {
  /// The fact of a key. A member that can be null is optional, too.
  fileprivate func fact(_ key: String) -> Fact? { key == "optional" ? mayBeAbsent ? .flag(true) : nil : self[key] }
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
