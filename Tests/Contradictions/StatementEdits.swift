import SpecText

/// Edits what a row, a comment or a list states about a member.
struct StatementEdits {
  let facts: PageFacts
  /// The start of the classes: `row`.
  let place: String
  let member: DeclaredTypes.Member?
  let name: String
  /// The names of members that could stand in a relation.
  let others: [String]
  /// The types that are described.
  let subjects: [String]

  private var memberKey: String { member?.key ?? name }

  /// Literals that no value of the member can have.
  private var bad: [(what: String, literal: String)] { member.map(facts.types.badLiterals) ?? [] }

  func edit(_ statement: Place, _ edits: inout Edits) {
    let kind = "\(place): \(statement.key)"
    switch statement.key {
    case "type": editType(statement, &edits)
    case "value", "values": editValues(statement, &edits)
    case "value-for": editValueFor(statement, &edits)
    case "unit":
      // `s`, `seconds` and `Unix timestamp` can mean the same.
      let isFine = member?.type.hasSuffix("milliseconds") == true
      replace(kind, statement, isFine ? ["seconds", "parsecs"] : ["milliseconds", "parsecs"], "parsecs", &edits)
    case "format": replace(kind, statement, facts.formats, "banana", &edits)
    case "optional", "nullable":
      let isAlone = statement.text == "true" && !facts.isRepeated(statement.key, of: memberKey)
      let flipped = statement.text == "true" ? "false" : "true"
      edits.replace("\(isAlone ? "alone: " : "")\(kind), flipped", statement, flipped)
    case "default": editDefault(statement, &edits)
    case "minimum", "maximum", "exclusive-minimum", "exclusive-maximum", "min-length", "max-length", "min-count",
      "max-count":
      for step in [-1, 1] { edits.replace(kind, statement, statement.text.flatMap { number($0, plus: step) }) }
    case "present-when", "null-when": editCondition(statement, &edits)
    case "present-after": replace(kind, statement, facts.types.siblings(of: statement.text ?? ""), "banana", &edits)
    case "means": replace(kind, statement, ["caller-id", "called-number"], "banana", &edits)
    case "pattern":
      edits.replace(kind, statement, "^banana$")
      edits.replace("\(kind), unsupported", statement, "^(?=banana)$")
    case "requires", "excludes", "less-than": replace(kind, statement, others, "banana", &edits)
    case "exactly-one-of", "at-least-one-of": editGroup(statement, &edits)
    case "requires-when": editRequirement(statement, &edits)
    case "examples": for example in statement.texts { edits.replace("alone: \(kind)", example, "BANANA") }
    case "note": edits.replace("alone: \(kind)", statement, "Bananas are yellow.")
    default: for text in statement.texts { edits.replace("\(kind), unknown", text, "banana") }
    }
    if statement.key != "type" { edits.silence(kind, statement) }
  }

  private func replace(
    _ kind: String, _ statement: Place, _ known: [String], _ unknown: String, _ edits: inout Edits
  ) {
    let other = known.first { $0 != statement.text }
    edits.replace("\(kind), another known", statement, other)
    edits.replace("\(kind), unknown", statement, unknown)
  }

  /// `exactly-one-of: [url, text]`
  private func editGroup(_ statement: Place, _ edits: inout Edits) {
    let kind = "\(place): \(statement.key)"
    let stated = statement.texts.compactMap(\.text)
    for text in statement.texts {
      edits.replace("\(kind), another known", text, others.first { !stated.contains($0) })
      edits.replace("\(kind), unknown", text, "banana")
      // The row's own member is one of the group, whether it is named or not.
      if text.text != name, !text.isOnly { edits.add("\(kind), one removed", text, []) }
    }
  }

  // MARK: Types

  private static let words = [
    "string": ["string", "text", "timestamp", "uuid", "date"], "integer": ["integer", "int", "long"],
    "number": ["number", "float", "double", "decimal"], "boolean": ["boolean", "bool"],
    "object": ["object", "hash", "map"], "array": ["array", "list"],
  ]

  /// Prints two words for other JSON types than the printed and the declared one.
  func editType(_ type: Place, _ edits: inout Edits) {
    let printed = type.text ?? ""
    var kinds = member.map(facts.types.kinds) ?? []
    kinds.formUnion(Self.words.filter { $0.value.contains(printed.lowercased()) }.keys)
    if !kinds.isDisjoint(with: ["integer", "number"]) { kinds.formUnion(["integer", "number"]) }
    let isCapital = printed.first?.isUppercase == true
    for kind in ["boolean", "integer", "string", "object"].filter({ !kinds.contains($0) }).prefix(2) {
      edits.replace("\(place): type", type, isCapital ? otherLetters(kind) : kind)
    }
    // Any word fits a member whose values can be any JSON.
    if kinds.count < 7 { edits.replace("\(place): type, unknown", type, "banana") }
  }

  // MARK: Values

  func editValues(_ statement: Place, _ edits: inout Edits) {
    let known = member.flatMap(facts.types.values) ?? []
    let stated = statement.texts.compactMap(\.text)
    // Another spelling of a listed value is no other value.
    let other = known.last { value in !stated.contains { $0.lowercased() == value.lowercased() } }
    // A page may list fewer values than the types. It is alone if nothing else shows or lists the values.
    func kind(_ what: String, isAlone: Bool) -> String { "\(isAlone ? "alone: " : "")\(place): values, \(what)" }
    let isElsewhere = other.map { facts.times($0, of: memberKey) > 0 } ?? false
    let isOnlyList = !hasOneValue && (isElsewhere || !facts.isRepeated("values", of: memberKey))
    for value in statement.texts {
      let isShown = facts.isRepeated(value.text ?? "", of: memberKey)
      edits.replace(kind("another known", isAlone: isOnlyList && !isShown), value, other)
      for (what, literal) in bad { edits.replace("\(place): values, \(what)", value, literal) }
      if known.isEmpty { editFree(value, isAlone: !isShown, &edits) }
      if statement.text != nil || value.isOnly { continue }
      edits.add(kind("one removed", isAlone: !isShown), value, [])
    }
    if statement.text != nil { return }
    if let other {
      edits.add(kind("a known one added", isAlone: isOnlyList), statement, statement.adding("", other))
    }
    if let (what, literal) = bad.first {
      edits.add("\(place): values, \(what) added", statement, statement.adding("", literal))
    }
  }

  /// Whether the table describes one record, so that its tag cannot be another one.
  private var hasOneValue: Bool {
    if member?.constant != nil { return true }
    return facts.types.unions.values.contains { union in
      union.tag == name && union.cases.contains { subjects.contains($0.type) }
    }
  }

  /// Replaces a value by another one that its type has, too.
  private func editFree(_ value: Place, isAlone: Bool, _ edits: inout Edits) {
    let kind = isAlone ? "alone: \(place): values, another" : "\(place): values, another"
    edits.replace(kind, value, value.text.flatMap { number($0, plus: 1) } ?? "BANANA")
  }

  private func editValueFor(_ statement: Place, _ edits: inout Edits) {
    let known = member.flatMap(facts.types.values) ?? []
    for value in statement.children {
      edits.replace("\(place): value-for, another known", value, known.first { $0 != value.text })
      edits.replace("\(place): value-for, unknown value", value, "BANANA")
      edits.add("\(place): value-for, another product", value, value.named("Banana Masking"))
    }
  }

  private func editDefault(_ statement: Place, _ edits: inout Edits) {
    let text = statement.text ?? ""
    let values = member.flatMap(facts.types.values) ?? []
    let other = values.first { $0 != text } ?? number(text, plus: 7) ?? "BANANA"
    edits.replace("\(place): default", statement, other)
    for (what, literal) in bad {
      edits.replace("\(place): default, \(what)", statement, literal)
    }
  }

  // MARK: Conditions

  /// `present-when: {callDirection: INBOUND}`
  private func editCondition(_ statement: Place, _ edits: inout Edits) {
    let kind = "\(place): \(statement.key)"
    let entries = statement.children
    for entry in entries {
      if let other = others.first(where: { name in !entries.contains { $0.key == name } }) {
        edits.add("\(kind), another member", entry, entry.named(other))
      }
      edits.add("\(kind), unknown member", entry, entry.named("banana"))
      let values = facts.types.member(entry.key, in: subjects).flatMap(facts.types.values) ?? []
      edits.replace("\(kind), another known value", entry, values.first { $0 != entry.text })
      edits.replace("\(kind), unknown value", entry, "BANANA")
    }
    edits.add("\(kind), unknown entry added", statement, statement.adding("banana", "RIPE"))
    for name in others where !entries.contains(where: { $0.key == name }) {
      let values = facts.types.member(name, in: subjects).flatMap(facts.types.values) ?? []
      guard let value = values.first else { continue }
      edits.add("\(kind), known entry added", statement, statement.adding(name, value))
      break
    }
  }

  /// `requires-when: {"false": maxDigits}`
  private func editRequirement(_ statement: Place, _ edits: inout Edits) {
    let kind = "\(place): \(statement.key)"
    let values = member.flatMap(facts.types.values) ?? []
    for entry in statement.children {
      replace(kind, entry, others, "banana", &edits)
      if let value = values.first(where: { $0 != entry.key }) {
        edits.add("\(kind), another known value", entry, entry.named(value))
      }
      edits.add("\(kind), unknown value", entry, entry.named("BANANA"))
    }
    edits.add("\(kind), unknown entry added", statement, statement.adding("BANANA", "banana"))
  }
}
