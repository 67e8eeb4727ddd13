import SpecModel

/// Makes examples after the samples of pages: ``Shape`` -> ``SamplePlan``. An example decodes without errors.
///
/// A printed value is used if the webhook accepts it without a deviation or violation. A placeholder becomes its first
/// alternative. A made-up value replaces everything else. The sample as it is printed is a ``PrintedSample``.
struct SampleMaker {
  let model: Model
  /// The allowed values of the webhook's pages.
  let restrictions: [Restriction]

  /// A sample of a page.
  func plan(_ sample: Sample) -> SamplePlan {
    var type = model.type(named: sample.subject)
    if let header = sample.header, let union = model.union(sample.subject),
      let item = union.cases.first(where: { $0.tag == header })
    {
      return .choice(item.identifier, fit(sample.shape, to: item.type, in: Position()))
    }
    if sample.isList { type = .list(.init(type)) }
    return fit(sample.shape, to: type, in: Position())
  }

  /// The position of a value: its member, and the records around it.
  struct Position {
    var owner = ""
    var member: Member?
    var records: [String] = []

    /// Whether a record is around itself. Required members can make a type contain itself only through a list or map.
    var isRepeated: Bool { Set(records).count < records.count }

    /// The position of an item of a list or a value of a map. It has limits of its own.
    func ofItem(_ item: MemberType.Item) -> Position {
      var inner = self
      inner.member?.facts = item.facts
      return inner
    }
  }

  // MARK: Samples

  func fit(_ shape: Shape, to type: MemberType, in position: Position) -> SamplePlan {
    switch (type, shape) {
    case (_, .scalar(.null, _)) where position.member?.isOptional == true: .null
    case (_, .scalar(.string, let literal?))
    where position.member?.isOptional == true && literal.lowercased() == "null":
      .null
    case (.record(let name), .object(let parts)): .record(name: name, self.parts(parts, of: name, in: position))
    case (.union(let name), _): choice(shape, of: name, in: position)
    case (.list(let item), .array(let shapes)): .list(shapes.map { fit($0, toItem: item, in: position) })
    case (.map(let item), .object(let parts)):
      .map(parts.map { SamplePlan.Part(name: $0.name, value: fit($0.shape, toItem: item, in: position)) })
    case (.json, _): .json(any(shape))
    case (.enumeration, .scalar(_, let literal?)), (.scalar, .scalar(_, let literal?)):
      value(firstAlternative(literal), of: type, in: position) ?? exampleValue(for: type, in: position)
    default: exampleValue(for: type, in: position)
    }
  }

  private func fit(_ shape: Shape, toItem item: MemberType.Item, in position: Position) -> SamplePlan {
    if item.isNullable, case .scalar(.null, _) = shape { return .null }
    return fit(shape, to: item.type, in: position.ofItem(item))
  }

  /// The value that a shape shows.
  private func any(_ shape: Shape) -> SamplePlan {
    switch shape {
    case .object(let parts): .map(parts.map { SamplePlan.Part(name: $0.name, value: any($0.shape)) })
    case .array(let shapes): .list(shapes.map(any))
    case .scalar(.null, _): .null
    case .scalar(.boolean, let literal): .flag(literal == "true")
    case .scalar(.integer, let literal), .scalar(.number, let literal):
      literal.flatMap { number($0, of: .number) }.map { .number($0) } ?? .flag(false)
    case .scalar(_, let literal): .text(literal ?? Scalar.text.samples.example)
    }
  }

  /// The members in the order in which they are encoded. A required member that the sample lacks gets an example value.
  func parts(_ parts: [(name: String, shape: Shape)], of record: String, in position: Position) -> [SamplePlan.Part] {
    let outer = model.record(record).flatMap(model.outerContent)
    let outerCase = outer.flatMap { self.outerCase(of: $0, beside: parts) }
    func shape(of member: Member) -> Shape? {
      parts.first { $0.name == member.name }?.shape
        ?? parts.first { $0.name.lowercased() == member.name.lowercased() }?.shape
        ?? hoisted(into: member, of: record, among: parts)
    }
    let members = model.members(of: record)
    let shown = members.filter { shape(of: $0) != nil && applies($0, beside: parts) }.map(\.name)
    let present = present(of: record, Set(shown), around: position.records + [record])
    return members.compactMap { member in
      let position = Position(owner: record, member: member, records: position.records + [record])
      if let outerCase, member.name == outer?.tag {
        return SamplePlan.Part(name: member.name, value: .text(outerCase.tag), isConstant: true)
      }
      let shape = shape(of: member)
      if member.isOptional && !present.contains(member.name) { return nil }
      if let outerCase, member.name == outer?.member {
        let content =
          shape.map { fit($0, to: outerCase.type, in: position) } ?? exampleValue(for: outerCase.type, in: position)
        let value = SamplePlan.choice(outerCase.identifier, content)
        return SamplePlan.Part(name: member.name, property: member.identifier, value: value)
      }
      let value = shape.map { fit($0, to: member.type, in: position) } ?? exampleValue(for: member.type, in: position)
      return SamplePlan.Part(
        name: member.name, property: member.identifier, value: value, isConstant: member.constant != nil,
        isOptional: member.isOptional)
    }
  }

  /// The case of a content: the one whose tag is beside it, or else the first one that the pages allow.
  private func outerCase(of outer: OuterContent, beside parts: [(name: String, shape: Shape)]) -> Union.Case? {
    let cases = outer.union.cases.filter { isLeft($0, of: outer.union) }
    guard case .scalar(_, let literal?)? = parts.first(where: { $0.name == outer.tag })?.shape else {
      return cases.first
    }
    return cases.first { $0.tag == literal } ?? cases.first
  }

  /// The optional members that are shown, and those that the rules need instead of or besides them.
  private func present(of record: String, _ shown: Set<String>, around records: [String]) -> Set<String> {
    guard let record = model.record(record) else { return shown }
    let rules = PresenceRules(record.rules.filter { $0.severity == .error }.map(\.condition))
    let required = Set(record.members.filter { !$0.isOptional }.map(\.name))
    // The simplest members come last, because these are added first.
    let order = record.members.reversed().sorted { left, right in
      rank(left, records) > rank(right, records)
    }
    guard
      case .present(let names) = rules.solve(required: required, wanted: shown, order: order.map(\.name))
    else { return shown }
    return shown.subtracting(rules.members).union(names)
  }

  private func rank(_ member: Member, _ records: [String]) -> Int {
    member.type.declaredName.map(records.contains) == true ? 2 : member.type.isSingle ? 0 : 1
  }

  /// The object that contains a member which the sample shows beside it.
  private func hoisted(into member: Member, of record: String, among parts: [(name: String, shape: Shape)]) -> Shape? {
    let names = model.record(record)?.hoisted.filter { $0.container == member.name }.map(\.name) ?? []
    return parts.first { names.contains($0.name) }.map { .object([$0]) }
  }

  /// Whether the types allow a member together with these. A sample can contradict the table of its own page.
  private func applies(_ member: Member, beside parts: [(name: String, shape: Shape)]) -> Bool {
    member.presentWhen.allSatisfy { condition in
      guard case .scalar(_, let literal?)? = parts.first(where: { $0.name == condition.member })?.shape else {
        return true
      }
      return firstAlternative(literal) == condition.value
    }
  }

  private func choice(_ shape: Shape, of name: String, in position: Position) -> SamplePlan {
    guard let union = model.union(name) else { return .null }
    let parts: [(name: String, shape: Shape)] = if case .object(let parts) = shape { parts } else { [] }
    func item(_ tag: Union.Tag) -> Union.Case? {
      let literal = shape.literal(at: tag.path)
      return union.item(taggedWith: literal).flatMap { isLeft($0, of: union) ? $0 : nil }
    }
    switch union.discriminator {
    case .tag(let tag):
      guard let item = item(tag) else { break }
      return .choice(item.identifier, fit(shape, to: item.type, in: position))
    case .tagBeside(let tag, let content):
      guard let item = item(tag), case .record(let record) = item.type else { break }
      let inner: Shape = parts.first { $0.name == content }?.shape ?? .object([])
      guard case .record(_, let parts) = fit(inner, to: item.type, in: position) else { break }
      return tagged(tag, item, content, record, parts)
    case .members:
      let names = Set(parts.filter { $0.shape.kind != .null }.map(\.name))
      guard let item = union.caseSelected(by: names) else { break }
      return .choice(item.identifier, fit(shape, to: item.type, in: position))
    // The record that contains it, or the request, has the tag.
    case .outerTag, .header: break
    case .jsonKind:
      let kinds = shape.kind == .integer ? [JSONKind.integer, .number] : [shape.kind]
      guard let item = union.cases.first(where: { item in kinds.contains { $0.rawValue == item.tag } }) else { break }
      return .choice(item.identifier, fit(shape, to: item.type, in: position))
    }
    return exampleValue(for: .union(name), in: position)
  }

  /// A case beside its tag. The content is left out if it has no members.
  func tagged(
    _ tag: Union.Tag, _ item: Union.Case, _ content: String, _ record: String, _ parts: [SamplePlan.Part]
  ) -> SamplePlan {
    let isBare = model.members(of: record).isEmpty
    let value = tag.kind.sample(item.tags.first ?? "")
    return .tagged(
      item.identifier, member: tag.name, tag: value, content: isBare ? nil : content, record: record, parts)
  }

  // MARK: Single values

  /// The literal as a value of the type, or nil if the webhook does not accept it.
  func value(_ literal: String, of type: MemberType, in position: Position) -> SamplePlan? {
    if let constant = constant(in: position) { return constant }
    if allowedValues(in: position).contains(where: { !$0.contains(literal) }) { return nil }
    let limits = position.member?.facts ?? Facts()
    switch type {
    case .enumeration(let name): return model.value(literal, of: name)
    case .scalar(let scalar):
      switch scalar.kind {
      case .boolean: return ["true", "false"].contains(literal) ? .flag(literal == "true") : nil
      case .integer, .number:
        guard let number = number(literal, of: scalar) else { return nil }
        return limits.allow(number) ? plan(number, of: scalar) : nil
      case .string, .object, .array, .null:
        let isFine =
          scalar.allows(literal, limits) && limits.allow(length: literal.unicodeScalars.count)
          && limits.matchPattern(literal)
        let number = scalar.numbers == nil ? nil : DecimalNumber(literal)
        return isFine && number.map(limits.allow) ?? true ? .text(literal) : nil
      }
    case .record, .union, .json, .list, .map: return nil
    }
  }

  /// The only value of a member.
  func constant(in position: Position) -> SamplePlan? {
    guard let member = position.member, let constant = member.constant else { return nil }
    switch member.type {
    case .enumeration(let name): return model.value(constant, of: name)
    case .scalar(let scalar):
      switch scalar.kind {
      case .boolean: return Union.Tag.Kind.boolean.sample(constant)
      case .integer: return Union.Tag.Kind.integer.sample(constant)
      case .number, .string, .object, .array, .null: return .text(constant)
      }
    case .record, .union, .json, .list, .map: return nil
    }
  }

  /// The number without leading zeros, which JSON forbids.
  func number(_ literal: String, of scalar: Scalar) -> DecimalNumber? {
    guard let number = DecimalNumber(literal) else { return nil }
    if scalar.numbers == .integers { return number.integer.flatMap { DecimalNumber(String($0)) } }
    return DecimalNumber(number.json)
  }

  func plan(_ number: DecimalNumber, of scalar: Scalar) -> SamplePlan {
    scalar == .decimal ? .decimal(number) : .number(number)
  }

  /// The values of a member that each page allows.
  func allowedValues(in position: Position) -> [[String]] {
    guard let member = position.member else { return [] }
    return restrictions.filter { $0.subject == .member(record: position.owner, name: member.name) }.map(\.values)
  }

  /// Whether the pages allow a case.
  func isLeft(_ item: Union.Case, of union: Union) -> Bool {
    restrictions.allSatisfy { $0.subject != .tag(union: union.name) || item.isAllowed(among: $0.values) }
  }

  /// `INBOUND | OUTBOUND` stands for `INBOUND`, and `ID | Null` for `ID`.
  private func firstAlternative(_ literal: String) -> String {
    if !literal.utf8.contains(UInt8(ascii: "|")) { return literal }
    let alternatives = literal.split(separator: " | ").map(String.init)
    return alternatives.first { $0.lowercased() != "null" } ?? literal
  }
}

extension Shape {
  /// The literal at a path of members; nil if there is none.
  fileprivate func literal(at path: [String]) -> String? {
    guard let name = path.first else {
      if case .scalar(let kind, let literal) = self, kind != .null { return literal }
      return nil
    }
    guard case .object(let parts) = self else { return nil }
    return parts.first { $0.name == name }?.shape.literal(at: Array(path.dropFirst()))
  }
}

extension Union.Tag.Kind {
  /// A tag as an example value.
  func sample(_ tag: String) -> SamplePlan {
    switch self {
    case .text: .text(tag)
    case .integer: DecimalNumber(tag).map(SamplePlan.number) ?? .null
    case .boolean: .flag(tag == "true")
    }
  }
}
