import SpecText

/// A member that was drawn: what the spec declares, and what the row of its page has besides.
struct DrawnMember {
  var name: String
  var declared: SyntaxNode
  var row: SyntaxNode
  var isPrinted = true
  /// How the page writes the name, where a ruling decides it.
  var printedName: String?

  init(_ name: String, _ declared: SyntaxNode, row: SyntaxNode = [:]) {
    (self.name, self.declared, self.row) = (name, declared, row)
  }

  var type: String? { declared["type"].name }
  var isOptional: Bool { declared["optional"].name == "true" }
}

/// What pages print for each scalar type, and a value of it.
private let scalars: [(type: String, printed: String, value: String)] = [
  ("text", "String", "a text"), ("integer", "Integer", "2"), ("number", "Number", "1.5"),
  ("boolean", "Boolean", "true"),
  ("uuid", "String", "eb0fc709-9693-41ea-854d-1705dde98182"), ("phone-number", "String", "+6512345678"),
  ("country-code", "String", "SG"), ("timestamp", "String", "2026-01-01T00:00:00Z"),
  ("url", "String", "https://example.com"), ("digits", "String", "12"), ("seconds", "Integer", "3"),
  ("milliseconds", "Integer", "4"), ("personal-text", "String", "said"),
]

/// How pages call the facts that they print, too.
private let printedFacts = [
  "optional": "optional", "minimum": "minimum", "maximum": "maximum", "minimum-length": "min-length",
  "maximum-length": "max-length", "minimum-count": "min-count", "maximum-count": "max-count", "default": "default",
  "value": "value",
]

extension DrawnSpec {
  /// Adds a record and the table that prints it.
  mutating func addRecord(
    _ name: String, _ members: [DrawnMember], rules: [SyntaxNode] = [], derived: [SyntaxNode] = []
  ) {
    var record: SyntaxNode = ["doc": text()]
    var rows: [SyntaxNode] = []
    for member in members where member.isPrinted { rows.append([member.printedName ?? member.name: row(of: member)]) }
    if !members.isEmpty {
      record["members"].items = members.map { member in
        var declared = member.declared
        declared["doc"] = text()
        return [member.name: declared]
      }
    }
    if !rules.isEmpty { record["rules"].items = rules }
    if !derived.isEmpty { record["derived"].items = derived }
    declare("records", name, record, .record)
    if !rows.isEmpty { addTable(of: name, rows) }
  }

  private mutating func row(of member: DrawnMember) -> SyntaxNode {
    let printed =
      member.declared.entries.contains { $0.key == "list" }
      ? "array" : scalars.first { $0.type == member.type }?.printed ?? "object"
    var row: SyntaxNode = ["type": SyntaxNode(printed)]
    for fact in member.declared.entries { if let name = printedFacts[fact.key] { row[name] = fact.value } }
    for fact in member.row.entries { row[fact.key] = fact.value }
    if random.chance(0.1) { row["note"] = text() }
    return row
  }

  // MARK: Members

  /// A member of any type.
  mutating func member(_ name: String) -> DrawnMember {
    let choice = random.number(below: 5)
    guard choice < 2, let type = anyType() else { return scalarMember(name) }
    var member = DrawnMember(name, [:])
    if random.chance() { member.declared["optional"] = "true" }
    if choice == 0 {
      member.declared["list"] = SyntaxNode(random.chance() ? type.name : random.one(of: scalars).type)
      if random.chance(0.3) { member.declared["minimum-count"] = one(of: ["0", "1", "2"]) }
      if random.chance(0.3) { member.declared["maximum-count"] = one(of: ["2", "3", "1000000", "2147483647"]) }
      return member
    }
    member.declared["type"] = SyntaxNode(type.name)
    guard case .values(let values) = type.kind else { return member }
    let isInteger = values.allSatisfy { Int($0) != nil }
    member.row["type"] = isInteger ? "Integer" : "String"
    member.row["values"] = SyntaxNode(random.some(1 + random.number(below: values.count), of: values))
    if member.isOptional, random.chance(0.3) { member.declared["default"] = one(of: values) }
    return member
  }

  /// A member of a scalar type, with limits.
  mutating func scalarMember(_ name: String) -> DrawnMember {
    let (type, printed, value) = random.one(of: scalars)
    var member = DrawnMember(name, ["type": SyntaxNode(type)])
    if random.chance() { member.declared["optional"] = "true" }
    switch printed {
    case "Integer", "Number": addNumbers(to: &member, isInteger: printed == "Integer")
    case "Boolean": if random.chance(0.2) { member.row["values"] = random.chance() ? ["true"] : ["true", "false"] }
    default:
      if type == "text", !member.isOptional, random.chance(0.2) {
        let constant = text()
        return DrawnMember(name, ["type": "text", "value": constant.name == "" ? "x" : constant])
      }
      if random.chance(0.2) { member.declared["minimum-length"] = one(of: ["0", "1", "2"]) }
      if random.chance(0.2) { member.declared["maximum-length"] = one(of: ["2", "40", "2147483647"]) }
      if random.chance(0.2) { member.row["values"] = [text(), SyntaxNode(value)] }
    }
    return member
  }

  private mutating func addNumbers(to member: inout DrawnMember, isInteger: Bool) {
    let isOdd = random.chance(0.02)
    let pool = isOdd ? Numbers.odd : isInteger ? Numbers.whole : Numbers.real
    var limits: [String] = []
    if random.chance(0.3) { limits = random.some(2, of: pool) }
    // Mostly in order; texts that are no numbers of the machine are compared as they are.
    if random.chance(0.95) { limits.sort { Double($0) ?? 0 < Double($1) ?? 0 } }
    if limits.count == 2 {
      if random.chance(0.7) { member.declared["minimum"] = SyntaxNode(limits[0]) }
      if random.chance(0.7) { member.declared["maximum"] = SyntaxNode(limits[1]) }
    } else if member.isOptional, random.chance(0.2) {
      member.declared["default"] = one(of: pool)
    }
    if random.chance(0.2) { member.row["values"] = SyntaxNode(random.some(1 + random.number(below: 4), of: pool)) }
  }

  private mutating func one(of texts: [String]) -> SyntaxNode { SyntaxNode(random.one(of: texts)) }

  // MARK: Records

  /// A record with rules, derived members and rulings.
  mutating func addRecord() {
    let name = typeName("Record")
    var members = names(random.one(of: [0, 1, 2, 3, 5, 8, 8, 20, 70])).map { member($0) }
    var rules: [SyntaxNode] = []
    for index in members.indices.dropLast() { addRule(to: &members, index, &rules) }
    let derived = derivedMember(&members)
    var ruled: [(members: String, ruling: SyntaxNode)] = []
    for index in members.indices {
      if let ruling = ruling(of: &members[index], isAlone: rules.isEmpty && derived.isEmpty) {
        ruled.append(("\(name).\(members[index].name)", ruling))
      }
    }
    addRecord(name, members, rules: rules, derived: derived)
    for (member, ruling) in ruled { addRuling(member, ruling) }
    if random.chance(0.2) { addHoistedMember() }
  }

  /// A rule between a member and the next one.
  private mutating func addRule(to members: inout [DrawnMember], _ index: Int, _ rules: inout [SyntaxNode]) {
    let (one, two) = (members[index], members[index + 1])
    let (name, other) = (SyntaxNode(one.name), SyntaxNode(two.name))
    if one.isOptional, two.isOptional, random.chance(0.3) {
      rules.append(withExtras(["member": name, "requires": other]))
      members[index].row["requires"] = other
    } else if ["integer", "number"].contains(one.type), one.type == two.type, random.chance() {
      rules.append(withExtras(["member": name, "less-than": other]))
      members[index].row["less-than"] = other
    } else if one.type == "boolean", two.isOptional, random.chance() {
      rules.append(["member": name, "when": "true", "requires": other])
      members[index].row["requires-when"] = ["true": other]
    }
    if two.type == "text", two.isOptional, one.type == "boolean", random.chance() {
      members[index + 1].declared["present-when"] = [one.name: "true"]
      members[index + 1].row["present-when"] = [one.name: "true"]
    }
  }

  /// A member that is derived from a union.
  private mutating func derivedMember(_ members: inout [DrawnMember]) -> [SyntaxNode] {
    guard random.chance(), let (union, member) = anyDerivable() else { return [] }
    let names = names(2)
    if members.contains(where: { $0.name.lowercased() == names[0].lowercased() }) { return [] }
    let optional: [(String, SyntaxNode)] = random.chance() ? [("optional", "true")] : []
    members.append(DrawnMember(names[0], SyntaxNode([("type", SyntaxNode(union))] + optional)))
    let read: SyntaxNode = [
      "from": SyntaxNode(names[0]), "string": "itself", "object": SyntaxNode(member), "doc": text(),
    ]
    return [[names[1]: read]]
  }

  /// A contradiction between the page and a member, and the ruling that decides it.
  private mutating func ruling(of member: inout DrawnMember, isAlone: Bool) -> SyntaxNode? {
    let facts = Set(member.declared.entries.map(\.key)).subtracting(["type", "optional"])
    if member.type == "integer", facts.isEmpty, member.row.entries.isEmpty, random.chance(0.2) {
      member.row["type"] = "String"
      return random.chance(0.8)
        ? ["conflicts": ["type"], "tolerate": ["number-in-text"]] : ["conflicts": ["type"]]
    }
    // A row in another case than the member.
    let name = member.name
    if isAlone, name.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), random.chance(0.05) {
      member.printedName = name.prefix(1).uppercased() + name.dropFirst()
      return ["conflicts": ["name"], "tolerate": ["alias"]]
    }
    return nil
  }

  private mutating func addRuling(_ member: String, _ ruling: SyntaxNode) {
    let word = names(1)[0].split(separator: "_").joined(separator: "-").lowercased()
    var ruling = ruling
    ruling["members"] = SyntaxNode([member])
    ruling["pages"] = ["page"]
    ruling["decision"] = text()
    ruling["because"] = text()
    let suffix = "\(tables.items.count)-\(random.number(below: 1_000_000))"
    sections["rulings"]["\(word.isEmpty ? "x" : word)-\(suffix)"] = ruling
  }

  /// A member that is printed one level above the record that has it.
  private mutating func addHoistedMember() {
    let (inner, names) = (typeName("Inner"), names(2))
    let type = random.one(of: ["integer", "text", "digits", "boolean"])
    var member = DrawnMember(names[0], ["type": SyntaxNode(type), "optional": "true"])
    member.isPrinted = false
    addRecord(inner, [member])
    let container = DrawnMember(names[1], ["type": SyntaxNode(inner), "optional": "true"])
    addRecord(typeName("Outer"), [container])
    let printed = scalars.first { $0.type == type }!.printed
    tables.items[tables.items.count - 1]["rows"].items.append([names[0]: SyntaxNode(printed)])
    addRuling("\(inner).\(names[0])", ["conflicts": ["nesting"], "tolerate": ["hoisted-member"]])
  }
}
