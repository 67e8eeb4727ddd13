import SpecModel
import SpecText

// Values: what rows and lists leave, and what samples show.

extension ConflictFinder {
  /// Pages of one endpoint and product, or of one webhook, must leave the same values.
  mutating func compareValues(among groups: [Set<String>]) {
    for (_, statements) in grouped(matches.valueSets, by: \.qualifiedName) {
      for group in groups {
        let peers = statements.filter { group.contains($0.page) }
        guard peers.contains(where: { $0.fact != peers[0].fact }) else { continue }
        for statement in peers { add(.values, statement, contradicts: false) }
      }
    }
  }

  mutating func compareLiterals() {
    let literals = Dictionary(grouping: matches.literals, by: \.place)
    for set in matches.valueSets {
      for literal in literals[set.place] ?? [] where !set.fact.contains(literal.fact) {
        add(.values, set, contradicts: false)
        add(.values, literal, contradicts: false)
      }
    }
  }

  /// Pages that give examples of a free text spell them alike, and their samples show one of them.
  mutating func compareExamples() {
    let shown = Dictionary(grouping: matches.literals, by: \.place)
    for (_, statements) in grouped(matches.facts.filter { !$0.fact.examples.isEmpty }, by: \.qualifiedName) {
      let sets = statements.map { Set($0.fact.examples.map(\.value)) }
      let literals = zip(statements, sets).flatMap { statement, examples in
        (shown[statement.place] ?? []).filter { !examples.contains($0.fact) }
      }
      guard sets.contains(where: { $0 != sets[0] }) || !literals.isEmpty else { continue }
      for statement in statements {
        var named = statement
        named.text += " has the examples " + statement.fact.examples.map(\.value).joined(separator: ", ")
        add(.spelling, named, contradicts: false)
      }
      for literal in literals { add(.spelling, literal, contradicts: false) }
    }
  }

  /// Pages of one endpoint and product name the same types of events, and show them.
  mutating func compareEvents() {
    let products = Dictionary(pages.map { ($0.id.value, $0.product) }) { first, _ in first }
    let groups = Dictionary(grouping: matches.eventTypes) { [$0.qualifiedName, products[$0.page] ?? ""] }
    for (_, statements) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let rows = statements.filter(\.fact.isRow)
      let rowsDiffer = rows.contains { $0.fact.texts != rows[0].fact.texts }
      let samplesDiffer = statements.contains { sample in
        rows.contains { $0.page == sample.page && !sample.fact.texts.isSubset(of: $0.fact.texts) }
      }
      guard rowsDiffer || samplesDiffer else { continue }
      for statement in statements { add(.event, statement, contradicts: false) }
    }
  }

  /// Literals of one member have one form, and one that its type has.
  mutating func compareForms() {
    for (qualifiedName, statements) in grouped(matches.literals, by: \.qualifiedName) {
      guard case .scalar(let scalar)? = members[qualifiedName]?.member.type else { continue }
      let forms = statements.compactMap { statement in
        LiteralForm(statement.fact, of: scalar).map { (statement, $0) }
      }
      let differ = forms.contains { $0.1 != forms[0].1 }
      for (statement, form) in forms where differ || form.isFault {
        var named = statement
        named.text += ", \(form.words)"
        add(.format, named, contradicts: form.isFault)
      }
    }
  }
}

/// The form of a literal, where a type allows several or the literal has none of them.
private enum LiteralForm: Equatable {
  case variant(String)
  case fault(String)

  var words: String {
    switch self {
    case .variant(let words), .fault(let words): words
    }
  }

  var isFault: Bool { if case .fault = self { true } else { false } }

  init?(_ literal: String, of scalar: Scalar) {
    let bytes = Array(literal.utf8)
    switch scalar {
    case .uuid:
      // 8-4-4-4-12 digits; the first of the third group is the version, of the fourth the variant.
      let isShaped = bytes.count == 36 && [8, 13, 18, 23].allSatisfy { bytes[$0] == UInt8(ascii: "-") }
      if !isShaped {
        self = .fault("which is no UUID")
      } else if "12345678".utf8.contains(bytes[14]), "89abAB".utf8.contains(bytes[19]) {
        return nil
      } else {
        self = .fault("which is no UUID of any version")
      }
    case .timestamp: self = .variant(bytes.contains(UInt8(ascii: ".")) ? "with a fraction" : "in whole seconds")
    case .phoneNumber: self = .variant(bytes.first == UInt8(ascii: "+") ? "with a plus" : "without a plus")
    case .text, .personalText, .integer, .number, .boolean, .countryCode, .url, .digits, .seconds, .milliseconds:
      return nil
    }
  }
}
