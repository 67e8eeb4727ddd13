extension Statement {
  /// How a page writes a member that does not apply: as null, or as a missing member.
  package static let presence = Statement(
    "presence",
    [
      Key(
        name: "optional", form: .flag, use: .pagesAndTypes,
        meaning: "Whether the member can be missing. In the types: missing or null."),
      Key(name: "nullable", form: .flag, use: .pages, meaning: "Whether the member can be null."),
    ],
    conflict: .presence,
    fact: { facts, _ in absence(facts).map(Fact.texts) },
    declared: { member, _ in
      // A required member whose values can be any JSON can be null, but not missing.
      member.isOptional ? nil : .texts(member.type == .json ? ["present", "null"] : ["present"])
    },
    fits: { printed, declared in
      guard case .texts(let kinds) = printed, case .texts(let allowed)? = declared else { return true }
      return kinds.allSatisfy(allowed.contains)
    },
    objection: { printed, shown in
      shown.kind == .null && printed == .texts(["present"]) ? "which cannot be null" : nil
    },
    clause: { fact in
      guard case .texts(let kinds) = fact, kinds != ["present"] else { return "is required" }
      return "can be " + kinds.joined(separator: " or ")
    })

  /// Nil if the facts state nothing about it.
  private static func absence(_ facts: Facts) -> [String]? {
    var kinds: [String] = []
    if facts.flag("optional") == true { kinds.append("missing") }
    if facts.flag("nullable") == true || !facts.conditions("null-when").isEmpty { kinds.append("null") }
    if kinds.isEmpty && (facts.flag("optional") == false || facts.flag("nullable") == false) { return ["present"] }
    return kinds.isEmpty ? nil : kinds
  }
}

extension Member {
  /// Whether the member may be missing or null.
  package var isOptional: Bool { facts.flag("optional") ?? false }
}

extension Facts {
  /// Whether the member can be missing or null, always or under a condition.
  package var mayBeAbsent: Bool {
    flag("optional") == true || flag("nullable") == true || !conditions("present-when").isEmpty
      || !conditions("null-when").isEmpty
  }
}
