import SpecModel
import SpecText

/// The input that decoders accept because of rulings.
struct Tolerances {
  /// Tolerances by the qualified name of the member.
  private(set) var ofMembers: [String: [Tolerance]] = [:]
  /// Aliases by type and tag or value.
  private(set) var ofTags: [MemberKey: [Alias]] = [:]
  /// Hoisted members by the record in which they are accepted.
  private(set) var hoisted: [String: [(hoisting: Hoisting, ruling: String)]] = [:]

  init(_ rulings: [Ruling], _ matches: Matches, _ types: ResolvedTypes) {
    for ruling in rulings {
      for kind in ruling.tolerances {
        for qualifiedName in ruling.members { add(kind, qualifiedName, ruling.id, matches, types) }
      }
    }
  }

  private func isKnown(_ hoisting: Hoisting) -> Bool {
    (hoisted[hoisting.outer] ?? []).contains { $0.hoisting == hoisting }
  }

  private mutating func add(
    _ kind: ToleranceKind, _ qualifiedName: String, _ ruling: String, _ matches: Matches, _ types: ResolvedTypes
  ) {
    func facts<Fact: Hashable>(_ statements: [Printed<Fact>]) -> [Fact] {
      grouped(statements.filter { $0.qualifiedName == qualifiedName }, by: \.text).map { $0.statements[0].value }
    }
    switch kind {
    case .numberInText: ofMembers[qualifiedName, default: []].append(Tolerance(input: .numberInText, ruling: ruling))
    case .nullInText: ofMembers[qualifiedName, default: []].append(Tolerance(input: .nullInText, ruling: ruling))
    case .alias:
      for alias in Set(facts(matches.nameAliases)).sorted() {
        ofMembers[qualifiedName, default: []].append(Tolerance(input: .alias(alias), ruling: ruling))
      }
      for alias in Set(facts(matches.tagAliases)).sorted(by: { $0.printed < $1.printed }) {
        // The text can also be the tag of another case. Then it is not an alias.
        let isTaken = types.values(of: alias.type).contains(alias.printed)
        if isTaken { continue }
        ofTags[MemberKey(owner: alias.type, name: alias.tag), default: []].append(
          Alias(text: alias.printed, ruling: ruling))
      }
    case .hoistedMember:
      // A row and a sample can print the same hoisted member.
      for hoisting in facts(matches.hoistings) where !isKnown(hoisting) {
        hoisted[hoisting.outer, default: []].append((hoisting, ruling))
      }
    }
  }
}
