import SpecModel
import SpecText

// Types of rows and kinds of values.

extension ConflictFinder {
  mutating func compareTypes() {
    for (identity, statements) in grouped(matches.printedTypes, by: \.identity) {
      // A tag is no member of a record; it is always a text.
      let kinds = kinds(of: identity)
      let departs = statements.map { statement in
        // Where the model has several kinds, a row can print any of them.
        if case .kind(let kind) = statement.fact { !kinds.contains(kind) } else { true }
      }
      let differ = statements.contains { $0.fact != statements[0].fact }
      guard differ || departs.contains(true) else { continue }
      for (statement, departs) in zip(statements, departs) {
        add(.type, statement, departs: departs, model: departs ? words(identity, kinds) : nil)
      }
    }
  }

  mutating func compareKinds() {
    let rows = Dictionary(grouping: matches.printedTypes, by: \.place)
    for (identity, samples) in grouped(matches.sampleKinds, by: \.identity) {
      let kinds = kinds(of: identity)
      func fits(_ kind: JSONKind, _ other: JSONKind) -> Bool {
        kind == other || (kind == .integer && other == .number) || kind == .null
      }
      let firstKind = samples[0].fact
      let differ = samples.contains { !fits($0.fact, firstKind) && !fits(firstKind, $0.fact) }
      for sample in samples {
        let departs = !kinds.contains { fits(sample.fact, $0) }
        for row in rows[sample.place] ?? [] {
          guard case .kind(let printed) = row.fact, !fits(sample.fact, printed) else { continue }
          add(.kind, row, departs: !kinds.contains(printed))
          add(.kind, sample, departs: departs)
        }
        if departs || differ { add(.kind, sample, departs: departs) }
      }
    }
  }

  /// A tag is no member of a record; it is always a text.
  private func kinds(of identity: String) -> [JSONKind] {
    members[identity].map { types.kinds(of: $0.member.type) } ?? [.string]
  }

  private func words(_ identity: String, _ kinds: [JSONKind]) -> String {
    "the types have \(members[identity]?.member.name ?? identity) as \(listing(kinds.map(\.rawValue)))"
  }
}
