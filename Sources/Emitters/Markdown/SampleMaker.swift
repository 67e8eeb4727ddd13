import SpecModel

/// Fits samples to their types, and makes some up: ``Shape`` -> ``SamplePlan``.
///
/// What a page prints stays as long as a webhook takes it without complaint. A placeholder becomes its first
/// alternative, and everything else that does not fit a stand-in.
struct SampleMaker {
  let model: Model
  /// The values that the webhook's pages leave.
  let restrictions: [Restriction]

  /// A sample of a page.
  func plan(_ sample: Sample) -> SamplePlan { fit(sample.shape, to: model.type(named: sample.subject), in: Place()) }

  /// Where a value stands: the member whose it is, and the records around it.
  struct Place {
    var owner = ""
    var member: Member?
    var records: [String] = []
  }

  // MARK: Samples

  private func fit(_ shape: Shape, to type: MemberType, in place: Place) -> SamplePlan {
    switch (type, shape) {
    case (_, .scalar(.null, _)) where place.member?.isOptional == true: .null
    case (_, .scalar(.string, let literal?)) where place.member?.isOptional == true && literal.lowercased() == "null":
      .null
    case (.record(let name), .object(let parts)): .record(name: name, self.parts(parts, of: name, in: place))
    case (.union(let name), _): choice(shape, of: name, in: place)
    case (.list(let item), .array(let shapes)): .list(shapes.map { fit($0, to: item, in: place) })
    case (.enumeration, .scalar(_, let literal?)), (.scalar, .scalar(_, let literal?)):
      value(firstAlternative(literal), of: type, in: place) ?? standIn(for: type, in: place)
    default: standIn(for: type, in: place)
    }
  }

  /// The members in the order in which they are written. Required members that the sample lacks are made up.
  func parts(_ parts: [(name: String, shape: Shape)], of record: String, in place: Place) -> [SamplePlan.Part] {
    model.members(of: record).compactMap { member in
      let place = Place(owner: record, member: member, records: place.records + [record])
      let shape =
        parts.first { $0.name == member.name }?.shape
        ?? parts.first { $0.name.lowercased() == member.name.lowercased() }?.shape
      if member.isOptional && (shape == nil || !applies(member, beside: parts)) { return nil }
      let value = shape.map { fit($0, to: member.type, in: place) } ?? standIn(for: member.type, in: place)
      return SamplePlan.Part(name: member.name, value: value, isConstant: member.constant != nil)
    }
  }

  /// Whether a member can be there beside these, as the types have it: a page may show what its own table rules out.
  private func applies(_ member: Member, beside parts: [(name: String, shape: Shape)]) -> Bool {
    guard let condition = member.presentWhen,
      case .scalar(_, let literal?)? = parts.first(where: { $0.name == condition.member })?.shape
    else { return true }
    return firstAlternative(literal) == condition.value
  }

  private func choice(_ shape: Shape, of name: String, in place: Place) -> SamplePlan {
    guard let union = model.union(name) else { return .null }
    let parts: [(name: String, shape: Shape)] = if case .object(let parts) = shape { parts } else { [] }
    func item(tagged member: String) -> Union.Case? {
      guard case .scalar(_, let literal?)? = parts.first(where: { $0.name == member })?.shape else { return nil }
      return union.cases.first { $0.tag == literal && isLeft($0, of: union) }
    }
    switch union.discriminator {
    case .tag(let member):
      guard let item = item(tagged: member) else { break }
      return .choice(tag: item.tag, fit(shape, to: item.type, in: place))
    case .tagBeside(let member, let content):
      guard let item = item(tagged: member), case .record(let record) = item.type else { break }
      let inner: Shape = parts.first { $0.name == content }?.shape ?? .object([])
      guard case .record(_, let parts) = fit(inner, to: item.type, in: place) else { break }
      return tagged(member, item.tag, content, record, parts)
    case .jsonKind:
      let kinds = shape.kind == .integer ? [JSONKind.integer, .number] : [shape.kind]
      guard let item = union.cases.first(where: { item in kinds.contains { $0.rawValue == item.tag } }) else { break }
      return .choice(tag: item.tag, fit(shape, to: item.type, in: place))
    }
    return standIn(for: .union(name), in: place)
  }

  /// A case beside its tag, without content where there is nothing to say.
  func tagged(
    _ member: String, _ tag: String, _ content: String, _ record: String, _ parts: [SamplePlan.Part]
  ) -> SamplePlan {
    let isBare = model.members(of: record).isEmpty
    return .tagged(member: member, tag: tag, content: isBare ? nil : content, record: record, parts)
  }

  // MARK: Single values

  /// The literal as a value of the type, if it is one that the webhook takes.
  func value(_ literal: String, of type: MemberType, in place: Place) -> SamplePlan? {
    if let constant = place.member?.constant { return .text(constant) }
    if left(in: place).contains(where: { !$0.contains(literal) }) { return nil }
    let limits = place.member?.constraints ?? Constraints()
    switch type {
    case .enumeration(let name): return model.value(literal, of: name)
    case .scalar(let scalar):
      switch scalar.kind {
      case .boolean: return ["true", "false"].contains(literal) ? .flag(literal == "true") : nil
      case .integer, .number:
        guard let number = number(literal, isWhole: scalar.kind == .integer) else { return nil }
        return limits.allow(number) ? .number(number) : nil
      case .string, .object, .array, .null:
        let isFine = scalar.allows(literal) && limits.allow(length: literal.unicodeScalars.count)
        return isFine ? .text(literal) : nil
      }
    case .record, .union, .list: return nil
    }
  }

  /// The number without zeros in front, which JSON does not have.
  func number(_ literal: String, isWhole: Bool) -> DecimalNumber? {
    guard let number = DecimalNumber(literal) else { return nil }
    if isWhole { return number.integer.flatMap { DecimalNumber(String($0)) } }
    let digits = literal.drop { $0 == "-" || $0 == "0" }
    let whole = digits.first == nil || digits.first == "." ? "0" + digits : String(digits)
    return DecimalNumber((literal.hasPrefix("-") ? "-" : "") + whole)
  }

  /// The values that each page leaves of a member.
  func left(in place: Place) -> [[String]] {
    guard let member = place.member else { return [] }
    return restrictions.filter { $0.subject == .member(record: place.owner, name: member.name) }.map(\.values)
  }

  /// Whether the pages leave a case.
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
