import SpecModel

/// A value of each JSON kind, by the words of the model.
private let kinds: [(kind: String, text: String)] = [
  ("object", "{}"), ("array", "[]"), ("string", #""other""#), ("integer", "7"), ("number", "0.5"), ("boolean", "true"),
]

extension Breaker {
  /// What is no JSON is refused whatever the type of the member is.
  mutating func breakSyntax(at path: [String]) {
    let place = pointer(path)
    let wrong: [(text: String, code: String)] = [
      ("tru", "syntax"), ("NaN", "syntax"), ("+1", "syntax"), ("01", "syntax"), ("'a'", "syntax"), ("", "syntax"),
      (#""\x""#, "badText"), (#""\ud800""#, "badText"), (#""\u12g4""#, "badText"), ("\"\u{1}\"", "badText"),
      ("1" + String(repeating: "0", count: 128), "numberTooLong"),
    ]
    for (text, code) in wrong { add(text.prefix(20).description, at: path, .refused(code, place), text) }
    add("name twice", at: path, .refused("duplicateName", place + "/0/0/a"), #"[[{"a":1,"a":1}]]"#)
    add("no end", at: path, .refusedInside("tooDeep"), String(repeating: "[", count: 70))
  }

  mutating func breakKinds(_ member: Member, at path: [String]) {
    let taken = jsonKinds(of: member.type)
    for (kind, text) in kinds where !taken.contains(kind) {
      let isNumber = kind == "number" && taken.contains("integer")
      add("\(kind)", at: path, .refused(isNumber ? "notAnInteger" : "wrongKind", pointer(path)), text)
    }
    if taken == ["integer"] {
      for text in ["200.0", "2e2", "-1E+1", "9223372036854775808", "-9223372036854775809"] {
        add(text, at: path, .refused("notAnInteger", pointer(path)), text)
      }
    } else if taken.contains("number") {
      for text in ["1e309", "-1e999"] { add(text, at: path, .refused("numberOutOfRange", pointer(path)), text) }
    }
  }

  private func jsonKinds(of type: MemberType) -> Set<String> {
    switch type {
    case .scalar(let scalar):
      switch scalar.kind {
      case .number: ["number", "integer"]
      case .integer: ["integer"]
      case .boolean: ["boolean"]
      default: ["string"]
      }
    case .enumeration(let name): maker.enumeration(name)?.isNumeric == true ? ["integer"] : ["string"]
    case .record: ["object"]
    case .list: ["array"]
    case .union(let name):
      if let union = maker.union(name), union.discriminator == .jsonKind {
        Set(union.cases.map(\.tag))
      } else {
        ["object"]
      }
    }
  }

  mutating func breakValues(_ member: Member, of record: Record, at path: [String]) {
    let isNullFine = member.isOptional
    let null = isNullFine ? accepted(record, at: path) { $0[member.name] = .raw("null") } : nil
    add("null", at: path + [member.name], null ?? .refused("missingMember", pointer(path, member.name)), "null")
    if member.constant != nil {
      let other = isAnyEvent ? Expected.fine : .refused("unexpectedEventType", pointer(path, member.name))
      add("another tag", at: path + [member.name], other, #""OTHER""#)
      return
    }
    switch member.type {
    case .scalar(let scalar): breakScalar(scalar, member, of: record, at: path)
    case .enumeration(let name):
      if let enumeration = maker.enumeration(name) { breakListed(enumeration, member, of: record, at: path) }
    case .record, .union, .list: breakCounts(member, of: record, at: path)
    }
  }

  private mutating func breakScalar(_ scalar: Scalar, _ member: Member, of record: Record, at path: [String]) {
    let narrowed = maker.restriction(member, of: record)
    for text in scalar.bad {
      judge("text '\(text)'", member, of: record, at: path, .raw("\"\(text)\""), breaking: ["format"])
    }
    if scalar == .text || scalar == .personalText {
      for text in ["", "null.", #"\u0000"#, String(repeating: "\u{301}\u{316}", count: 500)] {
        judge("text", member, of: record, at: path, .raw("\"\(text)\""), breaking: narrowed == nil ? [] : ["values"])
      }
    }
    let limits = member.constraints
    let isNumber = scalar.kind == .integer || scalar.kind == .number
    for (limit, past) in [(limits.minimum, -1.0), (limits.maximum, 1.0)] where isNumber {
      guard let limit, let number = Double(limit.text) else { continue }
      let beyond = scalar.kind == .integer ? String(Int(number + past)) : String(number + past / 1000)
      judge("at the limit", member, of: record, at: path, .raw(limit.text), breaking: [])
      judge("past the limit", member, of: record, at: path, .raw(beyond), breaking: ["range"])
    }
    for (length, past) in [(limits.minimumLength, -1), (limits.maximumLength, 1)] {
      guard let length else { continue }
      // Counted in scalars, not in bytes.
      let text = String(repeating: "\u{E9}", count: length)
      judge("at the length", member, of: record, at: path, .raw("\"\(text)\""), breaking: [])
      let beyond = past < 0 ? String(text.dropLast()) : text + "x"
      judge("past the length", member, of: record, at: path, .raw("\"\(beyond)\""), breaking: ["length"])
    }
  }

  private mutating func breakListed(
    _ enumeration: Enumeration, _ member: Member, of record: Record, at path: [String]
  ) {
    let narrowed = maker.restriction(member, of: record)
    for value in enumeration.values {
      let rules = narrowed?.contains(value.text) == false ? ["values"] : []
      judge(value.text, member, of: record, at: path, .raw(enumeration.json(value.text)), breaking: rules)
      for other in value.aliases {
        let deviation = "\(pointer(path, member.name)) \(other.ruling)"
        judge(other.text, member, of: record, at: path, .raw("\"\(other.text)\""), breaking: rules, [deviation])
      }
    }
    let known = Set(enumeration.values.flatMap { [$0.text] + $0.aliases.map(\.text) })
    let texts = enumeration.values.flatMap {
      [$0.text.lowercased(), $0.text + " ", $0.text.replacing("K", with: "\u{212A}"), $0.text + "\u{301}"]
    }
    let unlisted = enumeration.isNumeric ? ["0", "-1", "9223372036854775807"] : ["", "OTHER", #"\n"#] + texts
    for text in Set(unlisted).subtracting(known).sorted() {
      judge(
        "'\(text)', which is not listed", member, of: record, at: path, .raw(enumeration.json(text)),
        breaking: narrowed == nil ? [] : ["values"])
    }
  }

  private mutating func breakCounts(_ member: Member, of record: Record, at path: [String]) {
    guard case .list(let item) = member.type else { return }
    let value = maker.value(of: item)
    if let least = member.constraints.minimumCount {
      let items = Array(repeating: value, count: least - 1)
      judge("too few items", member, of: record, at: path, .array(items), breaking: ["count"])
    }
    if let most = member.constraints.maximumCount {
      let items = Array(repeating: value, count: most + 1)
      judge("too many items", member, of: record, at: path, .array(items), breaking: ["count"])
    }
    // Short ones, so that so many find room in a body.
    var short = value
    if case .record(let name) = item, let record = maker.record(name) {
      for member in record.members where member.isOptional { short[member.name] = nil }
    }
    let items = Array(repeating: short, count: 4097)
    add("more items than any list", at: path, .refused("tooManyItems", pointer(path, member.name) + "/4096")) {
      $0[member.name] = .array(items)
    }
  }

  /// A value that is kept, whatever rules it breaks.
  private mutating func judge(
    _ what: String, _ member: Member, of record: Record, at path: [String], _ value: Tree, breaking rules: [String],
    _ deviations: [String] = []
  ) {
    let own = rules.map { "\(pointer(path, member.name)) \($0) error" }
    let expected = accepted(record, at: path, own, deviations) { $0[member.name] = value }
    add(what, at: path + [member.name], expected) { $0 = value }
  }

  mutating func breakTolerances(_ member: Member, of record: Record, at path: [String]) {
    let place = pointer(path, member.name)
    for tolerance in member.tolerances {
      let deviation = Expected.accepted(deviations: ["\(place) \(tolerance.ruling)"])
      switch tolerance.input {
      case .numberInText:
        let text = maker.value(of: member, in: record).text
        add("number in a text", at: path + [member.name], deviation, "\"\(text)\"")
        for text in ["", " 1", "1 ", "1e1", "1.0", "+1", "01", "-", "\u{663}", "0x1"] {
          add("'\(text)'", at: path + [member.name], .refused("wrongKind", place), "\"\(text)\"")
        }
        add("long text", at: path + [member.name], .refused("notAnInteger", place), #""9223372036854775808""#)
      case .nullInText:
        for text in ["null", "Null", "NULL"] { add(text, at: path + [member.name], deviation, "\"\(text)\"") }
      case .alias(let other):
        let expected = Expected.accepted(deviations: ["\(pointer(path, other)) \(tolerance.ruling)"])
        add("called \(other)", at: path, expected) { $0.rename(member.name, other) }
      }
    }
  }
}
