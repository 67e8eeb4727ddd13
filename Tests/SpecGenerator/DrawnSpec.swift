package import SpecText

/// A random spec: types are drawn first, then a page that prints them.
package struct DrawnSpec: Sendable {
  var random: SeededGenerator
  private let words: [String]
  private let texts: [String]
  private let seed: Int

  var sections: SyntaxNode = [:]
  var tables: SyntaxNode = []
  var lists: SyntaxNode = []
  /// The types so far.
  private var types: [DrawnType] = []
  /// For each type that a string or object can be, the member of the object that is as good as the string.
  private var derivable: [(union: String, member: String)] = []

  /// - Parameters:
  ///   - words: names that types, members and values get
  ///   - texts: texts that are put where any text can be
  package init(seed: Int, words: [String], texts: [String]) {
    random = SeededGenerator(seed: seed)
    (self.words, self.texts, self.seed) = (words, texts, seed)
  }

  /// Draws the spec.
  package mutating func tree() -> SyntaxNode {
    for _ in 0...random.number(below: 4) { addEnum() }
    for _ in 0..<2 + random.number(below: 5) {
      switch random.number(below: 5) {
      case 0: addKindUnion()
      case 1: addActions()
      case 2: addEvents()
      default: addRecord()
      }
    }
    for _ in 0...random.number(below: 3) { addWebhook() }
    if random.chance(0.3) { sections["guides"]["a-guide"] = guide() }
    var page: SyntaxNode = [
      "page": "page", "title": text(), "product": text(), "endpoint": text(), "revision": "1",
      "declares": ["more-members": "true"], "tables": tables,
    ]
    if !lists.items.isEmpty { page["lists"] = lists }
    let order = sections.entries.shuffled(using: &random).map { ($0.key, $0.value) }
    return SyntaxNode([("module", "Drawn")] + order + [("pages", SyntaxNode(.sequence([page])))])
  }

  private mutating func guide() -> SyntaxNode {
    [
      "title": text(), "doc": text(),
      "sections": [
        [
          "title": text(), "text": text(), "points": [text(), text()],
          "sequence": [["from": text(), "to": text(), "text": text()]], "source": text(),
        ]
      ],
    ]
  }

  // MARK: Texts and names

  /// A text that is mostly plain, so that not every spec is refused for a character of one of its texts.
  mutating func text() -> SyntaxNode {
    if random.chance(0.7) {
      return SyntaxNode(random.one(of: ["Plain words.", "It is `so`.", "A text, with (marks): x; y."]))
    }
    return SyntaxNode(random.one(of: texts))
  }

  /// Names of members, of which no two are the same in other letters.
  mutating func names(_ count: Int) -> [String] {
    var names: [String] = []
    while names.count < count {
      let letters = Array("abcXYZ_019")
      let name =
        random.chance()
        ? random.one(of: words) : String((0...random.number(below: 9)).map { _ in random.one(of: letters) })
      let isName = name.utf8.first.map { $0 == UInt8(ascii: "_") || $0 >= UInt8(ascii: "A") } ?? false
      if isName, !names.contains(where: { $0.lowercased() == name.lowercased() }) { names.append(name) }
    }
    return names
  }

  /// Names with a letter or digit, which values and cases need; at least one.
  mutating func values(_ count: Int) -> [String] {
    let values = names(count).filter { $0.utf8.contains(where: isLetterOrDigit) }
    return values.isEmpty ? ["ONE"] : values
  }

  /// The text of a value on the wire.
  mutating func wireValue(_ name: String) -> String {
    random.one(of: [name, name.uppercased(), "\(name) / x", "\"\(name)\"", "\\(\(name))", "\(name).7", "CALL_\(name)"])
  }

  /// A name that no other type of any spec has, so that many specs can be compiled together.
  mutating func typeName(_ kind: String) -> String {
    let word = random.one(of: words).filter { $0.isLetter || $0.isNumber }
    return "\(word.prefix(1).uppercased())\(word.dropFirst())\(kind)\(types.count)x\(seed)"
  }

  /// Adds a declared type.
  mutating func declare(_ section: String, _ name: String, _ declaration: SyntaxNode, _ type: DrawnType.Kind) {
    sections[section][name] = declaration
    types.append(DrawnType(name: name, kind: type))
  }

  // MARK: Types

  mutating func addEnum() {
    let name = typeName("Enum")
    let names = values(random.one(of: [1, 2, 3, 5, 30]))
    var declared: [SyntaxNode] = []
    var values: [String] = []
    let isInteger = random.chance(0.3)
    for (index, value) in names.enumerated() {
      values.append(isInteger ? "\(index * 37 - 2)" : wireValue(value))
      declared.append(
        isInteger
          ? [value: ["value": SyntaxNode(values[index]), "doc": text()]] : [values[index]: text()])
    }
    declare("enums", name, ["doc": text(), "values": SyntaxNode(.sequence(declared))], .values(values))
    let printed = isInteger ? "Integer" : "String"
    addRecord(
      typeName("Holder"),
      [
        DrawnMember(
          "value", ["type": SyntaxNode(name)], row: ["type": SyntaxNode(printed), "values": SyntaxNode(values)])
      ])
  }

  /// A union of JSON kinds.
  mutating func addKindUnion() {
    let (name, part, member) = (typeName("Kinds"), typeName("Part"), names(1)[0])
    addRecord(part, [DrawnMember(member, ["type": "digits", "optional": "true"])])
    var cases: [SyntaxNode] = [
      ["object": SyntaxNode(part)], ["string": SyntaxNode(random.one(of: ["text", "personal-text"]))],
    ]
    if random.chance(0.3) { cases.append(["boolean": "boolean"]) }
    if random.chance(0.3) { cases.append(["number": "number"]) }
    if cases.count == 2 { derivable.append((name, member)) }
    cases.shuffle(using: &random)
    declare("unions", name, ["doc": text(), "by": "json-kind", "cases": SyntaxNode(.sequence(cases))], .union)
  }

  /// A union whose tag stands beside its content, and a list of it with rules.
  mutating func addActions() {
    let (name, members, tags) = (typeName("Actions"), names(3), values(random.one(of: [1, 2, 3, 6])))
    var cases: [SyntaxNode] = []
    for tag in tags {
      let action = typeName("Action")
      let inner = names(random.one(of: [0, 1, 3])).map { scalarMember($0) }
      addRecord(action, inner)
      cases.append([tag: SyntaxNode(action)])
    }
    let by: SyntaxNode = ["member": SyntaxNode(members[0]), "content": SyntaxNode(members[1])]
    declare("unions", name, ["doc": text(), "by": by, "cases": SyntaxNode(.sequence(cases))], .actions)
    var list: SyntaxNode = [
      "title": SyntaxNode("list \(lists.items.count)"), "of": SyntaxNode("\(name).\(members[0])"),
      "values": SyntaxNode(tags),
    ]
    let steps = SyntaxNode(members[2])
    var rules: [SyntaxNode] = []
    for tag in tags where random.chance(0.3) {
      let count = SyntaxNode(random.one(of: ["0", "1", "5"]))
      list["at-most"] = SyntaxNode(list["at-most"].entries.map { ($0.key, $0.value) } + [(tag, count)])
      rules.append(withExtras(["list": steps, "at-most": count, "case": SyntaxNode(tag)]))
    }
    if random.chance(0.3) {
      list["last"] = SyntaxNode(tags[0])
      rules.append(["list": steps, "last": SyntaxNode(tags[0])])
    }
    if tags.count > 1, random.chance(0.3) {
      list["not-before"] = [tags[0]: SyntaxNode(tags[1])]
      rules.append(["list": steps, "case": SyntaxNode(tags[0]), "not-before": SyntaxNode(tags[1])])
    }
    lists.items.append(list)
    let optional: SyntaxNode = random.chance(0.3) ? ["optional": "true"] : [:]
    let declared = SyntaxNode([("list", SyntaxNode(name))] + optional.entries.map { ($0.key, $0.value) })
    addRecord(typeName("Steps"), [DrawnMember(members[2], declared)], rules: rules)
  }

  /// A union whose tag stands inside its records.
  mutating func addEvents() {
    let (name, tag) = (typeName("Events"), names(1)[0])
    // All records share the member, so that a table of the union can print it.
    sections["members"][tag] = ["type": "text", "doc": text()]
    let tags = values(random.one(of: [1, 2, 4])).map { wireValue($0) }
    var cases: [SyntaxNode] = []
    for value in tags {
      let record = typeName("Event")
      let members = names(random.one(of: [0, 1, 4])).filter { $0.lowercased() != tag.lowercased() }.map { member($0) }
      var first = DrawnMember(tag, ["value": SyntaxNode(value)])
      first.isPrinted = false
      addRecord(record, [first] + members)
      cases.append([value: SyntaxNode(record)])
    }
    let by: SyntaxNode = ["member": SyntaxNode(tag)]
    declare("unions", name, ["doc": text(), "by": by, "cases": SyntaxNode(.sequence(cases))], .union)
    addTable(of: name, [[tag: ["type": "String", "values": SyntaxNode(tags)]]])
    if random.chance() { addRecord(typeName("Carrier"), [DrawnMember(names(1)[0], ["type": SyntaxNode(name)])]) }
  }

  private mutating func addWebhook() {
    let bodies = types.filter { $0.kind == .record || $0.kind == .union && !$0.name.contains("Kinds") }.map(\.name)
    let event = random.one(of: bodies)
    sections["webhooks"][typeName("Webhook\(random.number(below: 1_000_000))")] = [
      "doc": text(), "pages": ["page"], "event": SyntaxNode(event),
      "reply": SyntaxNode(random.one(of: bodies + ["acknowledgement"])),
    ]
  }

  mutating func addTable(of type: String, _ rows: [SyntaxNode]) {
    tables.items.append([
      "title": SyntaxNode("table \(tables.items.count)"), "of": SyntaxNode([type]), "rows": SyntaxNode(.sequence(rows)),
    ])
  }

  mutating func withExtras(_ rule: SyntaxNode) -> SyntaxNode {
    var rule = rule
    if random.chance(0.3) { rule["severity"] = "warning" }
    if random.chance(0.3) { rule["doc"] = text() }
    return rule
  }

  /// One of the types so far.
  mutating func anyType() -> DrawnType? { types.isEmpty ? nil : random.one(of: types) }

  /// A union of a string or an object, and what the object has for the string.
  mutating func anyDerivable() -> (union: String, member: String)? {
    derivable.isEmpty ? nil : random.one(of: derivable)
  }
}

/// A type that was drawn.
struct DrawnType: Sendable {
  enum Kind: Equatable, Sendable {
    case record, union, actions
    /// An enum, with its values on the wire.
    case values([String])
  }

  var name: String
  var kind: Kind
}
