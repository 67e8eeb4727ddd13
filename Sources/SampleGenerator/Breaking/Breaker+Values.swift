import SpecModel

/// A value of each JSON kind.
let sampleKinds: [(JSONKind, JSON)] = [
  (.object, .object([])), (.array, .array([])), (.string, .string("other")), (.integer, .number("7")),
  (.number, .number("0.5")), (.boolean, .boolean(true)),
]

// Single values.
extension Breaker {
  /// Text that is no JSON, and JSON beyond the limits of the decoder. Both are refused wherever they appear.
  mutating func breakSyntax(at path: [String]) {
    let wrong: [(text: String, code: String)] = [
      ("tru", "syntax"), ("NaN", "syntax"), ("+1", "syntax"), ("01", "syntax"), ("'a'", "syntax"), ("", "syntax"),
      (#""\x""#, "invalidString"), (#""\ud800""#, "invalidString"), (#""\u12g4""#, "invalidString"),
      ("\"\u{1}\"", "invalidString"),
      ("1" + String(repeating: "0", count: 128), "numberTooLong"),
    ]
    for (text, code) in wrong { add(String(text.prefix(20)), at: path, .refused(code, path), .raw(text)) }
    add("name twice", at: path, .refused("duplicateName", path + ["0", "0", "a"]), .raw(#"[[{"a":1,"a":1}]]"#))
    add("no end", at: path, .refused(code: "tooDeep", pointer: nil), .raw(String(repeating: "[", count: 70)))
  }

  mutating func breakKinds(of type: MemberType, at path: [String]) {
    if type == .json { return }
    if case .union(let name) = type, let union = model.union(name), union.discriminator == .jsonKind {
      return breakKinds(of: union, at: path)
    }
    let taken = kinds(of: type)
    for (kind, value) in sampleKinds where !taken.contains(kind) {
      let code = kind == .number && taken.contains(.integer) ? "notAnInteger" : "wrongKind"
      add("\(kind)", at: path, .refused(code, path), value)
    }
    if taken.contains(.integer) { breakNumbers(of: type, at: path) }
  }

  /// Numbers beyond those that Swift can represent. A decimal can have any size.
  mutating func breakNumbers(of type: MemberType, at path: [String]) {
    if type == .scalar(.decimal) { return }
    if kinds(of: type) == [.integer] {
      for text in ["200.0", "2e2", "-1E+1", "9223372036854775808", "-9223372036854775809"] {
        add(text, at: path, .refused("notAnInteger", path), .number(text))
      }
    } else {
      for text in ["1e309", "-1e999"] { add(text, at: path, .refused("numberOutOfRange", path), .number(text)) }
    }
  }

  mutating func breakValues(_ member: Member, of owner: Owner) {
    let path = owner.path + [member.name]
    let null =
      member.isOptional || member.type == .json || listsNull(member.type)
      ? accepted(owner) { $0[member.name] = .null } : .refused("missingMember", path)
    if !owner.canLack(member) { add("null", at: path, null, .null) }
    if member.constant != nil {
      for value in [JSON.string("OTHER"), .number("987654"), .boolean(member.constant != "true")] {
        guard value.kind.map(kinds(of: member.type).contains) == true else { continue }
        add("another constant", at: path, .refused("unexpectedEventType", path), value)
      }
      return
    }
    switch member.type {
    case .scalar(let scalar):
      breakText(scalar, member, of: owner)
      breakLimits(scalar, member, of: owner)
    case .enumeration(let name):
      if let enumeration = model.enumeration(name) { breakListed(enumeration, member, of: owner) }
    case .record, .union, .json, .list, .map: break
    }
  }

  /// Adds a body with another value of a member, which keeps its place whatever rules it breaks.
  private mutating func addValue(
    _ what: String, _ value: JSON, _ member: Member, of owner: Owner, breaking rules: [String],
    _ deviations: [DecodingOutcome.Deviation] = []
  ) {
    let violations = errors(rules, at: owner.path + [member.name])
    addAccepted("\(member.name) is \(what)", in: owner, violations, deviations) { $0[member.name] = value }
  }

  // MARK: Formats and limits

  private mutating func breakText(_ scalar: Scalar, _ member: Member, of owner: Owner) {
    for text in scalar.unusual {
      addString(text, scalar.allows(text, member.facts) ? [] : ["format"], member, of: owner)
    }
    if let text = valid.value(at: owner.path + [member.name])?.literal, member.facts.text("pattern") != nil,
      scalar.format == nil
    {
      for changed in [text + "\n", " " + text, String(text.dropLast())] { addString(changed, [], member, of: owner) }
    }
  }

  private mutating func addString(_ text: String, _ rules: [String], _ member: Member, of owner: Owner) {
    let length = text.unicodeScalars.count
    let limits = member.facts
    let broken = (limits.allow(length: length) ? [] : ["length"]) + (limits.matchPattern(text) ? [] : ["pattern"])
    let rules = rules + broken + values(text, member, in: owner)
    addValue("'\(text.prefix(20))' of \(length)", .string(text), member, of: owner, breaking: rules)
  }

  private mutating func breakLimits(_ scalar: Scalar, _ member: Member, of owner: Owner) {
    let limits = member.facts
    for (limit, direction, isExclusive) in [
      (limits.minimum, -1, false), (limits.maximum, 1, false), (limits.exclusiveMinimum, 1, true),
      (limits.exclusiveMaximum, -1, true),
    ] {
      guard let limit, let beyond = number(beyond: limit, direction, isWhole: scalar.numbers == .integers) else {
        continue
      }
      for text in [limit.text, beyond] {
        let isBroken = isExclusive == (text == limit.text) || !limits.allow(text)
        let rules = isBroken ? ["range"] : []
        addValue(text, scalar.json(text), member, of: owner, breaking: rules + values(text, member, in: owner))
      }
    }
    if scalar.numbers == .decimals { addDecimals(scalar, member, of: owner) }
    // Counted in scalars, not in bytes. A shorter or longer text of most formats would break the format, too.
    guard let letter = scalar.freeLetter else { return }
    for case let limit? in [limits.minimumLength, limits.maximumLength] where limit < SampleGenerator.lengthLimit {
      for length in max(limit - 1, 0)...limit + 1 {
        addString(String(repeating: letter, count: length), [], member, of: owner)
      }
    }
  }

  /// Numbers that a double cannot hold are not refused and not rounded.
  private mutating func addDecimals(_ scalar: Scalar, _ member: Member, of owner: Owner) {
    let limits = member.facts
    let large = [("1e309", limits.maximum != nil), ("-1e999", limits.minimum != nil)]
    let beyond = limits.maximum.map { [($0.json + ($0.text.contains(".") ? "" : ".") + "00000000000000000001", true)] }
    for (text, isBeyond) in large + (limits.maximum?.text.hasPrefix("-") == false ? beyond ?? [] : []) {
      let rules = (isBeyond ? ["range"] : []) + values(text, member, in: owner)
      addValue(text, scalar.json(text), member, of: owner, breaking: rules)
    }
  }

  private func number(beyond limit: DecimalNumber, _ direction: Int, isWhole: Bool) -> String? {
    if isWhole {
      return limit.integer.flatMap { whole in
        let (beyond, overflow) = whole.addingReportingOverflow(direction)
        return overflow ? nil : String(beyond)
      }
    }
    return Double(limit.text).map { String($0 + Double(direction) * max(0.001, $0.ulp)) }
  }

  // MARK: Enumerations

  private mutating func breakListed(_ enumeration: Enumeration, _ member: Member, of owner: Owner) {
    for value in enumeration.values {
      let rules = values(value.text, member, in: owner)
      addValue(value.text, enumeration.json(value.text), member, of: owner, breaking: rules)
      for other in value.aliases {
        let deviation = DecodingOutcome.Deviation(pointer: pointer(owner.path + [member.name]), ruling: other.ruling)
        addValue(other.text, .string(other.text), member, of: owner, breaking: rules, [deviation])
      }
    }
    let known = Set(enumeration.values.flatMap { [$0.text] + $0.aliases.map(\.text) })
    let texts = enumeration.values.flatMap {
      [$0.text.lowercased(), $0.text + " ", $0.text.replacing("K", with: "\u{212A}"), $0.text + "\u{301}"]
    }
    let unlisted = enumeration.isNumeric ? ["0", "-1", "9223372036854775807"] : ["", "OTHER", "\n"] + texts
    for text in Set(unlisted).subtracting(known).sorted() {
      let rules = values(text, member, in: owner)
      addValue("unlisted '\(text)'", enumeration.json(text), member, of: owner, breaking: rules)
    }
  }
}

extension Breaker {
  /// Items or values that break the format of their type. A violation names the item.
  mutating func breakFormat(
    of item: MemberType.Item, _ member: Member, of owner: Owner, at step: String, _ container: (JSON) -> JSON
  ) {
    guard let scalar = item.type.scalar, scalar.format != nil, item.facts.isEmpty, member.facts.minimumCount ?? 0 <= 1
    else { return }
    for text in scalar.unusual {
      let value = container(.string(text))
      let rules = ["format"] + values(text, member, in: owner)
      addAccepted(
        "\(member.name) has '\(text)'", in: owner, errors(rules, at: owner.path + [member.name, step])
      ) { $0[member.name] = value }
    }
  }
}

extension Scalar {
  /// A letter that a value can be any number of.
  fileprivate var freeLetter: String? {
    guard kind == .string else { return nil }
    return switch samples.texts {
    case .words: "\u{E9}"
    case .characters(let alphabet): String(alphabet.prefix(1))
    case .templates, .numbers: nil
    }
  }

  /// Strings that break the format, or that a reader without a format could stumble over.
  fileprivate var unusual: [String] {
    format == nil ? samples.unusual : samples.unusual.flatMap { [$0, $0 + "\0"] }
  }
}
