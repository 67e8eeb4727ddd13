import SpecModel
import SpecText

// Values: those that rows and lists allow, and those that samples show.

extension ConflictFinder {
  /// Compares the allowed values of pages of one endpoint and product, or of one webhook.
  mutating func compareValues(among groups: [Set<String>]) {
    for (_, statements) in grouped(matches.valueSets, by: \.qualifiedName) {
      for group in groups {
        let peers = statements.filter { group.contains($0.page) }
        guard peers.contains(where: { $0.fact != peers[0].fact }) else { continue }
        for statement in peers { add(.values, statement, contradicts: false) }
      }
    }
  }

  /// Compares the values in samples with the values that the same page, or a page of the same webhook, allows.
  mutating func compareLiterals(_ webhooks: [WebhookSyntax]) {
    let literals = Dictionary(grouping: matches.literals, by: \.qualifiedName)
    let groups = webhooks.map { Set($0.pages.map(\.value)) }
    let revisions = revisions
    for set in matches.valueSets {
      let peers = groups.filter { $0.contains(set.page) && $0.isDisjoint(with: revisions[set.page] ?? []) }
      for literal in literals[set.qualifiedName] ?? [] where !set.fact.contains(literal.fact) {
        guard literal.page == set.page || peers.contains(where: { $0.contains(literal.page) }) else { continue }
        add(.values, set, contradicts: false)
        add(.values, literal, contradicts: false)
      }
    }
  }

  /// The pages that revise each page.
  private var revisions: [String: Set<String>] {
    Dictionary(pages.compactMap { page in page.revises.map { ($0.value, [page.id.value]) } }) { $0.union($1) }
  }

  /// Compares the examples of a free text with those of other pages and with the samples of the page.
  mutating func compareExamples() {
    let shown = Dictionary(grouping: matches.literals, by: \.pageMember)
    for (_, statements) in grouped(matches.facts.filter { !$0.fact.examples.isEmpty }, by: \.qualifiedName) {
      let sets = statements.map { Set($0.fact.examples.map(\.value)) }
      let literals = zip(statements, sets).flatMap { statement, examples in
        (shown[statement.pageMember] ?? []).filter { !examples.contains($0.fact) }
      }
      guard sets.contains(where: { $0 != sets[0] }) || !literals.isEmpty else { continue }
      for statement in statements {
        var named = statement
        named.text += " has examples " + statement.fact.examples.map(\.value).joined(separator: ", ")
        add(.spelling, named, contradicts: false)
      }
      for literal in literals { add(.spelling, literal, contradicts: false) }
    }
  }

  /// Compares the event types of pages of one endpoint and product, and those in their samples.
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

  /// Compares the formats of the sample values of a member with each other and with its type.
  mutating func compareFormats() {
    for (qualifiedName, statements) in grouped(matches.literals, by: \.qualifiedName) {
      guard case .scalar(let scalar)? = members[qualifiedName]?.member.type else { continue }
      let formats = statements.compactMap { statement in
        LiteralFormat(statement.fact, of: scalar).map { (statement, $0) }
      }
      let differ = formats.contains { $0.1 != formats[0].1 }
      for (statement, format) in formats where differ || format.isInvalid {
        var named = statement
        named.text += ", \(format.description)"
        add(.format, named, contradicts: format.isInvalid)
      }
    }
  }
}

/// The format of a sample value: one of several that the type allows, or an invalid one.
private enum LiteralFormat: Equatable {
  case variant(String)
  case invalid(String)

  var description: String {
    switch self {
    case .variant(let description), .invalid(let description): description
    }
  }

  var isInvalid: Bool { if case .invalid = self { true } else { false } }

  init?(_ literal: String, of scalar: Scalar) {
    let bytes = Array(literal.utf8)
    switch scalar {
    case .uuid:
      // 8-4-4-4-12 digits; the first of the third group is the version, of the fourth the variant.
      let isShaped = bytes.count == 36 && [8, 13, 18, 23].allSatisfy { bytes[$0] == UInt8(ascii: "-") }
      if !isShaped {
        self = .invalid("which is not a UUID")
      } else if "12345678".utf8.contains(bytes[14]), "89abAB".utf8.contains(bytes[19]) {
        return nil
      } else {
        self = .invalid("which is not a UUID of a known version")
      }
    case .timestamp: self = .variant(bytes.contains(UInt8(ascii: ".")) ? "with a fraction" : "in whole seconds")
    case .phoneNumber: self = .variant(bytes.first == UInt8(ascii: "+") ? "with a plus sign" : "without a plus sign")
    case .text, .personalText, .integer, .number, .boolean, .countryCode, .url, .digits, .seconds, .milliseconds:
      return nil
    }
  }
}
