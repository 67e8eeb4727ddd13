extension Statement {
  /// The condition under which a member is present.
  package static let presentWhen = Statement(
    "condition",
    [
      Key(
        name: "present-when", form: .conditions, use: .pagesAndTypes,
        meaning: "The values of other members with which the member is present. All of them must hold.")
    ],
    conflict: .meaning, pageKeys: ["present-when", "null-when"],
    objection: { printed, shown in
      guard case .conditions(let conditions) = printed else { return nil }
      let broken = conditions.first { condition in
        shown.siblings[condition.member].map { $0 != condition.value && !isPlaceholder($0) } ?? false
      }
      return broken.map { "although \($0.member) is \(shown.siblings[$0.member] ?? "")" }
    },
    clause: { "is present when \($0.conditionClause)" })

  /// The condition under which a member is null. It is the opposite of the condition in the types.
  package static let nullWhen = Statement(
    "condition",
    [
      Key(
        name: "null-when", form: .conditions, use: .pages,
        meaning: "The values of other members with which the member is null. All of them must hold.")
    ],
    conflict: .meaning,
    declared: { member, _ in member.facts["present-when"] },
    fits: { printed, declared in
      guard case .conditions(let absent) = printed, case .conditions(let present)? = declared else { return false }
      return absent.contains { null in present.contains { $0.member == null.member && $0.value != null.value } }
    },
    objection: { printed, shown in
      guard case .conditions(let conditions) = printed, shown.kind != .null else { return nil }
      let holds = conditions.allSatisfy { shown.siblings[$0.member] == $0.value }
      return holds ? "although \(printed.conditionClause)" : nil
    },
    comparesTypesWithSamples: false,
    clause: { "is null when \($0.conditionClause)" },
    declaredClause: { "is present when \($0.conditionClause)" })
}

extension Member {
  /// The condition under which the member is present. Only documented: decoders do not check it.
  package var presentWhen: [Fact.Condition] { facts.conditions("present-when") }
}

/// Whether a sample value only stands for a value: alternatives such as `INBOUND | OUTBOUND`, a template such as
/// `{{Number}}` or `<number>`, or null as text.
package func isPlaceholder(_ literal: String) -> Bool {
  let bytes = literal.utf8
  let isTemplate =
    bytes.first == UInt8(ascii: "<") && bytes.last == UInt8(ascii: ">")
    || literal.hasPrefix("{{") && literal.hasSuffix("}}")
  return isTemplate || bytes.count == 4 && literal.lowercased() == "null" || !alternatives(literal).isEmpty
}

/// `INBOUND | OUTBOUND` -> `INBOUND`, `OUTBOUND`. Empty if the text has no alternatives.
package func alternatives(_ literal: String) -> [String] {
  if !literal.utf8.contains(UInt8(ascii: "|")) { return [] }
  let parts = literal.split(separator: " | ").map(String.init)
  return parts.count > 1 ? parts.filter { $0.lowercased() != "null" } : []
}
