import SpecModel

// Members of a record, and the rules between them.
extension Breaker {
  mutating func breakRecord(_ owner: Owner) {
    guard let object = valid.value(at: owner.path) else { return }
    breakUnknownMembers(at: owner.path)
    let outer = model.outerContent(of: owner.record)
    let outerCase = outer.flatMap { outer in outer.union.cases.first { $0.tag == object[outer.tag]?.literal } }
    for member in owner.record.members where object[member.name] != nil {
      let path = owner.path + [member.name]
      if let outer, let outerCase, member.name == outer.tag {
        breakTag(Union.Tag(path: [outer.tag]), outerCase, of: outer.union, at: owner.path)
        continue
      }
      breakPresence(member, of: owner)
      breakSyntax(at: path)
      if let union = owner.union(taggedBy: member) {
        breakTag(of: union, at: path)
        continue
      }
      breakKinds(of: member.type, at: path)
      breakValues(member, of: owner)
      breakTolerances(member, of: owner)
      switch member.type {
      case .list(let item): breakList(of: item, member, of: owner)
      case .map(let item): breakMap(of: item, member, of: owner)
      case .scalar, .enumeration, .record, .union, .json:
        let inner = owner.tags.filter { $0.path.first == member.name }.map {
          ExpectedTag(path: Array($0.path.dropFirst()), union: $0.union)
        }
        breakInside(member.name == outer?.member ? outerCase?.type ?? member.type : member.type, at: path, inner)
      }
    }
    for member in owner.record.hoisted where object[member.container] != nil { breakPlacement(member, of: owner) }
    for rule in owner.record.rules { breakRule(rule.condition, of: owner) }
  }

  /// Unknown members are preserved. The limits of the decoder apply to them, too.
  private mutating func breakUnknownMembers(at path: [String]) {
    let values: [(JSON, DecodingOutcome)] = [
      (.raw(#"{"a":[1,null,"x"],"":1e400}"#), .fine), (.raw("tru"), .refused("syntax", path + ["zzz"])),
      (.raw(#""\udc00""#), .refused("invalidString", path + ["zzz"])),
      (.raw(#"{"a":1,"\u0061":1}"#), .refused("duplicateName", path + ["zzz", "a"])),
    ]
    for (value, expected) in values { add("unknown member", at: path, expected) { $0.add(.init("zzz", value)) } }
    add("unknown member twice", at: path, .refused("duplicateName", path + ["zzz"])) {
      $0.add(.init("zzz", .null), .init("zzz", .null, spelling: #"z\u007az"#))
    }
    let name = String(repeating: "n", count: 256)
    add("longest name", at: path, .fine) { $0.add(.init(name, .null)) }
    add("longer name", at: path, .refused(code: "nameTooLong", pointer: nil)) { $0.add(.init(name + "n", .null)) }
    add("too many members", at: path, .refused(code: "tooManyMembers", pointer: nil)) {
      $0.add((0..<1025).map { JSON.Member("n\($0)", .null) })
    }
  }

  /// Members that are missing, occur twice, or have another name.
  private mutating func breakPresence(_ member: Member, of owner: Owner) {
    let (name, path) = (member.name, owner.path)
    let missing =
      member.isOptional ? accepted(owner) { $0[name] = nil } : .refused("missingMember", path + [name])
    // Without the tag, the body can be of another case.
    let canLack = owner.canLack(member)
    if !canLack { add("missing \(name)", at: path, missing) { $0[name] = nil } }
    let aliases = member.tolerances.compactMap { if case .alias(let alias) = $0.input { alias } else { nil } }
    let known = Set(owner.record.members.map(\.name) + owner.record.hoisted.map(\.name) + aliases)
    let others = [
      name.uppercased(), name.lowercased(), name.prefix(1).uppercased() + name.dropFirst(), name + " ",
      name + "\u{301}", name.replacing("k", with: "\u{212A}"), name.replacing("K", with: "\u{212A}"),
    ]
    for other in Set(others).subtracting(known).sorted() where !canLack {
      add("\(name) called \(other)", at: path, missing) { $0.rename(name, other) }
    }
    let escapes = name.unicodeScalars.map(unicodeEscape).joined()
    add("\(name) in escapes", at: path, .fine) { $0.rename(name, name, spelling: escapes) }
    for (other, spelling) in [(name, nil), (name, escapes)] + aliases.map({ ($0, nil) }) {
      add("\(name) twice", at: path, .refused("duplicateName", path + [other])) {
        $0.add(.init(other, $0[name] ?? .null, spelling: spelling))
      }
    }
  }

  private mutating func breakPlacement(_ hoisted: HoistedMember, of owner: Owner) {
    let path = owner.path + [hoisted.name]
    let value = generator.value(of: hoisted.type)
    let deviation = DecodingOutcome.Deviation(pointer: pointer(path), ruling: hoisted.ruling)
    add("\(hoisted.name) one level up", at: owner.path, .accepted(deviations: [deviation], violations: [])) {
      $0[hoisted.container] = nil
      $0.add(.init(hoisted.name, value))
    }
    add("\(hoisted.name) on both levels", at: owner.path, .fine) { $0.add(.init(hoisted.name, value)) }
    add("\(hoisted.name) of a wrong kind", at: owner.path, .refused("wrongKind", path)) {
      $0[hoisted.container] = nil
      $0.add(.init(hoisted.name, .array([])))
    }
  }

  private mutating func breakTolerances(_ member: Member, of owner: Owner) {
    let path = owner.path + [member.name]
    for tolerance in member.tolerances {
      let deviation = DecodingOutcome.Deviation(pointer: pointer(path), ruling: tolerance.ruling)
      switch tolerance.input {
      case .numberInText:
        let text = valid.value(at: path)?.literal ?? ""
        addAccepted("number in a string", in: owner, [], [deviation]) { $0[member.name] = .string(text) }
        for text in ["", " 1", "1 ", "1e1", "1.0", "+1", "01", "-", "\u{663}", "0x1"] {
          add("'\(text)'", at: path, .refused("wrongKind", path), .string(text))
        }
        add("long string", at: path, .refused("notAnInteger", path), .string("9223372036854775808"))
      case .nullInText:
        let expected = accepted(owner, [], [deviation]) { $0[member.name] = .null }
        for text in ["null", "Null", "NULL"] { add(text, at: path, expected, .string(text)) }
      case .alias(let alias):
        let deviation = DecodingOutcome.Deviation(pointer: pointer(owner.path + [alias]), ruling: tolerance.ruling)
        add("called \(alias)", at: owner.path, .accepted(deviations: [deviation], violations: [])) {
          $0.rename(member.name, alias)
        }
      }
    }
  }

  // MARK: Rules

  private mutating func breakRule(_ condition: Rule.Condition, of owner: Owner) {
    let change: (inout JSON) -> Void
    switch condition {
    case .requires(let member, let value, let other):
      guard let type = owner.record.member(member)?.type,
        let value = value.map({ json($0, type) }) ?? valid.value(at: owner.path + [member])
      else { return }
      change = {
        $0[member] = value
        $0[other] = nil
      }
    case .excludes(let member, let other):
      let values = [member, other].map { value($0, of: owner) }
      change = {
        $0[member] = values[0]
        $0[other] = values[1]
      }
    case .exactlyOne(let members), .atLeastOne(let members):
      if case .exactlyOne = condition { breakExactlyOne(members, condition, of: owner) }
      change = { object in for member in members { object[member] = nil } }
    case .lessThan(let member, let other): change = { $0[other] = $0[member] }
    case .atLeast(let list, let tag, let count):
      guard let item = item(tag, in: list, of: owner.record) else { return }
      change = { $0[list] = .array(Array(repeating: item, count: count - 1)) }
    case .atMost(let list, let tag, let count):
      guard let item = item(tag, in: list, of: owner.record) else { return }
      change = { $0[list] = .array(Array(repeating: item, count: count + 1)) }
    case .last(let list, let tag):
      guard let item = item(tag, in: list, of: owner.record) else { return }
      change = { $0[list] = .array([item, item]) }
    case .notBefore(let list, let tag, let next):
      guard let item = item(tag, in: list, of: owner.record), let next = self.item(next, in: list, of: owner.record)
      else { return }
      change = { $0[list] = .array([item, next]) }
    }
    addBroken(condition, of: owner, change)
  }

  /// Adds two members of which only one can be present.
  private mutating func breakExactlyOne(_ members: [String], _ condition: Rule.Condition, of owner: Owner) {
    let values = members.prefix(2).map { ($0, value($0, of: owner)) }
    addBroken(condition, of: owner) { object in for (member, value) in values { object[member] = value } }
  }

  /// The value of a member in the valid body, or another one if it has none.
  private mutating func value(_ name: String, of owner: Owner) -> JSON? {
    if let value = valid.value(at: owner.path + [name]), value != .null { return value }
    guard let member = owner.record.member(name) else { return nil }
    return generator.value(of: member.type, SampleGenerator.Location(records: [owner.record.name], member: member))
  }

  /// Adds a body that breaks a rule, if the change breaks it.
  private mutating func addBroken(_ condition: Rule.Condition, of owner: Owner, _ change: (inout JSON) -> Void) {
    let expected = accepted(owner, brokenLimits(condition, of: owner), [], change)
    // A rule about a member that cannot be present here is not broken.
    guard case .accepted(_, let violations) = expected, violations.contains(where: { $0.rule == condition.name }) else {
      return
    }
    add("the rule \(condition.name)", at: owner.path, expected, change)
  }

  /// What is wrong with the value itself that breaks a rule.
  private func brokenLimits(_ condition: Rule.Condition, of owner: Owner) -> [DecodingOutcome.Violation] {
    let (name, literal): (String, String?) =
      switch condition {
      case .requires(let member, let value, _): (member, value)
      case .lessThan(let member, let other): (other, valid.value(at: owner.path + [member])?.literal)
      case .excludes, .exactlyOne, .atLeastOne, .atLeast, .atMost, .last, .notBefore: ("", nil)
      }
    guard let literal, let member = owner.record.member(name) else { return [] }
    let range = member.facts.allow(literal) ? [] : ["range"]
    return errors(range + values(literal, member, in: owner), at: owner.path + [name])
  }

  private func json(_ literal: String, _ type: MemberType) -> JSON {
    switch type {
    case .scalar(let scalar): scalar.json(literal)
    case .enumeration(let name): model.enumeration(name)?.json(literal) ?? .string(literal)
    case .record, .union, .json, .list, .map: .string(literal)
    }
  }

  /// An item of a case; nil where a page forbids the case.
  private mutating func item(_ tag: String, in list: String, of record: Record) -> JSON? {
    guard let name = record.member(list)?.type.unionOfItems, let union = model.union(name),
      let item = generator.allowedCases(of: union).first(where: { $0.tag == tag })
    else { return nil }
    return generator.value(of: item, of: union)
  }
}
