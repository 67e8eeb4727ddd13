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
  func plan(_ sample: Sample) -> SamplePlan { fit(sample.shape, to: model.type(named: sample.subject), in: Position()) }

  /// The position of a value: its member, and the records around it.
  struct Position {
    var owner = ""
    var member: Member?
    var records: [String] = []
  }

  // MARK: Samples

  private func fit(_ shape: Shape, to type: MemberType, in position: Position) -> SamplePlan {
    switch (type, shape) {
    case (_, .scalar(.null, _)) where position.member?.isOptional == true: .null
    case (_, .scalar(.string, let literal?))
    where position.member?.isOptional == true && literal.lowercased() == "null":
      .null
    case (.record(let name), .object(let parts)): .record(name: name, self.parts(parts, of: name, in: position))
    case (.union(let name), _): choice(shape, of: name, in: position)
    case (.list(let item), .array(let shapes)): .list(shapes.map { fit($0, to: item, in: position) })
    case (.enumeration, .scalar(_, let literal?)), (.scalar, .scalar(_, let literal?)):
      value(firstAlternative(literal), of: type, in: position) ?? exampleValue(for: type, in: position)
    default: exampleValue(for: type, in: position)
    }
  }

  /// The members in the order in which they are encoded. A required member that the sample lacks gets an example value.
  func parts(_ parts: [(name: String, shape: Shape)], of record: String, in position: Position) -> [SamplePlan.Part] {
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
      let shape = shape(of: member)
      if member.isOptional && !present.contains(member.name) { return nil }
      let value = shape.map { fit($0, to: member.type, in: position) } ?? exampleValue(for: member.type, in: position)
      return SamplePlan.Part(name: member.name, value: value, isConstant: member.constant != nil)
    }
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
    func item(tagged member: String) -> Union.Case? {
      guard case .scalar(_, let literal?)? = parts.first(where: { $0.name == member })?.shape else { return nil }
      return union.cases.first { $0.tag == literal && isLeft($0, of: union) }
    }
    switch union.discriminator {
    case .tag(let member):
      guard let item = item(tagged: member) else { break }
      return .choice(tag: item.tag, fit(shape, to: item.type, in: position))
    case .tagBeside(let member, let content):
      guard let item = item(tagged: member), case .record(let record) = item.type else { break }
      let inner: Shape = parts.first { $0.name == content }?.shape ?? .object([])
      guard case .record(_, let parts) = fit(inner, to: item.type, in: position) else { break }
      return tagged(member, item.tag, content, record, parts)
    case .jsonKind:
      let kinds = shape.kind == .integer ? [JSONKind.integer, .number] : [shape.kind]
      guard let item = union.cases.first(where: { item in kinds.contains { $0.rawValue == item.tag } }) else { break }
      return .choice(tag: item.tag, fit(shape, to: item.type, in: position))
    }
    return exampleValue(for: .union(name), in: position)
  }

  /// A case beside its tag. The content is left out if it has no members.
  func tagged(
    _ member: String, _ tag: String, _ content: String, _ record: String, _ parts: [SamplePlan.Part]
  ) -> SamplePlan {
    let isBare = model.members(of: record).isEmpty
    return .tagged(member: member, tag: tag, content: isBare ? nil : content, record: record, parts)
  }

  // MARK: Single values

  /// The literal as a value of the type, or nil if the webhook does not accept it.
  func value(_ literal: String, of type: MemberType, in position: Position) -> SamplePlan? {
    if let constant = position.member?.constant { return .text(constant) }
    if allowedValues(in: position).contains(where: { !$0.contains(literal) }) { return nil }
    let limits = position.member?.facts ?? Facts()
    switch type {
    case .enumeration(let name): return model.value(literal, of: name)
    case .scalar(let scalar):
      switch scalar.kind {
      case .boolean: return ["true", "false"].contains(literal) ? .flag(literal == "true") : nil
      case .integer, .number:
        guard let number = number(literal, isWhole: scalar.kind == .integer) else { return nil }
        return limits.allow(number) ? .number(number) : nil
      case .string, .object, .array, .null:
        let isFine =
          (scalar.format?.allows(literal) ?? true) && limits.allow(length: literal.unicodeScalars.count)
          && limits.matchPattern(literal)
        return isFine ? .text(literal) : nil
      }
    case .record, .union, .list: return nil
    }
  }

  /// The number without leading zeros, which JSON forbids.
  func number(_ literal: String, isWhole: Bool) -> DecimalNumber? {
    guard let number = DecimalNumber(literal) else { return nil }
    if isWhole { return number.integer.flatMap { DecimalNumber(String($0)) } }
    let digits = literal.drop { $0 == "-" || $0 == "0" }
    let whole = digits.first == nil || digits.first == "." ? "0" + digits : String(digits)
    return DecimalNumber((literal.hasPrefix("-") ? "-" : "") + whole)
  }

  /// The values of a member that each page allows.
  func allowedValues(in position: Position) -> [[String]] {
    guard let member = position.member else { return [] }
    return restrictions.filter { $0.subject == .member(record: position.owner, name: member.name) }.map(\.values)
  }

  /// Whether the pages allow a case.
  func isLeft(_ item: Union.Case, of union: Union) -> Bool {
    restrictions.allSatisfy { $0.subject != .tag(union: union.name) || $0.values.contains(item.tag) }
  }

  /// `INBOUND | OUTBOUND` stands for `INBOUND`, and `ID | Null` for `ID`.
  private func firstAlternative(_ literal: String) -> String {
    if !literal.utf8.contains(UInt8(ascii: "|")) { return literal }
    let alternatives = literal.split(separator: " | ").map(String.init)
    return alternatives.first { $0.lowercased() != "null" } ?? literal
  }
}
