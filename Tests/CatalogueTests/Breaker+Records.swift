import SpecModel

extension Breaker {
  mutating func breakRecord(_ record: Record, at path: [String]) {
    breakUnknownMembers(at: path)
    for member in record.members {
      breakPresence(member, of: record, at: path)
      breakSyntax(at: path + [member.name])
      breakKinds(member, at: path + [member.name])
      breakValues(member, of: record, at: path)
      breakTolerances(member, of: record, at: path)
      breakInside(member.type, at: path + [member.name])
    }
    for hoisted in record.hoisted { breakPlace(hoisted, at: path) }
    for rule in record.rules { breakRule(rule, of: record, at: path) }
  }

  /// What no page lists is kept; what no reader takes is refused there as well.
  private mutating func breakUnknownMembers(at path: [String]) {
    let values: [(text: String, expected: Expected)] = [
      (#"{"a":[1,null,"x"],"":1e400}"#, .fine), ("tru", .refused("syntax", pointer(path, "zzz"))),
      (#""\udc00""#, .refused("badText", pointer(path, "zzz"))),
      (#"{"a":1,"\u0061":1}"#, .refused("duplicateName", pointer(path, "zzz") + "/a")),
    ]
    for (text, expected) in values { add("unknown member", at: path, expected) { $0.add("zzz", .raw(text)) } }
    add("unknown member twice", at: path, .refused("duplicateName", pointer(path, "zzz"))) {
      $0.add("zzz", .raw("1"))
      $0.add(#"z\u007az"#, .raw("1"))
    }
    let name = String(repeating: "n", count: 256)
    add("longest name", at: path, .fine) { $0.add(name, .raw("1")) }
    add("longer name", at: path, .refusedInside("nameTooLong")) { $0.add(name + "n", .raw("1")) }
    add("too many members", at: path, .refusedInside("tooManyMembers")) { tree in
      for place in 0..<1025 { tree.add("n\(place)", .raw("1")) }
    }
  }

  /// Members that are missing, stand twice, or are called otherwise.
  private mutating func breakPresence(_ member: Member, of record: Record, at path: [String]) {
    let name = member.name
    let missing = expectation(ofMissing: member, of: record, at: path)
    add("missing \(name)", at: path, missing) { $0[name] = nil }
    let tolerated = member.tolerances.compactMap { if case .alias(let other) = $0.input { other } else { nil } }
    let known = Set(record.members.map(\.name) + record.hoisted.map(\.name) + tolerated)
    let others = [
      name.uppercased(), name.lowercased(), name.prefix(1).uppercased() + name.dropFirst(), name + " ",
      name + "\u{301}",
      name.replacing("k", with: "\u{212A}"), name.replacing("K", with: "\u{212A}"),
    ]
    for other in Set(others).subtracting(known).sorted() {
      add("\(name) called \(other)", at: path, missing) { $0.rename(name, other) }
    }
    let escapes = escaped(name)
    add("\(name) in escapes", at: path, .fine) { $0.rename(name, escapes) }
    for spelling in [name, escapes] + tolerated {
      let twice = Expected.refused("duplicateName", pointer(path, tolerated.contains(spelling) ? spelling : name))
      add("\(name) twice", at: path, twice) { $0.add(spelling, $0[name] ?? .raw("null")) }
    }
  }

  private func expectation(ofMissing member: Member, of record: Record, at path: [String]) -> Expected {
    if !member.isOptional { return .refused("missingMember", pointer(path, member.name)) }
    return accepted(record, at: path) { $0[member.name] = nil }
  }

  private mutating func breakPlace(_ hoisted: HoistedMember, at path: [String]) {
    let value = maker.value(of: hoisted.type)
    let deviation = "\(pointer(path, hoisted.name)) \(hoisted.ruling)"
    add("\(hoisted.name) one level up", at: path, .accepted(deviations: [deviation])) {
      $0[hoisted.container] = nil
      $0.add(hoisted.name, value)
    }
    add("\(hoisted.name) in both places", at: path, .fine) { $0.add(hoisted.name, value) }
    add("\(hoisted.name) of a wrong kind", at: path, .refused("wrongKind", pointer(path, hoisted.name))) {
      $0[hoisted.container] = nil
      $0.add(hoisted.name, .raw("[]"))
    }
  }

  /// What is inside of a member's value.
  private mutating func breakInside(_ type: MemberType, at path: [String]) {
    switch type {
    case .scalar, .enumeration: break
    case .record(let name): if let record = maker.record(name) { breakRecord(record, at: path) }
    case .union(let name): if let union = maker.union(name) { breakUnion(union, at: path) }
    case .list(let item): breakList(of: item, at: path)
    }
  }

  private func escaped(_ name: String) -> String {
    name.unicodeScalars.map { #"\u00"# + String($0.value, radix: 16) }.joined()
  }
}
