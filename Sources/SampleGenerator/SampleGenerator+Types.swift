import SpecModel

// Values of the types that a spec declares.
extension SampleGenerator {
  mutating func value(of type: MemberType, _ location: Location) -> JSON {
    switch type {
    case .scalar(let scalar): scalarValue(scalar, location)
    case .enumeration(let name): model.enumeration(name).map { enumerationValue($0, location) } ?? .null
    case .record(let name): model.record(name).map { object($0, location) } ?? .null
    case .union(let name): model.union(name).map { unionValue($0, location) } ?? .null
    case .json: anyValue()
    case .list(let item): .array(items(of: item, location))
    case .map(let item):
      .object(items(of: item, location).enumerated().map { JSON.Member("\(words(0...6))-\($0)", $1) })
    }
  }

  private mutating func anyValue() -> JSON {
    style == .smallest
      ? .boolean(true)
      : random.pick([
        .boolean(false), .number("1e3"), .string(words(0...12)), .array([.null, .array([]), .number("0.10")]),
        .object([.init("", .null), .init("code", .number("525"))]),
      ])
  }

  // MARK: Records

  mutating func object(_ record: Record, _ location: Location) -> JSON {
    objectCount += 1
    let records = location.records + [record.name]
    var object = JSON.object([])
    // A presence condition looks at another member, which has to be there first.
    let conditional = record.members.filter { !$0.presentWhen.isEmpty }
    let outer = model.outerContent(of: record)
    let outerCase = outer.map { pickCase(of: $0.union) }
    for member in record.members.filter({ $0.presentWhen.isEmpty }) + conditional {
      if let outer, let outerCase, member.name == outer.tag {
        object[member.name] = .string(outerCase.tag)
        continue
      }
      if let outer, let outerCase, member.name == outer.member {
        object[member.name] = value(of: outerCase, of: outer.union, Location(records: records, member: member))
        continue
      }
      object[member.name] = memberValue(member, beside: object, Location(records: records, member: member))
    }
    keepRules(of: record, records, &object)
    return ordered(object, record)
  }

  private mutating func memberValue(_ member: Member, beside object: JSON, _ location: Location) -> JSON? {
    var isPresent = !member.isOptional
    switch style {
    case .smallest: break
    case .complete: isPresent = isPresent || !isEnding(location)
    case .varied where isEnding(location): break
    case .varied:
      if !member.presentWhen.isEmpty {
        isPresent = isPresent || member.presentWhen.allSatisfy { object[$0.member]?.literal == $0.value }
      } else if member.isOptional {
        if random.isOne(in: 8) { return .null }
        isPresent = !random.isOne(in: 4)
      }
    }
    return isPresent ? value(of: member.type, location) : nil
  }

  /// The members in the order of the record, or in any order, and unknown members where they are asked for.
  private mutating func ordered(_ object: JSON, _ record: Record) -> JSON {
    var members = record.members.compactMap { member in object[member.name].map { JSON.Member(member.name, $0) } }
    if extras.contains(.unknownMembers), random.isOne(in: 3) { members.append(unknownMember()) }
    if extras.contains(.shuffledMembers), random.isOne(in: 2) { random.shuffle(&members) }
    return .object(members)
  }

  private mutating func unknownMember() -> JSON.Member {
    let values: [JSON] = [
      .null, .boolean(random.isOne(in: 2)), .number("\(random.number(below: 1000))"), .string(words(0...12)),
      .array([.number("1e3"), .string("a")]), .object([.init("", .null), .init("code", .number("525"))]),
    ]
    return JSON.Member("x-\(words(1...8))", random.pick(values))
  }

  // MARK: Unions and lists

  private mutating func unionValue(_ union: Union, _ location: Location) -> JSON {
    value(of: pickCase(of: union), of: union, location)
  }

  private mutating func pickCase(of union: Union) -> Union.Case {
    let cases = allowedCases(of: union)
    let fallback = union.cases[0]
    return switch style {
    case .varied: cases.isEmpty ? fallback : random.pick(cases)
    case .complete: cases.first { $0.tag == JSONKind.object.rawValue } ?? cases.first ?? fallback
    case .smallest: cases.first ?? fallback
    }
  }

  /// A value of one case, with its tag.
  mutating func value(of item: Union.Case, of union: Union, _ location: Location) -> JSON {
    var inner = location
    inner.member = nil
    inner.itemLimits = nil
    switch union.discriminator {
    case .outerTag, .jsonKind: return value(of: item.type, inner)
    case .members: return selected(value(of: item.type, inner), item, of: union, inner)
    case .header:
      header = item.tag
      return value(of: item.type, inner)
    case .tag(let tag):
      let value = value(of: item.type, inner)
      // A case with several tags has one of them as the value of a member.
      guard item.tags.count > 1 else { return value }
      let allowed = item.tags.filter { tag in allowedTags(of: union).allSatisfy { $0.contains(tag) } }
      let tags = allowed.isEmpty ? item.tags : allowed
      let chosen = style == .varied ? random.pick(tags) : tags[0]
      return value.changed(at: tag.path[...]) { $0 = tag.kind.json(chosen) }
    case .tagBeside(let tag, let content):
      let tag = JSON.Member(tag.name, tag.kind.json(item.tag))
      return .object(hasContent(item) ? [tag, .init(content, value(of: item.type, inner))] : [tag])
    }
  }

  /// An object with the members that select the case, and not with those of an earlier case.
  private mutating func selected(_ value: JSON, _ item: Union.Case, of union: Union, _ location: Location) -> JSON {
    guard case .record(let name) = item.type, let record = model.record(name) else { return value }
    var object = value
    for member in record.members where item.has.contains(member.name) && !object.presentMembers.contains(member.name) {
      let location = Location(records: location.records + [name], member: member)
      object[member.name] = self.value(of: member.type, location)
    }
    for earlier in union.cases.prefix(while: { $0.tag != item.tag }) {
      guard object.presentMembers.isSuperset(of: earlier.has) else { continue }
      let surplus = earlier.has.first { !item.has.contains($0) && record.member($0)?.isOptional != false }
      if let surplus { object[surplus] = nil }
    }
    guard case .object(let members) = object, object != value else { return value }
    // The members that were added are at the end.
    let known = record.members.compactMap { member in members.first { $0.name == member.name } }
    return .object(known + members.filter { item in record.member(item.name) == nil })
  }

  /// Whether a case has members. A case without members is only its tag.
  func hasContent(_ item: Union.Case) -> Bool {
    guard case .record(let name) = item.type else { return true }
    return model.record(name)?.members.isEmpty == false
  }

  private mutating func items(of item: MemberType.Item, _ location: Location) -> [JSON] {
    let limits = location.limits
    let least = min(limits.minimumCount ?? 0, SampleGenerator.countLimit)
    let most = max(min(limits.maximumCount ?? .max, SampleGenerator.countLimit), least)
    var inner = location
    // Pages can restrict the single values of a list. The other facts of the member are about the list.
    inner.member = item.type.isSingle || item.type.item != nil ? location.member : nil
    inner.member?.facts = item.facts
    inner.itemLimits = item.facts
    if isEnding(location) {
      // A list that needs an item of its own record would have no end.
      let count = location.records.count > 40 ? 0 : least
      return (0..<count).map { _ in value(ofItem: item, inner) }
    }
    switch style {
    case .varied: return (0..<random.number(in: least...min(most, least + 3))).map { _ in value(ofItem: item, inner) }
    case .smallest: return (0..<least).map { _ in value(ofItem: item, inner) }
    case .complete:
      guard case .union(let name) = item.type, let union = model.union(name) else {
        return (0..<min(max(least, 1), most)).map { _ in value(ofItem: item, inner) }
      }
      var items = allowedCases(of: union).map { value(of: $0, of: union, inner) }
      while items.count < least { items.append(value(of: item.type, inner)) }
      return Array(items.prefix(most))
    }
  }

  private mutating func value(ofItem item: MemberType.Item, _ location: Location) -> JSON {
    if item.isNullable, style == .varied, random.isOne(in: 4) { return .null }
    return value(of: item.type, location)
  }

  // MARK: Enumerations

  private mutating func enumerationValue(_ enumeration: Enumeration, _ location: Location) -> JSON {
    if let constant = location.member?.constant { return enumeration.json(constant) }
    if let value = allowedValue(location) { return enumeration.json(value) }
    if extras.contains(.unlistedValues), style == .varied, random.isOne(in: 6) {
      return unlistedValue(of: enumeration)
    }
    return enumeration.json(style == .smallest ? enumeration.values[0].text : random.pick(enumeration.values).text)
  }

  private func unlistedValue(of enumeration: Enumeration) -> JSON {
    let known = Set(enumeration.values.flatMap { [$0.text] + $0.aliases.map(\.text) })
    let candidates = (0...known.count).lazy.map { enumeration.isNumeric ? "\(9000 + $0)" : "UNLISTED_\($0)" }
    return enumeration.json(candidates.first { !known.contains($0) } ?? "")
  }

  /// One of the values that every page allows, or sometimes the default; nil where any value will do.
  mutating func allowedValue(_ location: Location) -> String? {
    guard let member = location.member else { return nil }
    let lists = allowedValues(of: member, in: location.records.last)
    if let first = lists.first {
      let values = first.filter { value in lists.allSatisfy { $0.contains(value) } && member.facts.allow(value) }
      return values.isEmpty ? first.first : style == .smallest ? values[0] : random.pick(values)
    }
    return style == .varied && random.isOne(in: 5) ? member.defaultValue : nil
  }
}

extension Union.Tag.Kind {
  /// A tag as it is written.
  func json(_ tag: String) -> JSON {
    switch self {
    case .text: .string(tag)
    case .integer: .number(tag)
    case .boolean: .boolean(tag == "true")
    }
  }
}

extension Enumeration {
  /// A value as it is written.
  func json(_ text: String) -> JSON { isNumeric ? .number(text) : .string(text) }
}

extension Facts {
  /// Whether a number is within its limits. Anything else is.
  func allow(_ literal: String) -> Bool {
    DecimalNumber(literal).map { allow($0) } ?? true
  }
}
