import SpecModel
import SpecText

// Printed types of rows and JSON kinds of sample values.

extension ConflictFinder {
  mutating func compareTypes() {
    for (qualifiedName, statements) in grouped(matches.printedTypes, by: \.qualifiedName) {
      // The tag of a union is not a member of a record. It is always a text.
      let kinds = kinds(of: qualifiedName)
      let contradicts = statements.map { statement in
        // If the model allows several kinds, a row can print any of them.
        if case .kind(let kind) = statement.fact { !kinds.contains(kind) } else { true }
      }
      let differ = statements.contains { $0.fact != statements[0].fact }
      guard differ || contradicts.contains(true) else { continue }
      for (statement, contradicts) in zip(statements, contradicts) {
        add(.type, statement, contradicts: contradicts, model: contradicts ? description(qualifiedName, kinds) : nil)
      }
    }
  }

  mutating func compareKinds() {
    let rows = Dictionary(grouping: matches.printedTypes, by: \.pageMember)
    for (qualifiedName, samples) in grouped(matches.sampleKinds, by: \.qualifiedName) {
      let kinds = kinds(of: qualifiedName)
      func fits(_ kind: JSONKind, _ other: JSONKind) -> Bool {
        kind == other || (kind == .integer && other == .number) || kind == .null
      }
      let firstKind = samples[0].fact
      let differ = samples.contains { !fits($0.fact, firstKind) && !fits(firstKind, $0.fact) }
      for sample in samples {
        let contradicts = !kinds.contains { fits(sample.fact, $0) }
        for row in rows[sample.pageMember] ?? [] {
          guard case .kind(let printed) = row.fact, !fits(sample.fact, printed) else { continue }
          add(.kind, row, contradicts: !kinds.contains(printed))
          add(.kind, sample, contradicts: contradicts)
        }
        if contradicts || differ { add(.kind, sample, contradicts: contradicts) }
      }
    }
  }

  /// The JSON kinds of a member. The tag of a union is not a member of a record; it is always a text.
  private func kinds(of qualifiedName: String) -> [JSONKind] {
    members[qualifiedName].map { types.kinds(of: $0.member.type) } ?? [.string]
  }

  private func description(_ qualifiedName: String, _ kinds: [JSONKind]) -> String {
    "in the types, '\(members[qualifiedName]?.member.name ?? qualifiedName)' has kind \(listing(kinds.map(\.rawValue)))"
  }
}
